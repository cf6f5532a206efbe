"""A case: its sections at the left, the chosen one in the middle, the gate at the right; read-only."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidget, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from medhandover.cases.queries import PersonRow, seen_person
from medhandover.kernel.ids import CaseId
from medhandover.kernel.languages import N_, country_name
from medhandover.plans.queries import PlanRow, all_plans
from medhandover.readiness.queries import Gate, gate
from ui.cases.sections import SECTIONS, Section
from ui.desk import Desk
from ui.widgets.findings import GatePanel
from ui.widgets.reason import ReasonDialog
from ui.widgets.rows import RowsModel, RowsTable


class SectionView(QWidget):
    """One section: a title, and its rows."""

    def __init__(self, desk: Desk, section: Section) -> None:
        """Begin without rows."""
        super().__init__()
        self._section = section
        title = QLabel(desk.say(section.title))
        title.setObjectName("title")
        columns = section.columns(desk.language)
        self.model = RowsModel(columns, desk.say)
        self.table = RowsTable(self.model, columns, desk.say(section.title))
        self.empty = QLabel(desk.say(N_("Nothing is recorded here yet.")))
        self.empty.setObjectName("muted")
        whole = QVBoxLayout(self)
        for each in (title, self.empty, self.table):
            whole.addWidget(each)
        whole.setStretchFactor(self.table, 1)

    def show_answer(self, answer: Any) -> None:
        """Show what the section's query answered."""
        rows = self._section.rows(answer)
        self.model.show(rows)
        self.empty.setVisible(not rows)
        self.table.setVisible(bool(rows))


class CasePage(QWidget):
    """One case; sections are asked for when they are opened, medical ones after a reason was chosen."""

    def __init__(self, desk: Desk, case: CaseId, section: str = "") -> None:
        """Build the page of `case`, opened at `section`; `refresh` fills it."""
        super().__init__()
        self._desk, self._case, self._plan = desk, case, ""
        self.sections = [each for each in SECTIONS if desk.may(each.query)]
        self.views = {each.key: SectionView(desk, each) for each in self.sections}
        self.list = QListWidget()
        self.list.setObjectName("sections")
        self.list.setAccessibleName(desk.say(N_("Sections of the case")))
        self._stack = QStackedWidget()
        for number, each in enumerate(self.sections, 1):
            self.list.addItem(f"{number:>2}   {desk.say(each.title)}")
            self._stack.addWidget(self.views[each.key])
        self._gate = GatePanel(desk, self.go)
        self._name, self._facts, self._state = QLabel(), QLabel(), QLabel()
        self._lay_out()
        keys = [each.key for each in self.sections]
        self.list.setCurrentRow(keys.index(section) if section in keys else min(1, len(keys) - 1))
        self.list.currentRowChanged.connect(self._turn)

    def refresh(self) -> None:
        """Ask for the person, the plan and the gate anew."""
        self._desk.ask(self._show_person, seen_person, self._case)
        self._desk.ask(self._show_plans, all_plans, self._case)
        self._desk.ask(self._show_gate, gate, self._case)

    def go(self, section: str) -> None:
        """Open the section in which a finding is mended."""
        keys = [each.key for each in self.sections]
        if section in keys:
            self.list.setCurrentRow(keys.index(section))
            self.list.setFocus()

    def _lay_out(self) -> None:
        self._name.setObjectName("title")
        self._facts.setObjectName("muted")
        self._state.setObjectName("state")
        for each in (self._name, self._facts, self._state):
            each.setTextFormat(Qt.TextFormat.PlainText)
        who = QVBoxLayout()
        who.addWidget(self._name)
        who.addWidget(self._facts)
        back = QPushButton("‹ " + self._desk.say(N_("Worklist")))
        back.clicked.connect(lambda: self._desk.open("worklist"))
        head = QWidget()
        head.setObjectName("casehead")
        top = QHBoxLayout(head)
        top.addLayout(who, 1)
        top.addWidget(self._state, alignment=Qt.AlignmentFlag.AlignTop)
        top.addWidget(back, alignment=Qt.AlignmentFlag.AlignTop)
        self.list.setFixedWidth(170)
        self._gate.setFixedWidth(300)
        middle = QHBoxLayout()
        middle.addWidget(self.list)
        middle.addWidget(self._stack, 1)
        middle.addWidget(self._gate)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(head)
        whole.addLayout(middle, 1)

    def _show_person(self, person: PersonRow) -> None:
        desk = self._desk
        self._name.setText("   ".join(filter(None, [person.name, person.original_name])))
        country = country_name(desk.language, person.destination)
        born = desk.say(N_("born {day}"), day=person.born_on)
        self._facts.setText(f"{person.document_number} · V {person.v_number} · {born} · {country}")

    def _show_plans(self, plans: tuple[PlanRow, ...]) -> None:
        self._plan = plans[-1].id if plans else ""
        self._turn(self.list.currentRow())

    def _show_gate(self, answer: Gate) -> None:
        self._gate.show_gate(answer)
        self._state.setText(self._desk.show(answer.state))

    def _turn(self, number: int) -> None:
        if not 0 <= number < len(self.sections):
            return
        section = self.sections[number]
        self._stack.setCurrentIndex(number)
        if section.is_medical and not self._desk.has_reason(self._case):
            dialog = ReasonDialog(self._desk.say, self)
            dialog.chosen.connect(self._reasoned)
            dialog.open()
            return
        about = self._plan if section.is_of_plan else self._case
        if about:
            self._desk.ask(self.views[section.key].show_answer, section.query, about)
        else:
            self.views[section.key].show_answer(())

    def _reasoned(self, reason: str) -> None:
        self._desk.give_reason(self._again, self._case, reason)

    def _again(self, _: object) -> None:
        self._turn(self.list.currentRow())
