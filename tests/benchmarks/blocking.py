"""How long the screens are busy at once, with many cases: a day's work at the window under a watchdog.

Run with `python -m tests.benchmarks.blocking [CASES or FOLDER]`; prints for each step its longest turn in milliseconds
of the processor, longest first, with where it was spent. Asked is at most 50 on a workstation; the last line says how
long a fixed piece of work takes here, so that figures of two machines can be compared. A folder is one that
`tests.benchmarks.crowded` left behind.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication, QDialog

from medhandover.kernel.memory import hold_loaded, search_seldom
from medhandover.premises import Premises, demo_at
from tests.benchmarks.crowded import CASES, COORDINATOR, crowded, ready_case
from tests.benchmarks.watching import Step, Watchdog, calibrated
from ui.app import Program, dress
from ui.cases.page import CasePage
from ui.desk import Desk, ThreadRunner
from ui.forms.dialog import ActionDialog
from ui.parts.buttons import Offers
from ui.parts.view import PartView
from ui.window import Window

SHOWN = 12
"""How many steps are told with where they were spent."""
FORMS = (
    ("advice", "advice:record"),
    ("conditions", "arrangement:add"),
    ("receiver", "plan:change"),
    ("journey", "journey:plan"),
    ("handover", "handover:record"),
    ("handover", "refusal:begin"),
    ("handover", "receiver_refusal:record"),
    ("person", "case:change"),
)
"""The big forms of a case, by their sections."""


class Day:
    """A person at the window, a step at a time."""

    def __init__(self, application: QApplication, premises: Premises) -> None:
        """Sit down at an office."""
        self.runner = ThreadRunner()
        self.dog = Watchdog(application, lambda: self.runner.is_busy)
        self._office = premises.office()
        self.case = ready_case(self._office.place.engine)
        self.desk = Desk(self._office, self.runner, "nl", premises)
        self.program: Program | None = None
        self.faults: list[object] = []
        self.desk.problem.connect(self.faults.append)
        self.desk.crashed.connect(self.faults.append)

    @property
    def window(self) -> Window:
        """Return the window."""
        assert self.program is not None
        assert self.program.window is not None
        return self.program.window

    @property
    def page(self) -> Any:
        """Return the open page."""
        return self.window.page

    def live(self) -> None:
        """Do everything once."""
        with self.dog.watching():
            self.start()
            self.work_through_the_list()
            self.search()
            self.open_pages()
            self.walk_a_case()
            self.save()
            self.open_forms()
            self.speak()

    def leave(self) -> None:
        """Close the window, and let what was asked last be answered."""
        self.runner.finish()
        if self.program is not None:
            self.program.deleteLater()
            self.program.dialog.deleteLater()
            self.window.close()
            self.window.deleteLater()
        QApplication.sendPostedEvents(None, 52)

    def start(self) -> None:
        """Sign in; the window with the worklist follows."""
        self.program = Program(self._office, self.desk, COORDINATOR.name)
        self.dog.take("show the sign-in", self.program.start)
        self.dog.take("sign in", partial(self.program.dialog.given.emit, COORDINATOR.name, COORDINATOR.password))

    def work_through_the_list(self) -> None:
        """Filter, sort and scroll the worklist; then the board."""
        chips = self.page.chips.chips
        for name in chips:
            self.dog.take(f"worklist: filter {name}", chips[name].toggle)
            self.dog.take(f"worklist: no filter {name}", chips[name].toggle)
        for number in range(4):
            self.dog.take(f"worklist: sort by {number}", partial(self.page.table.sort_by, number))
        bar = self.page.table.verticalScrollBar()
        for part in (1, 2, 3, 4):
            self.dog.take(f"worklist: scroll to {part}/4", partial(bar.setValue, bar.maximum() * part // 4))
        self.dog.take("worklist: choose a row", lambda: self.page.table.selectRow(5))
        self.dog.take("board", lambda: self.page.turn(1))
        self.dog.take("board: more", self.page.board._show_more)
        self.dog.take("board: closed", chips["ended"].toggle)
        self.dog.take("table again", lambda: self.page.turn(0))

    def search(self) -> None:
        """Type a name letter by letter."""
        for text in ("h", "hn", "hnar", "vo", "9000", "kli"):
            self.dog.take(f"search: {text}", partial(self.type, text))

    def type(self, text: str) -> None:
        """Let a text stand in the box, and be asked at once."""
        self.window.search.setText(text)
        self.window.search.asked.emit(text)

    def open_pages(self) -> None:
        """Open every page of the office, and every room of the administration."""
        self.type("")
        for each in self.window.listed:
            self.dog.take(f"page {each.key}", partial(self.window.open, each.key))
        rooms = self.page.rooms
        for number, room in enumerate(rooms):
            self.dog.take(f"administration {room.key}", partial(self.page.list.setCurrentRow, number))

    def walk_a_case(self) -> None:
        """Open a case, and each of its sections with a row chosen."""
        self.desk.give_reason(lambda _: None, self.case, "meting")
        self.dog.take("open a case", lambda: self.window.open("case", self.case))
        page = self.page
        assert isinstance(page, CasePage)
        for number, each in enumerate(page.sections):
            self.dog.take(f"section {each.key}", partial(page.list.setCurrentRow, number))
            for view in page.views[each.key].parts:
                if view.model.rowCount() > 1:
                    self.dog.take(f"choose in {view.part.tag}", partial(view.table.selectRow, 1))
        self.dog.take("back to the worklist", lambda: self.window.open("worklist"))
        self.dog.take("open a case again", lambda: self.window.open("case", self.case))

    def open_forms(self) -> None:
        """Open and close the big forms of the case, of the receivers and of the escorts."""
        for section, tag in FORMS:
            view = self.view(section, tag)
            if view is not None:
                self.dog.take(f"form {tag}", partial(view.buttons.click, tag))
                self.dog.take(f"close {tag}", self.close)
        for page, tag in (("receivers", "receiver:add"), ("escorts", "escort:add"), ("cases", "case:open")):
            self.dog.take(f"page {page} again", partial(self.window.open, page))
            offers = next((each for each in self.page.findChildren(Offers) if tag in each.offered), None)
            if offers is not None:
                self.dog.take(f"form {tag}", partial(offers.click, tag))
                self.dog.take(f"close {tag}", self.close)

    def save(self) -> None:
        """Type in the form of the person and save it; the case is looked at anew."""
        view = self.view("person", "case:change")
        assert view is not None
        self.dog.take("form case:change again", partial(view.buttons.click, "case:change"))
        [form] = [
            each for each in QApplication.topLevelWidgets() if isinstance(each, ActionDialog) and each.isVisible()
        ]
        for number in range(3):
            self.dog.take("type", partial(form.form.editors["wishes"].fill, f"verzonnen wens {number}"))
        gone: list[str] = []
        form.destroyed.connect(lambda: gone.append("saved"))
        self.dog.take("save", form.give)
        assert gone == ["saved"]

    def view(self, section: str, tag: str) -> PartView | None:
        """Return the part of the open case that offers an action."""
        self.page.list.setCurrentRow([each.key for each in self.page.sections].index(section))
        return next((each for each in self.page.views[section].parts if tag in each.buttons.offered), None)

    def close(self) -> None:
        """Close what is open, with nothing kept."""
        for each in QApplication.topLevelWidgets():
            if isinstance(each, QDialog) and each.isVisible():
                each.reject()

    def speak(self) -> None:
        """Change the language at the worklist and in a case."""
        for place in (("worklist", ""), ("case", self.case)):
            self.window.open(*place)
            for language in ("en", "nl"):
                self.dog.take(f"language at {place[0]}", partial(self.desk.speak, language))


def prepared() -> QApplication:
    """Return the application, dressed as the program is."""
    there = QApplication.instance()
    application = there if isinstance(there, QApplication) else QApplication(["medhandover"])
    dress(application, "nl")
    search_seldom()
    hold_loaded()
    return application


@contextmanager
def lived(where: int | Path) -> Iterator[Day]:
    """Give the day at such an office after it was lived; everything is closed after it."""
    application = prepared()
    office = crowded(where) if isinstance(where, int) else nullcontext(demo_at(where))
    with office as premises:
        premises.open()
        day = Day(application, premises)
        day.live()
        yield day
        day.leave()
        premises.close()


def told(steps: list[Step]) -> list[str]:
    """Return a line for each step, the longest first; those at the top with where they were spent."""
    ordered = sorted(steps, key=lambda each: -each.longest)
    lines = [f"{each.longest:6.0f} ms  {each.name}" for each in ordered]
    return [f"{line}\n           {ordered[at].culprits}" if at < SHOWN else line for at, line in enumerate(lines)]


def main(where: int | Path = CASES) -> str:
    """Return the figures, one line each."""
    with lived(where) as day:
        return "\n".join(
            [*told(day.dog.steps), f"{calibrated():6.1f} ms  the fixed piece of work", *map(repr, day.faults)]
        )


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    given = sys.argv[1] if sys.argv[1:] else str(CASES)
    print(main(int(given) if given.isdecimal() else Path(given)))
