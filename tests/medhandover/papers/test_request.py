"""The request to the receiver and its answer: functional words, the fields of R14, medical data with consent only."""

from dataclasses import replace
from typing import Any

import pytest

from medhandover.advice.conditions import ConditionCode
from medhandover.letters.model import Paper, PaperLanguage
from medhandover.letters.texts import texts
from medhandover.papers.facts import PaperFacts
from medhandover.papers.wordscan import ForbiddenNumber, ForbiddenWord, guard, secrets_of
from medhandover.plans.coverage import CoverState
from medhandover.plans.model import Payer
from medhandover.receivers.model import ReceiverKind, ReceiverType
from medhandover.settings.model import Settings
from tests.papers import a_medicine, a_payment, a_receiver, covered, document, pages, said, told

LANGUAGES = pytest.mark.parametrize("language", list(PaperLanguage), ids=lambda each: str(each.value))
ASKED = covered(ConditionCode.FYS_INST, ConditionCode.PSY_VPK, ConditionCode.MED_BRUG, ConditionCode.ROLSTOEL)
STORIES: dict[str, dict[str, Any]] = {
    "arranged": {},
    "withheld": {"may_tell": False},
    "nothing arranged": {
        "clinic": None,
        "handover": None,
        "payment": None,
        "acceptance": None,
        "legs": (),
        "covered": (),
        "settings": Settings(),
    },
    "a carer": {"clinic": a_receiver(kind=ReceiverKind.CARER, type=ReceiverType.CARER)},
}


def facts(**other: Any) -> PaperFacts:
    made = told(**{"covered": ASKED, **other})
    assert made.advice
    return replace(made, advice=replace(made.advice, complaints="slaapt slecht (verzonnen)", treatment="gesprekken"))


def request(language: PaperLanguage = PaperLanguage.NL, **other: Any) -> str:
    return said(facts(**other), language, Paper.REQUEST)


def say(key: str, language: PaperLanguage = PaperLanguage.NL) -> str:
    return " ".join(texts(Paper.REQUEST, language).phrases[key].split())


@pytest.mark.parametrize("story", list(STORIES))
@LANGUAGES
def test_every_request_prints_and_may_travel(story: str, language: PaperLanguage) -> None:
    asked = facts(**STORIES[story])
    guard(document(Paper.REQUEST, asked, language), secrets_of(asked.facts, may_tell=asked.may_tell))
    found = pages(Paper.REQUEST, asked, language)
    assert len(found) <= 5
    assert "{" not in " ".join(found)
    answer = next(number for number, page in enumerate(found) if say("answer_title") in page)
    assert answer > 0
    assert found[answer].index(say("answer_title")) < 90
    signing = [page for page in found if "stempel" in page]
    assert len(signing) == 1
    assert "handtekening" in signing[0]


def test_the_request_says_who_when_where_in_which_language_and_who_pays() -> None:
    text = request(handover_place="hoofdingang", file_language="en", first_appointment="intake")
    for value in (
        "Kliniek Voorbeeld (verzonnen)",
        "Overdracht op do 3 dec 2026, 17:00 Jerevan (14:00 NL).",
        "Plaats: hoofdingang.",
        "Aan: psychiater.",
        "Aankomst met XX 417: do 3 dec 2026, 15:05 Jerevan (12:05 NL).",
        "Eerste afspraak: intake.",
        "De persoon spreekt: Armeens",
        "Het medische dossier komt in: Engels.",
        "Betaler: de afzender van dit papier, tot en met 3 maart 2027. Ten hoogste EUR 5000.",
        say("no_journey"),
        say("reply_free"),
    ):
        assert value in text


def test_what_is_open_is_asked_and_never_promised() -> None:
    text = request(**STORIES["nothing arranged"])
    for key in ("when_open", "file_ask", "pay_unknown", "reply_soon", "no_needs", "unavailable"):
        assert say(key) in text
    assert "Bel" not in text
    assert "Betaler" not in request(payment=a_payment(payer=Payer.UNKNOWN))
    assert "Betaler: het land of de verzekering." in request(
        payment=a_payment(payer=Payer.COUNTRY, paid_until=None, maximum=None)
    )


