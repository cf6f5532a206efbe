from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from medhandover.copies.breaches import (
    Breach,
    BreachDraft,
    BreachKind,
    Report,
    ReportedTo,
    deadline,
    hours_left,
    wrong_breach,
    wrong_report,
    wrong_settlement,
)
from medhandover.kernel.clock import Moment
from medhandover.kernel.ids import BreachId, CaseId, StaffId
from medhandover.kernel.shapes import values_of
from tests.offices import NOW

TODAY = date(2026, 11, 24)
NOTICED = Moment(NOW - timedelta(hours=2))
OFFICER = Report(to=ReportedTo.OFFICER, reported_at=Moment(NOW))
AUTHORITY = Report(to=ReportedTo.AUTHORITY, reported_at=Moment(NOW), reference="AP-1 (verzonnen)")


def draft(**other: Any) -> BreachDraft:
    fields: dict[str, Any] = {"kind": BreachKind.LOST_COPY, "noticed_at": NOTICED, "what": "tas gestolen", **other}
    return BreachDraft(**fields)


def breach(*reports: Report, **other: Any) -> Breach:
    return Breach(
        id=BreachId("b"),
        case=CaseId("c"),
        deadline_at=deadline(draft(), 72),
        recorded_by=StaffId("s"),
        recorded_at=NOW,
        reports=reports,
        **{**values_of(draft()), **other},
    )


def test_r49_the_clock_starts_when_a_breach_is_noticed() -> None:
    assert hours_left(breach(), NOW) == 70
    assert hours_left(breach(), NOW + timedelta(hours=70)) == 0
    assert hours_left(breach(), NOW + timedelta(hours=70, minutes=1)) == -1


@given(st.integers(0, 500))
def test_r49_hours_left_fall_by_one_an_hour(hours: int) -> None:
    assert hours_left(breach(), NOW + timedelta(hours=hours)) == 70 - hours


@pytest.mark.parametrize(
    ("path", "other"),
    [("noticed_at", {"noticed_at": Moment(NOW + timedelta(minutes=1))}), ("what", {"what": " "})],
)
def test_r49_what_cannot_be_of_a_breach_is_told_at_its_field(path: str, other: dict[str, Any]) -> None:
    assert [each.path for each in wrong_breach(draft(**other), NOW)] == [path]
    assert not list(wrong_breach(draft(), NOW))


@pytest.mark.parametrize("at", [NOW - timedelta(hours=3), NOW + timedelta(minutes=1)])
def test_r49_a_report_lies_between_the_breach_and_now(at: datetime) -> None:
    report = Report(to=ReportedTo.OFFICER, reported_at=Moment(at))
    assert [each.path for each in wrong_report(breach(), report, NOW)] == ["report.reported_at"]
    assert not list(wrong_report(breach(), OFFICER, NOW))


def settling(*reports: Report, outcome: str = "gemeld", reason: str = "", on: date = TODAY) -> list[str]:
    return [each.path for each in wrong_settlement(breach(*reports), outcome, reason, on, TODAY)]


def test_r49_a_breach_is_settled_once_officer_and_authority_know() -> None:
    assert settling() == ["breach", "no_report_reason"]
    assert settling(OFFICER) == ["no_report_reason"]
    assert settling(OFFICER, AUTHORITY) == []
    assert settling(OFFICER, reason="geen risico: envelop bleef dicht") == []


def test_r49_a_settlement_has_an_outcome_and_a_day_that_can_be() -> None:
    assert settling(OFFICER, AUTHORITY, outcome=" ") == ["outcome"]
    for day in (date(2026, 11, 23), date(2026, 11, 25)):
        assert settling(OFFICER, AUTHORITY, on=day) == ["settled_on"]
