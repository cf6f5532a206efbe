from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from medhandover.escorts.absences import AbsenceKind
from medhandover.escorts.availability import judge_days, judge_free, judge_load, judge_rest, near, trips_near
from medhandover.escorts.credentials import Weekday
from medhandover.escorts.judging import Judged, Verdict
from medhandover.escorts.model import Slot
from medhandover.kernel.clock import Moment, moment
from medhandover.kernel.ids import SlotId
from tests.medhandover.escorts.people import (
    ARRIVAL,
    DEPARTURE,
    HANDOVER,
    HOME,
    LEAVES,
    a_slot,
    a_trip,
    an_absence,
    an_escort,
    candidate,
)

FAIL, WARN = Verdict.FAIL, Verdict.WARN


def another(leaves: Moment, home: Moment) -> Slot:
    return a_slot(id=SlotId(f"o{leaves}"), leaves=leaves, home=home)


def before(hours: float, length: float = 24) -> Slot:
    """Return a duty that ends so many hours before this journey."""
    ends = LEAVES.at - timedelta(hours=hours)
    return another(Moment(ends - timedelta(hours=length)), Moment(ends))


def after(hours: float) -> Slot:
    begins = HOME.at + timedelta(hours=hours)
    return another(Moment(begins), Moment(begins + timedelta(hours=24)))


def verdict(found: Judged | None) -> Verdict:
    return found.verdict if found else Verdict.PASS


def test_constraint_1_nobody_is_on_two_journeys_or_away() -> None:
    assert judge_free(candidate(), a_trip()) is None
    found = judge_free(candidate(duties=[before(-1)]), a_trip())
    assert found is not None
    assert (found.verdict, found.is_final) == (FAIL, True)
    assert "another journey" in found.say("en")


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (date(2026, 12, 1), date(2026, 12, 2), Verdict.PASS),
        (date(2026, 12, 1), date(2026, 12, 3), FAIL),
        (date(2026, 12, 5), date(2026, 12, 9), FAIL),
        (date(2026, 12, 6), date(2026, 12, 9), Verdict.PASS),
        (date(2026, 11, 1), None, FAIL),
    ],
)
def test_constraint_1_an_absence_takes_whole_days(first: date, last: date | None, expected: Verdict) -> None:
    assert verdict(judge_free(candidate(absences=[an_absence(first, last)]), a_trip())) is expected


def test_constraint_1_an_absence_is_told_without_its_kind_and_counts_until_it_is_withdrawn() -> None:
    ill = an_absence(date(2026, 11, 1), None, kind=AbsenceKind.SICK)
    found = judge_free(candidate(absences=[ill]), a_trip())
    assert found is not None
    assert "ziek" not in found.say("nl")
    assert "niet bekend tot wanneer" in found.say("nl")
    ill.withdrawn_at = LEAVES.at
    assert judge_free(candidate(absences=[ill]), a_trip()) is None


def test_constraint_1_who_has_left_never_travels_and_fixed_days_off_are_told() -> None:
    assert verdict(judge_free(candidate(an_escort(is_active=False)), a_trip())) is FAIL
    assert verdict(judge_free(candidate(an_escort(free_days=(Weekday.FRIDAY,))), a_trip())) is WARN
    assert verdict(judge_free(candidate(an_escort(free_days=(Weekday.SUNDAY,))), a_trip())) is Verdict.PASS


@pytest.mark.parametrize(
    ("duty", "expected"),
    [
        (before(11.9), FAIL),
        (before(12), WARN),
        (before(23.9), WARN),
        (before(24), Verdict.PASS),
        (after(11.9), FAIL),
        (after(12), Verdict.PASS),
    ],
)
def test_constraint_9_rest_before_and_after(duty: Slot, expected: Verdict) -> None:
    assert verdict(judge_rest(candidate(duties=[duty]), a_trip())) is expected


def test_constraint_9_rest_is_counted_in_utc_over_a_change_of_the_clocks() -> None:
    place = a_slot(leaves=moment("2026-10-25T10:00"), home=moment("2026-10-26T10:00"))
    duty = another(moment("2026-10-23T10:00"), moment("2026-10-24T23:00"))
    assert verdict(judge_rest(candidate(duties=[duty]), a_trip(place))) is WARN
    duty = another(moment("2026-10-23T10:00"), moment("2026-10-24T23:01"))
    found = judge_rest(candidate(duties=[duty]), a_trip(place))
    assert found is not None
    assert (found.verdict, found.values["hours"], found.values["least"]) == (FAIL, 10, 11)


