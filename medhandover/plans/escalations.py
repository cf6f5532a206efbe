"""What is overdue is raised with somebody by name, and settled by somebody (FM-12)."""

from collections.abc import Iterator
from datetime import datetime

from medhandover.kernel.coded import Coded
from medhandover.kernel.fields import Wrong
from medhandover.kernel.ids import CaseId, ConditionId, EscalationId, PlanId, StaffId
from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import entity
from medhandover.plans.tasks import TaskCode


class EscalationReason(Coded):
    """Dutch: reden om iets hogerop te leggen."""

    OVERDUE = "te_laat", "it is overdue"
    NO_ANSWER = "geen_antwoord", "nobody answers"
    DISAGREEMENT = "geen_overeenstemming", "no agreement is reached"
    CAPACITY = "capaciteit", "nobody is free"
    SIGNAL = "signaal", "a new signal about the person"
    OTHER = "overig", "other"


@entity
class EscalationDraft:
    """What is raised, with whom and why: a step of the plan or one of its conditions."""

    raised_to: StaffId
    reason: EscalationReason
    task: TaskCode | None = None
    condition: ConditionId | None = None
    remark: str = ""


@entity
class Escalation(EscalationDraft):
    """Something that was raised; it is open until it is settled, with what came of it."""

    id: EscalationId
    plan: PlanId
    case: CaseId
    raised_by: StaffId
    raised_at: datetime
    settled_by: StaffId | None = None
    settled_at: datetime | None = None
    settled_how: str = ""
    version: int = 1


def wrong_escalation(draft: EscalationDraft) -> Iterator[Wrong]:
    """Tell what is wrong: it is about one step or one condition, and another reason says which."""
    if (draft.task is None) == (draft.condition is None):
        yield Wrong(path="task", sentence=N_("Name one step or one condition that is raised."))
    if draft.reason is EscalationReason.OTHER and not draft.remark.strip():
        yield Wrong(path="remark", sentence=N_("Say in words why this is raised."))
