from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from medhandover.kernel.languages import LANGUAGES, Language
from tests.medhandover.plans.test_actions import World
from tests.ui.conftest import Told
from tests.ui.looking import window_at
from tests.ui.papers.test_panel import copies, opened
from tests.ui.pictures import keep_picture, unnamed
from ui.papers.batch_dialog import BatchDialog


def begun(told: Told, world: World) -> BatchDialog:
    _, panel = opened(told, world)
    panel.buttons[2].click()
    assert panel.batch is not None
    return panel.batch


def test_all_papers_of_a_case_are_printed_and_each_is_told(told: Told, world: World, tmp_path: Path) -> None:
    dialog = begun(told, world)
    dialog.give()
    assert "map" in dialog.wrong.text()
    dialog.folder.setText(str(tmp_path))
    dialog.give()
    made = len(list(tmp_path.glob("*.pdf")))
    assert made == copies(world) > 3
    assert dialog.progress.value() == dialog.progress.maximum()
    assert dialog.told.count() == dialog.progress.maximum() + 1
    dialog.give()
    assert "bevat al" in dialog.wrong.text()
    assert (told.problems, told.crashes) == ([], [])


def test_stopping_leaves_what_was_printed(told: Told, world: World, tmp_path: Path) -> None:
    dialog = begun(told, world)
    dialog.folder.setText(str(tmp_path))
    dialog.told.model().rowsInserted.connect(lambda *_: dialog.stop.click())
    dialog.give()
    assert 0 < copies(world) < dialog.progress.maximum()
    assert "Gestopt" in dialog.told.item(dialog.told.count() - 1).text()


def test_a_day_is_asked_for_where_everybody_of_a_day_is_printed(told: Told, world: World, tmp_path: Path) -> None:
    dialog = begun(told, world)
    dialog.whose[2].setChecked(True)
    dialog.folder.setText(str(tmp_path))
    dialog.give()
    assert dialog.wrong.text()
    dialog.day.fill("2026-01-01")
    dialog.give()
    assert (dialog.wrong.text(), copies(world)) == ("", 0)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_dialog_is_looked_at_in_both_languages(world: World, language: Language, application: QApplication) -> None:
    dialog = begun(Told(world, language), world)
    keep_picture(dialog, f"dialog-batch-{language}")
    assert unnamed(dialog) == []


def test_the_dialog_stays_while_papers_are_printed_and_the_window_is_worked_in(
    told: Told, world: World, tmp_path: Path
) -> None:
    dialog = begun(told, world)
    seen: list[tuple[bool, bool, str]] = []

    def close() -> None:
        dialog.close()
        seen.append((dialog.isVisible(), dialog.isModal(), dialog.wrong.text()))

    assert dialog.isVisible()
    dialog.folder.setText(str(tmp_path))
    dialog.told.model().rowsInserted.connect(close)
    dialog.give()
    assert seen[0][:2] == (True, False)
    assert seen[0][2].startswith("Er worden papieren afgedrukt.")
    dialog.close()
    assert not dialog.isVisible()


def test_papers_go_on_being_printed_when_the_page_of_the_case_is_left(
    told: Told, world: World, tmp_path: Path, application: QApplication
) -> None:
    window = window_at(told, "case/papers", world.case)
    told.desk.give_reason(lambda _: None, world.case, "verzonnen")
    window.open("case/papers", world.case)
    panel = window.page.views["papers"].panel
    panel.buttons[2].click()
    dialog = panel.batch
    window.open("worklist")
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    dialog.folder.setText(str(tmp_path))
    dialog.give()
    assert dialog.progress.value() == dialog.progress.maximum() > 3
    assert (told.problems, told.crashes) == ([], [])
