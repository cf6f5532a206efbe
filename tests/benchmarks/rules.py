"""The rules on loaded plans against making as many findings, and from the store for more and more plans, in one run.

Run with `python -m tests.benchmarks.rules [PLANS]`; prints medians in milliseconds of the processor, so that a busy
machine tells nearly the same, ratios and numbers of statements.
The first line is of plans as an office has them: those of the demo, in every state, as often as it takes. All others
are copies of one case with everything arranged, which takes longest, in an encrypted office on disk.
"""

import sys
from collections.abc import Iterator, Sequence
from itertools import chain, islice, repeat

from sqlalchemy import select
from sqlalchemy.orm import Session

from medhandover.cases.store import cases_table
from medhandover.demo.office import invented_office
from medhandover.kernel.findings import Finding
from medhandover.kernel.ids import CaseId
from medhandover.kernel.memory import search_seldom
from medhandover.office import NOBODY, Place
from medhandover.readiness.checks import findings_of_many, said_of
from medhandover.readiness.facts import facts_of_many
from medhandover.readiness.model import Facts
from medhandover.storage.engine import memory_engine, reading
from medhandover.storage.tables import metadata
from medhandover.storage.work import Work
from tests.benchmarks.many import multiply, settle
from tests.benchmarks.played import NOW, TODAY, Played, milliseconds, on_disk, statements

PLANS, TIMES, LOADS = 1000, 15, 3


def of_demo(plans: int) -> list[Facts]:
    """Return what is known of the cases of the demo, each read anew until there are as many as asked."""
    engine = memory_engine()
    metadata.create_all(engine)
    place = Place(engine, reading(engine), is_demo=True)
    invented_office(place, TODAY, seed=1)
    return list(islice(chain.from_iterable(_read(each) for each in repeat(place)), plans))


def _read(place: Place) -> Sequence[Facts]:
    with Session(place.reader) as session, session.begin():
        cases = session.scalars(select(cases_table.c.id)).all()
        return list(facts_of_many(Work(session, NOBODY, NOW), cases).values())


def loaded(what: str, facts: Sequence[Facts], times: int) -> str:
    """Return how long the rules take on plans that are loaded, beside making one finding for each thing they say."""
    said = sum(sum(1 for _ in said_of(each)) for each in facts)
    rules = milliseconds(lambda: findings_of_many(facts), times)
    made = milliseconds(lambda: _findings(said), times)
    return (
        f"{len(facts)} loaded plans {what}: rules {rules:.0f} ms; {said} findings made {made:.0f} ms; "
        f"ratio {rules / made:.2f}"
    )


def _findings(count: int) -> None:
    for _ in range(count):
        Finding(rule="R10", sentence="", source="", where="")


def from_store(place: Played, cases: Sequence[CaseId], times: int) -> Iterator[str]:
    """Yield how long reading and judging takes for a quarter, a half and all of the cases, with how many statements."""

    def judged(some: Sequence[CaseId]) -> None:
        with place.looking() as work:
            findings_of_many(tuple(facts_of_many(work, some).values()))

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
    search_seldom()
    told = [loaded("of an office", of_demo(plans), times)]
    with on_disk() as place:
        cases = multiply(place.engine, place.case, plans)
        settle(place.engine, cases, NOW)
        with place.looking() as work:
            told.append(loaded("all arranged", tuple(facts_of_many(work, cases).values()), times))
        return "\n".join([*told, *from_store(place, cases, loads)])


if __name__ == "__main__":
    print(main(int(sys.argv[1]) if sys.argv[1:] else PLANS))
