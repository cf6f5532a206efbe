"""The sixteen blocks: each stands on its facts, and what is missing is named (R34)."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from medhandover.advice.conditions import ConditionCode
from medhandover.letters.blocks import BlockState, LetterBlock, Promise, blocks_of
from medhandover.papers.telling import known_of
from medhandover.plans.coverage import CoverState
from medhandover.plans.model import Payer
from tests.papers import a_medicine, a_payment, a_receiver, covered, told


def state(block: LetterBlock, **other: Any) -> BlockState:
    return next(each for each in blocks_of(known_of(told(**other))) if each.block is block)


def test_r34_with_everything_arranged_every_block_is_printed_and_nothing_is_missing() -> None:
    states = blocks_of(known_of(told()))
    assert [each.block for each in states] == list(LetterBlock)
    assert all(each.is_printed and not each.missing for each in states)


@pytest.mark.parametrize(
    ("block", "missing", "other"),
    [
        (LetterBlock.WHO, Promise.OUR_CONTACT, {"contact": ""}),
        (LetterBlock.WHERE, Promise.RECEIVER, {"clinic": None}),
        (LetterBlock.WHERE, Promise.ADDRESS, {"clinic": a_receiver(address="")}),
        (LetterBlock.WHERE, Promise.ACCEPTANCE, {"acceptance": None}),
        (LetterBlock.WHEN, Promise.MOMENT, {"handover": None}),
        (LetterBlock.WITH, Promise.EMPLOYEE, {"travel": ()}),
        (LetterBlock.HOW, Promise.TRANSPORT, {"covered": covered(ConditionCode.ROLSTOEL, state=CoverState.OPEN)}),
        (LetterBlock.MEDICINES, Promise.SUPPLY, {"medicines": (a_medicine(counted=None),)}),
        (LetterBlock.PAPERS, Promise.CONSENT, {"consents": (), "may_tell": False, "envelope": None}),
        (LetterBlock.PAY, Promise.PAYER, {"payment": None}),
        (LetterBlock.PAY, Promise.PAYER, {"payment": a_payment(payer=Payer.UNKNOWN)}),
        (LetterBlock.PAY, Promise.PERIOD, {"payment": a_payment(paid_until=None)}),
        (LetterBlock.ARRIVE, Promise.EMPLOYEE, {"travel": ()}),
        (LetterBlock.ENCLOSED, Promise.ACCEPTANCE, {"acceptance": None}),
    ],
)
def test_r34_what_is_missing_is_named_at_its_block(block: LetterBlock, missing: Promise, other: dict[str, Any]) -> None:
    assert missing in state(block, **other).missing
    assert missing in state(block).stands_on


@pytest.mark.parametrize(
    ("block", "other"),
    [
        (LetterBlock.WHERE, {"clinic": None}),
        (LetterBlock.WHEN, {"handover": None, "legs": ()}),
        (LetterBlock.WITH, {"travel": ()}),
        (LetterBlock.HOW, {"covered": ()}),
        (LetterBlock.MEDICINES, {"medicines": ()}),
        (LetterBlock.PAPERS, {"consents": (), "may_tell": False, "envelope": None}),
        (LetterBlock.PAY, {"payment": None}),
        (LetterBlock.ENCLOSED, {"acceptance": None}),
    ],
)
def test_r34_an_empty_block_is_not_printed(block: LetterBlock, other: dict[str, Any]) -> None:
    assert not state(block, **other).is_printed


def test_r34_a_period_before_the_handover_reaches_nothing() -> None:
    assert state(LetterBlock.PAY, payment=a_payment(paid_until=date(2026, 12, 2))).missing == (Promise.REACH,)
    assert state(LetterBlock.PAY, payment=a_payment(paid_until=date(2026, 12, 3))).missing == ()


def test_medicine_taken_now_and_then_is_no_supply_in_days() -> None:
    now_and_then = (a_medicine(per_day=Decimal(0)),)
    assert not state(LetterBlock.MEDICINES, medicines=now_and_then).is_printed