def test_an_answer_is_asked_in_time_for_the_departure() -> None:
    assert say("reply_soon") in request()
    early = Settings(acceptance_due_days=3)
    assert "uiterlijk 30 november 2026" in request(settings=early)


def test_conditions_stand_there_in_functional_words_and_never_in_those_of_bma() -> None:
    text = request(PaperLanguage.EN)
    ask, ours = text.index("What we ask of you"), text.index("What we arrange until the handover")
    assert ask < text.index("The person is handed over in person at your institution.") < ours
    assert ours < text.index("A nurse travels along.")
    assert "psychiatr" not in text.partition("Medische samenvatting")[0].replace("psychiater", "")
    assert "Letterlijk" not in text
    assert "rolstoel" not in request(covered=covered(ConditionCode.ROLSTOEL, state=CoverState.SET_ASIDE)).lower()


@LANGUAGES
def test_r14_the_answer_has_room_for_each_of_its_fields(language: PaperLanguage) -> None:
    answer = request(language).rpartition(say("answer_title"))[2]
    fields = ("name", "function", "place", "day", "hour", "language_spoken", "language_file", "costs", "period")
    more = ("ward", "duty_name", "duty_phone", "phone_24h", "admitted_from", "admitted_until", "valid_until")
    choices = ("decision_yes", "decision_other", "decision_no", "reason", "hour_known", "costs_agreed", "yes", "no")
    for key in (*fields, *more, *choices, "sign_name", "sign_signature", "sign_stamp"):
        assert say(key, language) in answer


def test_a_carer_is_asked_for_the_relation_and_for_no_ward() -> None:
    answer = request(**STORIES["a carer"]).rpartition(say("answer_title"))[2]
    assert say("relation") in answer
    assert say("ward") not in answer
    assert say("duty_name") not in answer
    assert say("admitted_from") not in answer


@LANGUAGES
def test_r35_medical_data_stands_there_with_consent_only(language: PaperLanguage) -> None:
    known = request(language)
    assert "slaapt slecht" in known
    assert "F00.0" in known
    assert "voorbeeldine 10 mg, 1 tablet" in known
    withheld = request(language, may_tell=False)
    assert say("withheld", language) in withheld
    for secret in ("slaapt slecht", "gesprekken", "F00.0", "voorbeeldine"):
        assert secret not in withheld


def test_what_nobody_knows_or_asked_is_said() -> None:
    empty = said(replace(told(medicines=()), advice=None), PaperLanguage.NL, Paper.REQUEST)
    assert empty.count("Niet beschikbaar.") == 2
    assert "Nog niet geregeld." in empty
    assert "Niet gevraagd." in empty
    assert "Niets bekend." not in empty
    assert "Niets bekend." in said(told(medicines=(), covered=()), PaperLanguage.NL, Paper.REQUEST)


@pytest.mark.parametrize(
    ("planted", "problem"),
    [("intake, zie het azc", ForbiddenWord), ("intake F00.0", ForbiddenNumber), ("intake 9000000001", ForbiddenNumber)],
)
def test_nothing_that_endangers_travels(planted: str, problem: type[Exception]) -> None:
    asked = facts(first_appointment=planted, may_tell=False, v_number="9000000001")
    with pytest.raises(problem):
        guard(document(Paper.REQUEST, asked, PaperLanguage.EN), secrets_of(asked.facts))


@LANGUAGES
def test_long_facts_break_over_pages_and_the_signature_stays_whole(language: PaperLanguage) -> None:
    asked = facts(
        clinic=a_receiver(address="\n".join(f"Voorbeeldregel {n}" for n in range(1, 41))),
        family_name="Voorbeeldyan " * 16,
        covered=covered(*ConditionCode),
        medicines=tuple(a_medicine(inn=f"voorbeeldine{n}") for n in range(30)),
    )
    found = pages(Paper.REQUEST, asked, language)
    whole = " ".join(found)
    assert "Voorbeeldregel 40" in whole
    assert "voorbeeldine29" in whole
    assert len([page for page in found if "Kunt u dit?" in page]) >= 1
    signing = [page for page in found if "stempel" in page]
    assert len(signing) == 1
    assert "handtekening" in signing[0]
