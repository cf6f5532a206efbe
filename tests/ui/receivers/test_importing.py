from pathlib import Path

import pytest

from medhandover.receivers.actions import record_receiver
from tests.medhandover.exchange.test_directory import CLINIC, HEAD
from tests.medhandover.plans.test_actions import World
from tests.medhandover.receivers.test_actions import receiver
from tests.ui.conftest import Told
from tests.ui.looking import window_at
from tests.ui.pictures import keep_picture, unnamed
from ui.receivers.importing import ReceiverImport
from ui.receivers.page import ReceiversPage
from ui.window import Window


@pytest.fixture
def window(told: Told, world: World) -> Window:
    world.team.office.do(record_receiver, receiver(name="Dialysecentrum", city="Yerevan", country="AM"))
    return window_at(told, "receivers")


def names(page: ReceiversPage) -> list[str]:
    return [page.model.row(number).name for number in range(page.model.rowCount())]


def read(window: Window, tmp_path: Path, text: str) -> ReceiverImport:
    path = tmp_path / "ontvangers (verzonnen).csv"
    path.write_text(text, encoding="utf-8")
    made: ReceiverImport = window.page.importing
    made.read(path)
    return made


def test_a_list_shows_what_is_new_and_what_differs_before_anything_is_entered(
    window: Window, told: Told, tmp_path: Path
) -> None:
    before = len(names(window.page))
    known = "Dialysecentrum;instelling;dialysecentrum;AM;Yerevan;Asia/Yerevan;+374 00 000009"
    importing = read(window, tmp_path, f"{HEAD}\n{CLINIC}\n{known}\n")
    dialog = importing.dialog
    assert dialog is not None
    rows = [dialog.model.row(number) for number in range(dialog.model.rowCount())]
    assert rows[0].file == "nieuwe ontvanger"
    assert "Dialysecentrum: Telefoon" in [each.what for each in rows]
    assert len(names(window.page)) == before
    keep_picture(dialog, "receivers-import-nl")
    assert unnamed(dialog) == []
    dialog.enter.click()
    assert not dialog.isVisible()
    assert "Kliniek" in names(window.page)
    assert len(names(window.page)) == before + 1
    assert (told.problems, told.crashes) == ([], [])


def test_what_is_wrong_in_a_list_names_line_and_column_and_nothing_can_be_entered(
    window: Window, told: Told, tmp_path: Path
) -> None:
    importing = read(window, tmp_path, f"{HEAD};airport_km\n{CLINIC};ver\n")
    dialog = importing.dialog
    assert dialog is not None
    assert "regel 2, kolom Kilometers" in dialog.wrong.text()
    assert not dialog.enter.isEnabled()
    importing.read(tmp_path)
    assert importing.dialog is not None
    assert "kan niet worden gelezen" in importing.dialog.wrong.text()
    assert (told.problems, told.crashes) == ([], [])


def test_a_list_that_says_nothing_else_has_nothing_to_enter(window: Window, tmp_path: Path) -> None:
    importing = read(window, tmp_path, f"{HEAD}\n{CLINIC}\n")
    assert importing.dialog is not None
    importing.dialog.enter.click()
    again = read(window, tmp_path, f"{HEAD}\n{CLINIC}\n")
    assert again.dialog is not None
    assert "niets anders" in again.dialog.told.text()
    assert not again.dialog.enter.isEnabled()
