"""Days of which a part may be unknown, as in `1985-00-00` (domain 3.3)."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from pydantic_core import CoreSchema

from medhandover.kernel.clock import as_text

_PATTERN = re.compile(r"^(\d{4})-(\d{2})-(\d{2})$")


@dataclass(frozen=True)
class PartialDay:
    """A day whose month or day may be 0 (unknown); raises ValueError for a day that cannot be."""

    year: int
    month: int = 0
    day: int = 0

    def __post_init__(self) -> None:
        """Refuse a day without its month, and days that do not exist."""
        if self.day and not self.month:
            raise ValueError("a day without its month")
        if not 1 <= self.year <= 9999:
            raise ValueError("no such year")
        date(self.year, self.month or 1, self.day or 1)

    def __str__(self) -> str:
        """Return `1985-00-00`."""
        return f"{self.year:04d}-{self.month:02d}-{self.day:02d}"

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, reader: Any) -> CoreSchema:
        """Read a day from a file as text, unknown parts as 00; write it the same way."""
        return as_text(cls, partial_day)

    @classmethod
    def on(cls, day: date) -> "PartialDay":
        """Return a day of which every part is known."""
        return cls(day.year, day.month, day.day)

    def age_on(self, day: date) -> int:
        """Return the whole years on `day`; unknown parts count as the first, so the person is never taken too young."""
        born = date(self.year, self.month or 1, self.day or 1)
        return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def partial_day(text: str) -> PartialDay:
    """Read `1985-04-03`, `1985-04-00` or `1985-00-00`; raises ValueError otherwise."""
    match = _PATTERN.match(text.strip())
    if not match:
        raise ValueError("a day is written as 1985-04-03, unknown parts as 00")
    return PartialDay(*(int(part) for part in match.groups()))


def share_a_day(from_on: date | None, until_on: date | None, other_from: date | None, other_until: date | None) -> bool:
    """Tell whether there is a day in both periods; both ends count, None is without end."""
    return max(from_on or date.min, other_from or date.min) <= min(until_on or date.max, other_until or date.max)


@lru_cache(4096)
def months_after(day: date, months: int) -> date:
    """Return the same day `months` months later or earlier, or the last day of that month where it has no such day."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
