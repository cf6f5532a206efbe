"""The information letter: neutral outside, the same items in both languages, whole phrases, the person's own words."""

from datetime import date
from typing import Any

import pytest

from medhandover.cases.model import Sex
from medhandover.kernel.days import PartialDay
from medhandover.kernel.ids import ExplanationId, StaffId
from medhandover.kernel.interpreting import InterpreterKind
from medhandover.letters.model import Explanation, Paper, PaperLanguage, Reception, Spoken, SpokenKind
from medhandover.papers.blocks import Box, KeepTogether, Row
from medhandover.papers.composing import content_of
from medhandover.papers.wordscan import guard, secrets_of
from medhandover.plans.model import Payer
from medhandover.receivers.model import ReceiverKind, ReceiverType, Relation
from medhandover.settings.model import Settings
from tests.papers import CASE, NOW, PLAN, a_consent, a_medicine, a_payment, a_receiver, document, pages, said, told

NOTHING: dict[str, Any] = {
    "clinic": None,
    "receiver": None,
    "handover": None,
    "payment": None,
    "acceptance": None,
    "travel": (),
    "covered": (),
    "consents": (),
    "legs": (),
    "may_tell": False,
    "envelope": None,
    "contact": "",
    "settings": Settings(),
    "medicines": (a_medicine(counted=None),),
}
CARER = a_receiver(
    name="A. Voorbeeldyan (verzonnen)", kind=ReceiverKind.CARER, type=ReceiverType.CARER, relation=Relation.SIBLING
)
STORIES: dict[str, dict[str, Any]] = {
    "everything": {"wishes": "Ik wil zelf mijn koffer dragen.", "first_appointment": "4 dec 10:00"},
    "nothing arranged": NOTHING,
    "consent refused": {"consents": (a_consent(is_refused=True),), "may_tell": False},
    "the person pays": {"payment": a_payment(payer=Payer.PERSON, paid_until=None)},
    "to a carer": {"clinic": CARER, "sex": Sex.MALE},
    "a child": {"born_on": PartialDay(2016, 5, 14)},
    "a child of fourteen": {"born_on": PartialDay(2012, 5, 14), "representative": "M. Voogd (verzonnen)"},
    "cannot decide": {"is_incapable": True, "sex": Sex.UNKNOWN},
}
EVERY = pytest.mark.parametrize("story", list(STORIES))
LANGUAGES = pytest.mark.parametrize("language", list(PaperLanguage), ids=lambda each: str(each.value))


@EVERY
@LANGUAGES
def test_every_letter_prints_and_may_travel(story: str, language: PaperLanguage) -> None:
    facts = told(**STORIES[story])
    guard(document(Paper.LETTER, facts, language), secrets_of(facts.facts), "brief-MO-2026-0001.pdf")
    found = pages(Paper.LETTER, facts, language)
    assert 2 <= len(found) <= 3
    assert "{" not in " ".join(found)


@EVERY
@LANGUAGES
def test_every_item_stands_in_both_languages_side_by_side(story: str, language: PaperLanguage) -> None:
    rows = [each for each in _rows(content_of(Paper.LETTER, told(**STORIES[story]), language).blocks) if each.is_ruled]
    if language is PaperLanguage.NL:
        assert not rows
    else:
        assert len(rows) > 7
        assert all(len(row.cells) == 2 and len(row.cells[0]) == len(row.cells[1]) for row in rows)


def _rows(blocks: Any) -> list[Row]:
    found: list[Row] = []
    for each in blocks:
        if isinstance(each, Row):
            found.append(each)
        elif isinstance(each, KeepTogether | Box):
            found += _rows(each.blocks)
    return found


@LANGUAGES
def test_the_part_to_sign_is_whole_on_one_page(language: PaperLanguage) -> None:
    last = pages(Paper.LETTER, told(), language)[-1]
    assert "Ontvangst van deze brief" in last
    assert "Uitgelegd door" in last


