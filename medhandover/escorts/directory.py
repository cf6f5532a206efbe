"""What may be seen of one escort and of the manifest: everything held, absences, duties, companions, countries."""

from datetime import date, datetime

from medhandover.cases.model import Sex
from medhandover.cases.store import concerned_case
from medhandover.escorts.absences import AbsenceKind
from medhandover.escorts.actions import PLANNERS
from medhandover.escorts.companions import CompanionKind
from medhandover.escorts.countries import Holiday, SecurityAdvice, VaccineTerm, VisaNeed, YellowFever
from medhandover.escorts.credentials import (
    Assignment,
    Passport,
    Register,
    Spoken,
    Training,
    TrainingKind,
    Vaccination,
    Visa,
    Weekday,
)
from medhandover.escorts.gathering import duties_of
from medhandover.escorts.model import Escort, EscortKind, Qualification
from medhandover.escorts.store import absences_of, all_terms, companions_of, escorts, security_of, wishes_of
from medhandover.kernel.clock import Moment
from medhandover.kernel.declare import query
from medhandover.kernel.ids import CaseId, CompanionId, EscortAbsenceId, EscortId, PlanId, SlotId, StaffId
from medhandover.kernel.roles import EVERYBODY, PERSON_READERS, Level
from medhandover.kernel.shapes import record
from medhandover.plans.model import Plan
from medhandover.storage.work import Work


@record
class EscortSheet:
    """Everything that is held of one escort; see `EscortDraft`."""

    id: EscortId
    version: int
    is_active: bool
    name: str
    kind: EscortKind
    phone: str
    gender: Sex
    passport_until: date | None
    passports: tuple[Passport, ...]
    visas: tuple[Visa, ...]
    vaccinations: tuple[Vaccination, ...]
    trainings: tuple[Training, ...]
    languages: tuple[str, ...]
    spoken: tuple[Spoken, ...]
    qualification: Qualification
    register: Register
    registration: str
    registered_until: date | None
    registration_checked_on: date | None
    registration_checked_by: StaffId | None
    assignment: Assignment | None
    has_roaming: bool | None
    insured_until: date | None
    consular_until: date | None
    max_nights: int | None
    free_days: tuple[Weekday, ...]


@record
class AbsenceRow:
    """When somebody is away; only planners see why. An open end stands as None."""

    id: EscortAbsenceId
    version: int
    escort: EscortId
    name: str
    kind: AbsenceKind
    from_on: date
    until_on: date | None
    is_withdrawn: bool


@record
class DutyRow:
    """A place that somebody fills, of any plan."""

    slot: SlotId
    plan: PlanId
    case: CaseId
    kind: EscortKind
    is_reserve: bool
    leaves: Moment
    home: Moment
    released_at: datetime | None


@record
class CompanionRow:
    """Somebody else on the manifest; without `to_leg` up to the handover."""

    id: CompanionId
    version: int
    kind: CompanionKind
    name: str
    phone: str
    from_leg: int
    to_leg: int | None
    is_ended: bool


@record
class WishesRow:
    """What the person wishes of who travels along; no reason is kept."""

    version: int
    is_female_wanted: bool
    languages: tuple[str, ...]


@record
class SecurityRow:
    """The risk analysis of the Marechaussee."""

    version: int
    requested_on: date
    received_on: date | None
    escorts: int | None


@record
class CountryRow:
    """What a country asks of travellers; see `CountryTermsDraft`."""

    version: int
    country: str
    source: str
    looked_up_on: date
    visa: VisaNeed
    transit_visa: VisaNeed
    visa_days: int | None
    passport_months: int | None
    blank_pages: int | None
    yellow_fever: YellowFever
    is_yellow_fever_risk: bool
    vaccines: tuple[VaccineTerm, ...]
    trainings: tuple[TrainingKind, ...]
    advice: SecurityAdvice | None
    is_registration_asked: bool
    weekend: tuple[Weekday, ...]
    holidays: tuple[Holiday, ...]


@query("escort:see", may=PLANNERS, level=Level.P1)
def seen_escort(work: Work, escort: EscortId) -> EscortSheet:
    """Return everything that is held of one escort."""
    kept = work.get(Escort, escort)
    work.concerns(None, "escort", escort)
    return EscortSheet(**{name: getattr(kept, name) for name in EscortSheet.__dataclass_fields__})


@query("escort:absences", may=PLANNERS, level=Level.P1)
def all_absences(work: Work, escort: EscortId | None = None) -> tuple[AbsenceRow, ...]:
    """Return who is away when, of one escort or of all."""
    names = {each.id: each.name for each in escorts(work) if escort in (None, each.id)}
    rows = tuple(
        AbsenceRow(
            id=each.id,
            version=each.version,
            escort=each.escort,
            name=names[each.escort],
            kind=each.kind,
            from_on=each.from_on,
            until_on=each.until_on,
            is_withdrawn=each.withdrawn_at is not None,
        )
        for each in absences_of(work, names)
    )
    work.concerns(None, "escorts", escort or "", ids=sorted({row.escort for row in rows}))
    return rows


@query("escort:duties", may=PLANNERS, level=Level.P1)
def all_duties(work: Work, escort: EscortId) -> tuple[DutyRow, ...]:
    """Return the places that an escort fills, in order of leaving home."""
    work.get(Escort, escort)
    names = [name for name in DutyRow.__dataclass_fields__ if name != "slot"]
    found = duties_of(work, [escort])
    work.concerns(None, "escort", escort, ids=sorted({each.case for each in found}))
    return tuple(DutyRow(slot=each.id, **{name: getattr(each, name) for name in names}) for each in found)


@query("companion:list", may=PERSON_READERS)
def all_companions(work: Work, plan: PlanId) -> tuple[CompanionRow, ...]:
    """Return who else is on the manifest of a plan."""
    concerned_case(work, work.get(Plan, plan).case, "companions", plan)
    names = [name for name in CompanionRow.__dataclass_fields__ if name not in {"to_leg", "is_ended"}]
    return tuple(
        CompanionRow(
            **{name: getattr(each, name) for name in names},
            to_leg=each.to_leg or None,
            is_ended=each.ended_at is not None,
        )
        for each in companions_of(work, plan)
    )


@query("wishes:see", may=PERSON_READERS)
def seen_wishes(work: Work, plan: PlanId) -> WishesRow | None:
    """Return what the person wishes of who travels along; nothing while nothing is recorded."""
    concerned_case(work, work.get(Plan, plan).case, "wishes", plan)
    kept = wishes_of(work, plan)
    if kept is None:
        return None
    return WishesRow(version=kept.version, is_female_wanted=kept.is_female_wanted, languages=kept.languages)


@query("security:see", may=PERSON_READERS)
def seen_security(work: Work, plan: PlanId) -> SecurityRow | None:
    """Return the risk analysis of the Marechaussee for a plan; nothing while none was asked."""
    concerned_case(work, work.get(Plan, plan).case, "security", plan)
    kept = security_of(work, plan)
    names = SecurityRow.__dataclass_fields__
    return SecurityRow(**{name: getattr(kept, name) for name in names}) if kept else None


@query("country:list", may=EVERYBODY, level=Level.OPEN)
def all_countries(work: Work) -> tuple[CountryRow, ...]:
    """Return what is recorded of each country: visa, passport, vaccinations, security, holidays."""
    names = CountryRow.__dataclass_fields__
    return tuple(CountryRow(**{name: getattr(each, name) for name in names}) for each in all_terms(work))
