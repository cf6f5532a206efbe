"""The gate: what every feature says must hold, in one list; it never says "ready" for rules it does not check."""

from collections.abc import Iterator
from datetime import datetime

from medhandover.advice.checks import advice_findings
from medhandover.advice.conditions import PHYSICAL
from medhandover.consents.checks import consent_findings, refused_findings
from medhandover.escorts.checks import employee_findings, medical_findings, paper_findings
from medhandover.journeys.model import departure_of
from medhandover.kernel.findings import Finding, TimeState, Weight
from medhandover.kernel.languages import N_
from medhandover.plans.checks import acceptance_findings, coverage_findings, receiver_findings
from medhandover.plans.coverage import CoverState
from medhandover.plans.model import Ground
from medhandover.readiness.model import Facts

ENFORCED = frozenset(
    {
        "R01",
        "R02",
        "R03",
        "R05",
        "R10",
        "R11",
        "R13",
        "R18",
        "R19",
        "R20",
        "R21",
        "R22",
        "R35",
        "R42",
        "R43",
        "R44",
        "R45",
        "R46",
    }
)
"""The rules of domain section 9 that the gate checks today."""

BLOCKING = frozenset(
    [
        "R01",
        "R02",
        "R03",
        "R05",
        "R07",
        "R08",
        "R10",
        "R11",
        "R13",
        "R14",
        "R15",
        "R16",
        "R17",
        "R18",
        "R19",
        "R20",
        "R21",
        "R22",
        "R23",
        "R25",
        "R27",
        "R28",
        "R30",
        "R31",
        "R32",
        "R33",
        "R34",
        "R35",
        "R36",
        "R38",
        "R39",
        "R41",
        "R42",
        "R43",
        "R44",
        "R45",
        "R46",
        "R47",
        "R48",
        "R53",
        "R55",
    ]
)
"""The rules whose kind in domain section 9 is "block"."""


def unenforced() -> tuple[str, ...]:
    """Return the blocking rules that the gate does not check yet: while there is one, nobody is ready."""
    return tuple(sorted(BLOCKING - ENFORCED))


def findings_of(facts: Facts) -> list[Finding]:
    """Return every finding, what stops departure first."""
    order = {Weight.BLOCK: 0, Weight.WARN: 1, Weight.REMARK: 2}
    return sorted(_findings(facts), key=lambda each: (order[each.weight], each.rule))


def _findings(facts: Facts) -> Iterator[Finding]:
    plan = facts.plan
    handover = plan.handover if plan else None
    ground = plan.ground_reason if plan and plan.ground is not Ground.ADVICE else ""
    day, months = (handover.day if handover else None), facts.settings.advice_valid_months
    yield from advice_findings(facts.advices, facts.conditions, day, months, ground)
    if plan is None:
        yield Finding(rule="R10", sentence=N_("There is no open plan."), source="L1", where="receiver.receiver")
        return
    if plan.handover is None:
        sentence = N_("Day and time of the handover are not planned.")
        yield Finding(rule="R10", sentence=sentence, source="L3", where="receiver.handover")
    if facts.advices and not any(each.id == plan.advice for each in facts.advices[-1:]):
        sentence = N_("The plan rests on an older advice. Let it rest on the newest one.")
        yield Finding(rule="R03", sentence=sentence, source="S32, S33", where="advice.given_on")
    if not facts.legs:
        yield Finding(rule="R10", sentence=N_("The journey is not planned."), source="L3", where="journey.legs")
    yield from receiver_findings(plan, facts.receiver, facts.covered, facts.settings)
    yield from acceptance_findings(plan, facts.receiver, facts.acceptances, facts.settings)
    yield from coverage_findings(facts.covered)
    yield from _escorts(facts)
    if day:
        yield from consent_findings(facts.consents, day, facts.settings.consent_valid_months)
        yield from refused_findings(facts.consents, facts.covered, day, facts.settings.consent_valid_months)


def _escorts(facts: Facts) -> Iterator[Finding]:
    departure = departure_of(facts.legs)
    codes = {each.code for each in facts.covered if each.state is not CoverState.SET_ASIDE}
    if codes & PHYSICAL:
        yield from employee_findings(facts.slots, departure.day if departure else None, facts.settings)
    day = departure.day if departure else None
    yield from medical_findings(facts.slots, facts.escorts, codes, day, facts.settings)
    yield from paper_findings(facts.slots, facts.escorts, facts.case.destination, facts.settings)


def stops_now(findings: list[Finding], now: datetime) -> bool:
    """Tell whether anything that blocks is open or overdue at `now` (domain 9.1b)."""
    return any(each.weight is Weight.BLOCK and each.time_state(now) is not TimeState.LATER for each in findings)
