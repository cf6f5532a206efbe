"""Editors of what is typed: a line, a longer text, several lines, a whole number, an amount, a phone number."""

import re
from decimal import Decimal
from typing import Any

from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QVBoxLayout

from medhandover.kernel.fields import Wrong
from medhandover.kernel.languages import N_
from medhandover.kernel.numbers import EITHER, TwoReadings, read_number
from ui.forms.editor import Editor, Words
from ui.region import in_region
from ui.widgets.letters import plain

OPEN = " ?"
"""What follows a number that can be read in two ways, until somebody says which is meant."""
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

    def __init__(self, words: Words, hint: str = "") -> None:
        """Begin empty."""
        super().__init__(words, hint)
        self.line.setPlaceholderText(hint or words.say(N_("such as {example}"), example=Decimal("12.5")))

    def value(self) -> Any:
        """Return the number as text with a point, as it stands in a file; what is none, or two, as it was typed."""
        typed = self.line.text().strip()
        try:
            return str(read_number(typed)) if typed else None
        except TwoReadings:
            return f"{typed}{OPEN}"
        except ValueError:
            return typed

    def fill(self, value: Any) -> None:
        """Show a number as the region writes it, without noughts at its end; what is none, as it was typed.

        Three parts after the sign get a nought: nobody reads them as thousands.
        """
        told = "" if value is None else str(value)
        if re.fullmatch(r"-?[0-9]+\.[0-9]+", told):
            told = in_region(Decimal(told))
            told += "0" if re.fullmatch(r"-?[1-9][0-9]{0,2}[.,][0-9]{3}", told) else ""
        super().fill(told.removesuffix(OPEN))

    def meant(self, wrong: Wrong) -> Wrong:
        """Ask which of two numbers is meant where what was typed can be either."""
        try:
            read_number(self.line.text())
        except TwoReadings as either:
            small, large = either.readings
            return Wrong(path=wrong.path, sentence=EITHER, values={"small": small, "large": large})
        except ValueError:
            pass
        return wrong


class DegreesEditor(LineEditor):
    """Degrees of the globe: no thousands, so that comma and point are both the sign before their parts."""

    def value(self) -> Any:
        """Return the number as text with a point, as it stands in a file."""
        return self.line.text().strip().replace(",", ".") or None

    def fill(self, value: Any) -> None:
        """Show degrees as the region writes them, without noughts at their end."""
        told = "" if value is None else str(value)
        super().fill(in_region(Decimal(told)) if re.fullmatch(r"-?[0-9]+\.[0-9]+", told) else told)


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
        self.look.setAccessibleName(f"{name}: {plain(self.look.text())}")

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
