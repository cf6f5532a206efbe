"""The decision table for paper only: hours and days that were agreed or counted, and whom to call."""

from datetime import date
from typing import Any

import pytest

from medhandover.escorts.model import EscortKind
from medhandover.kernel.clock import moment
from medhandover.letters.model import Paper, PaperLanguage
from medhandover.letters.texts import texts
from medhandover.papers.decisions import decision_table, lasts_until, phones_of
from medhandover.papers.wording import Wording
from medhandover.receivers.details import OpeningHours
from medhandover.settings.model import Settings
from tests.papers import EMPLOYEE, NURSE, RESERVE, a_medicine, a_receiver, an_acceptance, an_escort, told

DUTCH = Wording(texts=texts(Paper.COVER, PaperLanguage.NL))
PHONES = Settings(sender_phone="+31 00 01", duty_phone="+31 00 09")


def table(**other: Any) -> dict[str, tuple[str, str]]:
    """Return what to do and whom to call, by the case."""
    made = decision_table(told(**{"settings": PHONES, **other}), DUTCH)
    said = [tuple(_plain(cell) for cell in row) for row in made.rows]
    return {when: (do, call) for when, do, call in said}


def _plain(cell: Any) -> str:
    said = cell if isinstance(cell, str) else "".join(getattr(each, "text", each) for each in cell)
    return said.replace("\u2068", "").replace("\u2069", "").replace("\u00a0", " ")


def test_the_agreed_hour_stands_first_on_two_clocks_with_the_receiver_and_the_duty_phone() -> None:
    when, (do, call) = next(iter(table().items()))
    assert when == "Later dan 17:00 Jerevan (14:00 NL), do 3 dec 2026"
    assert do.startswith("Bel voordat het zo laat is.")
    assert call == "+374 00 000009 ontvanger\n+31 00 09 piket"
    assert not any("17:00" in each for each in table(handover=None))


def test_the_hour_after_which_the_receiver_admits_nobody_is_that_of_its_answer() -> None:
    admits = an_acceptance(admission_until=moment("2026-12-03T20:00 Asia/Yerevan"))
    closed = "Later dan 20:00 Jerevan (17:00 NL), do 3 dec 2026: de ontvanger neemt dan niet meer op"
    assert closed in table(acceptance=admits)
    assert closed not in table(acceptance=admits, is_accepted=False)
    assert closed not in table()


@pytest.mark.parametrize(
    ("other", "closes"),
    [({}, "18:00"), ({"weekday": 5}, ""), ({"closes": "24:00"}, "00:00"), ({"opens": "17:30"}, "")],
    ids=["that day", "another day", "midnight", "not open yet"],
)
def test_r51_without_such_an_answer_it_is_when_the_receiver_closes_on_that_day(
    other: dict[str, Any], closes: str
) -> None:
    hours = OpeningHours(**{"weekday": 4, "opens": "08:00", "closes": "18:00", **other})
    found = [each for each in table(clinic=a_receiver(hours=(hours,))) if each.endswith("neemt dan niet meer op")]
    assert [each.split()[2] for each in found] == ([closes] if closes else [])
    always = a_receiver(hours=(hours,), admits_outside_hours=True)
    assert not [each for each in table(clinic=always) if each.endswith("neemt dan niet meer op")]


@pytest.mark.parametrize(
    ("medicines", "last"),
    [
        ((a_medicine(),), date(2027, 1, 4)),
        ((a_medicine(), a_medicine(counted=10)), date(2026, 12, 7)),
        ((a_medicine(), a_medicine(counted=None)), None),
        ((), None),
    ],
)
def test_medicines_last_as_long_as_the_shortest_counted_supply_from_the_departure_on(medicines: Any, last: Any) -> None:
    assert lasts_until(told(medicines=medicines)) == last


def test_how_long_medicines_last_is_said_or_that_nobody_counted() -> None:
    assert table()["Langer onderweg dan ma 4 jan 2027"][0].startswith("De medicijnen zijn geteld tot en met ma 4 jan")
    assert "Medicijnen" in table(medicines=(a_medicine(counted=None),))
    assert not any(each.startswith(("Medicijnen", "Langer")) for each in table(medicines=()))


def test_a_refusal_of_the_receiver_is_told_apart_and_leads_to_the_back_up() -> None:
    do, call = table(backup=a_receiver(phone_24h="+374 00 77"))["De ontvanger weigert"]
    assert "geen weigering van de persoon" in do
    assert call == "+31 00 09 piket\n+374 00 77 reserve-ontvanger"


def test_fm22_nobody_else_takes_over() -> None:
    assert table()["Een ander wil overnemen"][0].startswith("Draag niet over aan een chauffeur, een bewaker")


def test_refusing_is_allowed_there_too() -> None:
    assert "Weigeren mag." in table()["De persoon wil niet"][0]


def test_who_decides_when_the_person_falls_ill_is_the_medical_escort_when_there_is_one() -> None:
    ill = "De persoon wordt ziek"
    assert table()[ill][0].startswith("P. Bakker (verzonnen) beslist")
    assert table(travel=(EMPLOYEE,))[ill][0].startswith("Bel het noodnummer")


def test_the_reserve_is_called_only_while_it_stands_by() -> None:
    own = "U kunt zelf niet verder"
    assert table()[own][1] == "+31 00 09 piket\n+31 6 00000010 reserve"
    called_up = an_escort(EscortKind.EMPLOYEE, "A. Mulder", is_reserve=True, activated_at=moment("2026-12-01T08:00").at)
    assert table(travel=(called_up, NURSE))[own][1] == "+31 00 09 piket"
    assert phones_of(told(travel=(RESERVE,)))["reserve_call"]


def test_without_duty_phone_the_office_is_called_and_without_any_it_is_said() -> None:
    assert table(settings=Settings(sender_phone="+31 00 01"))["De persoon wil niet"][1] == "+31 00 01 bureau"
    assert table(settings=Settings())["De persoon wil niet"][1] == "Nog niet geregeld."
