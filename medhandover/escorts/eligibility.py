"""Who travels along and when: overlap of places, who is on the way, who took over from whom."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from medhandover.escorts.model import EscortKind, Slot, SlotDraft


def overlap(one: SlotDraft, other: SlotDraft) -> bool:
    """Tell whether two slots share a moment, from leaving home to coming home; in UTC."""
    return one.leaves.at < other.home.at and other.leaves.at < one.home.at


def is_on_the_way(slot: Slot, now: datetime) -> bool:
    """Tell whether an employee left home for this journey and is not released: the duty that R20 protects."""
    has_left = slot.leaves.at <= now and slot.released_at is None
    return slot.kind is EscortKind.EMPLOYEE and is_taking_part(slot) and has_left


def is_taking_part(slot: Slot) -> bool:
    """Tell whether somebody fills a place and travels: a reserve does once it took over."""
    return slot.escort is not None and (not slot.is_reserve or slot.activated_at is not None)


def is_replaced(slot: Slot, slots: Iterable[Slot], now: datetime) -> bool:
    """Tell whether another took over from this place: a reserve, or a replacement on the way (R20, domain 9.1c).

    A replacement that still has to come counts when somebody is named who stays with the person until then.
    """
    for other in slots:
        if other.id == slot.id or other.kind is not slot.kind or other.escort is None or other.released_at is not None:
            continue
        if other.replaces == slot.id:
            return bool(other.stand_in) or (other.takes_over or other.leaves).at <= now
        if other.is_reserve and other.activated_at and other.reserve_for in (None, slot.id):
            return True
    return False


def travelling(slots: Sequence[Slot]) -> list[Slot]:
    """Return the places whose holders travel along, without those that were taken over on the way."""
    gone = {each.replaces for each in slots if each.replaces}
    return [each for each in slots if is_taking_part(each) and each.id not in gone]


def reserves_behind(slot: Slot, slots: Iterable[Slot]) -> list[Slot]:
    """Return the reserve places that stand behind a place; one that names no place stands behind each of its kind."""
    return [
        each
        for each in slots
        if each.is_reserve and each.kind is slot.kind and each.id != slot.id and each.reserve_for in (None, slot.id)
    ]
