"""The gate as a list of sentences; a click goes to where each can be mended."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from medhandover.kernel.findings import Weight
from medhandover.kernel.languages import N_
from medhandover.readiness.places import place_of
from medhandover.readiness.queries import FindingRow, Gate
from medhandover.readiness.states import LEFT
from ui.desk import Desk
from ui.widgets.announcing import announce
from ui.widgets.marks import STOP, WARN
from ui.widgets.sign import Sign


class GatePanel(QWidget):
    """Tells "ready for departure? No", and why not."""

    def __init__(self, desk: Desk, go: Callable[[str], None], *, is_said: bool = False) -> None:
        """Begin empty; `go` opens the section of a finding; `is_said`: what changes is said aloud too."""
        super().__init__()
        self._desk, self._go, self._is_said = desk, go, is_said
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
        say, before = self._desk.say, self._told()
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
        if self._is_said and before not in ("", self._told()):
            announce(self._verdict, self._told())

    def _told(self) -> str:
        """Return the answer of the gate in words."""
        return f"{self._verdict.text()} {self._count.text()}".strip()

    def _card(self, finding: FindingRow) -> QFrame:
        card, is_stop = QFrame(), finding.weight is Weight.BLOCK
        card.setObjectName("stop" if is_stop else "warn")
        told = _label("finding")
        due = f" ({self._desk.show(finding.due_on)})" if finding.due_on else ""
        told.setText(f"{finding.say(self._desk.language)}{due}")
        told.setAccessibleName(f"{self._desk.show(finding.weight)}: {told.text()}")
        inside = QGridLayout(card)
        inside.setContentsMargins(8, 8, 8, 6)
        inside.setColumnStretch(1, 1)
        inside.addWidget(Sign(STOP if is_stop else WARN), 0, 0, Qt.AlignmentFlag.AlignTop)
        inside.addWidget(told, 0, 1)
        inside.addWidget(self._link(finding), 1, 1, Qt.AlignmentFlag.AlignLeading)
        return card

    def _link(self, finding: FindingRow) -> QPushButton:
        """Return the way to where a finding is mended, named by section and field."""
        place, say = place_of(finding.where), self._desk.say
        way = say(N_("Go to {section}"), section=say(place.title))
        link = QPushButton(f"{way} ›")
        link.setObjectName("link")
        link.setToolTip(say(place.label))
        link.setAccessibleName(f"{way}, {say(place.label)}: {finding.say(self._desk.language)}")
        link.setCursor(Qt.CursorShape.PointingHandCursor)
        link.clicked.connect(lambda: self._go(finding.where))
        return link


def _label(name: str) -> QLabel:
    made = QLabel()
    made.setObjectName(name)
    made.setWordWrap(True)
    made.setTextFormat(Qt.TextFormat.PlainText)
    return made
