"""Who can fill which place, of many people and places: all at once against one pair after the other, in one run.

Run with `python -m tests.benchmarks.matching [PEOPLE PLACES]`: one hundred people and three hundred places unless other
numbers are given. Prints medians in milliseconds of the processor and their ratio.
"""

import sys

from medhandover.escorts.constraints import judge
from medhandover.escorts.matching import Matching
from tests.benchmarks.played import milliseconds
from tests.medhandover.escorts.crowd import Crowd

PEOPLE, PLACES = 100, 300


def main(people: int = PEOPLE, places: int = PLACES, times: int = 5) -> str:
    """Return how long both take."""
    crowd = Crowd(1, people, places)

    def at_once() -> None:
        matching = Matching(crowd.people, crowd.settings)
        for trip in crowd.trips:
            matching.fitting(trip)

    def one_by_one() -> None:
        for trip in crowd.trips:
            for each in crowd.people:
                judge(each, trip)

    quick = milliseconds(at_once, times)
    slow = milliseconds(one_by_one, 1)
    told = f"{quick:.0f} ms at once, {slow:.0f} ms one by one; ratio {slow / quick:.1f}"
    return f"{people} people for {places} places: {told}"


if __name__ == "__main__":
    print(main(*map(int, sys.argv[1:3])))
