"""What was recorded of one plan on and after the journey, read in one transaction and only as far as there is any."""

from collections.abc import Sequence

from medhandover.handovers.model import Handover
from medhandover.handovers.store import aftercares_of, choices_of, handover_of, reports_of
from medhandover.kernel.ids import CaseId, ConditionId
from medhandover.kernel.shapes import record
from medhandover.plans.model import Plan
from medhandover.readiness.followed import NOTHING, Followed
from medhandover.refusals.decision import refused_conditions
from medhandover.refusals.model import ReceiverRefusal, Refusal
from medhandover.refusals.store import (
    additions_of,
    alarm_notes_of,
    decisions_of,
    incapacities_of,
    incapacity_notes_of,
    receiver_refusals_of,
    refusals_of,
)
from medhandover.storage.work import Work


@record
class Records:
    """The records of a plan, oldest first, what followed them, and which conditions the person refuses now."""

    handover: Handover | None = None
    refusals: Sequence[Refusal] = ()
    receiver_refusals: Sequence[ReceiverRefusal] = ()
    followed: Followed = NOTHING

    @property
    def refused(self) -> frozenset[ConditionId]:
        """Return the conditions that are refused now."""
        return refused_conditions(self.refusals, self.followed.decisions, self.followed.additions)


def records_of(work: Work, case: CaseId, plan: Plan | None) -> Records:
    """Read the records of a plan; what hangs on a record is read only where there is one."""
    if plan is None:
        return Records()
    handover = handover_of(work, plan.id)
    refusals = [each for each in refusals_of(work, case) if each.plan == plan.id]
    receiver_refusals = [each for each in receiver_refusals_of(work, case) if each.plan == plan.id]
    incapacities = [each for each in incapacities_of(work, case) if each.plan == plan.id]
    followed = Followed(
        reports=reports_of(work, plan.id) if handover else (),
        aftercares=aftercares_of(work, plan.id) if handover else (),
        choices=choices_of(work, plan.id) if handover else (),
        additions=additions_of(work, case) if refusals else (),
        decisions=decisions_of(work, case) if refusals else (),
        alarm_notes=alarm_notes_of(work, case) if receiver_refusals else (),
        incapacities=incapacities,
        incapacity_notes=incapacity_notes_of(work, case) if incapacities else (),
    )
    return Records(handover=handover, refusals=refusals, receiver_refusals=receiver_refusals, followed=followed)
