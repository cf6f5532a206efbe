"""The refusal form: every item of domain 6.2 in both languages, for the pen or as recorded, and the person's alone."""

from typing import Any

import pytest

from medhandover.letters.model import Paper, PaperLanguage
from medhandover.letters.texts import texts
from medhandover.papers.blocks import Blank, Block, Section, Tick, Ticks
from medhandover.papers.composing import content_of
from medhandover.papers.wordscan import guard, secrets_of
from medhandover.plans.model import Payer
from medhandover.refusals.model import Capacity, LaterUse, Situation
from medhandover.settings.model import Settings
from tests.papers import a_payment, a_refusal, document, pages, said, told

LANGUAGES = pytest.mark.parametrize("language", list(PaperLanguage), ids=lambda each: str(each.value))
STORIES: dict[str, dict[str, Any]] = {
    "empty": {},
    "nothing arranged": {"clinic": None, "handover": None, "payment": None, "acceptance": None, "settings": Settings()},
    "filled": {"refusals": (a_refusal(),)},
    "filled in doubt, without interpreter, no later use": {
        "refusals": (
            a_refusal(
                capacity=Capacity.DOUBT,
                doctor="dr. C. (verzonnen)",
                doctor_outcome="kan beslissen",
                interpreter="",
                no_interpreter_reason="sprak Nederlands",
                later_use=LaterUse.IMPOSSIBLE,
                later_use_how="",
                later_use_person="",
                later_use_phone="",
                later_use_until=None,
                later_use_why_not="geen plaats",
                is_signed=True,
            ),
        )
    },
}


def form(language: PaperLanguage = PaperLanguage.NL, **other: Any) -> str:
    return said(told(**other), language, Paper.REFUSAL_FORM)


def sections(**other: Any) -> list[Section]:
    made = content_of(Paper.REFUSAL_FORM, told(**other), PaperLanguage.NL).blocks
    return [each for block in made for each in getattr(block, "blocks", ()) if isinstance(each, Section)]


@pytest.mark.parametrize("story", list(STORIES))
@LANGUAGES
def test_every_form_prints_and_may_travel(story: str, language: PaperLanguage) -> None:
    facts = told(**STORIES[story])
    guard(document(Paper.REFUSAL_FORM, facts, language), secrets_of(facts.facts))
    found = pages(Paper.REFUSAL_FORM, facts, language)
    assert len(found) <= 3
    assert "Handtekeningen" in found[-1]
    assert "{" not in " ".join(found)


def test_r44_every_item_has_its_section_in_the_order_of_the_conversation() -> None:
    assert [each.mark for each in sections()] == [str(number) for number in range(1, 15)]
    text = form()
    for item in ("getuige", "geen tolk, omdat", "vertaling", "verantwoordelijk", "wat het kind zelf zegt", "advocaat"):
        assert item in text


@LANGUAGES
def test_refusing_is_a_right_and_other_refusals_have_other_records(language: PaperLanguage) -> None:
    text = form(language)
    for key in ("right", "not_incapable", "not_receiver", "doubt_rule"):
        assert " ".join(texts(Paper.REFUSAL_FORM, language).phrases[key].split()) in text
    assert "+31 00" in text
    assert "Bel bij twijfel" not in form(settings=Settings())


def test_r45_later_use_is_promised_only_when_true_else_it_is_a_choice() -> None:
    promise = "Later toch zorg kan tot en met 3 maart 2027"
    assert promise in form()
    assert "dag en nacht" in form()
    for missing in ({"payment": None}, {"acceptance": None}, {"payment": a_payment(payer=Payer.PERSON)}):
        text = form(**missing)
        assert promise not in text
        assert "tot wanneer en hoe, of waarom niet" in text
    assert {"mogelijk", "niet mogelijk", "niet bekend"} <= {str(each.words) for each in _boxes(sections()[6].blocks)}


def _boxes(blocks: tuple[Block, ...]) -> list[Tick]:
    found: list[Tick] = []
    for each in blocks:
        if isinstance(each, Ticks):
            found += each.ticks
        for inner in getattr(each, "cells", ()):
            found += _boxes(inner)
    return found


def test_the_offer_stands_there_as_far_as_it_is_known() -> None:
    assert "Zorg bij Kliniek Voorbeeld (verzonnen), vanaf do 3 dec 2026" in form()
    assert "Wie betaalt: de afzender van dit papier, tot en met 3 maart 2027." in form()
    assert "Wie betaalt" not in form(payment=a_payment(payer=Payer.UNKNOWN))
    assert "Zorg bij" not in form(clinic=None)


def test_an_empty_form_has_no_ticks_and_a_recorded_one_has_them_where_they_belong() -> None:
    assert not [each for section in sections() for each in _boxes(section.blocks) if each.is_ticked]
    kept = sections(refusals=(a_refusal(),))
    ticked = [str(each.words) for section in kept for each in _boxes(section.blocks) if each.is_ticked]
    assert ticked == [
        "opname of behandeling bij de ontvanger",
        "U bent nu zelf verantwoordelijk voor uw zorg.",
        "mogelijk",
        "geen twijfel",
        "aangenomen",
        "De persoon wil niet tekenen. Dan tekent een tweede getuige.",
    ]


def test_what_was_recorded_stands_on_the_lines_and_the_own_words_literally() -> None:
    text = form(refusals=(a_refusal(situation=Situation.PARTLY), a_refusal()))
    for value in (
        "Ես չեմ ուզում։",
        "Ik wil niet.",
        "de medicijnen",
        "tolk 0001",
        "B. Getuige",
        "17:00 Jerevan",
        "Armenië",
        "Armeens",
    ):
        assert value in text
    assert "geen plaats" in form(**STORIES["filled in doubt, without interpreter, no later use"])
    assert "sprak Nederlands" in form(**STORIES["filled in doubt, without interpreter, no later use"])
    assert "waarom niet" not in form(refusals=(a_refusal(later_use=LaterUse.UNKNOWN),))


def test_an_unfinished_record_fills_nothing_in() -> None:
    assert "Ես չեմ ուզում։" not in form(refusals=(a_refusal(finished_at=None),))
    unknown = sections(refusals=(a_refusal(asked_again_at=None, reported_at=None, at=None),))
    assert any(isinstance(each, Blank) for each in _leaves(unknown))


def _leaves(made: list[Section]) -> list[Block]:
    cells = (cell for each in made for block in each.blocks for cell in getattr(block, "cells", ((block,),)))
    return [inner for cell in cells for inner in cell]


def test_own_words_that_endanger_the_person_stay_in_the_file() -> None:
    facts = told(refusals=(a_refusal(own_words="Ik kreeg geen asiel.", refused="terug naar het azc"),))
    guard(document(Paper.REFUSAL_FORM, facts, PaperLanguage.EN), secrets_of(facts.facts))
    text = said(facts, PaperLanguage.EN, Paper.REFUSAL_FORM)
    assert "asiel" not in text
    assert "azc" not in text
    assert "kept in the Netherlands" in text
