from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from medhandover.receivers.details import (
    Capability,
    OpeningHours,
    Price,
    PriceAgreement,
    wrong_capabilities,
    wrong_hours,
    wrong_money,
)

MINUTES = st.integers(0, 24 * 60)


def hours(weekday: int, opens: str, closes: str) -> OpeningHours:
    return OpeningHours(weekday=weekday, opens=opens, closes=closes)


def clock(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("hours.0.weekday", [hours(0, "08:30", "16:00")]),
        ("hours.0.weekday", [hours(8, "08:30", "16:00")]),
        ("hours.0", [hours(1, "8:30", "16:00")]),
        ("hours.0", [hours(1, "08:30", "24:01")]),
        ("hours.0", [hours(1, "08:60", "16:00")]),
        ("hours.0.closes", [hours(1, "16:00", "08:30")]),
        ("hours.0.closes", [hours(1, "16:00", "16:00")]),
        ("hours.1", [hours(1, "08:30", "16:00"), hours(1, "15:59", "18:00")]),
        ("hours.1", [hours(1, "08:30", "16:00"), hours(1, "08:30", "16:00")]),
    ],
)
def test_hours_that_cannot_be_are_told_at_their_line(path: str, told: list[OpeningHours]) -> None:
    assert [each.path for each in wrong_hours(told, ())] == [path]


@pytest.mark.parametrize(
    "told",
    [
        [hours(1, "08:30", "12:00"), hours(1, "12:00", "16:00"), hours(2, "08:30", "16:00")],
        [hours(5, "22:00", "24:00"), hours(6, "00:00", "06:00")],
    ],
)
def test_a_day_has_several_hours_and_past_midnight_takes_two(told: list[OpeningHours]) -> None:
    assert not list(wrong_hours(told, (5, 6)))


@pytest.mark.parametrize("weekend", [(0,), (6, 6), (8,), (1, 2, 3, 4, 5, 6, 7)])
def test_a_weekend_is_some_days_of_the_week(weekend: tuple[int, ...]) -> None:
    assert [each.path for each in wrong_hours((), weekend)] == ["weekend"]


@given(MINUTES, MINUTES, MINUTES, MINUTES)
def test_hours_overlap_when_a_minute_lies_in_both(one: int, two: int, three: int, four: int) -> None:
    first, second = sorted((one, two)), sorted((three, four))
    told = [hours(1, clock(start), clock(end)) for start, end in (first, second) if start < end]
    shared = set(range(*first)) & set(range(*second))
    assert bool(list(wrong_hours(told, ()))) == bool(shared)


@pytest.mark.parametrize(
    "told", [[Capability(condition="dialyse")], [Capability(condition="X")], [Capability(condition="MED TOEZ")]]
)
def test_a_condition_is_named_by_its_code(told: list[Capability]) -> None:
    assert [each.path for each in wrong_capabilities(told)] == ["capabilities.0.condition"]


def test_a_condition_is_named_once() -> None:
    twice = [Capability(condition="DIALYSE"), Capability(condition="DIALYSE", is_possible=False)]
    assert [each.path for each in wrong_capabilities(twice)] == ["capabilities.1.condition"]
    assert not list(wrong_capabilities(twice[:1]))


PRICE: dict[str, Any] = {"service": "opname", "amount": Decimal(120)}
AGREED: dict[str, Any] = {"number": "A-1", "from_on": date(2026, 12, 3)}
EARLIER = date(2026, 12, 2)


@pytest.mark.parametrize(
    ("path", "other"),
    [
        ("prices.0.service", {"service": " "}),
        ("prices.0.amount", {"amount": Decimal(-1)}),
        ("prices.0.amount", {"amount": Decimal("NaN")}),
        ("prices.0.currency", {"currency": "euro"}),
        ("prices.0.until_on", {"from_on": date(2026, 12, 3), "until_on": EARLIER}),
    ],
)
def test_a_price_that_cannot_be_is_told_at_its_field(path: str, other: dict[str, Any]) -> None:
    assert [each.path for each in wrong_money([Price(**{**PRICE, **other})], None)] == [path]


@pytest.mark.parametrize(
    ("path", "other"),
    [
        ("agreement.number", {"number": ""}),
        ("agreement.maximum", {"maximum": Decimal(-1)}),
        ("agreement.currency", {"currency": ""}),
        ("agreement.until_on", {"until_on": EARLIER}),
    ],
)
def test_an_agreement_that_cannot_be_is_told_at_its_field(path: str, other: dict[str, Any]) -> None:
    assert [each.path for each in wrong_money([], PriceAgreement(**{**AGREED, **other}))] == [path]


def test_a_price_and_an_agreement_that_can_be_are_taken() -> None:
    assert not list(wrong_money([Price(**PRICE)], PriceAgreement(**AGREED, until_on=date(2026, 12, 3))))
