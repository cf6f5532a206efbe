"""Parts below each other, each asked about nothing: a page, or one section of it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel, QWidget

from ui.desk import Desk
from ui.forms.offering import Offering
from ui.parts.part import Part
from ui.parts.view import PartView
from ui.widgets.scrolled import ScrollColumn


class PartsStack(ScrollColumn):
    """A title, and the parts that whoever is signed in may see."""

    def __init__(self, desk: Desk, title: str, parts: Sequence[Part] = (), parent: QWidget | None = None) -> None:
        """Begin without rows, inside `parent`."""
        super().__init__(parent=parent)
        self._desk = desk
        self.offering = Offering(desk, self, self.refresh)
        self.views = [PartView(desk, each, self.offering, self.widget()) for each in parts if desk.may(each.query)]
        head = QLabel(desk.say(title))
        head.setObjectName("title")
        self.column.setContentsMargins(16, 8, 16, 8)
        for each in (head, *self.views):
            self.column.addWidget(each)
        self.column.addStretch(1)

    def add(self, widget: QWidget) -> None:
        """Let a widget stand below what is there."""
        self.column.insertWidget(self.column.count() - 1, widget)

    def refresh(self) -> None:
        """Ask for every part anew."""
        for view in self.views:
            view.comes_of(**view.part.asked)
            self._desk.ask(view.show_answer, view.part.query, **view.part.asked)
