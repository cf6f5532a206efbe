"""Leave out of a table or a calendar: what is wrong is told line by line, and nothing is entered by itself."""

from datetime import date
from pathlib import Path

import pytest

from medhandover.schedules.model import BarKind
from tests.medhandover.plans.test_actions import World
from tests.ui.conftest import Told
from tests.ui.escorts.test_timeline_page import Planner, world
from tests.ui.faults import faults
from tests.ui.pictures import keep_picture

__all__ = ["world"]

GOOD = "naam;van;tot en met;soort\nA. Vrij (verzonnen);2026-12-21;2026-12-24;verlof\n"
WRONG = f"{GOOD}B. Laat (verzonnen);2026-12-24;2026-12-21;verlof\nA. Vrij (verzonnen);32-12-2026;2027-01-02;\n"
CALENDAR = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//verzonnen//NL
BEGIN:VEVENT
UID:1@verzonnen
DTSTAMP:20261101T080000Z
DTSTART;VALUE=DATE:20261221
DTEND;VALUE=DATE:20261225
SUMMARY:A. Vrij (verzonnen): verlof
END:VEVENT
END:VCALENDAR
"""


@pytest.fixture
def planner(told: Told, world: World) -> Planner:
    return Planner(told, world)


def leave(planner: Planner) -> list[tuple[date, date]]:
    schedule = planner.page.schedule
    assert schedule is not None
    mine = [each for each in schedule.bars if each.kind is BarKind.LEAVE and each.escort == planner.free]
    return [(each.starts.day, each.ends.day) for each in mine]


def read(planner: Planner, tmp_path: Path, name: str, text: str) -> None:
    file = tmp_path / name
    file.write_text(text.replace("\n", "\r\n"), encoding="utf-8", newline="")
    planner.page.tools.leave.read(file)


@pytest.mark.parametrize(("name", "text"), [("verlof.csv", GOOD), ("verlof.ics", CALENDAR)])
def test_leave_is_shown_first_and_entered_when_somebody_says_so(
    planner: Planner, tmp_path: Path, name: str, text: str
) -> None:
    read(planner, tmp_path, name, text)
    dialog = planner.page.tools.leave.dialog
    assert dialog is not None
    assert leave(planner) == []
    assert "21 dec 2026" in dialog.model.row(0)[1]
    dialog.whole.click()
    assert leave(planner) == [(date(2026, 12, 21), date(2026, 12, 25))]
    assert planner.told.problems == []


def test_what_is_wrong_is_told_line_by_line_and_only_what_is_right_can_be_entered(
    planner: Planner, tmp_path: Path
) -> None:
    read(planner, tmp_path, "verlof.csv", WRONG)
    dialog = planner.page.tools.leave.dialog
    assert dialog is not None
    told = [dialog.model.row(number)[1] for number in range(dialog.model.rowCount())]
    assert told[0].startswith("Regel 3:") and "B. Laat (verzonnen)" in told[0]
    assert told[1].startswith("Regel 4:") and "32-12-2026" in told[1]
    assert told[2].startswith("Regel 2:")
    assert not dialog.whole.isVisible()
    keep_picture(dialog, "leave-import-nl")
    assert faults(dialog) == []
    dialog.part.click()
    assert leave(planner) == [(date(2026, 12, 21), date(2026, 12, 25))]
    assert dialog.isVisible() and "Weggelaten" in dialog.told.text()


def test_what_the_office_refuses_is_told_by_its_line(planner: Planner, tmp_path: Path) -> None:
    read(planner, tmp_path, "verlof.csv", f"{GOOD}Niemand (verzonnen);2026-12-21;2026-12-24;\n")
    dialog = planner.page.tools.leave.dialog
    assert dialog is not None
    dialog.whole.click()
    assert leave(planner) == []
    assert dialog.model.row(0)[1].startswith("Regel 3: Niemand die meereist heet Niemand (verzonnen)")
    assert dialog.model.rowCount() == 2
    dialog.part.click()
    assert len(leave(planner)) == 1


def test_another_file_is_no_leave(planner: Planner, tmp_path: Path) -> None:
    read(planner, tmp_path, "verlof.csv", "iets;anders\n1;2\n")
    dialog = planner.page.tools.leave.dialog
    assert dialog is not None
    assert dialog.wrong.text()
    assert not dialog.whole.isEnabled()
