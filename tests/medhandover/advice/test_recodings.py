from dataclasses import fields

from medhandover.advice.conditions import ConditionCode
from medhandover.advice.recodings import Coding, coding_of
from tests.medhandover.advice.test_checks import condition


def test_r02_a_coding_is_all_of_a_condition_but_what_bma_wrote() -> None:
    taken = coding_of(condition(code=ConditionCode.MED_BRUG, amount=28))
    assert (taken.code, taken.amount) == (ConditionCode.MED_BRUG, 28)
    assert not {each.name for each in fields(Coding)} & {"literal", "page", "origin", "number"}
