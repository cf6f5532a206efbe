from dataclasses import field, fields
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from medhandover.kernel.shapes import record
from medhandover.settings.model import (
    SETTINGS,
    SettingChange,
    Settings,
    next_change_on,
    settings_on,
    value_of,
    wrong_setting,
)

DAY = date(2026, 11, 24)


@record
class Kinds:
    rate: Decimal = field(default=Decimal("1.5"))
    is_on: bool = False


KINDS = {each.name: each for each in fields(Kinds)}


def change(value: str, from_on: date | None, number: int = 1, **other: Any) -> SettingChange:
    return SettingChange(id=str(number), value=value, from_on=from_on, number=number, **{"key": "copy_total", **other})


def test_every_default_lies_within_its_own_bounds() -> None:
    defaults = Settings()
    assert [key for key in SETTINGS if wrong_setting(key, str(getattr(defaults, key)))] == []


@pytest.mark.parametrize(("text", "value"), [("ja", True), ("False", False), ("YES", True), ("0", False)])
def test_a_yes_or_no_is_read_in_both_languages(text: str, value: bool) -> None:
    assert value_of(KINDS["is_on"], text) is value


@pytest.mark.parametrize(
    ("key", "text"), [("is_on", "misschien"), ("rate", "veel"), ("rate", "NaN"), ("rate", "Infinity")]
)
def test_what_is_of_another_kind_is_no_value(key: str, text: str) -> None:
    with pytest.raises(ValueError, match="n"):
        value_of(KINDS[key], text)


def test_a_number_may_have_a_comma() -> None:
    assert value_of(KINDS["rate"], "2,25") == Decimal("2.25")


def test_a_setting_from_before_there_were_days_holds_until_a_day_is_set() -> None:
    old = SettingChange(id="copy_total", value="7")
    assert settings_on([old], date(2020, 1, 1)).copy_total == 7
    assert settings_on([old, change("5", DAY)], DAY).copy_total == 5


def test_a_setting_that_there_is_no_more_is_left_out() -> None:
    assert settings_on([SettingChange(id="weg", value="7"), change("x", DAY, key="ook_weg")], DAY) == Settings()


@given(st.lists(st.tuples(st.integers(1, 20), st.dates(date(2026, 11, 1), date(2026, 12, 20))), max_size=6))
def test_r54_the_latest_day_that_has_come_counts_whatever_the_order_of_reading(told: list[tuple[int, date]]) -> None:
    kept = [change(str(value), day, number) for number, (value, day) in enumerate(told, 1)]
    due = [each for each in kept if each.from_on and each.from_on <= DAY]
    expected = int(max(due, key=lambda each: each.rank).value) if due else Settings().copy_total
    assert settings_on(kept, DAY).copy_total == settings_on(kept[::-1], DAY).copy_total == expected
    later = [each.from_on for each in kept if each.from_on and each.from_on > DAY]
    assert next_change_on(kept, DAY) == min(later, default=None)
