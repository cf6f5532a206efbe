"""The lock: nothing of a person on the screen while nobody is there, and everything back as it was left."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit

from medhandover.kernel.roles import Role
from medhandover.settings.actions import change_setting
from tests.medhandover.plans.test_actions import World
from tests.offices import PASSWORD, memory_office
from tests.ui.conftest import Slow, Told, wait_for
from tests.ui.fingers import held, name, press, tab_to, write
from ui.app import Program
from ui.desk import Desk, InlineRunner
from ui.forms.dialog import ActionDialog
from ui.widgets.presence import Presence
from ui.window import Window

WHO = Role.COORDINATOR.value


@pytest.fixture
def presence(application: QApplication) -> Iterator[Presence]:
    made = Presence(application)
    yield made
    made.deleteLater()


@pytest.fixture
def program(told: Told, world: World, presence: Presence) -> Iterator[Program]:
    made = Program(world.team.office, told.desk, WHO, presence=presence)
    made.start()
    sign_in(PASSWORD)
    told.desk.give_reason(lambda _: None, world.case, "voorbereiding")
    yield made
    made._clock.stop()


def sign_in(password: str) -> None:
    write(password)
    press("Return")


def seen() -> list[str]:
    """Return the windows that are on the screen."""
    return sorted(type(each).__name__ for each in QApplication.topLevelWidgets() if each.isVisible())


def window_of(program: Program) -> Window:
    assert program.window is not None
    return program.window


def form_in(program: Program, world: World) -> ActionDialog:
    """Open a form of the case with keys, and type in the first field that takes a text."""
    window = window_of(program)
    window.open("case/person", world.case)
    tab_to("Waarschuwing plaatsen")
    press("Space")
    while not isinstance(held(), QLineEdit | QPlainTextEdit):
        press("Tab")
    write("van alles")
    return next(each for each in window.findChildren(ActionDialog) if each.isVisible())


@pytest.mark.parametrize("wait", ["by a key", "after a while"])
def test_a_locked_program_shows_nothing_and_comes_back_as_it_was(program: Program, world: World, wait: str) -> None:
    dialog = form_in(program, world)
    typed, window = dialog.form.values(), window_of(program)
    focus, scrolled = held(), window.page.views["person"].verticalScrollBar().value()
    press("F1")
    assert len(seen()) == 3
    if wait == "by a key":
        press("Ctrl+L")
    else:
        program._watch()
        world.team.clock.move(timedelta(minutes=11))
        program._watch()
    assert seen() == ["SignInDialog"]
    assert (program.dialog.windowTitle(), held()) == ("Medische overdracht", program.dialog.password)
    press("Escape")
    assert seen() == ["SignInDialog"]
    sign_in("fout")
    assert seen() == ["SignInDialog"]
    assert program.dialog.wrong.text()
    sign_in(PASSWORD)
    assert seen() == ["ActionDialog", "KeyboardDialog", "Window"]
    press("Escape")
    assert (held(), dialog.form.values(), dialog.isModal()) == (focus, typed, True)
    assert window.page.views["person"].verticalScrollBar().value() == scrolled
    assert window.place == ("case/person", world.case)


def test_a_window_that_comes_after_the_lock_is_seen_once_it_is_lifted(program: Program) -> None:
    program.desk.lock()
    window_of(program).show_keys()
    wait_for(lambda: seen() == ["SignInDialog"])
    sign_in(PASSWORD)
    assert seen() == ["KeyboardDialog", "Window"]


def test_a_form_that_was_asked_for_before_the_lock_does_not_open_after_it(program: Program, world: World) -> None:
    window, slow = window_of(program), Slow()
    window.open("case/person", world.case)
    program.desk._runner, runner = slow, program.desk._runner
    offers = next(each.buttons for each in window.page.views["person"].parts if "case:change" in each.buttons.offered)
    offers.click("case:change")
    while slow.back:
        slow.back.pop(0)()
    program.desk._runner = runner
    program.desk.lock()
    slow.hand_on()
    assert seen() == ["SignInDialog"]
    sign_in(PASSWORD)
    assert seen() == ["Window"]


def test_what_dropped_down_is_closed_and_stays_closed(program: Program) -> None:
    window = window_of(program)
    window.open("receivers")
    box = tab_to("Alle soorten", "Shift+Tab")
    assert isinstance(box, QComboBox)
    press("Space")
    assert box.view().isVisible()
    program.desk.lock()
    assert seen() == ["SignInDialog"]
    sign_in(PASSWORD)
    assert (seen(), box.view().isVisible()) == (["Window"], False)


def test_a_list_keeps_its_place_its_choice_and_what_was_typed(program: Program) -> None:
    window = window_of(program)
    window.open("receivers")
    tab_to("Naam van een ontvanger", "Shift+Tab")
    write("kli")
    chosen = window.page.table.currentIndex().row()
    press("Ctrl+L")
    sign_in(PASSWORD)
    assert window.page.filters.line.text() == "kli"
    assert (window.page.table.currentIndex().row(), name()) == (chosen, "Naam van een ontvanger, daarna Enter")


def test_who_types_or_points_is_there_and_who_does_not_is_not(program: Program, world: World) -> None:
    dialog = form_in(program, world)
    for _ in range(5):
        world.team.clock.move(timedelta(minutes=4))
        write("x")
        program._watch()
    assert dialog.isVisible()
    world.team.clock.move(timedelta(minutes=11))
    write("x")
    program._watch()
    assert seen() == ["SignInDialog"]


def test_how_long_it_waits_is_a_setting_of_the_office(presence: Presence) -> None:
    team = memory_office()
    team.as_(Role.ADMINISTRATOR)
    team.office.do(change_setting, "lock_after_minutes", "2")
    program = Program(team.office, Desk(team.office, InlineRunner()), WHO, presence=presence)
    program._clock.stop()
    program.start()
    sign_in(PASSWORD)
    program._watch()
    team.clock.move(timedelta(minutes=1))
    program._watch()
    assert seen() == ["Window"]
    team.clock.move(timedelta(minutes=3))
    program._watch()
    assert seen() == ["SignInDialog"]


def test_somebody_else_gets_an_own_window_where_nothing_is_open(presence: Presence) -> None:
    team = memory_office()
    program = Program(team.office, Desk(team.office, InlineRunner()), WHO, presence=presence)
    program._clock.stop()
    program.start()
    sign_in(PASSWORD)
    first = window_of(program)
    press("Ctrl+L")
    press("Shift+Tab")
    assert held() is program.dialog.name
    press("Ctrl+A")
    write(Role.TRANSLATOR.value)
    press("Tab")
    sign_in(PASSWORD)
    assert window_of(program) is not first
    assert (seen(), program.desk.who) == (["Window"], "Translator (verzonnen)")


def test_what_a_page_asked_for_while_it_was_locked_is_asked_again(program: Program) -> None:
    window = window_of(program)
    window.open("cases")
    program.desk.lock()
    window.page.model.show(())
    sign_in(PASSWORD)
    assert window.page.model.rowCount() == 1


def test_nobody_leaves_a_locked_program_by_escape(told: Told, world: World, presence: Presence) -> None:
    program = Program(world.team.office, told.desk, WHO, presence=presence)
    program._clock.stop()
    program.start()
    sign_in(PASSWORD)
    press("Ctrl+L")
    program.dialog.reject()
    assert seen() == ["SignInDialog"]
