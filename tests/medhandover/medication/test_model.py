from decimal import Decimal
from typing import Any

import pytest

from medhandover.medication.model import MedicineDraft, days_of_supply


def medicine(**other: Any) -> MedicineDraft:
    fields: dict[str, Any] = {"per_day": Decimal(2), "counted": 33, **other}
    return MedicineDraft(inn="sertraline", strength="50 mg", form="tablet", dose="2 in de ochtend", **fields)


@pytest.mark.parametrize(
    ("other", "days"),
    [
        ({}, 16),
        ({"per_day": Decimal("0.5")}, 66),
        ({"counted": None}, None),
        ({"per_day": Decimal(0)}, None),
        ({"counted": 0}, 0),
    ],
)
def test_r25_a_supply_lasts_whole_days_only(other: dict[str, Any], days: int | None) -> None:
    assert days_of_supply(medicine(**other)) == days
