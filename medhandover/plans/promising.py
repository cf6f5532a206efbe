"""What may be done with the two milestones and the last checks (domain 2.3, R12, R28)."""

from medhandover.kernel.clock import home_day
from medhandover.kernel.declare import action
from medhandover.kernel.fields import refuse
from medhandover.kernel.findings import Finding, Weight
from medhandover.kernel.ids import CheckId, MilestoneId, PlanId, new_id
from medhandover.kernel.languages import Language, say
from medhandover.kernel.problem import Problem
from medhandover.kernel.roles import CASE_WORKERS, Role
from medhandover.kernel.shapes import values_of
from medhandover.plans.checklist import Check, CheckDraft, wrong_checks
from medhandover.plans.checks import acceptance_findings, terms_findings
from medhandover.plans.milestones import PROMISE, Milestone, MilestoneDraft, MilestoneKind, wrong_milestone
from medhandover.plans.model import Plan
from medhandover.plans.opened import NoReceiver, opened
from medhandover.plans.payments import payment_findings
from medhandover.plans.store import acceptances_of, checks_of, milestones_of, payment_of
from medhandover.receivers.model import Receiver
from medhandover.receivers.store import receiver_of
from medhandover.settings.store import settings_of
from medhandover.storage.work import Work


class NotGuaranteed(Problem):
    """The handover is arranged and guaranteed once acceptance and payment hold (domain 2.3)."""

    sentence = "The handover is not arranged and guaranteed yet."

    def __init__(self, findings: list[Finding]) -> None:
        """Keep what is missing; all of it is said."""
        super().__init__()
        self.findings = tuple(findings)

    def say(self, language: Language = "nl") -> str:
        """Return the sentence and what is missing, in `language`."""
        return " ".join([say(language, self.sentence), *(each.say(language) for each in self.findings)])


@action("milestone:record", may=CASE_WORKERS)
def record_milestone(work: Work, plan: PlanId, milestone: MilestoneDraft) -> MilestoneId:
    """Record the promise at the decision, or that the handover is arranged and guaranteed.

    Raises NoReceiver, WrongFields, and NotGuaranteed while acceptance or payment does not hold.
    """
    kept = opened(work, plan)
    receiver = receiver_of(work, kept.receiver)
    if receiver is None:
        raise NoReceiver()
    refuse(wrong_milestone(milestone, home_day(work.now)))
    missing = _missing(work, kept, receiver) if milestone.kind is MilestoneKind.GUARANTEED else []
    if missing:
        raise NotGuaranteed(missing)
    is_usual = milestone.kind is MilestoneKind.NAMED and not milestone.promise
    promise = say("nl", PROMISE, receiver=receiver.name) if is_usual else milestone.promise
    made = Milestone(
        id=MilestoneId(new_id()),
        plan=plan,
        case=kept.case,
        receiver=receiver.id,
        sequence=len(milestones_of(work, plan)) + 1,
        recorded_by=work.actor.id,
        recorded_at=work.now,
        given_for=kept.handover,
        **{**values_of(milestone), "promise": promise},
    )
    work.add(made)
    work.concerns(kept.case, "milestone", made.id, kind=milestone.kind.value)
    return made.id


@action("checklist:record", may={*CASE_WORKERS, Role.PLANNER, Role.EMPLOYEE})
def record_checks(work: Work, plan: PlanId, checks: tuple[CheckDraft, ...]) -> tuple[CheckId, ...]:
    """Note what was looked at in the last days before departure, and how it was found (R28); raises WrongFields."""
    kept = opened(work, plan)
    refuse(wrong_checks(checks))
    before = len(checks_of(work, plan))
    made = tuple(
        Check(
            id=CheckId(new_id()),
            plan=plan,
            case=kept.case,
            sequence=before + number,
            checked_by=work.actor.id,
            checked_at=work.now,
            given_for=kept.handover,
            **values_of(each),
        )
        for number, each in enumerate(checks, 1)
    )
    for each in made:
        work.add(each)
    work.concerns(kept.case, "checklist", plan, items=[each.item.value for each in made])
    return tuple(each.id for each in made)


def _missing(work: Work, plan: Plan, receiver: Receiver) -> list[Finding]:
    answers = acceptances_of(work, plan.id)
    said = [
        *acceptance_findings(plan, receiver, answers, settings_of(work)),
        *terms_findings(plan, receiver, answers),
        *payment_findings(plan, receiver, payment_of(work, plan.id)),
    ]
    return [each for each in said if isinstance(each, Finding) and each.weight is Weight.BLOCK]
