"""What is said of the advice (R01-R09, R27)."""

from collections.abc import Iterator

from medhandover.advice.checks import advice_said, term_said
from medhandover.advice.conditions import EXAMINED
from medhandover.advice.fitness import examination_said
from medhandover.advice.pending import request_said, signal_said
from medhandover.kernel.findings import Finding, Met, Said
from medhandover.kernel.languages import N_
from medhandover.plans.coverage import CoverState
from medhandover.plans.model import Ground
from medhandover.readiness.model import Facts
from medhandover.refusals.model import Situation


def said(facts: Facts) -> Iterator[Said]:
    """Yield what is said of the advice; also of a case without a plan. What is to come ends with the handover."""
    plan = facts.plan
    ground = plan.ground_reason if plan and plan.ground is not Ground.ADVICE else ""
    day = plan.handover.day if plan and plan.handover else None
    yield from advice_said(facts.advices, facts.conditions, day, facts.settings, ground)
    if facts.handover is None:
        yield from term_said(facts.advices, day, facts.settings)
        yield from request_said(facts.advice_requests)
        yield from signal_said(facts.health_signals, facts.advices, facts.examinations)


def rested_on(facts: Facts) -> Iterator[Said]:
    """Yield whether the plan rests on the newest advice (R03), and whether the person was examined (R27)."""
    plan = facts.plan
    if plan and facts.advices and not any(each.id == plan.advice for each in facts.advices[-1:]):
        sentence = N_("The plan rests on an older advice. Let it rest on the newest one.")
        yield Finding(rule="R03", sentence=sentence, source="S32, S33", where="advice.given_on")
    elif plan and facts.advices:
        sentence = N_("The plan rests on the newest advice, of {day}.")
        yield Met(rule="R03", sentence=sentence, values={"day": facts.advices[-1].given_on})
    asked = {
        each.condition for each in facts.covered if each.code in EXAMINED and each.state is not CoverState.SET_ASIDE
    }
    if asked:
        is_refused = any(each.situation is Situation.MEDICAL_CHECK and each.finished_at for each in facts.refusals)
        conditions = [each for each in facts.conditions if each.id in asked]
        departure = facts.departure
        yield from examination_said(conditions, facts.examinations, departure, facts.settings, is_refused=is_refused)
