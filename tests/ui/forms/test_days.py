from datetime import date

import pytest
from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtWidgets import QApplication, QCalendarWidget, QWidgetAction

from ui.forms.days import DayEditor, MomentEditor, PartialDayEditor, day_from
from ui.forms.editor import Words

DUTCH = Words(language="nl")


@pytest.mark.parametrize("typed", ["3-12-2026", "03/12/2026", "3.12.2026", "3 12 2026", "2026-12-03", " 2026-12-3 "])
def test_a_day_is_read_as_people_write_it(typed: str) -> None:
    assert day_from(typed) == date(2026, 12, 3)


@pytest.mark.parametrize("typed", ["", "31-2-2026", "morgen", "3-12-26"])
def test_what_is_no_day_is_none(typed: str) -> None:
    assert day_from(typed) is None


def test_a_day_is_told_in_words_beside_it_and_given_as_in_a_file(application: QApplication) -> None:
    editor = DayEditor(DUTCH)
    assert editor.value() is None
    editor.line.setText("3-12-2026")
    assert (editor.value(), editor._told.text()) == ("2026-12-03", "do 3 dec 2026")
    editor.fill("2026-12-04")
    assert editor.line.text() == "4-12-2026"


def test_what_cannot_be_read_as_a_day_stays_as_it_was_typed(application: QApplication) -> None:
    editor = DayEditor(DUTCH)
    editor.line.setText("31-2-2026")
    assert (editor.value(), editor._told.text()) == ("31-2-2026", "")


@pytest.mark.parametrize(
    ("region", "typed", "day"),
    [
        ("nl_NL", "3/12/2026", date(2026, 12, 3)),
        ("en_GB", "3/12/2026", date(2026, 12, 3)),
        ("en_US", "12/3/2026", date(2026, 12, 3)),
        ("en_US", "3-12-2026", date(2026, 12, 3)),
        ("en_US", "31/12/2026", None),
        ("de_DE", "3.12.2026", date(2026, 12, 3)),
        ("sv_SE", "2026-12-03", date(2026, 12, 3)),
        ("hu_HU", "2026.12.03.", date(2026, 12, 3)),
        ("ja_JP", "2026/12/03", date(2026, 12, 3)),
        ("hy_AM", "03.12.2026", date(2026, 12, 3)),
    ],
)
def test_a_day_is_understood_in_the_order_of_the_regional_settings(region: str, typed: str, day: date | None) -> None:
    assert day_from(typed, QLocale(region)) == day


@pytest.mark.parametrize(("region", "first"), [("nl_NL", Qt.DayOfWeek.Monday), ("en_US", Qt.DayOfWeek.Sunday)])
def test_what_was_understood_is_shown_and_the_week_begins_as_the_region_has_it(
    application: QApplication, region: str, first: Qt.DayOfWeek
) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(region))
    try:
        editor = DayEditor(DUTCH)
        editor.line.setText("12/3/2026" if region == "en_US" else "3/12/2026")
        assert (editor.value(), editor._told.text()) == ("2026-12-03", "do 3 dec 2026")
        editor.fill("2026-12-03")
        assert editor.value() == "2026-12-03"
        editor._button.menu().aboutToShow.emit()
        calendar = editor._button.menu().findChild(QCalendarWidget)
        assert calendar is not None
        assert calendar.firstDayOfWeek() == first
    finally:
        QLocale.setDefault(before)


def test_a_day_is_chosen_from_the_calendar(application: QApplication) -> None:
    editor = DayEditor(DUTCH)
    editor.fill("2026-12-03")
    menu = editor._button.menu()
    menu.aboutToShow.emit()
    held = menu.actions()[0]
    assert isinstance(held, QWidgetAction)
    calendar = held.defaultWidget()
    assert isinstance(calendar, QCalendarWidget)
    assert calendar.selectedDate() == QDate(2026, 12, 3)
    calendar.activated.emit(QDate(2026, 12, 9))
    assert editor.value() == "2026-12-09"


@pytest.mark.parametrize("known", ["1985-04-03", "1985-04-00", "1985-00-00"])
def test_unknown_parts_of_a_day_stay_unknown(application: QApplication, known: str) -> None:
    editor = PartialDayEditor(DUTCH)
    assert editor.value() is None
    editor.fill(known)
    assert editor.value() == known
    editor.fill(None)
    assert editor.value() is None


def test_a_month_without_a_year_is_no_day_and_not_lost(application: QApplication) -> None:
    editor = PartialDayEditor(DUTCH)
    editor.month.setCurrentIndex(4)
    assert editor.value() == "0000-04-00"


def test_a_moment_has_the_zone_of_its_place(application: QApplication) -> None:
    editor = MomentEditor(DUTCH)
    assert editor.value() is None
    editor.fill("2026-12-03T11:05:00+00:00 Asia/Yerevan")
    assert (editor.day.value(), editor.time.text(), editor.zone.currentText()) == (
        "2026-12-03",
        "15:05",
        "Asia/Yerevan",
    )
    assert editor.value() == "2026-12-03T15:05 Asia/Yerevan"
    editor.fill(None)
    assert editor.value() is None
    editor.time.setText("9.30")
    assert editor.value() == "T09:30 Asia/Yerevan"


def test_a_moment_without_zone_is_on_the_clock_of_the_netherlands(application: QApplication) -> None:
    editor = MomentEditor(DUTCH, has_zone=False)
    editor.fill("2026-12-03T11:05:00+00:00")
    assert editor.value() == "2026-12-03T12:05:00+01:00"
    editor.time.setText("later")
    assert editor.value() == "2026-12-03Tlater"


@pytest.mark.parametrize("day", ["", "3-12-2026", "31-2-2026", "donderdag", "3 december"])
@pytest.mark.parametrize("time", ["", "9:05", "15:05", "25:61", "half vijf", "5"])
@pytest.mark.parametrize("zone", ["Asia/Yerevan", "Nergens/Hier"])
def test_what_is_no_moment_comes_back_in_the_place_where_it_was_typed(
    day: str, time: str, zone: str, application: QApplication
) -> None:
    editor, again = MomentEditor(DUTCH), MomentEditor(DUTCH)
    editor.day.line.setText(day)
    editor.time.setText(time)
    editor.zone.setCurrentText(zone)
    again.fill(editor.value())
    assert again.value() == editor.value()
    if day or time:
        assert again.day.line.text() == day
        assert again.time.text() == ("09:05" if time == "9:05" else time)
        assert again.zone.currentText() == zone


def test_every_part_has_a_name(application: QApplication) -> None:
    day, part, moment = DayEditor(DUTCH), PartialDayEditor(DUTCH), MomentEditor(DUTCH)
    for editor in (day, part, moment):
        editor.call("Vertrek")
    assert day.line.accessibleName() == "Vertrek"
    assert part.month.accessibleName() == "Vertrek: maand"
    assert moment.zone.accessibleName() == "Vertrek: tijdzone"
