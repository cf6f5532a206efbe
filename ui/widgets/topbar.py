"""The bar above every page: the program, the box to find things in, the office, and the menu of the user."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QWidget

from medhandover.kernel.languages import N_, Language
from medhandover.settings.queries import all_settings
from ui.desk import Desk
from ui.widgets.finder import Finder
from ui.widgets.keys import HELP, LOCK
from ui.widgets.reading import mark_region

Place = tuple[str, Callable[[], None]]
"""The name of a page, and what opens it."""


class TopBar(QWidget):
    """Shows where one is and who; `about` asks for what the program is, `keys` for all keys."""

    about = Signal()
    keys = Signal()

    def __init__(self, desk: Desk) -> None:
        """Build the bar in the language of the desk."""
        super().__init__()
        say = desk.say
        self._desk = desk
        self.setObjectName("top")
        mark_region(self)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(48)
        name = QLabel(say(N_("Medical handover")))
        name.setObjectName("program")
        self.search = Finder(say)
        self.search.setMaximumWidth(460)
        self.office = QLabel()
        self.user = QPushButton(f"{desk.who}  ▾")
        self.user.setObjectName("flat")
        self.user.setAccessibleName(say(N_("Menu of {name}"), name=desk.who))
        self.user.setMenu(self._menu())
        self.pages = QPushButton()
        self.pages.setObjectName("flat")
        self.pages.setMenu(QMenu(self))
        row = QHBoxLayout(self)
        row.addWidget(self.pages)
        row.addWidget(name)
        row.addStretch(1)
        row.addWidget(self.search, 4)
        row.addStretch(1)
        row.addWidget(self.office)
        row.addWidget(self._lock_button())
        row.addWidget(self.user)
        self.pages.hide()
        desk.ask(self._show_office, all_settings)

    def lead_to(self, places: Sequence[Place], waiting: int) -> None:
        """Offer the pages of the office by name, for where the navigation has no room; so much waits on them."""
        say, menu = self._desk.say, self.pages.menu()
        name = say(N_("Pages"))
        self.pages.setText(f"{name} ({waiting})  ▾" if waiting else f"{name}  ▾")
        told = say(N_("waiting: {count}"), count=waiting) if waiting else ""
        self.pages.setAccessibleName(f"{name} {told}".strip())
        menu.clear()
        for text, open_page in places:
            menu.addAction(text).triggered.connect(lambda _=False, do=open_page: do())

    def _lock_button(self) -> QPushButton:
        button = QPushButton(self._desk.say(N_("Lock")))
        button.setObjectName("flat")
        button.setToolTip(f"{self._desk.say(N_('Lock now'))}  {LOCK.shown}")
        button.setAccessibleName(self._desk.say(N_("Lock now")))
        button.clicked.connect(self._desk.lock)
        return button

    def _menu(self) -> QMenu:
        say, desk = self._desk.say, self._desk
        menu = QMenu(self)
        menu.setAccessibleName(say(N_("Menu")))
        other: Language = "en" if desk.language == "nl" else "nl"
        self.language = QAction("English" if other == "en" else "Nederlands", menu)
        self.language.triggered.connect(lambda: desk.speak(other))
        self.lock = QAction(f"{say(N_('Lock now'))}\t{LOCK.shown}", menu)
        self.lock.triggered.connect(desk.lock)
        self.leave = QAction(say(N_("Somebody else signs in ...")), menu)
        self.leave.triggered.connect(desk.leave)
        self.told = QAction(say(N_("About this program")), menu)
        self.told.triggered.connect(self.about)
        shown = QAction(f"{say(N_('Keys'))}\t{HELP.shown}", menu)
        shown.triggered.connect(self.keys)
        menu.addActions([self.language, self.lock, self.leave, shown, self.told])
        return menu

    def _show_office(self, rows: Any) -> None:
        names = [row.value for row in rows if row.key == "organisation"]
        self.office.setText(self._desk.say(N_("Office: {name}"), name=names[0] if names else ""))
