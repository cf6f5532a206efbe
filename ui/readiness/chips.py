"""The filters of the worklist as chips with their numbers."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from medhandover.kernel.languages import N_
from medhandover.readiness.chips import Chip
from medhandover.readiness.queries import ChipCounts
from ui.desk import Desk
from ui.widgets.flowing import FlowLayout

MINE, ENDED = "mine", "ended"
NAMES = {
    MINE: N_("Mine"),
    Chip.SOON: N_("Departure < 14 d"),
    Chip.BLOCKED: N_("Blocked"),
    Chip.RENEW: N_("Confirm again"),
    Chip.OVERDUE: N_("Overdue"),
    ENDED: N_("Ended too"),
}
"""What stands on each chip; what it means in full is its tip and its name for a screen reader."""
TIPS = {MINE: N_("Only cases of mine"), ENDED: N_("Ended journeys too")}


class ChipRow(QWidget):
    """One chip for each filter; `changed` when another one is chosen."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        """Begin with nothing chosen and no numbers."""
        super().__init__()
        self._desk = desk
        self.chips: dict[str, QPushButton] = {}
        row = FlowLayout(self)
        for key in NAMES:
            chip = QPushButton()
            chip.setCheckable(True)
            chip.setObjectName("chip")
            chip.toggled.connect(self.changed)
            self.chips[key] = chip
            row.addWidget(chip)
        self.show_counts(None)

    @property
    def chosen(self) -> tuple[Chip, ...]:
        """Return the filters that are chosen."""
        return tuple(each for each in Chip if self.chips[each].isChecked())

    @property
    def is_mine(self) -> bool:
        """Tell whether only own cases are asked for."""
        return self.chips[MINE].isChecked()

    @property
    def has_ended(self) -> bool:
        """Tell whether ended journeys are asked for too."""
        return self.chips[ENDED].isChecked()

    def show_counts(self, counts: ChipCounts | None) -> None:
        """Put on each chip how many cases it would leave."""
        told = (
            {
                MINE: counts.mine,
                Chip.SOON: counts.soon,
                Chip.BLOCKED: counts.blocked,
                Chip.RENEW: counts.renew,
                Chip.OVERDUE: counts.overdue,
                ENDED: counts.ended,
            }
            if counts
            else {}
        )
        for key, chip in self.chips.items():
            number = f"  {told[key]}" if key in told else ""
            full = self._desk.say(TIPS[key] if key in TIPS else Chip(key).label)
            chip.setText(self._desk.say(NAMES[key]) + number)
            chip.setToolTip(full)
            chip.setAccessibleName(f"{full}{number}")
