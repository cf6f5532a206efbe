"""Whether a receiver is open at an hour (R51): its own hours, the weekend and the holidays of its country."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from functools import cache

import holidays

from medhandover.kernel.clock import zone_of
from medhandover.kernel.coded import Coded
from medhandover.kernel.shapes import record
from medhandover.receivers.details import OpeningHours
from medhandover.receivers.model import Receiver
from medhandover.settings.dated import CALENDAR, DatedRow

SHOWN = ("nl", "en_US", "en")
"""Languages in which the name of a holiday is wanted, the first one there is."""


class OpenState(Coded):
    """Dutch: open of gesloten op een tijdstip."""

    OPEN = "open", "open"
    OUTSIDE = "buiten_openingstijden", "closed at this hour"
    WEEKEND = "weekend", "weekend"
    HOLIDAY = "feestdag", "holiday"
    UNKNOWN = "onbekend", "opening hours not known"


@record
class Opening:
    """How a receiver stands at an hour: `local` on its own clock, `hours` those of that day, `holiday` in words.

    `is_calendar_known`: somebody knows the holidays of its country for that day.
    """

    state: OpenState
    local: datetime
    hours: tuple[str, ...] = ()
    span: OpeningHours | None = None
    holiday: str = ""
    is_calendar_known: bool = True


def opening_at(receiver: Receiver, at: datetime, own: Sequence[DatedRow] = ()) -> Opening:
    """Return whether a receiver is open at `at` (aware); `own` are the rows of the table of holidays (R54).

    A holiday closes it whatever its hours say; hours on a day of the weekend open it; without hours nothing is known
    of a weekday.
    """
    local = at.astimezone(zone_of(receiver.zone))
    day, clock = local.date(), f"{local:%H:%M}"
    weekday = local.isoweekday()
    today = [each for each in receiver.hours if each.weekday == weekday]
    span = next((each for each in today if each.opens <= clock < each.closes), None)
    holiday = holiday_on(receiver.country, day, own)
    if holiday:
        state = OpenState.HOLIDAY
    elif span:
        state = OpenState.OPEN
    elif not today and weekday in (receiver.weekend or weekend_of(receiver.country)):
        state = OpenState.WEEKEND
    else:
        state = OpenState.OUTSIDE if receiver.hours else OpenState.UNKNOWN
    return Opening(
        state=state,
        local=local,
        hours=tuple(sorted(each.shown for each in today)),
        span=span,
        holiday=holiday,
        is_calendar_known=bool(holiday) or is_calendar_known(receiver.country, day, own),
    )


def holiday_on(country: str, day: date, own: Iterable[DatedRow] = ()) -> str:
    """Return the names of the holidays of a country on a day, those of the office first; empty on an ordinary day."""
    kept = [each.text.nl for each in own if each.country == country and each.key != CALENDAR and each.holds_on(day)]
    public = _public(country, day.year).get(day)
    return "; ".join([*kept, *([public] if public else [])])


def is_calendar_known(country: str, day: date, own: Iterable[DatedRow] = ()) -> bool:
    """Tell whether the holidays of a country are known for a day: by the program, or kept by the office itself."""
    if _country(country) is not None:
        return True
    return any(each.country == country and each.key == CALENDAR and each.holds_on(day) for each in own)


def holidays_between(country: str, first: date, last: date, own: Iterable[DatedRow] = ()) -> list[tuple[date, str]]:
    """Return the holidays of a country from `first` to `last`, both included."""
    kept = list(own)
    days = (date.fromordinal(number) for number in range(first.toordinal(), last.toordinal() + 1))
    found = ((day, holiday_on(country, day, kept)) for day in days)
    return [(day, name) for day, name in found if name]


@cache
def weekend_of(country: str) -> frozenset[int]:
    """Return the weekdays (1 Monday to 7 Sunday) of a country's weekend; Saturday and Sunday where nobody knows."""
    known = _country(country)
    return frozenset({6, 7}) if known is None else frozenset(day + 1 for day in known.weekend)


@cache
def _country(country: str) -> holidays.HolidayBase | None:
    """Return what the library knows of a country, without any year; None where it knows nothing."""
    try:
        return holidays.country_holidays(country)
    except NotImplementedError:
        return None


@cache
def _public(country: str, year: int) -> Mapping[date, str]:
    """Return the public holidays of a country in a year, named in the first of the wanted languages."""
    known = _country(country)
    if known is None:
        return {}
    language = next((each for each in SHOWN if each in known.supported_languages), None)
    return dict(holidays.country_holidays(country, years=year, language=language))
