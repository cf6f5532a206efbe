"""A closed list of points with an answer and a word to each, all seen at once; one without an answer is not told."""

from typing import Any

from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit

from medhandover.kernel.fields import Wrong
from medhandover.kernel.languages import N_, say
from ui.forms.editor import Editor, Words
from ui.forms.shapes import FormField, Kind, fields_of


def is_answered(field: FormField) -> bool:
    """Tell whether a field holds a list in which each point of a closed list stands once, as its records say."""
    return field.is_many and bool(getattr(field.of, "is_each_once", False))


class AnswersEditor(Editor):
    """A line for each point: what it is, the answer, and a word to it."""

    def __init__(self, words: Words, field: FormField) -> None:
        """Begin without answers; the record has a point, an answer and a text, in this order."""
        super().__init__()
        point, answer, word = fields_of(field.of)
        assert point.kind is answer.kind is Kind.CHOICE
        self._names = (point.name, answer.name, word.name)
        self._word = words.say(word.label)
        self.points = [(each.value, say(words.language, each.label)) for each in point.of]
        self._answers = [None, *(each.value for each in answer.of)]
        told = [words.say(N_("(not looked at)")), *(say(words.language, each.label) for each in answer.of)]
        self.boxes, self.lines = [QComboBox() for _ in self.points], [QLineEdit() for _ in self.points]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(2, 1)
        for row, (_, name) in enumerate(self.points):
            self.boxes[row].addItems(told)
            self.boxes[row].currentIndexChanged.connect(lambda _: self.changed.emit())
            self.lines[row].setPlaceholderText(self._word)
            self.lines[row].setMinimumWidth(240)
            self.lines[row].textChanged.connect(lambda _: self.changed.emit())
            for column, part in enumerate((QLabel(name), self.boxes[row], self.lines[row])):
                grid.addWidget(part, row, column)
        self.setFocusProxy(self.boxes[0])

    def value(self) -> Any:
        """Return the points that have an answer, or a word without one, in their order."""
        point, answer, word = self._names
        return [
            {point: self.points[row][0], answer: self._answers[self.boxes[row].currentIndex()], word: line.text()}
            for row, line in enumerate(self.lines)
            if self._is_told(row)
        ]

    def fill(self, value: Any) -> None:
        """Show answers as they stand in a file."""
        point, answer, word = self._names
        given = {each.get(point): each for each in value or () if isinstance(each, dict)}
        for row, (code, _) in enumerate(self.points):
            told = given.get(code, {})
            kept = told.get(answer)
            self.boxes[row].setCurrentIndex(self._answers.index(kept) if kept in self._answers else 0)
            self.lines[row].setText(str(told.get(word) or ""))

    def call(self, name: str) -> None:
        """Name each answer and each word by its point."""
        for row, (_, told) in enumerate(self.points):
            self.boxes[row].setAccessibleName(f"{name}: {told}")
            self.lines[row].setAccessibleName(f"{name}: {told}: {self._word}")

    def named(self, number: int) -> str:
        """Return how the point is called that stands at a place in the value."""
        told = [row for row in range(len(self.points)) if self._is_told(row)]
        return self.points[told[number]][1] if number < len(told) else ""

    def meant(self, wrong: Wrong) -> Wrong:
        """Return what is wrong in words about answers: a word alone is none."""
        is_open = wrong.path.rpartition(".")[2] == self._names[1]
        told = N_("Choose an answer too, or take the word away.")
        return Wrong(path=wrong.path, sentence=told) if is_open else wrong

    def _is_told(self, row: int) -> bool:
        return self.boxes[row].currentIndex() > 0 or bool(self.lines[row].text().strip())
