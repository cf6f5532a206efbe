"""What a moved journey would do to those who travel along: asked and shown before anything is saved."""

from collections.abc import Callable, Sequence
from datetime import timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout, QLabel, QPushButton, QSpinBox, QVBoxLayout, QWidget

from medhandover.kernel.clock import Moment
from medhandover.kernel.languages import N_
from medhandover.kernel.problem import Problem
from medhandover.schedules.moving import MovedRow
from ui.forms.editor import Words
from ui.widgets.dialog import Dialog
from ui.widgets.fitting import fit
from ui.widgets.listing import TallTable
from ui.widgets.marks import DONE, STOP, WARN
from ui.widgets.rows import Column, RowsModel

FARTHEST = 24 * 60
"""Hours by which a journey can be moved here."""


class WhatIfDialog(Dialog):
    """`wanted` asks what happens at another departure; `led` goes to the journey, where it is really changed."""

    wanted = Signal(object)
    led = Signal()

    def __init__(self, words: Words, what: str, departs: Moment, parent: QWidget | None = None) -> None:
        """Begin with the journey as it is planned."""
        super().__init__(parent)
        self._words, self._departs = words, departs
        self.setWindowTitle(words.say(N_("What if the flight is moved?")))
        say: Callable[..., str] = words.say
        about = QLabel(say(N_("{what}: departs {departs}"), what=what, departs=departs))
        about.setObjectName("group")
        about.setWordWrap(True)
        self.hours = QSpinBox()
        self.hours.setRange(-FARTHEST, FARTHEST)
        self.hours.setValue(24)
        self.hours.setSuffix(f" {say(N_('hours'))}")
        self.hours.setAccessibleName(say(N_("Hours later; less than nothing is earlier")))
        self.hours.setMinimumHeight(28)
        self.hours.valueChanged.connect(lambda _: self._move())
        self.moved, self.none = QLabel(), QLabel(say(N_("Nothing is saved here. The journey is changed in the case.")))
        self.none.setObjectName("muted")
        self.wrong = QLabel()
        self.wrong.setObjectName("wrong")
        self.wrong.setWordWrap(True)
        columns = self._columns()
        self.model = RowsModel(columns, words.say)
        self.table = TallTable(self.model, columns, say(N_("What changes for who travels along")))
        self.look, self.go = QPushButton(say(N_("Look"))), QPushButton(say(N_("Change the journey …")))
        self.look.setObjectName("primary")
        self.look.clicked.connect(lambda _=False: self.ask())
        self.go.clicked.connect(lambda _=False: self.led.emit())
        self._lay_out(about)
        self._move()
        fit(self, 780, 520)

    @property
    def departs(self) -> Moment:
        """Return the departure that is looked at."""
        return Moment(self._departs.at + timedelta(hours=self.hours.value()), self._departs.zone)

    def ask(self) -> None:
        """Ask what happens."""
        self.wrong.clear()
        self.wanted.emit(self.departs)

    def show_rows(self, rows: Sequence[MovedRow]) -> None:
        """Show what happens to each place."""
        self.model.show(rows)
        if rows:
            self.table.selectRow(0)

    def refuse(self, problem: Problem) -> None:
        """Say why it cannot be told."""
        self.wrong.setText(problem.say(self._words.language))

    def _lay_out(self, about: QLabel) -> None:
        line = QHBoxLayout()
        later = QLabel(self._words.say(N_("Moved by")))
        later.setBuddy(self.hours)
        line.addWidget(later)
        line.addWidget(self.hours)
        line.addWidget(self.look)
        line.addWidget(self.moved, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.go, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self)
        whole.addWidget(about)
        whole.addLayout(line)
        for each in (self.table, self.wrong, self.none, buttons):
            whole.addWidget(each)
        whole.setStretchFactor(self.table, 1)

    def _move(self) -> None:
        self.moved.setText(self._words.say(N_("would depart {departs}"), departs=self.departs))
        self.model.show(())

    def _columns(self) -> tuple[Column, ...]:
        words = self._words

        def who(row: MovedRow) -> str:
            kind = words.show(row.kind)
            kind = words.say(N_("reserve: {kind}"), kind=kind) if row.is_reserve else kind
            return f"{row.name or words.say(N_('nobody yet'))}\n{kind}"

        def mark(row: MovedRow) -> str:
            if row.escort is None:
                return WARN
            return STOP if row.fails else WARN if row.changed else DONE

        def told(row: MovedRow) -> str:
            if row.escort is None:
                return words.say(N_("This place is open."))
            if not row.changed:
                return words.say(N_("Nothing changes: can go then as well."))
            return "\n".join(each.say(words.language) for each in row.changed)

        def instead(row: MovedRow) -> str:
            names = [each.name for each in row.instead]
            return ", ".join(names) if names else words.say(N_("nobody else at that time"))

        return (
            Column(head=N_("Who"), text=who, share=4, mark=mark, is_strong=True),
            Column(head=N_("What changes"), text=told, share=7),
            Column(head=N_("Who could go instead"), text=instead, share=4),
        )
