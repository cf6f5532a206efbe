from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from medhandover.kernel.languages import LANGUAGES, Language
from medhandover.kernel.roles import Role
from medhandover.premises import Premises, demo_at
from medhandover.staff.model import AccountDraft
from medhandover.storage.keyrings import KeyFileKeeper, KeyKeeper
from medhandover.storage.problems import NoKeyring
from tests.ui.pictures import keep_picture, unnamed
from ui.app import Start
from ui.desk import InlineRunner
from ui.start.assistant import CODE, FOUNDER, RECOVERY, Assistant

PASSWORD = "een lang wachtwoord"


@pytest.fixture
def premises(tmp_path: Path) -> Premises:
    place = tmp_path / "eigen"
    return Premises(place / "office", lambda: KeyFileKeeper(tmp_path / "sleutel"), kept_in=place / "folder.txt")


class Asked:
    """An assistant, and what it led to."""

    def __init__(self, premises: Premises) -> None:
        self.assistant = Assistant(premises, InlineRunner(), "nl")
        self.ready: list[tuple[Premises, str]] = []
        self.crashed: list[object] = []
        self.assistant.ready.connect(lambda place, name: self.ready.append((place, name)))
        self.assistant.crashed.connect(self.crashed.append)
        self.assistant.open()


@pytest.fixture
def asked(premises: Premises, application: QApplication) -> Asked:
    return Asked(premises)


def founded(asked: Asked, password: str = PASSWORD, again: str = PASSWORD) -> None:
    lines = asked.assistant.founder.lines
    typed = {"title": "Kantoor (verzonnen)", "shown": "Eva (verzonnen)", "name": "eva"}
    for key, text in {**typed, "password": password, "again": again}.items():
        lines[key][0].setText(text)
    asked.assistant.founder.give()


def test_with_keys_alone_an_office_is_made_and_the_code_typed_back(asked: Asked, premises: Premises) -> None:
    made = asked.assistant
    made.choice.buttons["new"].setFocus()
    QTest.keyClick(made.choice.buttons["new"], Qt.Key.Key_Space)
    assert made.stack.currentIndex() == FOUNDER
    founded(asked, again="anders")
    assert "niet hetzelfde" in made.wrong.text()
    founded(asked, "kort", "kort")
    assert "12" in made.wrong.text()
    assert not premises.is_there()
    founded(asked)
    assert made.stack.currentIndex() == CODE
    assert not made.code.go.isEnabled()
    QTest.keyClicks(made.code.typed, made.code.code.text().lower())
    assert made.code.go.isEnabled()
    QTest.keyClick(made.code.go, Qt.Key.Key_Space)
    assert [(place.folder, name) for place, name in asked.ready] == [(premises.folder, "eva")]
    assert asked.crashed == []


def test_an_office_needs_a_name_and_one_goes_back(asked: Asked) -> None:
    asked.assistant.founder.give()
    assert "naam" in asked.assistant.wrong.text()
    asked.assistant.founder.left.emit()
    assert (asked.assistant.stack.currentIndex(), asked.assistant.wrong.text()) == (0, "")


def test_an_office_elsewhere_is_opened_with_its_code_and_remembered(
    asked: Asked, premises: Premises, tmp_path: Path
) -> None:
    elsewhere = Premises(tmp_path / "elders", premises.keeper)
    founded(asked)
    code = asked.assistant.code.code.text()
    premises.folder.rename(elsewhere.folder)
    asked.assistant.open_folder(tmp_path / "leeg")
    assert asked.assistant.wrong.text()
    (tmp_path / "sleutel").unlink()
    asked.assistant.open_folder(elsewhere.folder)
    assert asked.assistant.stack.currentIndex() == RECOVERY
    asked.assistant.recovery.given.emit("fout")
    assert asked.assistant.wrong.text()
    asked.assistant.recovery.typed.setText(code)
    QTest.keyClick(asked.assistant.recovery.typed, Qt.Key.Key_Return)
    assert [place.folder for place, _ in asked.ready] == [elsewhere.folder]
    assert (premises.kept_in or Path()).read_text() == str(elsewhere.folder)
    asked.ready[0][0].close()


def test_a_demo_that_is_stopped_is_told_and_nothing_is_left(asked: Asked, premises: Premises) -> None:
    asked.assistant.progress.told.connect(lambda *_: asked.assistant.progress.stop())
    asked.assistant.choice.buttons["demo"].click()
    assert "gestopt" in asked.assistant.wrong.text()
    assert not demo_at(premises.folder.parent / "demo").is_there()
    assert (asked.ready, asked.crashed) == ([], [])


def test_every_step_is_looked_at_in_both_languages(premises: Premises, application: QApplication) -> None:
    for language in LANGUAGES:
        made = Assistant(premises, InlineRunner(), language)
        made.show()
        made.code.show_code("AAAAA-BBBBB-CCCCC-DDDDD-EEEEE-FFFFF")
        for step in range(4):
            made.stack.setCurrentIndex(step)
            assert unnamed(made) == []
            keep_picture(made, f"start-{step}-{language}")


