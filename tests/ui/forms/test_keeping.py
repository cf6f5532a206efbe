"""What is typed in a form is kept while it is typed, is offered again, and goes with saving or by a clear word."""

import random
import signal
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QMessageBox

from medhandover.kernel.languages import LANGUAGES, Language
from medhandover.kernel.roles import Role
from medhandover.office import Office, place_of
from medhandover.staff.model import AccountDraft
from medhandover.staff.signing import Credentials
from medhandover.storage.backup import verify_office
from medhandover.storage.folder import create_office, open_office
from medhandover.storage.keyrings import KeyFileKeeper
from medhandover.unsaved.queries import UnsavedRow, own_unsaved_texts
from tests.medhandover.plans.test_actions import World
from tests.medhandover.unfinished.test_actions import sign_in
from tests.offices import PASSWORD
from tests.ui.conftest import Told, wait_for
from tests.ui.pictures import keep_picture, unnamed
from ui.cases.page import CasePage
from ui.forms.dialog import ActionDialog
from ui.forms.form import RecordDialog
from ui.forms.keeping import KEPT_EVERY, Keeping
from ui.forms.records import RecordsEditor
from ui.forms.texts import LineEditor, LongEditor
from ui.pages import OPENERS
from ui.window import Window

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def world() -> World:
    made = World()
    made.team.as_(Role.COORDINATOR)
    return made


def kept(world: World) -> tuple[UnsavedRow, ...]:
    return world.team.office.ask(own_unsaved_texts)


def form(told: Told, world: World, section: str = "person", about: str = "case:see", tag: str = "case:change") -> Any:
    """Return a form that a new page opens."""
    page = CasePage(told.desk, world.case, section, OPENERS)
    page.show()
    page.refresh()
    views = [each for each in page.views[section].parts if tag in each.buttons.offered]
    assert views, about
    views[0].buttons.click(tag)
    assert page.offering.dialog is not None
    return page.offering.dialog


def keep(dialog: ActionDialog) -> None:
    """Let the time pass after which it is kept."""
    keeping = dialog.findChild(Keeping)
    assert keeping is not None
    keeping.keep_now()


def answer(dialog: QDialog, told: str) -> None:
    """Press a button of the question that stands above a dialog."""
    box = dialog.findChildren(QMessageBox)[-1]
    next(each for each in box.buttons() if each.text() == told).click()


def typed_name(dialog: ActionDialog, name: str = "Verzonnen-Nieuwenhuis") -> None:
    dialog.form.editors["family_name"].line.setText(name)  # type: ignore[attr-defined]


def test_it_is_kept_by_itself_a_second_after_the_first_letter_however_long_somebody_types(
    told: Told, world: World
) -> None:
    dialog = form(told, world)
    keeping = dialog.findChild(Keeping)
    assert (keeping._clock.isActive(), keeping._clock.interval()) == (False, KEPT_EVERY)
    typed_name(dialog, "V")
    first = keeping._clock.remainingTime()
    for letters in ("Ve", "Ver", "Verz"):
        typed_name(dialog, letters)
    assert keeping._clock.remainingTime() <= first
    wait_for(lambda: len(kept(world)) == 1)
    assert kept(world)[0].typed["family_name"] == "Verz"


def test_after_a_crash_the_same_form_opens_as_it_was_left(told: Told, world: World) -> None:
    dialog = form(told, world)
    before = dialog.form.typed()
    typed_name(dialog)
    dialog.form.editors["born_on"].year.setText("negentien (verzonnen)")
    keep(dialog)
    again = form(Told(world), world)
    assert again.form.typed() == {
        **before,
        "family_name": "Verzonnen-Nieuwenhuis",
        "born_on": dialog.form.editors["born_on"].value(),
    }
    assert "Dit typte u eerder en is nog niet opgeslagen (vandaag 10:00)." in again.before.text()
    assert again.meeting.differing is None


def test_what_was_opened_and_not_touched_leaves_nothing(told: Told, world: World) -> None:
    dialog = form(told, world)
    keep(dialog)
    dialog.reject()
    assert (dialog.isVisible(), kept(world)) == (False, ())


def test_once_saved_it_is_there_no_more(told: Told, world: World) -> None:
    dialog = form(told, world)
    typed_name(dialog)
    keep(dialog)
    dialog.give()
    assert (dialog.wrong.text(), kept(world)) == ("", ())


