"""The question before typed text is given up; closing a form never loses it unasked."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtWidgets import QDialog, QMessageBox

from medhandover.kernel.languages import N_
from ui.forms.editor import Words


def ask_to_give_up(
    dialog: QDialog, words: Words, give_up: Callable[[], None], others: Mapping[str, Callable[[], None]] | None = None
) -> None:
    """Ask above a dialog whether what was typed in it is given up; `others` are further answers, message ids.

    Who closes the question, or presses Enter, goes on typing.
    """
    box = QMessageBox(
        QMessageBox.Icon.Question,
        dialog.windowTitle(),
        words.say(N_("What you typed here is not saved yet. What shall become of it?")),
        QMessageBox.StandardButton.Discard | QMessageBox.StandardButton.Cancel,
        dialog,
    )
    box.button(QMessageBox.StandardButton.Discard).setText(words.say(N_("Throw away")))
    box.button(QMessageBox.StandardButton.Cancel).setText(words.say(N_("Go on typing")))
    answers: dict[Any, Callable[[], None]] = {box.button(QMessageBox.StandardButton.Discard): give_up}
    for told, do in (others or {}).items():
        answers[box.addButton(words.say(told), QMessageBox.ButtonRole.ActionRole)] = do
    box.setDefaultButton(QMessageBox.StandardButton.Cancel)
    box.buttonClicked.connect(partial(_answered, answers))
    box.finished.connect(box.deleteLater)
    box.open()


def _answered(answers: Mapping[Any, Callable[[], None]], button: Any) -> None:
    if button in answers:
        answers[button]()
