"""The head of a case: who it is, the journey on the clocks of both ends, where the plan stands, and the chain."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from medhandover.cases.queries import PersonRow
from medhandover.journeys.queries import JourneyRow
from medhandover.kernel.clock import Moment
from medhandover.kernel.languages import N_, country_name
from medhandover.plans.coverage import Covered, CoverState
from medhandover.readiness.queries import Gate
from medhandover.readiness.states import LEFT, PlanState
from ui.desk import Desk
from ui.widgets.marks import DONE, UNDER_WAY
from ui.widgets.sign import Sign


class CaseHead(QWidget):
    """Filled bit by bit as the answers come."""

    def __init__(self, desk: Desk) -> None:
        """Begin empty."""
        super().__init__()
        self._desk = desk
        self.setObjectName("casehead")
        self.name, self.facts, self.state = _plain("title"), _plain("muted"), _plain("state")
        self.journey, self.handover = _plain("journey"), _plain("muted")
        self.coordinator = _plain("muted")
        self.steps = [Step(desk.say(name)) for name in (*(name for name, _ in STEPS), N_("Signature"))]
        back = QPushButton("‹ " + desk.say(N_("Worklist")))
        back.clicked.connect(lambda: desk.open("worklist"))
        top = QHBoxLayout()
        top.addLayout(_column(self.name, self.facts), 1)
        top.addWidget(self.state, alignment=Qt.AlignmentFlag.AlignTop)
        top.addWidget(back, alignment=Qt.AlignmentFlag.AlignTop)
        chain = QHBoxLayout()
        for number, step in enumerate(self.steps):
            if number:
                chain.addWidget(_plain("muted", "→"))
            chain.addWidget(step, 1)
        whole = QVBoxLayout(self)
        way = QHBoxLayout()
        way.addWidget(self.journey)
        way.addWidget(self.handover)
        way.addStretch(1)
        way.addWidget(self.coordinator)
        for each in (top, way, chain):
            whole.addLayout(each)

    def show_person(self, person: PersonRow) -> None:
        """Show who it is."""
        desk = self._desk
        self.name.setText("   ".join(filter(None, [person.name, person.original_name])))
        country = country_name(desk.language, person.destination)
        born = desk.say(N_("born {day}"), day=person.born_on)
        self.facts.setText(f"{person.document_number} · V {person.v_number} · {born} · {country}")

    def show_journey(self, journey: JourneyRow | None) -> None:
        """Show departure and arrival, each on the clock of its place."""
        if journey is None or not journey.legs:
            self.journey.setText(self._desk.say(N_("No journey is planned yet.")))
            return
        first, last = journey.legs[0], journey.legs[-1]
        leaves = self._at(first.departs, first.departs_from)
        self.journey.setText(f"{leaves} → {self._at(last.arrives, last.arrives_at)}")

    def _at(self, moment: Moment, place: str) -> str:
        """Return a moment with its place, whose town is said once: "15:35 Yerevan EVN", "17:00 Lagos (LOS)"."""
        return f"{self._desk.show(moment if len(place) <= CODE else moment.local)} {place}"

    def show_handover(self, handover: Moment | None) -> None:
        """Show when the handover is planned."""
        told = self._desk.say(N_("handover {moment}"), moment=handover) if handover else ""
        self.handover.setText(told)

    def show_gate(self, answer: Gate) -> None:
        """Show where the plan stands, and how far the chain from BMA's sentence to the signature is."""
        self.state.setText(self._desk.show(answer.state))
        say = self._desk.say
        handled = say(N_("coordinator {name}"), name=answer.coordinator) if answer.coordinator else ""
        self.coordinator.setText(handled)
        asked = [each for each in answer.covered if each.state is not CoverState.SET_ASIDE]
        for (_, count), step in zip(STEPS, self.steps, strict=False):
            told = say(N_("{count} of {all}"), count=count(asked), all=len(asked))
            step.show_step(told, _mark(count(asked), len(asked)))
        is_signed = answer.state in SIGNED
        told = say(N_("recorded")) if is_signed else say(N_("after the handover"))
        self.steps[-1].show_step(told, DONE if is_signed else "")


class Step(QFrame):
    """One link of the chain: its sign, its name, and how far it is in words."""

    def __init__(self, name: str) -> None:
        """Begin without knowing how far it is."""
        super().__init__()
        self.setObjectName("step")
        self.sign, self.told = Sign(), _plain("muted")
        line = QHBoxLayout(self)
        line.setContentsMargins(10, 4, 10, 4)
        line.addWidget(self.sign)
        line.addWidget(_plain("stepname", name))
        line.addWidget(self.told)
        line.addStretch(1)

    def show_step(self, told: str, mark: str) -> None:
        """Show how far it is."""
        self.told.setText(told)
        self.sign.show_mark(mark)


def _mark(count: int, whole: int) -> str:
    if not count:
        return ""
    return DONE if count == whole else UNDER_WAY


def _arranged(covered: Sequence[Covered]) -> int:
    return sum(bool(each.arrangement) for each in covered)


def _proven(covered: Sequence[Covered]) -> int:
    return sum(each.state is CoverState.COVERED for each in covered)


STEPS = ((N_("BMA's sentence"), len), (N_("Arrangement"), _arranged), (N_("Evidence"), _proven))
"""The chain up to the signature, and of how many conditions each step is taken."""
CODE = 4
"""Letters of a place that is only a code, and does not name its town."""
SIGNED = frozenset(LEFT) - {PlanState.ON_THE_WAY}
"""The states of a plan in which its end is recorded and signed."""


def _plain(name: str, text: str = "") -> QLabel:
    made = QLabel(text)
    made.setObjectName(name)
    made.setTextFormat(Qt.TextFormat.PlainText)
    return made


def _column(*labels: QLabel) -> QVBoxLayout:
    column = QVBoxLayout()
    for each in labels:
        column.addWidget(each)
    return column
