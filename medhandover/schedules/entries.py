"""What was handed out to calendars: an entry for each duty of somebody, so that changes and cancellations arrive."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from medhandover.escorts.model import Slot
from medhandover.kernel.clock import Moment
from medhandover.kernel.ids import CalendarEntryId, CaseId, EscortId, PlanId, SlotId, new_id
from medhandover.kernel.shapes import entity


@entity
class CalendarEntry:
    """A duty of somebody in a calendar (RFC 5545): `sequence` counts its changes, `place` is where the journey goes.

    An entry is never taken out: a duty that somebody has no more is cancelled, and told so from then on.
    """

    id: CalendarEntryId
    slot: SlotId
    plan: PlanId
    case: CaseId
    escort: EscortId
    leaves: Moment
    home: Moment
    place: str
    is_reserve: bool
    sequence: int
    told_at: datetime
    cancelled_at: datetime | None = None
    version: int = 1


def kept_up(
    entries: Iterable[CalendarEntry], duties: Iterable[tuple[Slot, str]], now: datetime
) -> Iterator[CalendarEntry]:
    """Bring the entries up to the duties that there are, each with where it goes; yields the entries that are new.

    Whatever changed has the next sequence; a duty that is there again takes its cancellation back.
    """
    known = {(each.slot, each.escort): each for each in entries}
    seen = set()
    for slot, place in duties:
        if slot.escort is None:
            continue
        key = slot.id, slot.escort
        seen.add(key)
        entry = known.get(key)
        if entry is None:
            yield CalendarEntry(
                id=CalendarEntryId(new_id()),
                slot=slot.id,
                plan=slot.plan,
                case=slot.case,
                escort=slot.escort,
                leaves=slot.leaves,
                home=slot.home,
                place=place,
                is_reserve=is_waiting(slot),
                sequence=0,
                told_at=now,
            )
        elif entry.cancelled_at or _told(entry) != (slot.leaves, slot.home, place, is_waiting(slot)):
            entry.leaves, entry.home = slot.leaves, slot.home
            entry.place, entry.is_reserve = place, is_waiting(slot)
            _next(entry, now, None)
    for key, entry in known.items():
        if key not in seen and entry.cancelled_at is None:
            _next(entry, now, now)


def is_waiting(slot: Slot) -> bool:
    """Tell whether a place is a reserve that did not take over."""
    return slot.is_reserve and slot.activated_at is None


def _told(entry: CalendarEntry) -> tuple[Moment, Moment, str, bool]:
    return entry.leaves, entry.home, entry.place, entry.is_reserve


def _next(entry: CalendarEntry, now: datetime, cancelled_at: datetime | None) -> None:
    entry.sequence += 1
    entry.told_at, entry.cancelled_at = now, cancelled_at
