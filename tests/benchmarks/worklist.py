"""The worklist of an office with many cases: a page of it fresh and stale, and what a sign-in looks at anew.

Run with `python -m tests.benchmarks.worklist [CASES]`; prints medians in milliseconds of the processor and numbers of
statements, and the ratio of a page of ten times as many rows. The cases are copies of one with everything arranged, in
an encrypted office on disk.
"""

import sys
from collections.abc import Iterator

from sqlalchemy import update
from sqlalchemy.orm import Session

from medhandover.demo.stage import PASSWORD
from medhandover.readiness.queries import worklist
from medhandover.readiness.standing import PORTION
from medhandover.readiness.store import standings_table
from medhandover.staff.signing import Credentials
from tests.benchmarks.many import multiply
from tests.benchmarks.played import NOW, Played, milliseconds, on_disk, statements

CASES, PAGE, TIMES = 10_000, 200, 5


def pages(place: Played, name: str, most: int, times: int) -> Iterator[str]:
    """Yield what a small and a large page take, with how many statements each."""
    for rows in (max(1, most // 10), most):
        with statements(place.engine) as heard:
            found = len(place.office.ask(worklist, most=rows))
        taken = milliseconds(lambda rows=rows: place.office.ask(worklist, most=rows), times)  # type: ignore[misc]
        yield f"{name}, {found} rows: {taken:.0f} ms, {len(heard)} statements"


def let_all_be_stale(place: Played) -> None:
    """Let every case be one of which where it stands may have changed, as a changed setting does."""
    with Session(place.engine) as session, session.begin():
        session.execute(update(standings_table).values(next_change_at=NOW))


def main(cases: int = CASES, most: int = PAGE, times: int = TIMES) -> str:
    """Return the figures, one line each."""
    with on_disk() as place:
        multiply(place.engine, place.case, cases)
        place.office.ask(worklist, has_ended=True, most=1)
        told = list(pages(place, "fresh", most, times))
        let_all_be_stale(place)
        told += pages(place, "stale", most, times)
        with statements(place.engine) as heard:
            taken = milliseconds(lambda: place.office.sign_in(Credentials("jansen", PASSWORD)), 1)
        told.append(f"a sign-in renews {min(PORTION, cases + 1)}: {taken:.0f} ms, {len(heard)} statements")
        return "\n".join([f"{cases} cases", *told])


if __name__ == "__main__":
    print(main(int(sys.argv[1]) if sys.argv[1:] else CASES))
