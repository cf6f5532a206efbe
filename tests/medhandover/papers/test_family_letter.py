"""Letters for children and their parents: true, in their own words, and never the adult's refusal text (domain 5.5)."""

from itertools import product
from typing import Any

import pytest

from medhandover.consents.model import GivenBy, LegalGround
from medhandover.kernel.days import PartialDay
from medhandover.letters.model import LETTER_OF, PaperLanguage
from medhandover.letters.texts import texts
from medhandover.letters.versions import LetterVersion
from medhandover.papers.composing import letter_in
from medhandover.papers.facts import PaperFacts
from medhandover.papers.family_letter import phrases
from medhandover.papers.plain import plain
from medhandover.papers.wording import Wording
from tests.papers import a_consent, a_payment, told

CHILDREN = (LetterVersion.CHILD, LetterVersion.YOUTH, LetterVersion.NEARLY_ADULT)
ALL = (*CHILDREN, LetterVersion.PARENTS)
AGES = {LetterVersion.CHILD: 8, LetterVersion.YOUTH: 13, LetterVersion.NEARLY_ADULT: 16, LetterVersion.PARENTS: 8}
NOTHING: dict[str, Any] = {
    "payment": None,
    "acceptance": None,
    "travel": (),
    "clinic": None,
    "receiver": None,
    "handover": None,
    "medicines": (),
    "consents": (),
    "may_tell": False,
    "envelope": None,
    "contact": "",
    "interpreter": "",
}


def child(age: int, **other: Any) -> PaperFacts:
    return told(born_on=PartialDay(2026 - age, 6, 1), given_names="Ani", **other)


def read(version: LetterVersion, language: PaperLanguage = PaperLanguage.NL, age: int | None = None, **o: Any) -> str:
    return plain(letter_in(version, child(AGES[version] if age is None else age, **o), language))


def keys(version: LetterVersion, age: int | None = None, **other: Any) -> list[str]:
    words = Wording(texts=texts(LETTER_OF[version], PaperLanguage.NL))
    facts = child(AGES[version] if age is None else age, **other)
    return [key for each in phrases(facts, words, version) for key, _ in each.sentences if key]


@pytest.mark.parametrize(("version", "language"), list(product(ALL, PaperLanguage)))
def test_every_version_reads_in_every_language_with_everything_and_with_nothing(
    version: LetterVersion, language: PaperLanguage
) -> None:
    whole = read(version, language)
    assert "Kliniek Voorbeeld (verzonnen)" in whole
    assert "{" not in whole
    bare = read(version, language, **NOTHING)
    assert "Kliniek Voorbeeld" not in bare
    assert len(bare) < len(whole)


def test_a_small_child_reads_few_words_about_what_is_true() -> None:
    text = read(LetterVersion.CHILD)
    assert text.startswith("\nBrief voor jou".strip())
    for words in ("Hoi Ani,", "K. Visser (verzonnen) reist met je mee.", "Op donderdag 3 december 2026."):
        assert words in text
    assert len(text.split()) < 260


@pytest.mark.parametrize("version", CHILDREN)
def test_a_child_never_reads_the_refusal_text_of_an_adult(version: LetterVersion) -> None:
    for language in PaperLanguage:
        adult = texts(LETTER_OF[LetterVersion.ADULT], language).phrases
        text = read(version, language)
        assert adult["refuse_responsible"] not in text
        assert adult["decide_responsible"] not in text
    assert "verantwoordelijk" not in read(version)


def test_refusing_reads_as_a_right_for_everybody() -> None:
    assert "Dat is jouw recht." in read(LetterVersion.CHILD)
    assert "Dat is jullie recht. Je hoeft niet te zeggen waarom." in read(LetterVersion.YOUTH)
    assert "Dat is je recht. Je hoeft niet te zeggen waarom." in read(LetterVersion.NEARLY_ADULT)
    assert "Dat is een recht. U hoeft niet te zeggen waarom." in read(LetterVersion.PARENTS)


def test_r36_parents_read_who_decides_at_the_age_of_their_child() -> None:
    decided = {
        age: [each for each in keys(LetterVersion.PARENTS, age) if each.startswith("decide")] for age in (8, 13, 16)
    }
    assert decided == {
        8: ["decide_under", "decide_no", "decide_responsible"],
        13: ["decide_together", "decide_no", "decide_responsible"],
        16: ["decide_alone", "decide_no_child"],
    }


