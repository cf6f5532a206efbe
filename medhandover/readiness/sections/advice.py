"""What is said of the advice (R01-R09)."""

from collections.abc import Iterator

from medhandover.advice.checks import advice_findings
from medhandover.kernel.findings import Finding, Said
from medhandover.kernel.languages import N_
from medhandover.plans.model import Ground
from medhandover.readiness.model import Facts


def said(facts: Facts) -> Iterator[Said]:
    """Yield what is said of the advice; also of a case without a plan."""
    plan = facts.plan
    ground = plan.ground_reason if plan and plan.ground is not Ground.ADVICE else ""
    day, months = (plan.handover.day if plan and plan.handover else None), facts.settings.advice_valid_months
    yield from advice_findings(facts.advices, facts.conditions, day, months, ground)


def rested_on(facts: Facts) -> Iterator[Said]:
    """Yield that the plan rests on an older advice (R03)."""
    plan = facts.plan
    if plan and facts.advices and not any(each.id == plan.advice for each in facts.advices[-1:]):
        sentence = N_("The plan rests on an older advice. Let it rest on the newest one.")
        yield Finding(rule="R03", sentence=sentence, source="S32, S33", where="advice.given_on")
