"""The window: navigation, one page, the message bar; it knows no feature."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QMainWindow,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from medhandover.kernel.languages import N_
from ui.desk import Desk
from ui.pages import case_page, pages_for


class Window(QMainWindow):
    """One office in one window; its title names the program and never a person."""

    def __init__(self, desk: Desk, is_demo: bool = False) -> None:
        """Build the window for whoever is signed in and show the first page."""
        super().__init__()
        self.desk = desk
        self._is_demo = is_demo
        self._pages = pages_for(desk)
        self.place = (self._pages[0].key, "")
        self.page: Any = None
        self.resize(1280, 800)
        self.setMinimumSize(1024, 640)
        desk.opened.connect(self.open)
        desk.problem.connect(self.tell)
        desk.told.connect(self.tell)
        desk.language_changed.connect(self.build)
        for keys, do in (("Ctrl+K", self._search), ("F5", self._again), ("Alt+Left", self._back)):
            QShortcut(QKeySequence(keys), self, do)
        self.build()

    def build(self) -> None:
        """Build everything in the language of the desk, and show the page that was open."""
        say = self.desk.say
        invented = f" – {say(N_('everything invented'))}" if self._is_demo else ""
        self.setWindowTitle(say(N_("Medical handover")) + invented)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._top())
        self._middle = QHBoxLayout()
        self._middle.setSpacing(0)
        self._middle.addWidget(self._navigation())
        column.addLayout(self._middle, 1)
        self.message = QLabel(say(N_("F5 fetches everything anew. Enter opens the chosen row.")))
        self.message.setObjectName("message")
        self.message.setWordWrap(True)
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        column.addWidget(self.message)
        self.page = None
        self.setCentralWidget(whole)
        self.open(*self.place)

    def open(self, page: str, thing: str = "") -> None:
        """Show a page: `worklist`, `cases` (thing: what to search for), `case` or `case/section` (thing: its id)."""
        self.place = (page, thing)
        name, _, section = page.partition("/")
        if name == "case":
            made: Any = case_page(self.desk, thing, section)
        else:
            chosen = next((each for each in self._pages if each.key == name), self._pages[0])
            made = chosen.make(self.desk, thing)
        if self.page is not None:
            self._middle.removeWidget(self.page)
            self.page.hide()
            self.page.deleteLater()
        self.page = made
        self._middle.addWidget(made, 1)
        keys = [each.key for each in self._pages]
        self.navigation.blockSignals(True)
        self.navigation.setCurrentRow(keys.index(name) if name in keys else -1)
        self.navigation.blockSignals(False)
        made.refresh()

    def tell(self, sentence: str) -> None:
        """Show news or a problem in the message bar."""
        self.message.setText(sentence)

    def _top(self) -> QWidget:
        say = self.desk.say
        bar = QWidget()
        bar.setObjectName("top")
        bar.setFixedHeight(48)
        row = QHBoxLayout(bar)
        name = QLabel(say(N_("Medical handover")))
        name.setObjectName("program")
        self.search = QLineEdit()
        self.search.setPlaceholderText(say(N_("Find a person or number ...  Ctrl+K")))
        self.search.setAccessibleName(say(N_("Find a person or number")))
        self.search.setMaximumWidth(440)
        self.search.returnPressed.connect(lambda: self.open("cases", self.search.text().strip()))
        self.language = QPushButton("English" if self.desk.language == "nl" else "Nederlands")
        self.language.setObjectName("flat")
        self.language.clicked.connect(lambda: self.desk.speak("en" if self.desk.language == "nl" else "nl"))
        who = QLabel(self.desk.who)
        who.setObjectName("who")
        row.addWidget(name)
        row.addStretch(1)
        row.addWidget(self.search, 3)
        row.addStretch(1)
        row.addWidget(self.language)
        row.addWidget(who)
        return bar

    def _navigation(self) -> QListWidget:
        self.navigation = QListWidget()
        self.navigation.setObjectName("navigation")
        self.navigation.setAccessibleName(self.desk.say(N_("Pages")))
        self.navigation.setFixedWidth(140)
        for each in self._pages:
            self.navigation.addItem(self.desk.say(each.name))
        self.navigation.currentRowChanged.connect(lambda number: self.open(self._pages[number].key))
        return self.navigation

    def _search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _again(self) -> None:
        self.page.refresh()

    def _back(self) -> None:
        self.open(self._pages[0].key)
