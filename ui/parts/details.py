"""All that is known of the chosen row of a list, below it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.parts.facts import labelled, take_out

LABEL_WIDTH = 190


class Details(QFrame):
    """Labels and values in a frame; nothing known, nothing shown."""

    def __init__(self, parent: QWidget) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.setObjectName("details")
        self.told: Sequence[tuple[str, str]] = ()
        self._inner: QWidget | None = None
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(12, 8, 8, 8)

    def show_told(self, told: Sequence[tuple[str, str]]) -> None:
        """Show labels with their values; what is shown already stays as it is."""
        if told != self.told:
            self.told = told
            take_out(self._whole, self._inner)
            self._inner = QWidget(self)
            grid = labelled(told, LABEL_WIDTH)
            grid.setContentsMargins(0, 0, 0, 0)
            grid.setVerticalSpacing(3)
            self._inner.setLayout(grid)
            self._whole.addWidget(self._inner)
        self.setVisible(bool(told))
