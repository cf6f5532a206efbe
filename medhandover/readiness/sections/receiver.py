"""What is said of the receiver, its promise, answer and the money (R10-R18, R46, R51)."""

from collections.abc import Iterator

from medhandover.kernel.findings import Said
from medhandover.plans.answers import agreed_answers
from medhandover.plans.checks import (
    acceptance_findings,
    coverage_findings,
    ready_findings,
    receiver_findings,
    terms_findings,
)
from medhandover.plans.milestones import milestone_findings
from medhandover.plans.payments import payment_findings
from medhandover.readiness.model import Facts
from medhandover.receivers.checks import backup_said, opening_findings, verification_findings
from medhandover.refusals.checks import receiver_refusal_findings


def said(facts: Facts) -> Iterator[Said]:
    """Yield what is said of the receiver."""
    plan = facts.plan
    if plan is None:
        return
    yield from receiver_findings(plan, facts.receiver, facts.covered, facts.settings)
    yield from receiver_refusal_findings(
        plan.receiver, facts.receiver_refusals, plan.backup_receiver, facts.followed.alarm_notes
    )
    yield from acceptance_findings(plan, facts.receiver, facts.acceptances, facts.settings)
    yield from milestone_findings(plan, facts.milestones, facts.settings)
    yield from terms_findings(plan, facts.receiver, facts.acceptances)
    yield from ready_findings(plan, facts.receiver, facts.acceptances, facts.settings)
    yield from payment_findings(plan, facts.receiver, facts.payment)
    yield from coverage_findings(facts.covered)
    day = plan.handover.day if plan.handover else None
    yield from verification_findings(facts.receiver, facts.verifications, day, facts.settings)
    yield from backup_said(facts.backup, facts.backup_verifications, facts.backup_asked_at, day, facts.settings)
    agreed = agreed_answers(plan, facts.acceptances)
    is_confirmed = any(each.is_hour_confirmed and each.accepted_for == plan.handover for each in agreed)
    yield from opening_findings(facts.receiver, plan.handover, facts.holidays, is_hour_confirmed=is_confirmed)
