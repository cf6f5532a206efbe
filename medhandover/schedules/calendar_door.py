"""What writes and reads calendars is loaded with the first of them; a start of the program pays for none."""

from collections.abc import Iterable, Mapping

from medhandover.kernel.ids import EscortId
from medhandover.kernel.languages import Language
from medhandover.schedules.entries import CalendarEntry


def written(entries: Iterable[CalendarEntry], whose: str, names: Mapping[EscortId, str], language: Language) -> str:
    """Return a calendar as text; `names` are told in the titles where it is of more than one person."""
    from medhandover.schedules.calendar_text import written as write  # noqa: PLC0415 - the lazy door

    return write(entries, whose, names, language)
