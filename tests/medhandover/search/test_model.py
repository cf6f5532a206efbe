import pytest
from hypothesis import given
from hypothesis import strategies as st

from medhandover.search.model import fold, words_of


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
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)
