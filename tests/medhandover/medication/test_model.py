from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from medhandover.kernel.clock import Moment, moment
from medhandover.medication.model import (
    EnvelopeDraft,
    IcePoint,
    MedicineDraft,
    days_needed,
    days_of_supply,
    units_needed,
    units_of,
    wrong_envelope,
    wrong_medicine,
)

NOON = moment("2026-12-03T12:00")
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
        ("times", {"times": ("08:00", "08:00")}),
        ("times", {"times": ("21:30", "08:00")}),
        ("atc", {"atc": "n06ab06"}),
        ("atc", {"atc": "N06AB6"}),
        ("atc", {"atc": "N0"}),
        ("route", {"route": "pil"}),
        ("stop_on", {"start_on": date(2026, 12, 3), "stop_on": date(2026, 12, 2)}),
        ("is_as_needed", {"is_as_needed": True, "max_per_day": Decimal(2)}),
        ("is_as_needed", {"is_as_needed": True, "max_per_day": Decimal(2), "per_day": Decimal(0), "times": ("08:00",)}),
        ("max_per_day", {"is_as_needed": True, "per_day": Decimal(0)}),
        ("max_per_day", {"is_as_needed": True, "per_day": Decimal(0), "max_per_day": Decimal(-1)}),
        ("max_per_day", {"max_per_day": Decimal(2)}),
        ("units_each", {"units_each": Decimal(0)}),
        ("per_day", {"units_each": Decimal(1), "times": ("08:00",)}),
        ("needs_cooling", {"cool_box": "K-1", "cool_box_hours": 8}),
        ("needs_cooling", {"max_hours_uncooled": 8}),
        ("max_hours_uncooled", {"needs_cooling": True, "max_hours_uncooled": -1}),
        ("cool_box_hours", {"needs_cooling": True, "cool_box": "K-1"}),
        ("cool_box_hours", {"needs_cooling": True, "cool_box_hours": 8}),
        ("ice_points", {"needs_cooling": True, "ice_points": (IcePoint(place=" ", at=NOON),)}),
        (
            "ice_points",
            {"needs_cooling": True, "ice_points": (IcePoint(place="A", at=NOON), IcePoint(place="B", at=NOON))},
        ),
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


@pytest.mark.parametrize("atc", ["", "N", "N06", "N06A", "N06AB", "N06AB06"])
def test_an_atc_code_may_stand_for_a_group(atc: str) -> None:
    assert not list(wrong_medicine(medicine(atc=atc, route="oraal"), TODAY))


def test_the_times_the_units_and_the_day_say_the_same() -> None:
    twice = {"times": ("08:00", "21:30")}
    assert not list(wrong_medicine(medicine(**twice, units_each=Decimal(1)), TODAY))
    assert units_of(medicine(**twice)) == Decimal(1)
    assert units_of(medicine(**twice, per_day=Decimal(1))) == Decimal("0.5")
    assert units_of(medicine(**twice, units_each=Decimal(1))) == Decimal(1)
    assert units_of(medicine()) is None


def test_what_is_taken_when_needed_and_what_is_kept_cool_can_be_entered() -> None:
    needed = medicine(per_day=Decimal(0), is_as_needed=True, max_per_day=Decimal(2))
    assert not list(wrong_medicine(needed, TODAY))
    iced = medicine(needs_cooling=True, cool_box="K-1", cool_box_hours=8, ice_points=(IcePoint(place="A", at=NOON),))
    assert not list(wrong_medicine(iced, TODAY))


@pytest.mark.parametrize(
    ("path", "other"),
    [
        ("number", {"number": ""}),
        ("sealed_by", {"sealed_by": ""}),
        ("sealed_on", {"sealed_on": date(2026, 11, 25)}),
        ("language", {"language": "Engels"}),
        ("pages", {"pages": 0}),
        ("translations", {"translations": ("Armeens",)}),
        ("translations", {"translations": ("en",)}),
    ],
)
def test_r39_what_cannot_be_of_an_envelope_is_told_at_its_field(path: str, other: dict[str, Any]) -> None:
    assert [each.path for each in wrong_envelope(envelope(**other), TODAY)] == [path]
    assert not list(wrong_envelope(envelope(pages=12), TODAY))
