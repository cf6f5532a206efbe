"""Whether somebody is free and rested: constraints 1, 9, 10 and 13 (R23)."""

from collections.abc import Iterable, Sequence
from datetime import timedelta

from medhandover.escorts.credentials import WEEKDAYS
from medhandover.escorts.eligibility import overlap
from medhandover.escorts.judging import Candidate, Constraint, Judged, Verdict
from medhandover.escorts.model import Slot
from medhandover.escorts.trips import Trip
from medhandover.kernel.clock import home_day
from medhandover.kernel.languages import N_

FOUR_WEEKS, THIRTEEN_WEEKS, SEVEN_DAYS = timedelta(weeks=4), timedelta(weeks=13), timedelta(days=7)
HOUR = timedelta(hours=1)


def near(slots: Sequence[Slot], duties: Iterable[Slot]) -> list[Slot]:
    """Return the duties that can count for these places: no constraint looks further than thirteen weeks.

    Who travels for years has hundreds of them; each would be looked at several times.
    """
    if not slots:
        return []
    first = min(each.leaves.at for each in slots) - THIRTEEN_WEEKS
    last = max(each.home.at for each in slots) + THIRTEEN_WEEKS
    return [each for each in duties if each.home.at >= first and each.leaves.at <= last]


def judge_free(who: Candidate, trip: Trip) -> Judged | None:
    """Return what keeps somebody from going at all: another journey, an absence, fixed days off (constraint 1)."""
    escort = who.escort
    if not escort.is_active:
        return _fail(Constraint.FREE, N_("{name} no longer travels along."), name=escort.name)
    for other in who.duties:
        if overlap(trip.slot, other):
            told = N_("{name} is on another journey from {leaves} to {home} (R23).")
            return _fail(Constraint.FREE, told, name=escort.name, leaves=other.leaves, home=other.home)
    for away in who.absences:
        if away.meets(trip.days.leaves_on, trip.days.home_on):
            told = N_("{name} is away from {begins} to {ends} (R23).")
            if away.until_on is None:
                told = N_("{name} is away since {begins}; it is not known until when (R23).")
            return _fail(Constraint.FREE, told, name=escort.name, begins=away.from_on, ends=away.until_on)
    free = escort.free_days
    if free:
        days = (trip.days.home_on - trip.days.leaves_on).days
        passed = {WEEKDAYS[(trip.days.leaves_on.weekday() + day) % 7] for day in range(min(days, 6) + 1)}
        taken = sorted(passed & set(free), key=WEEKDAYS.index)
        if taken:
            return Judged(
                constraint=Constraint.FREE,
                verdict=Verdict.WARN,
                sentence=N_("{name} has fixed days off on this journey: {days}."),
                values={"name": escort.name, "days": tuple(taken)},
                mend=N_("Ask {name} to trade a day."),
            )
    return None


