from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from medhandover.kernel.clock import Moment, moment
from medhandover.medication.model import (
    EnvelopeDraft,
    MedicineDraft,
    days_needed,
    days_of_supply,
    units_needed,
    wrong_envelope,
    wrong_medicine,
)

TODAY = date(2026, 11, 24)
COUNTED: dict[str, Any] = {"counted_on": TODAY, "counted_by": "K. Visser (verzonnen)"}


def medicine(**other: Any) -> MedicineDraft:
    fields: dict[str, Any] = {"per_day": Decimal(2), "counted": 33, **COUNTED, **other}
    fields = {"inn": "sertraline", "strength": "50 mg", "form": "tablet", "dose": "2 in de ochtend", **fields}
    return MedicineDraft(**fields)


def envelope(**other: Any) -> EnvelopeDraft:
    fields: dict[str, Any] = {"number": "E-0001", "sealed_by": "dr. V (verzonnen)", "sealed_on": TODAY, **other}
    return EnvelopeDraft(**{"language": "en", **fields})


@pytest.mark.parametrize(
    ("other", "days"),
    [
        ({}, 16),
        ({"per_day": Decimal("0.5")}, 66),
        ({"counted": None}, None),
        ({"per_day": Decimal(0)}, None),
        ({"counted": 0}, 0),
    ],
)
def test_r25_a_supply_lasts_whole_days_only(other: dict[str, Any], days: int | None) -> None:
    assert days_of_supply(medicine(**other)) == days


def test_r25_what_is_handed_out_covers_journey_bridging_and_delay() -> None:
    leaves, arrives = moment("2026-12-03T06:40"), moment("2026-12-03T15:05 Asia/Yerevan")
    assert days_needed(leaves, arrives, bridging=30, margin=3) == 34
    assert days_needed(leaves, moment("2026-12-04T15:05 Asia/Yerevan"), bridging=30, margin=3) == 35
    assert units_needed(medicine(), 34) == 68
    assert units_needed(medicine(per_day=Decimal("0.5")), 35) == 18


@given(st.integers(0, 5000), st.integers(0, 400), st.integers(0, 30), st.decimals("0.25", 12, places=2))
def test_r25_the_units_needed_last_for_the_days_needed(
    hours: int, bridging: int, margin: int, per_day: Decimal
) -> None:
    leaves = Moment(datetime(2026, 12, 3, tzinfo=UTC))
    days = days_needed(leaves, Moment(leaves.at + timedelta(hours=hours)), bridging, margin)
    assert days >= hours / 24 + bridging + margin
    enough = medicine(per_day=per_day, counted=units_needed(medicine(per_day=per_day), days))
    assert (days_of_supply(enough) or 0) >= days


@pytest.mark.parametrize(
    ("path", "other"),
    [
        ("inn", {"inn": " "}),
        ("strength", {"strength": ""}),
        ("form", {"form": ""}),
        ("dose", {"dose": ""}),
        ("per_day", {"per_day": Decimal(-1)}),
        ("times", {"times": ("8 uur",)}),
        ("times", {"times": ("24:00",)}),
        ("counted", {"counted": -1}),
        ("counted_on", {"counted_on": None}),
        ("counted_on", {"counted_on": date(2026, 11, 25)}),
        ("counted_by", {"counted_by": ""}),
    ],
)
def test_what_cannot_be_of_a_medicine_is_told_at_its_field(path: str, other: dict[str, Any]) -> None:
    assert [each.path for each in wrong_medicine(medicine(**other), TODAY)] == [path]


def test_a_medicine_needs_no_count_and_may_have_times() -> None:
    assert not list(wrong_medicine(medicine(counted=None, counted_on=None, counted_by=""), TODAY))
    assert not list(wrong_medicine(medicine(times=("08:00", "21:30")), TODAY))


@pytest.mark.parametrize(
    ("path", "other"),
    [
        ("number", {"number": ""}),
        ("sealed_by", {"sealed_by": ""}),
        ("sealed_on", {"sealed_on": date(2026, 11, 25)}),
        ("language", {"language": "Engels"}),
        ("pages", {"pages": 0}),
    ],
)
def test_r39_what_cannot_be_of_an_envelope_is_told_at_its_field(path: str, other: dict[str, Any]) -> None:
    assert [each.path for each in wrong_envelope(envelope(**other), TODAY)] == [path]
    assert not list(wrong_envelope(envelope(pages=12), TODAY))
