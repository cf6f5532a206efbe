"""Pages that are left: big ones go piece by piece, so that keys and mouse are answered in between."""

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid


def taken_apart(page: QWidget) -> Iterator[None]:
    """Let go of a page for ever, first of the pieces it has, one at each step.

    What its widgets hold goes with it: they hold each other, and Python would find out minutes and megabytes later.
    """
    take_apart = getattr(page, "take_apart", None)
    if take_apart is not None:
        yield from take_apart()
    held = [page, *page.findChildren(QWidget)]
    page.deleteLater()
    yield
    for each in held:
        if not isValid(each):
            each.__dict__.clear()
