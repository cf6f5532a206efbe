"""The journey on the cover: every stop on two clocks in the order of time, intakes by their time alone."""

from datetime import timedelta
from typing import Any

import pytest

from medhandover.escorts.model import EscortKind
from medhandover.journeys.model import Journey, Leg, Overnight, Seat, Transport
from medhandover.kernel.clock import Moment, moment
from medhandover.kernel.ids import JourneyId, LegId
from medhandover.letters.model import Paper, PaperLanguage
from medhandover.letters.texts import texts
from medhandover.medication.model import Keeper
from medhandover.papers.blocks import Table, Text
from medhandover.papers.itinerary import journey_table
from medhandover.papers.wording import Wording
from tests.papers import AT, CASE, LEGS, a_medicine, an_escort, pages, told

DUTCH = Wording(texts=texts(Paper.COVER, PaperLanguage.NL))


def a_leg(position: int, **other: Any) -> Leg:
    """Return one of many legs, five hours apart, from the second of December on."""
    departs = Moment(moment("2026-12-02T03:30").at + timedelta(hours=5 * position))
    planned: dict[str, Any] = {
        "departs_from": f"Plaats {position} (verzonnen)",
        "departs": departs,
        "arrives_at": f"Plaats {position + 1} (verzonnen)",
        "arrives": Moment(departs.at + timedelta(hours=3), "Asia/Yerevan"),
        "number": f"XX {400 + position}",
        **other,
    }
    return Leg(id=LegId(f"leg {position}"), journey=JourneyId("journey"), position=position, **planned)


def a_journey(**other: Any) -> Journey:
    """Return what is agreed of the whole journey."""
    return Journey(id=JourneyId("journey"), case=CASE, **other)


def rows(**other: Any) -> list[tuple[str, ...]]:
    """Return the rows of the journey as plain words."""
    journey = other.pop("journey", None)
    facts = told(**other)
    object.__setattr__(facts.facts, "journey", journey)
    [made] = journey_table(facts, DUTCH)
    assert isinstance(made, Table)
    return [tuple(_plain(cell) for cell in row) for row in made.rows]


def _plain(cell: Any) -> str:
    said = cell if isinstance(cell, str) else "".join(getattr(each, "text", each) for each in cell)
    return said.replace("\u2068", "").replace("\u2069", "").replace("\u00a0", " ")


def test_every_stop_stands_on_the_clock_of_its_place_and_on_that_at_home() -> None:
    found = rows(medicines=())
    assert found[0][:4] == ("do 3 dec 2026", "06:40 NL", "06:40", "Vertrek uit Schiphol (AMS), vlucht XX 417")
    assert found[1][:4] == ("do 3 dec 2026", "15:05 Jerevan", "12:05", "Aankomst in Jerevan (EVN)")
    assert found[2][3:] == ("Overdracht: Kliniek Voorbeeld (verzonnen)", "dr. L. Orinakyan (verzonnen)\n+374 00 000009")


def test_another_day_at_home_is_said() -> None:
    early = a_leg(1, departs=moment("2026-12-03T20:00"), arrives=moment("2026-12-04T01:30 Asia/Yerevan"))
    assert rows(legs=(early,), medicines=(), handover=None)[1][2] == "do 3 dec 2026, 22:30"


def test_what_was_booked_is_told_where_it_is_needed() -> None:
    leg = a_leg(
        1,
        check_in=moment("2026-12-02T07:00"),
        provider="Vervoer (verzonnen)",
        provider_phone="+31 00 05",
        seats=(Seat(seat="21D"), Seat(seat="21E")),
        departs_terminal="hal 3",
        transport=Transport.DVO,
        number="",
        vehicle="busje 7",
    )
    checked, departs, *_ = rows(legs=(leg,), medicines=())
    assert checked[3:] == ("Uiterlijk inchecken: Plaats 1 (verzonnen), hal 3", "Vervoer (verzonnen)\n+31 00 05")
    assert departs[3:] == ("Vertrek uit Plaats 1 (verzonnen), vervoer van de dienst busje 7", "plaatsen 21D, 21E")


def test_a_place_of_stay_in_the_netherlands_is_withheld_because_the_sheet_travels() -> None:
    leg = a_leg(1, departs_from="azc Voorbeeldstad", provider="Vervoer van het azc", provider_phone="+31 00 05")
    departs, *_ = rows(legs=(leg,), medicines=())
    kept = "niet vermeld, want dit blad reist mee; vraag het bureau"
    assert departs[3:] == (f"Vertrek uit {kept}, vlucht XX 401", f"{kept}\n+31 00 05")


def test_nights_and_the_way_back_stand_between_the_legs() -> None:
    stay = Overnight(
        place="Hotel (verzonnen)",
        since=moment("2026-12-03T19:00 Asia/Yerevan"),
        until=moment("2026-12-04T09:00 Asia/Yerevan"),
        phone="+374 00 4",
    )
    found = rows(
        medicines=(),
        journey=a_journey(
            stays=(stay,), returns=moment("2026-12-04T17:20 Asia/Yerevan"), home=moment("2026-12-04T21:00")
        ),
    )
    assert [each[3] for each in found[3:]] == [
        "Overnachting: Hotel (verzonnen)",
        "Weg uit: Hotel (verzonnen)",
        "Terugreis van de medewerker",
        "Medewerker weer thuis",
    ]
    assert found[3][4] == "+374 00 4"


def test_an_escort_sees_when_medicines_are_taken_and_never_which() -> None:
    nurse = an_escort(EscortKind.MEDICAL, "P. Bakker")
    kept = a_medicine(times=("08:00", "20:00"), kept_by=Keeper.MEDICAL)
    same = a_medicine(times=("08:00", "20:00"), kept_by=Keeper.PERSON)
    found = [each for each in rows(medicines=(kept, same), travel=(nurse,)) if each[3] == "Medicijnen innemen"]
    assert [each[1:] for each in found] == [("09:40 Jerevan", "06:40", "Medicijnen innemen", "P. Bakker (verzonnen)")]
    assert "voorbeeldine" not in str(rows(medicines=(kept,)))


def test_intakes_stop_at_the_handover() -> None:
    times = tuple(f"{hour:02}:00" for hour in range(24))
    late = [each for each in rows(medicines=(a_medicine(times=times),)) if each[3] == "Medicijnen innemen"]
    assert 0 < len(late) < 24
    assert max(each[2] for each in late) <= f"{Moment(AT.at).local:%H:%M}"


def test_without_journey_and_moment_it_is_said_that_nothing_is_arranged() -> None:
    assert list(journey_table(told(legs=(), handover=None), DUTCH)) == [Text(words="Nog niet geregeld.")]


@pytest.mark.parametrize("language", list(PaperLanguage), ids=lambda each: str(each.value))
def test_twelve_legs_break_over_pages_under_the_same_head(language: PaperLanguage) -> None:
    legs = tuple(a_leg(number, provider="Vervoer (verzonnen)") for number in range(1, 13))
    found = pages(Paper.COVER, told(legs=legs), language)
    head = texts(Paper.COVER, language).phrases["who"].split(",")[0]
    with_legs = [page for page in found if "XX" in page]
    assert len(with_legs) >= 2
    assert all(head in page for page in with_legs)
    assert sum(page.count("XX") for page in found) == 12
    assert LEGS[0].number not in " ".join(found)
