from datetime import UTC, date, datetime
from typing import Any

from medhandover.kernel.clock import Moment, moment
from medhandover.kernel.findings import Finding, TimeState
from medhandover.kernel.ids import CheckId, PlanId
from medhandover.plans.checklist import (
    Check,
    CheckDraft,
    CheckItem,
    CheckState,
    checklist_findings,
    newest_checks,
    wrong_checks,
)
from tests.medhandover.plans.test_checks import AT, CASE, LATER, NOW, SETTINGS, STAFF, met, missing

DEPARTURE = moment("2026-12-03T06:40 Europe/Amsterdam")
ON_TIME = datetime(2026, 12, 1, 9, tzinfo=UTC)


def check(item: CheckItem, at: datetime = ON_TIME, **other: Any) -> Check:
    fields: dict[str, Any] = {"state": CheckState.YES, "given_for": AT, "sequence": 1, **other}
    return Check(
        id=CheckId(item.value), plan=PlanId("p"), case=CASE, item=item, checked_by=STAFF, checked_at=at, **fields
    )


def found(*checks: Check, handover: Moment = AT, departure: Moment | None = DEPARTURE) -> list[Finding]:
    return missing(checklist_findings(checks, handover, departure, SETTINGS))


ALL = tuple(check(each) for each in CheckItem)


def test_r28_everything_is_looked_at_in_the_last_days() -> None:
    assert found(*ALL) == []
    assert met(checklist_findings(ALL, AT, DEPARTURE, SETTINGS)) == ["All looked at, the last on Tue 1 Dec 2026."]
    left = found(*ALL[1:])
    assert [each.say("en") for each in left] == ["Not looked at in the last days before departure: travel documents."]


def test_r28_its_turn_comes_two_days_before_departure_and_it_is_due_the_day_before() -> None:
    left = found()[0]
    assert (left.rule, left.due_on) == ("R28", date(2026, 12, 2))
    assert left.time_state(NOW) is TimeState.LATER
    assert left.time_state(ON_TIME) is TimeState.OPEN
    assert left.time_state(datetime(2026, 12, 3, tzinfo=UTC)) is TimeState.OVERDUE


def test_r28_what_was_looked_at_too_early_no_longer_counts() -> None:
    early = check(CheckItem.LUGGAGE, datetime(2026, 11, 30, 9, tzinfo=UTC))
    assert "luggage" in found(*(each for each in ALL if each.item is not CheckItem.LUGGAGE), early)[0].say("en")
    assert found(*ALL, early) == []


def test_r50_a_moved_handover_is_looked_at_anew() -> None:
    assert len(found(*ALL, handover=LATER)) == 1


def test_r28_what_is_not_in_order_stops_departure_until_it_is() -> None:
    bad = check(CheckItem.MEDICINES, state=CheckState.NO, note="te weinig")
    assert [each.say("en") for each in found(*ALL, bad)] == ["Looked at and not in order: medicines."]
    assert found(*ALL, bad, check(CheckItem.MEDICINES)) == []
    assert found(*ALL, check(CheckItem.PHONE, state=CheckState.NOT_ASKED, note="geen telefoon")) == []


def test_without_a_journey_nothing_is_looked_at_yet() -> None:
    assert found(departure=None) == []


def test_the_newest_look_at_an_item_counts() -> None:
    first, last = check(CheckItem.LUGGAGE), check(CheckItem.LUGGAGE, state=CheckState.NO, note="weg")
    assert newest_checks([first, last], AT, DEPARTURE.day, 2) == {CheckItem.LUGGAGE: last}


def test_an_item_twice_nothing_at_all_and_a_no_without_why_are_refused() -> None:
    twice = [CheckDraft(item=CheckItem.PHONE, state=CheckState.YES)] * 2
    assert [each.path for each in wrong_checks(twice)] == ["checks.1.item"]
    assert [each.path for each in wrong_checks([])] == ["checks"]
    for state in (CheckState.NO, CheckState.NOT_ASKED):
        why = [CheckDraft(item=CheckItem.PHONE, state=state, note=" ")]
        assert [each.path for each in wrong_checks(why)] == ["checks.0.note"]
