"""What the timeline of a period rests on, read with a number of statements that does not grow with it."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time, timedelta

from sqlalchemy import func, select

from medhandover.cases.model import Case
from medhandover.escorts.absences import Absence
from medhandover.escorts.companions import EscortWishes
from medhandover.escorts.countries import CountryTerms
from medhandover.escorts.duties import Itinerary
from medhandover.escorts.gathering import IS_STANDING
from medhandover.escorts.model import Escort, Slot
from medhandover.escorts.pins import Pin
from medhandover.escorts.store import PINS, WISHES, absences_table, all_terms, escorts_table, slots_table
from medhandover.journeys.store import JOURNEY, LEGS
from medhandover.kernel.clock import HOME_ZONE, Moment, zone_of
from medhandover.kernel.ids import CaseId, EscortId, PlanId
from medhandover.kernel.shapes import record
from medhandover.plans.model import Plan
from medhandover.readiness.model import Standing
from medhandover.settings.dated import DatedRow, DatedTable
from medhandover.settings.model import Settings
from medhandover.settings.store import own_rows, settings_of
from medhandover.storage.belonging import itself
from medhandover.storage.work import Work

THIRTEEN_WEEKS = timedelta(weeks=13)
WEEK = timedelta(days=7)


@record
class Period:
    """What lies in a period of the service; `slots` also hold those of the week before and after, for the rest.

    `trips` counts the journeys of each in the thirteen weeks up to the last day. `states` are those that were kept.
    """

    from_on: date
    until_on: date
    now: datetime
    settings: Settings
    slots: Sequence[Slot]
    plans: Mapping[PlanId, Plan]
    cases: Mapping[CaseId, Case]
    states: Mapping[CaseId, str]
    itineraries: Mapping[PlanId, Itinerary]
    wishes: Mapping[PlanId, EscortWishes]
    people: Sequence[Escort]
    absences: Sequence[Absence]
    pins: Sequence[Pin]
    terms: Mapping[str, CountryTerms]
    holidays: Sequence[DatedRow]
    trips: Mapping[EscortId, int]

    @property
    def first(self) -> Moment:
        """Return when the period begins at home."""
        return midnight(self.from_on)

    @property
    def end(self) -> Moment:
        """Return when the day after the period begins at home."""
        return midnight(self.until_on + timedelta(days=1))

    def name_of(self, escort: EscortId | None) -> str:
        """Return the name of somebody, empty for nobody."""
        return next((each.name for each in self.people if each.id == escort), "")


def midnight(day: date) -> Moment:
    """Return the begin of a day at home."""
    return Moment(datetime.combine(day, time(), zone_of(HOME_ZONE)))


def period_of(work: Work, from_on: date, until_on: date) -> Period:
    """Read what lies between two days; both are included."""
    first, end = midnight(from_on - WEEK), midnight(until_on + WEEK)
    is_near = (slots_table.c.home >= first) & (slots_table.c.leaves <= end) & IS_STANDING
    slots = work.pictures(Slot, slots_table.c.leaves, slots_table.c.id, where=is_near)
    plans = {each.id: each for each in work.of_each(itself(Plan), {each.plan for each in slots})}
    cases = {each.id: each for each in work.of_each(itself(Case), {each.case for each in slots})}
    is_away = (absences_table.c.from_on <= until_on + WEEK) & absences_table.c.withdrawn_at.is_(None)
    is_away &= absences_table.c.until_on.is_(None) | (absences_table.c.until_on >= from_on - WEEK)
    return Period(
        from_on=from_on,
        until_on=until_on,
        now=work.now,
        settings=settings_of(work),
        slots=slots,
        plans=plans,
        cases=cases,
        states={each.id: each.state for each in work.of_each(itself(Standing), cases)},
        itineraries=itineraries_of(work, plans.values()),
        wishes={each.plan: each for each in work.of_each(WISHES, plans)},
        people=work.pictures(Escort, escorts_table.c.name, escorts_table.c.id, where=escorts_table.c.id.is_not(None)),
        absences=work.pictures(Absence, absences_table.c.from_on, absences_table.c.id, where=is_away),
        pins=work.of_each(PINS, {each.id for each in slots}),
        terms={each.country: each for each in all_terms(work)},
        holidays=own_rows(work, DatedTable.HOLIDAYS),
        trips=_trips(work, until_on),
    )


def itineraries_of(work: Work, plans: Iterable[Plan]) -> dict[PlanId, Itinerary]:
    """Return what is planned of the journey of each plan, with two statements for all."""
    chosen = list(plans)
    journeys = {each.case: each for each in work.of_each(JOURNEY, {each.case for each in chosen})}
    legs: dict[str, list[object]] = {}
    for leg in work.of_each(LEGS, {each.id for each in journeys.values()}):
        legs.setdefault(leg.journey, []).append(leg)
    found = {}
    for plan in chosen:
        journey = journeys.get(plan.case)
        own = legs.get(journey.id, []) if journey else []
        found[plan.id] = Itinerary(legs=own, handover=plan.handover, journey=journey)  # type: ignore[arg-type]
    return found


def _trips(work: Work, until_on: date) -> dict[EscortId, int]:
    """Return how many journeys each began in the thirteen weeks up to a day."""
    end = midnight(until_on + timedelta(days=1))
    since = Moment(end.at - THIRTEEN_WEEKS)
    counted = (
        select(slots_table.c.escort, func.count())
        .where(slots_table.c.escort.is_not(None), slots_table.c.leaves >= since, slots_table.c.leaves < end)
        .where(slots_table.c.is_reserve.is_(False) | slots_table.c.activated_at.is_not(None), IS_STANDING)
        .group_by(slots_table.c.escort)
    )
    return {EscortId(row[0]): row[1] for row in work.session.execute(counted)}
