"""A list of places at the left: an icon, the name, and at the end how many things wait there with their sign."""

from PySide6.QtCore import QByteArray, QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from medhandover.kernel.places import resources
from ui.widgets.colours import Colours
from ui.widgets.directions import mirrored
from ui.widgets.marks import draw_mark, tone_of
from ui.widgets.palette import colours_of

SIGN, COUNT, NAME, TOLD, ICON = (Qt.ItemDataRole.UserRole + number for number in range(1, 6))
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

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the icons anew in the colours of another scheme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            for item in map(self.item, range(self.count())):
                if name := item.data(ICON):
                    item.setIcon(icon_of(name, colours_of(self.palette())))

    def _show(self, item: QListWidgetItem) -> None:
        name, told = item.data(NAME), item.data(TOLD) or ""
        item.setText("" if self._is_narrow else name)
        item.setToolTip(f"{name.strip()}  {told}".strip() if self._is_narrow else told)


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
        if not index.data():
            small = QRect(whole.right() - SMALL - EDGE // 2, whole.top() + 4, SMALL, SMALL)
            draw_mark(painter, QRectF(mirrored(option.direction, whole, small)), sign, colours)
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
