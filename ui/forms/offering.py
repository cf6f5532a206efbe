"""Opens the form of an offer, does the action, and leaves the form open with what is wrong until it is done."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QMessageBox, QWidget
from shiboken6 import isValid

from medhandover.kernel.ids import CaseId
from medhandover.kernel.languages import N_
from medhandover.kernel.problem import Problem
from medhandover.kernel.roles import Level
from medhandover.rights import ACTIONS, QUERIES
from medhandover.unfinished.queries import UnfinishedRow, all_unfinished
from medhandover.unsaved.queries import UnsavedRow, own_unsaved_texts
from ui.desk import Desk
from ui.forms.dialog import ActionDialog
from ui.forms.doing import Doing, drafted
from ui.forms.editor import Words
from ui.forms.keeping import Keeping, Reopening
from ui.forms.leaving import KIND_OF, Leaving
from ui.forms.newest import Source
from ui.forms.offers import Offer, kept_of, kinds_asked, known_of, start_of
from ui.forms.opening import Opener, Openers, Opening
from ui.forms.shapes import parameters_of
from ui.forms.sources import SOURCES
from ui.widgets.typed import free


class Offering(QObject):
    """The offers of one page: `around` is what it is about; `done` is called after each action, which gave `came`."""

    def __init__(self, desk: Desk, page: QWidget, done: Callable[[], None], opens: Openers | None = None) -> None:
        """Open dialogs above `page`, those of `opens` where an action has its own."""
        super().__init__(page)
        self._desk, self._page, self._done, self._opens = desk, page, done, opens or {}
        self.around: Mapping[str, Any] = {}
        self.came: Any = None
        self.dialog: ActionDialog | None = None
        self.chooser: Any = None
        self.doing: Doing | None = None
        self._offer: Offer | None = None
        self._row: Any = None
        self._things: dict[Any, list[tuple[str, str]]] = {}
        self._wanted: list[Any] = []
        self._source: Source | None = None
        self._start: Mapping[str, Any] = {}
        self._field = ""
        self._left: UnfinishedRow | None = None
        self._turn = 0
        desk.locked.connect(self._drop)

    @property
    def asked(self) -> QMessageBox | None:
        """Return what is asked before the form that is open is saved."""
        return self.doing.asked if self.doing is not None and isValid(self.doing) else None

    def may(self, offer: Offer, row: Any = None) -> bool:
        """Tell whether whoever is signed in may do this, and whether it makes sense for a row."""
        if row is None:
            return self._desk.may(offer.action)
        onward = offer.onward(row).action if offer.onward else offer.action
        return self._desk.may(onward) and bool(offer.when(row))

    def best(self, offers: Sequence[Offer]) -> Offer:
        """Return the offer that changes what is there, where it is there; else the first."""
        changing = [each for each in offers if each.draft and parameters_of(QUERIES[each.draft])[0].name in self.around]
        return [*changing, *offers][0]

    def open(
        self,
        offer: Offer,
        row: Any = None,
        start: Mapping[str, Any] | None = None,
        field: str = "",
        source: Source | None = None,
    ) -> None:
        """Ask for what can be chosen, then open the form at `field`; `start` is filled in already, as in a file.

        `source` is the question whose answer the row stood in.
        """
        if offer.onward is not None:
            if row is None:
                return
            offer, row = offer.onward(row), None
        self._turn += 1
        self._offer, self._row, self._things, self._start, self._field = offer, row, {}, start or {}, field
        self.chooser = self._left = None
        self._source = source
        if offer.chooser is not None and row is not None:
            self._ask(self._choose, QUERIES[offer.chooser.tag], row.id)
            return
        known = known_of(offer, self.around, row)
        asked = tuple(each for each in parameters_of(offer.action) if each.name not in known)
        kept = kept_of(offer, self.around, row)
        self._wanted = [each for each in kinds_asked(asked, kept) if each in SOURCES and self._may_ask(each)]
        self._next()

    def _drop(self) -> None:
        """Open no form that was asked for before the program was locked."""
        self._turn += 1

    def changed(self) -> None:
        """Let the page ask anew: something was changed besides the offers."""
        self._done()

    def _choose(self, answer: Any) -> None:
        """Show the dialog that an offer has in place of a form."""
        if self._offer is None or self._offer.chooser is None:
            return
        words = Words(language=self._desk.language)
        self.chooser = self._offer.chooser.dialog(words, self._row, answer, self._page)
        self.chooser.given.connect(self._chosen)
        self.chooser.finished.connect(partial(self._let_go, self.chooser))
        self.chooser.open()

    def _chosen(self, tag: str, values: dict[str, Any]) -> None:
        self._desk.perform(self._chose, self._refused, ACTIONS[tag], values)

    def _may_ask(self, kind: Any) -> bool:
        """Tell whether things of a kind can be listed; medical ones only after a reason was chosen."""
        source = SOURCES[kind]
        is_open = source.query.level is not Level.M1 or self._desk.has_reason(self.around.get("case", CaseId("")))
        return is_open and self._desk.may(source.query) and (not source.about or bool(self.around.get(source.about)))

    def _next(self) -> None:
        """Ask for the next kind of thing that can be chosen; when all are there, for what the form begins with."""
        if self._wanted:
            source = SOURCES[self._wanted[0]]
            about = [self.around[source.about]] if source.about else []
            self._ask(self._came, source.query, *about)
        elif self._offer is not None and self._offer.tag in KIND_OF and "plan" in self.around:
            self._ask(self._lay_open, all_unfinished, self.around["plan"])
        else:
            self._begin()

    def _lay_open(self, rows: Sequence[UnfinishedRow]) -> None:
        """Go on with what somebody left unfinished, if there is such; else begin anew."""
        kind = KIND_OF[self._offer.tag] if self._offer is not None else None
        self._left = next((each for each in rows if each.kind is kind), None)
        if self._left is None:
            self._begin()
        else:
            self._show(self._left.typed, {"unfinished": self._left.version})

    def _begin(self) -> None:
        """Open the form with what is known already."""
        if self._offer is not None and self._offer.draft:
            draft = QUERIES[self._offer.draft]
            self._ask(self._drafted, draft, self.around[parameters_of(draft)[0].name])
        elif self._offer is not None and self._offer.is_change and self._row is not None:
            self._show(start_of(self._offer, self._row), {})
        else:
            self._show({}, {})

    def _ask(self, then: Callable[[Any], None], query: Any, *about: Any) -> None:
        """Ask for the form that is opened now; the answer is dropped once another one was asked for."""
        self._desk.ask(partial(self._answer, self._turn, then), query, *about)

    def _answer(self, turn: int, then: Callable[[Any], None], answer: Any) -> None:
        if turn == self._turn:
            then(answer)

    def _came(self, rows: Any) -> None:
        kind = self._wanted.pop(0)
        self._things[kind] = SOURCES[kind].options(self._desk.language, rows)
        self._next()

    def _drafted(self, answer: Any) -> None:
        newest = drafted(answer)
        self._show(newest.start, newest.known)

    def _show(self, start: Mapping[str, Any], more: Mapping[str, Any]) -> None:
        """Look for what was typed in the same form before, then open it."""
        offer = self._offer
        if offer is None:
            return
        known = {**known_of(offer, self.around, self._row), **more}
        begins = {**start, **self._start}
        reopening = Reopening(
            offer=offer, around=self.around, known=known, start=self._start, source=self._source if self._row else None
        )
        self._ask(partial(self._open, offer, known, begins, reopening), own_unsaved_texts)

    def _open(
        self,
        offer: Offer,
        known: Mapping[str, Any],
        start: Mapping[str, Any],
        reopening: Reopening,
        texts: Sequence[UnsavedRow],
    ) -> None:
        words = Words(language=self._desk.language)
        opening = Opening(
            desk=self._desk,
            words=words,
            offer=offer,
            known=known,
            things=self._things,
            around=self.around,
            page=self._page,
            done=self._done,
            kept=kept_of(offer, self.around, self._row),
        )
        self._desk.build(self, self._build(self._turn, opening, start, reopening, texts))

    def _build(
        self, turn: int, opening: Opening, start: Mapping[str, Any], reopening: Reopening, texts: Sequence[UnsavedRow]
    ) -> Iterator[None]:
        """Open the dialog step by step, unless another was asked for meanwhile."""
        offer, known, words = opening.offer, opening.known, opening.words
        dialog = yield from self._opens.get(offer.tag, Opener()).grow(opening)
        if self._is_late(turn, dialog):
            return
        if offer.tag in KIND_OF and "plan" in known:
            Leaving(self._desk, dialog, known["plan"], KIND_OF[offer.tag], self._left, self._done)
        if self._row is not None and offer.names:
            dialog.tell_first(" · ".join(words.show(getattr(self._row, name)) for name in offer.names))
        if dialog.is_asking:
            mine = free(self._desk, (each for each in texts if each.form == reopening.form))
            Keeping(self._desk, dialog, reopening, next(iter(mine), None))
        dialog.fill(start)
        yield
        if self._is_late(turn, dialog):
            return
        self.doing = Doing(self._desk, dialog, offer, self.around, known, self._row, reopening.source, self._finished)
        dialog.finished.connect(partial(self._let_go, dialog))
        self.dialog = dialog
        dialog.open()
        dialog.go(self._field)

    def _is_late(self, turn: int, dialog: ActionDialog) -> bool:
        """Tell whether another form was asked for since; then this one goes."""
        if turn != self._turn:
            dialog.deleteLater()
        return turn != self._turn

    def _refused(self, problem: Problem) -> None:
        if self.chooser is not None:
            self.chooser.refuse(problem)

    def _chose(self, came: Any) -> None:
        if self.chooser is not None:
            self.chooser.accept()
        self._finished(came)

    def _finished(self, came: Any) -> None:
        """Tell what was done; the form closed by itself."""
        self.came = came
        self.chooser = self.dialog = self.doing = None
        if self._offer is not None:
            self._desk.told.emit(self._desk.say(N_("Done: {what}."), what=self._desk.say(self._offer.name)))
        self._done()

    def _let_go(self, dialog: QDialog, _: int) -> None:
        """Free a form that was closed; what still waits for it is dropped."""
        if self.dialog is dialog:
            self.dialog = self.doing = None
        if self.chooser is dialog:
            self.chooser = None
        dialog.deleteLater()
