"""How escorts, their absences, the slots they fill and what countries ask of them are kept."""

from collections.abc import Iterable, Sequence

from sqlalchemy import select

from medhandover.escorts.absences import Absence, EscortConflict
from medhandover.escorts.companions import Companion, EscortWishes, SecurityNeed
from medhandover.escorts.countries import CountryTerms
from medhandover.escorts.model import Escort, Slot
from medhandover.escorts.pins import Pin
from medhandover.kernel.ids import CaseId, EscortId, PlanId, SlotId
from medhandover.storage.belonging import Belonging, itself
from medhandover.storage.tables import keep
from medhandover.storage.work import Work

OF_PLAN = {"plan": "plans", "case": "cases"}

escorts_table = keep(
    Escort, "escorts", belongs={"staff": "accounts", "registration_checked_by": "accounts"}, indexed=["name"]
)
slots_table = keep(Slot, "slots", belongs={**OF_PLAN, "escort": "escorts", "reserve_for": "slots", "replaces": "slots"})
absences_table = keep(Absence, "escort_absences", belongs={"escort": "escorts"})
conflicts_table = keep(
    EscortConflict, "escort_conflicts", belongs={"escort": "escorts", "case": "cases"}, unique=[("escort", "case")]
)
terms_table = keep(CountryTerms, "country_terms", unique=[("country",)])
companions_table = keep(Companion, "companions", belongs=OF_PLAN)
wishes_table = keep(EscortWishes, "escort_wishes", belongs=OF_PLAN, unique=[("plan",)])
security_table = keep(SecurityNeed, "security_needs", belongs=OF_PLAN, unique=[("plan",)])
pins_table = keep(Pin, "slot_pins", belongs={**OF_PLAN, "slot": "slots", "escort": "escorts", "pinned_by": "accounts"})

ABSENCES = Belonging(Absence, absences_table.c.escort, absences_table.c.from_on, absences_table.c.id)
CONFLICTS = Belonging(EscortConflict, conflicts_table.c.case, where=conflicts_table.c.has_conflict.is_(True))
TERMS = Belonging(CountryTerms, terms_table.c.country)
SLOTS = Belonging(Slot, slots_table.c.plan, slots_table.c.kind, slots_table.c.is_reserve, slots_table.c.id)
COMPANIONS = Belonging(Companion, companions_table.c.plan, companions_table.c.recorded_at, companions_table.c.id)
PINS = Belonging(Pin, pins_table.c.slot, pins_table.c.id, where=pins_table.c.lifted_at.is_(None))
WISHES = Belonging(EscortWishes, wishes_table.c.plan)
SECURITY = Belonging(SecurityNeed, security_table.c.plan)


def escorts(work: Work) -> Sequence[Escort]:
    """Return every escort by name."""
    return work.all(select(Escort).order_by(escorts_table.c.name, escorts_table.c.id))


def escorts_named(work: Work, name: str) -> Sequence[Escort]:
    """Return the escorts with exactly this name."""
    return work.all(select(Escort).where(escorts_table.c.name == name).order_by(escorts_table.c.id))


def slots_of(work: Work, plan: PlanId) -> Sequence[Slot]:
    """Return the slots of a plan, the reserve after the one it stands behind."""
    return work.of(SLOTS, plan)


def assigned_to(work: Work, plans: Iterable[PlanId]) -> dict[EscortId, Escort]:
    """Return who is assigned to a place of these plans, by their ids in order."""
    chosen = {slot.escort for plan in plans for slot in slots_of(work, plan) if slot.escort}
    return {each.id: each for each in work.of_each(itself(Escort), chosen)}


def absences_of(work: Work, away: Iterable[EscortId]) -> Sequence[Absence]:
    """Return every absence of these escorts, of each the first first."""
    return work.of_each(ABSENCES, away)


def conflict_between(work: Work, escort: EscortId, case: CaseId) -> EscortConflict | None:
    """Return what is recorded between an escort and the person of a case."""
    chosen = select(EscortConflict).where(conflicts_table.c.escort == escort)
    return work.one(chosen.where(conflicts_table.c.case == case))


def in_conflict_with(work: Work, case: CaseId) -> tuple[EscortId, ...]:
    """Return the escorts with an earlier incident or interest with the person of a case."""
    return tuple(sorted(each.escort for each in work.of(CONFLICTS, case)))


def terms_of(work: Work, countries: Iterable[str]) -> dict[str, CountryTerms]:
    """Return what is recorded of these countries, by their code."""
    return {each.country: each for each in work.of_each(TERMS, countries)}


def terms_in(work: Work, country: str) -> CountryTerms | None:
    """Return what is recorded of a country, to be changed or looked at."""
    return work.only(TERMS, country)


def all_terms(work: Work) -> Sequence[CountryTerms]:
    """Return what is recorded of every country, by code."""
    return work.all(select(CountryTerms).order_by(terms_table.c.country))


def companions_of(work: Work, plan: PlanId) -> Sequence[Companion]:
    """Return who else is on the manifest of a plan, also who was taken off, in order of recording."""
    return work.of(COMPANIONS, plan)


def pins_of(work: Work, slot: SlotId) -> Sequence[Pin]:
    """Return the pins of a place that stand, the first first."""
    return work.of(PINS, slot)


def pins_near(work: Work, slot: SlotId, escort: EscortId) -> Sequence[Pin]:
    """Return the pins of a place that stand, and those that fix somebody to any place."""
    fixed = (pins_table.c.escort == escort) & pins_table.c.is_wanted.is_(True)
    chosen = select(Pin).where(pins_table.c.lifted_at.is_(None), fixed | (pins_table.c.slot == slot))
    return work.all(chosen.order_by(pins_table.c.pinned_at, pins_table.c.id))


def wishes_of(work: Work, plan: PlanId) -> EscortWishes | None:
    """Return what the person wishes of who travels along."""
    return work.only(WISHES, plan)


def security_of(work: Work, plan: PlanId) -> SecurityNeed | None:
    """Return the risk analysis of a plan."""
    return work.only(SECURITY, plan)
