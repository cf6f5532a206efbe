"""The line that offers what was typed and not saved: go on with it, throw it away, or later."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMessageBox, QPushButton, QWidget

from medhandover.kernel.languages import N_
from medhandover.rights import ACTIONS
from medhandover.unsaved.queries import UnsavedRow, own_unsaved_texts
from ui.desk import Desk
from ui.forms.keeping import discarded, when_of
from ui.forms.opening import Openers
from ui.forms.resuming import Resuming
from ui.widgets.typed import ALONE, free

VAGUE = "Change it"
"""A name that says what is changed only where it stands; elsewhere the action itself says it."""


class UnsavedBar(QFrame):
    """Hidden while there is nothing; else the newest text in a sentence, the others counted."""

    def __init__(self, desk: Desk, window: QWidget, done: Callable[[], None], opens: Openers) -> None:
        """Ask what there is; forms open above `window`."""
        super().__init__()
        self._desk = desk
        self._rows: tuple[UnsavedRow, ...] = ()
        self._is_later = False
        self.setObjectName("unsaved")
        self.resuming = Resuming(desk, window, done, opens)
        self.label = QLabel()
        self.label.setWordWrap(True)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.go_on, self.throw_away, self.later = (
            QPushButton(desk.say(each)) for each in (N_("Go on"), N_("Throw away"), N_("Later"))
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 14, 6)
        row.addWidget(self.label, 1)
        for button, do in (
            (self.go_on, self._go_on),
            (self.throw_away, self._ask_to_throw_away),
            (self.later, self._put_off),
        ):
            button.clicked.connect(do)
            row.addWidget(button)
        self.hide()
        desk.unsaved.connect(self.refresh)
        desk.quietly(lambda _: None, lambda _: None, lambda office: office.do(ACTIONS["unsaved:expire"]))

    def refresh(self) -> None:
        """Ask for what whoever is signed in typed and did not save."""
        self._desk.ask(self._show, own_unsaved_texts)

    def _show(self, rows: tuple[UnsavedRow, ...]) -> None:
        rows = tuple(each for each in free(self._desk, rows) if not each.form.startswith(ALONE))
        is_more = len(rows) > len(self._rows)
        self._rows, self._is_later = rows, self._is_later and not is_more
        self.setVisible(bool(rows) and not self._is_later)
        if not rows:
            return
        say = self._desk.say
        told = say(N_("There is text that was not saved: {what}."), what=self._what(rows[0]))
        more = say(N_("And {count} more."), count=len(rows) - 1) if len(rows) > 1 else ""
        self.label.setText(f"{told} {more}".strip())
        for button in (self.go_on, self.throw_away, self.later):
            button.setAccessibleName(f"{button.text()}: {self._what(rows[0])}")

    def _what(self, row: UnsavedRow) -> str:
        """Return which form it is, of which case, and since when: "Change the plan, MO-2026-0001 (yesterday 16:40)"."""
        name = self._desk.say(str(row.opening["name"]))
        if row.opening["name"] == VAGUE:
            done = self._desk.say(ACTIONS[str(row.opening["tag"])].summary).removesuffix(".")
            name = f"{name}: {done[:1].lower()}{done[1:]}"
        about = f"{name}, {row.document_number}" if row.document_number else name
        return f"{about} ({when_of(self._desk, row.kept_at)})"

    def _go_on(self) -> None:
        if self._rows:
            self.resuming.resume(self._rows[0])

    def _put_off(self) -> None:
        self._is_later = True
        self.hide()

    def _ask_to_throw_away(self) -> None:
        if not self._rows:
            return
        say, row = self._desk.say, self._rows[0]
        told = say(N_("Throw this text away? It cannot be brought back: {what}."), what=self._what(row))
        buttons = QMessageBox.StandardButton.Discard | QMessageBox.StandardButton.Cancel
        self.asked = QMessageBox(QMessageBox.Icon.Question, say(N_("Text that was not saved")), told, buttons, self)
        self.asked.button(QMessageBox.StandardButton.Discard).setText(say(N_("Throw away")))
        self.asked.setDefaultButton(QMessageBox.StandardButton.Cancel)
        self.asked.button(QMessageBox.StandardButton.Discard).clicked.connect(lambda: self._throw_away(row))
        self.asked.finished.connect(self.asked.deleteLater)
        self.asked.open()

    def _throw_away(self, row: UnsavedRow) -> None:
        self._desk.quietly(self._thrown, lambda _: self.refresh(), lambda office: discarded(office, row.id))

    def _thrown(self, _: object) -> None:
        self.refresh()
