"""The handover itself (R42, R43): who took over, where and when, what was handed over, read back and signed."""

from datetime import datetime

from medhandover.kernel.clock import Moment
from medhandover.kernel.coded import Coded
from medhandover.kernel.ids import AttachmentId, CaseId, HandoverId, PlanId, StaffId
from medhandover.kernel.interpreting import InterpreterKind
from medhandover.kernel.shapes import entity, record
from medhandover.kernel.signatures import Signature


class Outcome(Coded):
    """Dutch: overdracht resultaat (domain 9.2)."""

    COMPLETE = "volledig", "complete"
    PARTIAL = "gedeeltelijk", "partial"
    REFUSED = "geweigerd", "refused by the person"
    NOT_ACCEPTED = "niet_geaccepteerd", "not accepted by the receiver"
    NOT_DONE = "niet_plaatsgevonden", "did not take place"


class ItemState(Coded):
    """Dutch: wat met een stuk gebeurde."""

    GIVEN = "overhandigd", "handed over"
    KEPT = "mee_terug", "taken back"
    WITH_PERSON = "bij_betrokkene", "with the person"
    RETURNED = "teruggegeven", "given back by the receiver"
    MISSING = "ontbreekt", "missing"
    NONE = "niet_van_toepassing", "not applicable"


class ItemKind(Coded):
    """Dutch: wat wordt overgedragen (R42)."""

    PERSON = "betrokkene", "the person"
    FILE = "dossier", "sealed file"
    MEDICINE = "medicijn", "medicine"
    MEDICATION_LIST = "medicatielijst", "medication list"
    CONTACT_CARD = "contactkaart", "contact card"
    BELONGINGS = "bezittingen", "belongings"
    MONEY = "geld", "money"
    DOCUMENTS = "documenten", "documents"
    AIDS = "hulpmiddelen", "aids"
    OTHER = "overig", "other"


class IdentitySeen(Coded):
    """Dutch: waaruit bleek wie de ontvanger is."""

    STAFF_CARD = "dienstpas", "staff card"
    PASSPORT = "paspoort", "passport"
    IDENTITY_CARD = "identiteitskaart", "identity card"
    KNOWN = "bekend", "known from earlier contact"
    NOT_SEEN = "niet_gezien", "not seen"


class Isbar(Coded):
    """Dutch: onderdeel van de mondelinge overdracht (standards 5.11)."""

    IDENTIFICATION = "I", "identification"
    SITUATION = "S", "situation"
    BACKGROUND = "B", "background"
    ASSESSMENT = "A", "assessment"
    RECOMMENDATION = "R", "recommendation"


class EntryKind(Coded):
    """Dutch: soort gebeurtenis in het journaal."""

    DEPARTED = "vertrokken", "departed"
    ARRIVED = "aangekomen", "arrived"
    DOSE_GIVEN = "inname", "dose given"
    DOSE_REFUSED = "inname_geweigerd", "dose refused"
    DELAY = "vertraging", "delay"
    HANDED_TO = "overgegeven_aan", "handed to"
    INCIDENT = "incident", "incident"
    PHONE_CALL = "telefoongesprek", "phone call"
    OTHER = "overig", "other"


@entity
class JournalDraft:
    """One event of the journey, at the clock of the place; `by` is who saw it, empty for the recorder.

    `corrects` is the number of an earlier entry of the same journal: that one stays, this one says how it was (R48).
    """

    at: Moment
    what: str
    kind: EntryKind = EntryKind.OTHER
    place: str = ""
    by: str = ""
    corrects: int | None = None


@entity
class JournalEntry(JournalDraft):
    """An event as written down; never changed. `number` counts from 1 in the order of writing down."""

    id: str
    plan: PlanId
    case: CaseId
    recorded_by: StaffId
    recorded_at: datetime
    number: int = 0


@record
class HandedItem:
    """One thing of the list and what became of it.

    `number` and `seal` are those of a sealed file; `position` is that of a medicine of the case, never its name, with
    the units `handed` over and those `counted` together with the receiver.
    """

    kind: ItemKind
    state: ItemState
    what: str = ""
    number: str = ""
    seal: str = ""
    is_seal_intact: bool | None = None
    position: int | None = None
    handed: int | None = None
    counted: int | None = None
    remark: str = ""


@record
class ReadBack:
    """What the receiver said back (ISBAR): which parts, in which words, what was asked; in words without diagnosis."""

    repeated: tuple[Isbar, ...]
    said: str
    questions: str = ""
    is_responsibility_taken: bool = False


@entity
class HandoverDraft:
    """What is recorded at the handover; every field of R42.

    `is_same_function` and `is_same_person` confirm with `same_why` that another wording means whoever was agreed.
    """

    outcome: Outcome
    at: Moment
    place: str
    received_by: str = ""
    function: str = ""
    handed_over_by: str = ""
    person: ItemState = ItemState.NONE
    file: ItemState = ItemState.NONE
    medicine: ItemState = ItemState.NONE
    list: ItemState = ItemState.NONE
    is_seal_intact: bool | None = None
    is_read_back: bool = False
    is_signed_by_receiver: bool = False
    is_signed_by_employee: bool = False
    interpreter: str = ""
    exceptions: str = ""
    remarks: str = ""
    organisation: str = ""
    identity: IdentitySeen = IdentitySeen.NOT_SEEN
    is_on_duty: bool | None = None
    is_same_function: bool = False
    is_same_person: bool = False
    same_why: str = ""
    interpreter_kind: InterpreterKind | None = None
    interpreter_language: str = ""
    no_interpreter_reason: str = ""
    items: tuple[HandedItem, ...] = ()
    read_back: ReadBack | None = None
    signatures: tuple[Signature, ...] = ()
    receipt: AttachmentId | None = None
    photos: tuple[AttachmentId, ...] = ()


@entity
class Handover(HandoverDraft):
    """The recorded end of a plan's journey; additions follow it, nothing changes it (R48).

    `countersigned_by` is the second person of a reasoned exception (R43).
    """

    id: HandoverId
    plan: PlanId
    case: CaseId
    recorded_by: StaffId
    recorded_at: datetime
    countersigned_by: StaffId | None = None
    version: int = 1


@entity
class Closing:
    """Who closed a plan, and why without a return report where there is none."""

    id: str
    plan: PlanId
    case: CaseId
    closed_by: StaffId
    closed_at: datetime
    no_report_reason: str = ""
