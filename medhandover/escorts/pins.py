"""Pins: a planner fixes somebody to a place, or keeps somebody off it; two that contradict each other are told."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime

from medhandover.escorts.eligibility import overlap
from medhandover.escorts.model import Slot
from medhandover.kernel.fields import Wrong
from medhandover.kernel.ids import CaseId, EscortId, PinId, PlanId, SlotId, StaffId
from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import entity


@entity
class Pin:
    """That somebody is fixed to a place (`is_wanted`), or is not to fill it; what was lifted counts no more."""

    id: PinId
    slot: SlotId
    plan: PlanId
    case: CaseId
    escort: EscortId
    is_wanted: bool
    pinned_by: StaffId
    pinned_at: datetime
    lifted_at: datetime | None = None
    version: int = 1


def contradictions(
    pins: Iterable[Pin], slots: Mapping[SlotId, Slot], names: Mapping[EscortId, str]
) -> Iterator[tuple[Wrong, tuple[Pin, ...]]]:
    """Yield what pins contradict, with names and dates, and which of them: each other, whoever fills, another place."""
    standing = [each for each in pins if each.lifted_at is None and each.slot in slots]
    for position, one in enumerate(standing):
        slot = slots[one.slot]
        filled = slot.escort is not None and (slot.escort == one.escort) is not one.is_wanted
        if filled:
            told = N_("{name} fills the place from {leaves} to {home}, to which {other} is pinned.")
            if not one.is_wanted:
                told = N_("{name} fills the place from {leaves} to {home}, from which {other} is kept off.")
            yield _wrong(told, slot, name=names.get(slot.escort, ""), other=names.get(one.escort, "")), (one,)  # type: ignore[arg-type]
        for other in standing[position + 1 :]:
            found = _contradict(one, other, slots, names)
            if found is not None:
                yield found, (one, other)


def _contradict(one: Pin, other: Pin, slots: Mapping[SlotId, Slot], names: Mapping[EscortId, str]) -> Wrong | None:
    slot, beside = slots[one.slot], slots[other.slot]
    name, another = names.get(one.escort, ""), names.get(other.escort, "")
    if one.slot == other.slot and one.is_wanted and other.is_wanted and one.escort != other.escort:
        told = N_("{name} and {other} are both pinned to the place from {leaves} to {home}.")
        return _wrong(told, slot, name=name, other=another)
    if one.slot == other.slot and one.escort == other.escort and one.is_wanted is not other.is_wanted:
        told = N_("{name} is pinned to the place from {leaves} to {home} and kept off it as well.")
        return _wrong(told, slot, name=name)
    is_twice = one.is_wanted and other.is_wanted and one.escort == other.escort and one.slot != other.slot
    if is_twice and overlap(slot, beside):
        told = N_("{name} is pinned to two places at once: {leaves} to {home}, and {other_leaves} to {other_home}.")
        return _wrong(told, slot, name=name, other_leaves=beside.leaves, other_home=beside.home)
    return None


def _wrong(told: str, slot: Slot, **values: object) -> Wrong:
    return Wrong(path="escort", sentence=told, values={**values, "leaves": slot.leaves, "home": slot.home})
