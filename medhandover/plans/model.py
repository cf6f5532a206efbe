"""The handover plan (domain 9): to whom, when and where, and by what each condition is met."""

from collections.abc import Iterator
from datetime import date, datetime

from medhandover.kernel.clock import Moment
from medhandover.kernel.coded import Coded
from medhandover.kernel.fields import Wrong
from medhandover.kernel.ids import (
    AcceptanceId,
    AdviceId,
    ArrangementId,
    CaseId,
    ConditionId,
    EvidenceId,
    PaymentId,
    PlanId,
    ReceiverId,
    StaffId,
)
from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import entity


class Ground(Coded):
    """Dutch: grond van het plan (R01)."""

    ADVICE = "bma_advies", "BMA advice"
    BEFORE_ADVICE = "voor_bma", "before the BMA advice"
    OTHER = "andere_grond", "other ground"


class AcceptanceState(Coded):
    """Dutch: bevestiging status (domain 9.2)."""

    REQUESTED = "gevraagd", "requested"
    PROVISIONAL = "voorlopig", "provisional"
    WRITTEN = "schriftelijk_akkoord", "accepted in writing"
    READY = "gereed_bevestigd", "confirmed ready"
    DECLINED = "afgewezen", "declined"
    WITHDRAWN = "ingetrokken", "withdrawn"


class EvidenceKind(Coded):
    """Dutch: bewijs soort (domain 9.2)."""

    EMAIL = "e-mail", "e-mail"
    LETTER = "brief", "letter"
    FAX = "fax", "fax"
    PHONE_NOTE = "telefoonnotitie", "phone note"
    FORM = "formulier", "form"
    RECEIPT_PHOTO = "foto_ontvangstbewijs", "photo of receipt"
    AGREEMENT = "overeenkomst", "agreement"


class Payer(Coded):
    """Dutch: kosten drager (domain 9.2)."""

    DTV = "dtv", "Repatriation and Departure Service"
    IOM = "iom_rean", "IOM"
    EURP = "eurp", "EURP"
    COUNTRY = "land_verzekering", "country of origin or insurance"
    PERSON = "betrokkene", "the person"
    NGO = "ngo", "aid organisation"
    FAMILY = "familie", "family"
    UNKNOWN = "onbekend", "not known"


class Term(Coded):
    """Dutch: wat een akkoord vermeldt (R14); the code is the field of the acceptance."""

    NAME = "name", "name"
    FUNCTION = "function", "function"
    PLACE = "place", "place"
    LANGUAGE = "language", "language"
    COSTS = "costs", "costs"
    PERIOD = "period", "period"


@entity
class PlanDraft:
    """What is entered of a plan: the receiver, the agreed function of who takes over (R18), and the planned moment.

    `ground_reason` is needed for every ground but the advice (R01); `file_language` is agreed with the receiver.
    """

    receiver: ReceiverId | None = None
    backup_receiver: ReceiverId | None = None
    receiver_function: str = ""
    handover: Moment | None = None
    handover_place: str = ""
    first_appointment: str = ""
    file_language: str = ""
    interpreter: str = ""
    ground: Ground = Ground.ADVICE
    ground_reason: str = ""


@entity
class Plan(PlanDraft):
    """One attempt at a handover; after a failed one a new plan is opened from the old (domain 9.1)."""

    id: PlanId
    case: CaseId
    attempt: int
    advice: AdviceId | None
    opened_by: StaffId
    opened_at: datetime
    cancelled_at: datetime | None = None
    cancelled_reason: str = ""
    closed_at: datetime | None = None
    version: int = 1


@entity
class ArrangementDraft:
    """What is arranged for a condition (regeling), by whom and before when."""

    condition: ConditionId
    what: str
    responsible: str = ""
    due_on: date | None = None


@entity
class Arrangement(ArrangementDraft):
    """An arrangement of a plan."""

    id: ArrangementId
    plan: PlanId
    case: CaseId
    recorded_at: datetime
    version: int = 1


@entity
class EvidenceDraft:
    """Correspondence or paper that proves an arrangement (domain 2.3); `says_ready`: it says "ready to receive"."""

    kind: EvidenceKind
    dated_on: date
    sender: str
    what: str
    language: str = ""
    says_ready: bool = False


@entity
class Evidence(EvidenceDraft):
    """Evidence for an arrangement; `given_for` is the handover moment it was given for: it holds for no other (R50)."""

    id: EvidenceId
    arrangement: ArrangementId
    plan: PlanId
    case: CaseId
    recorded_by: StaffId
    recorded_at: datetime
    given_for: Moment | None = None
    version: int = 1


@entity
class AcceptanceDraft:
    """The receiver's answer for this person (R13, R14): by whom, for when, in which language, who pays until when."""

    state: AcceptanceState
    dated_on: date
    name: str = ""
    function: str = ""
    place: str = ""
    accepted_for: Moment | None = None
    language: str = ""
    costs: str = ""
    period: str = ""
    evidence_kind: EvidenceKind = EvidenceKind.LETTER
    evidence: str = ""
    reason: str = ""


@entity
class Acceptance(AcceptanceDraft):
    """One answer of a receiver for one plan; the one with the highest `sequence` counts, older ones stay."""

    id: AcceptanceId
    plan: PlanId
    case: CaseId
    receiver: ReceiverId
    sequence: int
    recorded_by: StaffId
    recorded_at: datetime
    version: int = 1


@entity
class PaymentDraft:
    """Who pays the receiver, how much at the most, until when; own costs are explained to the person (FM-02)."""

    payer: Payer
    paid_until: date | None = None
    maximum: int | None = None
    currency: str = "EUR"
    agreement: str = ""
    is_own_cost_explained: bool = False


@entity
class Payment(PaymentDraft):
    """The payment agreement of a plan; a plan has one, changed in place."""

    id: PaymentId
    plan: PlanId
    case: CaseId
    recorded_at: datetime
    version: int = 1


def wrong_acceptance(draft: AcceptanceDraft, today: date) -> Iterator[Wrong]:
    """Tell what is wrong with an answer: a phone note is never an acceptance in writing (R13)."""
    if draft.dated_on > today:
        yield Wrong(path="dated_on", sentence=N_("The date of the answer is in the future."))
    is_written = draft.state in {AcceptanceState.WRITTEN, AcceptanceState.READY}
    if is_written and draft.evidence_kind is EvidenceKind.PHONE_NOTE:
        sentence = N_("A phone note is not an acceptance in writing. Ask for a letter, e-mail or form.")
        yield Wrong(path="evidence_kind", sentence=sentence)
    if is_written and draft.accepted_for is None:
        yield Wrong(path="accepted_for", sentence=N_("Say for which moment the receiver accepts."))
