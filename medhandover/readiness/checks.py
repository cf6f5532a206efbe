"""The gate: what every feature says must hold, in one list."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from medhandover.kernel.findings import Finding, Met, Said, Weight
from medhandover.kernel.languages import N_
from medhandover.readiness.model import Facts
from medhandover.readiness.passed import passed_findings
from medhandover.readiness.sections import (
    advice,
    consent,
    copies,
    escorts,
    handover,
    information,
    journey,
    medication,
    person,
    plan,
    receiver,
    refusal,
)

PREPARED = (plan, journey, receiver, escorts, medication, information, person, consent, refusal)
"""The sections of a plan whose journey is still to come."""


def findings_of(facts: Facts) -> list[Finding]:
    """Return every finding, what stops departure first."""
    return findings_in(said_of(facts))


def findings_in(said: Iterable[Said]) -> list[Finding]:
    """Return the findings in what was said, what stops departure first."""
    order = {Weight.BLOCK: 0, Weight.WARN: 1, Weight.REMARK: 2}
    found = [each for each in said if isinstance(each, Finding)]
    return sorted(found, key=lambda each: (order[each.weight], each.rule))


def findings_at(facts: Facts, now: datetime) -> list[Finding]:
    """Return every finding at `now`, what stops departure first: also that a planned moment went by."""
    return [*passed_findings(facts, now), *findings_of(facts)]


def met_of(facts: Facts) -> list[Met]:
    """Return by what each rule is kept, in order of the rules."""
    return sorted((each for each in said_of(facts) if isinstance(each, Met)), key=lambda each: each.rule)


def stops(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings without which nobody departs: all that block, also those whose turn comes later (9.1b)."""
    return [each for each in findings if each.weight is Weight.BLOCK]


def said_of(facts: Facts) -> Iterator[Said]:
    """Yield what every section says of the facts."""
    yield from advice.said(facts)
    yield from copies.said(facts)
    if facts.plan is None:
        yield Finding(rule="R10", sentence=N_("There is no open plan."), source="L1", where="receiver.receiver")
    elif facts.handover is not None:
        yield from handover.said(facts)
    else:
        yield from advice.rested_on(facts)
        for section in PREPARED:
            yield from section.said(facts)
