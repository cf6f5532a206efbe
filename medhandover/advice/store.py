"""How advices and their conditions are kept; nothing in here takes one away (R03)."""

from collections.abc import Sequence

from sqlalchemy import select

from medhandover.advice.model import Advice, Condition, newest
from medhandover.kernel.ids import AdviceId, CaseId
from medhandover.storage.tables import keep
from medhandover.storage.work import Work

advices_table = keep(Advice, "advices", belongs={"case": "cases", "recorded_by": "accounts"})
conditions_table = keep(
    Condition, "conditions", belongs={"case": "cases", "advice": "advices"}, unique=[("advice", "number")]
)


def advices_of(work: Work, case: CaseId) -> Sequence[Advice]:
    """Return every advice of a case, oldest first."""
    ordered = select(Advice).order_by(advices_table.c.given_on, advices_table.c.recorded_at)
    return work.all(ordered.where(advices_table.c.case == case))


def active_advice(work: Work, case: CaseId) -> Advice | None:
    """Return the advice that counts."""
    return newest(advices_of(work, case))


def conditions_of(work: Work, advice: AdviceId) -> Sequence[Condition]:
    """Return the conditions of an advice in its order."""
    ordered = select(Condition).order_by(conditions_table.c.number)
    return work.all(ordered.where(conditions_table.c.advice == advice))


def conditions_in(work: Work, case: CaseId) -> Sequence[Condition]:
    """Return the conditions of every advice of a case."""
    ordered = select(Condition).order_by(conditions_table.c.advice, conditions_table.c.number)
    return work.all(ordered.where(conditions_table.c.case == case))
