"""How unfinished records are kept: one of a kind in a plan, until it is finished or thrown away."""

from collections.abc import Sequence

from medhandover.kernel.ids import PlanId
from medhandover.kernel.problem import Conflict
from medhandover.storage.belonging import Belonging
from medhandover.storage.tables import keep
from medhandover.storage.work import Work
from medhandover.unfinished.model import UnfinishedKind, UnfinishedRecord

unfinished_table = keep(
    UnfinishedRecord, "unfinished_records", belongs={"plan": "plans", "case": "cases"}, unique=[("plan", "kind")]
)

UNFINISHED = Belonging(UnfinishedRecord, unfinished_table.c.plan, unfinished_table.c.begun_at, unfinished_table.c.id)


def unfinished_of(work: Work, plan: PlanId) -> Sequence[UnfinishedRecord]:
    """Return what stands unfinished in a plan, oldest first."""
    return work.of(UNFINISHED, plan)


def left_of(work: Work, plan: PlanId, kind: UnfinishedKind) -> UnfinishedRecord | None:
    """Return the unfinished record of a kind in a plan."""
    return next((each for each in unfinished_of(work, plan) if each.kind is kind), None)


def take_away(work: Work, left: UnfinishedRecord) -> None:
    """Keep an unfinished record no longer."""
    work.session.delete(left)


def finished(work: Work, plan: PlanId, kind: UnfinishedKind, version: int) -> None:
    """Take away the unfinished record that the running action finishes; raises Conflict where it is another one now.

    Version 0: the action finishes none, and what somebody left stays.
    """
    if not version:
        return
    left = left_of(work, plan, kind)
    if left is None or left.version != version:
        raise Conflict()
    take_away(work, left)
    work.concerns(left.case, unfinished=version)
