"""What is said of the medicines and the sealed file (R25, R26, R38, R39)."""

from collections.abc import Iterator

from medhandover.advice.conditions import MEDICATION, PHYSICAL, ConditionCode
from medhandover.consents.checks import may_send
from medhandover.consents.model import Purpose
from medhandover.kernel.findings import Said
from medhandover.medication.checks import cold_findings, intake_findings, supply_findings
from medhandover.medication.crossing import controlled_findings
from medhandover.medication.model import days_needed
from medhandover.medication.sealed import breach_findings, envelope_findings, language_findings
from medhandover.plans.coverage import CoverState
from medhandover.readiness.model import Facts

FILE_ASKED = PHYSICAL | {ConditionCode.SCHR_OVERDR}
"""The conditions with which a sealed medical file travels along (R39)."""


def said(facts: Facts) -> Iterator[Said]:
    """Yield what is said of the medicines and the sealed file."""
    codes = facts.codes
    departure, handover = facts.departure, facts.plan.handover if facts.plan else None
    bridging = bridging_days(facts)
    yield from supply_findings(
        facts.medicines,
        departure,
        handover,
        bridging,
        facts.settings.delay_margin_days,
        is_asked=bool(codes & MEDICATION),
        counts=facts.counts,
    )
    yield from intake_findings(
        facts.medicines,
        is_supervised=ConditionCode.MED_TOEZ in codes,
        is_for_journey=ConditionCode.MED_REIS in codes,
    )
    yield from cold_findings(facts.medicines, departure, handover, is_asked=ConditionCode.KOEL in codes)
    yield from _controlled(facts, bridging)
    yield from breach_findings(facts.envelopes, facts.seal_breaches)
    if codes & FILE_ASKED and _may_send(facts):
        yield from _sealed(facts)


def bridging_days(facts: Facts) -> int:
    """Return for how many days BMA asks bridging medication; 0 where it does not."""
    if ConditionCode.MED_BRUG not in facts.codes:
        return 0
    amounts = {each.id: each.amount or 0 for each in facts.conditions if each.code is ConditionCode.MED_BRUG}
    asked = [each for each in facts.covered if each.state is not CoverState.SET_ASIDE]
    return max(amounts.get(each.condition, 0) for each in asked)


def _controlled(facts: Facts, bridging: int) -> Iterator[Said]:
    departure, handover = facts.departure, facts.plan.handover if facts.plan else None
    if departure is None or not any(each.is_controlled for each in facts.medicines):
        return
    margin = facts.settings.delay_margin_days
    days = days_needed(departure, handover or departure, bridging, margin)
    papers = facts.controlled_papers
    yield from controlled_findings(facts.medicines, papers, facts.legs, handover, days, facts.settings, facts.limits)


def _may_send(facts: Facts) -> bool:
    """Tell whether medical data may go to the receiver on the day of the handover (R35)."""
    if facts.plan is None or facts.plan.handover is None:
        return False
    day, months = facts.plan.handover.day, facts.settings.consent_valid_months
    return may_send(facts.consents, Purpose.RECEIVER, day, months)


def _sealed(facts: Facts) -> Iterator[Said]:
    departure, settings = facts.departure, facts.settings
    yield from envelope_findings(facts.envelopes, facts.custody, facts.envelope_moves, departure, settings)
    agreed = facts.plan.file_language if facts.plan else ""
    read = facts.receiver.languages if facts.receiver else ()
    yield from language_findings(facts.envelopes, facts.custody, agreed, read, departure, settings)
