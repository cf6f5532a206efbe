"""A list of places at the left: an icon, the name, and at the end how many things wait there with their sign."""

from PySide6.QtCore import QByteArray, QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QIcon, QKeyEvent, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from medhandover.kernel.places import resources
from ui.widgets.colours import Colours
from ui.widgets.directions import mirrored
from ui.widgets.keys import OPEN_PAGE, pressed
from ui.widgets.marks import draw_mark, tone_of
from ui.widgets.palette import colours_of

SIGN, COUNT, NAME, TOLD, ICON = (Qt.ItemDataRole.UserRole + number for number in range(1, 6))
SIDE, EDGE, SCALE = 14, 8, 3
"""Size of a sign and the room at the edge, in pixels; icons are drawn this many times as large as they are shown."""


class Rail(QListWidget):
    """Places to go to; what waits is said in words too."""

    def __init__(self, name: str, called: str, width: int) -> None:
        """Begin without places; `name` is for the style, `called` is what a screen reader says."""
        super().__init__()
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
            item.setData(ICON, icon)
            item.setIcon(icon_of(icon, colours_of(self.palette())))
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
        item.setToolTip(item.data(TOLD))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{item.data(NAME).strip()} {said}".strip())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the icons anew in the colours of another scheme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            for item in map(self.item, range(self.count())):
                if name := item.data(ICON):
                    item.setIcon(icon_of(name, colours_of(self.palette())))


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


def icon_of(name: str, colours: Colours) -> QIcon:
    """Return an icon in the colour of the text, chosen or not; an empty one where there is no such file."""
    file, icon = resources() / "icons" / f"{name}.svg", QIcon()
    if file.is_file():
        drawn = file.read_text(encoding="utf-8")
        icon.addPixmap(_drawn(drawn, colours.ink), QIcon.Mode.Normal)
        icon.addPixmap(_drawn(drawn, colours.chosen_ink), QIcon.Mode.Selected)
    return icon


def _drawn(drawing: str, ink: QColor) -> QPixmap:
    picture = QPixmap(18 * SCALE, 18 * SCALE)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(drawing.replace("currentColor", ink.name()).encode())).render(painter)
    painter.end()
    picture.setDevicePixelRatio(SCALE)
    return picture


class _Waiting(QStyledItemDelegate):
    """Paints the number and the sign at the end of a line."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the place as the style has it, then what waits there."""
        super().paint(painter, option, index)
        whole, colours = option.rect, colours_of(option.palette)
        if option.state & QStyle.StateFlag.State_Selected:
            edge = QRect(whole.left(), whole.top(), EDGE // 2, whole.height())
            painter.fillRect(mirrored(option.direction, whole, edge), colours.accent)
            colours = colours.on_chosen
        count, sign = index.data(COUNT), index.data(SIGN)
        if not count:
            return
        right = whole.right() - EDGE
        painter.save()
        if sign:
            right -= SIDE
            place = QRect(right, whole.center().y() - SIDE // 2 + 1, SIDE, SIDE)
            draw_mark(painter, QRectF(mirrored(option.direction, whole, place)), sign, colours)
            right -= 5
        painter.setPen(tone_of(colours, sign, colours.ink))
        room = mirrored(option.direction, whole, whole.adjusted(0, 0, right - whole.right(), 0))
        end = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignRight)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | end, count)
        painter.restore()
