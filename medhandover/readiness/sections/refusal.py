"""What is said of refusals, whoever refuses, and of who cannot decide (R44, R45, W11)."""

from collections.abc import Iterator

from medhandover.kernel.findings import Said
from medhandover.readiness.model import Facts
from medhandover.refusals.checks import decision_findings, incapacity_findings, record_said


def said(facts: Facts) -> Iterator[Said]:
    """Yield what is said of refusals, before and after the journey."""
    yield from record_said(facts.refusals, facts.settings)
    yield from decision_findings(facts.refusals, facts.followed.additions, facts.followed.decisions, facts.covered)
    yield from incapacity_findings(facts.followed.incapacities, facts.followed.incapacity_notes)
