"""The flight notice: what is needed on board for each airline, by the fields of its form, and never why."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from medhandover.advice.conditions import ConditionCode
from medhandover.escorts.companions import Companion, CompanionKind
from medhandover.journeys.model import Leg, Seat, SeatFor, SeatKind, Transport
from medhandover.journeys.notices import (
    AirlineNotice,
    Battery,
    GroundHelp,
    GroundPoint,
    Handling,
    Need,
    NeedKind,
)
from medhandover.kernel.clock import Moment, moment
from medhandover.kernel.ids import CompanionId, JourneyId, LegId, LegPosition, NoticeId, StaffId
from medhandover.letters.model import Paper, PaperLanguage
from medhandover.letters.texts import texts
from medhandover.papers.blocks import PageBreak
from medhandover.papers.composing import content_of
from medhandover.papers.flight_sheets import sheets
from medhandover.papers.plain import plain
from medhandover.papers.wordscan import ForbiddenNumber, ForbiddenWord, guard, secrets_of
from tests.papers import CASE, EMPLOYEE, NOW, NURSE, PLAN, covered, document, pages, said, told

NOTICE = Paper.FLIGHT_NOTICE
LANGUAGES = pytest.mark.parametrize("language", list(PaperLanguage), ids=lambda each: str(each.value))
SEATS = (
    Seat(seat="21D"),
    Seat(seat="21E", whose=SeatFor.EMPLOYEE),
    Seat(seat="21F", whose=SeatFor.MEDICAL, kind=SeatKind.LEGROOM),
)


def leg(position: int, number: str, hour: int, **other: Any) -> Leg:
    return Leg(
        id=LegId(str(position)),
        journey=JourneyId("j"),
        position=position,
        departs_from="Schiphol (AMS)",
        departs=moment(f"2026-12-03T{hour:02d}:00"),
        arrives_at="Wenen (VIE)",
        arrives=moment(f"2026-12-03T{hour + 1:02d}:30 Europe/Vienna"),
        **{"number": number, "provider": "Voorbeeld Airways (verzonnen)", **other},
    )


FIRST, SECOND = leg(1, "XX 417", 6, seats=SEATS, booking="ABC123"), leg(2, "XX 881", 10)
BOTH = (FIRST, SECOND)


def a_notice(flight: Leg, *needs: Need, **other: Any) -> AirlineNotice:
    return AirlineNotice(
        id=NoticeId(flight.id),
        journey=JourneyId("j"),
        case=CASE,
        recorded_by=StaffId("eva"),
        recorded_at=NOW,
        flight="xx417" if flight is FIRST else flight.number,
        departs_from=flight.departs_from,
        **{
            "airline": "Voorbeeld Airways (verzonnen)",
            "needs": needs,
            "sent_at": Moment(NOW),
            "sent_by": "F. Yilmaz (verzonnen)",
            "given_for": flight.departs,
            **other,
        },
    )


def notice(language: PaperLanguage = PaperLanguage.NL, legs: tuple[Leg, ...] = BOTH, **other: Any) -> str:
    return said(told(legs=legs, **other), language, NOTICE)


def lines(legs: tuple[Leg, ...] = BOTH, **other: Any) -> str:
    """Return the notice in Dutch as plain text, with its boxes."""
    return plain(content_of(NOTICE, told(legs=legs, **other), PaperLanguage.NL).blocks)


def say(key: str, language: PaperLanguage = PaperLanguage.NL) -> str:
    return " ".join(texts(NOTICE, language).phrases[key].split())


def test_the_needs_of_the_conditions_are_asked_and_the_rest_is_for_the_pen() -> None:
    text = lines(covered=covered(ConditionCode.ROLSTOEL, ConditionCode.ZUURSTOF, ConditionCode.APPARATUUR))
    assert "Rolstoel nodig\n[x] ja [ ] nee" in text
    assert "[ ] WCHR" in text
    assert "Zuurstof\n[x] ja [ ] nee\nliter per minuut: __________" in text
    assert "Brancard aan boord\n[ ] ja [ ] nee" in text
    assert "Kwetsbare passagier\n[ ] ja [ ] nee" in text
    assert say("no_equipment") not in text
    assert say("no_equipment") in lines()


def test_r29_what_the_airline_was_told_stands_there_as_told() -> None:
    needs = (
        Need(kind=NeedKind.WCHC, is_own=True, is_collapsible=True),
        Need(kind=NeedKind.OXYGEN, litres_per_minute=Decimal("2.5"), is_continuous=True),
        Need(
            kind=NeedKind.EQUIPMENT,
            device="concentrator",
            battery=Battery.LITHIUM_ION,
            battery_wh=Decimal(98),
            spares=2,
            has_un38_3=True,
            approval="OK-77",
        ),
    )
    handling = Handling(
        is_clearance_needed=True,
        is_escort_trained=True,
        ambulance_by="Ambulance Voorbeeld",
        ambulance_contact="+374 00 000004",
        destination_address="Voorbeeldstraat 1",
        ground=(GroundHelp(point=GroundPoint.DELIVERY, organisation="Assistentie", expense_of="de afzender"),),
        seating="bij het gangpad",
        fremec="F-1",
    )
    told_so = a_notice(FIRST, *needs, handling=handling, is_vulnerable=True)
    text = lines((FIRST,), notices=(told_so,), covered=covered(ConditionCode.BRANCARD))
    for line in (
        "[x] WCHC  tot aan de stoel",
        "[x] eigen rolstoel [x] opvouwbaar [ ] elektrisch",
        "liter per minuut  2,5\n[x] continu",
        "concentrator | lithium-ion\n98 Wh\nreserve: 2 | ja | OK-77",
        "Brancard aan boord\n[ ] ja [x] nee",
        "Medische toestemming van de maatschappij nodig\n[x] ja [ ] nee",
        "Kwetsbare passagier\n[x] ja [ ] nee",
        "Medisch opgeleide begeleider\n[x] ja [ ] nee",
        "Ambulance te regelen door de maatschappij\n[ ] ja [x] nee",
        "Ambulance van  Ambulance Voorbeeld, +374 00 000004",
        "Adres van aankomst  Voorbeeldstraat 1",
        "luchthaven van vertrek | Assistentie | de afzender | _________",
        "overstap | _________ | _________ | _________",
        "Plaatsing  bij het gangpad",
        "FREMEC-nummer  F-1",
    ):
        assert line in text


def test_r50_a_notice_for_another_departure_or_taken_back_counts_for_no_flight() -> None:
    moved = a_notice(FIRST, Need(kind=NeedKind.WCHC), given_for=moment("2026-12-01T06:00"))
    gone = a_notice(FIRST, Need(kind=NeedKind.WCHC), withdrawn_at=NOW)
    assert "[x] WCHC" not in lines((FIRST,), notices=(moved, gone))


def test_each_airline_gets_a_sheet_of_its_own_and_flights_told_the_same_share_one() -> None:
    assert [len(each.legs) for each in sheets(told(legs=BOTH))] == [2]
    other = replace(SECOND, provider="Andere Airways (verzonnen)")
    assert [each.airline[:6] for each in sheets(told(legs=(FIRST, other)))] == ["Voorbe", "Andere"]
    blocks = content_of(NOTICE, told(legs=(FIRST, other)), PaperLanguage.NL).blocks
    assert sum(isinstance(each, PageBreak) for each in blocks) == 1
    found = pages(NOTICE, told(legs=(FIRST, other)), PaperLanguage.NL)
    starts = [page for page in found if "Voor: " in page]
    assert len(starts) == 2
    assert "XX 881" not in starts[0]
    assert "Andere Airways" not in "".join(found[: found.index(starts[1])])
    oxygen = a_notice(FIRST, Need(kind=NeedKind.OXYGEN, litres_per_minute=Decimal(2)))
    assert len(sheets(told(legs=BOTH, notices=(oxygen, a_notice(SECOND, Need(kind=NeedKind.WCHC)))))) == 2
    same = (a_notice(FIRST, Need(kind=NeedKind.WCHC)), a_notice(SECOND, Need(kind=NeedKind.WCHC)))
    assert len(sheets(told(legs=BOTH, notices=same))) == 1


@LANGUAGES
def test_without_a_flight_or_an_airline_it_says_so(language: PaperLanguage) -> None:
    assert say("no_flight", language) in notice(language, ())
    assert say("no_flight", language) in notice(language, (replace(FIRST, transport=Transport.AMBULANCE),))
    assert say("airline_open", language) in notice(language, (replace(FIRST, provider=""),))


def test_who_travels_along_has_a_seat_and_a_general_qualification() -> None:
    kept = Companion(
        id=CompanionId("c"),
        plan=PLAN,
        case=CASE,
        kind=CompanionKind.INTERPRETER,
        name="T. Tolk (verzonnen)",
        from_leg=LegPosition(2),
        recorded_by=StaffId("eva"),
        recorded_at=NOW,
    )
    text = lines(travel=(EMPLOYEE, NURSE), companions=(kept, replace(kept, name="W. Weg", ended_at=NOW)))
    assert "K. Visser (verzonnen) | _________ | medewerker van de Nederlandse overheid | XX 417, XX 881" in text
    assert "P. Bakker (verzonnen) | _________ | verpleegkundige | XX 417, XX 881" in text
    assert "T. Tolk (verzonnen) | _________ | tolk | XX 881" in text
    assert "W. Weg" not in text
    assert "psychiatr" not in text
    assert "XX 417 | 21F | medisch begeleider | met beenruimte" in text
    assert "ABC123\nnog niet bevestigd" in text
    assert "bevestigd" in lines((replace(FIRST, confirmed_for=FIRST.departs),))
    assert say("no_seats") in lines((SECOND,))
    assert "Nog niet geregeld." in lines(travel=())
    assert "Medisch opgeleide begeleider\n[x] ja [ ] nee" in text
    assert "Medisch opgeleide begeleider\n[ ] ja [ ] nee" in lines(travel=(EMPLOYEE,))


@LANGUAGES
def test_no_diagnosis_and_no_number_but_that_of_the_document(language: PaperLanguage) -> None:
    facts = told(legs=BOTH)
    secrets = secrets_of(facts.facts)
    guard(document(NOTICE, facts, language), secrets)
    text = said(facts, language, NOTICE)
    assert facts.facts.case.document_number in text
    assert facts.facts.case.v_number not in text
    assert "voorbeeldine" not in text
    assert say("no_diagnosis", language) in text
    for planted, problem in (
        ("stoel bij F00.0", ForbiddenNumber),
        (facts.facts.case.v_number, ForbiddenNumber),
        ("van het azc", ForbiddenWord),
    ):
        bad = a_notice(FIRST, Need(kind=NeedKind.WCHC), handling=Handling(seating=planted))
        with pytest.raises(problem):
            guard(document(NOTICE, told(legs=BOTH, notices=(bad,)), language), secrets)


@LANGUAGES
def test_twelve_legs_break_under_repeated_heads_and_no_signature_is_torn(language: PaperLanguage) -> None:
    legs = tuple(replace(FIRST, id=LegId(str(n)), position=n, number=f"XX {n:03d}") for n in range(1, 13))
    facts = told(legs=legs, family_name="Voorbeeldyan " * 16)
    found = pages(NOTICE, facts, language)
    assert all(f"XX {n:03d}" in " ".join(found) for n in range(1, 13))
    assert sum("Boeking" in page for page in found) > 1
    assert sum("Soort" in page for page in found) > 1
    signing = [page for page in found if "afzender, datum" in page]
    assert len(signing) == 1
    assert "maatschappij: gezien" in signing[0]
    assert "{" not in " ".join(found)


def test_a_tick_is_never_on_both_sides() -> None:
    asked = covered(*ConditionCode)
    for notices in ((), (a_notice(FIRST, Need(kind=NeedKind.STRETCHER)),)):
        text = lines((FIRST,), covered=asked, notices=notices)
        assert "[x] ja [x] nee" not in text
