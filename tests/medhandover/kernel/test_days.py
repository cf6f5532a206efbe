from datetime import date

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from medhandover.kernel.days import PartialDay, months_after, partial_day, share_a_day


@pytest.mark.parametrize("text", ["1985-04-03", "1985-04-00", "1985-00-00"])
def test_unknown_parts_are_written_as_zeros(text: str) -> None:
    assert str(partial_day(text)) == text


@pytest.mark.parametrize("text", ["1985-00-03", "1985-02-30", "0000-01-01", "85-1-1", "1985"])
def test_a_day_that_cannot_be_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        partial_day(text)


def test_an_unknown_birthday_never_makes_a_person_too_young() -> None:
    assert PartialDay(2008).age_on(date(2026, 1, 1)) == 18
    assert PartialDay(2008, 5, 2).age_on(date(2026, 5, 1)) == 17


@given(st.dates(date(1950, 1, 1), date(2150, 1, 1)), st.integers(-60, 60))
def test_months_later_is_the_same_day_or_the_last_of_the_month(day: date, months: int) -> None:
    assert months_after(day, months) == day + relativedelta(months=months)


FIRST, SECOND, THIRD = date(2026, 12, 1), date(2026, 12, 2), date(2026, 12, 3)


@pytest.mark.parametrize(
    ("one", "other", "is_shared"),
    [
        ((FIRST, SECOND), (SECOND, THIRD), True),
        ((FIRST, FIRST), (SECOND, THIRD), False),
        ((None, FIRST), (SECOND, None), False),
        ((None, SECOND), (SECOND, None), True),
        ((None, None), (None, None), True),
        ((THIRD, FIRST), (None, None), False),
    ],
)
def test_periods_share_a_day_with_both_ends_and_one_that_ends_before_it_begins_has_none(
    one: tuple[date | None, date | None], other: tuple[date | None, date | None], is_shared: bool
) -> None:
    assert share_a_day(*one, *other) is share_a_day(*other, *one) is is_shared


def test_a_day_of_which_all_is_known() -> None:
    assert str(PartialDay.on(FIRST)) == "2026-12-01"
