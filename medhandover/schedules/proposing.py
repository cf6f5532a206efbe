"""The first who fits: open places in the order in which they leave, the best of those who can go, one by one."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from medhandover.escorts.constraints import judge
from medhandover.escorts.judging import Constraint, Judged, Verdict
from medhandover.escorts.masks import places_in
from medhandover.escorts.matching import Fitting, Matching
from medhandover.escorts.model import Slot
from medhandover.escorts.pins import Pin
from medhandover.escorts.trips import Surroundings, Trip, trip_of
from medhandover.kernel.ids import EscortId, PlanId, SlotId
from medhandover.kernel.languages import N_, Language, say, show
from medhandover.kernel.shapes import record
from medhandover.schedules.model import OpenRow
from medhandover.schedules.proposals import LineRow, UnfilledRow

WHAT = ("leaves", "home", "what_dutch", "what_english")


@record
class Chosen:
    """What the search found for one place: who, out of how many, or nobody; `fitting` is how all meet it."""

    open: OpenRow
    trip: Trip
    fitting: Fitting
    who: EscortId | None
    able: int


def first_fit(
    places: Iterable[OpenRow],
    around: Mapping[PlanId, Surroundings],
    matching: Matching,
    pins: Mapping[SlotId, Sequence[Pin]],
    conflicts: Mapping[str, frozenset[EscortId]],
) -> Iterator[Chosen]:
    """Yield for each place who fills it, before the next is looked at: whom nothing fails, with fewest warnings.

    Of equals the one with the fewest journeys near it is taken, then by name.

    Places of the journey come before its reserves; who is chosen has that duty from then on. A pin is kept to: a fixed
    person is the only one, who is kept off is none.
    """
    known = dict(around)
    for row in sorted(places, key=lambda each: (each.is_reserve, each.leaves.at, each.slot)):
        surroundings = known[row.plan]
        slot = next(each for each in surroundings.slots if each.id == row.slot)
        trip = trip_of(slot, surroundings)
        fitting = matching.fitting(trip, conflicts.get(row.case, frozenset()))
        able = matching.everybody & ~fitting.failed() & _pinned(matching, pins.get(row.slot, ()))
        who = min(places_in(able), key=lambda place: _rank(matching, fitting, trip, place), default=None)
        chosen = matching.people[who].escort if who is not None else None
        yield Chosen(open=row, trip=trip, fitting=fitting, who=chosen.id if chosen else None, able=able.bit_count())
        if chosen is not None:
            filled = replace(_plain(slot), escort=chosen.id)
            matching.give(chosen.id, filled)
            known[row.plan] = replace(
                surroundings,
                slots=[filled if each.id == slot.id else each for each in surroundings.slots],
                escorts={**surroundings.escorts, chosen.id: chosen},
            )


def line_of(chosen: Chosen, matching: Matching) -> LineRow:
    """Return what would change by a choice, and why this person."""
    assert chosen.who is not None
    row, place = chosen.open, matching.places[chosen.who]
    warned = [each for each in judged_of(chosen, matching, place) if each.verdict is Verdict.WARN]
    trips = matching.busy.trips_near(place, chosen.trip.slot)
    return LineRow(
        **_place(row),
        version=row.version,
        escort=chosen.who,
        name=matching.people[place].escort.name,
        warnings=len(warned),
        others=chosen.able - 1,
        why_dutch=_why(warned, trips, "nl"),
        why_english=_why(warned, trips, "en"),
    )


def unfilled_of(chosen: Chosen, matching: Matching, pins: Sequence[Pin]) -> UnfilledRow:
    """Return why nobody can fill a place: what fails how many, and what would make the nearest one possible."""
    row = chosen.open
    own = matching.everybody & ~chosen.fitting.fails[Constraint.ROLE] & _pinned(matching, pins)
    nearest = min(places_in(own), key=lambda place: _lack(matching, chosen, place), default=None)
    mended = _mended(chosen, matching, nearest) if nearest is not None else None
    return UnfilledRow(
        **_place(row),
        why_dutch=_lacking(chosen, matching, own, pins, "nl"),
        why_english=_lacking(chosen, matching, own, pins, "en"),
        mend_dutch=_mend(mended, matching, nearest, "nl"),
        mend_english=_mend(mended, matching, nearest, "en"),
        until=mended.until if mended else None,
    )


def judged_of(chosen: Chosen, matching: Matching, place: int) -> tuple[Judged, ...]:
    """Return how somebody meets the 15 constraints of a place, in words; asked before anybody is chosen for it."""
    is_tied = chosen.fitting.verdict(Constraint.CONFLICT, place) is Verdict.WARN
    return judge(matching.busy.candidate(place, chosen.trip.slot, is_tied), chosen.trip)


def _rank(matching: Matching, fitting: Fitting, trip: Trip, place: int) -> tuple[int, int, str]:
    trips = matching.busy.trips_near(place, trip.slot)
    return fitting.warnings(place), trips, matching.people[place].escort.name


def _pinned(matching: Matching, pins: Sequence[Pin]) -> int:
    """Return who may be chosen for a place by its pins."""
    may = matching.everybody
    for pin in pins:
        bit = 1 << matching.places[pin.escort] if pin.escort in matching.places else 0
        may &= bit if pin.is_wanted else ~bit
    return may


def _lack(matching: Matching, chosen: Chosen, place: int) -> tuple[int, int, str]:
    """Return how far somebody is from being able to go: by what nothing mends first."""
    judged = [each for each in judged_of(chosen, matching, place) if each.verdict is Verdict.FAIL]
    final = sum(each.is_final or not each.mend for each in judged)
    return final, len(judged), matching.people[place].escort.name


def _mended(chosen: Chosen, matching: Matching, place: int) -> Judged | None:
    judged = [each for each in judged_of(chosen, matching, place) if each.verdict is Verdict.FAIL]
    return next((each for each in judged if each.mend), None)


def _mend(judged: Judged | None, matching: Matching, place: int | None, language: Language) -> str:
    """Return what would make somebody possible, and why not now."""
    if judged is None or place is None:
        return ""
    told = N_("{name}: {why} {mend}")
    values = {"name": matching.people[place].escort.name, "why": judged.say(language)}
    return say(language, told, **values, mend=judged.say_mend(language))


def _why(warned: Sequence[Judged], trips: int, language: Language) -> str:
    told = say(language, N_("Meets all that is asked. Journeys near it: {count}."), count=trips)
    if warned:
        told = say(language, N_("Nothing stands in the way. Journeys near it: {count}."), count=trips)
    return " ".join([told, *(each.say(language) for each in warned)])


def _lacking(chosen: Chosen, matching: Matching, own: int, pins: Sequence[Pin], language: Language) -> str:
    """Return why nobody can: how many of those of the right kind fail what, the most frequent first."""
    if any(each.is_wanted for each in pins):
        name = matching.people[next(places_in(own))].escort.name if own else "-"
        told = [say(language, N_("The place is pinned for {name}, who cannot go."), name=name)]
    elif not own:
        return say(language, N_("Nobody in the directory is of the kind that the place asks for."))
    else:
        told = [say(language, N_("None of {count} can go."), count=own.bit_count())]
    failing = Counter({each: (mask & own).bit_count() for each, mask in chosen.fitting.fails.items()})
    for constraint, count in failing.most_common(3):
        if count:
            told.append(f"{show(language, constraint)}: {count}.")
    return " ".join(told)


def _place(row: OpenRow) -> dict[str, Any]:
    names = (*("slot", "plan", "case", "document_number", "kind", "is_reserve"), *WHAT)
    return {name: getattr(row, name) for name in names}


def _plain(slot: Slot) -> Slot:
    """Return a copy of a place that may be changed: what was read is a picture."""
    return Slot(**{name: getattr(slot, name) for name in Slot.__dataclass_fields__})