def test_the_sender_is_neutral_and_the_document_number_stands_for_the_person() -> None:
    text = " ".join(pages(Paper.LETTER, told(bsn="111222333"), PaperLanguage.EN))
    assert "Repatriation and Departure Service, the Netherlands" in text
    assert "MO-2026-0001" in text
    for hidden in ("1234567890", "111222333", "DT&V", "psychiat", "F00.0", "voorbeeldine"):
        assert hidden not in text


def test_the_address_for_the_driver_is_in_the_script_of_the_country() -> None:
    assert "Օրինակ փողոց 1, Երևան" in " ".join(pages(Paper.LETTER, told(), PaperLanguage.AR))
    without = told(clinic=a_receiver(original_name="", original_address=""))
    assert "chauffeur" not in " ".join(pages(Paper.LETTER, without, PaperLanguage.NL))


@pytest.mark.parametrize(
    ("sex", "greeting"),
    [(Sex.FEMALE, "Geachte mevrouw Voorbeeldyan"), (Sex.MALE, "Geachte heer Voorbeeldyan"), (Sex.UNKNOWN, "Geachte V")],
)
def test_the_greeting_follows_the_person(sex: Sex, greeting: str) -> None:
    assert greeting in said(told(sex=sex))
    assert "Վորբելդյան Անահիտ" in said(told(sex=sex), PaperLanguage.HY)


def test_r47_somebody_else_is_told_of_a_minor_and_of_who_cannot_decide() -> None:
    assert "bedoelen wij" not in said(told())
    assert "M. Voogd (verzonnen)" in said(told(**STORIES["a child of fourteen"]))
    assert "de ouders of de voogd van" in said(told(**STORIES["a child"]))
    assert "wie Voorbeeldyan, Anahit vertegenwoordigt" in said(told(is_incapable=True))


def test_numbers_and_names_stay_whole_in_arabic() -> None:
    page = pages(Paper.LETTER, told(), PaperLanguage.AR)[0]
    for value in ("+374 00 000001", "17:00", "dr. L. Orinakyan"):
        assert value in page


def test_own_words_are_printed_literally_but_not_when_they_endanger_the_person() -> None:
    facts = told(wishes="Ik wil “zelf” kiezen.", objections="Ik vroeg asiel en kreeg het niet.")
    text = said(facts)
    assert "Ik wil “zelf” kiezen." in text
    assert "asiel" not in text
    assert "bewaard in Nederland" in text


def test_answers_at_the_explanation_are_printed_with_their_day() -> None:
    answered = _explanation("Ik begrijp het.")
    text = said(told(explanations=(_explanation(""), answered)))
    assert "Gezegd bij de uitleg van 20 november 2026" in text
    assert "Ik begrijp het." in text
    assert text.count("Gezegd bij de uitleg") == 1


def test_what_was_said_word_for_word_is_printed_but_not_when_it_endangers_the_person() -> None:
    words = tuple(
        Spoken(kind=SpokenKind.QUESTION, words=each, language="nl") for each in ("Mag mijn zus mee?", "Ik vroeg asiel.")
    )
    text = said(told(explanations=(_explanation("", spoken=words),)))
    assert "Mag mijn zus mee?" in text
    assert "asiel" not in text
    assert "bewaard in Nederland" in text


def _explanation(answers: str, **other: Any) -> Any:
    return Explanation(
        id=ExplanationId("x"),
        plan=PLAN,
        case=CASE,
        letter_hash="0" * 64,
        recorded_by=StaffId("eva"),
        recorded_at=NOW,
        explained_on=date(2026, 11, 20),
        place="hier",
        language="hy",
        explained_by="P. de Wit (verzonnen)",
        reception=Reception.SIGNED,
        interpreter_kind=InterpreterKind.NOT_NEEDED,
        answers=answers,
        **other,
    )


def test_the_letter_is_the_same_whenever_it_is_printed() -> None:
    one = content_of(Paper.LETTER, told(), PaperLanguage.AR)
    assert one.content_hash == content_of(Paper.LETTER, told(today=date(2026, 11, 30)), PaperLanguage.AR).content_hash
