"""Who travels along (domain 3.5): three kinds that never stand in for one another (R19, R21, R22)."""

from datetime import date, datetime

from medhandover.kernel.clock import Moment
from medhandover.kernel.coded import Coded
from medhandover.kernel.ids import CaseId, EscortId, PlanId, SlotId, StaffId
from medhandover.kernel.shapes import entity


class EscortKind(Coded):
    """Dutch: soort begeleider."""

    EMPLOYEE = "dtv_medewerker", "accompanying employee"
    MEDICAL = "medisch", "medical escort"
    SECURITY = "kmar", "security escort"


class Qualification(Coded):
    """Dutch: medische kwalificatie."""

    NONE = "geen", "no medical qualification"
    NURSE = "verpleegkundige", "nurse"
    PSYCHIATRIC_NURSE = "psychiatrisch_verpleegkundige", "psychiatric nurse"
    DOCTOR = "arts", "doctor"
    SPECIALIST = "specialist", "specialist"


@entity
class EscortDraft:
    """A person who can travel along; `visas` are `COUNTRY:last day`, such as `AM:2027-03-01`."""

    name: str
    kind: EscortKind
    phone: str
    passport_until: date | None = None
    visas: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    qualification: Qualification = Qualification.NONE
    registration: str = ""
    registered_until: date | None = None


@entity
class Escort(EscortDraft):
    """An escort in the directory; `staff` is the account of a DT&V employee."""

    id: EscortId
    staff: StaffId | None = None
    is_active: bool = True
    version: int = 1


@entity
class SlotDraft:
    """A place on the journey that somebody fills: its kind, from leaving home to coming home, reserve or not."""

    kind: EscortKind
    leaves: Moment
    home: Moment
    is_reserve: bool = False


@entity
class Slot(SlotDraft):
    """A slot of a plan that `escort` fills.

    `activated_at` is when a reserve took over, `released_at` ends the duty (R20).
    """

    id: SlotId
    plan: PlanId
    case: CaseId
    escort: EscortId | None = None
    no_reserve_reason: str = ""
    activated_at: datetime | None = None
    released_at: datetime | None = None
    version: int = 1
