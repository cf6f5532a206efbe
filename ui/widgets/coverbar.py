"""How many conditions are covered, as a row of squares with the count behind it: colour never stands alone."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

SIDE, GAP, MOST = 10, 2, 8
COVERED, OPEN = QColor("#154273"), QColor("#B3261E")


class CoverBar(QStyledItemDelegate):
    """Paints a row's `covered` of `conditions`; the text of the cell says the same in numbers."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint squares, then the numbers."""
        row = index.data(Qt.ItemDataRole.UserRole)
        self.initStyleOption(option, index)
        painter.save()
        if option.state & option.state.State_Selected:
            painter.fillRect(option.rect, option.palette.highlight())
        count = min(row.conditions, MOST)
        filled = round(row.covered * count / row.conditions) if row.conditions else 0
        top = option.rect.top() + 9
        for number in range(count):
            place = QRectF(option.rect.left() + 6 + number * (SIDE + GAP), top, SIDE, SIDE)
            if number < filled:
                painter.fillRect(place, COVERED)
            else:
                painter.setPen(QPen(OPEN, 1.6))
                painter.drawRect(place.adjusted(1, 1, -1, -1))
        painter.setPen(option.palette.text().color())
        painter.drawText(option.rect.left() + 12 + count * (SIDE + GAP), top + SIDE - 1, index.data())
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: N802
        """Return room for the squares and the numbers."""
        return QSize(MOST * (SIDE + GAP) + 60, 44)
