"""The escort cover (D1): what it holds for which facts, what it never holds, and that nothing runs over."""

from typing import Any

import pytest

from medhandover.advice.conditions import ConditionCode
from medhandover.escorts.companions import Companion, CompanionKind
from medhandover.kernel.clock import moment
from medhandover.kernel.ids import AcceptanceId, CompanionId, StaffId
from medhandover.letters.model import Paper, PaperLanguage
from medhandover.letters.texts import texts
from medhandover.medication.model import Keeper
from medhandover.papers.composing import content_of, languages_of
from medhandover.papers.facts import PaperFacts
from medhandover.papers.wordscan import ForbiddenNumber, ForbiddenWord, guard, secrets_of
from medhandover.plans.model import AcceptanceState
from medhandover.plans.money import FirstDays
from medhandover.settings.model import Settings
from tests.papers import (
    CASE,
    NOW,
    PLAN,
    a_medicine,
    a_payment,
    a_receiver,
    an_acceptance,
    covered,
    document,
    pages,
    said,
    told,
)

LANGUAGES = pytest.mark.parametrize("language", list(PaperLanguage), ids=lambda each: str(each.value))
NOTHING: dict[str, Any] = {
    "clinic": None,
    "handover": None,
    "payment": None,
    "acceptance": None,
    "settings": Settings(),
    "legs": (),
    "medicines": (),
    "travel": (),
    "envelope": None,
    "receiver_function": "",
}


def cover(language: PaperLanguage = PaperLanguage.NL, **other: Any) -> str:
    """Return all that the cover says."""
    return said(told(**other), language, Paper.COVER).replace("\u00a0", " ")


def guarded(facts: PaperFacts, file_name: str = "") -> None:
    """Hold the cover against what may not travel, as its printing does."""
    guard(document(Paper.COVER, facts, PaperLanguage.NL), secrets_of(facts.facts, may_number=True), file_name)


@LANGUAGES
@pytest.mark.parametrize("story", [{}, NOTHING], ids=["everything", "nothing"])
def test_every_cover_prints_on_two_pages_and_may_travel(language: PaperLanguage, story: dict[str, Any]) -> None:
    facts = told(**story)
    guard(document(Paper.COVER, facts, language), secrets_of(facts.facts, may_number=True))
    found = pages(Paper.COVER, facts, language)
    assert len(found) == 2
    assert "{" not in " ".join(found)


@LANGUAGES
def test_what_is_missing_is_said_in_the_language_of_the_paper(language: PaperLanguage) -> None:
    text, known = cover(language, **NOTHING), texts(Paper.COVER, language).phrases
    phrases = {key: " ".join(each.split()) for key, each in known.items()}
    assert text.count(phrases["unavailable"]) >= 10
    for key in ("for_nobody", "check_no_envelope", "none_known"):
        assert phrases[key].replace("\u202f", " ") in text


def test_it_is_in_one_language_and_says_who_must_keep_it() -> None:
    assert languages_of(Paper.COVER, PaperLanguage.HY) == (PaperLanguage.HY,)
    assert languages_of(Paper.RECEIPT, PaperLanguage.HY) == (PaperLanguage.NL, PaperLanguage.HY)
    assert "BEGELEIDER" in texts(Paper.COVER, PaperLanguage.NL).phrases["mark"]


def test_it_holds_who_travels_the_receiver_and_the_phones() -> None:
    text = cover(
        settings=Settings(sender_phone="+31 00 01", duty_phone="+31 00 09"),
        backup=a_receiver(name="Reserve Kliniek (verzonnen)", phone_24h="+374 00 77"),
    )
    for value in (
        "Voor K. Visser (verzonnen)",
        "VOORBEELDYAN, Anahit",
        "MO-2026-0001",
        "1234567890",
        "P. Bakker (verzonnen) (medisch begeleider), +31 6 00000010",
        "A. Mulder (verzonnen), +31 6 00000010",
        "Rolstoel",
        "dr. L. Orinakyan (verzonnen)",
        "Օրինակ փողոց 1, Երևան",
        "+374 00 000009",
        "Alleen aan deze functie: psychiater",
        "U blijft tot de overdracht klaar is.",
        "vraag naar P. de Wit (verzonnen)",
        "+31 00 01",
        "+31 00 09",
        "Reserve Kliniek (verzonnen)",
        "Gevonden? Bel +31 00 09.",
    ):
        assert value in text, value


def test_a_nurse_is_a_medical_escort_there_because_the_training_would_tell_the_diagnosis() -> None:
    assert "psychiatrisch verpleegkundige" not in cover(covered=covered(ConditionCode.PSY_VPK))


