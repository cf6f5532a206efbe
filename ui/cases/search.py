"""Finding a case: names in any script and spelling, V-number, document number."""

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from medhandover.cases.queries import CaseRow, all_cases, found_cases
from medhandover.kernel.languages import N_, country_name
from ui.desk import Desk
from ui.widgets.rows import Column, RowsModel, RowsTable


class CasesPage(QWidget):
    """The cases that were searched for, or all of them."""

    def __init__(self, desk: Desk, text: str = "") -> None:
        """Build the page; `refresh` fills it with what `text` finds."""
        super().__init__()
        self._desk, self._text = desk, text
        language = desk.language
        columns = (
            Column(head=N_("Document number"), text=lambda row: row.document_number, share=3),
            Column(head=N_("Person"), text=lambda row: row.name, share=5),
            Column(head=N_("Original script"), text=lambda row: row.original_name, share=5),
            Column(head=N_("V-number"), text=lambda row: row.v_number, share=3),
            Column(head=N_("Destination"), text=lambda row: country_name(language, row.destination), share=3),
        )
        title = QLabel(desk.say(N_("Cases")))
        title.setObjectName("title")
        self.model = RowsModel(columns, desk.say)
        self.table = RowsTable(self.model, columns, desk.say(N_("Cases")))
        self.table.activated.connect(self._open)
        self._none = QLabel(desk.say(N_("Nobody is found. Try the beginning of a name, in any spelling.")))
        self._none.setObjectName("muted")
        whole = QVBoxLayout(self)
        for each in (title, self._none, self.table):
            whole.addWidget(each)
        whole.setStretchFactor(self.table, 1)

    def refresh(self) -> None:
        """Ask for the cases anew."""
        if self._text:
            self._desk.ask(self.show_rows, found_cases, self._text)
        else:
            self._desk.ask(self.show_rows, all_cases)

    def show_rows(self, rows: tuple[CaseRow, ...]) -> None:
        """Show the cases and choose the first."""
        self.model.show(rows)
        self._none.setVisible(not rows)
        if rows:
            self.table.selectRow(0)
            self.table.setFocus()

    def _open(self) -> None:
        row = self.model.row(self.table.currentIndex().row())
        if row is not None:
            self._desk.open("case", row.id)
