"""What every editor can do: say what was typed as it would stand in a file, and take a value in that form."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from medhandover.kernel.fields import Wrong
from medhandover.kernel.languages import Language, say, show
from medhandover.kernel.shapes import record
from ui.region import in_region


@record
class Words:
    """How an editor speaks."""

    language: Language

    def say(self, message: str, /, **values: object) -> str:
        """Return a message in the language of the window."""
        return say(self.language, message, **{name: in_region(value) for name, value in values.items()})

    def show(self, value: object) -> str:
        """Return a value as a reader expects it."""
        return "" if value is None else show(self.language, in_region(value))


class Editor(QWidget):
    """One value that can be typed or chosen; what cannot be read stays as it was typed, and the field says so."""

    changed = Signal()

    def value(self) -> Any:
        """Return what stands here as it would in a file; None for nothing."""
        raise NotImplementedError

    def typed(self) -> Any:
        """Return everything that stands here, also what is not taken over yet, as `fill` takes it."""
        return self.value()

    def fill(self, value: Any) -> None:
        """Show a value in the form of a file."""
        raise NotImplementedError

    def meant(self, wrong: Wrong) -> Wrong:
        """Return what is wrong in words about what was typed here."""
        return wrong

    def call(self, name: str) -> None:
        """Let a screen reader say `name` at each part that can be focused."""
        raise NotImplementedError
