"""How statements of imported files are kept."""

from collections.abc import Sequence

from medhandover.exchange.model import Statement
from medhandover.kernel.ids import CaseId
from medhandover.storage.belonging import Belonging
from medhandover.storage.tables import keep
from medhandover.storage.work import Work

statements_table = keep(Statement, "statements", belongs={"case": "cases", "condition": "conditions"})

STATEMENTS = Belonging(Statement, statements_table.c.case, statements_table.c.imported_at, statements_table.c.id)


def statements_of(work: Work, case: CaseId) -> Sequence[Statement]:
    """Return what files stated of a case, in the order in which it arrived."""
    return work.of(STATEMENTS, case)
