"""Editors of time: a day, a day of which parts are unknown, a moment at a place."""

import re
from datetime import date, datetime
from functools import cache
from typing import Any
from zoneinfo import available_timezones

from babel import Locale
from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import (
    QCalendarWidget,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QWidgetAction,
)

from medhandover.kernel.clock import HOME_ZONE, zone_of
from medhandover.kernel.languages import N_
from ui.forms.choices import called
from ui.forms.editor import Editor, Words
from ui.forms.searching import SearchBox

_DAY_FIRST = re.compile(r"^(?P<d>\d{1,2})[-/. ](?P<m>\d{1,2})[-/. ](?P<y>\d{4})$")
_YEAR_FIRST = re.compile(r"^(?P<y>\d{4})[-/. ](?P<m>\d{1,2})[-/. ](?P<d>\d{1,2})\.?$")
_MONTH_FIRST = re.compile(r"^(?P<m>\d{1,2})/(?P<d>\d{1,2})/(?P<y>\d{4})$")
_TIME = re.compile(r"^\d:\d\d$")
"""A time that lacks only the zero before its hour."""
UNKNOWN = "–"


@cache
def zones() -> tuple[str, ...]:
    """Return every time zone by its name."""
    return tuple(sorted(available_timezones()))


def is_month_first(region: QLocale) -> bool:
    """Tell whether the regional settings write the month before the day, as those of the United States do."""
    told = region.dateFormat(QLocale.FormatType.ShortFormat)
    return "/" in told and 0 <= told.find("M") < told.find("d") and told.find("y") > told.find("d")


def day_from(typed: str, region: QLocale | None = None) -> date | None:
    """Read a day as people write it: 3-12-2026, 3.12.2026, 03/12/2026, 2026-12-03; None for anything else.

    With slashes the order is that of the regional settings (`region`, else those of the user): 12/3/2026 is 3 December
    where the month comes first. Any other sign between them means day, month, year.
    """
    is_american = "/" in typed and is_month_first(region or QLocale())
    for pattern in (_MONTH_FIRST if is_american else _DAY_FIRST, _YEAR_FIRST):
        if found := pattern.match(typed.strip()):
            try:
                return date(int(found["y"]), int(found["m"]), int(found["d"]))
            except ValueError:
                return None
    return None


