"""With what the dialog of an offer is opened, and how it is made step by step."""

from collections.abc import Callable, Generator, Mapping, Sequence
from dataclasses import field
from typing import Any

from PySide6.QtWidgets import QWidget

from medhandover.kernel.shapes import record
from ui.desk import Desk
from ui.forms.dialog import ActionDialog
from ui.forms.editor import Words
from ui.forms.offers import Offer


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


def nothing_more(opening: Opening, dialog: ActionDialog) -> None:
    """Leave a dialog as it is."""


@record
class Opener:
    """The shape of the dialog of an action, and what is still done once it is there."""

    shape: type[ActionDialog] = ActionDialog
    then: Callable[[Opening, ActionDialog], None] = nothing_more

    def grow(self, opening: Opening) -> Generator[None, None, ActionDialog]:
        """Make the dialog, a field of its form at each step."""
        offer, page = opening.offer, opening.page
        dialog = self.shape(
            opening.words, offer.action, offer.name, opening.known, opening.things, page, opening.kept, grows=True
        )
        yield
        yield from dialog.grow()
        self.then(opening, dialog)
        return dialog


Openers = Mapping[str, Opener]
"""The offers with a dialog of their own, by the tag of their action."""
