"""The gate: what every feature says must hold, in one list; it always says which rules it does not check."""

from collections.abc import Iterator
from datetime import timedelta

from medhandover.advice.checks import advice_findings
from medhandover.advice.conditions import MEDICATION, PHYSICAL, ConditionCode
from medhandover.consents.checks import consent_findings, refused_findings
from medhandover.escorts.checks import employee_findings, medical_findings, paper_findings, span_findings
from medhandover.handovers.model import Outcome
from medhandover.journeys.model import departure_of
from medhandover.kernel.clock import Moment
from medhandover.kernel.findings import Finding, Weight
from medhandover.kernel.languages import N_
from medhandover.letters.checks import approval_findings, language_findings, letter_findings
from medhandover.letters.stated import letter_language
from medhandover.medication.checks import supply_findings
from medhandover.plans.checks import acceptance_findings, coverage_findings, receiver_findings, terms_findings
from medhandover.plans.coverage import CoverState
from medhandover.plans.model import Ground
from medhandover.readiness.model import Facts
from medhandover.readiness.printed import printed_findings
from medhandover.refusals.checks import receiver_refusal_findings
from medhandover.refusals.model import Situation

UNENFORCED = frozenset({6, 7, 8, 12, 15, 17, 26, 27, 28, 29, 32, 34, 36, 37, 38, 39, 47, 49, 51, 52, 54, 55})
"""Numbers of the rules (domain section 9) that nothing keeps yet; the answer always names them."""


def unenforced() -> tuple[str, ...]:
    """Return the rules that are not enforced yet, in order."""
    return tuple(f"R{number:02d}" for number in sorted(UNENFORCED))


def findings_of(facts: Facts) -> list[Finding]:
    """Return every finding, what stops departure first."""
    order = {Weight.BLOCK: 0, Weight.WARN: 1, Weight.REMARK: 2}
    return sorted(_findings(facts), key=lambda each: (order[each.weight], each.rule))


def stops(findings: list[Finding]) -> list[Finding]:
    """Return the findings without which nobody departs: all that block, also those whose turn comes later (9.1b)."""
    return [each for each in findings if each.weight is Weight.BLOCK]


def _findings(facts: Facts) -> Iterator[Finding]:
    plan = facts.plan
    ground = plan.ground_reason if plan and plan.ground is not Ground.ADVICE else ""
    day, months = (plan.handover.day if plan and plan.handover else None), facts.settings.advice_valid_months
    yield from advice_findings(facts.advices, facts.conditions, day, months, ground)
    if plan is None:
        yield Finding(rule="R10", sentence=N_("There is no open plan."), source="L1", where="receiver.receiver")
        return
    if facts.handover is not None:
        yield from _ended(facts)
        return
    yield from _planned(facts)
    yield from receiver_findings(plan, facts.receiver, facts.covered, facts.settings)
    yield from receiver_refusal_findings(plan.receiver, facts.receiver_refusals)
    yield from acceptance_findings(plan, facts.receiver, facts.acceptances, facts.settings)
    yield from terms_findings(plan, facts.receiver, facts.acceptances, facts.payment)
    yield from coverage_findings(facts.covered)
    yield from _escorts(facts)
    yield from _medication(facts)
    yield from _information(facts)
    yield from printed_findings(facts)
    if day:
        yield from consent_findings(facts.consents, day, facts.settings.consent_valid_months)
        yield from refused_findings(facts.consents, facts.covered, day, facts.settings.consent_valid_months)


def _ended(facts: Facts) -> Iterator[Finding]:
    """Yield what an ended journey still asks for: a new attempt where nobody took the person over (R46)."""
    if facts.handover and facts.handover.outcome is Outcome.NOT_ACCEPTED:
        sentence = N_("The receiver did not take the person over. Close this plan and open one with the back-up.")
        yield Finding(rule="R46", sentence=sentence, source="FM-01", where="receiver.receiver")


def _planned(facts: Facts) -> Iterator[Finding]:
    """Yield what is not planned at all, an older advice, and a way home that is too early (R24)."""
    plan, journey = facts.plan, facts.journey
    if plan is None:
        return
    if plan.handover is None:
        sentence = N_("Day and time of the handover are not planned.")
        yield Finding(rule="R10", sentence=sentence, source="L3", where="receiver.handover")
    if facts.advices and not any(each.id == plan.advice for each in facts.advices[-1:]):
        sentence = N_("The plan rests on an older advice. Let it rest on the newest one.")
        yield Finding(rule="R03", sentence=sentence, source="S32, S33", where="advice.given_on")
    if not facts.legs:
        yield Finding(rule="R10", sentence=N_("The journey is not planned."), source="L3", where="journey.legs")
    margin = timedelta(hours=facts.settings.return_margin_hours)
    if plan.handover and journey and journey.returns and journey.returns.at < plan.handover.at + margin:
        sentence = N_("The employee's flight back leaves too soon after the planned handover.")
        yield Finding(rule="R24", sentence=sentence, source="FM-23", where="journey.returns", weight=Weight.WARN)


def _asked(facts: Facts) -> set[ConditionCode]:
    return {each.code for each in facts.covered if each.state is not CoverState.SET_ASIDE}


def _escorts(facts: Facts) -> Iterator[Finding]:
    departure, codes = departure_of(facts.legs), _asked(facts)
    day = departure.day if departure else None
    if codes & PHYSICAL:
        yield from employee_findings(facts.slots, day, facts.settings)
    yield from medical_findings(facts.slots, facts.escorts, codes, day, facts.settings)
    yield from span_findings(facts.slots, departure, _home(facts))
    yield from paper_findings(facts.slots, facts.escorts, facts.case.destination, facts.settings)


def _home(facts: Facts) -> Moment | None:
    """Return until when who travels along is away: home again, else past the handover."""
    if facts.journey and facts.journey.home:
        return facts.journey.home
    return facts.plan.handover if facts.plan else None


def _medication(facts: Facts) -> Iterator[Finding]:
    amounts = {each.id: each.amount or 0 for each in facts.conditions if each.code is ConditionCode.MED_BRUG}
    asked = [each for each in facts.covered if each.state is not CoverState.SET_ASIDE]
    yield from supply_findings(
        facts.medicines,
        departure_of(facts.legs),
        facts.plan.handover if facts.plan else None,
        max((amounts.get(each.condition, 0) for each in asked), default=0),
        facts.settings.delay_margin_days,
        is_asked=bool(_asked(facts) & MEDICATION),
    )


def _information(facts: Facts) -> Iterator[Finding]:
    departure = departure_of(facts.legs)
    refused = any(each.situation is Situation.INFORMATION and each.finished_at for each in facts.refusals)
    spoken = (*facts.case.languages_spoken, *facts.case.languages_read)
    day = facts.plan.handover.day if facts.plan and facts.plan.handover else None
    is_minor = day is not None and facts.case.is_minor_on(day)
    yield from letter_findings(
        facts.explanations,
        facts.letter_hash,
        departure.day if departure else None,
        facts.settings,
        has_refused=refused,
        may_be_represented=facts.case.is_incapable or is_minor,
    )
    has_letter = letter_language(facts.case) is not None
    yield from language_findings(facts.explanations, facts.letter_hash, spoken, has_letter)
    yield from approval_findings(facts.approvals, facts.wanted)
