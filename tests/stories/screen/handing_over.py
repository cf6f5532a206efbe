"""From the first start to a recorded handover, and the office found again as it was left."""

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from medhandover.advice.conditions import ConditionCode
from medhandover.cases.actions import open_case
from medhandover.kernel.clock import SetClock
from medhandover.kernel.ids import CaseId
from medhandover.kernel.roles import Role
from medhandover.letters.model import Paper, PaperLanguage
from medhandover.readiness.queries import gate
from medhandover.readiness.states import PlanState
from medhandover.receivers.actions import record_receiver
from tests.medhandover.papers.test_viewing import SENTENCE, advice
from tests.offices import PASSWORD, Vouched, invented_person
from tests.stories.casework import BACKUP, CLINIC, FIRST, HANDOVERS, SECOND
from tests.stories.screen.atwindow import AtWindow, fill_in, hire, wrong_in
from tests.stories.screen.seat import Seat, enter_text, is_closed, reveal
from tests.stories.steps import ending, planning
from tests.stories.usual import ARRANGED, BEGUN, LAST_DAYS, plays
from ui.advice.reading import Reading
from ui.start.assistant import CODE, FOUNDER

FOUNDER_NAME = Role.ADMINISTRATOR.value
COLLEAGUES = (FIRST, SECOND, Role.CASE_DIRECTOR.value, Role.EMPLOYEE.value, Role.TRANSLATOR.value)


def sat_down(seat: Seat, clock: SetClock) -> AtWindow:
    """Return the case as whoever is signed in works on it, in this window."""
    work = AtWindow(seat.program._office, clock, Vouched(), {}, CaseId(""), seat=seat)
    work.perform = work.at_window
    work.staff |= {each["name"]: each["id"] for each in work.rows("accounts")}
    known = {each["name"]: each["id"] for each in work.rows("receivers")}
    work.clinic, work.backup = known.get(CLINIC.name), known.get(BACKUP.name)
    work.case = next((each["id"] for each in work.rows("cases")[::-1]), work.case)
    return work


def found_office(seat: Seat) -> None:
    """Make an office in the assistant of the first start: its code is typed back."""
    assistant = seat.start.assistant
    assert assistant is not None
    assert assistant.isVisible()
    seat.click(assistant.choice.buttons["new"])
    assert assistant.stack.currentIndex() == FOUNDER
    given = {"title": "Kantoor Voorbeeld (verzonnen)", "shown": "Eva Beheer (verzonnen)", "name": FOUNDER_NAME}
    for key, text in {**given, "password": PASSWORD, "again": PASSWORD}.items():
        enter_text(assistant.founder.lines[key][0], text)
    seat.click(assistant.founder.make)
    seat.wait_for(lambda: assistant.stack.currentIndex() == CODE or assistant.wrong.text())
    assert not assistant.wrong.text(), assistant.wrong.text()
    code = assistant.code.code.text()
    enter_text(assistant.code.typed, code[:-1])
    assert not assistant.code.go.isEnabled()
    enter_text(assistant.code.typed, code.replace("-", " ").lower())
    seat.click(assistant.code.go)
    seat.listen()


def from_nothing_to_a_case(seat: Seat, clock: SetClock, folder: Path) -> None:
    """Make the office and its people, record two receivers and open a case."""
    found_office(seat)
    assert seat.program.dialog.name.text() == FOUNDER_NAME
    seat.sign_in(FOUNDER_NAME)
    work = sat_down(seat, clock)
    hire(work, *COLLEAGUES)
    work.sits_down(FIRST)
    work.case = work.does(open_case, invented_person(lawyer="mr. A. Advocaat (verzonnen)"))
    work.clinic, work.backup = work.does(record_receiver, CLINIC), work.does(record_receiver, BACKUP)
    assert work.rows("cases")


def documents(work: AtWindow) -> Reading:
    """Open the documents of the case."""
    panel = work.case_section("advice").panel
    if not panel.reading.isVisible():
        work.seat.click(panel.show_documents)
        work.seat.reason()
    found: Reading = panel.reading
    return found


def the_advice_is_read(work: AtWindow, folder: Path) -> None:
    """Keep the document of the advice, and make a condition of a sentence that is marked on its page."""
    file = folder / "advies.pdf"
    file.write_bytes(advice())
    reading = documents(work)
    work.seat.click(reading.add)
    work.seat.name_file(file)
    picture = reading.pages.picture
    assert picture.page is not None, reading.pages.told.text()
    reveal(picture)
    picture.setFocus()
    QTest.keyClick(picture, Qt.Key.Key_Right)
    for _ in range(len(SENTENCE.split()) - 1):
        QTest.keyClick(picture, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(picture, Qt.Key.Key_Return)
    work.seat.settle()
    dialog = work.seat.page.offering.dialog
    assert (dialog.form.values()["literal"], dialog.form.values()["page"]) == (SENTENCE, 1)
    fill_in(dialog, {"code": ConditionCode.FYS_INST.value})
    work.seat.agree(dialog)
    assert is_closed(dialog), wrong_in(dialog)


def from_advice_to_handover(seat: Seat, clock: SetClock, folder: Path) -> None:
    """Work the case from the advice to the recorded handover; it is locked and gone on with on the way."""
    seat.sign_in(FIRST)
    work = sat_down(seat, clock)
    plays(work, BEGUN[:1])
    the_advice_is_read(work, folder)
    plays(work, (*BEGUN[2:], *ARRANGED))
    clock.set(datetime(2026, 12, 2, 9, tzinfo=UTC))
    work.sits_down(FIRST)
    plays(work, LAST_DAYS)
    assert work.ask(gate, work.case).is_ready
    plays(work, (planning.the_plan_is_released,))
    work.prints(Paper.DOSSIER, PaperLanguage.HY, folder / "dossier.pdf")
    clock.set(HANDOVERS[0].at)
    work.sits_down(FIRST)
    plays(work, (ending.something_happens_on_the_way,))
    work.waits(minutes=20)
    plays(work, (ending.the_handover_is_recorded, ending.an_employee_goes_home))
    work.sits_down(FIRST)
    assert work.ask(gate, work.case).state is PlanState.HANDED_OVER


def everything_is_there(seat: Seat, clock: SetClock, folder: Path) -> None:
    """Find the office as it was left: the page, the case with its state, the document, the copy in the register."""
    seat.sign_in(FIRST)
    work = sat_down(seat, clock)
    assert work.ask(gate, work.case).state is PlanState.HANDED_OVER
    reading = documents(work)
    assert reading.pages.picture.page is not None, reading.pages.told.text()
    register = next(each for each in work.case_section("papers").parts if each.part.tag == "copy:list")
    assert [register.model.row(at).paper for at in range(register.model.rowCount())] == [Paper.DOSSIER]
    ending_part = [each for each in work.case_section("handover").parts if each.part.title == "Ending"]
    assert [each.model.rowCount() for each in ending_part] == [1]
