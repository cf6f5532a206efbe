"""What is said of consent to send medical data (R35-R38)."""

from collections.abc import Iterator

from medhandover.consents.checks import consent_findings, refused_findings
from medhandover.kernel.findings import Said
from medhandover.readiness.model import Facts


def said(facts: Facts) -> Iterator[Said]:
    """Yield what is said of consent, tested on the day of the handover."""
    if facts.plan is None or facts.plan.handover is None:
        return
    day, months = facts.plan.handover.day, facts.settings.consent_valid_months
    yield from consent_findings(facts.consents, day, months)
    yield from refused_findings(facts.consents, facts.covered, day, months)