def judge_rest(who: Candidate, trip: Trip) -> Judged | None:
    """Return what rest is missing before or after, in UTC, or in seven days (constraint 9)."""
    if not who.duties:
        return None
    slot, name, limits = trip.slot, who.escort.name, trip.around.settings
    before = [slot.leaves.at - each.home.at for each in who.duties if each.home.at <= slot.leaves.at]
    after = [each.leaves.at - slot.home.at for each in who.duties if each.leaves.at >= slot.home.at]
    shortest = min([*before, *after], default=None)
    longest = max(limits.rest_hours_daily, limits.rest_hours_weekly, limits.rest_hours_before)
    if shortest is None or shortest >= longest * HOUR:
        return None
    values = {"name": name, "hours": shortest // HOUR, "least": limits.rest_hours_daily}
    if shortest < limits.rest_hours_daily * HOUR:
        told = N_("{name} rests {hours} hours beside another journey; {least} are needed.")
        return Judged(constraint=Constraint.REST, verdict=Verdict.FAIL, sentence=told, values=values)
    chain = _without_rest(slot, who.duties, limits.rest_hours_weekly * HOUR)
    if chain > SEVEN_DAYS - limits.rest_hours_weekly * HOUR:
        told = N_("{name} would have no {least} hours of rest in seven days.")
        values = {"name": name, "least": limits.rest_hours_weekly}
        return Judged(constraint=Constraint.REST, verdict=Verdict.WARN, sentence=told, values=values)
    if before and min(before) < limits.rest_hours_before * HOUR:
        told = N_("{name} is home {hours} hours before this journey; {least} are usual.")
        values = {"name": name, "hours": min(before) // HOUR, "least": limits.rest_hours_before}
        return Judged(constraint=Constraint.REST, verdict=Verdict.WARN, sentence=told, values=values)
    return None


def judge_load(who: Candidate, trip: Trip) -> Judged | None:
    """Return whether somebody travels too often or is away too many nights (constraint 10)."""
    limits, most_nights = trip.around.settings, who.escort.max_nights
    nights = (trip.days.home_on - trip.days.leaves_on).days
    if most_nights is not None and nights > most_nights:
        told = N_("{name} can be away {most} nights; this journey takes {count}.")
        return _warn(told, name=who.escort.name, count=nights, most=most_nights)
    if not who.duties:
        return None
    name, trips = who.escort.name, [*who.duties, trip.slot]
    is_few = len(trips) <= min(limits.trips_4_weeks, limits.trips_13_weeks)
    if is_few and sum(map(_nights, trips)) <= limits.nights_4_weeks:
        return None
    trips.sort(key=lambda each: each.leaves.at)
    for span, most, told in (
        (FOUR_WEEKS, limits.trips_4_weeks, N_("{name} would travel {count} times in four weeks; {most} is usual.")),
        (THIRTEEN_WEEKS, limits.trips_13_weeks, N_("{name} would travel {count} times in 13 weeks; {most} is usual.")),
    ):
        count = max(len(each) for each in _windows(trips, trip.slot, span))
        if count > most:
            return _warn(told, name=name, count=count, most=most)
    away = max(sum(_nights(each) for each in window) for window in _windows(trips, trip.slot, FOUR_WEEKS))
    if away > limits.nights_4_weeks:
        told = N_("{name} would be away {count} nights in four weeks; {most} is usual.")
        return _warn(told, name=name, count=away, most=limits.nights_4_weeks)
    return None


def judge_days(who: Candidate, trip: Trip) -> Judged | None:
    """Return what the place leaves out of the journey, from departure to coming home (constraint 13, R24, R50)."""
    slot, around = trip.slot, trip.around
    margin = around.settings.return_margin_hours * HOUR
    if around.departure and slot.leaves.at > around.departure.at and slot.replaces is None:
        told = N_("The place begins at {leaves}, after the departure at {departure}.")
        return _days(Verdict.FAIL, told, leaves=slot.leaves, departure=around.departure)
    if around.home and slot.home.at < around.home.at:
        told = N_("The place ends at {home}, before who travels along is home at {end}.")
        return _days(Verdict.FAIL, told, home=slot.home, end=around.home)
    if around.arrival and slot.home.at < around.arrival.at:
        told = N_("The place ends at {home}, before the journey arrives at {arrival}.")
        return _days(Verdict.FAIL, told, home=slot.home, arrival=around.arrival)
    if around.handover and slot.home.at < around.handover.at + margin:
        told = N_("The place ends at {home}; the handover at {handover} and its margin come later.")
        return _days(Verdict.FAIL, told, home=slot.home, handover=around.handover)
    if around.handover and around.returns and around.returns.at < around.handover.at + margin:
        told = N_("The way back at {returns} begins before the handover at {handover} and its margin.")
        return _days(Verdict.WARN, told, returns=around.returns, handover=around.handover)
    return None


def trips_near(who: Candidate, trip: Trip) -> int:
    """Return how many journeys somebody has within thirteen weeks of a place: the fewer, the sooner chosen."""
    return sum(abs(each.leaves.at - trip.slot.leaves.at) < THIRTEEN_WEEKS for each in who.duties)


def _windows(trips: Sequence[Slot], slot: Slot, span: timedelta) -> list[list[Slot]]:
    """Return the journeys of each rolling span that holds the place; spans begin where a journey begins."""
    begins = [each.leaves.at for each in trips if timedelta(0) <= slot.leaves.at - each.leaves.at < span]
    return [[each for each in trips if begin <= each.leaves.at < begin + span] for begin in begins]


def _without_rest(slot: Slot, duties: Iterable[Slot], rest: timedelta) -> timedelta:
    """Return how long the row of duties around a place is in which no gap is as long as `rest`."""
    begins, ends = slot.leaves.at, slot.home.at
    ordered = sorted(duties, key=lambda each: each.leaves.at)
    for each in reversed(ordered):
        if each.home.at <= begins and begins - each.home.at < rest:
            begins = each.leaves.at
    for each in ordered:
        if each.leaves.at >= ends and each.leaves.at - ends < rest:
            ends = each.home.at
    return ends - begins if begins < slot.leaves.at or ends > slot.home.at else timedelta(0)


def _nights(slot: Slot) -> int:
    return (home_day(slot.home.at) - home_day(slot.leaves.at)).days


def _fail(constraint: Constraint, sentence: str, **values: object) -> Judged:
    return Judged(constraint=constraint, verdict=Verdict.FAIL, sentence=sentence, values=values, is_final=True)


def _warn(sentence: str, **values: object) -> Judged:
    return Judged(constraint=Constraint.LOAD, verdict=Verdict.WARN, sentence=sentence, values=values)


def _days(verdict: Verdict, sentence: str, **values: object) -> Judged:
    mend = N_("Change the times of the place, or of the journey.")
    return Judged(constraint=Constraint.DAYS, verdict=verdict, sentence=sentence, values=values, mend=mend)
