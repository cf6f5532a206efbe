"""A case: its sections at the left, the chosen one in the middle, the gate at the right."""

from collections.abc import Iterator

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from medhandover.cases.queries import seen_person
from medhandover.journeys.queries import seen_journey
from medhandover.kernel.findings import Weight
from medhandover.kernel.ids import CaseId
from medhandover.kernel.languages import N_
from medhandover.plans.queries import PlanRow, all_plans
from medhandover.readiness.queries import Gate, gate
from medhandover.readiness.states import LEFT, PlanState
from ui.cases.contents import SECTIONS
from ui.cases.head import CaseHead
from ui.cases.walking import Panels, SectionView, Walked
from ui.desk import Desk
from ui.forms.offering import Offering
from ui.forms.offers import Offer, leads_to
from ui.forms.opening import Openers
from ui.parts.buttons import Offers
from ui.widgets.findings import GatePanel
from ui.widgets.marks import STOP, WARN
from ui.widgets.rail import Rail
from ui.widgets.reading import mark_region
from ui.widgets.reason import ask_reason

DIGIT_WIDE = "\u2007"
"""A blank as wide as a digit."""
SIDE, NARROW = 170, 1000
"""Width of the list of sections; width of the page below which what stands at its sides is narrow; in pixels."""
BEHIND = {*LEFT, PlanState.CANCELLED, PlanState.DIED}
"""The states in which no departure is to come."""
RELEASING = (
    Offer(
        tag="plan:release", name=N_("Release for departure"), when=lambda gate: gate.is_ready and not gate.is_released
    ),
    Offer(
        tag="plan:except",
        name=N_("Release with an exception"),
        when=lambda gate: not gate.is_ready and gate.state not in BEHIND,
    ),
    Offer(tag="release:withdraw", name=N_("Withdraw the release"), when=lambda gate: gate.is_released),
)
"""What is decided at the gate."""


class CasePage(QWidget):
    """One case; sections are asked for when they are opened, medical ones after a reason was chosen."""

    def __init__(
        self,
        desk: Desk,
        case: CaseId,
        section: str = "",
        openers: Openers | None = None,
        panels: Panels | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Build the page of `case`, opened at `section`; `openers` make the dialogs of their own; `refresh` fills."""
        super().__init__(parent)
        self._desk, self._case, self._plan, self._is_left = desk, case, "", False
        self.offering = Offering(desk, self, self.refresh, openers)
        self.sections = [each for each in SECTIONS if any(desk.may(part.query) for part in each.parts)]
        self.list = Rail("sections", desk.say(N_("Sections of the case")), SIDE)
        self.setFocusProxy(self.list)
        self._stack = Walked(desk, self.sections, self.offering, panels or {})
        self.views = self._stack.views
        for number, each in enumerate(self.sections, 1):
            self.list.add(f"{str(number).rjust(2, DIGIT_WIDE)}   {desk.say(each.title)}")
        self._gate = GatePanel(desk, self.go, is_said=True)
        self.release = Offers(desk, self.offering, N_("Departure"), RELEASING, is_upright=True)
        self.head = CaseHead(desk)
        self._lay_out()
        keys = [each.key for each in self.sections]
        self._leads_to = section
        first = section.partition(".")[0]
        self.list.setCurrentRow(keys.index(first) if first in keys else min(1, len(keys) - 1))
        self.list.currentRowChanged.connect(self._turn)

    def refresh(self) -> None:
        """Ask for the person, the plan and the gate anew."""
        self._desk.ask(self.head.show_person, seen_person, self._case)
        self._desk.ask(self.head.show_journey, seen_journey, self._case)
        self._desk.ask(self._show_plans, all_plans, self._case)
        self._desk.ask(self._show_gate, gate, self._case)

    def go(self, where: str) -> None:
        """Go to where a finding is mended: its section, and the form or the rows of its field."""
        section, _, wanted = where.partition(".")
        keys = [each.key for each in self.sections]
        if section not in keys:
            return
        self.list.setCurrentRow(keys.index(section))
        self.list.setFocus()
        view = self.views[section]
        if not wanted or (view.is_medical and not self._desk.has_reason(self._case)):
            return
        for part in view.parts:
            leading = [each for each in part.part.offers if leads_to(each, wanted) and self.offering.may(each)]
            if leading:
                self.offering.open(self.offering.best(leading), field=wanted)
                return
        for part in view.parts:
            if any(leads_to(each, wanted) for each in part.part.on_row):
                view.ensureWidgetVisible(part)
                part.table.setFocus()
                return

    def take_apart(self) -> Iterator[None]:
        """Let go of the sections one after the other; what is still on its way to them is shown no more."""
        self._is_left = True
        yield from self._stack.take_apart()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Let what stands beside the section be narrow where there is little room."""
        super().resizeEvent(event)
        is_narrow = self.width() < NARROW
        self.list.setFixedWidth(166 if is_narrow else 170)
        self._side.setFixedWidth(228 if is_narrow else 300)

    def _lay_out(self) -> None:
        self._side = QWidget()
        self._side.setObjectName("side")
        beside = QVBoxLayout(self._side)
        beside.setContentsMargins(0, 0, 0, 8)
        beside.addWidget(self._gate, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(9, 0, 9, 0)
        foot.addWidget(self.release)
        beside.addLayout(foot)
        for each in (self.list, self._stack, self._side):
            mark_region(each)
        middle = QHBoxLayout()
        middle.addWidget(self.list)
        middle.addWidget(self._stack, 1)
        middle.addWidget(self._side)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        whole.addLayout(middle, 1)

    def _show_plans(self, plans: tuple[PlanRow, ...]) -> None:
        self._plan = plans[-1].id if plans else ""
        self.head.show_handover(plans[-1].handover if plans else None)
        self.offering.around = {"case": self._case, **({"plan": self._plan} if self._plan else {})}
        self._turn(self.list.currentRow())
        if "." in self._leads_to:
            where, self._leads_to = self._leads_to, ""
            self.go(where)

    def _show_gate(self, answer: Gate) -> None:
        self._gate.show_gate(answer)
        self.head.show_gate(answer)
        self.release.look(answer)
        say = self._desk.say
        for number, section in enumerate(self.sections):
            where = [each for each in answer.findings if each.where.partition(".")[0] == section.key]
            stops = sum(each.weight is Weight.BLOCK for each in where)
            if stops:
                self.list.wait(number, stops, STOP, say(N_("{count} points stand in the way"), count=stops))
            else:
                self.list.wait(number, len(where), WARN, say(N_("to look at: {count}"), count=len(where)))

    def _turn(self, number: int) -> None:
        if 0 <= number < len(self.sections) and not self._is_left:
            self._desk.build(self, self._turning(number))

    def _turning(self, number: int) -> Iterator[None]:
        """Show a section once it is built, and ask for what stands in it; unless another one was chosen meanwhile."""
        yield from self._stack.grow(self.sections[number].key)
        if self.list.currentRow() == number and not self._is_left:
            self._fill(self._stack.show_section(self.sections[number].key))

    def _fill(self, shown: SectionView) -> None:
        if shown.is_medical and not self._desk.has_reason(self._case):
            ask_reason(self._desk, self._case, self, self._again)
            return
        if (panel := shown.panel) is not None:
            panel.refresh()
        if (documents := shown.documents) is not None:
            documents.refresh()
        for view in shown.parts:
            about = self._plan if view.part.about == "plan" else self._case
            if about:
                view.comes_of(about)
                self._desk.look(view.show_answer, view.show_problem, view.part.query, about)
            else:
                view.show_answer(())

    def _again(self, _: object) -> None:
        self._turn(self.list.currentRow())
