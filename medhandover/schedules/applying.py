"""What is done with the lines of a proposal that a planner chose: all of them or none, and the way back."""

from collections.abc import Iterator, Sequence

from medhandover.escorts.actions import PLANNERS
from medhandover.escorts.filling import Filled, fill_slot, refill_slot
from medhandover.escorts.model import Escort, Slot
from medhandover.kernel.declare import action
from medhandover.kernel.fields import Wrong, WrongFields, refuse
from medhandover.kernel.ids import SlotId
from medhandover.kernel.languages import N_
from medhandover.kernel.roles import Level
from medhandover.kernel.shapes import record
from medhandover.schedules.proposals import ProposedLine
from medhandover.storage.work import Work


@record
class Applied:
    """What applying a proposal did: every place that was filled, in order; it is what the way back needs."""

    filled: tuple[Filled, ...]


@action("schedule:apply", may=PLANNERS, level=Level.P1, inverse="schedule:undo")
def apply_schedule(work: Work, lines: tuple[ProposedLine, ...]) -> Applied:
    """Fill the places of the lines that a planner chose, all of them or none.

    A line is refused with the name and dates where its place has changed since, or where the person cannot go any more;
    two lines for one place or for one person at once are refused as well. Raises WrongFields, OnTheWay.
    """
    work.concerns(None, "schedule", "", lines=len(lines))
    refuse(_stale(work, lines))
    filled: list[Filled] = []
    wrong: list[Wrong] = []
    for position, line in enumerate(lines):
        try:
            filled.append(fill_slot(work, line.slot, line.version, line.escort))
        except WrongFields as refused:
            wrong += [_at(work, each, line, position) for each in refused.wrong]
    refuse(wrong)
    return Applied(filled=tuple(filled))


@action("schedule:undo", may=PLANNERS, level=Level.P1, inverse="schedule:undo")
def undo_schedule(work: Work, applied: Applied, reason: str) -> Applied:
    """Fill the places again as they were before a proposal was applied; raises WrongFields, OnTheWay, Conflict."""
    work.concerns(None, "schedule", "", lines=len(applied.filled), why=reason)
    return Applied(filled=tuple(refill_slot(work, each, reason) for each in reversed(applied.filled)))


def _stale(work: Work, lines: Sequence[ProposedLine]) -> Iterator[Wrong]:
    """Yield each line whose place is filled or changed by now, or that comes twice."""
    seen: set[SlotId] = set()
    for position, line in enumerate(lines):
        slot = work.get(Slot, line.slot)
        if line.slot in seen:
            sentence = N_("Two lines are for the place from {leaves} to {home}.")
            yield _wrong(work, sentence, line, position)
        elif slot.version != line.version:
            sentence = N_("The place of {name} from {leaves} to {home} changed since this was proposed. Propose anew.")
            yield _wrong(work, sentence, line, position)
        seen.add(line.slot)


def _at(work: Work, wrong: Wrong, line: ProposedLine, position: int) -> Wrong:
    slot = work.get(Slot, line.slot)
    return Wrong(
        path=f"lines.{position}.escort",
        sentence=wrong.sentence,
        values={"leaves": slot.leaves, "home": slot.home, **wrong.values},
    )


def _wrong(work: Work, sentence: str, line: ProposedLine, position: int) -> Wrong:
    slot = work.get(Slot, line.slot)
    values = {"name": work.get(Escort, line.escort).name, "leaves": slot.leaves, "home": slot.home}
    return Wrong(path=f"lines.{position}", sentence=sentence, values=values)
