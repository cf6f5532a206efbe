from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from medhandover.kernel.ids import CaseId
from medhandover.kernel.languages import Language
from medhandover.kernel.roles import Role
from tests.medhandover.plans.test_actions import World
from tests.offices import PASSWORD, memory_office
from tests.ui.conftest import Told
from ui.app import Program, QtWords
from ui.desk import Desk, InlineRunner
from ui.widgets.remembered import Remembered
from ui.widgets.topbar import TopBar


def test_the_window_opens_after_a_right_sign_in_and_says_what_is_wrong_before(told: Told, world: World) -> None:
    program = Program(world.team.office, told.desk, Role.COORDINATOR.value)
    program.start()
    program.dialog.given.emit(Role.COORDINATOR.value, "fout")
    assert program.window is None
    assert program.dialog.wrong.text()
    assert program.dialog.name.text() == Role.COORDINATOR.value
    program.dialog.given.emit(Role.COORDINATOR.value, PASSWORD)
    assert program.window is not None
    assert program.window.isVisible()
    program.window.close()


def test_after_a_while_the_password_is_asked_for_again(told: Told, world: World) -> None:
    program = Program(world.team.office, told.desk, Role.COORDINATOR.value)
    program.start()
    program.dialog.given.emit(Role.COORDINATOR.value, PASSWORD)
    world.team.clock.move(timedelta(minutes=11))
    assert program.window is not None
    program.window.page.refresh()
    assert program.dialog.isVisible()
    program.dialog.given.emit("", PASSWORD)
    assert not program.dialog.isVisible()
    program.window.close()


def test_a_bug_shows_a_report_without_data(told: Told, world: World, application: QApplication) -> None:
    program = Program(world.team.office, told.desk, "")
    told.desk.crashed.emit(ValueError("Voorbeeldyan"))
    told_of = program.report.text.toPlainText()
    assert "ValueError" in told_of
    assert "Voorbeeldyan" not in told_of
    program.report.close()


def test_a_locked_program_hides_its_window_until_the_password(told: Told, world: World) -> None:
    program = Program(world.team.office, told.desk, Role.COORDINATOR.value)
    program.start()
    program.dialog.given.emit(Role.COORDINATOR.value, PASSWORD)
    window = program.window
    assert window is not None
    window.open("today")
    window.lock.trigger()
    assert (window.isVisible(), program.dialog.isVisible()) == (False, True)
    program.dialog.given.emit("", "fout")
    assert not window.isVisible()
    program.dialog.given.emit("", PASSWORD)
    assert (window.isVisible(), window.place) == (True, ("today", ""))
    window.close()


def test_what_stands_on_the_screen_is_hidden_once_nothing_was_done_for_long(told: Told, world: World) -> None:
    program = Program(world.team.office, told.desk, Role.COORDINATOR.value)
    program.start()
    program.dialog.given.emit(Role.COORDINATOR.value, PASSWORD)
    window = program.window
    assert window is not None
    window.about()
    program._watch()
    assert window.isVisible()
    world.team.clock.move(timedelta(minutes=11))
    program._watch()
    assert (window.isVisible(), window.dialog.isVisible(), program.dialog.isVisible()) == (False, False, True)
    program.dialog.given.emit("", PASSWORD)
    assert (window.isVisible(), window.dialog.isVisible()) == (True, True)


def test_the_window_comes_back_as_it_was_left(told: Told, world: World, tmp_path: Path) -> None:
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    for _ in range(2):
        program = Program(world.team.office, told.desk, Role.COORDINATOR.value, settings)
        program.start()
        program.dialog.given.emit(Role.COORDINATOR.value, PASSWORD)
        window = program.window
        assert window is not None
        last = window.place
        window.open("receivers")
        window.open("case", world.case)
        window.close()
    assert last == ("receivers", "")
    assert not Remembered(settings, Role.COORDINATOR.value).geometry.isEmpty()


def test_somebody_else_signs_in_on_a_locked_program_and_gets_an_own_window(application: QApplication) -> None:
    team = memory_office()
    desk = Desk(team.office, InlineRunner())
    program = Program(team.office, desk, Role.COORDINATOR.value)
    program.start()
    program.dialog.given.emit(Role.COORDINATOR.value, PASSWORD)
    first = program.window
    assert first is not None
    desk.give_reason(lambda _: None, CaseId("zaak"), "voorbereiding")
    top = first.findChild(TopBar)
    assert top is not None
    top.leave.trigger()
    assert (first.isVisible(), program.dialog.isVisible(), program.dialog.name.text()) == (False, True, "")
    program.dialog.name.setText("vertaler")
    program.dialog.given.emit("vertaler", "fout")
    assert (program.window, bool(program.dialog.wrong.text())) == (first, True)
    program.dialog.given.emit("vertaler", PASSWORD)
    second = program.window
    assert second is not None
    assert (second is first, second.isVisible(), first.isVisible()) == (False, True, False)
    assert desk.who == "Translator (verzonnen)"
    assert not desk.has_reason(CaseId("zaak"))
    second.close()


def test_nobody_takes_over_what_another_person_has_not_saved(told: Told, world: World) -> None:
    program = Program(world.team.office, told.desk, Role.COORDINATOR.value)
    program.start()
    program.dialog.given.emit(Role.COORDINATOR.value, PASSWORD)
    window = program.window
    assert window is not None
    window.about()
    window.lock.trigger()
    program.dialog.name.setText("vertaler")
    program.dialog.given.emit("vertaler", PASSWORD)
    assert "niet bewaard" in program.dialog.wrong.text()
    program.dialog.given.emit(Role.COORDINATOR.value.title(), PASSWORD)
    assert (program.window, window.isVisible(), window.dialog.isVisible()) == (window, True, True)
    window.close()


def test_the_buttons_of_qt_speak_the_language_of_the_window(
    told: Told, world: World, application: QApplication
) -> None:
    words = application.findChild(QtWords)
    assert words is not None
    program = Program(world.team.office, told.desk, "", words=words)
    said: dict[Language, str] = {"en": "Save", "nl": "Opslaan"}
    for language, save in said.items():
        told.desk.speak(language)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Save)
        assert box.button(QDialogButtonBox.StandardButton.Save).text().replace("&", "") == save
    program.dialog.close()
