from datetime import timedelta
from typing import Any

import pytest

from medhandover.journeys.delays import (
    MOST_MINUTES,
    DelayDraft,
    DelayReason,
    minutes_of,
    moved,
    moved_stays,
    wrong_delay,
)
from medhandover.kernel.clock import moment
from tests.medhandover.journeys.test_model import draft, onward, planned, stay


def delay(**other: Any) -> DelayDraft:
    fields: dict[str, Any] = {"position": 1, "reason": DelayReason.WEATHER, "said_by": "balie (verzonnen)", **other}
    return DelayDraft(**fields)


LEGS = planned(draft(), onward())


@pytest.mark.parametrize(
    ("path", "other"),
    [
        ("said_by", {"said_by": " ", "minutes": 30}),
        ("position", {"position": 0, "minutes": 30}),
        ("position", {"position": 3, "minutes": 30}),
        ("minutes", {}),
        ("minutes", {"minutes": 30, "departs": moment("2026-12-03T07:40")}),
        ("minutes", {"minutes": 30, "is_cancelled": True}),
        ("minutes", {"departs": moment("2026-12-03T06:40")}),
        ("minutes", {"minutes": MOST_MINUTES + 1}),
        ("minutes", {"position": 2, "minutes": -151}),
    ],
)
def test_what_cannot_be_of_a_delay_is_told_at_its_field(path: str, other: dict[str, Any]) -> None:
    assert [each.path for each in wrong_delay(delay(**other), LEGS)] == [path]


@pytest.mark.parametrize(
    "other",
    [
        {"minutes": 30},
        {"minutes": -30},
        {"departs": moment("2026-12-03T07:10")},
        {"is_cancelled": True},
        {"position": 2, "minutes": -150},
    ],
)
def test_minutes_a_new_departure_or_no_departure_at_all_are_right(other: dict[str, Any]) -> None:
    assert not list(wrong_delay(delay(**other), LEGS))


def test_a_cancelled_leg_is_not_delayed() -> None:
    legs = planned(draft(is_cancelled=True), onward())
    assert [each.path for each in wrong_delay(delay(minutes=30), legs)] == ["position"]


def test_a_new_departure_is_as_many_minutes_later() -> None:
    assert minutes_of(delay(departs=moment("2026-12-03T07:10")), LEGS[0]) == 30
    assert minutes_of(delay(departs=moment("2026-12-03T09:10 Asia/Yerevan")), LEGS[0]) == -30
    assert minutes_of(delay(is_cancelled=True), LEGS[0]) == 0


def test_a_delay_moves_its_leg_and_all_that_come_after_it() -> None:
    after = [(each.position, departs.local, arrives.local) for each, departs, arrives in moved(LEGS, delay(minutes=30))]
    found = [(position, f"{departs:%H:%M}", f"{arrives:%H:%M}") for position, departs, arrives in after]
    assert found == [(1, "07:10", "09:00"), (2, "11:30", "18:35")]
    assert [leg.position for leg, _, _ in moved(LEGS, delay(position=2, minutes=30))] == [2]
    assert not list(moved(LEGS, delay(is_cancelled=True)))


def test_a_stay_moves_when_it_comes_after_the_delayed_leg() -> None:
    before = stay(since=moment("2026-12-02T20:00"), until=moment("2026-12-03T04:00"))
    kept, later = moved_stays((before, stay()), LEGS[0].departs, timedelta(minutes=30))
    assert kept == before
    assert later.since == moment("2026-12-03T09:30 Europe/Vienna")
    assert later.until == moment("2026-12-03T11:00 Europe/Vienna")
