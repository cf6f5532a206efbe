"""Editors of what is typed: a line, a longer text, several lines, a whole number, an amount, a phone number."""

from typing import Any

from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QVBoxLayout

from medhandover.kernel.languages import N_
from ui.forms.editor import Editor, Words

LINES = 4
"""How many lines of a longer text are seen at once."""


class LineEditor(Editor):
    """A text of one line."""

    def __init__(self, words: Words, hint: str = "") -> None:
        """Begin empty; `hint` shows how it is written."""
        super().__init__()
        self.line = QLineEdit()
        self.line.setPlaceholderText(words.say(hint) if hint else "")
        self.line.textChanged.connect(lambda _: self.changed.emit())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.line)
        self.setFocusProxy(self.line)

    def value(self) -> Any:
        """Return the text without blanks around it."""
        return self.line.text().strip()

    def fill(self, value: Any) -> None:
        """Show a text."""
        self.line.setText("" if value is None else str(value))

    def call(self, name: str) -> None:
        """Name the line."""
        self.line.setAccessibleName(name)


class WholeEditor(LineEditor):
    """A whole number; nothing typed is None."""

    def value(self) -> Any:
        """Return the number, or what was typed where it is none."""
        typed = self.line.text().strip()
        try:
            return int(typed) if typed else None
        except ValueError:
            return typed


class AmountEditor(LineEditor):
    """A number with a comma or a point; nothing typed is None."""

    def __init__(self, words: Words, hint: str = N_("such as 12.50")) -> None:
        """Begin empty."""
        super().__init__(words, hint)
        self._sign = "," if words.language == "nl" else "."

    def value(self) -> Any:
        """Return the number as text with a point, as it stands in a file."""
        return self.line.text().strip().replace(",", ".") or None

    def fill(self, value: Any) -> None:
        """Show a number as it is written in the language, without noughts at its end."""
        whole, point, part = ("" if value is None else str(value)).partition(".")
        part = part.rstrip("0")
        super().fill(f"{whole}{self._sign}{part}" if point and part else whole)


class PhoneEditor(LineEditor):
    """A phone number in international form (E.164)."""

    def __init__(self, words: Words, hint: str = N_("+ and the country code, such as +374 10 123456")) -> None:
        """Begin empty."""
        super().__init__(words, hint)


class SecretEditor(LineEditor):
    """A password; what is typed is shown only while somebody wants to read it, and blanks around it count."""

    def __init__(self, words: Words, hint: str = "") -> None:
        """Begin empty."""
        super().__init__(words, hint)
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.look = QCheckBox(words.say(N_("Show what is typed")))
        self.look.toggled.connect(self._show)
        whole = self.layout()
        assert whole is not None
        whole.addWidget(self.look)

    def _show(self, is_shown: bool) -> None:
        self.line.setEchoMode(QLineEdit.EchoMode.Normal if is_shown else QLineEdit.EchoMode.Password)

    def call(self, name: str) -> None:
        """Name the line, and what shows it."""
        super().call(name)
        self.look.setAccessibleName(f"{name}: {self.look.text()}")

    def value(self) -> Any:
        """Return what was typed."""
        return self.line.text()


class LongEditor(Editor):
    """A text of more than a line; Tab goes on to the next field."""

    def __init__(self, words: Words, hint: str = "") -> None:
        """Begin empty."""
        super().__init__()
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setPlaceholderText(words.say(hint) if hint else "")
        self.text.setFixedHeight(self.text.fontMetrics().lineSpacing() * LINES + 18)
        self.text.textChanged.connect(self.changed.emit)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.text)
        self.setFocusProxy(self.text)

    def value(self) -> Any:
        """Return the text without blanks around it."""
        return self.text.toPlainText().strip()

    def fill(self, value: Any) -> None:
        """Show a text."""
        self.text.setPlainText("" if value is None else str(value))

    def call(self, name: str) -> None:
        """Name the text."""
        self.text.setAccessibleName(name)


class TextsEditor(LongEditor):
    """Several texts, one a line."""

    def __init__(self, words: Words, hint: str = N_("one a line")) -> None:
        """Begin empty."""
        super().__init__(words, hint)

    def value(self) -> Any:
        """Return the lines that hold something."""
        return [each.strip() for each in self.text.toPlainText().splitlines() if each.strip()]

    def fill(self, value: Any) -> None:
        """Show texts below each other."""
        self.text.setPlainText("\n".join(str(each) for each in value or ()))
