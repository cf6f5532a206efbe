"""What an ended journey still asks for (R42-R48)."""

from collections.abc import Iterator

from medhandover.escorts.checks import duty_findings
from medhandover.handovers.checks import aftercare_said, outcome_said, report_said
from medhandover.handovers.model import Handover, Outcome
from medhandover.kernel.findings import Finding, Said
from medhandover.kernel.languages import N_
from medhandover.readiness.model import Facts
from medhandover.readiness.sections import refusal
from medhandover.refusals.checks import receiver_refusal_findings, record_said
from medhandover.refusals.situations import OF_THE_HANDOVER


def said(facts: Facts) -> Iterator[Said]:
    """Yield what an ended journey still asks for: report, after-care, records of what was refused, a new attempt."""
    plan, handover = facts.plan, facts.handover
    if plan is None or handover is None:
        return
    yield from duty_findings(facts.slots, facts.escorts)
    yield from outcome_said(plan, handover, facts.covered, facts.followed.reports)
    yield from _attempt(facts, handover)
    yield from report_said(plan, handover, facts.followed.reports, facts.settings)
    if facts.case.died_on is None:
        yield from aftercare_said(
            handover, facts.consents, facts.followed.choices, facts.followed.aftercares, facts.settings
        )
    yield from receiver_refusal_findings(None, facts.receiver_refusals, None, facts.followed.alarm_notes)
    if plan.closed_at is None:
        yield from refusal.said(facts)
    else:
        yield from record_said(facts.refusals, facts.settings)


def _attempt(facts: Facts, handover: Handover) -> Iterator[Finding]:
    """Yield what must follow where the receiver or the person would not (R44, R46)."""
    if handover.outcome is Outcome.NOT_ACCEPTED:
        sentence = N_("The receiver did not take the person over. Close this plan and open one with the back-up.")
        yield Finding(rule="R46", sentence=sentence, source="FM-01", where="receiver.receiver")
        if not facts.receiver_refusals:
            sentence = N_("It is not recorded who of the receiver refused, why, and whom that alarmed (W12).")
            yield Finding(rule="R46", sentence=sentence, source="FM-27", where="handover.refusal")
    is_told = any(each.situation in OF_THE_HANDOVER for each in facts.refusals)
    if handover.outcome is Outcome.REFUSED and not is_told:
        sentence = N_("The person refused, but no record of that refusal stands here.")
        yield Finding(rule="R44", sentence=sentence, source="L6", where="handover.refusal")
