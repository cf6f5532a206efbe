"""What a page or dialog holds against EN 301 549: no name or role, too small to hit, or words that are cut off."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QFont, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QCalendarWidget,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QScrollBar,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QTableView,
    QWidget,
)

LEAST = 24
"""Pixels of what is clicked, in width and height (WCAG 2.5.8)."""
ROOMY = (1024, 700)
"""The smallest screen, in pixels of the layout."""
HIT = (QAbstractButton, QComboBox, QLineEdit)
WIDE = {"board", "desk"}
"""What is as wide as it is and scrolls to both sides: lanes, and an enlarged page of paper (WCAG 1.4.10)."""
NAMELESS = {QAccessible.Role.NoRole, QAccessible.Role.Client}
"""Roles that say nothing of what one can do with a thing."""
SAID = {
    QAccessible.Role.Button,
    QAccessible.Role.ButtonMenu,
    QAccessible.Role.ButtonDropDown,
    QAccessible.Role.CheckBox,
    QAccessible.Role.RadioButton,
    QAccessible.Role.ComboBox,
    QAccessible.Role.EditableText,
    QAccessible.Role.List,
    QAccessible.Role.ListItem,
    QAccessible.Role.Table,
    QAccessible.Role.Tree,
    QAccessible.Role.PageTab,
    QAccessible.Role.PageTabList,
    QAccessible.Role.ProgressBar,
    QAccessible.Role.MenuItem,
    QAccessible.Role.Graphic,
    QAccessible.Role.ColumnHeader,
    QAccessible.Role.Dialog,
}
"""Roles of things that must say what they are called."""


def faults(whole: QWidget) -> list[str]:
    """Return everything that is wrong with a page or dialog as it is shown now."""
    for _ in range(3):
        QApplication.processEvents()
    return [*unsaid(whole), *small(whole), *cut(whole)]


def seen(whole: QWidget, kind: type[QWidget]) -> Iterator[QWidget]:
    """Yield the widgets of a kind that are shown, also those that are scrolled out of sight; no parts of Qt's own."""
    for each in whole.findChildren(kind):
        if each.isVisibleTo(whole) and not _is_inner(each):
            yield each


def _is_inner(widget: QWidget) -> bool:
    """Tell whether a widget is a part that Qt made of another one, such as the line in a list or a calendar."""
    above = widget.parentWidget()
    is_part = isinstance(above, QComboBox | QCalendarWidget | QTabBar) or widget.objectName().startswith("qt_")
    return is_part or (above is not None and isinstance(above.parentWidget(), QCalendarWidget | QComboBox))


def told(widget: QWidget) -> str:
    """Return what a finding calls a widget."""
    text = getattr(widget, "text", getattr(widget, "currentText", lambda: ""))
    said = text() if callable(text) and not isinstance(widget, QPlainTextEdit) else ""
    return f"{type(widget).__name__}#{widget.objectName()} {said[:40]!r} {widget.accessibleName()[:30]!r}"


def unsaid(whole: QWidget) -> Iterator[str]:
    """Yield what a screen reader cannot tell: without a name, a role, or the state of what can be marked."""
    top = QAccessible.queryAccessibleInterface(whole)
    todo: list[QAccessibleInterface] = [top]
    while todo:
        one = todo.pop()
        todo += [each for each in map(one.child, range(min(one.childCount(), 60))) if each and each.isValid()]
        state, role = one.state(), one.role()
        if state.invisible or role is QAccessible.Role.Cell:
            continue
        name = one.text(QAccessible.Text.Name)
        if (role in SAID or state.focusable) and not name.strip() and not _is_inside(one):
            yield f"no name: {role.name} {_object(one)}"
        if state.focusable and role in NAMELESS and not _is_frame(one.object()):
            yield f"no role: {name} {_object(one)}"
        if role in (QAccessible.Role.CheckBox, QAccessible.Role.RadioButton) and not state.checkable:
            yield f"no state: {name}"
    yield from _silent_cells(whole)


def _is_frame(made: object) -> bool:
    """Tell whether something only holds others: it scrolls them by keys, or hands the focus on."""
    return isinstance(made, QScrollArea) or (isinstance(made, QWidget) and made.focusProxy() is not None)


def _silent_cells(whole: QWidget) -> Iterator[str]:
    """Yield cells of tables that show words, or a sign, and say none."""
    for view in seen(whole, QTableView):
        assert isinstance(view, QTableView)
        model = view.model()
        for row in range(min(model.rowCount(), 20)):
            for column in range(model.columnCount()):
                at = model.index(row, column)
                if at.data() and not at.data(Qt.ItemDataRole.AccessibleTextRole):
                    yield f"no name: cell {at.data()} of {view.accessibleName()}"


def _object(one: QAccessibleInterface) -> str:
    made = one.object()
    return f"{type(made).__name__}#{made.objectName()}" if made else ""


def _is_inside(one: QAccessibleInterface) -> bool:
    """Tell whether something is part of a control that says its name, as the line of a list that is searched."""
    made = one.object()
    return isinstance(made, QWidget) and (_is_inner(made) or isinstance(made, QScrollBar | QHeaderView))


