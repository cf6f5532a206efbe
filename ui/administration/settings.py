"""Settings from which day on, each with its history, and the tables with days."""

from typing import Any

from PySide6.QtWidgets import QComboBox

from medhandover.kernel.languages import N_, Language, say, show
from medhandover.settings.dated import DatedTable
from medhandover.settings.queries import setting_history, table_rows
from ui.desk import Desk
from ui.forms.offers import Offer
from ui.parts.part import Part
from ui.parts.stack import PartsStack
from ui.parts.view import PartView
from ui.widgets.rows import Column


def settings_part(language: Language) -> Part:
    """Return the list of settings."""

    def what(row: Any) -> str:
        return say(language, row.what)

    def value(row: Any) -> str:
        is_default = row.value == row.default or not row.default
        default = "" if is_default else say(language, N_("(default: {value})"), value=row.default)
        return "\n".join(filter(None, [row.value, default]))

    def coming(row: Any) -> str:
        if row.coming_on is None:
            return ""
        return say(language, N_("{value} from {day} on"), value=row.coming, day=row.coming_on)

    return Part(
        title=N_("Settings"),
        tag="setting:list",
        about="",
        columns=(
            Column(head=N_("Setting"), text=what, share=9),
            Column(head=N_("Value"), text=value, share=3),
            Column(head=N_("Later"), text=coming, share=3),
        ),
        on_row=(Offer(tag="setting:change", name=N_("Change it"), takes={"key": "key"}, is_change=True),),
    )


HISTORY = Part(
    title=N_("History of the chosen setting"),
    tag="setting:history",
    about="",
    columns=(("value", 4), ("from_on", 3), ("set_by", 4), ("set_at", 4)),
)
"""What a setting was, from which day, and who set it."""


def table_part(language: Language) -> Part:
    """Return the rows of a table with days."""

    def text(row: Any) -> str:
        return str(row.dutch if language == "nl" else row.english)

    def number(row: Any) -> str:
        amount = show(language, row.amount) if row.amount is not None else ""
        unit = show(language, row.unit) if row.unit else ""
        return " ".join(filter(None, [amount, row.currency, unit]))

    def source(row: Any) -> str:
        return ", ".join(filter(None, [row.source, show(language, row.certainty)]))

    return Part(
        title=N_("Tables with days"),
        tag="table:list",
        about="",
        columns=(
            *(("key", 4), ("country", 2), Column(head=N_("Text"), text=text, share=7)),
            Column(head=N_("Number"), text=number, share=3),
            *(("from_on", 3), ("until_on", 3), Column(head=N_("Source"), text=source, share=4)),
        ),
        offers=(Offer(tag="table:add", name=N_("New row")),),
        on_row=(Offer(tag="table:end", name=N_("End the row")),),
    )


class SettingsView(PartsStack):
    """The settings, what the chosen one was before, and below them one of the tables."""

    def __init__(self, desk: Desk) -> None:
        """Begin without rows."""
        self.table = QComboBox()
        self.table.setAccessibleName(desk.say(N_("Table")))
        self.table.addItems([desk.show(each) for each in DatedTable])
        self.table.setMaximumWidth(320)
        super().__init__(desk, N_("Settings"), (settings_part(desk.language),))
        self.history = PartView(desk, HISTORY, self.offering)
        self.rows = PartView(desk, table_part(desk.language), self.offering)
        for each in (self.history, self.table, self.rows):
            self.add(each)
        self.table.currentIndexChanged.connect(lambda _: self._ask_table())
        self.views[0].table.selectionModel().currentRowChanged.connect(lambda *_: self._ask_history())

    def refresh(self) -> None:
        """Ask for the settings and the table anew."""
        super().refresh()
        self._ask_table()

    def _ask_history(self) -> None:
        row = self.views[0].row()
        if row is not None:
            self._desk.ask(self.history.show_answer, setting_history, row.key)

    def _ask_table(self) -> None:
        chosen = tuple(DatedTable)[self.table.currentIndex()]
        self.rows.comes_of(chosen)
        self._desk.ask(self.rows.show_answer, table_rows, chosen)