def test_a_refused_save_leaves_form_and_text(told: Told, world: World) -> None:
    dialog = form(told, world)
    typed_name(dialog, "")
    keep(dialog)
    dialog.give()
    assert dialog.isVisible()
    assert kept(world)[0].typed["family_name"] == ""


def test_escape_asks_and_every_answer_does_what_it_says(told: Told, world: World) -> None:
    dialog = form(told, world)
    typed_name(dialog)
    dialog.reject()
    answer(dialog, "Verder typen")
    assert dialog.isVisible()
    dialog.reject()
    answer(dialog, "Later verder")
    assert (dialog.isVisible(), len(kept(world))) == (False, 1)
    again = form(told, world)
    again.reject()
    answer(again, "Weggooien")
    assert (again.isVisible(), kept(world)) == (False, ())


def test_it_can_be_begun_anew(told: Told, world: World) -> None:
    dialog = form(told, world)
    before = dialog.form.typed()
    typed_name(dialog)
    keep(dialog)
    again = form(told, world)
    again.anew.click()
    assert (again.form.typed(), kept(world)) == (before, ())
    again.reject()
    assert not again.isVisible()


def test_nobody_else_is_offered_it(told: Told, world: World) -> None:
    dialog = form(told, world)
    before = dialog.form.typed()
    typed_name(dialog)
    keep(dialog)
    sign_in(world, Role.CASE_DIRECTOR)
    assert form(told, world).form.typed() == before


def test_a_password_is_never_kept(told: Told, world: World) -> None:
    sign_in(world, Role.ADMINISTRATOR)
    window = Window(told.desk)
    window.open("administration")
    page = window.page
    staff = next(each for each in page.findChildren(object) if "staff:add" in getattr(each, "offered", {}))
    staff.click("staff:add")
    dialog = staff._offering.dialog
    dialog.fill({"name": "nieuw"})
    dialog.form.editors["shown"].line.setText("N. Verzonnen")
    dialog.form.editors["password"].line.setText(PASSWORD)
    keep(dialog)
    (row,) = kept(world)
    assert (row.typed["shown"], "password" in row.typed, PASSWORD in str(row)) == ("N. Verzonnen", False, False)


def test_what_stands_in_the_dialog_of_one_record_is_kept_too(told: Told, world: World) -> None:
    dialog = form(told, world, "medication", "medicine:see", "medicine:record")
    name, editor = next((name, each) for name, each in dialog.form.editors.items() if isinstance(each, RecordsEditor))
    editor._add()
    record = next(each for each in QApplication.topLevelWidgets() if isinstance(each, RecordDialog))
    line = next(each for each in record.form.editors.values() if isinstance(each, LineEditor | LongEditor))
    line.fill("half getypt (verzonnen)")
    keep(dialog)
    assert "half getypt (verzonnen)" in str(kept(world)[0].typed[name])
    record.reject()
    answer(record, "Verder typen")
    assert record.isVisible()
    record.reject()
    answer(record, "Weggooien")
    assert not record.isVisible()
    keep(dialog)
    assert "half getypt" not in str(kept(world)[0].typed[name])


def test_what_was_typed_in_the_last_second_is_kept_before_the_program_is_locked(told: Told, world: World) -> None:
    dialog = form(told, world)
    typed_name(dialog)
    told.desk.lock()
    world.team.office.unlock(PASSWORD)
    assert kept(world)[0].typed["family_name"] == "Verzonnen-Nieuwenhuis"


def test_the_window_offers_it_at_the_next_start_and_goes_on_with_it(told: Told, world: World) -> None:
    dialog = form(told, world)
    typed_name(dialog)
    keep(dialog)
    world.team.clock.move(timedelta(days=1))
    world.team.as_(Role.COORDINATOR)
    window = Window(Told(world).desk)
    window.show()
    assert window.unsaved.isVisible()
    what = "Wijzigen: vervang wat over de persoon bekend is, MO-2026-0001 (gisteren 10:00)"
    assert window.unsaved.label.text() == f"Er is nog niet-opgeslagen tekst: {what}."
    assert unnamed(window.unsaved) == []
    window.unsaved.go_on.click()
    again = window.unsaved.resuming.offering.dialog
    assert again is not None
    assert again.form.values()["family_name"] == "Verzonnen-Nieuwenhuis"
    assert window.place[0] == "case"
    again.give()
    assert (again.wrong.text(), kept(world), window.unsaved.isVisible()) == ("", (), False)


