"""The contact card (D6): what it holds for which facts, that it promises nothing untrue, and nothing about health."""

from datetime import date
from typing import Any

import pytest

from medhandover.letters.model import Paper, PaperLanguage
from medhandover.letters.texts import texts
from medhandover.papers.blocks import MM
from medhandover.papers.composing import content_of, document_of, languages_of
from medhandover.papers.cuts import Cut
from medhandover.papers.facts import PaperFacts
from medhandover.papers.printing import render
from medhandover.papers.stamp import Stamp
from medhandover.papers.wordscan import ForbiddenNumber, ForbiddenWord, guard, secrets_of
from medhandover.plans.model import Payer
from medhandover.receivers.model import ReceiverKind, ReceiverType, Relation
from medhandover.settings.model import Settings
from tests.medhandover.papers.test_codes import scanned
from tests.papers import AT, a_payment, a_receiver, an_acceptance, cut_out, document, pages, said, told

LANGUAGES = pytest.mark.parametrize("language", list(PaperLanguage), ids=lambda each: str(each.value))
NOTHING: dict[str, Any] = {
    "clinic": None,
    "handover": None,
    "payment": None,
    "acceptance": None,
    "settings": Settings(),
}
UNPROMISED: dict[str, Any] = {"clinic": a_receiver(kind=ReceiverKind.CARER, relation=Relation.CHILD), "payment": None}


def card(language: PaperLanguage = PaperLanguage.NL, **other: Any) -> str:
    """Return all that the sheet says."""
    return said(told(**other), language, Paper.CARD).replace("\u00a0", " ")


def guarded(facts: PaperFacts) -> None:
    """Hold the card against what may not travel, as its printing does."""
    guard(document(Paper.CARD, facts, PaperLanguage.HY), secrets_of(facts.facts))


@LANGUAGES
@pytest.mark.parametrize("story", [{}, NOTHING, UNPROMISED], ids=["everything", "nothing", "nothing promised"])
def test_both_cards_stand_on_one_sheet_at_their_own_size(language: PaperLanguage, story: dict[str, Any]) -> None:
    facts = told(**story)
    guard(document(Paper.CARD, facts, language), secrets_of(facts.facts))
    [page] = pages(Paper.CARD, facts, language)
    assert "{" not in page
    cuts = [each for each in content_of(Paper.CARD, facts, language).blocks if isinstance(each, Cut)]
    assert len(cuts) == 2
    for each in cuts:
        assert (each.width, each.height) == pytest.approx((171.2 * MM, 108 * MM))
    assert len(cut_out(document(Paper.CARD, facts, language), 108 * MM)) == 2


def test_the_persons_own_language_stands_first_and_dutch_below_it() -> None:
    assert languages_of(Paper.CARD, PaperLanguage.AR) == (PaperLanguage.AR, PaperLanguage.NL)
    assert languages_of(Paper.CARD, PaperLanguage.NL) == (PaperLanguage.NL,)
    text = card(PaperLanguage.HY)
    assert text.index("Ձեր կլինիկան") < text.index("Uw kliniek")


def test_an_invented_card_says_so_in_the_persons_language_too() -> None:
    made = content_of(Paper.CARD, told(), PaperLanguage.HY)
    stamp = Stamp(
        document="MO-2026-0001",
        content_hash=made.content_hash,
        version=1,
        number=1,
        total=2,
        whom="-",
        printed_at=AT,
        printed_by="-",
        is_concept=True,
        is_demo=True,
    )
    frame = document_of(made, stamp).frame
    assert frame.warning == texts(Paper.CARD, PaperLanguage.HY).phrases["example"]
    assert frame.watermark == "ՆԱԽԱԳԻԾ / CONCEPT"


def test_it_holds_where_whom_phone_until_when_and_how() -> None:
    text = card(PaperLanguage.HY)
    for value in (
        "«Օրինակ» կլինիկա (հորինված)",
        "Kliniek Voorbeeld (verzonnen)",
        "Օրինակ փողոց 1, Երևան",
        "Voorbeeldstraat 1, Jerevan",
        "dr. L. Orinakyan (verzonnen)",
        "+374 00 000009",
        "2027 թ. մարտի 3",
        "3 maart 2027",
        "Կարող եք գալ ավելի ուշ",
        "Bel het nummer op deze kaart.",
        "Voorbeeldyan, Anahit",
        "MO-2026-0001",
        "Kaart 1: voor uzelf",
        "Kaart 2: voor uw familie",
    ):
        assert value in text, value


