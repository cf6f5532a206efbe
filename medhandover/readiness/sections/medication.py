"""What is said of the medicines and the sealed file (R25, R26, R39)."""

from collections.abc import Iterator

from medhandover.advice.conditions import MEDICATION, ConditionCode
from medhandover.journeys.model import departure_of
from medhandover.kernel.findings import Said
from medhandover.medication.checks import supply_findings
from medhandover.plans.coverage import CoverState
from medhandover.readiness.model import Facts, asked_codes


def said(facts: Facts) -> Iterator[Said]:
    """Yield what is said of the medicines."""
    yield from supply_findings(
        facts.medicines,
        departure_of(facts.legs),
        facts.plan.handover if facts.plan else None,
        bridging_days(facts),
        facts.settings.delay_margin_days,
        is_asked=bool(asked_codes(facts) & MEDICATION),
    )


def bridging_days(facts: Facts) -> int:
    """Return for how many days BMA asks bridging medication; 0 where it does not."""
    amounts = {each.id: each.amount or 0 for each in facts.conditions if each.code is ConditionCode.MED_BRUG}
    asked = [each for each in facts.covered if each.state is not CoverState.SET_ASIDE]
    return max((amounts.get(each.condition, 0) for each in asked), default=0)
