"""The order in which a window is read: where Tab goes, and the parts between which F6 goes."""

from collections.abc import Iterator
from functools import partial
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QGridLayout,
    QLayout,
    QMainWindow,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QWidget,
)

REGION = "region"
"""The property of a widget that is a part of the window for itself."""


def mark_region(widget: QWidget) -> None:
    """Let F6 go to `widget` as a part of the window."""
    widget.setProperty(REGION, True)


def in_order(widget: QWidget) -> Iterator[QWidget]:
    """Yield a widget and all that stands in it as it is laid out: from left to right, then below."""
    if not widget.isVisible():
        return
    yield widget
    layout = widget.layout()
    if isinstance(widget, QTabWidget):
        yield from (each for part in (widget.tabBar(), widget.currentWidget()) if part for each in in_order(part))
    elif isinstance(widget, QScrollArea | QMainWindow | QStackedWidget):
        yield from _shown_of(_inner(widget))
    elif isinstance(widget, QSplitter):
        yield from (each for number in range(widget.count()) for each in _shown_of(widget.widget(number)))
    elif layout is not None:
        yield from _laid_out(layout)


def stops(window: QWidget) -> list[QWidget]:
    """Return where Tab goes in a window, in the order of reading."""
    return [each for each in in_order(window) if is_stop(each)]


def is_stop(widget: QWidget) -> bool:
    """Tell whether Tab goes to a widget, which is seen and can be worked with."""
    takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
    return takes and widget.focusProxy() is None and widget.isEnabled() and widget.isVisible()


def regions(window: QWidget) -> list[QWidget]:
    """Return the parts of a window in the order of reading; one inside another comes after it."""
    return [each for each in in_order(window) if each.property(REGION)]


def region_of(widget: QWidget | None) -> QWidget | None:
    """Return the innermost part of the window in which a widget stands."""
    while widget is not None and not widget.property(REGION):
        widget = widget.parentWidget()
    return widget


def step(window: QWidget, by: int) -> bool:
    """Put the focus on the next stop of a window (by 1) or the one before (-1); False where there is none."""
    found, held = stops(window), QApplication.focusWidget()
    if not found:
        return False
    place = found.index(held) if held in found else _place_of(window, held, found) - (by > 0)
    reason = Qt.FocusReason.TabFocusReason if by > 0 else Qt.FocusReason.BacktabFocusReason
    focus(found[(place + by) % len(found)], reason)
    return True


def focus(widget: QWidget, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
    """Put the focus on a widget and scroll until it is seen."""
    widget.setFocus(reason)
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget, 8, 8)
        above = above.parentWidget()


def _place_of(window: QWidget, held: QWidget | None, found: list[QWidget]) -> int:
    """Return the place of the first stop behind a widget that is no stop itself."""
    everything = list(in_order(window))
    if held is None or held not in everything:
        return 0
    behind = set(everything[everything.index(held) :])
    return next((number for number, each in enumerate(found) if each in behind), 0)


def _inner(widget: QScrollArea | QMainWindow | QStackedWidget) -> QWidget | None:
    if isinstance(widget, QScrollArea):
        return widget.widget()
    return widget.centralWidget() if isinstance(widget, QMainWindow) else widget.currentWidget()


def _shown_of(widget: QWidget | None) -> Iterator[QWidget]:
    if widget is not None:
        yield from in_order(widget)


def _grid_place(layout: QGridLayout, number: int) -> tuple[int, int]:
    row, column, *_ = cast("tuple[int, int, int, int]", layout.getItemPosition(number))
    return row, column


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    places = range(layout.count())
    for number in sorted(places, key=partial(_grid_place, layout)) if isinstance(layout, QGridLayout) else places:
        item = layout.itemAt(number)
        if item is None:
            continue
        if (widget := item.widget()) is not None:
            yield from in_order(widget)
        elif (inner := item.layout()) is not None:
            yield from _laid_out(inner)


class Regions:
    """The parts of one window: F6 goes to the next one, to where it was left."""

    def __init__(self, window: QWidget) -> None:
        """Begin with nothing that was left."""
        self._window = window
        self._left: dict[int, QWidget] = {}

    def go(self, by: int) -> None:
        """Go to the next part (by 1) or the one before (-1), to what had the focus there or to its first stop."""
        found, held = regions(self._window), QApplication.focusWidget()
        if not found:
            return
        here = region_of(held)
        self._left = {id(each): self._left[id(each)] for each in found if id(each) in self._left}
        if here is not None and held is not None:
            self._left[id(here)] = held
        place = found.index(here) if here in found else -(by > 0)
        for turn in range(1, len(found) + 1):
            if (there := self._stop_of(found[(place + by * turn) % len(found)])) is not None:
                focus(there, Qt.FocusReason.OtherFocusReason)
                return

    def _stop_of(self, region: QWidget) -> QWidget | None:
        mine = [each for each in in_order(region) if region_of(each) is region]
        left = self._left.get(id(region))
        if left in mine and left is not None:
            return left
        takes = [each for each in mine if each.focusPolicy() != Qt.FocusPolicy.NoFocus]
        return next((each for each in mine if is_stop(each)), takes[0] if takes else None)
