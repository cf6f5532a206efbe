"""Does what a form asks for, and leaves the form open with what is wrong, or with both versions, until it is done."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMessageBox

from medhandover.exchange.reading import written
from medhandover.kernel.languages import N_
from medhandover.kernel.problem import Conflict, Problem
from medhandover.kernel.shapes import record
from medhandover.office import Office
from medhandover.rights import QUERIES
from medhandover.staff.signing import Credentials
from medhandover.unfinished.queries import all_unfinished
from ui.desk import Desk
from ui.forms.dialog import ActionDialog
from ui.forms.editor import Words
from ui.forms.leaving import KIND_OF
from ui.forms.newest import Source, changed_since, same_in
from ui.forms.offers import Offer, start_of
from ui.forms.shapes import parameters_of
from ui.forms.telling import foretold
from ui.widgets.signing import SignInDialog


@record
class Newest:
    """The newest version of what a form is about: what it begins with, which version it is, and its row."""

    start: Mapping[str, Any]
    known: Mapping[str, Any]
    row: Any = None


def drafted(answer: Any) -> Newest:
    """Return what the query of a draft gives: its version, and the draft as it would stand in a file."""
    version, draft = answer if isinstance(answer, tuple) else (getattr(answer, "version", None), answer)
    start = {} if draft is None else written(type(draft), draft)
    return Newest(start=start, known={} if version is None else {"version": version})


class Doing(QObject):
    """The way from a filled in form to what is done: foreseen, signed, done; goes with its dialog."""

    def __init__(
        self,
        desk: Desk,
        dialog: ActionDialog,
        offer: Offer,
        around: Mapping[str, Any],
        known: Mapping[str, Any],
        row: Any,
        source: Source | None,
        finished: Callable[[Any], None],
    ) -> None:
        """Wait for what the dialog gives; `finished` gets what the action gave."""
        super().__init__(dialog)
        self._desk, self._dialog, self._offer = desk, dialog, offer
        self._around, self._known, self._row, self._source = around, dict(known), row, source
        self._then, self._values = finished, dict[str, Any]()
        self.asked: QMessageBox | None = None
        dialog.given.connect(self._given)

    def _given(self, values: dict[str, Any]) -> None:
        self._values = values
        foresight = self._offer.foresight
        if foresight is None:
            self._sign_or_do()
        else:
            asked = foresight.asked({**self._around, **values})
            self._desk.look(self._foreseen, self._refused, foresight.query, *asked)

    def _foreseen(self, rows: Sequence[Any]) -> None:
        """Say what must be confirmed again once this is saved, and let the person go back."""
        if not rows:
            self._sign_or_do()
            return
        say, language = self._desk.say, self._desk.language
        lines = dict.fromkeys(f"• {foretold(language, each)}" for each in rows)
        self.asked = QMessageBox(self._dialog)
        self.asked.setIcon(QMessageBox.Icon.Warning)
        self.asked.setText(say(N_("This must be confirmed again afterwards:")))
        self.asked.setInformativeText("\n".join(lines))
        self.asked.setStandardButtons(QMessageBox.StandardButton.Save | QMessageBox.StandardButton.Cancel)
        self.asked.setDefaultButton(QMessageBox.StandardButton.Cancel)
        self.asked.accepted.connect(self._sign_or_do)
        self.asked.open()

    def _sign_or_do(self) -> None:
        if self._offer.action.second:
            second = SignInDialog(self._desk.say, parent=self._dialog)
            second.ask_second()
            second.given.connect(lambda name, password: self._sign(second, name, password))
            second.open()
            return
        self._do(None)

    def _sign(self, second: SignInDialog, name: str, password: str) -> None:
        second.accept()
        self._do(Credentials(name.strip(), password))

    def _do(self, second: Credentials | None) -> None:
        unsaved = self._dialog.unsaved
        self._desk.perform(self._finished, self._refused, self._offer.action, self._values, second, unsaved)

    def _finished(self, came: Any) -> None:
        self._dialog.accept()
        self._then(came)

    def _refused(self, problem: Problem) -> None:
        newest = self._newest() if isinstance(problem, Conflict) else None
        if newest is None:
            self._dialog.refuse(problem)
        else:
            self._desk.let(lambda found: self._met(found, problem), self._dialog.refuse, newest)

    def _newest(self) -> Callable[[Office], Newest | None] | None:
        """Return how the newest version is asked for; None where nobody can tell."""
        offer, around, known, source = self._offer, self._around, self._known, self._source
        if known.get("unfinished"):
            kind = KIND_OF[offer.tag]
            return lambda office: _left(
                next((e for e in office.ask(all_unfinished, known["plan"]) if e.kind is kind), None)
            )
        if offer.draft:
            query = QUERIES[offer.draft]
            return lambda office: drafted(office.ask(query, around[parameters_of(query)[0].name]))
        if source is not None and self._row is not None:
            return lambda office: _stands(offer, same_in(source.answer(office), offer, around, known))
        return None

    def _met(self, found: Newest | None, problem: Problem) -> None:
        """Show the newest version beside what is typed, and save in its place from now on."""
        dialog, say = self._dialog, self._desk.say
        if found is None:
            dialog.refuse(problem)
            return
        self._known |= found.known
        if dialog.meet(found.start, found.known):
            return
        words = Words(language=self._desk.language)
        lines = changed_since(words, self._row, found.row) if not found.start else []
        self._row = found.row if found.row is not None else self._row
        told = N_("A colleague changed this meanwhile, but nothing of what you typed. Look, and save again.")
        dialog.tell_wrong([say(told), *lines])


def _left(row: Any) -> Newest | None:
    return None if row is None else Newest(start=row.typed, known={"unfinished": row.version})


def _stands(offer: Offer, row: Any) -> Newest | None:
    if row is None:
        return None
    start = start_of(offer, row) if offer.is_change else {}
    return Newest(start=start, known={"version": row.version} if hasattr(row, "version") else {}, row=row)