def test_from_no_office_to_the_sign_in(premises: Premises, application: QApplication) -> None:
    start = Start(premises, InlineRunner(), "nl", "")
    start.begin()
    assert start.assistant is not None
    start.assistant.crashed.emit(ValueError("Voorbeeldyan"))
    assert "Voorbeeldyan" not in start.assistant.wrong.text()
    premises_made = premises
    made = start.assistant
    lines = made.founder.lines
    for key, text in {"title": "K", "shown": "Eva (verzonnen)", "name": "eva"}.items():
        lines[key][0].setText(text)
    for key in ("password", "again"):
        lines[key][0].setText(PASSWORD)
    made.founder.give()
    made.code.right.emit()
    assert start.program is not None
    assert start.program.dialog.name.text() == "eva"
    start.program.dialog.given.emit("eva", PASSWORD)
    assert start.program.window is not None
    assert start.program.window.place[0] == "administration"
    start.program.window.close()
    start.close()
    assert premises_made.is_there()
    again = Start(premises, InlineRunner(), "nl", "eva")
    premises.open()
    again.begin()
    assert again.assistant is None
    again.close()


def begun(premises: Premises, language: Language = "nl") -> Assistant:
    start = Start(premises, InlineRunner(), language, "")
    start.begin()
    assert start.program is None
    assert start.assistant is not None
    start.assistant.setProperty("start", start)
    return start.assistant


def no_keyring() -> KeyKeeper:
    raise NoKeyring()


@pytest.fixture
def there(premises: Premises) -> str:
    """An office that was made before, and its recovery code."""
    roles = (Role.ADMINISTRATOR,)
    return premises.found(
        "Kantoor (verzonnen)", AccountDraft(name="eva", shown="Eva (verzonnen)", roles=roles), PASSWORD
    )


def test_an_office_without_a_keyring_is_told_and_opens_once_there_is_one(
    premises: Premises, there: str, application: QApplication
) -> None:
    good, premises.keeper = premises.keeper, no_keyring
    made = begun(premises)
    assert "sleutelbos" in made.choice.told.text()
    assert list(made.choice.buttons) == ["again", "open", "demo"]
    keep_picture(made, "start-no-keyring-nl")
    made.choice.buttons["again"].click()
    assert "sleutelbos" in made.wrong.text()
    ready: list[Premises] = []
    made.ready.connect(lambda place, _: ready.append(place))
    made.premises.keeper = good
    made.choice.buttons["again"].click()
    assert [each.folder for each in ready] == [premises.folder]
    ready[0].close()


def test_a_second_user_of_this_computer_is_asked_for_the_recovery_code(
    premises: Premises, there: str, tmp_path: Path, application: QApplication
) -> None:
    second = Premises(premises.folder, lambda: KeyFileKeeper(tmp_path / "tweede"))
    made = begun(second)
    assert made.stack.currentIndex() == RECOVERY
    ready: list[Premises] = []
    made.ready.connect(lambda place, _: ready.append(place))
    made.recovery.given.emit(there)
    assert [each.folder for each in ready] == [premises.folder]
    ready[0].close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_office_that_moved_is_looked_for_and_a_new_one_does_not_take_its_place(
    premises: Premises, tmp_path: Path, application: QApplication, language: Language
) -> None:
    gone = replace(premises, folder=tmp_path / "weg")
    gone.remember()
    made = begun(gone, language)
    assert "weg" in made.choice.told.text()
    assert list(made.choice.buttons) == ["again", "new", "open", "demo"]
    keep_picture(made, f"start-moved-{language}")
    made.choice.buttons["again"].click()
    assert "weg" in made.wrong.text()
    asked = made
    lines = asked.founder.lines
    for key, text in {"title": "K", "shown": "Eva (verzonnen)", "name": "eva"}.items():
        lines[key][0].setText(text)
    for key in ("password", "again"):
        lines[key][0].setText(PASSWORD)
    made.founder.give()
    assert not gone.folder.exists()
    assert premises.kept_in is not None
    assert Path(premises.kept_in.read_text(encoding="utf-8")) == premises.kept_in.parent / "office"


def test_a_profile_that_cannot_be_written_to_is_told_and_nothing_is_made(application: QApplication) -> None:
    place = Path("/sys/medhandover-voorbeeld")
    asked = Asked(Premises(place / "office", lambda: KeyFileKeeper(place / "key"), kept_in=place / "folder.txt"))
    founded(asked)
    assert "kan niet worden geschreven" in asked.assistant.wrong.text()
    asked.assistant.choice.buttons["demo"].click()
    assert "kan niet worden geschreven" in asked.assistant.wrong.text()
    assert (asked.ready, asked.crashed) == ([], [])


def test_the_name_that_the_administrators_set_is_filled_in_for_a_new_office(premises: Premises) -> None:
    made = Assistant(replace(premises, organisation="Dienst (verzonnen)"), InlineRunner(), "nl")
    assert made.founder.text("title") == "Dienst (verzonnen)"
