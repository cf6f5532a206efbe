"""More proof never makes a case worse: whatever is added of what speaks for a rule, it asks for nothing more."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from typing import Any

from hypothesis import assume, event, given
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from medhandover.journeys.model import departure_of
from medhandover.kernel.clock import Moment
from medhandover.kernel.days import PartialDay
from medhandover.kernel.findings import Finding, Weight
from medhandover.letters.evidence import arranged_hash
from medhandover.letters.model import Reception
from medhandover.medication.custody import custody_of
from medhandover.plans.coverage import coverage
from medhandover.plans.model import AcceptanceState, EvidenceKind
from medhandover.plans.store import arrangements_of, evidence_of
from medhandover.readiness.checks import findings_of
from medhandover.readiness.facts import facts_of
from medhandover.readiness.model import Facts
from medhandover.receivers.verification import CheckedHow, CheckResult, Confirmed
from tests.stories.ways import proven

SPEAKS_FOR: Mapping[str, tuple[str, ...]] = {
    "acceptances": ("R10", "R13", "R14", "R17", "R34"),
    "arrangements": ("R10",),
    "evidence": ("R10",),
    "verifications": ("R15",),
    "milestones": ("R12",),
    "checks": ("R28",),
    "explanations": ("R30", "R31"),
    "handings": ("R32", "R47"),
    "approvals": ("R33",),
    "consents": ("R35", "R36"),
    "representatives": ("R47",),
    "examinations": ("R27",),
    "notices": ("R29",),
    "counts": ("R25",),
    "controlled_papers": ("R26",),
    "envelopes": ("R38", "R39"),
    "envelope_moves": ("R39",),
    "companions": ("R10",),
}
"""What somebody records for a case, and the rules that it speaks for."""
READ_APART = ("arrangements", "evidence")
"""What the gate reads through how each condition is met."""
DAYS = st.dates(date(2026, 10, 1), date(2026, 12, 3))
WRITTEN_KINDS = [each for each in EvidenceKind if each is not EvidenceKind.PHONE_NOTE]


@cache
def whole() -> tuple[Facts, Mapping[str, Sequence[Any]]]:
    """Return the facts of a case in which everything is arranged and recorded, and the things that speak for it."""
    work = proven()
    with Session(work.office.place.reader) as session, session.begin():
        kept = work.office._work(session, None)
        facts = facts_of(kept, work.case)
        assert facts.plan
        apart = {"arrangements": arrangements_of(kept, facts.plan.id), "evidence": evidence_of(kept, facts.plan.id)}
        things = {name: list(apart.get(name) or getattr(facts, name)) for name in SPEAKS_FOR}
        session.expunge_all()
    return facts, things


def with_only(things: Mapping[str, Sequence[Any]]) -> Facts:
    """Return the facts of the same case in which nothing else is recorded than these things."""
    facts = whole()[0]
    plan = facts.plan
    assert plan
    departure = departure_of(facts.legs)
    given = things["arrangements"], things["evidence"], things["acceptances"]
    covered = coverage(plan, facts.conditions, *given, departure_on=departure.day if departure else None)
    known: dict[str, Any] = {name: tuple(some) for name, some in things.items() if name not in READ_APART}
    custody = custody_of(things["envelopes"], things["envelope_moves"], ())
    return replace(facts, covered=covered, arranged=arranged_hash(plan, covered), custody=custody, **known)


def told(facts: Facts, rules: Sequence[str]) -> tuple[Counter[str], Counter[str]]:
    """Return how many findings each of these rules has, and how many of them stop the departure."""
    found = [each for each in findings_of(facts) if each.rule in rules]
    return Counter(each.rule for each in found), Counter(each.rule for each in found if each.weight is Weight.BLOCK)


def as_child(facts: Facts) -> Facts:
    """Return the same facts of a child, of whom somebody must speak."""
    return replace(facts, case=replace(facts.case, born_on=PartialDay(2013, 3, 1)))


def of(name: str, facts: Facts) -> Facts:
    """Return the facts in which a thing is asked for: a representative is of a child only."""
    return as_child(facts) if name == "representatives" else facts


def no_worse(before: Facts, after: Facts, rules: Sequence[str]) -> Iterator[str]:
    """Yield each rule that asks for more than before, or stops more than before."""
    for old, new in zip(told(before, rules), told(after, rules), strict=True):
        yield from (f"{rule}: {old[rule]} became {new[rule]}" for rule in rules if new[rule] > old[rule])


@st.composite
def some(draw: st.DrawFn) -> dict[str, list[Any]]:
    """Return any part of what speaks for the case."""
    return {name: [each for each in things if draw(st.booleans())] for name, things in whole()[1].items()}


@given(some(), st.data())
def test_what_was_recorded_for_a_ready_case_never_adds_a_finding(
    have: dict[str, list[Any]], data: st.DataObject
) -> None:
    left = [(name, each) for name, things in whole()[1].items() for each in things if each not in have[name]]
    if not left:
        return
    name, more = data.draw(st.sampled_from(left))
    event(name)
    assume(not is_unfounded(more, have))
    after = {**have, name: [*have[name], more]}
    assert not list(no_worse(of(name, with_only(have)), of(name, with_only(after)), SPEAKS_FOR[name]))


def is_unfounded(thing: Any, have: Mapping[str, Sequence[Any]]) -> bool:
    """Tell whether a thing is a confirmation without the acceptance on which it rests."""
    is_ready = getattr(thing, "state", None) is AcceptanceState.READY
    return is_ready and not any(each.state is AcceptanceState.WRITTEN for each in have["acceptances"])


def test_each_thing_that_speaks_for_a_rule_takes_a_finding_away_somewhere() -> None:
    facts, things = whole()
    assert [each.say("en") for each in findings_of(facts) if each.weight is Weight.BLOCK] == []
    for name, rules in SPEAKS_FOR.items():
        assert things[name], name
        without = of(name, with_only({**things, name: []}))
        assert sum(told(without, rules)[0].values()) > 0, f"nothing asks for {name}"


@st.composite
def another(draw: st.DrawFn) -> tuple[str, Any]:
    """Return any further thing that says yes: an answer, a proof, a check, a talk, a handing on."""
    facts, things = whole()
    assert facts.plan
    name = draw(
        st.sampled_from(("acceptances", "evidence", "verifications", "explanations", "handings", "arrangements"))
    )
    one = draw(st.sampled_from(list(things[name])))
    if name == "acceptances":
        ready = draw(st.booleans())
        other: dict[str, Any] = {"state": AcceptanceState.READY if ready else AcceptanceState.WRITTEN}
        blank = st.sampled_from(("", "verzonnen"))
        if ready:  # a confirmation rests on the acceptance before it and need not say its terms again
            other |= {each: draw(blank) for each in ("name", "ward", "duty_name", "duty_phone", "costs", "language")}
        full = next(each for each in things[name] if each.state is AcceptanceState.WRITTEN)
        kinds = list(EvidenceKind) if ready else WRITTEN_KINDS
        return name, replace(full, dated_on=draw(DAYS), evidence_kind=draw(st.sampled_from(kinds)), **other)
    if name == "evidence":
        moved = Moment(facts.plan.handover.at + timedelta(days=1)) if facts.plan.handover else None
        return name, replace(
            one,
            kind=draw(st.sampled_from(EvidenceKind)),
            dated_on=draw(DAYS),
            given_for=draw(st.sampled_from((facts.plan.handover, moved, None))),
            valid_from_on=draw(st.none() | DAYS),
            valid_until_on=draw(st.none() | DAYS),
            valid_days_before=draw(st.none() | st.integers(0, 60)),
        )
    if name == "verifications":
        return name, replace(
            one,
            how=draw(st.sampled_from(CheckedHow)),
            verified_on=draw(DAYS),
            confirmed=tuple(draw(st.lists(st.sampled_from(Confirmed), unique=True))),
            result=draw(st.sampled_from((CheckResult.RIGHT, CheckResult.PARTLY))),
            number=99,
        )
    if name == "explanations":
        told_how = [each for each in Reception if each is not Reception.REFUSED_LETTER]
        return name, replace(one, reception=draw(st.sampled_from(told_how)), explained_on=draw(DAYS))
    if name == "handings":
        return name, replace(one, handed_on=draw(DAYS), arranged=draw(st.sampled_from((one.arranged, "anders"))))
    return name, replace(one, what="nog iets", due_on=date(2026, 12, 2))


@given(some(), another())
def test_whatever_else_says_yes_never_adds_a_finding(have: dict[str, list[Any]], more: tuple[str, Any]) -> None:
    name, thing = more
    event(name)
    assume(not is_unfounded(thing, have))
    after = {**have, name: [*have[name], thing]}
    assert not list(no_worse(of(name, with_only(have)), of(name, with_only(after)), SPEAKS_FOR[name]))


def test_what_says_the_opposite_does_add_one() -> None:
    things = dict(whole()[1])
    last = things["acceptances"][-1]
    no = replace(last, state=AcceptanceState.WITHDRAWN)
    wrong = replace(things["verifications"][-1], result=CheckResult.WRONG, number=99)
    for name, thing, rule in (("acceptances", no, "R13"), ("verifications", wrong, "R15")):
        found = findings_of(with_only({**things, name: [*things[name], thing]}))
        assert rule in {each.rule for each in found if isinstance(each, Finding)}
