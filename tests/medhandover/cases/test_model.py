from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from medhandover.cases.model import is_bsn, tidy, v_number_digits, wrong_fields
from tests.offices import invented_person


@pytest.mark.parametrize("text", ["123 456 7890", "V1234567890", "v 123.456.7890", "1234567890"])
def test_r53_a_v_number_is_kept_as_ten_digits(text: str) -> None:
    assert v_number_digits(text).strip() == "1234567890"
    assert not list(wrong_fields(tidy(invented_person(text))))


@pytest.mark.parametrize("text", ["12345A7890", "123", "12345678901", "١٢٣٤٥٦٧٨٩٠", ""])
def test_r53_a_v_number_with_anything_else_is_refused(text: str) -> None:
    assert [each.path for each in wrong_fields(tidy(invented_person(text)))] == ["v_number"]


@pytest.mark.parametrize(
    ("bsn", "is_one"), [("111222333", True), ("123456782", True), ("123456789", False), ("000000000", False)]
)
def test_r53_the_elfproef_of_a_bsn(bsn: str, is_one: bool) -> None:
    assert is_bsn(bsn) is is_one


def test_r53_a_bsn_may_be_missing_and_gets_its_leading_zero() -> None:
    assert not list(wrong_fields(tidy(invented_person(bsn=""))))
    assert tidy(invented_person(bsn="1234.5672")).bsn == "012345672"
    assert [each.path for each in wrong_fields(tidy(invented_person(bsn="123456789")))] == ["bsn"]


@given(st.integers(0, 99_999_999), st.integers(0, 8), st.integers(1, 9))
def test_r53_one_wrong_digit_never_passes_the_elfproef(start: int, place: int, by: int) -> None:
    digits = f"{start:09d}"
    if is_bsn(digits):
        wrong = digits[:place] + str((int(digits[place]) + by) % 10) + digits[place + 1 :]
        assert not is_bsn(wrong)


@pytest.mark.parametrize(
    ("path", "other"),
    [
        ("family_name", {"family_name": "", "given_names": ""}),
        ("destination", {"destination": "Armenia"}),
        ("nationality", {"nationality": "XX"}),
        ("languages_read", {"languages_read": ("armenian",)}),
        ("languages_spoken", {"languages_spoken": ()}),
        ("lawyer", {"lawyer": "mr. Voorbeeld", "has_no_lawyer": True}),
        ("lawyer", {"lawyer_phone": "+31 6 12345678"}),
        ("lawyer", {"has_no_lawyer": True, "lawyer_address": "Voorbeeldstraat 1"}),
        ("lawyer_phone", {"lawyer": "mr. Voorbeeld", "lawyer_phone": "06 12345678"}),
        ("lawyer_email", {"lawyer": "mr. Voorbeeld", "lawyer_email": "voorbeeld"}),
        ("cannot_read", {"cannot_read": True}),
        ("words_language", {"words_language": "armeens"}),
    ],
)
def test_what_cannot_be_is_told_at_its_field(path: str, other: dict[str, Any]) -> None:
    assert [each.path for each in wrong_fields(tidy(invented_person(**other)))] == [path]


@pytest.mark.parametrize("text", ["123456789", "V 12345678901"])
def test_r53_a_number_of_another_length_is_kept_once_somebody_confirmed_it(text: str) -> None:
    assert not list(wrong_fields(tidy(invented_person(text, is_number_confirmed=True))))
    wrong = next(iter(wrong_fields(tidy(invented_person(text)))))
    assert str(len(v_number_digits(text).strip())) in wrong.say("nl")


def test_r53_letters_are_never_confirmed_away() -> None:
    odd = tidy(invented_person("12345A7890", is_number_confirmed=True))
    assert [each.path for each in wrong_fields(odd)] == ["v_number"]
