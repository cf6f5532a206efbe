from datetime import date
from typing import Any

from medhandover.cases.checks import person_findings, watch_findings
from medhandover.cases.model import Case
from medhandover.cases.watches import Told, Watch, WatchReason
from medhandover.kernel.days import PartialDay
from medhandover.kernel.findings import Finding, Met, Weight
from medhandover.kernel.ids import CaseId, StaffId, WatchId
from medhandover.kernel.shapes import values_of
from tests.offices import NOW, invented_person

TOLD = Told(
    name="A. Vermeer (verzonnen)",
    function="verpleegkundige",
    organisation="GZA",
    told_by=StaffId("s"),
    told_at=NOW,
)


def case(**other: Any) -> Case:
    person = values_of(invented_person(other.pop("v_number", "1234567890")))
    return Case(id=CaseId("c"), document_number="MO-2026-0001", opened_at=NOW, **{**person, **other})


def watch(**other: Any) -> Watch:
    fields: dict[str, Any] = {"reason": WatchReason.EARLIER_ATTEMPT, "raised_on": date(2026, 11, 20)}
    known: dict[str, Any] = {"id": WatchId("w"), "case": CaseId("c"), "raised_by": StaffId("s"), "raised_at": NOW}
    return Watch(**known, **{**fields, **other})


def test_r08_a_dead_person_never_departs_and_nobody_sets_that_aside() -> None:
    found = [each for each in person_findings(case(died_on=PartialDay(2026, 11))) if isinstance(each, Finding)]
    assert [(each.rule, each.weight, each.where, each.is_forceable) for each in found] == [
        ("R08", Weight.BLOCK, "person.died_on", False)
    ]
    assert "2026-11-00" in found[0].say("nl")


def test_r53_the_gate_says_by_what_the_number_is_right() -> None:
    usual, odd = ([*person_findings(case(v_number=number))] for number in ("1234567890", "123456789"))
    assert [type(each) for each in (*usual, *odd)] == [Met, Met]
    assert "9 cijfers" in odd[0].say("nl")


def test_fm28_each_watch_that_stands_needs_somebody_who_was_told() -> None:
    said = [*watch_findings([watch(), watch(told=(TOLD,)), watch(ended_on=date(2026, 11, 21))])]
    assert [type(each) for each in said] == [Finding, Met]
    assert "A. Vermeer (verzonnen), verpleegkundige bij GZA" in said[1].say("nl")


def test_fm28_no_sentence_tells_why_watch_is_kept() -> None:
    for each in watch_findings([watch(), watch(told=(TOLD,))]):
        assert "poging" not in each.say("nl")
