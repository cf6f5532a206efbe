"""Who travels along (domain 3.5): three kinds that never stand in for one another (R19, R21, R22)."""

from datetime import date, datetime

from medhandover.cases.model import Sex
from medhandover.escorts.credentials import (
    Assignment,
    Overnight,
    Passport,
    Register,
    Spoken,
    Training,
    Vaccination,
    Visa,
    Weekday,
)
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


class ReplaceReason(Coded):
    """Dutch: waarom iemand onderweg is afgelost; no more is kept of it."""

    UNABLE = "verhinderd", "cannot go on"
    DELAY = "vertraging", "the journey takes longer"
    OTHER = "anders", "another reason"


@entity
class EscortDraft:
    """A person who can travel along, and what he or she holds.

    `passport_until` is the last day of the first passport, `passports` are others with more detail. `gender` is asked
    for one purpose: "vrouwelijke begeleider gevraagd". `has_roaming`: the phone works abroad, None while nobody knows.
    `free_days` are fixed days without work.
    """

    name: str
    kind: EscortKind
    phone: str
    passport_until: date | None = None
    visas: tuple[Visa, ...] = ()
    languages: tuple[str, ...] = ()
    qualification: Qualification = Qualification.NONE
    registration: str = ""
    registered_until: date | None = None
    gender: Sex = Sex.UNKNOWN
    spoken: tuple[Spoken, ...] = ()
    passports: tuple[Passport, ...] = ()
    vaccinations: tuple[Vaccination, ...] = ()
    trainings: tuple[Training, ...] = ()
    register: Register = Register.NONE
    assignment: Assignment | None = None
    has_roaming: bool | None = None
    insured_until: date | None = None
    consular_until: date | None = None
    max_nights: int | None = None
    free_days: tuple[Weekday, ...] = ()


@entity
class Escort(EscortDraft):
    """An escort in the directory; `staff` is the account of a DT&V employee.

    Whoever looked the registration up in the register stands beside it (R21); other details ask for another look.
    """

    id: EscortId
    staff: StaffId | None = None
    is_active: bool = True
    registration_checked_on: date | None = None
    registration_checked_by: StaffId | None = None
    version: int = 1


@entity
class SlotDraft:
    """A place on the journey that somebody fills: its kind, from leaving home to coming home, reserve or not.

    `wanted` is the qualification it asks for, `transits` the countries where its holder changes on the way there or
    back, `report_due_on` when the report is due (without it: the office's setting).
    """

    kind: EscortKind
    leaves: Moment
    home: Moment
    is_reserve: bool = False
    wanted: Qualification = Qualification.NONE
    transits: tuple[str, ...] = ()
    overnight: tuple[Overnight, ...] = ()
    report_due_on: date | None = None


@entity
class Slot(SlotDraft):
    """A slot of a plan that `escort` fills.

    `reserve_for` is the place a reserve stands behind, `activated_at` when it took over, `released_at` ends the duty
    (R20). `briefed_for` is the departure for which its holder was briefed. `anyway_...`: who chose the holder although
    rules with these numbers failed. `replaces` is the place that was taken over on the way at `takes_over`, `stand_in`
    who stays with the person until then.
    """

    id: SlotId
    plan: PlanId
    case: CaseId
    escort: EscortId | None = None
    no_reserve_reason: str = ""
    activated_at: datetime | None = None
    released_at: datetime | None = None
    reserve_for: SlotId | None = None
    briefed_at: datetime | None = None
    briefed_by: StaffId | None = None
    briefed_for: Moment | None = None
    anyway_reason: str = ""
    anyway_numbers: tuple[int, ...] = ()
    anyway_by: StaffId | None = None
    replaces: SlotId | None = None
    replace_reason: ReplaceReason | None = None
    takes_over: Moment | None = None
    stand_in: str = ""
    version: int = 1


@entity
class ReplacementDraft:
    """Who takes over on the way: leaves home, takes over at the place, and comes home.

    `stand_in` names who stays with the person while `takes_over` lies ahead; `anyway_reason` is needed where a
    constraint fails that a reason can set aside.
    """

    escort: EscortId
    leaves: Moment
    takes_over: Moment
    home: Moment
    reason: ReplaceReason
    stand_in: str = ""
    anyway_reason: str = ""