def test_companions_stand_there_until_they_stay_at_home() -> None:
    facts = told()
    one, gone = (
        Companion(
            id=CompanionId(name),
            plan=PLAN,
            case=CASE,
            recorded_by=StaffId("eva"),
            recorded_at=NOW,
            kind=CompanionKind.FAMILY,
            name=name,
            phone=phone,
            ended_at=NOW if name == "Gor" else None,
        )
        for name, phone in (("Davit (verzonnen)", "+31 00 3"), ("Gor", ""))
    )
    object.__setattr__(facts.facts, "companions", (one, gone))
    text = said(facts, PaperLanguage.NL, Paper.COVER).replace("\u00a0", " ")
    assert "Davit (verzonnen) (familie), +31 00 3" in text
    assert "Gor" not in text


def test_r13_without_acceptance_the_journey_does_not_go_ahead() -> None:
    assert "Schriftelijk akkoord van vr 20 nov 2026, door dr. A. Voorbeeld (verzonnen)" in cover()
    assert "Zonder akkoord gaat de reis niet door." in cover(acceptance=None)
    assert "Dag en uur van de overdracht: nog niet geregeld." in cover(handover=None)


def test_r17_the_confirmation_counts_for_the_moment_that_is_planned_now() -> None:
    ready = an_acceptance(state=AcceptanceState.READY, duty_name="dr. N. Dienst (verzonnen)", duty_phone="+374 00 10")
    ready.id = AcceptanceId("ready")
    assert "Gereed bevestigd op vr 20 nov 2026" in cover(acceptance=ready)
    assert "dienst: dr. N. Dienst (verzonnen) +374 00 10" in cover(acceptance=ready)
    ready.accepted_for = moment("2026-12-01T17:00 Asia/Yerevan")
    assert "Gereed bevestigd" not in cover(acceptance=ready)


def test_the_checklist_names_the_envelope_and_what_was_agreed() -> None:
    assert "Verzegelde envelop E-1, dicht" in cover()
    facts = told()
    assert facts.envelope
    facts.envelope.seal_number = "Z-9"
    assert "Verzegelde envelop E-1, zegel Z-9, dicht" in said(facts, PaperLanguage.NL, Paper.COVER)
    assert "Tas met medicijnen" in cover()
    assert "Tas met medicijnen" not in cover(medicines=())
    assert "eerste dagen" in cover(payment=a_payment(first_days=FirstDays(has_sim=True)))
    assert "eerste dagen" not in cover()


def test_r41_neither_diagnosis_nor_medicine_nor_bsn_stands_there() -> None:
    assert "voorbeeldine" not in cover(medicines=(a_medicine(times=("08:00",), kept_by=Keeper.MEDICAL),))
    assert "F00.0" not in cover()
    for field in ("handover_place", "interpreter", "receiver_function"):
        with pytest.raises(ForbiddenNumber):
            guarded(told(**{field: "kamer F00.0"}))
    with pytest.raises(ForbiddenNumber):
        guarded(told(bsn="111222333", handover_place="111.22.2333"))


def test_the_v_number_may_stand_in_the_paper_and_never_in_the_name_of_its_file() -> None:
    guarded(told())
    with pytest.raises(ForbiddenNumber):
        guarded(told(), "reisblad-1234567890.pdf")
    with pytest.raises(ForbiddenNumber):
        guard(document(Paper.COVER, told(), PaperLanguage.NL), secrets_of(told().facts))


@pytest.mark.parametrize("word", ["gehoor bij de IND", "asielzoeker", "from the asylum office", "ապաստան", "لاجئ"])
def test_a_word_that_endangers_is_caught(word: str) -> None:
    with pytest.raises(ForbiddenWord):
        guarded(told(handover_place=word))


@LANGUAGES
def test_long_facts_break_over_pages_and_nothing_is_lost(language: PaperLanguage) -> None:
    address = "\n".join(f"Regel {number} (verzonnen)" for number in range(1, 41))
    medicines = tuple(a_medicine(times=(f"{hour % 24:02}:{hour:02}",)) for hour in range(30))
    facts = told(
        family_name="Voorbeeldyan" * 17,
        clinic=a_receiver(address=address, original_address=address),
        medicines=medicines,
    )
    text = " ".join(pages(Paper.COVER, facts, language))
    assert text.count("Regel 40 (verzonnen)") == 2
    assert "VOORBEELDYAN" * 3 in text


def test_two_escorts_get_the_same_content_as_two_numbered_copies() -> None:
    first, second = (content_of(Paper.COVER, told(), PaperLanguage.NL) for _ in range(2))
    assert first.content_hash == second.content_hash
