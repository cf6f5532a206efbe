from datetime import UTC, datetime
from typing import Any

import pytest

from medhandover.advice.examinations import (
    ExaminationDraft,
    ExaminationKind,
    ExaminationOutcome,
    wrong_examination,
)
from medhandover.kernel.clock import moment
from medhandover.kernel.ids import RefusalId

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)


def examination(**other: Any) -> ExaminationDraft:
    fields: dict[str, Any] = {
        "kind": ExaminationKind.CHECK,
        "examined_at": moment("2026-11-24T10:00"),
        "examiner": "dr. A. Arts (verzonnen)",
        "qualification": "arts",
        "outcome": ExaminationOutcome.FIT,
        **other,
    }
    return ExaminationDraft(**fields)


@pytest.mark.parametrize(
    ("path", "other"),
    [
        ("examined_at", {"examined_at": moment("2026-11-24T10:01")}),
        ("examiner", {"examiner": ""}),
        ("qualification", {"qualification": ""}),
        ("valid_hours", {"valid_hours": 0}),
        ("valid_hours", {"valid_hours": 721}),
        ("conditions", {"outcome": ExaminationOutcome.FIT_IF}),
        ("conditions", {"conditions": "rolstoel"}),
        ("conditions", {"outcome": ExaminationOutcome.FIT_IF, "conditions": "bij F32.1 begeleiding"}),
        ("refusal", {"refusal": RefusalId("w4")}),
    ],
)
def test_r27_an_examination_that_cannot_be_is_told_at_its_field(path: str, other: dict[str, Any]) -> None:
    assert [each.path for each in wrong_examination(examination(**other), NOW)] == [path]


def test_r27_a_refused_examination_names_its_refusal() -> None:
    refused = examination(outcome=ExaminationOutcome.REFUSED, refusal=RefusalId("w4"))
    assert not list(wrong_examination(refused, NOW))
    assert not list(wrong_examination(examination(valid_hours=48), NOW))
