"""What is offered as buttons in a row; what does not fit stands in a menu at its end."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from medhandover.kernel.labels import plainly
from medhandover.kernel.languages import N_
from ui.desk import Desk
from ui.forms.newest import Source
from ui.forms.offering import Offering
from ui.forms.offers import Offer
from ui.widgets.flowing import FlowLayout

MOST = 3
"""How many offers have a button of their own."""


def offer_button(desk: Desk, title: str, name: str, do: Callable[[], None]) -> QPushButton:
    """Return a button beside the offers of `title`, for what is no form."""
    button = QPushButton(desk.say(name))
    button.setObjectName("offer")
    button.setAccessibleName(f"{desk.say(title)}: {desk.say(name)}")
    button.clicked.connect(lambda _=False: do())
    return button


class Offers(QWidget):
    """Buttons for what somebody may do; `look` tells which row is chosen and so what makes sense."""

    def __init__(
        self,
        desk: Desk,
        offering: Offering,
        title: str,
        offers: Sequence[Offer],
        row: Callable[[], Any] = lambda: None,
        source: Callable[[], Source | None] = lambda: None,
        *,
        most: int = MOST,
        is_upright: bool = False,
        is_right: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Show the first ones as buttons, the others in a menu; what somebody may not do is not there.

        `is_upright`: the buttons stand below each other, and those that make no sense are hidden. `is_right`: the
        lines of buttons stand against the right side. `source` is the question whose answer the row stands in.
        """
        super().__init__(parent)
        self._desk, self._offering, self._title, self._row, self._source = desk, offering, title, row, source
        mine = [each for each in offers if offering.may(each)]
        shown = mine if len(mine) <= most + 1 else mine[:most]
        self.offered: dict[str, tuple[Offer, QPushButton | QAction]] = {}
        self._is_upright = is_upright
        line: QLayout = QVBoxLayout(self) if is_upright else FlowLayout(self, is_right=is_right)
        line.setContentsMargins(0, 0, 0, 0)
        for offer in shown:
            line.addWidget(self._button(offer))
        if len(shown) < len(mine):
            line.addWidget(self._more(mine[len(shown) :]))

    def look(self, row: Any) -> None:
        """Let only be chosen what makes sense for `row`."""
        for offer, way in self.offered.values():
            makes_sense = row is not None and self._offering.may(offer, row)
            way.setEnabled(makes_sense)
            way.setVisible(makes_sense or not self._is_upright)

    def click(self, tag: str) -> None:
        """Choose what is offered, as a key or a finding does."""
        if tag in self.offered:
            self._open(self.offered[tag][0])

    def _open(self, offer: Offer) -> None:
        self._offering.open(offer, self._row(), source=self._source())

    def _button(self, offer: Offer) -> QPushButton:
        button = QPushButton(self._desk.say(offer.name), self)
        button.setObjectName("offer")
        button.setAccessibleName(f"{self._desk.say(self._title)}: {self._desk.say(offer.name)}")
        button.setToolTip(plainly(self._desk.say(offer.action.summary)))
        button.clicked.connect(lambda: self._open(offer))
        self.offered[offer.tag] = (offer, button)
        return button

    def _more(self, offers: Sequence[Offer]) -> QPushButton:
        more, menu = QPushButton(self._desk.say(N_("More")), self), QMenu(self)
        more.setObjectName("offer")
        more.setAccessibleName(f"{self._desk.say(self._title)}: {self._desk.say(N_('More'))}")
        menu.setToolTipsVisible(True)
        for offer in offers:
            choice = menu.addAction(self._desk.say(offer.name))
            choice.setToolTip(plainly(self._desk.say(offer.action.summary)))
            choice.triggered.connect(lambda _=False, offer=offer: self._open(offer))
            self.offered[offer.tag] = (offer, choice)
        more.setMenu(menu)
        return more
