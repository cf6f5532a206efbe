"""The message bar: news and problems in a sentence, and a button that undoes what was done last."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from medhandover.kernel.languages import N_
from ui.widgets.announcing import announce
from ui.widgets.undoing import Undo


class MessageBar(QFrame):
    """Shows a sentence; `undone` gives what undoes the last action, when the button is pressed."""

    undone = Signal(object)

    def __init__(self, say: Callable[[str], str], parent: QWidget | None = None) -> None:
        """Begin with what is good to know."""
        super().__init__(parent)
        self.setObjectName("message")
        self._undo: Undo | None = None
        self.label = QLabel(
            say(N_("F5 fetches everything anew. Enter opens the chosen row. Alt and a digit choose a page."))
        )
        self.label.setWordWrap(True)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.button = QPushButton(f"{say(N_('Undo'))}   Ctrl+Z")
        self.button.setAccessibleName(say(N_("Undo")))
        self.button.hide()
        self.button.clicked.connect(self.press)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 14, 6)
        row.addWidget(self.label, 1)
        row.addWidget(self.button)

    def text(self) -> str:
        """Return what is told."""
        return self.label.text()

    def tell(self, sentence: str) -> None:
        """Tell something, aloud too."""
        self.label.setText(sentence)
        announce(self.label, sentence)

    def offer(self, undo: Undo | None) -> None:
        """Offer to undo what was done last, or nothing."""
        self._undo = undo
        self.button.setVisible(undo is not None)

    def press(self) -> None:
        """Undo, if that is offered."""
        undo, self._undo = self._undo, None
        self.button.hide()
        if undo is not None:
            self.undone.emit(undo)
