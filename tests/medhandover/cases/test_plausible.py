from datetime import date
from typing import Any

import pytest

from medhandover.cases.model import TravelDocument
from medhandover.cases.plausible import is_after, is_before, unusual, wrong_days
from medhandover.kernel.days import PartialDay
from tests.offices import invented_person

TODAY = date(2026, 11, 24)


def wrong(**other: Any) -> list[str]:
    return [each.path for each in wrong_days(invented_person(**other), TODAY)]


@pytest.mark.parametrize(
    ("path", "other"),
    [
        ("born_on", {"born_on": PartialDay(2026, 11, 25)}),
        ("born_on", {"born_on": PartialDay(2027)}),
        ("born_on", {"born_on": PartialDay(1905)}),
        (
            "travel_document_until",
            {"travel_document_issued": date(2026, 1, 2), "travel_document_until": date(2026, 1, 1)},
        ),
        ("travel_document_issued", {"travel_document_issued": date(2026, 11, 25)}),
        ("travel_document_issued", {"travel_document_issued": date(1978, 5, 13)}),
        ("travel_document_kind", {"travel_document_kind": TravelDocument.NONE, "travel_document": "AB123"}),
        ("travel_document_kind", {"travel_document_kind": TravelDocument.NONE, "travel_document_until": TODAY}),
        ("own_view_on", {"own_view": "ik wil bij oma wonen"}),
        ("own_view_on", {"own_view_on": TODAY}),
        ("own_view_on", {"own_view": "ik wil bij oma wonen", "own_view_on": date(2026, 11, 25)}),
    ],
)
def test_days_that_cannot_be_are_told_at_their_field(path: str, other: dict[str, Any]) -> None:
    assert wrong(**other) == [path]


@pytest.mark.parametrize(
    "other",
    [
        {"born_on": PartialDay(2026, 11, 24)},
        {"born_on": PartialDay(2026)},
        {"born_on": PartialDay(1906)},
        {"travel_document_issued": date(2026, 1, 1), "travel_document_until": date(2026, 1, 1)},
        {"travel_document_kind": TravelDocument.NONE},
        {"own_view": "ik wil bij oma wonen", "own_view_on": TODAY},
    ],
)
def test_days_at_the_edge_are_taken(other: dict[str, Any]) -> None:
    assert wrong(**other) == []


@pytest.mark.parametrize(
    ("path", "other"),
    [
        ("v_number", {"v_number": "123456789", "is_number_confirmed": True}),
        ("born_on", {"born_on": PartialDay(1985)}),
        ("born_on", {"born_on": PartialDay(1985, 3)}),
        ("nationality", {"is_nationality_presumed": True}),
        ("languages_read", {"languages_read": ("hy", "fr")}),
        ("languages_read", {"languages_read": ()}),
        ("travel_document_until", {"travel_document_until": date(2026, 11, 23)}),
        ("words_language", {"wishes": "ik wil mijn kat mee"}),
        ("words_language", {"objections": "nee"}),
        ("is_unaccompanied", {"is_unaccompanied": True}),
    ],
)
def test_what_is_only_unusual_is_told_and_kept(path: str, other: dict[str, Any]) -> None:
    assert [each.path for each in unusual(invented_person(**other), TODAY)] == [path]
    assert wrong(**other) == []


@pytest.mark.parametrize(
    "other",
    [
        {},
        {"languages_read": (), "cannot_read": True},
        {"wishes": "ik wil mijn kat mee", "words_language": "hy"},
        {"is_unaccompanied": True, "born_on": PartialDay(2012, 1, 1)},
        {"travel_document_until": TODAY},
    ],
)
def test_nothing_unusual_is_said_of_what_is_usual(other: dict[str, Any]) -> None:
    assert not list(unusual(invented_person(**other), TODAY))


def test_a_partly_known_day_is_only_surely_before_or_after() -> None:
    assert not is_after(PartialDay(2026), TODAY)
    assert is_after(PartialDay(2026, 12), TODAY)
    assert is_before(PartialDay(2025), PartialDay(2026))
    assert not is_before(PartialDay(2026), PartialDay(2026, 12, 31))
    assert is_before(PartialDay(2026, 2), PartialDay(2026, 3, 1))
    assert not is_before(PartialDay(2026, 2), PartialDay(2026, 2, 28))
    assert is_before(PartialDay(2026, 5, 4), PartialDay(2026, 5, 5))
    assert not is_before(PartialDay(9999), PartialDay(9999, 12, 31))
