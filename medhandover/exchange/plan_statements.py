"""What is stated of the plan: guaranteed, checked, released, ended, and what belongs to another receiver or moment."""

from collections.abc import Callable, Iterable
from typing import Any

from medhandover.cases.model import Case
from medhandover.exchange.model import Claim
from medhandover.exchange.plan_lists import RECEIVER_REFUSALS
from medhandover.exchange.stating import Stating
from medhandover.handovers.aftercare import AfterCare, AfterCareChoice
from medhandover.handovers.model import Closing, Handover
from medhandover.handovers.report import ReturnReport
from medhandover.handovers.store import closings_of
from medhandover.journeys.delays import Delay
from medhandover.journeys.store import delays_of
from medhandover.letters.evidence import Handing
from medhandover.plans.checklist import Check
from medhandover.plans.escalations import Escalation
from medhandover.plans.milestones import Milestone, MilestoneKind
from medhandover.plans.model import Acceptance, Evidence, Plan
from medhandover.plans.parties import Member
from medhandover.plans.store import escalations_of, evidence_of, member_of, party_plans, plans_of, tasks_of
from medhandover.plans.suspensions import Suspension
from medhandover.plans.tasks import Task
from medhandover.readiness.model import Facts, Release
from medhandover.refusals.decision import Decision
from medhandover.refusals.model import ReceiverRefusal, Refusal
from medhandover.refusals.notes import AlarmNote
from medhandover.storage.work import Work


def _of_plan(read: Callable[[Work, Any], Iterable[Any]]) -> Callable[[Work, Facts], Iterable[Any]]:
    """Return how the records of the plan are read; none where there is no plan."""
    return lambda work, facts: read(work, facts.plan.id) if facts.plan else ()


def _earlier(work: Work, facts: Facts) -> list[Plan]:
    return [each for each in plans_of(work, facts.case.id) if facts.plan is None or each.id != facts.plan.id]


def _for_another_moment(work: Work, facts: Facts) -> list[Evidence]:
    plan = facts.plan
    return [each for each in evidence_of(work, plan.id) if each.given_for != plan.handover] if plan else []


def _of_another_receiver(work: Work, facts: Facts) -> list[Acceptance]:
    plan = facts.plan
    return [each for each in facts.acceptances if each.receiver != plan.receiver] if plan else []


def _fellows(work: Work, facts: Facts) -> list[str]:
    """Return the names of who travels together with the person."""
    member = member_of(work, facts.plan.id) if facts.plan else None
    others = party_plans(work, member.party) if member else ()
    return sorted(work.get(Case, each.case).name for each in others if facts.plan and each.id != facts.plan.id)


def _staying_refusals(work: Work, facts: Facts) -> list[ReceiverRefusal]:
    going = {each.id for each in RECEIVER_REFUSALS.going(work, facts)} if facts.plan else set()
    return [each for each in facts.receiver_refusals if each.id not in going]


def _decisions(work: Work, facts: Facts) -> list[Decision]:
    mine = {each.id for each in facts.refusals}
    return [each for each in facts.followed.decisions if each.refusal in mine]


