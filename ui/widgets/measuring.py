"""How much room the words of a table ask for: its heads, and the longest words of its rows."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QTableView

from ui.widgets.columns import Column

ROOM = 16
"""Pixels above and below the text of a row, and beside that of a cell."""
MEASURED, WIDEST = 40, 160
"""How many rows are looked through for their longest word, and the most pixels that a word of a row asks for."""
SIGN = 20
"""Pixels that a sign before the text takes."""


class Measures:
    """Measures the words of a table in the letters it has; those of its rows once, until `forget`."""

    def __init__(self, table: QTableView, columns: Sequence[Column]) -> None:
        """Begin with nothing measured."""
        self._table, self._columns = table, columns
        self._words: dict[int, int] = {}

    def forget(self) -> None:
        """Measure the rows anew: they are others, or their letters are."""
        self._words.clear()

    def head(self, number: int) -> str:
        """Return the head of a column."""
        return str(self._table.model().headerData(number, Qt.Orientation.Horizontal) or "")

    def head_word(self, number: int, *, wraps: bool) -> int:
        """Return the room for the longest word of a head, or for all of it where heads do not wrap."""
        words = self.head(number).split() if wraps else [self.head(number)]
        longest = max(map(self._head_metrics().horizontalAdvance, words), default=0)
        return max(longest + ROOM, self._table.horizontalHeader().minimumSectionSize())

    def row_word(self, number: int) -> int:
        """Return the room for the longest word of a column."""
        if number not in self._words:
            self._words[number] = self._row_word(number)
        return self._words[number]

    def head_height(self) -> int:
        """Return how high the heads are in their columns, the words below each other."""
        metrics, heights = self._head_metrics(), []
        for number in range(len(self._columns)):
            room = QRect(0, 0, self._table.columnWidth(number) - ROOM + 2, 1000)
            heights.append(metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), self.head(number)).height())
        return max(heights, default=0) + ROOM

    def _row_word(self, number: int) -> int:
        model = self._table.model()
        cells = [model.index(row, number) for row in range(min(model.rowCount(), MEASURED))]
        words = {word for cell in cells for word in str(cell.data() or "").split()}
        longest = max((self._table.fontMetrics().horizontalAdvance(word) for word in words), default=0)
        has_sign = any(self._columns[number].mark(cell.data(Qt.ItemDataRole.UserRole)) for cell in cells)
        return min(longest, WIDEST) + ROOM + (SIGN if has_sign else 0)

    def _head_metrics(self) -> QFontMetrics:
        """Return the measures of the letters of a head, which are as bold as the style says."""
        font = QFont(self._table.horizontalHeader().font())
        font.setWeight(QFont.Weight.DemiBold)
        return QFontMetrics(font)
