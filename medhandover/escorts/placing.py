"""Putting somebody in a place: what the constraints refuse, and what is kept of a choice that was made all the same."""

from collections.abc import Iterable, Iterator

from medhandover.escorts.constraints import judge
from medhandover.escorts.gathering import candidates_for, surroundings_of
from medhandover.escorts.judging import Judged, Verdict
from medhandover.escorts.model import Escort, Slot
from medhandover.escorts.store import pins_of
from medhandover.escorts.trips import trip_of
from medhandover.kernel.fields import Wrong
from medhandover.kernel.ids import EscortId
from medhandover.kernel.languages import N_
from medhandover.plans.model import Plan
from medhandover.storage.work import Work


def judged_for(work: Work, slot: Slot, escort: Escort) -> tuple[Judged, ...]:
    """Return how an escort meets the 15 constraints of a place."""
    trip = trip_of(slot, surroundings_of(work, work.get(Plan, slot.plan)))
    return judge(candidates_for(work, slot, [escort], slot.case)[0], trip)


def failed(judged: Iterable[Judged]) -> list[Judged]:
    """Return the constraints that fail."""
    return [each for each in judged if each.verdict is Verdict.FAIL]


def refusals(failing: list[Judged], name: str) -> Iterator[Wrong]:
    """Yield each failing constraint as what is wrong with the choice, what mends it, and whether a reason can do."""
    for each in failing:
        yield Wrong(path="escort", sentence=each.sentence, values=each.values)
        if each.mend:
            yield Wrong(path="escort", sentence=each.mend, values={**each.values, "until": each.until})
    if failing and not any(each.is_final for each in failing):
        sentence = N_("A planner can choose {name} all the same, with a reason.")
        yield Wrong(path="escort", sentence=sentence, values={"name": name})


def against_pins(work: Work, slot: Slot, escort: EscortId | None) -> Iterator[Wrong]:
    """Yield which pin of a place keeps it from being filled by this person, or from being emptied."""
    for pin in pins_of(work, slot.id):
        if pin.is_wanted is (pin.escort == escort):
            continue  # it is filled by whom it is fixed for, or by another than who is kept off
        sentence = N_("{name} is pinned to the place from {leaves} to {home}. Take the pin away first.")
        if not pin.is_wanted:
            sentence = N_("{name} is kept off the place from {leaves} to {home}. Take the pin away first.")
        values = {"name": work.get(Escort, pin.escort).name, "leaves": slot.leaves, "home": slot.home}
        yield Wrong(path="escort", sentence=sentence, values=values)


def put_in(slot: Slot, escort: EscortId | None) -> None:
    """Let somebody fill a place, or empty it; the briefing and the reasons were for who filled it before."""
    if slot.escort == escort:
        return
    slot.escort = escort
    slot.briefed_at = slot.briefed_by = slot.briefed_for = None
    slot.anyway_reason, slot.anyway_numbers, slot.anyway_by = "", (), None


def choose_anyway(work: Work, slot: Slot, escort: EscortId, failing: list[Judged], reason: str) -> None:
    """Let somebody fill a place although constraints fail: reason, numbers and who chose are kept (Q15)."""
    put_in(slot, escort)
    slot.anyway_reason = reason if failing else ""
    slot.anyway_numbers = tuple(each.constraint.number for each in failing)
    slot.anyway_by = work.actor.id if failing else None
