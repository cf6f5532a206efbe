from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QPushButton

from medhandover.kernel.roles import Role
from medhandover.premises import Premises
from medhandover.staff.model import AccountDraft
from medhandover.storage.keyrings import KeyFileKeeper
from tests.ui.conftest import Later, wait_for
from ui import threshold
from ui.desk import InlineRunner
from ui.threshold import Threshold, run
from ui.widgets.presence import Presence
from ui.widgets.signing import SignInDialog

PASSWORD = "een lang wachtwoord"


@pytest.fixture
def premises(tmp_path: Path) -> Premises:
    """An office of eva's."""
    place = Premises(tmp_path / "office", lambda: KeyFileKeeper(tmp_path / "sleutel"))
    place.found("Kantoor", AccountDraft(name="eva", shown="Eva (verzonnen)", roles=(Role.ADMINISTRATOR,)), PASSWORD)
    return place


@pytest.fixture(autouse=True)
def _nobody_is_heard_afterwards(application: QApplication) -> Iterator[None]:
    yield
    for each in application.findChildren(Presence):
        each.deleteLater()


@pytest.fixture
def runner() -> Later:
    return Later()


@pytest.fixture
def opened(premises: Premises, runner: Later, application: QApplication) -> Threshold:
    """The threshold of eva's office, with nothing loaded yet."""
    made = Threshold(lambda: premises, runner, "nl", "eva")
    made.open(has_office=True)
    wait_for(lambda: bool(runner.waiting))
    return made


@pytest.fixture
def codes(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """With which exit codes the program was left."""
    told: list[int] = []
    monkeypatch.setattr(QApplication, "quit", lambda *_: told.append(0))
    monkeypatch.setattr(QApplication, "exit", told.append)
    return told


def begun(opened: Threshold) -> bool:
    return opened.start is not None


def give(dialog: SignInDialog, password: str) -> None:
    dialog.password.clear()
    QTest.keyClicks(dialog.password, password)
    dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).click()


def test_the_sign_in_stands_there_before_the_program_is_loaded_and_what_was_given_is_answered_then(
    opened: Threshold, runner: Later
) -> None:
    dialog = opened.dialog
    assert (dialog.isVisible(), dialog.name.text(), dialog.before.isVisible()) == (True, "eva", False)
    give(dialog, PASSWORD)
    assert "nog geladen" in dialog.before.text()
    assert not begun(opened)
    runner.go_on()
    assert begun(opened)
    assert opened.start.program.window.isVisible()
    assert (dialog.isVisible(), dialog.password.text(), dialog.before.text()) == (False, "", "")
    opened.start.program.window.close()
    opened.end()
    opened.close()


def test_a_password_that_was_wrong_before_anything_was_loaded_is_asked_for_again(
    opened: Threshold, runner: Later
) -> None:
    give(opened.dialog, "iets anders")
    runner.go_on()
    assert opened.dialog.isVisible()
    assert opened.dialog.wrong.text()
    give(opened.dialog, PASSWORD)
    runner.go_on()
    assert opened.start.program.window.isVisible()
    opened.start.program.window.close()
    opened.close()


def test_where_there_is_no_office_the_assistant_is_the_first_to_ask(tmp_path: Path, application: QApplication) -> None:
    nowhere = Premises(tmp_path / "leeg", lambda: KeyFileKeeper(tmp_path / "sleutel"))
    made = Threshold(lambda: nowhere, InlineRunner(), "nl")
    made.open(has_office=False)
    wait_for(lambda: begun(made))
    assert (made.dialog.isVisible(), made.start.assistant.isVisible()) == (False, True)


def test_whom_the_assistant_led_to_an_office_is_asked_by_that_name(
    premises: Premises, tmp_path: Path, application: QApplication
) -> None:
    made = Threshold(lambda: Premises(tmp_path / "leeg", premises.keeper), InlineRunner(), "nl")
    made.open(has_office=False)
    wait_for(lambda: begun(made))
    made.start.assistant.ready.emit(premises, "eva")
    assert (made.dialog.isVisible(), made.start.assistant.isVisible()) == (True, False)
    assert made.dialog.name.text() == "eva"
    made.close()


