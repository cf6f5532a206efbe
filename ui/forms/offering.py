"""Opens the form of an offer, does the action, and leaves the form open with what is wrong until it is done."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from typing import Any, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMessageBox, QWidget

from medhandover.exchange.reading import written
from medhandover.kernel.ids import CaseId
from medhandover.kernel.languages import N_
from medhandover.kernel.problem import Problem
from medhandover.kernel.roles import Level
from medhandover.kernel.shapes import record
from medhandover.office import Credentials
from medhandover.rights import ACTIONS, QUERIES
from medhandover.unfinished.queries import UnfinishedRow, all_unfinished
from ui.desk import Desk
from ui.forms.dialog import ActionDialog
from ui.forms.editor import Words
from ui.forms.leaving import KIND_OF, Leaving
from ui.forms.offers import Offer, kept_of, kinds_asked, known_of, start_of
from ui.forms.shapes import parameters_of
from ui.forms.sources import SOURCES
from ui.forms.telling import foretold
from ui.widgets.signing import SignInDialog

D = TypeVar("D", bound=ActionDialog)


@record
class Opening:
    """What a dialog is opened with: the desk, words, the offer, what is known and can be chosen, above which page.

    `kept` are fields of the draft that nobody is asked.
    `around` is what the page is about; `done` is called when something was changed that the page shows.
    """

    desk: Desk
    words: Words
    offer: Offer
    known: Mapping[str, Any]
    things: Mapping[Any, Sequence[tuple[str, str]]]
    around: Mapping[str, Any]
    page: QWidget
    done: Callable[[], None]
    kept: Mapping[str, Any] = field(default_factory=dict)

    def dialog(self, shape: type[D]) -> D:
        """Return a dialog of this shape."""
        return shape(self.words, self.offer.action, self.offer.name, self.known, self.things, self.page, self.kept)


def open_form(opening: Opening) -> ActionDialog:
    """Return the dialog of an action that has none of its own."""
    return opening.dialog(ActionDialog)


Openers = Mapping[str, Callable[[Opening], ActionDialog]]
"""The offers with a dialog of their own, by the tag of their action, and what makes it."""


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
        self.asked: QMessageBox | None = None
        self._offer: Offer | None = None
        self._row: Any = None
        self._things: dict[Any, list[tuple[str, str]]] = {}
        self._wanted: list[Any] = []
        self._values: dict[str, Any] = {}
        self._start: Mapping[str, Any] = {}
        self._field = ""
        self._left: UnfinishedRow | None = None

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

    def open(self, offer: Offer, row: Any = None, start: Mapping[str, Any] | None = None, field: str = "") -> None:
        """Ask for what can be chosen, then open the form at `field`; `start` is filled in already, as in a file."""
        if offer.onward is not None:
            if row is None:
                return
            offer, row = offer.onward(row), None
        self._offer, self._row, self._things, self._start, self._field = offer, row, {}, start or {}, field
        self.chooser = self._left = None
        if offer.chooser is not None and row is not None:
            self._desk.ask(self._choose, QUERIES[offer.chooser.tag], row.id)
            return
        known = known_of(offer, self.around, row)
        asked = tuple(each for each in parameters_of(offer.action) if each.name not in known)
        kept = kept_of(offer, self.around, row)
        self._wanted = [each for each in kinds_asked(asked, kept) if each in SOURCES and self._may_ask(each)]
        self._next()

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
        self.chooser.open()

    def _chosen(self, tag: str, values: dict[str, Any]) -> None:
        self._desk.perform(self._finished, self._refused, ACTIONS[tag], values)

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
            self._desk.ask(self._came, source.query, *about)
        elif self._offer is not None and self._offer.tag in KIND_OF and "plan" in self.around:
            self._desk.ask(self._lay_open, all_unfinished, self.around["plan"])
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
            self._desk.ask(self._drafted, draft, self.around[parameters_of(draft)[0].name])
        elif self._offer is not None and self._offer.is_change and self._row is not None:
            self._show(start_of(self._offer, self._row), {})
        else:
            self._show({}, {})

    def _came(self, rows: Any) -> None:
        kind = self._wanted.pop(0)
        self._things[kind] = SOURCES[kind].options(self._desk.language, rows)
        self._next()

    def _drafted(self, answer: Any) -> None:
        version, draft = answer if isinstance(answer, tuple) else (getattr(answer, "version", None), answer)
        start = {} if draft is None else written(type(draft), draft)
        self._show(start, {} if version is None else {"version": version})

    def _show(self, start: Mapping[str, Any], more: Mapping[str, Any]) -> None:
        offer = self._offer
        if offer is None:
            return
        known = {**known_of(offer, self.around, self._row), **more}
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
        dialog = self._opens.get(offer.tag, open_form)(opening)
        if offer.tag in KIND_OF and "plan" in known:
            Leaving(self._desk, dialog, known["plan"], KIND_OF[offer.tag], self._left, self._done)
        if self._row is not None and offer.names:
            dialog.tell_first(" · ".join(words.show(getattr(self._row, name)) for name in offer.names))
        dialog.fill({**start, **self._start})
        dialog.given.connect(self._given)
        self.dialog = dialog
        dialog.open()
        dialog.go(self._field)

    def _given(self, values: dict[str, Any]) -> None:
        self._values = values
        foresight = self._offer.foresight if self._offer is not None else None
        if foresight is None:
            self._sign_or_do()
        else:
            asked = foresight.asked({**self.around, **values})
            self._desk.look(self._foreseen, self._refused, foresight.query, *asked)

    def _foreseen(self, rows: Sequence[Any]) -> None:
        """Say what must be confirmed again once this is saved, and let the person go back."""
        if not rows:
            self._sign_or_do()
            return
        say, language = self._desk.say, self._desk.language
        lines = dict.fromkeys(f"• {foretold(language, each)}" for each in rows)
        self.asked = QMessageBox(self.dialog)
        self.asked.setIcon(QMessageBox.Icon.Warning)
        self.asked.setText(say(N_("This must be confirmed again afterwards:")))
        self.asked.setInformativeText("\n".join(lines))
        self.asked.setStandardButtons(QMessageBox.StandardButton.Save | QMessageBox.StandardButton.Cancel)
        self.asked.setDefaultButton(QMessageBox.StandardButton.Cancel)
        self.asked.accepted.connect(self._sign_or_do)
        self.asked.open()

    def _sign_or_do(self) -> None:
        if self._offer is not None and self._offer.action.second:
            second = SignInDialog(self._desk.say, parent=self.dialog)
            second.ask_second()
            second.given.connect(lambda name, password: self._sign(second, name, password))
            second.open()
            return
        self._do(None)

    def _sign(self, second: SignInDialog, name: str, password: str) -> None:
        second.accept()
        self._do(Credentials(name.strip(), password))

    def _do(self, second: Credentials | None) -> None:
        if self._offer is not None:
            self._desk.perform(self._finished, self._refused, self._offer.action, self._values, second)

    def _refused(self, problem: Problem) -> None:
        asking = self.chooser or self.dialog
        if asking is not None:
            asking.refuse(problem)

    def _finished(self, came: Any) -> None:
        self.came = came
        asking = self.chooser or self.dialog
        if asking is not None:
            asking.accept()
        self.chooser = self.dialog = None
        if self._offer is not None:
            self._desk.told.emit(self._desk.say(N_("Done: {what}."), what=self._desk.say(self._offer.name)))
        self._done()