def small(whole: QWidget) -> Iterator[str]:
    """Yield what is clicked and is smaller than 24 by 24 pixels; bars that scroll have wheel and keys beside them."""
    for kind in HIT:
        for each in seen(whole, kind):
            if min(each.width(), each.height()) < LEAST:
                yield f"small: {each.width()}x{each.height()} {told(each)}"
    for tabs in seen(whole, QTabBar):
        assert isinstance(tabs, QTabBar)
        for number in range(tabs.count()):
            if min(tabs.tabRect(number).width(), tabs.tabRect(number).height()) < LEAST:
                yield f"small: tab {tabs.tabText(number)}"
    for view in seen(whole, QAbstractItemView):
        yield from _small_rows(view)


def _small_rows(view: QWidget) -> Iterator[str]:
    if isinstance(view, QTableView):
        heights = [view.rowHeight(row) for row in range(min(view.model().rowCount(), 50))]
        heads = view.horizontalHeader()
        if heads.isVisible() and heads.sectionsClickable() and heads.height() < LEAST:
            yield f"small: heads of {view.accessibleName()} {heads.height()}"
    elif isinstance(view, QListWidget):
        heights = [view.visualItemRect(view.item(row)).height() for row in range(min(view.count(), 50))]
    else:
        return
    if heights and min(heights) < LEAST:
        yield f"small: rows of {view.accessibleName()} {min(heights)}"


def cut(whole: QWidget) -> Iterator[str]:
    """Yield words that do not fit and no tip tells whole, and what lies beyond the side of what shows it."""
    for kind, fits in ((QLabel, _fits_label), (QPushButton, _fits), (QCheckBox, _fits), (QRadioButton, _fits)):
        for each in seen(whole, kind):
            if not fits(each):
                yield f"cut: {each.size().toTuple()} of {each.sizeHint().toTuple()} {told(each)}"
    for box in seen(whole, QComboBox):
        assert isinstance(box, QComboBox)
        if not _fits_choice(box) and box.currentText() not in box.toolTip():
            yield f"cut: {told(box)}"
    for view in seen(whole, QAbstractItemView):
        yield from _cut_rows(view)
    for tabs in seen(whole, QTabBar):
        assert isinstance(tabs, QTabBar)
        if tabs.sizeHint().width() > tabs.width():
            yield f"cut: tabs {tabs.sizeHint().width()} in {tabs.width()}"
    yield from _beyond(whole)


def _fits(each: QWidget) -> bool:
    hint = each.sizeHint()
    return each.width() >= hint.width() and each.height() >= hint.height()


def _fits_label(each: QWidget) -> bool:
    assert isinstance(each, QLabel)
    if not each.text():
        return True
    if each.wordWrap():
        longest = max(map(each.fontMetrics().horizontalAdvance, each.text().split()), default=0)
        return each.height() >= each.heightForWidth(each.width()) and (each.width() >= longest)
    return _fits(each)


def _fits_choice(box: QComboBox) -> bool:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    part = QStyle.SubControl.SC_ComboBoxEditField
    room = box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, box)
    return box.fontMetrics().horizontalAdvance(box.currentText()) <= room.width()


def _cut_rows(view: QWidget) -> Iterator[str]:
    if isinstance(view, QTableView):
        heads = view.horizontalHeader()
        strong = QFont(heads.font())
        strong.setWeight(QFont.Weight.DemiBold)
        metrics, wraps = QFontMetrics(strong), bool(heads.defaultAlignment() & Qt.TextFlag.TextWordWrap)
        for number in range(heads.count() if heads.isVisible() else 0):
            text = str(view.model().headerData(number, Qt.Orientation.Horizontal) or "")
            words = text.split() if wraps else [text]
            wide = max(map(metrics.horizontalAdvance, words), default=0)
            if wide > heads.sectionSize(number) - 12 and text != view.model().headerData(
                number, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole
            ):
                yield f"cut: head {text!r} {wide} in {heads.sectionSize(number)} of {view.accessibleName()}"
    elif isinstance(view, QListWidget):
        for row in range(min(view.count(), 50)):
            item = view.item(row)
            wide = view.sizeHintForIndex(view.indexFromItem(item)).width()
            if wide > view.viewport().width() and not view.wordWrap() and item.text() not in item.toolTip():
                yield f"cut: line {item.text()!r} {wide} in {view.viewport().width()} of {view.accessibleName()}"


def _beyond(whole: QWidget) -> Iterator[str]:
    """Yield what reaches beyond the window, or beyond the side of what scrolls it."""
    for kind in (*HIT, QLabel, QAbstractScrollArea):
        for each in seen(whole, kind):
            area = _scrolling(each)
            frame = area.viewport() if area is not None else whole
            place = QRect(each.mapTo(frame, QPoint()), each.size())
            is_wide = area is not None and area.objectName() in WIDE
            is_beside = not is_wide and (place.left() < 0 or place.right() > frame.width())
            is_below = area is None and (place.top() < 0 or place.bottom() > frame.height())
            if (is_beside or is_below) and not place.isEmpty():
                yield f"beyond: {place.getRect()} in {frame.width()}x{frame.height()} {told(each)}"


def _scrolling(widget: QWidget) -> QScrollArea | None:
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = None if above.isWindow() else above.parentWidget()
    return above if isinstance(above, QScrollArea) else None
