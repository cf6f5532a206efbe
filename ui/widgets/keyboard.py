"""The list of all keys, at F1."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from medhandover.kernel.languages import N_
from ui.widgets.dialog import Dialog
from ui.widgets.keys import KEYS, Key
from ui.widgets.listing import TallTable
from ui.widgets.rows import Column, RowsModel


class KeyboardDialog(Dialog):
    """All keys by where they answer; read from the declarations that make them answer."""

    def __init__(self, say: Callable[[str], str], parent: QWidget | None = None) -> None:
        """Show them in the language of `say`."""
        super().__init__(parent)
        self.setWindowTitle(say(N_("Keys")))
        self.resize(760, 560)
        told = QLabel(say(N_("Everything in this program can be done without a mouse.")))
        told.setWordWrap(True)
        columns = (
            Column(head=N_("Keys"), text=lambda key: key.shown, share=3, is_strong=True),
            Column(head=N_("What they do"), text=lambda key: say(key.does), share=6, is_plain=True),
            Column(head=N_("Where"), text=lambda key: say(key.where), share=3, is_plain=True),
        )
        self.model = RowsModel(columns, say)
        self.table = TallTable(self.model, columns, say(N_("Keys")))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self)
        for each in (told, self.table, buttons):
            whole.addWidget(each)
        whole.setStretchFactor(self.table, 1)
        rows: tuple[Key, ...] = KEYS
        self.model.show(rows)
        self.table.selectRow(0)
        self.table.setFocus()
