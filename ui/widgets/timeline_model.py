"""The rows and bars of a timeline as one list, in the order in which they are read; each says all of itself."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from ui.widgets.chart import Bar, Places

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
TOLD = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.DisplayRole)
NAME = -1
"""Stands for the name of a row in place of one of its bars."""
LEFT, RIGHT, UP, DOWN, HOME, END = range(6)
"""The ways of the arrows, in the order in which their keys are declared."""


class TimelineModel(QAbstractListModel):
    """Each person with a key, then his or her bars by time; heads of groups are said with the people below them."""

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        self.items: list[tuple[int, int]] = []
        self._firsts: dict[int, int] = {}
        self._at_bar: dict[int, int] = {}
        self._places: Places | None = None

    def show(self, places: Places) -> None:
        """Show another chart."""
        self.beginResetModel()
        self._places = places
        self.items, self._firsts, self._at_bar = [], {}, {}
        for row, each in enumerate(places.chart.rows):
            if each.key:
                self._firsts[row] = len(self.items)
                self.items.append((row, NAME))
                for bar in places.bars_of(row):
                    self._at_bar[bar] = len(self.items)
                    self.items.append((row, bar))
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Return how many people and bars there are."""
        return 0 if parent.isValid() else len(self.items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return all of a bar or a person in words."""
        if self._places is None or not index.isValid() or role not in TOLD:
            return None
        row, bar = self.items[index.row()]
        chart = self._places.chart
        return chart.rows[row].name if bar == NAME else chart.bars[bar].name

    def bar(self, index: Index) -> Bar | None:
        """Return the bar of a place in the list, None for a person or nothing."""
        if self._places is None or not index.isValid():
            return None
        number = self.items[index.row()][1]
        return None if number == NAME else self._places.chart.bars[number]

    def at_name(self, row: int) -> QModelIndex:
        """Return the place of a person."""
        return self.index(self._firsts[row]) if row in self._firsts else QModelIndex()

    def at_bar(self, bar: int) -> QModelIndex:
        """Return the place of a bar."""
        return self.index(self._at_bar[bar]) if bar in self._at_bar else QModelIndex()

    def beside(self, index: Index, way: int) -> QModelIndex:
        """Return where an arrow goes from a place: left, right, up, down, to the first or the last of the row."""
        if self._places is None or not self.items:
            return QModelIndex()
        if not index.isValid():
            return self.index(0)
        row = self.items[index.row()][0]
        first = self._firsts[row]
        last = first + len(self._places.bars_of(row))
        if way in (UP, DOWN):
            return self._in_row(index, row, 1 if way == DOWN else -1)
        at = {LEFT: index.row() - 1, RIGHT: index.row() + 1, HOME: first, END: last}[way]
        return self.index(min(max(at, first), last))

    def _in_row(self, index: Index, row: int, by: int) -> QModelIndex:
        """Return what lies nearest in the next row with a person, its name where nothing is planned."""
        assert self._places is not None
        bar, bars = self.bar(index), self._places.chart.bars
        row += by
        while row not in self._firsts:
            if not 0 <= row < len(self._places.chart.rows):
                return self.index(index.row())
            row += by
        near = self._places.bars_of(row)
        if bar is None or not near:
            return self.at_name(row)
        middle = (bar.begins + bar.ends) / 2
        return self.at_bar(min(near, key=lambda n: abs((bars[n].begins + bars[n].ends) / 2 - middle)))
