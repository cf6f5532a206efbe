"""The two milestones of a plan, each with its own day (domain 2.3): the promise, and the day that all is arranged."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

from medhandover.kernel.clock import Moment
from medhandover.kernel.coded import Coded
from medhandover.kernel.fields import Wrong
from medhandover.kernel.findings import Finding, Met, Said, Weight
from medhandover.kernel.ids import CaseId, MilestoneId, PlanId, ReceiverId, StaffId
from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import entity
from medhandover.plans.model import Plan
from medhandover.settings.model import Settings

PROMISE = N_("Nobody departs if the handover to {receiver} cannot be arranged.")
"""The promise as it stands where nobody wrote another one (ABRvS 1-12-2010, domain 2.2)."""


class MilestoneKind(Coded):
    """Dutch: mijlpaal (domain 2.3)."""

    NAMED = "vergewis_besluit", "receiver named and no departure promised"
    GUARANTEED = "geregeld_gegarandeerd", "handover arranged and guaranteed"


@entity
class MilestoneDraft:
    """What is entered of a milestone: its day, the reference of the decision, who decided, and the literal promise.

    Without a `promise` the usual sentence is kept, in Dutch, with the receiver's name.
    """

    kind: MilestoneKind
    reached_on: date
    reference: str = ""
    decided_by: str = ""
    promise: str = ""


@entity
class Milestone(MilestoneDraft):
    """A milestone for the receiver and the moment that were planned then; another receiver asks for a new one (R12).

    The one with the highest `sequence` counts; older ones stay.
    """

    id: MilestoneId
    plan: PlanId
    case: CaseId
    receiver: ReceiverId
    sequence: int
    recorded_by: StaffId
    recorded_at: datetime
    given_for: Moment | None = None
    version: int = 1


def wrong_milestone(draft: MilestoneDraft, today: date) -> Iterator[Wrong]:
    """Tell what is wrong with a milestone: a day in the future, a promise without its decision."""
    if draft.reached_on > today:
        yield Wrong(path="reached_on", sentence=N_("The day is in the future."))
    if draft.kind is MilestoneKind.NAMED and not draft.reference:
        yield Wrong(path="reference", sentence=N_("Name the decision in which the promise stands."))
    if draft.kind is MilestoneKind.GUARANTEED and draft.promise:
        yield Wrong(path="promise", sentence=N_("The promise belongs to the milestone at which the receiver is named."))


def named_for(plan: Plan, milestones: Sequence[Milestone]) -> Milestone | None:
    """Return the promise that counts: the newest one for the receiver that the plan names now."""
    mine = [each for each in milestones if each.kind is MilestoneKind.NAMED and each.receiver == plan.receiver]
    return mine[-1] if mine else None


def guaranteed_for(plan: Plan, milestones: Sequence[Milestone]) -> Milestone | None:
    """Return the newest day on which the handover was arranged and guaranteed, for this receiver and moment (R50)."""
    mine = [each for each in milestones if each.kind is MilestoneKind.GUARANTEED and each.receiver == plan.receiver]
    return next((each for each in reversed(mine) if plan.handover and each.given_for == plan.handover), None)


def milestone_findings(plan: Plan, milestones: Sequence[Milestone], settings: Settings) -> Iterator[Said]:
    """Yield that the promise is not recorded, or that the handover is not yet guaranteed for this moment (R12).

    The second milestone is a gate of its own (domain 2.3): somebody says on a day that all of it is arranged. Two
    persons may set it aside together with what keeps it open (domain 9.1a); the acceptance itself they may not (R13).
    """
    if plan.receiver is None:
        return
    named, guaranteed = named_for(plan, milestones), guaranteed_for(plan, milestones)
    if named is None:
        sentence = N_("It is not recorded that nobody departs if the handover to this receiver cannot be arranged.")
        yield Finding(rule="R12", sentence=sentence, source="S26, S28", where="receiver.promise", weight=Weight.REMARK)
    else:
        told = {"day": named.reached_on, "reference": named.reference}
        yield Met(rule="R12", sentence=N_("Promised on {day} ({reference})."), values=told)
    if guaranteed is None:
        days = settings.acceptance_due_days - 1
        yield Finding(
            rule="R12",
            sentence=N_(
                "It is not recorded that the handover is arranged and guaranteed for this receiver and moment."
            ),
            source="S30, domain 2.3",
            where="receiver.guaranteed",
            due_on=plan.handover.day - timedelta(days=days) if plan.handover else None,
        )
    else:
        sentence = N_("Arranged and guaranteed on {day}.")
        yield Met(rule="R12", sentence=sentence, values={"day": guaranteed.reached_on})
