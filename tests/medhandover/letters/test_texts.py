"""The texts of papers: the same keys, places and labels in every language, and nothing in them that may not travel."""

import re
from string import Formatter

import pytest

from medhandover.letters.model import Paper, PaperLanguage
from medhandover.letters.texts import texts
from medhandover.papers.wordlists import found_in

PAPERS = pytest.mark.parametrize("paper", list(Paper), ids=lambda each: str(each.value))
LANGUAGES = pytest.mark.parametrize("language", list(PaperLanguage), ids=lambda each: str(each.value))


def places(phrase: str) -> list[str]:
    return sorted({place for _, place, _, _ in Formatter().parse(phrase) if place is not None})


@PAPERS
@LANGUAGES
def test_each_language_has_the_same_phrases_with_the_same_places(paper: Paper, language: PaperLanguage) -> None:
    dutch, other = texts(paper, PaperLanguage.NL), texts(paper, language)
    assert list(other.phrases) == list(dutch.phrases)
    assert {key: places(each) for key, each in other.phrases.items()} == {
        key: places(each) for key, each in dutch.phrases.items()
    }


@PAPERS
@LANGUAGES
def test_each_language_has_the_same_labels_and_none_is_empty(paper: Paper, language: PaperLanguage) -> None:
    dutch, other = texts(paper, PaperLanguage.NL), texts(paper, language)
    assert {name: list(each) for name, each in other.labels.items()} == {
        name: list(each) for name, each in dutch.labels.items()
    }
    assert all(text.strip() for text in (*other.phrases.values(), *(t for each in other.labels.values() for t in each)))


@PAPERS
@LANGUAGES
def test_no_text_holds_a_word_that_endangers(paper: Paper, language: PaperLanguage) -> None:
    told = texts(paper, language)
    for text in (*told.phrases.values(), *(text for each in told.labels.values() for text in each.values())):
        assert list(found_in(text)) == [], text


@PAPERS
def test_no_russian_word_has_a_look_alike_of_another_script_in_it(paper: Paper) -> None:
    told = texts(paper, PaperLanguage.RU)
    for text in (*told.phrases.values(), *(text for each in told.labels.values() for text in each.values())):
        assert not re.search(r"[а-яё][a-z]|[a-z][а-яё]", text, re.IGNORECASE), text


@LANGUAGES
def test_own_labels_stand_before_shared_ones(language: PaperLanguage) -> None:
    assert texts(Paper.LETTER, language).labels["Payer"] != texts(Paper.DOSSIER, language).labels["Payer"]
    assert texts(Paper.LETTER, language).text_hash != texts(Paper.DOSSIER, language).text_hash


@PAPERS
def test_french_signs_keep_their_room_and_never_start_a_line(paper: Paper) -> None:
    told = texts(paper, PaperLanguage.FR)
    for text in (*told.phrases.values(), *(text for each in told.labels.values() for text in each.values())):
        assert not re.search("[^\u202f][;:!?»]|«[^\u202f]|[ \u00a0][;:!?»]|'", text), text


@PAPERS
def test_no_french_article_or_preposition_leans_on_a_name(paper: Paper) -> None:
    for text in texts(paper, PaperLanguage.FR).phrases.values():
        assert not re.search(r"(?i)(\b(de|la|que|ce)\s|[dlq]’)\{", text), text


def test_other_words_for_help_take_the_approval_of_the_letter_away_and_of_no_other_paper(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    stood = {paper: texts(paper, PaperLanguage.FR).text_hash for paper in (Paper.LETTER, Paper.CARD)}
    monkeypatch.setattr("medhandover.letters.texts.shipped_rows", lambda table: ())
    now = {paper: texts.__wrapped__(paper, PaperLanguage.FR).text_hash for paper in stood}
    assert now[Paper.LETTER] != stood[Paper.LETTER]
    assert now[Paper.CARD] == stood[Paper.CARD]
