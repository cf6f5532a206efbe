"""An empty section says why: none known, not asked, unavailable, or withheld and why (standards 5.1, Q6)."""

import re
from dataclasses import replace
from typing import Any

import pytest

from medhandover.advice.conditions import ConditionCode
from medhandover.cases.model import Sex
from medhandover.letters.model import Paper, PaperLanguage
from medhandover.letters.texts import texts
from medhandover.papers.annexes import FURTHER
from medhandover.papers.blocks import Block, Box, Fields, Heading, KeepTogether, Row, Section
from medhandover.papers.composing import content_of
from medhandover.papers.facts import PaperFacts
from medhandover.papers.plain import plain, spoken
from medhandover.settings.model import Settings
from tests.papers import CASE, a_consent, a_receiver, a_refusal, covered, said, told

LANGUAGES = pytest.mark.parametrize("language", list(PaperLanguage))
NOTHING: dict[str, Any] = {
    "clinic": None,
    "receiver": None,
    "handover": None,
    "payment": None,
    "acceptance": None,
    "travel": (),
    "covered": (),
    "legs": (),
    "medicines": (),
    "languages_spoken": (),
    "original_given": "",
    "original_family": "",
    "interpreter": "",
    "advice": None,
    "envelope": None,
    "backup": None,
    "settings": Settings(),
}
REASONS = ("none_known", "not_asked", "unavailable", "not_available", "withheld", "withheld_open")


def dossier(language: PaperLanguage, **other: Any) -> tuple[Block, ...]:
    return content_of(Paper.DOSSIER, told(**other), language).blocks


def reasons(language: PaperLanguage) -> set[str]:
    known = texts(Paper.DOSSIER, language).phrases
    return {spoken(known[key]) for key in REASONS}


def everything(blocks: tuple[Block, ...]) -> list[Block]:
    """Return all blocks, the inner ones after the one they stand in."""
    found: list[Block] = []
    for each in blocks:
        found.append(each)
        if isinstance(each, Box | KeepTogether | Section):
            found += everything(each.blocks)
        elif isinstance(each, Row):
            found += everything(tuple(one for cell in each.cells for one in cell))
    return found


def fields(blocks: tuple[Block, ...]) -> dict[str, str]:
    parts = [each.items for each in everything(blocks) if isinstance(each, Fields)]
    return {spoken(label): spoken(value) for items in parts for label, value in items if spoken(label)}


@LANGUAGES
def test_no_section_and_no_field_of_a_dossier_is_empty(language: PaperLanguage) -> None:
    for facts in (NOTHING, {**NOTHING, "may_tell": False}, {}):
        made = everything(dossier(language, **facts))
        for each, below in zip(made, [*made[1:], None], strict=True):
            if isinstance(each, Heading):
                assert below is not None
                assert not isinstance(below, Heading) or each.level < below.level
        for label, value in fields(dossier(language, **facts)).items():
            assert re.search(r"\w", value), label


@LANGUAGES
def test_each_of_the_required_sections_gives_its_reason(language: PaperLanguage) -> None:
    words = texts(Paper.DOSSIER, language).phrases
    shown = fields(dossier(language, **NOTHING))
    empty = ("receiver", "handed_over_by", "languages", "interpreter", "arrival", "acceptance", "backup", *FURTHER)
    for key in empty:
        assert shown[spoken(words[key])] in reasons(language), key
    text = plain(dossier(language, **NOTHING))
    assert spoken(words["no_conditions"]) not in text
    assert spoken(words["no_medicines"]) not in text


def test_what_was_typed_freely_is_said_to_be_dutch_in_every_other_language() -> None:
    for language in PaperLanguage:
        note = spoken(texts(Paper.DOSSIER, language).phrases["as_entered"])
        assert (note in plain(dossier(language))) is (language is not PaperLanguage.NL)


def test_what_was_not_recorded_is_not_called_none_known() -> None:
    shown = fields(dossier(PaperLanguage.EN, diagnosis_code=""))
    known = {"Complaints and diagnosis", "Treatment so far", "Classification"}
    found = {value for label, value in shown.items() if label in known}
    assert found == {"Not available."}
    assert shown["Allergies"] == "Not asked."


def test_r35_withheld_says_why() -> None:
    refused = plain(dossier(PaperLanguage.EN, may_tell=False, consents=(a_consent(is_refused=True),)))
    assert "Withheld: the person did not consent to this." in refused
    assert "no valid consent" not in refused
    open_ = plain(dossier(PaperLanguage.EN, may_tell=False, consents=()))
    assert "Withheld: there is no valid consent to this now." in open_
    assert "did not consent" not in open_
    assert "F00.0" not in open_ + refused


def test_conditions_fill_the_sections_they_tell_of_and_a_man_is_not_asked_for_a_pregnancy() -> None:
    asked = covered(ConditionCode.ROLSTOEL, ConditionCode.CONTINU_OBS, ConditionCode.ZUURSTOF)
    shown = fields(dossier(PaperLanguage.EN, covered=asked))
    assert shown["Needs help with"] == "Wheelchair, Oxygen"
    assert (shown["Alerts"], shown["Devices"]) == ("Continuous observation", "Oxygen")
    assert shown["Pregnancy"] == "Not asked."
    assert "Pregnancy" not in fields(dossier(PaperLanguage.EN, sex=Sex.MALE))


def test_an_arrival_without_flight_and_an_answer_without_function_leave_no_gap() -> None:
    legs = tuple(replace(each, number="") for each in told().facts.legs)
    assert "flight" not in plain(dossier(PaperLanguage.EN, legs=legs))
    answer = replace(told().acceptance or pytest.fail("no answer"), function="")
    shown = fields(dossier(PaperLanguage.EN, acceptance=answer, receiver_function="psychiater"))
    assert ", psychiater, on" in shown["Acceptance"]
    assert not fields(dossier(PaperLanguage.EN))["Handover"].endswith(", ")


@LANGUAGES
def test_the_cover_says_what_is_not_needed_and_not_agreed(language: PaperLanguage) -> None:
    words = texts(Paper.COVER, language).phrases
    shown = fields(content_of(Paper.COVER, told(**NOTHING), language).blocks)
    for key, reason in (("languages", "not_asked"), ("needs", "none_known"), ("meeting_point", "unavailable")):
        assert shown[spoken(words[key])] == spoken(words[reason])


def test_the_card_says_that_an_address_is_not_there() -> None:
    text = said(told(clinic=a_receiver(address="", original_address="", city="")), PaperLanguage.EN, Paper.CARD)
    assert "Not arranged yet." in text


@pytest.mark.parametrize(("gives_no_reason", "expected"), [(True, "the person gives no reason"), (False, "Not asked.")])
def test_a_recorded_refusal_without_words_says_so(gives_no_reason: bool, expected: str) -> None:
    kept = a_refusal(own_words="", own_words_translation="", gives_no_reason=gives_no_reason, offered="")
    text = plain(content_of(Paper.REFUSAL_FORM, _refused(kept), PaperLanguage.EN).blocks)
    assert expected in text
    assert "Not available." in text


def _refused(kept: Any) -> PaperFacts:
    assert kept.case == CASE
    return told(refusals=(kept,))


@LANGUAGES
def test_an_envelope_whose_pages_were_not_counted_says_so(language: PaperLanguage) -> None:
    assert "–" not in "".join(fields(dossier(language)).values())
    sealed = told().envelope
    assert sealed is not None
    counted = fields(dossier(language, envelope=replace(sealed, pages=12)))
    assert any("12" in each for each in counted.values())
