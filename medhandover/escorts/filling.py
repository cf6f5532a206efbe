"""Filling a place with one gesture, whatever it was: put somebody in, put another in, take out; and the way back."""

from datetime import datetime
from typing import Any

from medhandover.cases.store import concerned_case
from medhandover.escorts.actions import PLANNERS, assign_slot
from medhandover.escorts.manning import assign_anyway
from medhandover.escorts.model import Escort, Slot
from medhandover.escorts.placing import failed, judged_for, refusals
from medhandover.kernel.clock import Moment
from medhandover.kernel.declare import action
from medhandover.kernel.fields import refuse
from medhandover.kernel.ids import EscortId, SlotId, StaffId
from medhandover.kernel.shapes import record
from medhandover.storage.work import Work


@record
class Filled:
    """What a gesture did: the place with its version now, and who filled it before, as it stood then; see `Slot`.

    It is what the way back needs.
    """

    slot: SlotId
    version: int
    escort: EscortId | None
    was: EscortId | None = None
    briefed_at: datetime | None = None
    briefed_by: StaffId | None = None
    briefed_for: Moment | None = None
    anyway_reason: str = ""
    anyway_numbers: tuple[int, ...] = ()


KEPT = ("briefed_at", "briefed_by", "briefed_for", "anyway_reason", "anyway_numbers")
"""What is kept of whoever fills a place, and comes back with the way back."""


@action("slot:fill", may=PLANNERS, inverse="slot:refill")
def fill_slot(work: Work, slot: SlotId, version: int, escort: EscortId | None, reason: str = "") -> Filled:
    """Let somebody fill a place, put another in, or empty it; with a reason although constraints fail.

    Who cannot go is refused with the reasons (R22, R23); raises WrongFields, OnTheWay (R20), Conflict.
    """
    kept = work.get_version(Slot, slot, version)
    before = _as_it_was(kept)
    concerned_case(work, kept.case, "slot", slot, escort=escort, was=before["was"])
    if escort is None or not reason.strip():
        assign_slot(work, slot, version, escort)
    else:
        assign_anyway(work, slot, version, escort, reason)
    return Filled(slot=slot, version=kept.version, escort=kept.escort, **before)


@action("slot:refill", may=PLANNERS, inverse="slot:refill")
def refill_slot(work: Work, filled: Filled, reason: str) -> Filled:
    """Fill a place again as it was before: the same person, the briefing, and the reason that was given then.

    Refused where that person now fails what no reason was given for; raises WrongFields, OnTheWay (R20), Conflict.
    """
    kept = work.get_version(Slot, filled.slot, filled.version)
    before = _as_it_was(kept)
    concerned_case(work, kept.case, "slot", filled.slot, escort=filled.was, was=before["was"], why=reason)
    if filled.was is None or not filled.anyway_reason:
        assign_slot(work, filled.slot, filled.version, filled.was)
    else:
        chosen = work.get(Escort, filled.was)
        failing = failed(judged_for(work, kept, chosen))
        uncovered = [each for each in failing if each.constraint.number not in filled.anyway_numbers]
        refuse(refusals(uncovered, chosen.name))
        assign_anyway(work, filled.slot, filled.version, filled.was, filled.anyway_reason)
    if filled.was is not None and filled.briefed_for == kept.leaves:
        kept.briefed_at, kept.briefed_by, kept.briefed_for = filled.briefed_at, filled.briefed_by, filled.briefed_for
        work.flush()
    return Filled(slot=filled.slot, version=kept.version, escort=kept.escort, **before)


def _as_it_was(slot: Slot) -> dict[str, Any]:
    return {"was": slot.escort, **{name: getattr(slot, name) for name in KEPT}}
