from datetime import date
from typing import Any

import pytest

from medhandover.kernel.ids import AbsenceId, StaffId
from medhandover.staff.absences import Absence, AbsenceDraft, wrong_absence
from tests.offices import NOW

TODAY = date(2026, 11, 24)
ANS, BEA, CAS = StaffId("ans"), StaffId("bea"), StaffId("cas")


def day(number: int) -> date:
    return date(2026, 12, number)


def draft(staff: StaffId, first: int, last: int, deputy: StaffId | None = None) -> AbsenceDraft:
    return AbsenceDraft(staff=staff, from_on=day(first), until_on=day(last), deputy=deputy)


def kept(staff: StaffId, first: int, last: int, deputy: StaffId | None = None, **other: Any) -> Absence:
    known: dict[str, Any] = {"id": AbsenceId("a"), "recorded_by": staff, "recorded_at": NOW}
    return Absence(staff=staff, from_on=day(first), until_on=day(last), deputy=deputy, **known, **other)


def wrong(given: AbsenceDraft, *others: Absence) -> list[str]:
    return [each.path for each in wrong_absence(given, others, TODAY)]


def test_an_absence_covers_its_first_and_last_day() -> None:
    given = kept(ANS, 3, 5)
    assert [given.covers(day(number)) for number in (2, 3, 5, 6)] == [False, True, True, False]
    assert not kept(ANS, 3, 5, withdrawn_at=NOW).covers(day(4))


@pytest.mark.parametrize(
    ("path", "given"),
    [
        ("until_on", AbsenceDraft(staff=ANS, from_on=day(5), until_on=day(4))),
        ("until_on", AbsenceDraft(staff=ANS, from_on=date(2026, 11, 1), until_on=date(2026, 11, 23))),
        ("deputy", draft(ANS, 3, 5, ANS)),
    ],
)
def test_what_cannot_be_is_told_at_its_field(path: str, given: AbsenceDraft) -> None:
    assert wrong(given) == [path]


def test_a_deputy_who_is_away_in_one_of_the_days_is_refused() -> None:
    for first, last, refused in ((1, 2, []), (5, 9, ["deputy"]), (1, 3, ["deputy"]), (6, 9, [])):
        assert wrong(draft(ANS, 3, 5, BEA), kept(BEA, first, last)) == refused
    assert wrong(draft(ANS, 3, 5, BEA), kept(BEA, 3, 5, withdrawn_at=NOW)) == []


def test_deputies_never_stand_in_a_circle() -> None:
    assert wrong(draft(BEA, 3, 5, ANS), kept(ANS, 1, 9, BEA)) == ["staff", "deputy"]
    assert wrong(draft(CAS, 3, 5, ANS), kept(ANS, 4, 4, BEA), kept(BEA, 6, 7, CAS)) == ["deputy"]


def test_who_deputises_goes_away_only_after_somebody_else_took_that_over() -> None:
    assert wrong(draft(BEA, 5, 9), kept(ANS, 3, 5, BEA)) == ["staff"]
    assert wrong(draft(BEA, 6, 9), kept(ANS, 3, 5, BEA)) == []
    assert wrong(draft(BEA, 5, 9), kept(ANS, 3, 5, CAS)) == []


def test_nobody_is_away_twice_on_one_day() -> None:
    assert wrong(draft(ANS, 5, 9), kept(ANS, 3, 5)) == ["from_on"]
    assert wrong(draft(ANS, 6, 9), kept(ANS, 3, 5)) == []