def test_r36_a_child_who_cannot_decide_is_not_told_that_it_does() -> None:
    assert "decide_unable" in keys(LetterVersion.YOUTH, is_incapable=True)
    assert "decide" not in keys(LetterVersion.NEARLY_ADULT, is_incapable=True)
    assert "decide_under" in keys(LetterVersion.PARENTS, 13, is_incapable=True)


@pytest.mark.parametrize("version", ALL)
def test_r34_nothing_is_promised_without_its_fact_and_gaps_are_said(version: LetterVersion) -> None:
    promised = {"where", "when", "with_employee", "medicines", "papers_given", "papers_sealed", "pay", "later"}
    assert not promised & set(keys(version, **NOTHING))
    assert {"unknown_where", "unknown_when", "unknown_with", "unknown_new"} <= set(keys(version, **NOTHING))
    assert "unknown_new" not in keys(version)


def test_a_receiver_that_has_not_agreed_is_no_promise() -> None:
    assert "where_planned" in keys(LetterVersion.CHILD, acceptance=None)
    assert "Zij hebben nog geen ja gezegd." in read(LetterVersion.CHILD, acceptance=None)


def test_r45_a_later_use_is_told_only_when_it_is_true() -> None:
    assert {"later", "later_call"} <= set(keys(LetterVersion.NEARLY_ADULT))
    assert "later_unknown" in keys(LetterVersion.NEARLY_ADULT, payment=None)
    assert "later" in keys(LetterVersion.PARENTS)
    assert not {"later", "later_unknown"} & set(keys(LetterVersion.CHILD))


def test_r35_on_another_ground_nobody_reads_that_there_is_permission() -> None:
    vital = (a_consent(ground=LegalGround.VITAL, given_by=GivenBy.PARENTS),)
    assert "papers_given" not in keys(LetterVersion.PARENTS, consents=vital)
    given = (a_consent(given_by=GivenBy.PARENTS),)
    assert "papers_given" in keys(LetterVersion.PARENTS, consents=given)


def test_money_is_no_matter_for_a_small_child() -> None:
    assert not {"pay", "pay_after"} & set(keys(LetterVersion.CHILD))
    assert {"pay", "pay_after"} <= set(keys(LetterVersion.NEARLY_ADULT, payment=a_payment()))


def test_a_child_is_called_by_its_first_name_in_its_own_script() -> None:
    own: dict[str, Any] = {"original_given": "Անի", "original_family": "Վորբելդյան"}
    assert "Բարև՛, Անի," in read(LetterVersion.CHILD, PaperLanguage.HY, **own)
    assert "Hoi Ani," in read(LetterVersion.CHILD, **own)
    assert "van Ani Voorbeeldyan," in read(LetterVersion.PARENTS)
    assert "Վորբելդյան Անահիտ" in read(LetterVersion.PARENTS, PaperLanguage.HY)


@pytest.mark.parametrize(
    ("version", "signs"),
    [
        (LetterVersion.YOUTH, "Handtekening"),
        (LetterVersion.NEARLY_ADULT, "Handtekening"),
        (LetterVersion.PARENTS, "Handtekening vertegenwoordiger"),
    ],
)
def test_who_reads_a_version_signs_that_it_was_received_and_a_small_child_signs_nothing(
    version: LetterVersion, signs: str
) -> None:
    lines = [line.split(":")[0] for line in read(version).splitlines()]
    assert "Ontvangst van deze brief" in lines
    assert lines[-2] == signs
    assert "Handtekening" not in read(LetterVersion.CHILD)


def test_a_childs_own_words_stand_in_its_own_letter_alone() -> None:
    own: dict[str, Any] = {"wishes": "Ik wil mijn fiets mee."}
    assert "“Ik wil mijn fiets mee.”" in read(LetterVersion.YOUTH, **own)
    assert "fiets" not in read(LetterVersion.PARENTS, **own)


def test_r34_parents_of_a_child_too_young_to_read_are_promised_no_letter_for_it() -> None:
    assert "child" in keys(LetterVersion.PARENTS, 6)
    assert "child" not in keys(LetterVersion.PARENTS, 5)
