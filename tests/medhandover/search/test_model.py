import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from medhandover.search.model import fold, number_of, words_in, words_of


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("yildiz", "Yıldız"),
        ("lukasz", "Łukasz"),
        ("sorensen", "Sørensen"),
        ("dordevic", "Đorđević"),
        ("weiss", "Weiß"),
        ("artagnan", "d'Artagnan"),
        ("dartagnan", "d’Artagnan"),
        ("mueller", "Müller"),
        ("muller", "Müller"),
        ("aliyev", "Əliyev"),
    ],
)
def test_a_name_is_found_without_its_accents_and_joiners(typed: str, name: str) -> None:
    assert typed in words_of(name)


@given(st.text())
@example("𝑨")  # a capital only once it is taken apart
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("123 456 7890", "1234567890"),
        ("V123.456.7890", "1234567890"),
        ("MO-2026-0001", "mo20260001"),
        ("jan", ""),
        ("v", ""),
        ("", ""),
    ],
)
def test_a_number_is_read_through_its_blanks_dots_and_letters(typed: str, number: str) -> None:
    assert number_of(typed) == number


@given(st.text())
def test_every_word_typed_is_a_word_that_its_own_text_is_found_by(text: str) -> None:
    assert set(words_in(text)) <= words_of(text)
