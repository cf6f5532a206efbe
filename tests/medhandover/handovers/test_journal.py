from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from medhandover.handovers.journal import in_order, is_late, numbers_of, wrong_entry
from medhandover.handovers.model import EntryKind, JournalDraft, JournalEntry
from medhandover.kernel.clock import Moment, moment
from medhandover.kernel.ids import CaseId, PlanId, StaffId
from medhandover.plans.model import Plan

AT = moment("2026-12-03T17:10 Asia/Yerevan")
NOW = AT.at + timedelta(hours=1)
OPENED = datetime(2026, 11, 1, tzinfo=UTC)


def plan(handover: Moment | None = AT, opened_at: datetime = OPENED) -> Plan:
    return Plan(
        id=PlanId("p"),
        case=CaseId("c"),
        attempt=1,
        advice=None,
        opened_by=StaffId("s"),
        opened_at=opened_at,
        handover=handover,
    )


def entry(name: str, number: int, minutes: int = 0) -> JournalEntry:
    return JournalEntry(
        id=name,
        plan=PlanId("p"),
        case=CaseId("c"),
        recorded_by=StaffId("s"),
        recorded_at=NOW + timedelta(minutes=minutes),
        at=AT,
        what="x",
        number=number,
    )


def wrong(beside: Plan | None = None, **other: Any) -> list[str]:
    fields: dict[str, Any] = {"at": AT, "what": "vertrokken", "kind": EntryKind.DEPARTED, **other}
    return [each.path for each in wrong_entry(JournalDraft(**fields), [entry("a", 1)], beside or plan(), NOW)]


@pytest.mark.parametrize(
    ("path", "other"),
    [
        ("what", {"what": " "}),
        ("at", {"at": Moment(NOW + timedelta(minutes=1))}),
        ("at", {"at": moment("2025-12-03T17:10 Asia/Yerevan")}),
        ("corrects", {"corrects": 2}),
        ("corrects", {"corrects": 0}),
    ],
)
def test_r48_what_cannot_be_of_an_event_is_refused(path: str, other: dict[str, Any]) -> None:
    assert wrong(**other) == [path]


def test_an_event_of_the_journey_or_a_correction_of_one_is_taken() -> None:
    assert wrong() == wrong(corrects=1) == []


def test_a_case_that_arrives_in_a_file_keeps_the_journal_from_before_it_came() -> None:
    assert wrong(plan(opened_at=NOW)) == []
    assert wrong(plan(handover=None, opened_at=NOW)) == ["at"]


def test_r48_entries_are_numbered_in_the_order_of_writing_down() -> None:
    old, new = [entry("b", 0, 5), entry("a", 0, 1)], entry("c", 3)
    assert [each.id for each in in_order([new, *old])] == ["a", "b", "c"]
    assert numbers_of([new, *old]) == {"a": 1, "b": 2, "c": 3}


def test_what_was_written_down_long_after_it_happened_is_marked() -> None:
    assert (is_late(entry("a", 1, minutes=1)), is_late(entry("a", 1, minutes=-30))) == (True, False)
