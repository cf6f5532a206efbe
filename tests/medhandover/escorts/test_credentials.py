from datetime import date
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from medhandover.escorts.credentials import Vaccination, Vaccine, Visa, VisaKind, VisaState

READER = TypeAdapter(tuple[Visa, ...])
FIRST, LAST = date(2026, 12, 3), date(2026, 12, 5)


def test_a_visa_of_an_older_office_is_read_from_its_text() -> None:
    assert READER.validate_python(["AM:2027-03-01"]) == (Visa(country="AM", until_on=date(2027, 3, 1)),)
    assert READER.validate_json('["AM:2027-03-01"]')[0].kind is VisaKind.SINGLE
    for text in ('["Armenia"]', '["AM:x"]', '[{"country": "AM", "colour": "red"}]'):
        with pytest.raises(ValidationError):
            READER.validate_json(text)


def test_a_visa_is_written_and_read_back() -> None:
    held = (Visa(country="AM", state=VisaState.REQUESTED, requested_on=FIRST),)
    assert READER.validate_python(READER.dump_python(held, mode="json")) == held


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ({}, True),
        ({"from_on": FIRST}, True),
        ({"from_on": LAST}, False),
        ({"until_on": FIRST}, False),
        ({"until_on": None}, False),
        ({"state": VisaState.REQUESTED}, False),
    ],
)
def test_a_visa_covers_every_day_of_the_stay(other: dict[str, Any], expected: bool) -> None:
    assert Visa(**{"country": "AM", "until_on": LAST, **other}).covers(FIRST, LAST) is expected


@pytest.mark.parametrize(
    ("other", "wait", "expected"),
    [
        ({}, 10, True),
        ({}, 11, False),
        ({"valid_from": FIRST}, 11, True),
        ({"valid_until": date(2026, 12, 4)}, 0, False),
        ({"valid_until": LAST}, 0, True),
    ],
)
def test_a_vaccination_holds_some_days_after_it_was_given(other: dict[str, Any], wait: int, expected: bool) -> None:
    shot = Vaccination(kind=Vaccine.YELLOW_FEVER, given_on=date(2026, 11, 23), **other)
    assert shot.holds(FIRST, LAST, wait) is expected
