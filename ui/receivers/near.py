"""From a case to the directory: who could receive the person, the nearest to the arrival airport first."""

from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QWidget

from medhandover.journeys.queries import JourneyRow, seen_journey
from medhandover.kernel.languages import N_
from medhandover.receivers.queries import all_receivers
from ui.desk import Desk
from ui.forms.offering import Offering
from ui.parts.buttons import offer_button
from ui.receivers.page import AIRPORT


class NearPanel(QWidget):
    """A button that opens the directory, measured from where the journey of the case arrives."""

    def __init__(self, desk: Desk, offering: Offering) -> None:
        """Offer it to whoever may see the directory."""
        super().__init__()
        self._desk, self._offering = desk, offering
        self.look = offer_button(desk, N_("Receiver"), N_("Look in the directory"), self._ask)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.look)
        line.addStretch(1)
        self.look.setVisible(desk.may(all_receivers))

    def refresh(self) -> None:
        """Nothing is shown here."""

    def _ask(self) -> None:
        case: Any = self._offering.around.get("case", "")
        if self._desk.may(seen_journey):
            self._desk.ask(self._came, seen_journey, case)
        else:
            self._desk.open("receivers")

    def _came(self, journey: JourneyRow | None) -> None:
        legs = journey.legs if journey is not None else ()
        airport = next((each.arrives_airport for each in reversed(legs) if each.arrives_airport), "")
        self._desk.open("receivers", f"{AIRPORT}{airport}" if airport else "")
