"""Everything that the rules look at for the places of one plan, read in one transaction."""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import ExitStack
from datetime import date

from sqlalchemy import select

from medhandover.advice.store import conditions_in
from medhandover.cases.model import Case
from medhandover.escorts.countries import HOME, CountryTerms
from medhandover.escorts.judging import Candidate
from medhandover.escorts.model import Escort, Slot, SlotDraft
from medhandover.escorts.store import (
    absences_of,
    assigned_to,
    in_conflict_with,
    slots_of,
    slots_table,
    terms_of,
    wishes_of,
)
from medhandover.escorts.suitability import by_escort, candidate_for
from medhandover.escorts.trips import Surroundings, countries_of, holidays_in
from medhandover.journeys.model import LegDraft, arrival_of, countries_of_legs, departure_of
from medhandover.journeys.store import journey_of, legs_of
from medhandover.kernel.ids import CaseId, EscortId, PlanId
from medhandover.kernel.shapes import record
from medhandover.plans.model import Plan
from medhandover.plans.store import plans_table
from medhandover.receivers.calendar import holidays_between
from medhandover.receivers.store import receiver_of
from medhandover.settings.dated import DatedRow, DatedTable
from medhandover.settings.model import Settings
from medhandover.settings.store import own_rows, settings_of
from medhandover.storage.belonging import Belonging
from medhandover.storage.work import Work

IS_STANDING = slots_table.c.plan.not_in(select(plans_table.c.id).where(plans_table.c.cancelled_at.is_not(None)))
"""The place belongs to a plan that was not cancelled."""
DUTIES = Belonging(
    Slot,
    slots_table.c.escort,
    slots_table.c.leaves,
    slots_table.c.id,
    where=IS_STANDING,
)


@record
class Shared:
    """What the places of every plan have in common: the settings, and the holidays that the office keeps itself."""

    settings: Settings
    holidays: Sequence[DatedRow]


def surroundings_of(work: Work, plan: Plan, shared: Shared | None = None) -> Surroundings:
    """Return what is known around the places of a plan; `shared` is what every plan of the office has in common."""
    case = work.get(Case, plan.case)
    journey = journey_of(work, plan.case)
    legs = legs_of(work, journey.id if journey else None)
    receiver = receiver_of(work, plan.receiver)
    slots = slots_of(work, plan.id)
    terms = terms_for(work, case, slots, legs)
    asked = [each for each in conditions_in(work, plan.case) if each.advice == plan.advice and not each.is_set_aside]
    known = shared or Shared(settings=settings_of(work), holidays=own_rows(work, DatedTable.HOLIDAYS) if slots else ())
    return Surroundings(
        settings=known.settings,
        destination=case.destination,
        slots=slots,
        escorts=assigned_to(work, [plan.id]),
        terms=terms,
        transits=countries_of_legs(legs),
        codes=frozenset(each.code for each in asked),
        person_languages=case.languages_spoken,
        receiver_languages=receiver.languages if receiver else (),
        has_interpreter=bool(plan.interpreter),
        wishes=wishes_of(work, plan.id),
        departure=departure_of(legs),
        arrival=arrival_of(legs),
        handover=plan.handover,
        returns=journey.returns if journey else None,
        home=journey.home if journey else None,
        holidays=holidays_around(case.destination, slots, terms, known.holidays),
    )


def surroundings_of_many(work: Work, plans: Iterable[Plan]) -> dict[PlanId, Surroundings]:
    """Return what is known around the places of many plans, with a number of statements that does not grow."""
    chosen = list(plans)
    shared = Shared(settings=settings_of(work), holidays=own_rows(work, DatedTable.HOLIDAYS))
    with ExitStack() as batches:

        def batch(keys: Iterable[str | None]) -> None:
            batches.enter_context(work.together(each for each in keys if each))

        batch({each.case for each in chosen})
        batch(each.id for each in chosen)
        batch({each.receiver for each in chosen})
        journeys = {each.case: journey_of(work, each.case) for each in chosen}
        batch(each.id for each in journeys.values() if each)
        slots = [slot for each in chosen for slot in slots_of(work, each.id)]
        batch({each.escort for each in slots})
        batch({country for each in chosen for country in _countries(work, each)})
        return {each.id: surroundings_of(work, each, shared) for each in chosen}


def _countries(work: Work, plan: Plan) -> tuple[str, ...]:
    journey = journey_of(work, plan.case)
    legs = legs_of(work, journey.id if journey else None)
    return countries_for(work.get(Case, plan.case), slots_of(work, plan.id), legs)


def terms_for(work: Work, case: Case, slots: Iterable[Slot], legs: Iterable[LegDraft] = ()) -> dict[str, CountryTerms]:
    """Return what is recorded of the countries on the way of a case, and of those where an escort changes."""
    return terms_of(work, countries_for(case, slots, legs))


def countries_for(case: Case, slots: Iterable[Slot], legs: Iterable[LegDraft] = ()) -> tuple[str, ...]:
    """Return home, the destination of a case, where its legs touch ground and where an escort changes on the way."""
    transits = [each for slot in slots for each in slot.transits]
    return HOME, *countries_of(case.destination, (*transits, *countries_of_legs(legs)))


def holidays_around(
    destination: str, slots: Sequence[SlotDraft], terms: Mapping[str, CountryTerms], own: Iterable[DatedRow]
) -> dict[str, dict[date, str]]:
    """Return the holidays here and there on the days of the places: of calendar and office, and those recorded."""
    found = holidays_in(terms.values())
    if slots:
        kept = list(own)
        first, last = min(each.leaves.day for each in slots), max(each.home.day for each in slots)
        for country in (HOME, destination):
            found[country] = dict(holidays_between(country, first, last, kept)) | found.get(country, {})
    return found


def duties_of(work: Work, filled_by: Iterable[EscortId]) -> Sequence[Slot]:
    """Return every place that these escorts fill, of plans that are not cancelled; of each in order of leaving home."""
    return work.of_each(DUTIES, filled_by)


def candidates_from(work: Work, chosen: Iterable[Escort]) -> list[Candidate]:
    """Return these escorts with every duty and absence of each, tied to no person."""
    known: Mapping[EscortId, Escort] = {each.id: each for each in chosen}
    duties, away = by_escort(duties_of(work, known)), by_escort(absences_of(work, known))
    return [
        Candidate(escort=each, duties=duties.get(each.id, ()), absences=away.get(each.id, ()))
        for each in known.values()
    ]


def candidates_for(work: Work, slot: Slot, chosen: Iterable[Escort], case: CaseId) -> list[Candidate]:
    """Return these escorts as candidates for a place, with what they do else and when they are away."""
    known: Mapping[EscortId, Escort] = {each.id: each for each in chosen}
    duties = by_escort(duties_of(work, known))
    away, tied = by_escort(absences_of(work, known)), frozenset(in_conflict_with(work, case))
    return [candidate_for(slot, each, duties, away, tied) for each in known.values()]
