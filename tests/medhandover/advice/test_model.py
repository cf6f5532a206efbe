from datetime import date

import pytest

from medhandover.advice.conditions import MEDICAL_ESCORT, PHYSICAL, ConditionCode
from medhandover.advice.model import (
    AdviceDraft,
    ConditionDraft,
    FitToTravel,
    valid_until,
    wrong_condition,
    wrong_fields,
)

TODAY = date(2026, 11, 24)


def advice(**other: object) -> AdviceDraft:
    fields = {"given_on": date(2026, 8, 31), "reference": "V-1", "fit": FitToTravel.YES_IF, **other}
    return AdviceDraft(**fields)  # type: ignore[arg-type]


def test_r05_an_advice_holds_six_months_to_the_day_and_to_the_end_of_a_short_month() -> None:
    assert valid_until(advice(given_on=date(2026, 7, 6)), 6) == date(2027, 1, 6)
    assert valid_until(advice(), 6) == date(2027, 2, 28)


def test_r05_a_written_statement_starts_the_term_anew_and_a_reasoned_day_overrules_it() -> None:
    assert valid_until(advice(still_valid_on=date(2026, 11, 1)), 6) == date(2027, 5, 1)
    assert valid_until(advice(valid_until=date(2026, 12, 1), valid_until_reason="x"), 6) == date(2026, 12, 1)


@pytest.mark.parametrize(
    ("path", "other"),
    [
        ("given_on", {"given_on": date(2026, 11, 25)}),
        ("reference", {"reference": ""}),
        ("valid_until_reason", {"valid_until": date(2027, 1, 1)}),
        ("emergency_months", {"emergency_months": -1}),
        ("still_valid_on", {"still_valid_on": date(2030, 1, 1)}),
        ("still_valid_on", {"still_valid_on": date(2026, 8, 30)}),
        ("valid_until", {"valid_until": date(2026, 8, 1), "valid_until_reason": "x"}),
    ],
)
def test_what_cannot_be_is_told_at_its_field(path: str, other: dict[str, object]) -> None:
    assert [each.path for each in wrong_fields(advice(**other), TODAY)] == [path]
    assert not list(wrong_fields(advice(), TODAY))


def test_r02_a_condition_without_the_literal_sentence_is_none() -> None:
    draft = ConditionDraft(code=ConditionCode.TOLK, literal="", page=0)
    assert [each.path for each in wrong_condition(draft)] == ["literal", "page"]


def test_the_catalogue_holds_every_code_of_the_domain_once() -> None:
    assert len(ConditionCode) == 31
    assert {code.value[:4] for code in PHYSICAL} == {"FYS_"}
    assert not PHYSICAL & MEDICAL_ESCORT
