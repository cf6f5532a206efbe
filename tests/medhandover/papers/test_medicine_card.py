"""The medicine card: two clocks, the next doses and the counts; names only where they may be told."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from medhandover.advice.conditions import ConditionCode
from medhandover.kernel.clock import moment
from medhandover.kernel.ids import ControlledPaperId, CountId, MedicineId, StaffId
from medhandover.letters.model import Paper, PaperLanguage
from medhandover.letters.texts import texts
from medhandover.medication.controlled import ControlledKind, ControlledPaper, PaperState
from medhandover.medication.counts import CountKind, SupplyCount
from medhandover.medication.model import IcePoint, Medicine
from medhandover.papers.wordscan import ForbiddenNumber, ForbiddenWord, guard, secrets_of
from tests.papers import CASE, NOW, TODAY, a_medicine, a_receiver, covered, document, pages, said, told

CARD = Paper.MEDICINE_CARD
LANGUAGES = pytest.mark.parametrize("language", list(PaperLanguage), ids=lambda each: str(each.value))
DAILY = a_medicine(atc="N03AX14", route="oraal", times=("08:00", "20:00"), is_supervised=True)
NEEDED = a_medicine(
    id=MedicineId("n"),
    inn="zonodine",
    per_day=Decimal(0),
    counted=14,
    is_as_needed=True,
    max_per_day=Decimal(2),
    is_controlled=True,
)
COLD = a_medicine(
    id=MedicineId("k"),
    inn="koeldine",
    form="pen",
    route="subcutaan",
    times=("22:00",),
    per_day=Decimal("0.5"),
    counted=None,
    needs_cooling=True,
    cool_box="K-01",
    cool_box_hours=48,
    ice_points=(IcePoint(place="Wenen", at=moment("2026-12-03T10:00 Europe/Vienna")),),
)
ALL = (DAILY, NEEDED, COLD)


def a_paper(**other: Any) -> ControlledPaper:
    return ControlledPaper(
        id=ControlledPaperId("p"),
        case=CASE,
        recorded_by=StaffId("eva"),
        recorded_at=NOW,
        medicine=NEEDED.id,
        country="AM",
        kind=ControlledKind.STATEMENT,
        **other,
    )


def card(language: PaperLanguage = PaperLanguage.NL, medicines: tuple[Medicine, ...] = ALL, **other: Any) -> str:
    return said(told(medicines=medicines, **other), language, CARD)


def say(key: str, language: PaperLanguage = PaperLanguage.NL) -> str:
    return " ".join(texts(CARD, language).phrases[key].split())


def test_each_medicine_has_its_generic_name_code_dose_route_and_marks() -> None:
    text = card()
    for value in ("voorbeeldine 10 mg", "ATC N03AX14", "1 per keer, 2 per dag", "via de mond", "prik onder de huid"):
        assert value in text
    for mark in ("gecontroleerd middel", "koel bewaren", "inname onder toezicht", "alleen zo nodig, ten hoogste 2"):
        assert mark in text
    assert "0,5 per keer" in text
    assert "0.5 each time, 0.5 a day" in card(PaperLanguage.EN)


def test_no_line_ends_within_the_strength() -> None:
    long = a_medicine(
        inn="voorbeeldine glargine", strength="100 E/ml", form="pen", times=("08:00",), per_day=Decimal(1)
    )
    found = " ".join(pages(CARD, told(medicines=(long,)), PaperLanguage.NL)).replace("\u2060", "")
    assert found.count("100 E/ml") == 5


def test_the_times_stand_on_the_clock_of_either_place() -> None:
    text = card()
    assert "Tot vertrek, klok in Nederland" in text
    assert "Na aankomst, klok in Jerevan" in text
    assert "05:00, 17:00 NL" in text
    same = card(legs=(), clinic=a_receiver(zone="Europe/Amsterdam"), handover=None)
    assert "05:00" not in same


def test_the_next_doses_go_from_departure_to_two_days_after_arrival_on_two_clocks() -> None:
    doses = card(medicines=(DAILY,)).partition("Volgende doses")[2].partition("Aantallen")[0]
    assert "09:40 Jerevan do 3 dec 2026 XX 417: onderweg 06:40 voorbeeldine 10 mg 1 × tablet" in doses
    assert "20:00 Jerevan vr 4 dec 2026 17:00" in doses
    assert "08:00 Jerevan za 5 dec 2026" in doses
    assert "20:00 Jerevan za 5 dec" not in doses
    assert "zo 6 dec" not in doses


def test_a_moment_on_another_day_at_home_says_so() -> None:
    early = a_medicine(times=("01:00",), per_day=Decimal(1))
    assert "01:00 Jerevan vr 4 dec 2026 22:00 do 3 dec 2026" in card(medicines=(early,))


def test_what_was_counted_lasts_and_comes_first_after_the_handover() -> None:
    counts = card().partition("Aantallen")[2].partition("Koel bewaren")[0]
    assert "voorbeeldine 10 mg 66 di 24 nov 2026 P. Bakker (verzonnen) ma 4 jan 2027 20:00 do 3 dec 2026" in counts
    assert "zonodine 10 mg 14 di 24 nov 2026 P. Bakker (verzonnen) zo nodig zo nodig" in counts
    assert "koeldine 10 mg nog niet geteld Niet beschikbaar. 22:00 do 3 dec 2026" in counts
    assert counts.count("______") == 6
    left = SupplyCount(
        id=CountId("c"),
        case=CASE,
        medicine=DAILY.id,
        sequence=1,
        kind=CountKind.LEFT,
        counted=61,
        counted_on=TODAY,
        counted_by="K. Visser",
        recorded_by=StaffId("eva"),
        recorded_at=NOW,
    )
    assert "61" in card(counts=(left,)).partition("Aantallen")[2]


def test_the_cold_chain_names_box_hours_and_ice() -> None:
    cold = card().rpartition("Koel bewaren")[2]
    assert "koeldine 10 mg K-01 48 uur Niet gevraagd. Wenen, do 3 dec 2026, 10:00 Wenen" in cold
    assert say("no_cold") in card(medicines=(DAILY,))
    boxless = replace(COLD, cool_box="", cool_box_hours=None, ice_points=())
    assert "koeldine 10 mg Nog niet geregeld." in card(medicines=(boxless,))


def test_r26_each_controlled_medicine_has_its_papers_or_says_that_there_is_none() -> None:
    kept = a_paper(
        number="VB-77", state=PaperState.PRESENT, valid_from=date(2026, 11, 1), valid_until=date(2027, 1, 31)
    )
    text = card(controlled_papers=(kept, a_paper(number="WEG-1", withdrawn_at=NOW)))
    assert "zonodine 10 mg Armenië Engelse medische verklaring, gelegaliseerd VB-77 vanaf zo 1 nov 2026" in text
    assert "aangevraagd" not in text
    assert "WEG-1" not in text
    assert "aangevraagd, nog niet binnen Niet beschikbaar. Niet beschikbaar." in card(controlled_papers=(a_paper(),))
    assert "zonodine 10 mg – Nog niet geregeld." in card()
    assert say("no_controlled") in card(medicines=(DAILY,))


def test_an_empty_section_says_why_in_both_languages() -> None:
    assert "Er gaan geen medicijnen mee." in card(medicines=(), covered=covered(ConditionCode.FYS_INST))
    asked = card(PaperLanguage.EN, ())
    assert "Nog niet geregeld." in asked
    assert "Not arranged yet." in asked
    assert "Nog niet geregeld." in card(legs=()).partition("Volgende doses")[2].partition("Aantallen")[0]
    assert say("no_fixed") in card(medicines=(NEEDED,))
    assert "Allergieën: Niet gevraagd. / Allergies: Not asked." in card(PaperLanguage.EN)
    assert "geen vaste tijden" in card(medicines=(a_medicine(),))


@LANGUAGES
def test_r35_without_consent_the_receivers_copy_withholds_and_the_escorts_says_so(language: PaperLanguage) -> None:
    withheld = card(language, may_tell=False)
    assert say("withheld", language) in withheld
    assert not any(each in withheld for each in ("voorbeeldine", "zonodine", "N03AX14", "08:00"))
    open_copy = card(language, may_tell=False, is_for_receiver=False)
    assert "voorbeeldine" in open_copy
    assert say("not_for_receiver", language) in open_copy
    assert say("not_for_receiver", language) not in card(language)


@LANGUAGES
def test_the_card_travels_with_a_document_number_and_without_diagnosis(language: PaperLanguage) -> None:
    facts = told(medicines=ALL, controlled_papers=(a_paper(),))
    secrets = secrets_of(facts.facts)
    guard(document(CARD, facts, language), secrets)
    text = said(facts, language, CARD)
    assert facts.facts.case.document_number in text
    assert facts.facts.case.v_number not in text
    for planted, problem in (
        ("tegen F00.0", ForbiddenNumber),
        (f"zie {facts.facts.case.v_number}", ForbiddenNumber),
        ("volgens het azc", ForbiddenWord),
    ):
        with pytest.raises(problem):
            guard(document(CARD, told(medicines=(a_medicine(), replace(DAILY, dose=planted))), language), secrets)


def many() -> tuple[Medicine, ...]:
    return tuple(
        replace(DAILY, id=MedicineId(str(n)), position=n, inn=f"voorbeeldine{n}", needs_cooling=n % 3 == 0)
        for n in range(1, 31)
    )


@LANGUAGES
def test_thirty_medicines_break_over_pages_under_repeated_heads(language: PaperLanguage) -> None:
    found = pages(CARD, told(medicines=many(), family_name="Voorbeeldyan " * 16), language)
    whole = " ".join(found)
    assert len(found) > 4
    assert all(f"voorbeeldine{n} 10 mg" in whole for n in range(1, 31))
    starts = [page for page in found if "Hoeveel en hoe" in page]
    assert len(starts) > 1
    signing = [page for page in found if "droeg over" in page]
    assert len(signing) == 1
    assert "nam over" in signing[0]
    assert "Datum en plaatselijke tijd" in signing[0]
