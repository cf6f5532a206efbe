"""What this program is: its version, what changed, and the licences of what it rests on."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel, QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget

from medhandover import __version__
from medhandover.kernel.credits import Credit, credits_due
from medhandover.kernel.languages import N_
from medhandover.kernel.places import resources
from ui.desk import Desk
from ui.widgets.rows import Column, RowsModel, RowsTable

REPLACEABLE = N_(
    "Choose a line to read its licence. Qt and PySide6 are used under the LGPL: they are files of their own beside the "
    "program, and you may put other versions in their place."
)


class AboutView(QWidget):
    """Version, changes, and licences with their texts."""

    def __init__(self, desk: Desk) -> None:
        """Show all of it."""
        super().__init__()
        self._desk, say = desk, desk.say
        title, changed = QLabel(f"{say(N_('Medical handover'))} {__version__}"), QLabel(say(N_("What changed")))
        title.setObjectName("title")
        changed.setObjectName("group")
        self.changes = QTextEdit()
        self.changes.setMarkdown((resources() / "changelog.md").read_text(encoding="utf-8"))
        self.changes.setReadOnly(True)
        self.changes.setTabChangesFocus(True)
        self.changes.setAccessibleName(say(N_("What changed")))
        columns = (
            Column(head=N_("Name"), text=lambda row: row.name, share=3),
            Column(head=N_("Version"), text=lambda row: row.version, share=2),
            Column(head=N_("Licence"), text=lambda row: row.licence, share=5),
        )
        self.model = RowsModel(columns, say)
        self.table = RowsTable(self.model, columns, say(N_("Licences of what this program rests on")))
        rests = QLabel(say(N_("Licences of what this program rests on")))
        rests.setObjectName("group")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 8, 16, 8)
        told, self.text = QLabel(say(REPLACEABLE)), QPlainTextEdit()
        told.setObjectName("muted")
        told.setWordWrap(True)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(say(N_("Text of the licence")))
        self.table.selectionModel().currentRowChanged.connect(lambda now, _: self._read(self.model.row(now.row())))
        for each in (title, changed, self.changes, rests, told, self.table, self.text):
            whole.addWidget(each)
        for each, share in ((self.changes, 1), (self.table, 2), (self.text, 1)):
            whole.setStretchFactor(each, share)

    def refresh(self) -> None:
        """Show the licences, read beside the screens, the text of the first one at first."""
        self._desk.quietly(self.show_credits, lambda _: None, lambda _: credits_due())

    def show_credits(self, credits: Sequence[Credit]) -> None:
        """Show these licences; the one that was chosen stays chosen."""
        self.model.show(credits)
        if not self.table.selectionModel().hasSelection():
            self.table.selectRow(0)

    def _read(self, row: Credit | None) -> None:
        """Show the text of a licence."""
        self.text.setPlainText(row.text if row is not None else "")
