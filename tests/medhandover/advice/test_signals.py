from datetime import date
from typing import Any

import pytest

from medhandover.advice.signals import HealthSignalDraft, has_code, wrong_signal

TODAY = date(2026, 11, 24)


def signal(**other: Any) -> HealthSignalDraft:
    fields: dict[str, Any] = {
        "reported_on": date(2026, 11, 20),
        "reported_by": "P. Bakker (verzonnen)",
        "reporter_function": "begeleider",
        "what": "Eet al drie dagen niet en blijft op bed.",
        **other,
    }
    return HealthSignalDraft(**fields)


@pytest.mark.parametrize(
    ("path", "other"),
    [
        ("reported_on", {"reported_on": date(2026, 11, 25)}),
        ("reported_by", {"reported_by": ""}),
        ("reporter_function", {"reporter_function": ""}),
        ("what", {"what": ""}),
        ("what", {"what": "x" * 401}),
        ("what", {"what": "Volgens de brief F32.1."}),
    ],
)
def test_r08_a_signal_is_in_plain_words_and_of_a_day_that_was(path: str, other: dict[str, Any]) -> None:
    assert [each.path for each in wrong_signal(signal(**other), TODAY)] == [path]
    assert not list(wrong_signal(signal(), TODAY))


@pytest.mark.parametrize(("text", "is_code"), [("F32.1", True), ("kamer B12, om 9.30 uur", False), ("N18.5!", True)])
def test_what_looks_like_the_code_of_a_diagnosis_is_seen(text: str, is_code: bool) -> None:
    assert has_code(text) is is_code
