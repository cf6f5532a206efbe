"""How escorts, their absences, the slots they fill and what countries ask of them are kept."""

from collections.abc import Iterable, Sequence

from sqlalchemy import select

from medhandover.escorts.absences import Absence, EscortConflict
from medhandover.escorts.companions import Companion, EscortWishes, SecurityNeed
from medhandover.escorts.countries import CountryTerms
from medhandover.escorts.model import Escort, Slot
from medhandover.kernel.ids import CaseId, EscortId, PlanId
from medhandover.storage.tables import keep
from medhandover.storage.work import Work

OF_PLAN = {"plan": "plans", "case": "cases"}

escorts_table = keep(Escort, "escorts", belongs={"staff": "accounts", "registration_checked_by": "accounts"})
slots_table = keep(Slot, "slots", belongs={**OF_PLAN, "escort": "escorts", "reserve_for": "slots", "replaces": "slots"})
absences_table = keep(Absence, "escort_absences", belongs={"escort": "escorts"})
conflicts_table = keep(
    EscortConflict, "escort_conflicts", belongs={"escort": "escorts", "case": "cases"}, unique=[("escort", "case")]
)
terms_table = keep(CountryTerms, "country_terms", unique=[("country",)])
companions_table = keep(Companion, "companions", belongs=OF_PLAN)
wishes_table = keep(EscortWishes, "escort_wishes", belongs=OF_PLAN, unique=[("plan",)])
security_table = keep(SecurityNeed, "security_needs", belongs=OF_PLAN, unique=[("plan",)])


def escorts(work: Work) -> Sequence[Escort]:
    """Return every escort by name."""
    return work.all(select(Escort).order_by(escorts_table.c.name, escorts_table.c.id))


def slots_of(work: Work, plan: PlanId) -> Sequence[Slot]:
    """Return the slots of a plan, the reserve after the one it stands behind."""
    ordered = select(Slot).order_by(slots_table.c.kind, slots_table.c.is_reserve, slots_table.c.id)
    return work.of(ordered, slots_table.c.plan, plan)


def slots_filled_by(work: Work, filled_by: Iterable[EscortId]) -> Sequence[Slot]:
    """Return every slot that one of these escorts fills, of any plan, in order of leaving home."""
    known = sorted(set(filled_by))
    if not known:
        return ()
    return work.all(
        select(Slot).where(slots_table.c.escort.in_(known)).order_by(slots_table.c.leaves, slots_table.c.id)
    )


def absences_of(work: Work, away: Iterable[EscortId]) -> Sequence[Absence]:
    """Return every absence of these escorts, the first first."""
    known = sorted(set(away))
    if not known:
        return ()
    ordered = select(Absence).order_by(absences_table.c.from_on, absences_table.c.id)
    return work.all(ordered.where(absences_table.c.escort.in_(known)))


def conflict_between(work: Work, escort: EscortId, case: CaseId) -> EscortConflict | None:
    """Return what is recorded between an escort and the person of a case."""
    chosen = select(EscortConflict).where(conflicts_table.c.escort == escort)
    return work.one(chosen.where(conflicts_table.c.case == case))


def in_conflict_with(work: Work, case: CaseId) -> tuple[EscortId, ...]:
    """Return the escorts with an earlier incident or interest with the person of a case."""
    chosen = select(EscortConflict).where(conflicts_table.c.case == case, conflicts_table.c.has_conflict.is_(True))
    return tuple(sorted(each.escort for each in work.all(chosen)))


def terms_of(work: Work, countries: Iterable[str]) -> dict[str, CountryTerms]:
    """Return what is recorded of these countries, by their code."""
    known = sorted(set(countries))
    if not known:
        return {}
    return {each.country: each for each in work.all(select(CountryTerms).where(terms_table.c.country.in_(known)))}


def all_terms(work: Work) -> Sequence[CountryTerms]:
    """Return what is recorded of every country, by code."""
    return work.all(select(CountryTerms).order_by(terms_table.c.country))


def companions_of(work: Work, plan: PlanId) -> Sequence[Companion]:
    """Return who else is on the manifest of a plan, also who was taken off, in order of recording."""
    ordered = select(Companion).order_by(companions_table.c.recorded_at, companions_table.c.id)
    return work.of(ordered, companions_table.c.plan, plan)


def wishes_of(work: Work, plan: PlanId) -> EscortWishes | None:
    """Return what the person wishes of who travels along."""
    return work.only(select(EscortWishes), wishes_table.c.plan, plan)


def security_of(work: Work, plan: PlanId) -> SecurityNeed | None:
    """Return the risk analysis of a plan."""
    return work.only(select(SecurityNeed), security_table.c.plan, plan)
