from datetime import date
from io import BytesIO

import pypdfium2
import pytest

from medhandover.escorts.absences import AbsenceDraft, AbsenceKind
from medhandover.escorts.away import record_absence
from medhandover.escorts.filling import fill_slot
from medhandover.papers.press import drawn
from medhandover.papers.week_list import week_list
from tests.medhandover.schedules.service import Service


@pytest.fixture
def service() -> Service:
    return Service()


def read(service: Service, day: date, language: str = "nl") -> str:
    content, _ = drawn(service.office.ask(week_list, day, language))
    with pypdfium2.PdfDocument(BytesIO(content)) as paper:
        return " ".join("".join(page.get_textpage().get_text_range() for page in paper).split())


def test_the_week_list_says_who_travels_who_is_away_and_what_is_open_and_names_no_person(service: Service) -> None:
    who = service.person("K. Visser")
    ill = service.person("H. Smit")
    _, plan = service.journey()
    service.office.do(fill_slot, service.place(plan), 1, who)
    service.place(plan, is_reserve=True)
    service.office.do(record_absence, ill, AbsenceDraft(kind=AbsenceKind.SICK, from_on=date(2026, 12, 1)))
    told = read(service, date(2026, 12, 6))
    assert "Van ma 30 nov 2026 tot en met zo 6 dec 2026." in told
    assert told.count("K. Visser (verzonnen)") == 2
    assert told.count("H. Smit (verzonnen)") == 6
    assert "Jerevan (MO-2026-0001)" in told
    assert "Open plaatsen: 1" in told
    assert "Persoonsgegevens: alleen voor de dienst" in told
    assert "Afgedrukt op di 24 nov 2026 10:00" in told
    assert not [word for word in ("Voorbeeld1", "ziek", "Ziek") if word in told]


def test_the_week_list_is_there_in_english_too(service: Service) -> None:
    told = read(service, date(2026, 12, 6), "en")
    assert "Nobody is on a journey or away." in told
    assert "Open places: 0" in told
