from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from medhandover.cases.representatives import (
    Attempt,
    AttemptMeans,
    Reachability,
    Representative,
    RepresentativeDraft,
    RepresentativeKind,
    wrong_representative,
)
from medhandover.kernel.days import PartialDay
from medhandover.kernel.ids import CaseId, RepresentativeId, StaffId
from medhandover.kernel.shapes import values_of
from tests.offices import NOW

CHILD = PartialDay(2013, 6, 1)
TODAY = date(2026, 11, 24)
TRIED = Attempt(tried_on=date(2026, 11, 1), means=AttemptMeans.PHONE, outcome="nobody answers")


def draft(**other: Any) -> RepresentativeDraft:
    fields: dict[str, Any] = {"kind": RepresentativeKind.PARENT, "name": "Ouder Voorbeeld (verzonnen)"}
    return RepresentativeDraft(**{**fields, **other})


def kept(**other: Any) -> Representative:
    known: dict[str, Any] = {
        "id": RepresentativeId("r"),
        "case": CaseId("c"),
        "recorded_by": StaffId("s"),
        "recorded_at": NOW,
    }
    return Representative(**known, **values_of(draft(**other)))


def paths(given: RepresentativeDraft, *others: Representative) -> list[str]:
    return [each.path for each in wrong_representative(given, CHILD, others, TODAY)]


@pytest.mark.parametrize("year", [2013, 2014])
def test_a_parent_is_older_than_the_child(year: int) -> None:
    wrong = list(wrong_representative(draft(born_on=PartialDay(year)), CHILD, (), TODAY))
    assert [each.path for each in wrong] == ["born_on"]
    assert str(year) in wrong[0].say("nl")
    assert "2013" in wrong[0].say("nl")
    assert not paths(draft(born_on=PartialDay(1990)))
    assert not paths(draft(born_on=PartialDay(year), kind=RepresentativeKind.RELATIVE))


@pytest.mark.parametrize(
    ("path", "other"),
    [
        ("name", {"name": ""}),
        ("phone", {"phone": "06 12345678"}),
        ("email", {"email": "ouder voorbeeld@example.org"}),
        ("email", {"email": "geen adres"}),
        ("languages", {"languages": ("armenian",)}),
        ("ended_on", {"valid_from": date(2026, 5, 2), "ended_on": date(2026, 5, 1)}),
        ("attempts", {"reachability": Reachability.UNREACHABLE}),
        ("attempts", {"attempts": (replace(TRIED, tried_on=date(2026, 11, 25)),)}),
        ("has_sole_custody", {"has_sole_custody": True, "has_custody": False}),
    ],
)
def test_what_cannot_be_is_told_at_its_field(path: str, other: dict[str, Any]) -> None:
    assert paths(draft(**other)) == [path]


def test_r36_nobody_counts_as_unreachable_without_a_dated_attempt() -> None:
    assert not paths(draft(reachability=Reachability.UNREACHABLE, attempts=(TRIED,)))


def test_r36_two_parents_never_both_have_sole_custody() -> None:
    sole = kept(has_custody=True, has_sole_custody=True)
    assert paths(draft(has_custody=True), sole) == ["has_custody"]
    assert paths(draft(has_sole_custody=True), sole) == ["has_custody"]
    assert paths(draft(has_custody=True, has_sole_custody=True), kept(has_custody=True)) == ["has_sole_custody"]
    assert not paths(draft(has_custody=True), kept(has_custody=True))
    assert not paths(draft(has_custody=False), sole)


def test_r36_custody_that_ended_or_of_the_deceased_stands_in_nobodys_way() -> None:
    ended = kept(has_custody=True, has_sole_custody=True, ended_on=date(2026, 1, 1))
    deceased = kept(has_custody=True, has_sole_custody=True, reachability=Reachability.DECEASED)
    assert not paths(draft(has_custody=True, has_sole_custody=True), ended, deceased)
    assert not paths(draft(has_custody=True, ended_on=date(2025, 1, 1)), kept(has_custody=True, has_sole_custody=True))


def test_r47_of_a_guardian_the_organisation_is_enough() -> None:
    assert not paths(draft(kind=RepresentativeKind.GUARDIAN, name="", organisation="Nidos"))
    assert paths(draft(kind=RepresentativeKind.LEGAL, name="", organisation="Nidos")) == ["name"]


def test_somebody_represents_from_the_first_to_the_last_day() -> None:
    given = kept(valid_from=date(2026, 2, 1), ended_on=date(2026, 3, 1))
    assert [given.is_current_on(date(2026, month, 1)) for month in (1, 2, 3, 4)] == [False, True, True, False]
    away = kept(reachability=Reachability.UNREACHABLE, attempts=(TRIED,))
    assert away.is_current_on(TODAY)
    assert not away.can_decide_on(TODAY)
