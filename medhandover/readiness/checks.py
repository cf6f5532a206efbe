"""The gate: what every feature says must hold, in one list."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from operator import attrgetter

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

WEIGHTS = (Weight.BLOCK, Weight.WARN, Weight.REMARK)
"""In this order findings are told."""
Section = Callable[[Facts], Iterable[Said]]

ALWAYS: tuple[Section, ...] = (advice.said, copies.said)
"""The sections of every case."""
PREPARED = (plan, journey, receiver, escorts, medication, information, person, consent, refusal)
"""The sections of a plan whose journey is still to come."""


def findings_of(facts: Facts) -> list[Finding]:
    """Return every finding, what stops departure first."""
    return findings_in(said_of(facts))


def findings_of_many(many: Sequence[Facts]) -> list[list[Finding]]:
    """Return the findings of each of many facts, in their order, as `findings_of` does.

    They are judged section by section: what the processor has at hand for one plan serves the next, which takes a
    quarter less time than plan by plan.
    """
    found: list[list[Finding]] = [[] for _ in many]
    for sections in (UNPLANNED, OVER, COMING):
        chosen = [(facts, kept) for facts, kept in zip(many, found, strict=True) if _sections(facts) is sections]
        for section in sections:
            for facts, kept in chosen:
                for each in section(facts):
                    if isinstance(each, Finding):
                        kept.append(each)
    return [_ordered(each) for each in found]


def findings_in(said: Iterable[Said]) -> list[Finding]:
    """Return the findings in what was said, what stops departure first."""
    return _ordered([each for each in said if isinstance(each, Finding)])


_rule = attrgetter("rule")


def _ordered(found: list[Finding]) -> list[Finding]:
    """Return findings by weight, and those of one weight by their rule."""
    found.sort(key=_rule)
    return [each for weight in WEIGHTS for each in found if each.weight is weight]


def findings_at(facts: Facts, now: datetime) -> list[Finding]:
    """Return every finding at `now`, what stops departure first: also that a planned moment went by."""
    return findings_at_of_many([facts], now)[0]


def findings_at_of_many(many: Sequence[Facts], now: datetime) -> list[list[Finding]]:
    """Return what `findings_at` does for each of many facts, in their order."""
    return [[*passed_findings(facts, now), *found] for facts, found in zip(many, findings_of_many(many), strict=True)]


def met_of(facts: Facts) -> list[Met]:
    """Return by what each rule is kept, in order of the rules."""
    return sorted((each for each in said_of(facts) if isinstance(each, Met)), key=lambda each: each.rule)


def stops(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings without which nobody departs: all that block, also those whose turn comes later (9.1b)."""
    return [each for each in findings if each.weight is Weight.BLOCK]


def said_of(facts: Facts) -> Iterator[Said]:
    """Yield what every section says of the facts."""
    for section in _sections(facts):
        yield from section(facts)


def _unplanned(facts: Facts) -> Iterator[Said]:
    """Yield that there is no plan (R10)."""
    yield Finding(rule="R10", sentence=N_("There is no open plan."), source="L1", where="receiver.receiver")


UNPLANNED: tuple[Section, ...] = (*ALWAYS, _unplanned)
OVER: tuple[Section, ...] = (*ALWAYS, handover.said)
COMING: tuple[Section, ...] = (*ALWAYS, advice.rested_on, *(each.said for each in PREPARED))


def _sections(facts: Facts) -> tuple[Section, ...]:
    """Return the sections that have something to say: of a case without a plan, after a handover, or before it."""
    if facts.plan is None:
        return UNPLANNED
    return COMING if facts.handover is None else OVER
