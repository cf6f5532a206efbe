from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from medhandover.kernel.numbers import TwoReadings, read_number


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        *(("2,5", "2.5"), ("2.5", "2.5"), ("0.125", "0.125"), ("0,125", "0.125"), (".5", "0.5"), ("-2,5", "-2.5")),
        *(("1.000,50", "1000.50"), ("1,000.50", "1000.50"), ("1.000.000", "1000000"), ("1000,5", "1000.5")),
        *(("1 000", "1000"), ("1\u202f000,5", "1000.5"), ("1'000.25", "1000.25"), (" 40 ", "40"), ("1,0000", "1")),
    ],
)
def test_a_number_is_read_with_comma_or_point_in_every_region(typed: str, meant: str) -> None:
    assert read_number(typed) == Decimal(meant)


@pytest.mark.parametrize(("typed", "large"), [("1.000", 1000), ("1,000", 1000), ("12.125", 12125), ("-2,500", -2)])
def test_what_can_be_two_numbers_is_never_guessed(typed: str, large: int) -> None:
    with pytest.raises(TwoReadings) as either:
        read_number(typed)
    assert len(set(either.value.readings)) == 2
    assert int(max(either.value.readings)) == large


@pytest.mark.parametrize("typed", ["", "1.00.0", "twaalf", "1e3", "1_000", "NaN", "Infinity", "1,2,3", "2.5 mg", "--1"])
def test_what_is_no_number_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match="no number"):
        read_number(typed)


@given(st.decimals(allow_nan=False, allow_infinity=False, places=2, min_value=-(10**8), max_value=10**8))
def test_a_number_with_two_parts_is_the_same_with_comma_and_with_point(number: Decimal) -> None:
    plain = f"{number:f}"
    assert read_number(plain) == read_number(plain.replace(".", ",")) == number
    assert read_number(f"{number:,.2f}") == number
