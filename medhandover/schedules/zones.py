"""When the clocks of a place change, reckoned from the data of its zone: what a calendar tells with each moment."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from medhandover.kernel.clock import zone_of
from medhandover.kernel.shapes import record

STEP = timedelta(hours=12)
SECOND = timedelta(seconds=1)


@record
class Change:
    """From `at` (UTC) on the clock of a zone stands `to` before UTC, and it stood `before` until then."""

    at: datetime
    before: timedelta
    to: timedelta
    name: str
    is_summer: bool

    @property
    def onset(self) -> datetime:
        """Return the moment on the clock as it stood before (RFC 5545 3.6.5), without a zone."""
        return (self.at + self.before).replace(tzinfo=None)


def changes_of(zone: str, first: datetime, last: datetime) -> Iterator[Change]:
    """Yield how the clock of a zone stands at `first`, and each of its changes until `last` (both aware)."""
    local = zone_of(zone)
    at = first.astimezone(UTC).replace(microsecond=0)
    before = at.astimezone(local).utcoffset() or timedelta(0)
    yield _change(zone, at, before)
    while at < last:
        following = at + STEP
        if _offset(zone, following) != _offset(zone, at):
            changed = _changed_between(zone, at, following)
            yield _change(zone, changed, _offset(zone, at))
        at = following


def _changed_between(zone: str, first: datetime, last: datetime) -> datetime:
    """Return the first second at which the clock stands as it does at `last`."""
    while last - first > SECOND:
        middle = first + (last - first) // 2
        middle = middle.replace(microsecond=0)
        if middle in (first, last):
            break
        if _offset(zone, middle) == _offset(zone, last):
            last = middle
        else:
            first = middle
    return last


def _change(zone: str, at: datetime, before: timedelta) -> Change:
    there = at.astimezone(zone_of(zone))
    return Change(
        at=at,
        before=before,
        to=_offset(zone, at),
        name=there.tzname() or zone,
        is_summer=bool(there.dst()),
    )


def _offset(zone: str, at: datetime) -> timedelta:
    return at.astimezone(zone_of(zone)).utcoffset() or timedelta(0)
