"""The label of the sealed file (D3): number, seal, addressee, and nothing of what is inside or whose it is (R39)."""

from dataclasses import replace
from typing import Any

import pytest

from medhandover.letters.model import Paper, PaperLanguage
from medhandover.letters.texts import texts
from medhandover.medication.model import Envelope
from medhandover.papers.blocks import MM
from medhandover.papers.composing import content_of, languages_of
from medhandover.papers.cuts import Cut
from medhandover.papers.envelope_label import NothingSealed
from medhandover.papers.facts import PaperFacts
from medhandover.papers.wordscan import ForbiddenNumber, ForbiddenWord, guard, secrets_of
from medhandover.settings.model import Settings
from tests.papers import a_receiver, cut_out, document, pages, said, told

LANGUAGES = pytest.mark.parametrize("language", list(PaperLanguage), ids=lambda each: str(each.value))


def sealed(**other: Any) -> Envelope:
    """Return the envelope of the usual facts, changed."""
    usual = told().envelope
    assert usual
    return replace(usual, **{"number": "VB-0417", "seal_number": "Z-00417", "pages": 37, **other})


def label(language: PaperLanguage = PaperLanguage.NL, **other: Any) -> str:
    """Return all that the sheet says."""
    return said(told(**{"envelope": sealed(), **other}), language, Paper.LABEL).replace("\u00a0", " ")


def guarded(facts: PaperFacts) -> None:
    """Hold the label against what may not travel, as its printing does."""
    guard(document(Paper.LABEL, facts, PaperLanguage.HY), secrets_of(facts.facts))


@LANGUAGES
@pytest.mark.parametrize("addressee", ["de behandelend psychiater", ""])
def test_it_stands_on_one_sheet_at_its_own_size_and_may_travel(language: PaperLanguage, addressee: str) -> None:
    facts = told(envelope=sealed(addressee=addressee), settings=Settings(duty_phone="+31 00 000 00 09"))
    guard(document(Paper.LABEL, facts, language), secrets_of(facts.facts))
    [page] = pages(Paper.LABEL, facts, language)
    assert "{" not in page
    [cut] = (each for each in content_of(Paper.LABEL, facts, language).blocks if isinstance(each, Cut))
    assert (cut.width, cut.height) == pytest.approx((148 * MM, 105 * MM))
    assert len(cut_out(document(Paper.LABEL, facts, language), 105 * MM)) == 1


@LANGUAGES
def test_it_says_in_both_languages_that_only_the_treating_doctor_opens_it(language: PaperLanguage) -> None:
    text = label(language)
    for each in (language, PaperLanguage.NL):
        phrases = texts(Paper.LABEL, each).phrases
        assert all(phrases[key] in text for key in ("secret", "only", "nobody", "doctor"))


def test_who_reads_it_abroad_has_the_first_language() -> None:
    assert languages_of(Paper.LABEL, PaperLanguage.HY) == (PaperLanguage.HY, PaperLanguage.NL)


def test_it_holds_numbers_addressee_and_whom_to_call() -> None:
    text = label(envelope=sealed(addressee="de psychiater"), settings=Settings(duty_phone="+31 00 09"))
    for value in (
        "VB-0417",
        "Z-00417",
        "de psychiater",
        "dr. L. Orinakyan (verzonnen)",
        "Kliniek Voorbeeld (verzonnen)",
        "Voorbeeldstraat 1, Jerevan",
        "Օրինակ փողոց 1, Երևան",
        "MO-2026-0001",
        "bel +31 00 09",
    ):
        assert value in text, value


def test_neither_content_nor_person_stands_on_it() -> None:
    text = label(envelope=sealed(sealed_by="GZA Voorbeeld", language="hy", translations=("ru",)))
    for never in ("37", "Armeens", "Russisch", "GZA", "Voorbeeldyan", "Anahit", "1978", "voorbeeldine", "F00.0"):
        assert never not in text


def test_what_is_missing_is_said() -> None:
    text = label(PaperLanguage.EN, envelope=sealed(seal_number=""), clinic=None, settings=Settings())
    assert text.count("Not arranged yet.") == 2
    assert "Seal broken" not in text


def test_r39_without_an_envelope_that_counts_there_is_no_label() -> None:
    with pytest.raises(NothingSealed) as caught:
        label(envelope=None)
    assert "Leg eerst de envelop vast" in caught.value.say("nl")


def test_every_sealed_file_that_counts_has_its_own_label() -> None:
    two = (sealed(), sealed(number="VB-0418", seal_number="Z-00418"))
    text = label(envelopes=two)
    assert all(value in text for value in ("VB-0417", "Z-00417", "VB-0418", "Z-00418"))
    assert len(content_of(Paper.LABEL, told(envelopes=two), PaperLanguage.NL).blocks) == 3
    assert len(pages(Paper.LABEL, told(envelopes=two), PaperLanguage.HY)) == 1


def test_r41_a_planted_diagnosis_number_or_word_is_caught() -> None:
    for planted in ({"number": "F00.0"}, {"seal_number": "1234567890"}, {"addressee": "dr. 1234 567 890"}):
        with pytest.raises(ForbiddenNumber):
            guarded(told(envelope=sealed(**planted)))
    with pytest.raises(ForbiddenWord):
        guarded(told(envelope=sealed(addressee="arts van het azc")))


@LANGUAGES
def test_a_long_address_makes_the_label_higher_and_loses_nothing(language: PaperLanguage) -> None:
    address = "\n".join(f"Regel {number} (verzonnen)" for number in range(1, 41))
    facts = told(clinic=a_receiver(address=address, original_address=address, name="Kliniek " * 25), envelope=sealed())
    text = " ".join(pages(Paper.LABEL, facts, language))
    assert text.count("Regel 40 (verzonnen)") == 2
    assert text.count("Kliniek") >= 25
