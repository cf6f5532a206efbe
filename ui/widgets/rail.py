"""A list of places at the left: an icon, the name, and at the end how many things wait there with their sign."""

from PySide6.QtCore import QByteArray, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QIcon, QKeyEvent, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyledItemDelegate, QStyleOptionViewItem

from medhandover.kernel.places import resources
from ui.widgets.keys import OPEN_PAGE, pressed
from ui.widgets.marks import INK, TONES, draw_mark

SIGN, COUNT, NAME, TOLD = (Qt.ItemDataRole.UserRole + number for number in range(1, 5))
SIDE, SMALL, EDGE, SCALE = 14, 10, 8, 3
"""Size of a sign and the room at the edge, in pixels; icons are drawn this many times as large as they are shown."""
NARROW = 50
"""Width of a list of icons alone."""


class Rail(QListWidget):
    """Places to go to; what waits is said in words too."""

    def __init__(self, name: str, called: str, width: int) -> None:
        """Begin without places; `name` is for the style, `called` is what a screen reader says."""
        super().__init__()
        self._width, self._is_narrow = width, False
        self.setFixedWidth(width)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setObjectName(name)
        self.setAccessibleName(called)
        self.setIconSize(QSize(18, 18))
        self.setItemDelegate(_Waiting(self))

    def add(self, text: str, icon: str = "") -> None:
        """Add a place; `icon` names a file of the icons."""
        item = QListWidgetItem(text)
        item.setData(NAME, text)
        if icon:
            item.setIcon(icon_of(icon))
        self.addItem(item)

    def wait(self, row: int, count: int, sign: str, told: str, keys: str = "") -> None:
        """Show that `count` things wait at a place, with a sign and `told` in words, and nothing where none waits.

        `keys` open the place.
        """
        item = self.item(row)
        item.setData(SIGN, sign if count else "")
        item.setData(COUNT, str(count) if count else "")
        said = told if count else ""
        item.setData(TOLD, f"{said}  {keys}".strip())
        self._show(item)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{item.data(NAME).strip()} {said}".strip())

    def narrow(self, is_narrow: bool) -> None:
        """Show icons alone, with the names when one points at them, or names again."""
        if is_narrow == self._is_narrow:
            return
        self._is_narrow = is_narrow
        self.setFixedWidth(NARROW if is_narrow else self._width)
        for row in range(self.count()):
            self._show(self.item(row))

    def _show(self, item: QListWidgetItem) -> None:
        name, told = item.data(NAME), item.data(TOLD) or ""
        item.setText("" if self._is_narrow else name)
        item.setToolTip(f"{name.strip()}  {told}".strip() if self._is_narrow else told)


class Navigation(Rail):
    """The pages of the office: `wanted` tells which one is opened, by a click, or by Enter after the arrows chose it.

    Whoever goes away without opening one finds the open page chosen again.
    """

    wanted = Signal(int)

    def __init__(self, called: str, width: int) -> None:
        """Begin without pages; none is open."""
        super().__init__("navigation", called, width)
        self._open = -1
        self.itemClicked.connect(lambda _: self.wanted.emit(self.currentRow()))

    def show_open(self, row: int) -> None:
        """Show which place is open; -1 for none of them."""
        self._open = row
        self.blockSignals(True)
        self.setCurrentRow(row)
        self.blockSignals(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Open the chosen place with Enter or the space bar; arrows choose."""
        if pressed(event, OPEN_PAGE) >= 0 and self.currentRow() >= 0:
            self.wanted.emit(self.currentRow())
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Show the open place again."""
        super().focusOutEvent(event)
        self.show_open(self._open)


def icon_of(name: str) -> QIcon:
    """Return an icon in the colour of the text; an empty one where there is no such file."""
    file = resources() / "icons" / f"{name}.svg"
    if not file.is_file():
        return QIcon()
    drawn = file.read_text(encoding="utf-8").replace("currentColor", INK.name())
    picture = QPixmap(18 * SCALE, 18 * SCALE)
    picture.fill(QColor(Qt.GlobalColor.transparent))
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(drawn.encode())).render(painter)
    painter.end()
    picture.setDevicePixelRatio(SCALE)
    return QIcon(picture)


class _Waiting(QStyledItemDelegate):
    """Paints the number and the sign at the end of a line."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the place as the style has it, then what waits there."""
        super().paint(painter, option, index)
        count, sign = index.data(COUNT), index.data(SIGN)
        if not count:
            return
        middle, right = option.rect.center().y(), option.rect.right() - EDGE
        if not index.data():
            draw_mark(painter, QRectF(NARROW - SMALL - EDGE / 2, option.rect.top() + 4, SMALL, SMALL), sign)
            return
        painter.save()
        if sign:
            draw_mark(painter, QRectF(right - SIDE, middle - SIDE / 2 + 1, SIDE, SIDE), sign)
            right -= SIDE + 5
        painter.setPen(TONES.get(sign, INK))
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(option.rect.adjusted(0, 0, right - option.rect.right(), 0), align, count)
        painter.restore()