def test_it_says_who_may_safely_see_it() -> None:
    assert "Wie mag deze kaart zien? Uzelf, uw familie, de kliniek, een dokter en wie u vertrouwt." in card()


@pytest.mark.parametrize(
    "other",
    [
        {"payment": None},
        {"payment": a_payment(payer=Payer.PERSON)},
        {"payment": a_payment(paid_until=date(2026, 11, 1))},
        {"acceptance": None},
        {"clinic": None},
    ],
    ids=["no payer", "own costs", "ended", "not accepted", "no receiver"],
)
def test_r45_coming_later_is_promised_only_when_it_is_true(other: dict[str, Any]) -> None:
    text = card(**other)
    assert "U kunt later nog komen" not in text
    assert "Wij weten nu niet of u later nog gebruik kunt maken van dit aanbod." in text
    if "clinic" not in other:
        assert "Betaald tot en met" not in text


def test_without_written_answer_it_says_that_nobody_wrote() -> None:
    assert "nog niet opgeschreven dat u welkom bent" in card(acceptance=None)
    assert "nog niet opgeschreven" not in card()


def test_without_receiver_that_is_said_and_nobody_is_sent_to_a_phone() -> None:
    text = card(clinic=None)
    assert "Nog niet geregeld." in text
    assert "Bel het nummer" not in text


def test_a_carer_is_called_by_name_and_is_no_clinic() -> None:
    brother = a_receiver(
        kind=ReceiverKind.CARER, type=ReceiverType.CARER, relation=Relation.SIBLING, contact_name="", phone_24h=""
    )
    text = card(clinic=brother, acceptance=an_acceptance(name=brother.name))
    assert "Wie voor u zorgt" in text
    assert "Uw kliniek" not in text
    assert "Vraag naar" not in text
    assert "dag en nacht" not in text


def test_r41_nothing_about_health_and_no_number_of_here_stands_on_it() -> None:
    text = card()
    for never in ("voorbeeldine", "F00.0", "psychiat", "1234567890", "Rolstoel"):
        assert never not in text
    for planted in ("afdeling F00.0", "kamer 1234 567 890"):
        with pytest.raises(ForbiddenNumber):
            guarded(told(clinic=a_receiver(address=planted)))


@pytest.mark.parametrize("word", ["azc", "refugee clinic", "ապաստան", "لاجئ"])
def test_a_word_that_endangers_is_caught(word: str) -> None:
    with pytest.raises(ForbiddenWord):
        guarded(told(clinic=a_receiver(contact_name=word)))


@LANGUAGES
def test_an_address_of_forty_lines_makes_the_cards_higher_and_loses_nothing(language: PaperLanguage) -> None:
    address = "\n".join(f"Regel {number} (verzonnen)" for number in range(1, 41))
    facts = told(clinic=a_receiver(address=address, original_address=address), family_name="Voorbeeldyan" * 17)
    found = pages(Paper.CARD, facts, language)
    assert len(found) == 2
    assert [page.count("Regel 40 (verzonnen)") for page in found] == [2, 2]


@pytest.mark.parametrize("language", [PaperLanguage.NL, PaperLanguage.HY, PaperLanguage.AR])
def test_each_card_has_a_code_that_calls_the_number_on_it(language: PaperLanguage) -> None:
    made = document(Paper.CARD, told(), language)
    assert scanned(render(made)) == [["tel:+37400000009"] * 2]
    assert scanned(render(document(Paper.CARD, told(clinic=None), language))) == [[]]


def test_a_number_with_an_extension_has_no_code_that_would_call_another() -> None:
    made = document(Paper.CARD, told(clinic=a_receiver(phone_24h="", phone="+374 00 000001 tst. 4")), PaperLanguage.HY)
    assert scanned(render(made)) == [[]]


def test_who_helps_reads_it_in_english_beside_languages_that_are_not() -> None:
    english = "Please call +374 00 000009, or bring this person to the address on this card."
    assert card(PaperLanguage.HY).count(english) == 2
    assert card(PaperLanguage.NL).count(english) == 2
    assert card(PaperLanguage.EN).count(english) == 2
