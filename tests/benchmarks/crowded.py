"""An office as the desktop opens it, with many cases: an encrypted folder with its key in a file beside it.

The demo's twenty-one people are in it with all that was recorded of them, and copies of one of them who may go: the
same facts under other ids, numbers and days. A hundred teams of escorts travel with them, each once a week.
`python -m tests.benchmarks.crowded FOLDER [CASES]` leaves such an office there.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from medhandover.demo.stage import PASSWORD
from medhandover.kernel.ids import CaseId
from medhandover.premises import Premises, build_demo
from medhandover.readiness.store import standings_table
from medhandover.staff.signing import Credentials
from tests.benchmarks.many import multiply

CASES, DAYS, TEAMS = 10_000, 700, 100
"""How many cases there are, over how many days from tomorrow they leave (fifteen a day), and with how many teams."""
COORDINATOR = Credentials("jansen", PASSWORD)
"""Who sits at the window."""


def crowded_at(folder: Path, cases: int = CASES) -> Premises:
    """Build such an office in `folder` and return it, closed."""
    premises = build_demo(folder, "Kantoor Voorbeeld", lambda *_: None)
    office = premises.open()
    office.sign_in(COORDINATOR)
    multiply(office.place.engine, ready_case(office.place.engine), cases, DAYS, TEAMS)
    premises.close()
    return premises


def ready_case(engine: Engine) -> CaseId:
    """Return the demo's case in which most is recorded and which may go."""
    with Session(engine) as session:
        found = session.scalars(select(standings_table.c.id).where(standings_table.c.state == "gereed"))
        return CaseId(next(iter(found)))


@contextmanager
def crowded(cases: int = CASES) -> Iterator[Premises]:
    """Give such an office for as long as it is needed; it is closed."""
    with TemporaryDirectory() as folder:
        premises = crowded_at(Path(folder) / "demo", cases)
        yield premises
        premises.close()


if __name__ == "__main__":
    crowded_at(Path(sys.argv[1]), int(sys.argv[2]) if sys.argv[2:] else CASES)