def test_the_window_lets_it_wait_and_throws_it_away_after_a_question(told: Told, world: World) -> None:
    dialog = form(told, world)
    typed_name(dialog)
    keep(dialog)
    window = Window(told.desk)
    window.show()
    window.unsaved.later.click()
    assert not window.unsaved.isVisible()
    window.build()
    QApplication.processEvents()
    assert window.unsaved.isVisible()
    window.unsaved.throw_away.click()
    window.unsaved.asked.button(QMessageBox.StandardButton.Cancel).click()
    assert len(kept(world)) == 1
    window.unsaved.throw_away.click()
    window.unsaved.asked.button(QMessageBox.StandardButton.Discard).click()
    assert (kept(world), window.unsaved.isVisible()) == ((), False)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_looked_at(world: World, language: Language, application: QApplication) -> None:
    told = Told(world, language)
    dialog = form(told, world)
    typed_name(dialog)
    keep(dialog)
    window = Window(told.desk)
    window.show()
    window.unsaved.go_on.click()
    again = window.unsaved.resuming.offering.dialog
    assert again is not None
    keep_picture(window, f"unsaved-window-{language}")
    keep_picture(again, f"unsaved-form-{language}")
    assert unnamed(again) == []
    again.reject()
    keep_picture(again.findChildren(QMessageBox)[-1], f"unsaved-question-{language}")
    assert again.buttons.button(QDialogButtonBox.StandardButton.Save) is not None
    assert (told.problems, told.crashes) == ([], [])


@pytest.fixture
def key_file(tmp_path: Path) -> Path:
    """The key file of the encrypted office `kantoor`, in which `jansen` is a coordinator."""
    path = tmp_path / "sleutel"
    create_office(tmp_path / "kantoor", "Bureau Voorbeeld", KeyFileKeeper(path))
    with open_office(tmp_path / "kantoor", KeyFileKeeper(path)) as opened:
        roles = (Role.COORDINATOR, Role.ADMINISTRATOR)
        Office(place_of(opened)).begin(AccountDraft(name="jansen", shown="J. Verzonnen", roles=roles), PASSWORD)
    return path


LONG_ENOUGH = 6
"""Seconds after which some of what was typed is surely kept, also on a busy machine."""


@pytest.mark.parametrize("kills", [2, pytest.param(50, marks=pytest.mark.full)])
def test_whoever_is_killed_while_typing_loses_what_was_not_on_its_way_at_most(
    kills: int, tmp_path: Path, key_file: Path
) -> None:
    text = "".join(random.Random(kills).choices("abcdefghijklmnopqrstuvwxyz", k=5000))
    before = 0
    for number in range(kills):
        seconds = LONG_ENOUGH if number == kills - 1 else random.uniform(0.5, 3)
        told = killed_while_typing(tmp_path / "kantoor", key_file, text, seconds)
        typed, begun, saved = (max((count for sign, count in told if sign == each), default=before) for each in "tbk")
        with open_office(tmp_path / "kantoor", KeyFileKeeper(key_file)) as opened:
            verify_office(opened)
            office = Office(place_of(opened))
            office.sign_in(Credentials("jansen", PASSWORD))
            rows = office.ask(own_unsaved_texts)
        there = rows[0].typed["family_name"] if rows else ""
        assert len(rows) <= 1
        assert text.startswith(there), "what is kept is what was typed"
        assert saved <= len(there) <= max(typed, begun), "what was reported kept is there"
        sent = {before, *(count for sign, count in told if sign in "bk")}
        assert len(there) in sent, "nothing but what was on its way is open"
        before = len(there)
    assert before > 0
    assert all(text[:before].encode() not in each.read_bytes() for each in _files(tmp_path))
    assert all(text[:12].encode() not in each.read_bytes() for each in _files(tmp_path))


def killed_while_typing(folder: Path, key_file: Path, text: str, seconds: float) -> list[tuple[str, int]]:
    """Let somebody type for a while after the first letter, kill the program, and return what it told."""
    command = [sys.executable, "-m", "tests.ui.killed_typist", str(folder), str(key_file), text]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as child:
        assert child.stdout is not None
        first = child.stdout.readline()
        QTest.qWait(int(seconds * 1000))
        child.send_signal(signal.SIGKILL)
        lines = [first, *child.stdout.read().splitlines()]
    return [(each.split()[0], int(each.split()[1])) for each in lines if each.count(" ") == 1]


def _files(folder: Path) -> list[Path]:
    return [each for each in folder.rglob("*") if each.is_file()]
