"""How the register of printed copies is kept, their steps, and data breaches; a number is never used twice."""

from collections.abc import Sequence

from sqlalchemy import select

from medhandover.copies.breaches import Breach
from medhandover.copies.model import Copy, Movement
from medhandover.kernel.ids import CaseId, CopyId
from medhandover.storage.belonging import Belonging
from medhandover.storage.tables import keep
from medhandover.storage.work import Work

copies_table = keep(
    Copy,
    "copies",
    belongs={"case": "cases", "plan": "plans"},
    unique=[("case", "paper", "language", "paper_version", "number")],
)
movements_table = keep(
    Movement, "movements", belongs={"copy": "copies", "case": "cases"}, unique=[("copy", "sequence")]
)
breaches_table = keep(Breach, "breaches", belongs={"case": "cases", "copy": "copies"}, indexed=["settled_on"])

COPIES = Belonging(
    Copy, copies_table.c.case, copies_table.c.printed_at, copies_table.c.paper_version, copies_table.c.number
)
BREACHES = Belonging(Breach, breaches_table.c.case, breaches_table.c.deadline_at, breaches_table.c.id)


def copies_of(work: Work, case: CaseId) -> Sequence[Copy]:
    """Return every copy of a case, oldest first."""
    return work.of(COPIES, case)


def movements_of(work: Work, copy: CopyId) -> Sequence[Movement]:
    """Return every step of a copy, in order."""
    return work.all(select(Movement).where(movements_table.c.copy == copy).order_by(movements_table.c.sequence))


def breaches_of(work: Work, case: CaseId) -> Sequence[Breach]:
    """Return the data breaches of a case, the first deadline first."""
    return work.of(BREACHES, case)


def every_breach(work: Work, *, is_settled: bool) -> Sequence[Breach]:
    """Return the data breaches of the office that are not settled, or all, the first deadline first."""
    ordered = select(Breach).order_by(breaches_table.c.deadline_at, breaches_table.c.id)
    return work.all(ordered if is_settled else ordered.where(breaches_table.c.settled_on.is_(None)))
