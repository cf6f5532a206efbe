"""Somebody with a keyboard and nothing else: keys go to whatever window has the focus, as the system sends them."""

from collections.abc import Callable

from PySide6.QtCore import QKeyCombination, QPoint, QRect
from PySide6.QtGui import QAccessible, QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

MOST = 120
"""How often Tab is pressed before something counts as out of reach."""


def press(keys: str, times: int = 1) -> None:
    """Press a key, with the others that are held, as Qt writes them."""
    combination: QKeyCombination = QKeySequence(keys)[0]  # type: ignore[index]
    for _ in range(times):
        wake()
        window = QGuiApplication.focusWindow()
        assert window is not None, "no window has the focus"
        QTest.keyClick(window, combination.key(), combination.keyboardModifiers())
        QApplication.processEvents()


def wake() -> None:
    """Let the uppermost window have the keys where none has them: there is no window manager off the screen."""
    QApplication.processEvents()
    if QGuiApplication.focusWindow() is None:
        seen = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
        upper = QApplication.activeModalWidget() or next(iter(seen), None)
        if upper is not None:
            upper.activateWindow()
            QApplication.processEvents()


def write(text: str) -> None:
    """Type a text of ASCII signs."""
    for sign in text:
        press(f"Shift+{sign}" if sign.isupper() else "Space" if sign == " " else sign.upper())


def held() -> QWidget:
    """Return what has the focus."""
    wake()
    found = QApplication.focusWidget()
    assert found is not None, "nothing has the focus"
    return found


def name(widget: QWidget | None = None) -> str:
    """Return what a screen reader says of a widget, of what has the focus where none is given."""
    told = QAccessible.queryAccessibleInterface(widget or held())
    return told.text(QAccessible.Text.Name) if told is not None else ""


def tab_to(wanted: str, by: str = "Tab") -> QWidget:
    """Press Tab until something with these words in its name has the focus."""
    seen = []
    for _ in range(MOST):
        if wanted in name():
            return held()
        seen.append(name())
        press(by)
    raise AssertionError(f"{wanted} is not reached: {seen}")


def walk(look: Callable[[QWidget], object] = lambda _: None) -> list[QWidget]:
    """Press Tab until the focus is where it began; return everything that had it, each `look`ed at, none hidden."""
    seen = [held()]
    for _ in range(MOST):
        assert not held().visibleRegion().isEmpty(), f"{name()} is scrolled away"
        look(held())
        press("Tab")
        if held() is seen[0]:
            return seen
        assert held() not in seen, f"stuck at {name()}: {[name(each) for each in seen]}"
        seen.append(held())
    raise AssertionError(f"never back at {name(seen[0])}")


class Eyes:
    """Sees for each step of a walk whether it goes down or to the right; `back` tells those that do neither.

    A walk goes round: one that began in the middle comes once from the end to the top.
    """

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._before: QWidget | None = None
        self._begun: QRect | None = None
        self._is_round = False
        self.back: list[str] = []

    def __call__(self, each: QWidget) -> None:
        before, self._before = self._before, each
        if before is None or self._begun is None:
            self._begun = place_of(each, self._window)
            return
        one, other = place_of(before, self._window), place_of(each, self._window)
        if other.center().y() < self._begun.center().y() and not self._is_round:
            self._is_round = True
        elif other.center().y() <= one.center().y() and other.left() < one.right() - 1:
            self.back.append(f"{name(before)} -> {name(each)}")


def place_of(widget: QWidget, window: QWidget) -> QRect:
    """Return where a widget is seen in its window; one that is scrolled away lies at the edge of what scrolls."""
    place, above = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size()), widget.parentWidget()
    while above is not None and above is not window:
        if isinstance(above, QScrollArea):
            room = QRect(above.mapTo(window, QPoint(0, 0)), above.size())
            place.moveTop(min(max(place.top(), room.top() - place.height()), room.bottom()))
        above = above.parentWidget()
    return place
