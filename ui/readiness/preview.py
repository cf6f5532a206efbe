"""What the worklist shows of the chosen case: who, when, and the gate."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from medhandover.kernel.languages import N_, country_name
from medhandover.readiness.queries import Gate, WorklistRow, gate
from ui.desk import Desk
from ui.widgets.findings import GatePanel

WIDTH = 268


class Preview(QWidget):
    """Name, state and facts of a row above its gate; `go` opens the case at a section."""

    def __init__(self, desk: Desk, go: Callable[[str], None]) -> None:
        """Begin without a case."""
        super().__init__()
        self._desk, self._case = desk, ""
        self.setObjectName("side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(WIDTH)
        self._name, self._number, self._state = _label("person"), _label("muted"), _label("state")
        self.panel = GatePanel(desk, go)
        self.button = QPushButton(desk.say(N_("Open case")))
        self.button.setObjectName("primary")
        self.button.clicked.connect(lambda: go(""))
        if inside := self.panel.layout():
            inside.setContentsMargins(0, 8, 0, 0)
        self._facts = QFormLayout()
        self._told = {}
        for name in (N_("Departure"), N_("Destination"), N_("Coordinator")):
            head = _label("muted")
            head.setText(desk.say(name))
            self._told[name] = _label("fact")
            self._facts.addRow(head, self._told[name])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(14, 14, 14, 12)
        for each in (self._name, self._number):
            whole.addWidget(each)
        whole.addWidget(self._state, alignment=Qt.AlignmentFlag.AlignLeft)
        whole.addLayout(self._facts)
        whole.addWidget(self.panel, 1)
        whole.addWidget(self.button)

    def show_row(self, row: WorklistRow | None) -> None:
        """Show a row and ask for its gate; nothing when there is none."""
        for each in (self._name, self._number, self._state, self.panel, *self._told.values()):
            each.setVisible(row is not None)
        self.button.setEnabled(row is not None)
        if row is None:
            self._case = ""
            return
        self._name.setText(row.name)
        self._number.setText(row.document_number)
        self._state.setText(self._desk.show(row.state))
        self._told["Departure"].setText(self._desk.show(row.departure) or self._desk.say(N_("not planned")))
        self._told["Destination"].setText(country_name(self._desk.language, row.destination))
        self._told["Coordinator"].setText(row.coordinator or "–")
        self._case = row.case
        self._desk.ask(self._show_gate, gate, row.case)

    def _show_gate(self, answer: Gate) -> None:
        self.panel.show_gate(answer)


def _label(name: str) -> QLabel:
    made = QLabel()
    made.setObjectName(name)
    made.setWordWrap(name != "state")
    made.setTextFormat(Qt.TextFormat.PlainText)
    return made
