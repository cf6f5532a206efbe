"""The handover itself (R42, R43): who took over, where and when, what was handed over, read back and signed."""

from datetime import datetime

from medhandover.kernel.clock import Moment
from medhandover.kernel.coded import Coded
from medhandover.kernel.ids import CaseId, HandoverId, PlanId, StaffId
from medhandover.kernel.shapes import entity


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
    NONE = "niet_van_toepassing", "not applicable"


@entity
class JournalDraft:
    """One event of the journey, at the clock of the place."""

    at: Moment
    what: str


@entity
class JournalEntry(JournalDraft):
    """An event as written down; never changed."""

    id: str
    plan: PlanId
    case: CaseId
    recorded_by: StaffId
    recorded_at: datetime


@entity
class HandoverDraft:
    """What is recorded at the handover; every field of R42."""

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
