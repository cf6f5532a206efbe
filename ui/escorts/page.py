"""The page of the escorts: who they are with what they hold, and what the countries ask of them."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from medhandover.escorts.model import EscortKind
from medhandover.escorts.queries import EscortRow
from medhandover.kernel.languages import N_, language_name
from ui.desk import Desk
from ui.escorts.contents import COUNTRIES, directory, sheet
from ui.forms.offering import Offering
from ui.parts.directory import Directory
from ui.parts.filters import Choice
from ui.parts.view import PartView
from ui.widgets.rows import RowsTable
from ui.widgets.scrolled import ScrollColumn

ACTIVE, LEFT = "active", "left"
CHOICES = (
    Choice(name="kind", every=N_("Every kind"), options=tuple((each, each.label) for each in EscortKind)),
    Choice(name="language", every=N_("Every language")),
    Choice(
        name="standing",
        every=N_("Everybody"),
        options=((ACTIVE, N_("who travels along")), (LEFT, N_("no longer travels along"))),
    ),
)


class EscortsDirectory(Directory):
    """The escorts by name; the list is short, so it is narrowed here."""

    def __init__(self, desk: Desk, thing: str = "", parent: QWidget | None = None) -> None:
        """Build the list inside `parent`; `thing` is the escort that is chosen first."""

        def languages(rows: Sequence[EscortRow]) -> Sequence[tuple[str, str]]:
            codes = {code for row in rows for code in row.languages}
            return [(code, language_name(desk.language, code)) for code in codes]

        part = directory(desk.language, desk.today)
        learnt = {"language": languages}
        looked_for = N_("Name of an escort, then Enter")
        super().__init__(desk, part, sheet(desk.language), looked_for, CHOICES, learnt, thing, parent)

    def refresh(self) -> None:
        """Ask for the escorts anew."""
        self._desk.ask(self.show_those, self.part.query)

    def show_those(self, rows: tuple[EscortRow, ...]) -> None:
        """Show those who are not left out."""
        wanted = self.filters.values()
        self.show_rows([row for row in rows if _fits(row, **wanted)] if wanted else rows)


def _fits(row: EscortRow, text: str = "", kind: Any = None, language: str = "", standing: str = "") -> bool:
    is_found = text.casefold() in row.name.casefold() and (not language or language in row.languages)
    return is_found and kind in (None, row.kind) and (not standing or row.is_active == (standing == ACTIVE))


class EscortsPage(QWidget):
    """People and countries beside each other, as two tabs."""

    def __init__(self, desk: Desk, thing: str = "", parent: QWidget | None = None) -> None:
        """Build the page inside `parent`; `thing` is the escort that is chosen first."""
        super().__init__(parent)
        self._desk = desk
        self.tabs = QTabWidget(self)
        self.people = EscortsDirectory(desk, thing, self.tabs)
        self.offering = Offering(desk, self, self.refresh)
        countries = ScrollColumn(parent=self.tabs)
        self.countries = PartView(desk, COUNTRIES, self.offering, countries.widget())
        countries.column.addWidget(self.countries)
        countries.column.addStretch(1)
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName(desk.say(N_("Escorts")))
        self.tabs.tabBar().setAccessibleName(desk.say(N_("Escorts")))
        self.tabs.addTab(self.people, desk.say(N_("People")))
        self.tabs.addTab(countries, desk.say(N_("Countries")))
        self.setFocusProxy(self.people.table)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.tabs)

    @property
    def table(self) -> RowsTable:
        """Return the list of people."""
        return self.people.table

    def refresh(self) -> None:
        """Ask for everything anew."""
        self.people.refresh()
        self.countries.comes_of()
        self._desk.ask(self.countries.show_answer, COUNTRIES.query)
