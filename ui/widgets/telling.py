"""A text to read in a window of its own, such as the report of a fault, which can be saved after it was read."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from medhandover.kernel.languages import N_
from ui.widgets.fitting import fit


class TextDialog(QDialog):
    """Shows `told` above a text; with a name for a file the text can be saved."""

    def __init__(
        self,
        say: Callable[[str], str],
        title: str,
        texts: tuple[str, str],
        filename: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Show what is told and the text; nothing is saved or sent unless the reader does it."""
        super().__init__(parent)
        self._say, self._filename = say, filename
        self.setWindowTitle(title)
        fit(self, 640, 420)
        told, text = texts
        head = QLabel(told)
        head.setWordWrap(True)
        self.text = QPlainTextEdit(text)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setAccessibleName(title)
        self.wrong = QLabel()
        self.wrong.setObjectName("wrong")
        self.wrong.setWordWrap(True)
        self.wrong.hide()
        buttons = QDialogButtonBox()
        if filename:
            self.save = buttons.addButton(say(N_("Save ...")), QDialogButtonBox.ButtonRole.ActionRole)
            self.save.clicked.connect(self._choose)
        close = buttons.addButton(say(N_("Close")), QDialogButtonBox.ButtonRole.RejectRole)
        close.setDefault(True)
        buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self)
        for each in (head, self.text, self.wrong, buttons):
            whole.addWidget(each)

    def save_in(self, path: str) -> None:
        """Save the text in a file; what goes wrong stands in the dialog."""
        try:
            Path(path).write_text(self.text.toPlainText() + "\n", encoding="utf-8")
        except OSError:
            self.wrong.setText(self._say(N_("The file could not be written. Choose another folder.")))
            self.wrong.show()
        else:
            self.accept()

    def _choose(self) -> None:
        self.files = QFileDialog(self, self._say(N_("Save ...")), self._filename)
        self.files.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.files.selectFile(self._filename)
        self.files.fileSelected.connect(self.save_in)
        self.files.open()
