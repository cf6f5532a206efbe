"""The sheet of one thing of a list: who or what it is, what is known of it, what is offered, and its own lists."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from medhandover.kernel.declare import Declared
from medhandover.kernel.languages import N_, Language
from medhandover.kernel.shapes import record
from medhandover.rights import QUERIES
from ui.desk import Desk
from ui.forms.newest import Source
from ui.forms.offering import Offering
from ui.forms.offers import Offer
from ui.parts.buttons import Offers
from ui.parts.facts import FactsView, Group
from ui.parts.part import Part
from ui.parts.view import PartView
from ui.widgets.scrolled import ScrollColumn

MOST = 2
"""How many offers have a button of their own; a sheet is narrow."""


@record
class SheetPlan:
    """A sheet as data: what it is of, the query of one thing, its title and the line below, facts, offers and lists.

    A part with the tag of the sheet shows rows out of the sheet's own answer; any other is asked about the thing.
    """

    name: str
    tag: str
    title: Callable[[Language, Any], str]
    below: Callable[[Language, Any], str]
    facts: tuple[Group, ...]
    offers: tuple[Offer, ...] = ()
    parts: tuple[Part, ...] = ()

    @property
    def query(self) -> Declared[Any, Any, Any]:
        """Return the query."""
        return QUERIES[self.tag]


class Sheet(ScrollColumn):
    """Shows one thing; `seen` is the row it shows, None while there is none."""

    def __init__(self, desk: Desk, plan: SheetPlan, offering: Offering, parent: QWidget | None = None) -> None:
        """Begin empty inside `parent`; what somebody may not see is not there."""
        super().__init__("sheet", parent)
        self._desk, self._plan, self.seen = desk, plan, None
        self._title, self._below = QLabel(), QLabel(desk.say(N_("Choose a row to see all that is known of it.")))
        self._title.setObjectName("title")
        self._below.setObjectName("muted")
        for each in (self._title, self._below):
            each.setWordWrap(True)
            each.setTextFormat(Qt.TextFormat.PlainText)
        self.buttons = Offers(desk, offering, plan.name, plan.offers, lambda: self.seen, self.source, most=MOST)
        self.facts = FactsView(desk, plan.facts)
        self.views = [PartView(desk, each, offering, self.widget()) for each in plan.parts if desk.may(each.query)]
        column = self.column
        column.setContentsMargins(16, 12, 12, 12)
        for each in (self._title, self._below):
            column.addWidget(each)
        column.addWidget(self.buttons)
        for view in (self.facts, *self.views):
            column.addWidget(view)
        column.addStretch(1)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._show_parts(False)

    def look(self, thing: str) -> None:
        """Ask for all that is known of a thing."""
        if not self._desk.may(self._plan.query):
            return
        self._desk.ask(self.show_seen, self._plan.query, thing)
        for view in self.views:
            view.comes_of(thing)
            if view.part.tag != self._plan.tag:
                self._desk.ask(view.show_answer, view.part.query, thing)

    def source(self) -> Source | None:
        """Return the question that the sheet answers."""
        return Source(tag=self._plan.tag, asked=(self.seen.id,)) if self.seen is not None else None

    def show_seen(self, seen: Any) -> None:
        """Show what is known of a thing."""
        self.seen = seen
        language = self._desk.language
        self._title.setText(self._plan.title(language, seen))
        self._below.setText(self._plan.below(language, seen))
        self.facts.show_row(seen)
        self.buttons.look(seen)
        for view in self.views:
            if view.part.tag == self._plan.tag:
                view.show_answer(seen)
        self._show_parts(True)

    def _show_parts(self, is_shown: bool) -> None:
        for each in (self.buttons, self.facts, *self.views):
            each.setVisible(is_shown)
