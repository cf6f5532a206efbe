"""What may be seen of the schedule: the timeline of a period."""

from collections.abc import Iterator
from datetime import date

from medhandover.escorts.actions import PLANNERS
from medhandover.escorts.countries import HOME
from medhandover.escorts.trips import holidays_in
from medhandover.kernel.declare import query
from medhandover.kernel.fields import Wrong, refuse
from medhandover.kernel.languages import N_
from medhandover.kernel.roles import Level
from medhandover.receivers.calendar import holidays_between
from medhandover.schedules.bars import bars_of, open_of
from medhandover.schedules.clashes import clashes_of
from medhandover.schedules.gathering import Period, period_of
from medhandover.schedules.model import FreeDayRow, PersonRow, PinRow, Schedule
from medhandover.storage.work import Work

MOST_DAYS = 800
"""A timeline is of two years and a bit, at the most."""


@query("schedule:see", may=PLANNERS, level=Level.P1)
def seen_schedule(work: Work, from_on: date, until_on: date) -> Schedule:
    """Return the timeline between two days, both included; raises WrongFields."""
    refuse(wrong_period(from_on, until_on))
    period = period_of(work, from_on, until_on)
    work.concerns(None, "schedule", "", from_on=from_on, until_on=until_on, ids=sorted(period.cases))
    return schedule_of(period)


def schedule_of(period: Period) -> Schedule:
    """Return the timeline of what was read."""
    return Schedule(
        from_on=period.from_on,
        until_on=period.until_on,
        as_of=period.now,
        people=tuple(_people(period)),
        bars=tuple(bars_of(period)),
        open=tuple(open_of(period)),
        clashes=tuple(clashes_of(period)),
        free_days=tuple(_free_days(period)),
        pins=tuple(_pins(period)),
    )


def wrong_period(from_on: date, until_on: date) -> Iterator[Wrong]:
    """Tell what is wrong with a period."""
    if until_on < from_on:
        yield Wrong(path="until_on", sentence=N_("The last day lies before the first day."))
    elif (until_on - from_on).days > MOST_DAYS:
        sentence = N_("A timeline is of {most} days at the most.")
        yield Wrong(path="until_on", sentence=sentence, values={"most": MOST_DAYS})


def _people(period: Period) -> Iterator[PersonRow]:
    busy = {each.escort for each in period.slots}
    for each in period.people:
        if each.is_active or each.id in busy:
            yield PersonRow(
                escort=each.id,
                version=each.version,
                name=each.name,
                kind=each.kind,
                qualification=each.qualification,
                organisation=each.assignment.organisation if each.assignment else "",
                trips=period.trips.get(each.id, 0),
                is_active=each.is_active,
            )


def _pins(period: Period) -> Iterator[PinRow]:
    for each in period.pins:
        yield PinRow(id=each.id, version=each.version, slot=each.slot, escort=each.escort, is_wanted=each.is_wanted)


def _free_days(period: Period) -> Iterator[FreeDayRow]:
    """Yield the holidays here and in each country to which somebody travels, in order of the day."""
    recorded = holidays_in(period.terms.values())
    found = []
    for country in sorted({HOME, *(each.destination for each in period.cases.values())}):
        days = dict(holidays_between(country, period.from_on, period.until_on, period.holidays))
        days |= {on: name for on, name in recorded.get(country, {}).items() if period.from_on <= on <= period.until_on}
        found += [FreeDayRow(country=country, on=on, name=name) for on, name in days.items()]
    yield from sorted(found, key=lambda each: (each.on, each.country))