def test_constraint_9_after_a_duty_that_ends_in_the_night_the_rest_is_longer() -> None:
    duty = another(moment("2026-12-01T03:30"), moment("2026-12-02T05:00"))
    place = a_slot(leaves=moment("2026-12-02T19:59"), home=moment("2026-12-05T20:00"))
    found = judge_rest(candidate(duties=[duty]), a_trip(place))
    assert found is not None
    assert (found.verdict, found.values["least"]) == (FAIL, 14)
    later = a_slot(leaves=moment("2026-12-02T20:00"), home=moment("2026-12-05T20:00"))
    assert verdict(judge_rest(candidate(duties=[duty]), a_trip(later))) is WARN


def test_constraint_9_in_seven_days_there_is_one_long_rest() -> None:
    row = [before(25, 48), before(25 + 48 + 25, 24)]
    found = judge_rest(candidate(duties=row), a_trip())
    assert found is not None
    assert (found.verdict, found.values["least"]) == (WARN, 36)
    assert judge_rest(candidate(duties=[before(37, 200)]), a_trip()) is None


def test_constraint_10_nobody_travels_too_often_in_any_four_or_thirteen_weeks() -> None:
    near = [before(100 * number, 10) for number in (1, 2)]
    assert judge_load(candidate(duties=near), a_trip()) is None
    assert verdict(judge_load(candidate(duties=[*near, after(200)]), a_trip())) is WARN
    far = [before(24 * 11 * number, 10) for number in range(1, 9)]
    found = judge_load(candidate(duties=far), a_trip())
    assert found is not None
    assert (found.verdict, found.values["count"], found.values["most"]) == (WARN, 9, 8)
    assert judge_load(candidate(duties=far[:7]), a_trip()) is None


def test_constraint_10_nights_away_are_counted_for_the_journey_and_for_four_weeks() -> None:
    assert verdict(judge_load(candidate(an_escort(max_nights=1)), a_trip())) is WARN
    assert judge_load(candidate(an_escort(max_nights=2)), a_trip()) is None
    found = judge_load(candidate(duties=[before(24, 24 * 9)]), a_trip())
    assert found is not None
    assert found.values["count"] == 11


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({}, Verdict.PASS),
        ({"departure": DEPARTURE, "handover": HANDOVER, "home": HOME}, Verdict.PASS),
        ({"departure": moment("2026-12-03T03:00")}, FAIL),
        ({"home": moment("2026-12-05T21:00")}, FAIL),
        ({"handover": moment("2026-12-05T19:00")}, FAIL),
        ({"arrival": moment("2026-12-10T15:05 Asia/Yerevan"), "handover": HANDOVER}, FAIL),
        ({"handover": HANDOVER, "returns": moment("2026-12-03T18:59 Asia/Yerevan")}, WARN),
        ({"handover": HANDOVER, "returns": moment("2026-12-03T19:00 Asia/Yerevan")}, Verdict.PASS),
    ],
)
def test_constraint_13_the_place_covers_departure_handover_and_return(facts: dict[str, Any], expected: Verdict) -> None:
    assert verdict(judge_days(candidate(), a_trip(**{"arrival": ARRIVAL, **facts}))) is expected


def test_constraint_13_who_takes_over_on_the_way_leaves_later() -> None:
    later = a_slot(leaves=moment("2026-12-04T03:30"), replaces=SlotId("o"))
    assert judge_days(candidate(), a_trip(later, departure=DEPARTURE)) is None


def test_journeys_near_a_place_are_counted_on_both_sides() -> None:
    assert trips_near(candidate(duties=[before(100), after(100), before(24 * 100)]), a_trip()) == 2


@given(st.lists(st.tuples(st.integers(-5000, 5000), st.integers(1, 400)), max_size=12))
def test_duties_that_are_not_near_change_no_verdict(spans: list[tuple[int, int]]) -> None:
    duties = [
        another(Moment(begins), Moment(begins + timedelta(hours=length)))
        for hours, length in spans
        if (begins := LEAVES.at + timedelta(hours=hours))
    ]
    slot = a_trip().slot
    kept = near([slot], duties)
    assert all(abs(each.leaves.at - LEAVES.at) < timedelta(weeks=20) for each in kept)
    for judge in (judge_free, judge_rest, judge_load):
        whole, part = judge(candidate(duties=duties), a_trip()), judge(candidate(duties=kept), a_trip())
        assert (whole and whole.say("en")) == (part and part.say("en"))


def test_without_places_no_duty_is_near() -> None:
    assert near([], [before(1)]) == []
