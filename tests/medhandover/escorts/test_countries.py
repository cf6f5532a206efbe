from datetime import date
from typing import Any

import pytest

from medhandover.escorts.countries import CountryTermsDraft, Holiday, VaccineTerm, wrong_terms
from medhandover.escorts.credentials import TrainingKind, Vaccine

TODAY = date(2026, 11, 24)
DAY = Holiday(on=date(2026, 12, 7), name="Dag van het Voorbeeld")


def draft(**other: Any) -> CountryTermsDraft:
    return CountryTermsDraft(**{"country": "AM", "source": "ambassade (verzonnen)", "looked_up_on": TODAY, **other})


@pytest.mark.parametrize(
    ("path", "other"),
    [
        ("country", {"country": "Armenia"}),
        ("source", {"source": ""}),
        ("looked_up_on", {"looked_up_on": date(2026, 11, 25)}),
        ("visa_days", {"visa_days": -1}),
        ("passport_months", {"passport_months": 366}),
        ("blank_pages", {"blank_pages": -1}),
        ("vaccines", {"vaccines": (VaccineTerm(kind=Vaccine.DTP),) * 2}),
        ("trainings", {"trainings": (TrainingKind.BLS,) * 2}),
        ("holidays", {"holidays": (DAY, DAY)}),
    ],
)
def test_what_a_country_cannot_ask_is_told_at_its_field(path: str, other: dict[str, Any]) -> None:
    assert [each.path for each in wrong_terms(draft(**other), TODAY)] == [path]
    assert not list(wrong_terms(draft(holidays=(DAY,)), TODAY))
