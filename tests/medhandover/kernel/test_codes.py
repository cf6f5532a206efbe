import pytest

from medhandover.kernel.codes import is_country, is_currency, is_language, is_phone


@pytest.mark.parametrize(("code", "is_one"), [("AM", True), ("am", False), ("XX", False), ("ARM", False)])
def test_countries_are_two_capitals_in_use(code: str, is_one: bool) -> None:
    assert is_country(code) is is_one


@pytest.mark.parametrize(("code", "is_one"), [("hy", True), ("prs", True), ("ckb", True), ("HY", False), ("qq", False)])
def test_languages_are_small_letters_that_are_known(code: str, is_one: bool) -> None:
    assert is_language(code) is is_one


@pytest.mark.parametrize(("text", "is_one"), [("+374 10 000001", True), ("010 000001", False), ("+31 x", False)])
def test_phones_start_with_plus_and_country_code(text: str, is_one: bool) -> None:
    assert is_phone(text) is is_one


def test_a_currency_is_three_capitals_that_are_known() -> None:
    assert [code for code in ("EUR", "AMD", "eur", "EURO", "ZZZ", "") if is_currency(code)] == ["EUR", "AMD"]
