"""The texts of papers in two languages beside each other, and who approved them (R33)."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import record
from medhandover.letters.model import Paper, PaperLanguage
from medhandover.letters.queries import TextRow, all_texts, seen_texts
from medhandover.letters.texts import Texts
from ui.desk import Desk
from ui.forms.offering import Offering
from ui.forms.offers import Offer
from ui.parts.buttons import Offers
from ui.parts.part import Part
from ui.parts.view import PartView
from ui.widgets.listing import TallTable
from ui.widgets.rows import Column, RowsModel

GIVE = Offer(
    tag="approval:give",
    name=N_("Approve these texts"),
    takes={"paper": "paper", "language": "language", "text_hash": "text_hash"},
    when=lambda row: not row.approver,
)
APPROVALS = Part(
    title=N_("Approvals"),
    tag="approval:list",
    about="",
    columns=(
        ("paper", 4),
        ("language", 3),
        ("translator", 4),
        ("approver", 4),
        ("approved_at", 4),
        ("withdrawn_at", 4),
    ),
    on_row=(Offer(tag="approval:withdraw", name=N_("Take back"), when=lambda row: row.withdrawn_at is None),),
)


APPROVALS_HEIGHT = 240
"""Pixels of the list of approvals; the phrases are what is read here."""


@record
class Pair:
    """One phrase in Dutch and in the other language."""

    key: str
    dutch: str
    other: str


class TranslationsView(QWidget):
    """A paper and a language are chosen; every phrase stands beside its Dutch, and the whole is approved."""

    def __init__(self, desk: Desk) -> None:
        """Begin with the first paper."""
        super().__init__()
        self._desk = desk
        self._dutch: dict[str, str] = {}
        self._texts: tuple[TextRow, ...] = ()
        self.offering = Offering(desk, self, self.refresh)
        self.paper, self.language = self._box(N_("Paper"), Paper), self._box(N_("Language"), PaperLanguage)
        self.language.setCurrentIndex(1)
        self.approve = Offers(desk, self.offering, N_("Translations"), (GIVE,), self.row)
        columns = (
            Column(head=N_("Dutch"), text=lambda row: row.dutch, share=1, is_plain=True),
            Column(head=N_("Translation"), text=lambda row: row.other, share=1, is_plain=True),
        )
        self.model = RowsModel(columns, desk.say)
        self.table = TallTable(self.model, columns, desk.say(N_("Translations")))
        self.approvals = PartView(desk, APPROVALS, self.offering)
        self.approvals.table.show_whole(APPROVALS_HEIGHT)
        self._stands = QLabel()
        self._stands.setObjectName("muted")
        self._lay_out()
        for box in (self.paper, self.language):
            box.currentIndexChanged.connect(lambda _: self._ask())

    def refresh(self) -> None:
        """Ask for the texts and approvals anew."""
        self._desk.ask(self._came, all_texts)
        self.approvals.comes_of()
        self._desk.ask(self.approvals.show_answer, APPROVALS.query)

    def row(self) -> Any:
        """Return how the chosen texts stand."""
        paper, language = self._chosen()
        return next((each for each in self._texts if (each.paper, each.language) == (paper, language)), None)

    def _box(self, name: str, options: Any) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(self._desk.say(name))
        box.addItems([self._desk.show(each) for each in options])
        return box

    def _lay_out(self) -> None:
        title, head, whole = QLabel(self._desk.say(N_("Translations"))), QHBoxLayout(), QVBoxLayout(self)
        title.setObjectName("title")
        head.addWidget(self.paper, 2)
        head.addWidget(self.language, 1)
        head.addStretch(1)
        head.addWidget(self.approve)
        whole.setContentsMargins(16, 8, 16, 8)
        whole.addWidget(title)
        whole.addLayout(head)
        whole.addWidget(self._stands)
        whole.addWidget(self.table, 1)
        whole.addWidget(self.approvals)

    def _chosen(self) -> tuple[Paper, PaperLanguage]:
        return tuple(Paper)[self.paper.currentIndex()], tuple(PaperLanguage)[self.language.currentIndex()]

    def _came(self, rows: tuple[TextRow, ...]) -> None:
        self._texts = rows
        self._ask()

    def _ask(self) -> None:
        paper, language = self._chosen()
        self._desk.ask(self._show_dutch, seen_texts, paper, PaperLanguage("nl"))
        self._desk.ask(self._show_other, seen_texts, paper, language)

    def _show_dutch(self, texts: Texts) -> None:
        self._dutch = dict(texts.phrases)

    def _show_other(self, texts: Texts) -> None:
        row, say = self.row(), self._desk.say
        dutch = self._dutch
        self.model.show([Pair(key=key, dutch=dutch.get(key, ""), other=told) for key, told in texts.phrases.items()])
        if row is not None:
            given = N_("Approved by {who} on {day}") if row.approver else N_("Draft: nobody approved these texts yet")
            self._stands.setText(say(given, who=row.approver, day=row.approved_at))
        self.approve.look(row)
        self.table.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
