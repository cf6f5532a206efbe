"""Leave out of a calendar (RFC 5545): each event is a stretch of days of somebody."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

from icalendar import Calendar

from medhandover.kernel.clock import HOME_ZONE, zone_of
from medhandover.kernel.fields import Wrong
from medhandover.kernel.languages import N_
from medhandover.schedules.leave_lines import LeaveFile, LeaveLine, NoLeaveFile, WrongLine, backwards, wrong_line

DAY = timedelta(days=1)


def leave_in_calendar(content: bytes, name: str = "") -> LeaveFile:
    """Read the events of a calendar as leave of `name`, or of whom each event names; raises NoLeaveFile.

    Events are counted from 1. A cancelled event is no leave; one that repeats is told, since nobody knows how often.
    """
    try:
        calendar = Calendar.from_ical(content)
    except (ValueError, IndexError, KeyError) as error:
        raise NoLeaveFile() from error
    lines: list[LeaveLine] = []
    wrong: list[WrongLine] = []
    for number, event in enumerate(calendar.walk("VEVENT"), 1):
        if str(event.get("status", "")).upper() == "CANCELLED":
            continue
        whose, first, last = name or _name(event), *_days(event)
        found = tuple(_wrong(event, whose, first, last))
        wrong += [wrong_line(number, each) for each in found]
        if not found and first and last:
            lines.append(LeaveLine(line=number, name=whose, from_on=first, until_on=last))
    return LeaveFile(lines=tuple(lines), wrong=tuple(wrong))


def _name(event: Any) -> str:
    """Return whom an event names: the attendee, the organiser, or the title up to a colon."""
    for key in ("attendee", "organizer"):
        given = event.get(key)
        for each in given if isinstance(given, list) else [given]:
            if each is not None and "CN" in each.params:
                return str(each.params["CN"]).strip()
    return str(event.get("summary", "")).partition(":")[0].strip()


def _days(event: Any) -> tuple[date | None, date | None]:
    """Return the first and the last day at home; the end of an event is not part of it (RFC 5545 3.6.1)."""
    begins, ends = _value(event, "dtstart"), _value(event, "dtend")
    if begins is None:
        return None, None
    if ends is None:
        return _day(begins), _day(begins)
    last = _day(ends) if isinstance(ends, datetime) and _local(ends).time() != datetime.min.time() else _day(ends) - DAY
    return _day(begins), last


def _value(event: Any, key: str) -> date | datetime | None:
    given = event.get(key)
    value = getattr(given, "dt", None)
    return value if isinstance(value, date) else None


def _day(value: date | datetime) -> date:
    return _local(value).date() if isinstance(value, datetime) else value


def _local(value: datetime) -> datetime:
    return value.astimezone(zone_of(HOME_ZONE)) if value.tzinfo else value


def _wrong(event: Any, name: str, first: date | None, last: date | None) -> Iterator[Wrong]:
    if not name:
        yield Wrong(path="name", sentence=N_("There is no name."))
    if first is None or last is None:
        yield Wrong(path="from_on", sentence=N_("The event of {name} has no day."), values={"name": name or "-"})
        return
    if event.get("rrule") is not None:
        told = N_("The event of {name} from {begins} repeats. Enter each absence by itself.")
        yield Wrong(path="from_on", sentence=told, values={"name": name, "begins": first})
    yield from backwards(name, first, last)
