"""The rules on loaded plans against making as many findings, and from the store for more and more plans, in one run.

Run with `python -m tests.benchmarks.rules [PLANS]`; prints medians in milliseconds of the processor, so that a busy
machine tells nearly the same, ratios and numbers of statements.
The plans are copies of one case with everything arranged, in an encrypted office on disk.
"""

import sys
from collections.abc import Iterator, Sequence

from medhandover.kernel.findings import Finding
from medhandover.kernel.ids import CaseId
from medhandover.readiness.checks import findings_of, said_of
from medhandover.readiness.facts import facts_of_many
from medhandover.readiness.model import Facts
from tests.benchmarks.many import multiply, settle
from tests.benchmarks.played import NOW, Played, milliseconds, on_disk, statements

PLANS, TIMES, LOADS = 1000, 15, 3


def loaded(facts: Sequence[Facts], times: int) -> str:
    """Return how long the rules take on plans that are loaded, beside making one finding for each thing they say."""
    said = sum(sum(1 for _ in said_of(each)) for each in facts)
    rules = milliseconds(lambda: [findings_of(each) for each in facts], times)
    made = milliseconds(lambda: _findings(said), times)
    return (
        f"{len(facts)} loaded plans: rules {rules:.0f} ms; {said} findings made {made:.0f} ms; ratio {rules / made:.2f}"
    )


def _findings(count: int) -> None:
    for _ in range(count):
        Finding(rule="R10", sentence="", source="", where="")


def from_store(place: Played, cases: Sequence[CaseId], times: int) -> Iterator[str]:
    """Yield how long reading and judging takes for a quarter, a half and all of the cases, with how many statements."""

    def judged(some: Sequence[CaseId]) -> None:
        with place.looking() as work:
            for facts in facts_of_many(work, some).values():
                findings_of(facts)

    judged(cases[:1])
    for part in (4, 2, 1):
        some = cases[: max(1, len(cases) // part)]
        with statements(place.engine) as heard:
            judged(some)
        taken = milliseconds(lambda some=some: judged(some), times)  # type: ignore[misc]
        each = taken / len(some)
        yield f"{len(some)} plans from the store: {taken:.0f} ms, {each:.2f} ms a plan, {len(heard)} statements"


def main(plans: int = PLANS, times: int = TIMES, loads: int = LOADS) -> str:
    """Return the figures, one line each."""
    with on_disk() as place:
        cases = multiply(place.engine, place.case, plans)
        settle(place.engine, cases, NOW)
        with place.looking() as work:
            told = loaded(list(facts_of_many(work, cases).values()), times)
        return "\n".join([told, *from_store(place, cases, loads)])


if __name__ == "__main__":
    print(main(int(sys.argv[1]) if sys.argv[1:] else PLANS))
