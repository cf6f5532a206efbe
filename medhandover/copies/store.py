"""How the register of printed copies is kept; a number is never used twice."""

from collections.abc import Sequence

from sqlalchemy import select

from medhandover.copies.model import Copy
from medhandover.kernel.ids import CaseId
from medhandover.storage.tables import keep
from medhandover.storage.work import Work

copies_table = keep(
    Copy,
    "copies",
    belongs={"case": "cases", "plan": "plans"},
    unique=[("case", "paper", "language", "paper_version", "number")],
)


def copies_of(work: Work, case: CaseId) -> Sequence[Copy]:
    """Return every copy of a case, oldest first."""
    ordered = select(Copy).order_by(copies_table.c.printed_at, copies_table.c.paper_version, copies_table.c.number)
    return work.all(ordered.where(copies_table.c.case == case))
