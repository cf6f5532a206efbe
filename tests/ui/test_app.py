import sys
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLineEdit, QPushButton

from medhandover.kernel.ids import CaseId
from medhandover.kernel.policy import Policy
from medhandover.kernel.roles import Role
from tests.medhandover.plans.test_actions import World
from tests.offices import PASSWORD, memory_office
from tests.ui.conftest import Told
from ui.app import Program, QtWords, notice
from ui.desk import Desk, InlineRunner
from ui.threshold import faults_told
from ui.widgets.remembered import Remembered
from ui.widgets.telling import TextDialog
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


def test_a_bug_in_a_screen_is_told_in_a_window_too_and_only_the_first_while_that_is_open(
    told: Told, world: World, application: QApplication, capsys: pytest.CaptureFixture[str]
) -> None:
    program = Program(world.team.office, told.desk, "")
    button = QPushButton("Bewaren")
    empty: dict[str, str] = {}
    button.clicked.connect(lambda: empty["Voorbeeldyan"])
    with faults_told(told.desk.crashed.emit):
        button.click()
        first = program.report
        button.click()
    assert "KeyError" in first.text.toPlainText()
    assert "Voorbeeldyan" not in first.text.toPlainText() + "".join(capsys.readouterr())
    assert program.report is first
    first.close()


def test_who_presses_control_and_c_where_the_program_was_started_is_told_no_fault() -> None:
    heard: list[BaseException] = []
    with faults_told(heard.append), pytest.raises(KeyboardInterrupt):
        sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert heard == []


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


def test_the_words_of_qt_follow_the_language_at_once_in_what_is_open_too(
    told: Told, world: World, application: QApplication
) -> None:
    words = application.findChild(QtWords)
    assert words is not None
    program = Program(world.team.office, told.desk, "", words=words)
    open_one = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    open_one.show()
    line = QLineEdit("tekst")

    def heard() -> list[str]:
        QApplication.processEvents()
        menu = line.createStandardContextMenu()
        copy = next(each.text() for each in menu.actions() if each.objectName() == "edit-copy")
        new_one = QDialogButtonBox(QDialogButtonBox.StandardButton.Save)
        texts = (open_one.buttons()[0].text(), new_one.buttons()[0].text(), copy)
        return [each.replace("&", "").partition("\t")[0] for each in texts]

    assert heard() == ["Annuleren", "Opslaan", "Kopiëren"]
    program.desk.speak("en")
    assert heard() == ["Cancel", "Save", "Copy"]
    program.desk.speak("nl")
    assert heard() == ["Annuleren", "Opslaan", "Kopiëren"]


def test_after_another_language_was_chosen_the_lock_asks_in_that_one(told: Told, world: World) -> None:
    program = Program(world.team.office, told.desk, Role.COORDINATOR.value)
    program.start()
    program.dialog.given.emit(Role.COORDINATOR.value, PASSWORD)
    told.desk.speak("en")
    told.desk.lock()
    assert program.dialog.isVisible()
    assert program.dialog.password.accessibleName() == "Password"
    assert program.window is not None
    program.window.close()


def test_what_the_worklist_shows_first_is_asked_once(
    told: Told, world: World, application: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    ask = Desk.ask

    def hear(desk: Desk, then: Any, query: Any, *rest: Any, **named: Any) -> None:
        asked.append(query.tag)
        ask(desk, then, query, *rest, **named)

    monkeypatch.setattr(Desk, "ask", hear)
    program = Program(world.team.office, told.desk, Role.COORDINATOR.value)
    program.start()
    program.dialog.given.emit(Role.COORDINATOR.value, PASSWORD)
    assert asked.count("readiness:counts") == 1
    assert program.window is not None
    program.window.close()


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


def test_a_case_file_that_the_program_was_started_with_is_offered_once_after_the_sign_in(
    told: Told, world: World, tmp_path: Path
) -> None:
    file = tmp_path / "zaak.mho"
    file.write_text("geen zaak", encoding="utf-8")
    program = Program(world.team.office, told.desk, Role.COORDINATOR.value, file=file)
    program.start()
    program.dialog.given.emit(Role.COORDINATOR.value, PASSWORD)
    window = program.window
    assert window is not None
    assert window.place[0] == "cases"
    asked = window.page.importing.dialog
    assert asked is not None
    assert asked.wrong.text()
    asked.reject()
    window.page.importing.dialog = None
    window.lock.trigger()
    program.dialog.given.emit("", PASSWORD)
    assert window.page.importing.dialog is None
    window.close()


@pytest.mark.parametrize("role", [Role.PLANNER, Role.AUDITOR])
def test_who_enters_no_case_files_is_told_who_does(application: QApplication, tmp_path: Path, role: Role) -> None:
    team = memory_office((role,))
    desk = Desk(team.office, InlineRunner())
    program = Program(team.office, desk, role.value, file=tmp_path / "zaak.mho")
    program.start()
    program.dialog.given.emit(role.value, PASSWORD)
    assert program.window is not None
    assert "coördinator" in program.window.message.label.text()
    program.window.close()


def test_a_fault_is_kept_where_this_computer_keeps_its_logs(
    told: Told, world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.program.policy", lambda: Policy(log_folder=str(tmp_path / "logs")))
    program = Program(world.team.office, told.desk, "")
    told.desk.crashed.emit(ValueError("Voorbeeldyan"))
    kept = [each.read_text(encoding="utf-8") for each in (tmp_path / "logs").iterdir()]
    assert ["ValueError" in each and "Voorbeeldyan" not in each for each in kept] == [True]
    program.report.close()


def test_what_cannot_be_printed_is_shown_until_it_is_closed(application: QApplication) -> None:
    shown: list[str] = []

    def close() -> None:
        for each in application.topLevelWidgets():
            if isinstance(each, TextDialog):
                shown.append(each.text.toPlainText())
                each.reject()

    QTimer.singleShot(0, close)
    notice("nl", "Er is iets mis.")
    assert shown == ["Er is iets mis."]
