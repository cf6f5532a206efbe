"""What may be proposed for the open places of a period."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from medhandover.escorts.actions import PLANNERS
from medhandover.escorts.gathering import candidates_from, surroundings_of_many
from medhandover.escorts.matching import Matching
from medhandover.escorts.pins import Pin
from medhandover.escorts.store import CONFLICTS, PINS
from medhandover.kernel.declare import query
from medhandover.kernel.fields import refuse
from medhandover.kernel.ids import EscortId, SlotId
from medhandover.kernel.roles import Level
from medhandover.plans.model import Plan
from medhandover.schedules.bars import open_of
from medhandover.schedules.gathering import period_of
from medhandover.schedules.proposals import Proposal
from medhandover.schedules.proposing import first_fit, line_of, unfilled_of
from medhandover.schedules.queries import wrong_period
from medhandover.storage.belonging import itself
from medhandover.storage.work import Work


@query("schedule:propose", may=PLANNERS, level=Level.P1)
def proposed_schedule(work: Work, from_on: date, until_on: date, has_reserves: bool = True) -> Proposal:
    """Return who could fill the open places of a period; nothing is assigned by it; raises WrongFields.

    Places leave in their order, the reserves after all others, or left out; each gets the first who fits. A place that
    nobody can fill says why, and what would mend it until when.
    """
    refuse(wrong_period(from_on, until_on))
    period = period_of(work, from_on, until_on)
    places = [each for each in open_of(period) if has_reserves or not each.is_reserve]
    work.concerns(None, "schedule", "", from_on=from_on, until_on=until_on, ids=sorted({each.case for each in places}))
    plans = work.of_each(itself(Plan), {each.plan for each in places})
    around = surroundings_of_many(work, plans)
    people = candidates_from(work, [each for each in period.people if each.is_active])
    matching = Matching(people, period.settings)
    pins = _by_slot(work.of_each(PINS, {each.slot for each in places}))
    conflicts: dict[str, set[EscortId]] = {}
    for tie in work.of_each(CONFLICTS, {each.case for each in places}):
        conflicts.setdefault(tie.case, set()).add(tie.escort)
    tied = {case: frozenset(known) for case, known in conflicts.items()}
    lines, unfilled = [], []
    for each in first_fit(places, around, matching, pins, tied):
        if each.who is not None:
            lines.append(line_of(each, matching))
        else:
            unfilled.append(unfilled_of(each, matching, pins.get(each.open.slot, ())))
    return Proposal(from_on=from_on, until_on=until_on, lines=tuple(lines), unfilled=tuple(unfilled))


def _by_slot(pins: Iterable[Pin]) -> Mapping[SlotId, Sequence[Pin]]:
    found: dict[SlotId, list[Pin]] = {}
    for each in pins:
        found.setdefault(each.slot, []).append(each)
    return found
