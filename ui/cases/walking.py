"""The sections of a case as they are walked through: each is built when it is opened first, inside the window at once.

A widget that is made inside its place is styled once; one that is made apart and moved there is styled at every move.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QLabel, QStackedWidget, QWidget

from medhandover.cases.queries import all_documents
from medhandover.kernel.roles import Level
from ui.desk import Desk
from ui.forms.offering import Offering
from ui.parts.documents import DocumentsView
from ui.parts.part import Section
from ui.parts.view import PartView
from ui.widgets.scrolled import ScrollColumn

Panels = Mapping[str, Callable[[Desk, Offering], Any]]
"""The sections with a panel, by their key, and what makes it: a widget that fills itself by `refresh`."""


class SectionView(ScrollColumn):
    """One section: its parts below each other."""

    def __init__(
        self, desk: Desk, section: Section, offering: Offering, panel: Any = None, parent: QWidget | None = None
    ) -> None:
        """Begin without rows, `panel` above them; what somebody may not see is not there."""
        super().__init__(parent=parent)
        self.is_medical = has_medical(desk, section)
        title = QLabel(desk.say(section.title), self.widget())
        title.setObjectName("title")
        self.column.addWidget(title)
        self.panel = panel
        if panel is not None:
            self.column.addWidget(panel)
        self.parts = [self._part(desk, each, offering) for each in section.parts if desk.may(each.query)]
        self.documents: DocumentsView | None = None
        if section.subjects and desk.may(all_documents):
            self.documents = DocumentsView(desk, offering, section.subjects, self)
            self.column.addWidget(self.documents)
        self.column.addStretch(1)

    def _part(self, desk: Desk, part: Any, offering: Offering) -> PartView:
        view = PartView(desk, part, offering, self.widget())
        self.column.addWidget(view)
        return view


def has_medical(desk: Desk, section: Section) -> bool:
    """Tell whether a section shows medical data to whoever is signed in (R40)."""
    return any(each.query.level is Level.M1 for each in section.parts if desk.may(each.query))


class Walked(QStackedWidget):
    """The sections of one case by their keys; one that nobody opened is not built."""

    def __init__(self, desk: Desk, sections: Sequence[Section], offering: Offering, panels: Panels) -> None:
        """Begin with none built."""
        super().__init__()
        self.sections = {each.key: each for each in sections}
        self.views = Views(self._view, self.sections)
        self._desk, self._offering, self._panels = desk, offering, panels
        self._built: dict[str, SectionView] = {}

    def show_section(self, key: str) -> SectionView:
        """Show a section and return it."""
        view = self._view(key)
        self.setCurrentWidget(view)
        return view

    def _view(self, key: str) -> SectionView:
        if key not in self._built:
            make = self._panels.get(key)
            panel = make(self._desk, self._offering) if make else None
            made = SectionView(self._desk, self.sections[key], self._offering, panel, self)
            self._built[key] = made
            self.addWidget(made)
        return self._built[key]


class Views(Mapping[str, SectionView]):
    """The sections by their keys; looking at one builds it."""

    def __init__(self, view: Callable[[str], SectionView], keys: Mapping[str, Section]) -> None:
        """Keep how a section is found."""
        self._view, self._keys = view, keys

    def __getitem__(self, key: str) -> SectionView:
        """Return the section with this key; raises KeyError."""
        return self._view(key)

    def __iter__(self) -> Iterator[str]:
        """Yield the keys in their order."""
        return iter(self._keys)

    def __len__(self) -> int:
        """Return how many sections there are."""
        return len(self._keys)
