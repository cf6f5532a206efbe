from datetime import date
from typing import Any

import pytest

from medhandover.cases.deaths import DeathDraft, DeathSource, wrong_death
from medhandover.cases.model import Case
from medhandover.kernel.days import PartialDay
from medhandover.kernel.ids import CaseId
from medhandover.kernel.shapes import values_of
from tests.offices import NOW, invented_person

PERSON = Case(id=CaseId("c"), document_number="MO-2026-0001", opened_at=NOW, **values_of(invented_person()))


@pytest.mark.parametrize(
    ("path", "other"),
    [
        ("died_on", {"died_on": PartialDay(2026, 11, 25)}),
        ("died_on", {"died_on": PartialDay(1978, 5, 13)}),
        ("died_on", {"died_on": PartialDay(1978, 4)}),
        ("told_by", {"told_by": ""}),
        ("", {"died_on": PartialDay(2026)}),
        ("", {"died_on": PartialDay(2026, 11, 24)}),
    ],
)
def test_what_cannot_be_of_a_death_is_told_at_its_field(path: str, other: dict[str, Any]) -> None:
    fields: dict[str, Any] = {
        "died_on": PartialDay(2026, 11, 20),
        "place": "Utrecht",
        "source": DeathSource.DOCTOR,
        "told_by": "dr. V. Erzonnen",
    }
    wrong = wrong_death(DeathDraft(**{**fields, **other}), PERSON, date(2026, 11, 24))
    assert [each.path for each in wrong] == ([path] if path else [])
