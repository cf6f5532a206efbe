"""What writes and reads calendars is loaded with the first of them; a start of the program pays for none."""

from collections.abc import Iterable, Mapping

from medhandover.kernel.ids import EscortId
from medhandover.kernel.languages import Language
from medhandover.schedules.entries import CalendarEntry
from medhandover.schedules.leave_lines import LeaveFile, leave_in


def written(entries: Iterable[CalendarEntry], whose: str, names: Mapping[EscortId, str], language: Language) -> str:
    """Return a calendar as text; `names` are told in the titles where it is of more than one person."""
    from medhandover.schedules.calendar_text import written as write  # noqa: PLC0415 - the lazy door

    return write(entries, whose, names, language)


def leave_of(content: bytes, name: str = "") -> LeaveFile:
    """Read leave out of a table (CSV) or a calendar of `name`; raises NoLeaveFile."""
    from medhandover.schedules.leave_calendars import leave_in_calendar  # noqa: PLC0415 - the lazy door

    is_calendar = content.lstrip(b"\xef\xbb\xbf\r\n ").upper().startswith(b"BEGIN:VCALENDAR")
    return leave_in_calendar(content, name) if is_calendar else leave_in(content)
