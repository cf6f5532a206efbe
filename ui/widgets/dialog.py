"""A window that stands above another one; Tab goes through it as it is read."""

from PySide6.QtWidgets import QDialog

from ui.widgets.reading import step


class Dialog(QDialog):
    """What every dialog of the program is.

    Qt's own order of focus goes round for ever inside a field with a calendar, and follows the order in which widgets
    were made.
    """

    def focusNextPrevChild(self, is_next: bool) -> bool:  # noqa: N802 - Qt's name
        """Go on in the order of reading."""
        return step(self, 1 if is_next else -1)
