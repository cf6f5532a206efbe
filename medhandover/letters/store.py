"""How approvals of texts and explanations of letters are kept."""

from collections.abc import Sequence

from sqlalchemy import select

from medhandover.kernel.ids import PlanId
from medhandover.letters.model import Approval, Explanation
from medhandover.storage.tables import keep
from medhandover.storage.work import Work

approvals_table = keep(Approval, "approvals", belongs={"approved_by": "accounts"})
explanations_table = keep(Explanation, "explanations", belongs={"plan": "plans", "case": "cases"})


def approvals(work: Work) -> Sequence[Approval]:
    """Return every approval of the office, oldest first, withdrawn ones too."""
    return work.all(select(Approval).order_by(approvals_table.c.approved_at, approvals_table.c.id))


def explanations_of(work: Work, plan: PlanId) -> Sequence[Explanation]:
    """Return how the letter of a plan was explained, oldest first."""
    ordered = select(Explanation).order_by(explanations_table.c.recorded_at, explanations_table.c.id)
    return work.all(ordered.where(explanations_table.c.plan == plan))
