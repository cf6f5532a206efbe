from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from medhandover.advice.conditions import ConditionCode
from medhandover.advice.examinations import DoctorDecision, Examination, ExaminationKind, ExaminationOutcome
from medhandover.advice.fitness import examination_said
from medhandover.advice.requirements import Asks, Requirement
from medhandover.kernel.clock import Moment, moment
from medhandover.kernel.findings import Finding, Met, Said, TimeState, Weight
from medhandover.settings.model import Settings
from tests.medhandover.advice.test_checks import condition
from tests.medhandover.advice.test_pending import NOT_FIT, REFUSED, examined

DEPARTS = moment("2026-12-03T06:40")
DECIDED: dict[str, Any] = {
    "decided_at": moment("2026-12-02T10:00"),
    "decided_by": "dr. A. Arts (verzonnen)",
    "decided_function": "huisarts",
}


def said(
    *examinations: Examination,
    code: ConditionCode = ConditionCode.MED_VOORAF,
    departs: Moment | None = DEPARTS,
    is_refused: bool = False,
    **other: Any,
) -> Said:
    asked = [condition(code=code, **other)]
    (found,) = examination_said(asked, examinations, departs, Settings(), is_refused=is_refused)
    assert found.rule == "R27"
    return found


def missing(*examinations: Examination, **other: Any) -> Finding:
    found = said(*examinations, **other)
    assert isinstance(found, Finding)
    return found


@pytest.mark.parametrize(
    ("at", "state"),
    [
        (datetime(2026, 11, 30, 5, 39, tzinfo=UTC), TimeState.LATER),
        (datetime(2026, 11, 30, 5, 40, tzinfo=UTC), TimeState.OPEN),
        (datetime(2026, 12, 3, 5, 0, tzinfo=UTC), TimeState.OPEN),
        (datetime(2026, 12, 4, 5, 0, tzinfo=UTC), TimeState.OVERDUE),
    ],
)
def test_r27_the_examination_is_later_until_its_window_opens_and_due_on_the_day_of_departure(
    at: datetime, state: TimeState
) -> None:
    found = missing()
    assert (found.time_state(at), found.weight, found.due_on) == (state, Weight.BLOCK, date(2026, 12, 3))


def test_r27_a_fit_examination_within_the_window_keeps_the_rule_and_says_by_whom() -> None:
    found = said(examined())
    assert isinstance(found, Met)
    assert "dr. A. Arts (verzonnen) (arts) found: fit to travel" in found.say("en")
    fit_if = examined(outcome=ExaminationOutcome.FIT_IF, conditions="zuurstof bij de hand")
    assert "with conditions" in said(fit_if).say("en")


def test_r27_a_flight_that_moves_three_days_expires_the_examination() -> None:
    assert isinstance(said(examined()), Met)
    found = missing(examined(), departs=moment("2026-12-06T06:40"))
    assert "does not cover the departure" in found.say("en")
    assert found.not_before == datetime(2026, 12, 3, 5, 40, tzinfo=UTC)


def test_r27_an_examination_holds_no_longer_than_it_says() -> None:
    assert isinstance(said(examined("2026-12-02T09:00", valid_hours=24)), Met)
    assert isinstance(said(examined("2026-12-02T05:00", valid_hours=24)), Finding)
    assert isinstance(said(examined("2026-11-30T06:39")), Finding)
    assert isinstance(said(examined("2026-12-03T07:00")), Finding)


def test_r27_bma_may_ask_a_shorter_window_than_the_setting() -> None:
    day_before = (Requirement(what=Asks.CHECK_HOURS, value="24", unit="h"),)
    assert isinstance(said(examined("2026-12-01T09:00")), Met)
    assert isinstance(said(examined("2026-12-01T09:00"), requirement=day_before), Finding)
    assert "within 24 hours" in missing(requirement=day_before).say("en")


def test_r27_a_fit_to_fly_statement_and_a_medical_check_do_not_stand_in_for_each_other() -> None:
    check, statement = examined(), examined(kind=ExaminationKind.FIT_TO_FLY)
    assert isinstance(said(check, code=ConditionCode.FIT_FLY), Finding)
    assert isinstance(said(statement, code=ConditionCode.FIT_FLY), Met)
    assert isinstance(said(statement), Finding)
    assert isinstance(said(examined(kind=ExaminationKind.INVENTORY)), Met)


def test_r27_a_later_word_against_travelling_takes_a_fit_one_away_whatever_its_kind() -> None:
    later = examined("2026-12-02T15:00", kind=ExaminationKind.FIT_TO_FLY, **NOT_FIT)
    found = missing(examined(), later)
    assert "not fit to travel" in found.say("en")
    assert found.not_before is None
    assert isinstance(said(examined("2026-12-02T16:00"), later), Met)


def test_r27_w4_a_refused_examination_waits_for_a_doctor_who_decides() -> None:
    refused = examined(**REFUSED)
    assert "A doctor decides" in missing(refused).say("en")
    assert missing(refused).not_before is None
    allowed = said(examined(**REFUSED, **DECIDED, decision=DoctorDecision.MAY))
    assert isinstance(allowed, Met)
    assert "decided: may travel" in allowed.say("en")
    assert isinstance(said(examined(**REFUSED, **DECIDED, decision=DoctorDecision.MAY_NOT)), Finding)


def test_r27_w4_a_refusal_record_without_an_examination_says_the_same() -> None:
    assert "refused the examination" in missing(is_refused=True).say("en")
    assert isinstance(said(examined(), is_refused=True), Met)


def test_r27_without_a_journey_the_examination_stays_asked() -> None:
    found = missing(examined(), departs=None)
    assert (found.due_on, found.not_before) == (None, None)


def test_nothing_is_asked_where_no_condition_asks_it() -> None:
    assert list(examination_said([], [examined()], DEPARTS, Settings())) == []


HOURS = st.integers(0, 120)


@given(st.lists(HOURS, max_size=4), HOURS, st.integers(1, 120))
def test_r27_another_fit_examination_never_adds_a_finding(before: Sequence[int], extra: int, holds: int) -> None:
    made = [examined_before(hours) for hours in before]
    more = [*made, examined_before(extra, valid_hours=holds)]
    assert not (isinstance(said(*made), Met) and isinstance(said(*more), Finding))


def examined_before(hours: int, **other: Any) -> Examination:
    return examined(examined_at=Moment(DEPARTS.at - timedelta(hours=hours)), **other)
