from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from medhandover.escorts.eligibility import is_on_the_way, is_replaced, overlap, reserves_behind, travelling
from medhandover.escorts.model import EscortKind, SlotDraft
from medhandover.kernel.clock import Moment
from medhandover.kernel.ids import EscortId, SlotId
from tests.medhandover.escorts.people import HANDOVER, LEAVES, a_slot

TIMES = st.datetimes(datetime(2026, 1, 1), datetime(2026, 2, 1), timezones=st.just(UTC))  # noqa: DTZ001
NOON = datetime(2026, 12, 3, 12, tzinfo=UTC)


@given(TIMES, TIMES, TIMES, TIMES)
def test_r23_overlap_is_mutual_and_meeting_ends_do_not_overlap(
    one: datetime, two: datetime, three: datetime, four: datetime
) -> None:
    first = SlotDraft(kind=EscortKind.EMPLOYEE, leaves=Moment(min(one, two)), home=Moment(max(one, two)))
    second = SlotDraft(kind=EscortKind.EMPLOYEE, leaves=Moment(min(three, four)), home=Moment(max(three, four)))
    assert overlap(first, second) == overlap(second, first)
    after = SlotDraft(kind=EscortKind.EMPLOYEE, leaves=first.home, home=Moment(datetime(2027, 1, 1, tzinfo=UTC)))
    assert not overlap(first, after)


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ({}, True),
        ({"escort": None}, False),
        ({"released_at": NOON}, False),
        ({"is_reserve": True}, False),
        ({"is_reserve": True, "activated_at": NOON}, True),
        ({"kind": EscortKind.MEDICAL}, False),
    ],
)
def test_r20_protects_an_employee_who_left_home(other: dict[str, Any], expected: bool) -> None:
    assert is_on_the_way(a_slot(**other), NOON) is expected
    assert not is_on_the_way(a_slot(**other), LEAVES.at.replace(hour=0))


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ({"is_reserve": True, "activated_at": NOON}, True),
        ({"is_reserve": True, "activated_at": NOON, "reserve_for": SlotId("s")}, True),
        ({"is_reserve": True, "activated_at": NOON, "reserve_for": SlotId("x")}, False),
        ({"is_reserve": True}, False),
        ({"is_reserve": True, "activated_at": NOON, "released_at": NOON}, False),
        ({"is_reserve": True, "activated_at": NOON, "kind": EscortKind.MEDICAL}, False),
        ({"replaces": SlotId("s"), "takes_over": LEAVES}, True),
        ({"replaces": SlotId("s"), "takes_over": HANDOVER}, False),
        ({"replaces": SlotId("s"), "takes_over": HANDOVER, "stand_in": "dr. V (verzonnen)"}, True),
        ({"replaces": SlotId("x"), "takes_over": LEAVES}, False),
    ],
)
def test_r20_ends_when_another_took_over_or_stays_until_then(other: dict[str, Any], expected: bool) -> None:
    place, second = a_slot(), a_slot(id=SlotId("o"), escort=EscortId("o"), **other)
    assert is_replaced(place, [place, second], NOON) is expected


def test_who_was_replaced_and_who_only_stands_by_does_not_travel() -> None:
    first, then = a_slot(), a_slot(id=SlotId("n"), replaces=SlotId("s"))
    reserve = a_slot(id=SlotId("r"), is_reserve=True)
    assert [each.id for each in travelling([first, then, reserve])] == ["n"]


def test_a_reserve_stands_behind_its_place_or_behind_each_of_its_kind() -> None:
    place = a_slot()
    mine = a_slot(id=SlotId("m"), is_reserve=True, reserve_for=SlotId("s"))
    anyone = a_slot(id=SlotId("a"), is_reserve=True)
    others = [
        a_slot(id=SlotId("x"), is_reserve=True, reserve_for=SlotId("y")),
        a_slot(id=SlotId("z"), is_reserve=True, kind=EscortKind.MEDICAL),
        a_slot(id=SlotId("e")),
    ]
    assert [each.id for each in reserves_behind(place, [mine, anyone, *others])] == ["m", "a"]
