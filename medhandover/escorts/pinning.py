"""What may be done with pins: set and lifted, by whoever plans."""

from medhandover.cases.store import concerned_case
from medhandover.escorts.actions import PLANNERS
from medhandover.escorts.model import Escort, Slot
from medhandover.escorts.pins import Pin, contradictions
from medhandover.escorts.store import pins_near
from medhandover.kernel.declare import action
from medhandover.kernel.fields import refuse
from medhandover.kernel.ids import EscortId, PinId, SlotId, new_id
from medhandover.storage.work import Work


@action("pin:set", may=PLANNERS, inverse="pin:lift")
def set_pin(work: Work, slot: SlotId, escort: EscortId, is_wanted: bool = True) -> PinId:
    """Fix somebody to a place, or keep somebody off it; refuses what contradicts another pin with names and dates.

    A fixed place is filled by nobody else, and a proposal keeps to it; nobody is assigned by it. Raises WrongFields.
    """
    kept = work.get(Slot, slot)
    concerned_case(work, kept.case, "slot", slot, escort=escort, is_wanted=is_wanted)
    chosen = work.get(Escort, escort)
    made = Pin(
        id=PinId(new_id()),
        slot=slot,
        plan=kept.plan,
        case=kept.case,
        escort=escort,
        is_wanted=is_wanted,
        pinned_by=work.actor.id,
        pinned_at=work.now,
    )
    known = pins_near(work, slot, escort)
    slots = {each.slot: work.get(Slot, each.slot) for each in known} | {slot: kept}
    names = {each: work.get(Escort, each).name for each in {one.escort for one in known}} | {escort: chosen.name}
    if kept.escort is not None:
        names[kept.escort] = work.get(Escort, kept.escort).name
    found = contradictions([made, *known], slots, names)
    refuse(wrong for wrong, concerned in found if made in concerned)
    work.add(made)
    return made.id


@action("pin:lift", may=PLANNERS)
def lift_pin(work: Work, pin: PinId, version: int) -> None:
    """Take a pin away: the place is open to everybody again; raises Conflict."""
    kept = work.get_version(Pin, pin, version)
    concerned_case(work, kept.case, "slot", kept.slot, escort=kept.escort)
    if kept.lifted_at is None:
        kept.lifted_at = work.now
