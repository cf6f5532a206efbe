"""What is known of one thing as label and value below each other, in groups."""

from collections.abc import Sequence
from dataclasses import fields, is_dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QLayout, QVBoxLayout, QWidget

from medhandover.kernel.coded import Coded
from medhandover.kernel.labels import label_of
from medhandover.kernel.languages import Language
from medhandover.kernel.shapes import record
from ui.desk import Desk
from ui.parts.part import said

LABEL_WIDTH = 130


@record
class Group:
    """Fields of a row under one title (a message id)."""

    title: str
    names: tuple[str, ...]


class FactsView(QWidget):
    """The fields of a row that hold something; a group of which nothing is known is not shown."""

    def __init__(self, desk: Desk, groups: tuple[Group, ...]) -> None:
        """Begin empty."""
        super().__init__()
        self._desk, self._groups = desk, groups
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._inner: QWidget | None = None

    def show_row(self, row: Any) -> None:
        """Show what a row holds."""
        take_out(self._whole, self._inner)
        self._inner = QWidget()
        column = QVBoxLayout(self._inner)
        column.setContentsMargins(0, 0, 0, 0)
        for group in self._groups:
            told = [(name, text_of(self._desk.language, name, getattr(row, name))) for name in group.names]
            self._add(column, group.title, [(name, text) for name, text in told if text])
        self._whole.addWidget(self._inner)

    def _add(self, column: QVBoxLayout, title: str, told: list[tuple[str, str]]) -> None:
        if not told:
            return
        head = QLabel(self._desk.say(title))
        head.setObjectName("group")
        column.addWidget(head)
        column.addLayout(labelled([(self._desk.say(label_of(name)), text) for name, text in told], LABEL_WIDTH))


def take_out(whole: QLayout, inner: QWidget | None) -> None:
    """Take away what is to be shown anew, if there is anything."""
    if inner is not None:
        whole.removeWidget(inner)
        inner.hide()
        inner.deleteLater()


def labelled(told: Sequence[tuple[str, str]], label_width: int) -> QGridLayout:
    """Return labels with their values beside them, a line each; values can be copied."""
    grid = QGridLayout()
    grid.setColumnMinimumWidth(0, label_width)
    grid.setColumnStretch(1, 1)
    for number, (name, text) in enumerate(told):
        label, value = QLabel(name), _Whole(text)
        label.setObjectName("muted")
        label.setMaximumWidth(label_width)
        value.setObjectName("value")
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        value.setAccessibleName(f"{name}: {text}")
        for place, each in enumerate((label, value)):
            each.setWordWrap(True)
            each.setTextFormat(Qt.TextFormat.PlainText)
            grid.addWidget(each, number, place, Qt.AlignmentFlag.AlignTop)
    return grid


class _Whole(QLabel):
    """Words that are never squeezed: as high as all their lines at the width there is."""

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self.setMinimumHeight(self.heightForWidth(self.width()))


def text_of(language: Language, name: str, value: Any) -> str:
    """Return a value as text: records with dots between what they hold, several below each other."""
    if isinstance(value, tuple) and value and all(map(_is_record, value)):
        return "\n".join(_told(language, each) for each in value)
    if _is_record(value):
        return _told(language, value)
    return "" if isinstance(value, Coded) and value.says_nothing else said(language, name, value)


def _told(language: Language, value: Any) -> str:
    texts = (text_of(language, each.name, getattr(value, each.name)) for each in fields(value))
    return " · ".join(each for each in texts if each)


def _is_record(value: Any) -> bool:
    return is_dataclass(value) and hasattr(type(value), "__pydantic_config__")
