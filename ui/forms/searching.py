"""A long list in which an option is found by typing any part of it."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QWidget

EXACTLY = Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchCaseSensitive


def searched(box: QComboBox) -> None:
    """Let an option be found by typing any part of it."""
    box.setEditable(True)
    box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    completer = box.completer() or QCompleter(box)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)


class SearchBox(QComboBox):
    """A list of hundreds of options, which stand in it only once somebody begins to choose.

    Qt goes through all of them whenever the box gets another place; a form has ten such boxes.
    """

    def __init__(self, options: Sequence[str], parent: QWidget | None = None) -> None:
        """Begin with the first option chosen."""
        super().__init__(parent)
        self._options, self._at = tuple(options), 0
        searched(self)
        self.setEditText(self._options[0] if self._options else "")

    def at(self) -> int:
        """Return the place of what is chosen, also among options of the same name; -1 while something else is typed."""
        at = self.currentIndex() if self.count() else self._at
        return at if 0 <= at < len(self._options) and self._options[at] == self.currentText() else -1

    def choose(self, at: int) -> None:
        """Choose the option at a place."""
        self._at = at
        if self.count():
            self.setCurrentIndex(at)
        self.setEditText(self._options[at])

    def begin(self) -> None:
        """Let all options stand in the list; what is chosen or typed stays as it is."""
        if self.count() or not self._options:
            return
        typed, at, was_blocked = self.currentText(), self.at(), self.blockSignals(True)
        self.addItems(self._options)
        self.setCurrentIndex(at if at >= 0 else self.findText(typed, EXACTLY))
        self.setEditText(typed)
        self.blockSignals(was_blocked)

    def focusInEvent(self, event: Any) -> None:  # noqa: N802 - Qt's name
        """Begin when somebody comes here."""
        self.begin()
        super().focusInEvent(event)

    def showPopup(self) -> None:  # noqa: N802 - Qt's name
        """Begin when somebody wants to see the list."""
        self.begin()
        super().showPopup()

    def wheelEvent(self, event: Any) -> None:  # noqa: N802 - Qt's name
        """Begin when somebody turns through the options."""
        self.begin()
        super().wheelEvent(event)
