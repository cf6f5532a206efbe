"""Whether somebody is free and rested: constraints 1, 9, 10 and 13 (R23)."""

from collections.abc import Iterable, Sequence

from medhandover.escorts.credentials import WEEKDAYS
from medhandover.escorts.duties import rest_hours_after
from medhandover.escorts.eligibility import overlap
from medhandover.escorts.judging import Candidate, Constraint, Judged, Verdict
from medhandover.escorts.model import Slot
from medhandover.escorts.trips import Trip
from medhandover.escorts.working_time import (
    FOUR_WEEKS,
    HOUR,
    SIXTEEN_WEEKS,
    THIRTEEN_WEEKS,
    WEEK,
    Row,
    Taken,
    reported_at,
    row_without_rest,
    taken_by,
)
from medhandover.kernel.languages import N_
from medhandover.settings.model import Settings

ONE, FOUR, THIRTEEN, SIXTEEN = (each.total_seconds() for each in (WEEK, FOUR_WEEKS, THIRTEEN_WEEKS, SIXTEEN_WEEKS))


def near(slots: Sequence[Slot], duties: Iterable[Slot]) -> list[Slot]:
    """Return the duties that can count for these places: no constraint looks further than sixteen weeks.

    Who travels for years has hundreds of them; each would be looked at several times.
    """
    if not slots:
        return []
    first = min(each.leaves.at for each in slots) - SIXTEEN_WEEKS
    last = max(each.home.at for each in slots) + SIXTEEN_WEEKS
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
    """Return what rest is missing before or after, in UTC, or in seven days (constraint 9; ATW 5:3, 5:5, 5:8).

    Rest begins once the report is written; after a duty that ends in the night it is longer.
    """
    if not who.duties:
        return None
    slot, name, limits = trip.slot, who.escort.name, trip.around.settings
    before = [each for each in who.duties if each.home.at <= slot.leaves.at]
    gaps = [(slot.leaves.at - reported_at(each, limits), rest_hours_after(each, limits)) for each in before]
    ended, least = reported_at(slot, limits), rest_hours_after(slot, limits)
    gaps += [(each.leaves.at - ended, least) for each in who.duties if each.leaves.at >= slot.home.at]
    short = [(gap, least) for gap, least in gaps if gap < least * HOUR]
    if short:
        told = N_("{name} rests {hours} hours beside another journey; {least} are needed.")
        values: dict[str, object] = {"name": name, "hours": max(0, short[0][0] // HOUR), "least": short[0][1]}
        return Judged(constraint=Constraint.REST, verdict=Verdict.FAIL, sentence=told, values=values)
    row = row_without_rest(slot, who.duties, limits.rest_hours_weekly * HOUR)
    if row > WEEK - limits.rest_hours_weekly * HOUR:
        told = N_("{name} would have no {least} hours of rest in seven days.")
        values = {"name": name, "least": limits.rest_hours_weekly}
        return Judged(constraint=Constraint.REST, verdict=Verdict.WARN, sentence=told, values=values)
    at_home = min((slot.leaves.at - each.home.at for each in before), default=None)
    if at_home is not None and at_home < limits.rest_hours_before * HOUR:
        told = N_("{name} is home {hours} hours before this journey; {least} are usual.")
        values = {"name": name, "hours": at_home // HOUR, "least": limits.rest_hours_before}
        return Judged(constraint=Constraint.REST, verdict=Verdict.WARN, sentence=told, values=values)
    return None


def judge_load(who: Candidate, trip: Trip) -> Judged | None:
    """Return whether somebody travels too often, works too long or is away too many nights (constraint 10; ATW 5:7).

    A duty at the same time is no load beside this one: only one of both can be done, as constraint 1 says.
    """
    limits, name, most_nights = trip.around.settings, who.escort.name, who.escort.max_nights
    nights = (trip.days.home_on - trip.days.leaves_on).days
    if most_nights is not None and nights > most_nights:
        told = N_("{name} can be away {most} nights; this journey takes {count}.")
        return _warn(told, name=name, count=nights, most=most_nights)
    if not who.duties:
        return None
    duties = near([trip.slot], who.duties)
    if any(overlap(trip.slot, each) for each in duties):
        return None
    row, own = Row(taken_by(each, limits) for each in duties), taken_by(trip.slot, limits)
    found = overloaded(row, own, limits)
    if found is None:
        return None
    told, span, what, most = found
    count = row.busiest(own[0], span)[what] + (1, own[1], own[2])[what]
    return _warn(told, name=name, count=round(count), most=most)


def overloaded(row: Row, own: Taken, limits: Settings) -> tuple[str, float, int, int] | None:
    """Return what is too much with one duty beside those of a row; a duty alone never is.

    It is told as the sentence, the span in seconds, what is counted (0 trips, 1 nights, 2 hours) and the most.
    """
    at = own[0]
    if row.has_more(at, FOUR, limits.trips_4_weeks):
        told = N_("{name} would travel {count} times in four weeks; {most} is usual.")
        return told, FOUR, 0, limits.trips_4_weeks
    if row.has_more(at, THIRTEEN, limits.trips_13_weeks):
        told = N_("{name} would travel {count} times in 13 weeks; {most} is usual.")
        return told, THIRTEEN, 0, limits.trips_13_weeks
    return _too_long(row, own, limits)


def _too_long(row: Row, own: Taken, limits: Settings) -> tuple[str, float, int, int] | None:
    """Return what is too much of nights away or hours of work."""
    at, nights, hours = own
    four = row.bound(at, FOUR)
    if four[1] + nights > limits.nights_4_weeks and row.busiest(at, FOUR)[1] + nights > limits.nights_4_weeks:
        told = N_("{name} would be away {count} nights in four weeks; {most} is usual.")
        return told, FOUR, 1, limits.nights_4_weeks
    if four[2] + hours > limits.hours_week and _is_too_long(row, own, ONE, limits.hours_week):
        told = N_("{name} would work {count} hours in a week; {most} is the most (ATW 5:7).")
        return told, ONE, 2, limits.hours_week
    if four[2] + hours > 4 * limits.hours_4_weeks and _is_too_long(row, own, FOUR, 4 * limits.hours_4_weeks):
        told = N_("{name} would work {count} hours in 4 weeks; {most} is the most (ATW 5:7).")
        return told, FOUR, 2, 4 * limits.hours_4_weeks
    if _is_too_long(row, own, SIXTEEN, 16 * limits.hours_16_weeks):
        told = N_("{name} would work {count} hours in 16 weeks; {most} is the most (ATW 5:7).")
        return told, SIXTEEN, 2, 16 * limits.hours_16_weeks
    return None


def _is_too_long(row: Row, own: Taken, span: float, most: float) -> bool:
    """Tell whether the hours of work around a duty are too many; a duty alone in the span never is."""
    trips, _, worked = row.bound(own[0], span)
    return trips > 0 and worked + own[2] > most and row.busiest(own[0], span)[2] + own[2] > most


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


def _fail(constraint: Constraint, sentence: str, **values: object) -> Judged:
    return Judged(constraint=constraint, verdict=Verdict.FAIL, sentence=sentence, values=values, is_final=True)


def _warn(sentence: str, **values: object) -> Judged:
    return Judged(constraint=Constraint.LOAD, verdict=Verdict.WARN, sentence=sentence, values=values)


def _days(verdict: Verdict, sentence: str, **values: object) -> Judged:
    mend = N_("Change the times of the place, or of the journey.")
    return Judged(constraint=Constraint.DAYS, verdict=verdict, sentence=sentence, values=values, mend=mend)
