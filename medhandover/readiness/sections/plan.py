"""What is said of the plan itself: its moment, its promises and what must be done before departure."""

from collections.abc import Iterator

from medhandover.kernel.findings import Finding, Said
from medhandover.kernel.languages import N_
from medhandover.readiness.model import Facts


def said(facts: Facts) -> Iterator[Said]:
    """Yield what is said of the plan."""
    plan = facts.plan
    if plan is not None and plan.handover is None:
        sentence = N_("Day and time of the handover are not planned.")
        yield Finding(rule="R10", sentence=sentence, source="L3", where="receiver.handover")
