from datetime import date

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from medhandover.advice.conditions import ConditionCode
from medhandover.advice.model import (
    AdviceDraft,
    AmountUnit,
    ConditionDraft,
    FitToTravel,
    days_asked,
    valid_until,
)
from medhandover.advice.statements import Issuer, WrittenStatement
from medhandover.kernel.days import months_after

TODAY = date(2026, 11, 24)


def advice(**other: object) -> AdviceDraft:
    fields = {"given_on": date(2026, 8, 31), "reference": "V-1", "fit": FitToTravel.YES_IF, **other}
    return AdviceDraft(**fields)  # type: ignore[arg-type]


def test_r05_an_advice_holds_six_months_to_the_day_and_to_the_end_of_a_short_month() -> None:
    assert valid_until(advice(given_on=date(2026, 7, 6)), 6) == date(2027, 1, 6)
    assert valid_until(advice(), 6) == date(2027, 2, 28)


def test_r05_a_written_statement_starts_the_term_anew_and_a_reasoned_day_overrules_it() -> None:
    statement = WrittenStatement(issuer=Issuer.BMA, dated_on=date(2026, 11, 1), reference="V-2")
    confirmed = advice(still_valid_on=date(2026, 11, 1), still_valid_statement=statement)
    assert valid_until(confirmed, 6) == date(2027, 5, 1)
    assert valid_until(advice(valid_until=date(2026, 12, 1), valid_until_reason="x"), 6) == date(2026, 12, 1)


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(0, 40))
def test_r05_months_are_counted_as_the_calendar_does(day: date, months: int) -> None:
    assert months_after(day, months) == day + relativedelta(months=months)


@pytest.mark.parametrize(
    ("stated", "unit", "days"),
    [(4, AmountUnit.WEEKS, 28), (3, AmountUnit.MONTHS, 93), (10, AmountUnit.DAYS, 10), (None, AmountUnit.WEEKS, 7)],
)
def test_bridging_is_counted_in_days_and_a_month_is_its_longest(
    stated: int | None, unit: AmountUnit, days: int
) -> None:
    draft = ConditionDraft(code=ConditionCode.MED_BRUG, literal="x", stated_amount=stated, stated_unit=unit)
    if stated is None:
        draft.amount = 7
    assert days_asked(draft) == days


def test_no_amount_stays_none() -> None:
    assert days_asked(ConditionDraft(code=ConditionCode.MED_BRUG, literal="x")) is None


@given(st.integers(0, 600))
def test_r09_any_term_of_a_medical_emergency_is_kept_and_moves_nothing(months: int) -> None:
    assert valid_until(advice(emergency_months=months), 6) == valid_until(advice(), 6)
