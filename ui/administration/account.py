"""The account of one person: who looked at or changed the file, when and why; saved as a text or printed to PDF."""

from pathlib import Path

from PySide6.QtGui import QPageSize, QPdfWriter, QTextDocument
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from medhandover.cases.queries import CaseRow, found_cases
from medhandover.kernel.labels import plainly
from medhandover.kernel.languages import N_
from medhandover.retention.account import AccountRow
from medhandover.retention.queries import person_account
from medhandover.rights import ACTIONS, QUERIES
from ui.desk import Desk
from ui.widgets.rows import Column, RowsModel, RowsTable
from ui.widgets.saving import save

FOUND_HEIGHT = 150


class AccountView(QWidget):
    """A person is searched and chosen; below stands the account, which can be saved for the person."""

    def __init__(self, desk: Desk) -> None:
        """Begin with nobody."""
        super().__init__()
        self._desk, say = desk, desk.say
        self._rows: tuple[AccountRow, ...] = ()
        self.search = QLineEdit()
        self.search.setPlaceholderText(say(N_("Name, V-number or document number, then Enter")))
        self.search.setAccessibleName(say(N_("Name, V-number or document number, then Enter")))
        self.search.returnPressed.connect(self.refresh)
        people = (
            Column(head=N_("Document number"), text=lambda row: row.document_number, share=3),
            Column(head=N_("Person"), text=lambda row: row.name, share=6),
        )
        self.people = RowsModel(people, say)
        self.found = RowsTable(self.people, people, say(N_("Persons found")))
        self.found.show_whole(FOUND_HEIGHT)
        self.found.selectionModel().currentRowChanged.connect(lambda *_: self._chosen())
        columns = self._columns()
        self.model = RowsModel(columns, say)
        self.table = RowsTable(self.model, columns, say(N_("Account")))
        self.save = QPushButton(say(N_("Save for the person ...")))
        self.save.clicked.connect(self._ask_file)
        self.save.setEnabled(False)
        self._lay_out()

    def refresh(self) -> None:
        """Search for the person anew."""
        if self.search.text().strip():
            self._desk.ask(self._show_people, found_cases, self.search.text().strip())

    def lines(self) -> list[str]:
        """Return the account as lines of text."""
        return ["  ".join(each.text(row).replace("\n", " ") for each in self._columns()) for row in self._rows]

    def write(self, path: Path) -> None:
        """Write the account: a PDF where the name says so, else a text; what the disk refuses is told."""
        save(self._desk, path, self._write)

    def _write(self, path: Path) -> None:
        title = self._desk.say(N_("Who looked at this file, when and why"))
        text = "\n".join([title, "", *self.lines(), ""])
        if path.suffix.lower() == ".pdf":
            paper, made = QTextDocument(), QPdfWriter(str(path))
            made.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
            made.setTitle(title)
            paper.setPlainText(text)
            paper.print_(made)
        else:
            path.write_text(text, encoding="utf-8")

    def _lay_out(self) -> None:
        title, head, whole = QLabel(self._desk.say(N_("Account for a person"))), QHBoxLayout(), QVBoxLayout(self)
        title.setObjectName("title")
        head.addWidget(title)
        head.addStretch(1)
        head.addWidget(self.save)
        whole.setContentsMargins(16, 8, 16, 8)
        whole.addLayout(head)
        self.none = QLabel(self._desk.say(N_("Find the person to whom you account for what was done with the file.")))
        self.none.setObjectName("muted")
        for each in (self.search, self.none, self.found, self.table):
            whole.addWidget(each)
        self.found.hide()
        self.table.hide()
        whole.setStretchFactor(self.table, 1)
        whole.addStretch(0)

    def _columns(self) -> tuple[Column, ...]:
        show, say = self._desk.show, self._desk.say

        def when(row: AccountRow) -> str:
            times = " - ".join(dict.fromkeys((f"{row.first:%H:%M}", f"{row.last:%H:%M}")))
            return f"{show(row.day)}\n{times}" + (f" ({row.count}x)" if row.count > 1 else "")

        def what(row: AccountRow) -> str:
            declared = ACTIONS.get(row.tag) or QUERIES.get(row.tag)
            refused = "" if row.was_let else f" [{say(N_('refused'))}]"
            return f"{show(row.did)}{refused}\n{plainly(say(declared.summary)) if declared else row.tag}"

        return (
            Column(head=N_("When"), text=when, share=4),
            Column(head=N_("Who"), text=lambda row: f"{row.who}\n{show(row.roles)}", share=5),
            Column(head=N_("What"), text=what, share=9),
            Column(head=N_("Reason"), text=lambda row: row.purpose, share=4),
        )

    def _show_people(self, rows: tuple[CaseRow, ...]) -> None:
        self.people.show(rows)
        self.none.setVisible(not rows)
        self.found.setVisible(bool(rows))
        if rows:
            self.found.setCurrentIndex(self.people.index(0, 0))

    def _chosen(self) -> None:
        row = self.people.row(self.found.currentIndex().row())
        if row is not None:
            self._desk.ask(self._show, person_account, row.id)

    def _show(self, rows: tuple[AccountRow, ...]) -> None:
        self._rows = rows
        self.model.show(rows)
        self.table.setVisible(bool(rows))
        self.save.setEnabled(bool(rows))

    def _ask_file(self) -> None:
        dialog = QFileDialog(self, self._desk.say(N_("Save for the person ...")))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self._desk.say(N_("PDF (*.pdf)")), self._desk.say(N_("Text (*.txt)"))])
        dialog.setDefaultSuffix("pdf")
        dialog.fileSelected.connect(lambda name: self.write(Path(name)))
        dialog.open()
