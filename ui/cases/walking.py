"""The sections of a case as they are walked through: each is built when it is opened first, inside the window at once.

A widget that is made inside its place is styled once; one that is made apart and moved there is styled at every move.
A section grows part by part, so that keys and mouse are answered in between; whoever needs it at once gets it whole.
"""

from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QLabel, QStackedWidget, QWidget

from medhandover.cases.queries import all_documents
from medhandover.kernel.roles import Level
from ui.desk import Desk
from ui.forms.offering import Offering
from ui.parts.documents import DocumentsView
from ui.parts.part import Section
from ui.parts.view import PartView
from ui.widgets.leaving import taken_apart
from ui.widgets.scrolled import ScrollColumn

Panels = Mapping[str, Callable[[Desk, Offering], Any]]
"""The sections with a panel, by their key, and what makes it: a widget that fills itself by `refresh`."""


class SectionView(ScrollColumn):
    """One section: its parts below each other, once all steps of `growth` are taken."""

    def __init__(
        self,
        desk: Desk,
        section: Section,
        offering: Offering,
        panel: Callable[[Desk, Offering], Any] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Begin with the title; what `panel` makes comes below it. What somebody may not see is not there."""
        super().__init__(parent=parent)
        self.is_medical = has_medical(desk, section)
        title = QLabel(desk.say(section.title), self.widget())
        title.setObjectName("title")
        self.column.addWidget(title)
        self.panel: Any = None
        self.parts: list[PartView] = []
        self.documents: DocumentsView | None = None
        self.growth: Generator[None, None, None] = self._grow(desk, section, offering, panel)

    def _grow(self, desk: Desk, section: Section, offering: Offering, panel: Any) -> Generator[None, None, None]:
        if panel is not None:
            self.panel = panel(desk, offering)
            self.column.addWidget(self.panel)
            yield
        for part in (each for each in section.parts if desk.may(each.query)):
            self.parts.append(PartView(desk, part, offering, self.widget()))
            self.column.addWidget(self.parts[-1])
            yield
        if section.subjects and desk.may(all_documents):
            self.documents = DocumentsView(desk, offering, section.subjects, self)
            self.column.addWidget(self.documents)
            yield
        self.column.addStretch(1)


def has_medical(desk: Desk, section: Section) -> bool:
    """Tell whether a section shows medical data to whoever is signed in (R40)."""
    return any(each.query.level is Level.M1 for each in section.parts if desk.may(each.query))


class Walked(QStackedWidget):
    """The sections of one case by their keys; one that nobody opened is not built."""

    def __init__(self, desk: Desk, sections: Sequence[Section], offering: Offering, panels: Panels) -> None:
        """Begin with none built."""
        super().__init__()
        self.sections = {each.key: each for each in sections}
        self.views = Views(self._whole, self.sections)
        self._desk, self._offering, self._panels = desk, offering, panels
        self._built: dict[str, SectionView] = {}
        self.addWidget(QWidget(self))  # what is seen until the first section is built

    def grow(self, key: str) -> Iterator[None]:
        """Build a section step by step, as far as nobody built it before."""
        yield from self._begun(key).growth

    def show_section(self, key: str) -> SectionView:
        """Show a section and return it."""
        view = self._whole(key)
        self.setCurrentWidget(view)
        return view

    def take_apart(self) -> Iterator[None]:
        """Let go of the sections, one at each step; none is built any more."""
        for view in self._built.values():
            view.growth.close()
            yield from taken_apart(view)

    def _whole(self, key: str) -> SectionView:
        view = self._begun(key)
        for _ in view.growth:
            pass
        return view

    def _begun(self, key: str) -> SectionView:
        if key not in self._built:
            made = SectionView(self._desk, self.sections[key], self._offering, self._panels.get(key), self)
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
