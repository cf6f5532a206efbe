"""How approvals of texts, explanations of letters and handed evidence are kept."""

from collections.abc import Sequence

from sqlalchemy import select

from medhandover.kernel.ids import PlanId
from medhandover.letters.evidence import Handing
from medhandover.letters.model import Approval, Explanation
from medhandover.storage.belonging import Belonging
from medhandover.storage.tables import keep
from medhandover.storage.work import Work

approvals_table = keep(Approval, "approvals", belongs={"approved_by": "accounts"})
explanations_table = keep(Explanation, "explanations", belongs={"plan": "plans", "case": "cases"})
handings_table = keep(Handing, "handings", belongs={"plan": "plans", "case": "cases"})

EXPLANATIONS = Belonging(
    Explanation, explanations_table.c.plan, explanations_table.c.recorded_at, explanations_table.c.id
)
HANDINGS = Belonging(Handing, handings_table.c.plan, handings_table.c.recorded_at, handings_table.c.id)

APPROVALS_IN_ORDER = (approvals_table.c.approved_at, approvals_table.c.id)


def approvals(work: Work) -> Sequence[Approval]:
    """Return every approval of the office, oldest first, withdrawn ones too."""
    return work.all(select(Approval).order_by(*APPROVALS_IN_ORDER))


def standing_approvals(work: Work) -> Sequence[Approval]:
    """Return pictures of the approvals that nobody withdrew, oldest first."""
    return work.pictures(Approval, *APPROVALS_IN_ORDER, where=approvals_table.c.withdrawn_at.is_(None))


def explanations_of(work: Work, plan: PlanId) -> Sequence[Explanation]:
    """Return how the letter of a plan was explained, oldest first."""
    return work.of(EXPLANATIONS, plan)


def handings_of(work: Work, plan: PlanId) -> Sequence[Handing]:
    """Return to whom the evidence of a plan was handed, oldest first."""
    return work.of(HANDINGS, plan)