PLAN_STATEMENTS = (
    Stating(
        Claim.GUARANTEE,
        Milestone,
        lambda work, facts: [each for each in facts.milestones if each.kind is MilestoneKind.GUARANTEED],
        what=lambda one: one.reference,
        by=lambda one: one.decided_by or one.recorded_by,
        at=lambda one: one.recorded_at,
    ),
    Stating(
        Claim.LAST_CHECK,
        Check,
        lambda work, facts: facts.checks,
        what=lambda one: f"{one.item} {one.state}",
        by=lambda one: one.checked_by,
        at=lambda one: one.checked_at,
    ),
    Stating(
        Claim.RELEASE,
        Release,
        lambda work, facts: facts.releases,
        what=lambda one: one.fingerprint,
        by=lambda one: one.released_by,
        at=lambda one: one.released_at,
    ),
    Stating(
        Claim.HANDING,
        Handing,
        lambda work, facts: facts.handings,
        what=lambda one: one.party.value,
        by=lambda one: one.recorded_by,
        at=lambda one: one.recorded_at,
    ),
    Stating(
        Claim.EVIDENCE,
        Evidence,
        _for_another_moment,
        what=lambda one: one.what,
        by=lambda one: one.sender,
        at=lambda one: one.recorded_at,
    ),
    Stating(
        Claim.ACCEPTANCE,
        Acceptance,
        _of_another_receiver,
        what=lambda one: one.state.value,
        by=lambda one: one.name,
        at=lambda one: one.recorded_at,
    ),
    Stating(
        Claim.SUSPENSION,
        Suspension,
        lambda work, facts: [each for each in facts.suspensions if each.lifted_at],
        what=lambda one: f"{one.kind.value} {one.from_on} {one.lifted_reference}",
        by=lambda one: one.lifted_by,
        at=lambda one: one.lifted_at,
    ),
    Stating(
        Claim.TASK,
        Task,
        _of_plan(tasks_of),
        what=lambda one: f"{one.task.value} {one.done_on or ''} {one.done_how}".strip(),
        by=lambda one: one.done_by or one.owner,
        at=lambda one: one.changed_at,
    ),
    Stating(
        Claim.ESCALATION,
        Escalation,
        _of_plan(escalations_of),
        what=lambda one: f"{one.reason.value} {one.settled_how}".strip(),
        by=lambda one: one.raised_by,
        at=lambda one: one.raised_at,
    ),
    Stating(Claim.PARTY, Member, _fellows, what=str),
    Stating(
        Claim.DELAY,
        Delay,
        lambda work, facts: delays_of(work, facts.case.id),
        what=lambda one: f"{one.position} {one.reason.value} {one.departed}",
        by=lambda one: one.said_by,
        at=lambda one: one.recorded_at,
    ),
    Stating(
        Claim.HANDOVER,
        Handover,
        lambda work, facts: [facts.handover] if facts.handover else (),
        what=lambda one: one.outcome.value,
        by=lambda one: one.recorded_by,
        at=lambda one: one.recorded_at,
    ),
    Stating(
        Claim.REFUSAL,
        Refusal,
        lambda work, facts: [each for each in facts.refusals if each.finished_at],
        what=lambda one: one.situation.value,
        by=lambda one: one.recorded_by,
        at=lambda one: one.finished_at,
    ),
    Stating(
        Claim.DECISION,
        Decision,
        _decisions,
        what=lambda one: f"{one.kind.value} {one.reference}".strip(),
        by=lambda one: one.decided_by,
        at=lambda one: one.decided_at,
    ),
    Stating(
        Claim.RECEIVER_REFUSAL,
        ReceiverRefusal,
        _staying_refusals,
        what=lambda one: one.reason_kind.value,
        by=lambda one: one.who,
        at=lambda one: one.at.at,
    ),
    Stating(
        Claim.ALARM,
        AlarmNote,
        lambda work, facts: [each for each in facts.followed.alarm_notes if each.how],
        what=lambda one: f"{one.how.value} {one.with_whom}".strip(),
        by=lambda one: one.recorded_by,
        at=lambda one: one.at.at,
    ),
    Stating(
        Claim.REPORT,
        ReturnReport,
        lambda work, facts: facts.followed.reports,
        what=lambda one: one.recommendation.value,
        by=lambda one: one.recorded_by,
        at=lambda one: one.recorded_at,
    ),
    Stating(
        Claim.AFTERCARE,
        AfterCare,
        lambda work, facts: facts.followed.aftercares,
        what=lambda one: f"{one.step.value} {one.outcome.value}",
        by=lambda one: one.contacted,
        at=lambda one: one.at.at,
    ),
    Stating(
        Claim.AFTERCARE,
        AfterCareChoice,
        lambda work, facts: facts.followed.choices,
        what=lambda one: one.basis.value,
        by=lambda one: one.recorded_by,
        at=lambda one: one.recorded_at,
    ),
    Stating(
        Claim.CLOSING,
        Closing,
        _of_plan(closings_of),
        what=lambda one: one.no_report_reason,
        by=lambda one: one.closed_by,
        at=lambda one: one.closed_at,
    ),
    Stating(
        Claim.ATTEMPT,
        Plan,
        _earlier,
        what=lambda one: f"{one.attempt} {one.handover or ''} {one.cancelled_reason}".strip(),
        at=lambda one: one.closed_at or one.cancelled_at,
    ),
)
"""Each counts for nothing in the office where it arrives, until a colleague there does it (domain 9.1a)."""
