"""Doses across time zones on two clocks: from the times at home to the same times at the destination, step by step.

Between two doses is never less or more than the usual time by a tolerance, so that none is missed or doubled while the
clock changes; summer time and the date line are changes of the clock like any other (standards Q16).
"""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from medhandover.journeys.model import LegDraft
from medhandover.kernel.clock import Moment, zone_of
from medhandover.kernel.shapes import record

DAY = timedelta(days=1)
MINUTE = timedelta(minutes=1)


@record
class Dose:
    """One dose: `at` in UTC, the same on the clock at home and of the place where the person is then.

    `usual_at` is when it would have been at home; `leg` counts from 1 while the person is under way, else None.
    """

    at: datetime
    home: Moment
    place: Moment
    usual_at: datetime
    leg: int | None


def doses(times: Sequence[str], legs: Sequence[LegDraft], days: int, tolerance: int) -> list[Dose]:
    """Return each dose from departure to `days` days after arrival; none without fixed times or a journey.

    `times` are clock times of the day in their order, `tolerance` the percent by which the time between two doses may
    differ from the usual one. The first dose counts from the last one at home.
    """
    if not times or not legs:
        return []
    home, place = zone_of(legs[0].departs.zone), zone_of(legs[-1].arrives.zone)
    clocks = [time.fromisoformat(each) for each in times]
    gaps = usual_gaps(clocks)
    departs, until = legs[0].departs.at, legs[-1].arrives.at + days * DAY
    day, slot = _last_before(departs, clocks, home)
    slip = _slip(day, clocks[slot], home, place)
    before, least_at = instant(day, clocks[slot], home), departs
    found: list[Dose] = []
    while True:
        gap = gaps[slot]
        day, slot = (day, slot + 1) if slot + 1 < len(clocks) else (day + DAY, 0)
        shortest, longest = bounds(gap, tolerance)
        wished = max(instant(day + slip, clocks[slot], place), least_at)
        at = min(max(wished, before + shortest), before + longest)
        if at > until:
            return found
        found.append(_dose(at, instant(day, clocks[slot], home), legs))
        before = at


def usual_gaps(clocks: Sequence[time]) -> list[timedelta]:
    """Return the time from each dose of the day to the next one; from the last to the first of the next day."""
    minutes = [each.hour * 60 + each.minute for each in clocks]
    after = [*minutes[1:], minutes[0] + 24 * 60]
    return [(later - sooner) * MINUTE for sooner, later in zip(minutes, after, strict=True)]


def bounds(gap: timedelta, tolerance: int) -> tuple[timedelta, timedelta]:
    """Return the shortest and the longest time between two doses, in whole minutes; `tolerance` is a percentage."""
    minutes = gap // MINUTE
    return -(-minutes * (100 - tolerance) // 100) * MINUTE, minutes * (100 + tolerance) // 100 * MINUTE


def instant(day: date, clock: time, zone: ZoneInfo) -> datetime:
    """Return a clock time at a place in UTC; one that is skipped or comes twice is taken as before the change."""
    return datetime.combine(day, clock, tzinfo=zone).astimezone(UTC)


def _last_before(at: datetime, clocks: Sequence[time], home: ZoneInfo) -> tuple[date, int]:
    """Return day and place in the day of the last dose that is taken at home before `at`."""
    day = at.astimezone(home).date()
    every = [(day + n * DAY, slot) for n in (-2, -1, 0) for slot in range(len(clocks))]
    return [(on, slot) for on, slot in every if instant(on, clocks[slot], home) < at][-1]


def _slip(day: date, clock: time, home: ZoneInfo, place: ZoneInfo) -> timedelta:
    """Return by which day the calendar of the destination is taken, so that the doses move as little as can be."""
    usual = instant(day, clock, home)
    chosen = min((1, 0, -1), key=lambda n: abs(instant(day + n * DAY, clock, place) - usual))
    return chosen * DAY


def _dose(at: datetime, usual_at: datetime, legs: Sequence[LegDraft]) -> Dose:
    zone, leg = whereabouts(at, legs)
    return Dose(at=at, home=Moment(at, legs[0].departs.zone), place=Moment(at, zone), usual_at=usual_at, leg=leg)


def whereabouts(at: datetime, legs: Sequence[LegDraft]) -> tuple[str, int | None]:
    """Return the zone of the clock that counts at a moment, and the leg under way, counted from 1, or None.

    On board the clock of the arrival counts from the departure on.
    """
    begun = [(number, each) for number, each in enumerate(legs, 1) if each.departs.at <= at]
    if not begun:
        return legs[0].departs.zone, None
    number, last = begun[-1]
    return last.arrives.zone, number if at < last.arrives.at else None


def within(found: Sequence[Dose], start_on: date | None, stop_on: date | None) -> Iterator[Dose]:
    """Yield the doses from the day a medicine starts to the day it stops, on the calendar of the place."""
    for each in found:
        if (start_on is None or each.place.day >= start_on) and (stop_on is None or each.place.day <= stop_on):
            yield each
