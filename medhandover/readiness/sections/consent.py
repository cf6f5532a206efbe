"""What is said of consent to send medical data, and of what is sent (R35-R38)."""

from collections.abc import Iterator

from medhandover.consents.checks import (
    certificate_met,
    consent_findings,
    consent_met,
    decider_said,
    newest_for,
    refused_findings,
    transmission_said,
)
from medhandover.consents.model import Purpose
from medhandover.kernel.findings import Said
from medhandover.readiness.model import Facts


def said(facts: Facts) -> Iterator[Said]:
    """Yield what is said of consent, tested on the day of the handover."""
    yield from certificate_met(facts.case.departure, facts.transmissions)
    if facts.plan is None or facts.plan.handover is None:
        return
    day, months = facts.plan.handover.day, facts.settings.consent_valid_months
    decision = newest_for(facts.consents, Purpose.RECEIVER)
    counting = [decision] if decision else []
    yield from consent_findings(counting, day, months)
    yield from consent_met(counting, day, months, facts.case.departure)
    yield from refused_findings(counting, facts.covered, day, months)
    yield from transmission_said(facts.transmissions, facts.consents, months)
    yield from decider_said(facts.consents, facts.case, facts.representatives, day, facts.settings)
