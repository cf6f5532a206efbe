"""The gate as a list of sentences; a click goes to where each can be mended."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from medhandover.kernel.findings import Weight
from medhandover.kernel.languages import N_
from medhandover.readiness.queries import FindingRow, Gate
from medhandover.readiness.states import LEFT
from ui.desk import Desk


class GatePanel(QWidget):
    """Tells "ready for departure? No", and why not."""

    def __init__(self, desk: Desk, go: Callable[[str], None]) -> None:
        """Begin empty; `go` opens the section of a finding."""
        super().__init__()
        self._desk, self._go = desk, go
        self.setObjectName("gate")
        self._verdict, self._count = _label("verdict"), _label("count")
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        inner = QWidget()
        inner.setObjectName("findings")
        inner.setLayout(self._list)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inner)
        area.setAccessibleName(desk.say(N_("What stands in the way")))
        whole = QVBoxLayout(self)
        for each in (self._verdict, self._count, area):
            whole.addWidget(each)
        whole.setStretchFactor(area, 1)

    def show_gate(self, answer: Gate) -> None:
        """Show the answer of the gate."""
        say = self._desk.say
        verdict = N_("Ready for departure? Yes") if answer.is_ready else N_("Ready for departure? No")
        self._verdict.setText(say(LEFT.get(answer.state, verdict)))
        blocking = sum(each.weight is Weight.BLOCK for each in answer.findings)
        self._count.setText(say(N_("{count} points stand in the way"), count=blocking) if blocking else "")
        self._count.setVisible(bool(blocking))
        while item := self._list.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for finding in answer.findings:
            self._list.addWidget(self._card(finding))
        self._list.addStretch(1)

    def _card(self, finding: FindingRow) -> QFrame:
        card = QFrame()
        card.setObjectName("stop" if finding.weight is Weight.BLOCK else "warn")
        told = _label("finding")
        due = f" ({self._desk.show(finding.due_on)})" if finding.due_on else ""
        told.setText(f"{finding.say(self._desk.language)}{due}")
        link = QPushButton(self._desk.say(N_("Go there")) + " ›")
        link.setObjectName("link")
        link.setAccessibleName(f"{self._desk.say(N_('Go there'))}: {finding.say(self._desk.language)}")
        link.setCursor(Qt.CursorShape.PointingHandCursor)
        link.clicked.connect(lambda: self._go(finding.where))
        inside = QVBoxLayout(card)
        inside.addWidget(told)
        inside.addWidget(link, alignment=Qt.AlignmentFlag.AlignLeft)
        return card


def _label(name: str) -> QLabel:
    made = QLabel()
    made.setObjectName(name)
    made.setWordWrap(True)
    made.setTextFormat(Qt.TextFormat.PlainText)
    return made
