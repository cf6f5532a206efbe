from decimal import Decimal

import pytest

from medhandover.advice.conditions import ConditionCode
from medhandover.advice.requirements import (
    FORMS,
    SUB_QUESTIONS,
    Asks,
    Requirement,
    number_of,
    with_units,
    wrong_requirements,
)


def wrong(code: ConditionCode, *asked: tuple[Asks, str]) -> list[str]:
    return [
        each.path for each in wrong_requirements(code, [Requirement(what=what, value=value) for what, value in asked])
    ]


@pytest.mark.parametrize(
    ("code", "what", "value"),
    [
        (ConditionCode.ROLSTOEL, Asks.WHEELCHAIR, "WCHC"),
        (ConditionCode.ZUURSTOF, Asks.OXYGEN, "2,5"),
        (ConditionCode.ZUURSTOF, Asks.CONTINUOUS, "ja"),
        (ConditionCode.DIALYSE, Asks.DIALYSIS_GAP, "72"),
        (ConditionCode.KOEL, Asks.COOL_HOURS, "24"),
        (ConditionCode.CONTINU_OBS, Asks.STAFF, "2"),
        (ConditionCode.APPARATUUR, Asks.DEVICE, "CPAP"),
        (ConditionCode.TOLK, Asks.LANGUAGE, "hy"),
        (ConditionCode.FIT_FLY, Asks.CHECK_HOURS, "48"),
    ],
)
def test_each_code_is_asked_precisely(code: ConditionCode, what: Asks, value: str) -> None:
    assert wrong(code, (what, value)) == []


@pytest.mark.parametrize(
    ("path", "code", "what", "value"),
    [
        ("requirement.0.value", ConditionCode.ROLSTOEL, Asks.WHEELCHAIR, "WCHX"),
        ("requirement.0.value", ConditionCode.ZUURSTOF, Asks.OXYGEN, "0"),
        ("requirement.0.value", ConditionCode.ZUURSTOF, Asks.OXYGEN, "twee"),
        ("requirement.0.value", ConditionCode.ZUURSTOF, Asks.OXYGEN, "NaN"),
        ("requirement.0.value", ConditionCode.DIALYSE, Asks.DIALYSIS_GAP, "48,5"),
        ("requirement.0.value", ConditionCode.DIALYSE, Asks.DIALYSIS_GAP, "1000"),
        ("requirement.0.value", ConditionCode.TOLK, Asks.LANGUAGE, "Armeens"),
        ("requirement.0.value", ConditionCode.APPARATUUR, Asks.DEVICE, ""),
        ("requirement.0.value", ConditionCode.DIEET, Asks.DIET, "x" * 81),
        ("requirement.0.what", ConditionCode.VPK, Asks.OXYGEN, "2"),
    ],
)
def test_an_answer_that_cannot_be_is_told_at_its_field(path: str, code: ConditionCode, what: Asks, value: str) -> None:
    assert wrong(code, (what, value)) == [path]


def test_a_sub_question_is_answered_once() -> None:
    assert wrong(ConditionCode.DIALYSE, (Asks.DIALYSIS_GAP, "48"), (Asks.DIALYSIS_GAP, "72")) == ["requirement.1.what"]


def test_the_unit_is_that_of_the_table() -> None:
    asked = (Requirement(what=Asks.OXYGEN, value="2"),)
    assert with_units(asked)[0].unit == "l/min"
    other = [Requirement(what=Asks.OXYGEN, value="2", unit="ml/min")]
    assert [each.path for each in wrong_requirements(ConditionCode.ZUURSTOF, other)] == ["requirement.0.unit"]


def test_a_number_is_read_with_comma_or_point() -> None:
    asked = [Requirement(what=Asks.OXYGEN, value="2,5")]
    assert number_of(asked, Asks.OXYGEN) == Decimal("2.5")
    assert number_of(asked, Asks.STAFF) is None


def test_every_sub_question_has_a_form_and_a_code() -> None:
    assert set(FORMS) == set(Asks) == {what for asked in SUB_QUESTIONS.values() for what in asked}
