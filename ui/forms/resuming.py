"""Goes on with what was typed and not saved: the form opens as it was, on the newest version of what it is about."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from medhandover.kernel.ids import CaseId
from medhandover.kernel.languages import N_
from medhandover.kernel.problem import Problem
from medhandover.kernel.roles import Level
from medhandover.rights import QUERIES
from medhandover.unsaved.queries import UnsavedRow
from ui.desk import Desk
from ui.forms.editor import Words
from ui.forms.keeping import Reopening, reopening_of
from ui.forms.newest import same_in
from ui.forms.offering import Offering
from ui.forms.offers import Offer, kinds_asked
from ui.forms.opening import Openers
from ui.forms.shapes import FormField, Kind, fields_of, parameters_of
from ui.forms.sources import SOURCES
from ui.forms.telling import said_of
from ui.widgets.reason import with_reason
from ui.widgets.telling import TextDialog


class Resuming(QObject):
    """Opens forms above `page`, wherever they stood; `done` is called after what they ask for was done."""

    def __init__(self, desk: Desk, page: QWidget, done: Callable[[], None], opens: Openers) -> None:
        """Begin with nothing to go on with."""
        super().__init__(page)
        self._desk, self._page = desk, page
        self.offering = Offering(desk, page, done, opens)
        self.dialog: TextDialog | None = None

    def resume(self, row: UnsavedRow) -> None:
        """Go to the case, say why its medical data is looked at where that is needed, and open the form."""
        reopening = reopening_of(row.opening)
        if not self._desk.may(reopening.offer.action):
            self._tell(row, reopening)
            return
        if row.case is not None:
            self._desk.open("case", row.case)
        if row.case is not None and self._is_medical(reopening):
            with_reason(self._desk, CaseId(row.case), self._page, lambda _: self._begin(row, reopening))
        else:
            self._begin(row, reopening)

    def _begin(self, row: UnsavedRow, reopening: Reopening) -> None:
        self.offering.around = reopening.around
        if reopening.source is None:
            self.offering.open(reopening.offer, None, reopening.start)
            return
        came, gone = partial(self._came, row, reopening), partial(self._gone, row, reopening)
        self._desk.let(came, gone, reopening.source.answer)

    def _came(self, row: UnsavedRow, reopening: Reopening, answer: Any) -> None:
        found = same_in(answer, reopening.offer, reopening.around, reopening.known)
        if found is None:
            self._tell(row, reopening)
        else:
            self.offering.open(reopening.offer, found, reopening.start, source=reopening.source)

    def _gone(self, row: UnsavedRow, reopening: Reopening, _: Problem) -> None:
        self._tell(row, reopening)

    def _is_medical(self, reopening: Reopening) -> bool:
        """Tell whether the form shows medical data that whoever is signed in may see after a reason."""
        asked = [SOURCES[each].query for each in kinds_asked(parameters_of(reopening.offer.action)) if each in SOURCES]
        if reopening.source is not None:
            asked.append(QUERIES[reopening.source.tag])
        return any(each.level is Level.M1 and self._desk.may(each) for each in asked)

    def _tell(self, row: UnsavedRow, reopening: Reopening) -> None:
        """Show the text itself where its form cannot be opened any more."""
        say, words, offer = self._desk.say, Words(language=self._desk.language), reopening.offer
        fields = {each.name: each for each in _fields_of(offer)}
        said = [
            f"{words.say(fields[name].label)}: {said_of(words, fields[name], value)}"
            for name, value in row.typed.items()
            if name in fields and value not in (None, "", [], False)
        ]
        told = say(
            N_("What this was about is not there any more, or you may no longer change it. This is what you typed.")
        )
        self.dialog = TextDialog(say, say(offer.name), (told, "\n".join(said)), parent=self._page)
        self.dialog.finished.connect(self.dialog.deleteLater)
        self.dialog.open()


def _fields_of(offer: Offer) -> list[FormField]:
    asked = parameters_of(offer.action)
    inside = [one for each in asked if each.kind is Kind.RECORD and not each.is_many for one in fields_of(each.of)]
    return [*inside, *asked]
