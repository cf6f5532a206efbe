"""Time: aware UTC inside, with the IANA zone beside it where a place matters."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache, cached_property, lru_cache
from typing import Any, Protocol
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic_core import CoreSchema, PydanticCustomError, core_schema

HOME_ZONE = "Europe/Amsterdam"
"""The zone of the office: days of deadlines are counted here."""


class Clock(Protocol):
    """Whatever tells the time; tests and the demo bring their own."""

    def now(self) -> datetime:
        """Return this moment, aware, in UTC."""
        ...


class SystemClock:
    """The clock of the machine."""

    def now(self) -> datetime:
        """Return this moment, aware, in UTC."""
        return datetime.now(UTC)


class SetClock:
    """A clock that stands still until it is moved; for tests and the invented office of the demo."""

    def __init__(self, at: datetime) -> None:
        """Stand at `at` (aware)."""
        self.at = at.astimezone(UTC)

    def now(self) -> datetime:
        """Return the moment the clock stands at."""
        return self.at

    def move(self, by: timedelta) -> None:
        """Move the clock by `by`; backwards is allowed."""
        self.at += by

    def set(self, at: datetime) -> None:
        """Put the clock at `at` (aware)."""
        self.at = at.astimezone(UTC)


@dataclass(frozen=True, order=True)
class Moment:
    """A moment at a place: `at` is aware UTC, `zone` an IANA name; ValueError for a naive time or unknown zone."""

    at: datetime
    zone: str = HOME_ZONE

    def __post_init__(self) -> None:
        """Hold `at` in UTC and refuse what is no moment."""
        if self.at.tzinfo is None:
            raise ValueError("a moment needs an aware time")
        if self.at.tzinfo is not UTC:
            object.__setattr__(self, "at", self.at.astimezone(UTC))
        zone_of(self.zone)

    def __eq__(self, other: object) -> bool:
        """Tell whether both are the same moment at the same place."""
        return self is other or (isinstance(other, Moment) and self.at == other.at and self.zone == other.zone)

    def __hash__(self) -> int:
        """Return the same for the same moment at the same place."""
        return hash((self.at, self.zone))

    @cached_property
    def local(self) -> datetime:
        """Return the time on the clock of the place."""
        return self.at.astimezone(zone_of(self.zone))

    @cached_property
    def day(self) -> date:
        """Return the day at the place."""
        return self.local.date()

    def __str__(self) -> str:
        """Return ISO 8601 in UTC and the zone: `2026-12-03T05:40:00+00:00 Europe/Amsterdam`."""
        return f"{self.at.isoformat()} {self.zone}"

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, reader: Any) -> CoreSchema:
        """Read a moment from a file as text: `2026-12-03T06:40 Europe/Amsterdam`; write it the same way."""
        return as_text(cls, moment)


def as_text(kind: type, read: Callable[[str], Any]) -> CoreSchema:
    """Return how `kind` is read from a text in a file (`read` raises ValueError) and written as `str`.

    What is wrong with a text is told as an error of the type `kind.__name__`.
    """

    def checked(written: str) -> Any:
        try:
            return read(written)
        except ValueError as error:
            raise PydanticCustomError(kind.__name__, "{error}", {"error": str(error)}) from error

    text = core_schema.no_info_after_validator_function(checked, core_schema.str_schema())
    return core_schema.json_or_python_schema(
        json_schema=text,
        python_schema=core_schema.union_schema([core_schema.is_instance_schema(kind), text]),
        serialization=core_schema.to_string_ser_schema(),
    )


@cache
def zone_of(name: str) -> ZoneInfo:
    """Return the IANA zone `name`; raises ValueError when there is none."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ValueError(f"unknown time zone: {name}") from error


@lru_cache(16384)
def moment(text: str) -> Moment:
    """Read what `str(Moment)` wrote, or a local time and zone: `2026-12-03T06:40 Europe/Amsterdam`."""
    stamp, _, zone = text.strip().partition(" ")
    at = datetime.fromisoformat(stamp)
    zone = zone.strip() or HOME_ZONE
    return Moment(at if at.tzinfo else at.replace(tzinfo=zone_of(zone)), zone)


def home_day(at: datetime) -> date:
    """Return the day of `at` on the office's calendar."""
    return at.astimezone(zone_of(HOME_ZONE)).date()
