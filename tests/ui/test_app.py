from PySide6.QtWidgets import QApplication

from medhandover.kernel.roles import Role
from tests.medhandover.plans.test_actions import World
from tests.offices import PASSWORD
from tests.ui.conftest import Told
from ui.app import Program


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
    from datetime import timedelta

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
    assert "ValueError" in program._box.text()
    assert "Voorbeeldyan" not in program._box.text()
    program._box.close()
