"""What a moved journey would do to those who travel along, told before it is saved: who still can, and who could go."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any, overload

from medhandover.cases.store import concerned_case
from medhandover.escorts.actions import PLANNERS
from medhandover.escorts.candidates import JudgedRow, judged_row
from medhandover.escorts.constraints import counts, judge, ranked
from medhandover.escorts.gathering import candidates_for, holidays_around, surroundings_of
from medhandover.escorts.judging import Judged, Verdict
from medhandover.escorts.model import Escort, EscortKind, Slot
from medhandover.escorts.store import escorts
from medhandover.escorts.trips import Surroundings, trip_of
from medhandover.kernel.clock import Moment
from medhandover.kernel.declare import query
from medhandover.kernel.fields import Wrong, refuse
from medhandover.kernel.ids import EscortId, PlanId, SlotId
from medhandover.kernel.languages import N_
from medhandover.kernel.roles import Level
from medhandover.kernel.shapes import record
from medhandover.plans.model import Plan
from medhandover.settings.dated import DatedTable
from medhandover.settings.store import own_rows
from medhandover.storage.work import Work

MOST = 5
"""How many of those who could go instead are named."""


@record
class InsteadRow:
    """Somebody who could go at the new time: nothing fails, so many constraints to look at."""

    escort: EscortId
    name: str
    warnings: int


@record
class MovedRow:
    """A place at the new time: who fills it, whether that person still can, what changes, and who could go instead.

    `fails_before` and `fails` count the constraints that fail now and then; `changed` are those that become worse.
    """

    slot: SlotId
    kind: EscortKind
    is_reserve: bool
    leaves: Moment
    home: Moment
    escort: EscortId | None
    name: str
    fails_before: int
    fails: int
    changed: tuple[JudgedRow, ...]
    instead: tuple[InsteadRow, ...]


@query("schedule:what_if", may=PLANNERS, level=Level.P1)
def moved_schedule(work: Work, plan: PlanId, departs: Moment) -> tuple[MovedRow, ...]:
    """Return what changes for those who travel along if the journey of a plan departs then; nothing is saved.

    Handover, way back and places move by as much. Raises WrongFields where no journey is planned.
    """
    kept = work.get(Plan, plan)
    concerned_case(work, kept.case, "slots", plan)
    around = surroundings_of(work, kept)
    if around.departure is None:
        refuse([Wrong(path="departs", sentence=N_("No journey is planned yet."))])
        return ()
    by = departs.at - around.departure.at
    moved = _moved(work, around, by)
    return tuple(_row(work, slot, after, around, moved) for slot, after in zip(around.slots, moved.slots, strict=True))


def _moved(work: Work, around: Surroundings, by: timedelta) -> Surroundings:
    """Return the same surroundings so much later."""
    slots = [_later(each, by) for each in around.slots]
    names = ("departure", "arrival", "handover", "returns", "home")
    times: dict[str, Any] = {name: _by(getattr(around, name), by) for name in names}
    own = own_rows(work, DatedTable.HOLIDAYS)
    free = holidays_around(around.destination, slots, around.terms, own)
    return replace(around, slots=slots, holidays=free, reckoned={}, **times)


def _row(work: Work, slot: Slot, after: Slot, around: Surroundings, moved: Surroundings) -> MovedRow:
    chosen = [each for each in escorts(work) if each.kind is slot.kind and each.is_active]
    who = work.get(Escort, slot.escort) if slot.escort else None
    was = judge(candidates_for(work, slot, [who], slot.case)[0], trip_of(slot, around)) if who else ()
    trip = trip_of(after, moved)
    now = judge(candidates_for(work, after, [who], slot.case)[0], trip) if who else ()
    found = ranked(candidates_for(work, after, chosen, slot.case), trip)
    able = [(one, counts(judged)) for one, judged in found if one.escort.id != slot.escort]
    return MovedRow(
        slot=slot.id,
        kind=slot.kind,
        is_reserve=slot.is_reserve,
        leaves=after.leaves,
        home=after.home,
        escort=slot.escort,
        name=who.name if who else "",
        fails_before=counts(was)[0],
        fails=counts(now)[0],
        changed=tuple(judged_row(each) for each in _worse(was, now)),
        instead=tuple(
            InsteadRow(escort=one.escort.id, name=one.escort.name, warnings=warned)
            for one, (failed, warned) in able
            if failed == 0
        )[:MOST],
    )


def _worse(was: Sequence[Judged], now: Sequence[Judged]) -> Iterator[Judged]:
    order = list(Verdict)
    for before, after in zip(was, now, strict=True):
        if order.index(after.verdict) > order.index(before.verdict):
            yield after


def _later(slot: Slot, by: timedelta) -> Slot:
    values = {name: getattr(slot, name) for name in Slot.__dataclass_fields__}
    return Slot(**{**values, "leaves": _by(slot.leaves, by), "home": _by(slot.home, by), "report_due_on": None})


@overload
def _by(at: Moment, by: timedelta) -> Moment: ...
@overload
def _by(at: None, by: timedelta) -> None: ...


def _by(at: Moment | None, by: timedelta) -> Moment | None:
    return Moment(at.at + by, at.zone) if at is not None else None
