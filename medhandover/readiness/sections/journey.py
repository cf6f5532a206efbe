"""What is said of the journey: that it is planned, and that the way home is not too early (R24)."""

from collections.abc import Iterator
from datetime import timedelta

from medhandover.kernel.findings import Finding, Said, Weight
from medhandover.kernel.languages import N_
from medhandover.readiness.model import Facts


def said(facts: Facts) -> Iterator[Said]:
    """Yield what is said of the journey."""
    plan, journey = facts.plan, facts.journey
    if not facts.legs:
        yield Finding(rule="R10", sentence=N_("The journey is not planned."), source="L3", where="journey.legs")
    margin = timedelta(hours=facts.settings.return_margin_hours)
    if plan and plan.handover and journey and journey.returns and journey.returns.at < plan.handover.at + margin:
        sentence = N_("The employee's flight back leaves too soon after the planned handover.")
        yield Finding(rule="R24", sentence=sentence, source="FM-23", where="journey.returns", weight=Weight.WARN)