class DayEditor(Editor):
    """A day, typed or chosen from a calendar; the day of the week is shown beside it."""

    def __init__(self, words: Words) -> None:
        """Begin empty."""
        super().__init__()
        self._words = words
        self.line, self._told = QLineEdit(), QLabel()
        self.line.setPlaceholderText(words.say(N_("day-month-year")))
        self.line.setFixedWidth(120)
        self._told.setObjectName("muted")
        self._button = QPushButton(words.say(N_("Calendar")))
        self._button.setMenu(self._calendar())
        self.line.textChanged.connect(self._typed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for each in (self.line, self._button, self._told):
            row.addWidget(each)
        row.addStretch(1)
        self.setFocusProxy(self.line)

    def value(self) -> Any:
        """Return the day as 2026-12-03, or what was typed where it is none."""
        typed = self.line.text().strip()
        day = day_from(typed)
        return day.isoformat() if day else typed or None

    def fill(self, value: Any) -> None:
        """Show a day."""
        day = day_from(str(value)) if value else None
        self.line.setText(f"{day.day}-{day.month}-{day.year}" if day else str(value or ""))

    def call(self, name: str) -> None:
        """Name the line and the button."""
        self.line.setAccessibleName(name)
        self._button.setAccessibleName(f"{name}: {self._words.say(N_('Calendar'))}")

    def _calendar(self) -> QMenu:
        """Return the menu in which the calendar stands; it is made when it is wanted first."""
        menu = QMenu(self)
        menu.aboutToShow.connect(lambda: self._turn(menu))
        return menu

    def _hang(self, menu: QMenu) -> QCalendarWidget:
        calendar = QCalendarWidget(menu)
        calendar.setLocale(QLocale(self._words.language))
        calendar.setFirstDayOfWeek(QLocale().firstDayOfWeek())
        calendar.clicked.connect(lambda day: self._choose(day, menu))
        calendar.activated.connect(lambda day: self._choose(day, menu))
        held = QWidgetAction(menu)
        held.setDefaultWidget(calendar)
        menu.addAction(held)
        return calendar

    def _choose(self, day: QDate, menu: QMenu) -> None:
        self.fill(date(day.year(), day.month(), day.day()).isoformat())
        menu.hide()

    def _turn(self, menu: QMenu) -> None:
        calendar = menu.findChild(QCalendarWidget) or self._hang(menu)
        day = day_from(self.line.text())
        if day:
            calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        calendar.setFocus()

    def _typed(self) -> None:
        day = day_from(self.line.text())
        self._told.setText(self._words.show(day) if day else "")
        self.changed.emit()


class PartialDayEditor(Editor):
    """A day of which day, or day and month, may be unknown."""

    def __init__(self, words: Words) -> None:
        """Begin with everything unknown."""
        super().__init__()
        self._words = words
        self.day, self.month, self.year = QComboBox(), QComboBox(), QLineEdit()
        self.day.addItems([UNKNOWN, *map(str, range(1, 32))])
        months = Locale.parse(words.language).months["format"]["wide"]
        self.month.addItems([UNKNOWN, *(str(months[number]) for number in range(1, 13))])
        self.year.setPlaceholderText(words.say(N_("year")))
        self.year.setMaximumWidth(80)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for each in (self.day, self.month, self.year):
            row.addWidget(each)
        row.addStretch(1)
        self.day.currentIndexChanged.connect(lambda _: self.changed.emit())
        self.month.currentIndexChanged.connect(lambda _: self.changed.emit())
        self.year.textChanged.connect(lambda _: self.changed.emit())
        self.setFocusProxy(self.day)

    def value(self) -> Any:
        """Return what is known as 1985-04-00; None while no year is typed."""
        year = self.year.text().strip()
        day, month = self.day.currentIndex(), self.month.currentIndex()
        if not year:
            return None if not day and not month else f"0000-{month:02d}-{day:02d}"
        return f"{year:0>4}-{month:02d}-{day:02d}"

    def fill(self, value: Any) -> None:
        """Show a day of which parts may be 00."""
        year, month, day = str(value).rsplit("-", 2) if value else ("", "0", "0")
        self.year.setText("" if year == "0000" else year)
        self.month.setCurrentIndex(int(month))
        self.day.setCurrentIndex(int(day))

    def call(self, name: str) -> None:
        """Name the three parts."""
        say = self._words.say
        for part, told in ((self.day, N_("day")), (self.month, N_("month")), (self.year, N_("year"))):
            part.setAccessibleName(f"{name}: {say(told)}")


class MomentEditor(Editor):
    """A day, a time and the zone of the place; a zone is found by typing a part of its name."""

    def __init__(self, words: Words, has_zone: bool = True) -> None:
        """Begin empty, in the home zone; without `has_zone` the time is that of the Netherlands."""
        super().__init__()
        self._words, self._has_zone = words, has_zone
        self.day, self.time, self.zone = DayEditor(words), QLineEdit(), SearchBox(zones())
        self.time.setPlaceholderText(words.say(N_("hh:mm")))
        self.time.setFixedWidth(78)
        self.zone.setCurrentText(HOME_ZONE)
        self.zone.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.zone.setMinimumContentsLength(14)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.addWidget(self.day, 0, 0, 1, 3)
        grid.addWidget(self.time, 1, 0)
        grid.addWidget(self.zone, 1, 1)
        grid.setColumnStretch(2, 1)
        self.zone.setVisible(has_zone)
        self.day.changed.connect(self.changed.emit)
        self.time.textChanged.connect(lambda _: self.changed.emit())
        self.zone.currentTextChanged.connect(lambda _: self.changed.emit())
        self.setFocusProxy(self.day)

    def value(self) -> Any:
        """Return `2026-12-03T15:05 Asia/Yerevan`, without zone the time with its distance from UTC, or None."""
        day, time = self.day.value(), self.time.text().strip().replace(".", ":")
        if not day and not time:
            return None
        told = f"{day or ''}T{time:0>5}" if _TIME.match(time) else f"{day or ''}T{time}"
        if self._has_zone:
            return f"{told} {self.zone.currentText()}"
        try:
            return datetime.fromisoformat(told).replace(tzinfo=zone_of(HOME_ZONE)).isoformat()
        except ValueError:
            return told

    def fill(self, value: Any) -> None:
        """Show a moment as it stands in a file, on the clock of its place."""
        if not value:
            self.day.fill(None)
            self.time.clear()
            return
        told, _, zone = str(value).partition(" ")
        try:
            at = datetime.fromisoformat(told)
        except ValueError:
            self._fill_typed(str(value))
            return
        if at.tzinfo is not None:
            at = at.astimezone(zone_of(zone or HOME_ZONE))
        self.day.fill(at.date().isoformat())
        self.time.setText(f"{at:%H:%M}")
        self.zone.setCurrentText(zone or HOME_ZONE)

    def _fill_typed(self, text: str) -> None:
        """Show what is no moment in the three places in which it was typed."""
        told, _, zone = text.rpartition(" ") if self._has_zone else (text, "", "")
        day, _, time = told.rpartition("T")
        self.day.fill(day)
        self.time.setText(time)
        self.zone.setCurrentText(zone or HOME_ZONE)

    def call(self, name: str) -> None:
        """Name day, time and zone."""
        say = self._words.say
        self.day.call(name)
        self.time.setAccessibleName(f"{name}: {say(N_('time'))}")
        called(self.zone, f"{name}: {say(N_('time zone'))}")
