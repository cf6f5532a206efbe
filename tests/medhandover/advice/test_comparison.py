from dataclasses import fields
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from medhandover.advice.comparison import FUNCTIONAL, NAMES, NOT_COMPARED, Aspect, Change, changed_answers, compared
from medhandover.advice.conditions import ConditionCode
from medhandover.advice.model import AdviceDraft, Condition, FitToTravel, Origin
from medhandover.kernel.ids import ConditionId
from tests.medhandover.advice.test_checks import advice, condition

OLDER, NEWER = advice("old"), advice("new")
INSTITUTION = "Betrokkene wordt na aankomst fysiek overgedragen aan een instelling."
NURSE = "Begeleiding door een psychiatrisch verpleegkundige is noodzakelijk."


def asked(of: str, number: int, code: ConditionCode, literal: str, **other: Any) -> Condition:
    name = ConditionId(f"{of}-{number}")
    return condition(of, id=name, number=number, code=code, literal=literal, **other)


def changes(*conditions: Condition) -> list[tuple[Change, str, str]]:
    return [
        (each.change, each.older.id if each.older else "", each.newer.id if each.newer else "")
        for each in compared(OLDER, NEWER, conditions)
    ]


def test_what_appeared_vanished_changed_and_stayed_is_told_apart() -> None:
    found = changes(
        asked("old", 1, ConditionCode.FYS_INST, INSTITUTION),
        asked("old", 2, ConditionCode.MED_BRUG, "Vier weken medicatie.", amount=28),
        asked("old", 3, ConditionCode.ROLSTOEL, "Een rolstoel tot aan de stoel."),
        asked("new", 1, ConditionCode.FYS_INST, INSTITUTION),
        asked("new", 2, ConditionCode.MED_BRUG, "Vier weken medicatie.", amount=56),
        asked("new", 3, ConditionCode.PSY_VPK, NURSE),
    )
    assert found == [
        (Change.SAME, "old-1", "new-1"),
        (Change.CHANGED, "old-2", "new-2"),
        (Change.APPEARED, "", "new-3"),
        (Change.VANISHED, "old-3", ""),
    ]


def test_two_conditions_of_one_code_are_paired_by_the_likeness_of_their_words() -> None:
    found = changes(
        asked("old", 1, ConditionCode.OVERIG, "Een tolk bij de overdracht."),
        asked("old", 2, ConditionCode.OVERIG, "Geen vlucht langer dan zes uur zonder pauze."),
        asked("new", 1, ConditionCode.OVERIG, "Geen vlucht langer dan acht uur zonder pauze."),
        asked("new", 2, ConditionCode.OVERIG, "Een tolk bij de overdracht."),
    )
    assert found == [(Change.CHANGED, "old-2", "new-1"), (Change.SAME, "old-1", "new-2")]


def test_the_same_sentence_under_another_code_is_a_change_and_not_a_new_condition() -> None:
    (found,) = compared(
        OLDER,
        NEWER,
        [asked("old", 1, ConditionCode.VPK, NURSE), asked("new", 1, ConditionCode.PSY_VPK, NURSE)],
    )
    assert (found.change, found.differing) == (Change.CHANGED, (Aspect.CODE,))


def test_other_words_under_another_code_are_another_condition() -> None:
    found = changes(asked("old", 1, ConditionCode.FYS_INST, INSTITUTION), asked("new", 1, ConditionCode.PSY_VPK, NURSE))
    assert found == [(Change.APPEARED, "", "new-1"), (Change.VANISHED, "old-1", "")]


@pytest.mark.parametrize(
    ("name", "value"), [("literal", "Overdracht aan een ziekenhuis."), ("is_arranged_first", True), ("amount", 3)]
)
def test_what_differs_of_a_condition_is_named(name: str, value: Any) -> None:
    older = asked("old", 1, ConditionCode.FYS_INST, INSTITUTION)
    newer = asked("new", 1, ConditionCode.FYS_INST, **{"literal": INSTITUTION, name: value})
    (found,) = compared(OLDER, NEWER, [older, newer])
    assert (found.change, found.differing) == (Change.CHANGED, (Aspect(name),))


def test_r04_own_measures_are_not_compared() -> None:
    assert changes(asked("old", 1, ConditionCode.TOLK, "Tolk.", origin=Origin.DTV)) == []


def test_changed_answers_are_told_and_what_always_differs_is_not() -> None:
    newer = advice("new", fit=FitToTravel.NO, emergency_months=4)
    newer.reference = "V-9"
    found = changed_answers(OLDER, newer)
    assert [each.field for each in found] == ["fit", "emergency_months"]
    assert [each.field for each in found if each.field in FUNCTIONAL] == ["fit"]


def test_every_compared_answer_has_a_name() -> None:
    assert set(NAMES) == {each.name for each in fields(AdviceDraft)} - NOT_COMPARED
    assert set(NAMES) >= FUNCTIONAL


CODES = st.sampled_from([ConditionCode.FYS_INST, ConditionCode.VPK, ConditionCode.TOLK])
WORDS = st.lists(st.sampled_from(["een", "tolk", "arts", "reis", "dag"]), min_size=1, max_size=4).map(" ".join)


@given(st.lists(st.tuples(CODES, WORDS), max_size=5), st.lists(st.tuples(CODES, WORDS), max_size=5))
def test_every_condition_of_both_advices_stands_in_the_comparison_once(
    before: list[tuple[ConditionCode, str]], after: list[tuple[ConditionCode, str]]
) -> None:
    made = [asked("old", at, code, words) for at, (code, words) in enumerate(before, 1)]
    made += [asked("new", at, code, words) for at, (code, words) in enumerate(after, 1)]
    found = compared(OLDER, NEWER, made)
    told = [each.id for one in found for each in (one.older, one.newer) if each]
    assert sorted(told) == sorted(each.id for each in made)


@given(st.lists(st.tuples(CODES, WORDS), max_size=5))
def test_an_advice_that_repeats_another_changes_nothing(asked_before: list[tuple[ConditionCode, str]]) -> None:
    made = [asked(of, at, code, words) for of in ("old", "new") for at, (code, words) in enumerate(asked_before, 1)]
    assert {each.change for each in compared(OLDER, NEWER, made)} <= {Change.SAME}
