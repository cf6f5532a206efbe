"""Many people at once: a number with a bit for each, in the order in which they were given."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from medhandover.escorts.judging import Candidate, Judged, Verdict
from medhandover.escorts.model import Escort
from medhandover.escorts.trips import Trip

Masks = tuple[int, int]
"""Whom a constraint fails, and whom it warns of."""
Judge = Callable[[Candidate, Trip], Judged | None]


def places_in(mask: int) -> Iterator[int]:
    """Yield the places of the people whom a mask names, in order."""
    while mask:
        lowest = mask & -mask
        yield lowest.bit_length() - 1
        mask ^= lowest


def those(people: Iterable[Escort], is_one: Callable[[Escort], bool]) -> int:
    """Return the mask of the people of whom something is true."""
    return sum(1 << place for place, each in enumerate(people) if is_one(each))


def asked_of(people: Sequence[Candidate], rule: Judge, trip: Trip, mask: int) -> Masks:
    """Ask a constraint itself of the people whom a mask names: of each that is no simple case."""
    fail = warn = 0
    for place in places_in(mask):
        judged = rule(people[place], trip)
        if judged is not None:
            fail |= 1 << place if judged.verdict is Verdict.FAIL else 0
            warn |= 1 << place if judged.verdict is Verdict.WARN else 0
    return fail, warn
