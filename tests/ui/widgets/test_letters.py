from hypothesis import given
from hypothesis import strategies as st

from ui.widgets.letters import letter_of, lettered, plain

TEXTS = st.lists(st.text("abcdé &-1", max_size=8), max_size=12)


@given(TEXTS)
def test_no_letter_is_there_twice_and_the_words_stay(texts: list[str]) -> None:
    marked = lettered(texts)
    letters = [letter_of(each) for each in marked if letter_of(each)]
    assert len(letters) == len(set(letters))
    assert [plain(each) for each in marked] == [plain(each) for each in texts]


@given(TEXTS)
def test_once_given_letters_stay(texts: list[str]) -> None:
    assert lettered(lettered(texts)) == lettered(texts)


def test_beginnings_of_words_go_first_and_the_same_words_have_one_letter_once() -> None:
    assert lettered(["Opslaan", "Overdragen aan", "Ga erheen", "Ga erheen"]) == [
        "&Opslaan",
        "Overdragen &aan",
        "&Ga erheen",
        "Ga erheen",
    ]


def test_a_letter_that_was_there_stays_and_a_real_sign_too() -> None:
    assert lettered(["&Bord", "Bed && bad"]) == ["&Bord", "B&ed && bad"]
    assert lettered(["12 €"]) == ["12 €"]
