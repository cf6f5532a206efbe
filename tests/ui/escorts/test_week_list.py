"""The list of a week: who is where, without the name of a migrant, looked at and printed."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from medhandover.papers.picturing import packed
from medhandover.schedules.model import BarKind, BarState
from tests.ui.escorts.test_layout import TRIP, planned
from tests.ui.faults import faults
from tests.ui.pictures import keep_picture
from ui.escorts.week_list import WeekListDialog, bars_in, entry_of, monday_of, written
from ui.forms.editor import Words

MONDAY = date(2026, 11, 30)


def test_a_week_begins_on_monday() -> None:
    assert [monday_of(date(2026, 12, day)) for day in (1, 6)] == [MONDAY, MONDAY]
    assert monday_of(date(2026, 12, 7)) == date(2026, 12, 7)


def test_a_journey_stands_in_each_week_that_it_touches_and_a_paper_in_none() -> None:
    paper = replace(TRIP, id="papier", kind=BarKind.PAPER, slot=None)
    schedule = planned(TRIP, paper)
    assert bars_in(schedule, MONDAY) == [TRIP]
    assert bars_in(schedule, date(2026, 12, 7)) == []


def test_no_name_of_a_migrant_stands_in_it() -> None:
    leave = replace(TRIP, kind=BarKind.LEAVE, state=BarState.KNOWN, slot=None, what_dutch="Verlof", told_dutch="tot wo")
    assert entry_of(TRIP, "nl") == (
        "reis Jerevan: do 3 dec 2026 06:40 Amsterdam tot za 5 dec 2026 20:00 Amsterdam (vast)"
    )
    assert entry_of(leave, "nl") == "Verlof: tot wo"
    page = written(planned(TRIP, leave), MONDAY, "nl")
    assert "Voorbeeldyan" not in page
    assert "K. Visser (verzonnen)" in page and "P. Bakker (verzonnen)" in page


def test_it_is_looked_at_week_by_week_and_printed(application: QApplication, tmp_path: Path) -> None:
    dialog = WeekListDialog(Words(language="nl"), planned(TRIP), date(2026, 12, 2))
    dialog.open()
    keep_picture(dialog, "week-list-nl")
    assert faults(dialog) == []
    assert "Jerevan" in dialog.page.toPlainText()
    dialog.after.click()
    assert "Jerevan" not in dialog.page.toPlainText()
    assert "week 50" in dialog.title.text()
    dialog.before.click()
    assert not dialog.before.isEnabled()
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "week.pdf"))
    dialog.print_on(printer)
    assert b'"wrong"' not in packed((tmp_path / "week.pdf").read_bytes(), 0)[:40]
    dialog.close()
