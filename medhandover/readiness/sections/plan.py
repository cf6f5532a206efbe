"""What is said of the plan itself: its moment, its promises and what must be done before departure."""

from collections.abc import Iterator

from medhandover.kernel.findings import Finding, Said
from medhandover.kernel.languages import N_
from medhandover.plans.checklist import checklist_findings
from medhandover.plans.parties import party_findings
from medhandover.plans.suspensions import suspension_findings
from medhandover.readiness.model import Facts


def said(facts: Facts) -> Iterator[Said]:
    """Yield what is said of the plan."""
    plan = facts.plan
    if plan is None:
        return
    if plan.handover is None:
        sentence = N_("Day and time of the handover are not planned.")
        yield Finding(rule="R10", sentence=sentence, source="L3", where="receiver.handover")
    departure = facts.departure
    yield from suspension_findings(facts.suspensions)
    yield from party_findings(facts.fellows, departure, facts.receiver.city if facts.receiver else "")
    yield from checklist_findings(facts.checks, plan.handover, departure, facts.settings)