def test_an_office_that_does_not_open_is_told_in_the_assistant_and_the_password_is_let_go(
    opened: Threshold, runner: Later, tmp_path: Path
) -> None:
    (tmp_path / "sleutel").unlink()
    give(opened.dialog, PASSWORD)
    runner.go_on()
    assert (opened.dialog.isVisible(), opened.dialog.password.text()) == (False, "")
    assert opened.start.assistant.isVisible()


def test_a_bug_while_the_office_is_opened_is_told_in_the_assistant_without_data(
    opened: Threshold, runner: Later, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ValueError("Voorbeeldyan")

    monkeypatch.setattr(Premises, "open", broken)
    runner.go_on()
    told = opened.start.assistant.wrong.text()
    assert "ValueError" in told
    assert "Voorbeeldyan" not in told


def test_whoever_cancels_while_the_program_is_loaded_leaves_it(opened: Threshold, codes: list[int]) -> None:
    opened.dialog.reject()
    assert codes == [0]


def test_escape_does_not_leave_a_locked_program_that_began_on_the_threshold(
    opened: Threshold, runner: Later, codes: list[int]
) -> None:
    give(opened.dialog, PASSWORD)
    runner.go_on()
    opened.start.program.window.lock.trigger()
    runner.go_on()
    opened.dialog.reject()
    assert (opened.dialog.isVisible(), codes) == (True, [])
    opened.close()


def test_what_keeps_the_program_from_being_loaded_ends_it_and_is_raised_there(
    premises: Premises, application: QApplication, codes: list[int]
) -> None:
    def missing() -> Premises:
        raise ModuleNotFoundError("No module named 'medhandover.gone'")

    broken = Threshold(missing, InlineRunner(), "nl", "eva")
    broken.open(has_office=True)
    wait_for(lambda: broken.bug is not None)
    assert codes == [1]
    assert isinstance(broken.bug, ModuleNotFoundError)
    broken.end()
    broken.close()


def test_the_whole_program_runs_on_a_thread_beside_and_closes_the_office(
    premises: Premises, application: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    looking = QTimer()

    def look_on(self: Threshold, *, has_office: bool) -> None:
        shown(self, has_office=has_office)
        done.append("shown" if self.dialog.isVisible() and self.start is None else "late")
        self.dialog.password.setText(PASSWORD)
        self.dialog.buttons.accepted.emit()
        looking.timeout.connect(lambda: leave(self))
        looking.start(10)

    def leave(self: Threshold) -> None:
        program = self.start.program if self.start is not None else None
        if program is not None and program.window is not None and program.window.isVisible():
            looking.stop()
            done.append("window")
            QApplication.exit(7)

    shown: Callable[..., None] = Threshold.open
    monkeypatch.setattr(Threshold, "open", look_on)
    monkeypatch.setattr(threshold, "QApplication", InUse)
    assert run(lambda: premises, "nl", "eva", has_office=True) == 7
    assert done[:2] == ["shown", "window"]
    assert premises.opened is None


class InUse(QApplication):
    """The application that the tests have already, where the program makes one."""

    def __new__(cls, *_: object) -> Any:
        return QApplication.instance()


def test_a_fault_in_the_sign_in_before_anything_is_loaded_ends_the_program_and_is_raised(
    premises: Premises, application: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(self: Threshold, *, has_office: bool) -> None:
        button = QPushButton("OK")
        empty: dict[str, str] = {}
        button.clicked.connect(lambda: empty["Voorbeeldyan"])
        button.click()

    monkeypatch.setattr(Threshold, "open", fail)
    monkeypatch.setattr(threshold, "QApplication", InUse)
    with pytest.raises(KeyError):
        run(lambda: premises, "nl", has_office=True)
