"""What is said of the receiver, its answer and the money (R11, R13-R18, R46)."""

from collections.abc import Iterator

from medhandover.kernel.findings import Said
from medhandover.plans.checks import acceptance_findings, coverage_findings, receiver_findings, terms_findings
from medhandover.readiness.model import Facts
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
    yield from terms_findings(plan, facts.receiver, facts.acceptances, facts.payment)
    yield from coverage_findings(facts.covered)
