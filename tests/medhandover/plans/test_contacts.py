from datetime import date, timedelta
from typing import Any

import pytest

from medhandover.plans.contacts import Channel, ContactDraft, wrong_contact
from tests.medhandover.plans.test_checks import NOW

TODAY = date(2026, 11, 24)


def wrong(**other: Any) -> list[str]:
    fields: dict[str, Any] = {
        "at": NOW,
        "channel": Channel.PHONE,
        "with_name": "dr. A. Voorbeeld (verzonnen)",
        "asked": "Is er een bed?",
        **other,
    }
    return [each.path for each in wrong_contact(ContactDraft(**fields), NOW, TODAY)]


def test_a_contact_with_or_without_an_answer_is_not_wrong() -> None:
    assert wrong(next_chase_on=TODAY) == []
    assert wrong(is_answered=True, answered="Ja.", answered_on=TODAY) == []
    assert wrong(with_name="", with_organisation="Kliniek Voorbeeld") == []


@pytest.mark.parametrize(
    ("path", "other"),
    [
        ("at", {"at": NOW + timedelta(minutes=1)}),
        ("with_name", {"with_name": " "}),
        ("asked", {"asked": " "}),
        ("answered", {"is_answered": True}),
        ("is_answered", {"answered": "Ja."}),
        ("is_answered", {"answered_on": TODAY}),
        ("next_chase_on", {"is_answered": True, "answered": "Ja.", "next_chase_on": TODAY}),
        ("next_chase_on", {"next_chase_on": date(2026, 11, 23)}),
        ("answered_on", {"is_answered": True, "answered": "Ja.", "answered_on": date(2026, 11, 25)}),
    ],
)
def test_what_cannot_be_a_contact_is_refused(path: str, other: dict[str, Any]) -> None:
    assert wrong(**other) == [path]
