"""Who can fill a place: everybody of the right kind, the best first, with a sentence each, and one is chosen."""

from typing import Any, Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from medhandover.escorts.candidates import CandidateRow
from medhandover.escorts.judging import Verdict
from medhandover.escorts.model import EscortKind
from medhandover.kernel.clock import Moment
from medhandover.kernel.ids import EscortId, SlotId
from medhandover.kernel.languages import N_
from medhandover.kernel.problem import Problem
from ui.forms.editor import Words
from ui.forms.giving_up import ask_to_give_up
from ui.forms.texts import LineEditor
from ui.widgets.dialog import Dialog
from ui.widgets.fitting import fit
from ui.widgets.rows import Column, RowsModel, RowsTable


class Place(Protocol):
    """A place on a journey, and who fills it now."""

    @property
    def id(self) -> SlotId:
        """Return its id."""
        ...

    @property
    def version(self) -> int:
        """Return its version."""
        ...

    @property
    def kind(self) -> EscortKind:
        """Return the kind of escort that it asks for."""
        ...

    @property
    def leaves(self) -> Moment:
        """Return when its holder leaves home."""
        ...

    @property
    def home(self) -> Moment:
        """Return when its holder is home again."""
        ...

    @property
    def escort(self) -> EscortId | None:
        """Return who fills it."""
        ...


class CandidatesDialog(Dialog):
    """The candidates of a place; `given` carries the tag of the action and what it takes.

    Who meets everything is assigned; where something fails that a reason can set aside, the reason is asked here.
    """

    given = Signal(str, object)

    def __init__(self, words: Words, slot: Place, rows: tuple[CandidateRow, ...], parent: QWidget | None = None):
        """Show the candidates and choose the first."""
        super().__init__(parent)
        self._words, self._slot = words, slot
        self.setWindowTitle(words.say(N_("Who can go along?")))
        columns = self._columns()
        self.model = RowsModel(columns, words.say)
        self.table = RowsTable(self.model, columns, words.say(N_("Candidates, the best first")))
        self.all = QPlainTextEdit()
        self.all.setReadOnly(True)
        self.all.setTabChangesFocus(True)
        self.all.setFixedHeight(150)
        self.all.setAccessibleName(words.say(N_("All 15 requirements")))
        self.reason = LineEditor(words, N_("Reason to choose this person all the same"))
        self.reason.call(words.say(N_("Reason to choose this person all the same")))
        self.wrong = QLabel()
        self.wrong.setObjectName("wrong")
        self.wrong.setWordWrap(True)
        self.wrong.setTextFormat(Qt.TextFormat.PlainText)
        self._lay_out()
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._chosen())
        self.table.activated.connect(lambda _: self.give())
        self.model.show(rows)
        if rows:
            self.table.selectRow(0)
        self._chosen()
        fit(self, 860, 620)

    def choose(self, escort: EscortId) -> None:
        """Choose somebody among the candidates."""
        rows = [self.model.row(number) for number in range(self.model.rowCount())]
        for number, row in enumerate(rows):
            if row.escort == escort:
                self.table.selectRow(number)

    def give(self) -> None:
        """Hand on who was chosen, and why where something fails."""
        row = self._row()
        if row is None or not can_be_chosen(row):
            return
        values = {"slot": self._slot.id, "version": self._slot.version, "escort": row.escort}
        if row.fails:
            self.given.emit("slot:assign_anyway", {**values, "reason": self.reason.value()})
        else:
            self.given.emit("slot:assign", values)

    def reject(self) -> None:
        """Close; a reason that was typed is only given up when the person says so."""
        if self.reason.value():
            ask_to_give_up(self, self._words, super().reject)
        else:
            super().reject()

    def refuse(self, problem: Problem) -> None:
        """Say what stands in the way; what was typed stays."""
        self.wrong.setText(problem.say(self._words.language))

    def _columns(self) -> tuple[Column, ...]:
        words = self._words

        def who(row: CandidateRow) -> str:
            return f"{row.name}\n{words.say(N_('fills this place now'))}" if row.is_assigned else row.name

        return (
            Column(head=N_("Who"), text=who, share=5),
            Column(head=N_("Can go"), text=lambda row: words.say(verdict_of(row)), share=4),
            Column(head=N_("Why"), text=self._why, share=12),
            Column(head=N_("Journeys"), text=lambda row: str(row.trips), share=2),
        )

    def _why(self, row: CandidateRow) -> str:
        told = [each.say(self._words.language) for each in row.judged if each.verdict is not Verdict.PASS]
        return "\n".join(told) or self._words.say(N_("Meets all 15 requirements."))

    def _lay_out(self) -> None:
        words, slot = self._words, self._slot
        told = f"{words.show(slot.kind)}: {words.show(slot.leaves)} - {words.show(slot.home)}"
        about, none = QLabel(told), QLabel(words.say(N_("Nobody of this kind is in the directory of escorts.")))
        about.setObjectName("group")
        none.setObjectName("muted")
        self._none = none
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.assign = buttons.addButton(words.say(N_("Assign")), QDialogButtonBox.ButtonRole.AcceptRole)
        self.assign.setObjectName("primary")
        self.empty = buttons.addButton(words.say(N_("Leave it empty")), QDialogButtonBox.ButtonRole.ActionRole)
        self.empty.setVisible(slot.escort is not None)
        self.empty.clicked.connect(self._empty)
        buttons.accepted.connect(self.give)
        buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self)
        for each in (about, none, self.table, self.all, self.reason, self.wrong, buttons):
            whole.addWidget(each)
        whole.setStretchFactor(self.table, 1)

    def _empty(self) -> None:
        self.given.emit("slot:assign", {"slot": self._slot.id, "version": self._slot.version, "escort": None})

    def _row(self) -> Any:
        return self.model.row(self.table.currentIndex().row())

    def _chosen(self) -> None:
        row, words = self._row(), self._words
        self._none.setVisible(self.model.rowCount() == 0)
        self.wrong.clear()
        self.assign.setEnabled(row is not None and can_be_chosen(row))
        self.reason.setVisible(row is not None and row.fails > 0 and can_be_chosen(row))
        judged = row.judged if row is not None else ()
        lines = [
            f"{each.number:>2}  {words.show(each.verdict)}: {words.show(each.constraint)}. {each.say(words.language)}"
            for each in judged
        ]
        self.all.setPlainText("\n".join(lines))


def can_be_chosen(row: CandidateRow) -> bool:
    """Tell whether nothing fails that no reason sets aside (R22, R23)."""
    return not any(each.is_final and each.verdict is Verdict.FAIL for each in row.judged)


def verdict_of(row: CandidateRow) -> str:
    """Return in a word whether somebody can fill the place: a message id."""
    if not can_be_chosen(row):
        return N_("cannot go")
    if row.fails:
        return N_("not yet, or with a reason")
    return N_("can go, look at it") if row.warnings else N_("can go")
