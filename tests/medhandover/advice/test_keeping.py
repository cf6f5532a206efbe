from datetime import date
from typing import Any

import pytest

from medhandover.advice.conditions import ConditionCode
from medhandover.advice.keeping import coding_said, contradiction_findings, measure_said, older_said
from medhandover.advice.model import Condition, FitToTravel, Origin
from medhandover.advice.statements import Issuer, WrittenStatement
from medhandover.kernel.findings import Finding, Met, Said, Weight
from medhandover.kernel.ids import AdviceId
from tests.medhandover.advice.test_checks import NOW, advice, condition

STATED = WrittenStatement(issuer=Issuer.IND, dated_on=date(2026, 11, 1), reference="V-3")


def told(found: list[Said]) -> list[str]:
    return [each.say("en") for each in found]


def coded(*conditions: Condition, fit: FitToTravel = FitToTravel.YES_IF) -> list[Said]:
    return list(coding_said(advice(fit=fit), conditions))


def test_r02_an_answer_with_conditions_asks_for_the_conditions_themselves() -> None:
    for fit in (FitToTravel.YES_IF, FitToTravel.NO_UNLESS):
        found = coded(fit=fit)
        assert [(each.rule, type(each)) for each in found] == [("R02", Finding)]
    assert told(coded(fit=FitToTravel.YES)) == ["BMA asks for no condition."]


def test_r02_an_own_measure_is_neither_checked_nor_a_condition_of_bma() -> None:
    assert isinstance(coded(condition(origin=Origin.DTV, checked_at=None))[0], Finding)
    assert told(coded(condition(origin=Origin.DTV, checked_at=None), fit=FitToTravel.YES)) == [
        "BMA asks for no condition."
    ]


def test_r02_all_codings_checked_are_said_with_the_last_day() -> None:
    assert told(coded(condition(), condition(number=2)))[0].startswith(
        "A second person checked the coding of every condition (2)"
    )


def test_r02_a_coding_that_was_sent_back_says_so() -> None:
    found = coded(condition(checked_at=None, sent_back_at=NOW))
    assert "was sent back" in told(found)[0]
    assert [each.where for each in found if isinstance(each, Finding)] == ["conditions.checked_by"]


def test_r02_a_condition_that_was_set_aside_needs_no_check() -> None:
    assert coded(condition(checked_at=None, set_aside_at=NOW)) == []


@pytest.mark.parametrize(
    ("fit", "other", "count"),
    [
        (FitToTravel.YES, {"is_arranged_first": True}, 1),
        (FitToTravel.YES, {}, 1),
        (FitToTravel.NO, {}, 1),
        (FitToTravel.UNDECIDABLE, {}, 1),
        (FitToTravel.NO_UNLESS, {}, 1),
        (FitToTravel.NO_UNLESS, {"is_arranged_first": True}, 0),
        (FitToTravel.YES_IF, {}, 0),
        (FitToTravel.YES, {"set_aside_at": NOW}, 0),
        (FitToTravel.YES, {"origin": Origin.DTV}, 0),
    ],
)
def test_r02_answer_and_conditions_that_contradict_are_found_and_said(
    fit: FitToTravel, other: dict[str, Any], count: int
) -> None:
    found = list(contradiction_findings(advice(fit=fit), [condition(**other)]))
    assert [(each.rule, each.weight) for each in found] == [("R02", Weight.WARN)] * count


def test_r02_bridging_without_an_amount_is_asked_of_bma() -> None:
    bridging = condition(code=ConditionCode.MED_BRUG)
    found = list(contradiction_findings(advice(), [bridging]))
    assert [(each.rule, each.weight, each.where) for each in found] == [("R02", Weight.WARN, "conditions.amount")]
    assert not list(contradiction_findings(advice(), [condition(code=ConditionCode.MED_BRUG, amount=28)]))


def test_r03_it_is_said_by_what_a_condition_no_longer_stands() -> None:
    newer = advice("b", date(2026, 10, 1))
    both = [advice(), newer]
    gone = [
        condition(set_aside_at=NOW, lapsed_by=AdviceId("b")),
        condition(set_aside_at=NOW, set_aside_statement=STATED),
        condition(set_aside_at=NOW, set_aside_evidence="brief"),
    ]
    found = list(older_said(newer, both, gone))
    assert [type(each) for each in found] == [Met] * 3
    assert "lapsed with the advice of" in told(found)[0]
    assert told(found)[1].startswith("IND stated on")
    assert "on a written statement" in told(found)[2]


def test_r04_an_own_measure_is_said_apart_and_never_as_bmas() -> None:
    own = [
        condition(origin=Origin.DTV),
        condition(origin=Origin.DTV, set_aside_at=NOW, ended_reason="niet meer nodig"),
        condition("old", origin=Origin.DTV),
        condition(),
    ]
    found = list(measure_said(advice(), own))
    assert [(each.rule, isinstance(each, Finding)) for each in found] == [("R04", False), ("R04", False), ("R04", True)]
    assert all(each.startswith("Own measure") for each in told(found))
    assert not list(older_said(advice(), [advice()], [condition("old", origin=Origin.DTV)]))
