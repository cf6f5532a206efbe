import zipfile
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QInputDialog

from medhandover.audit.queries import case_lines
from medhandover.demo.example import example_file
from medhandover.exchange.sealing import plain_text, sealed
from tests.medhandover.plans.test_actions import World
from tests.ui.conftest import Told
from tests.ui.pictures import keep_picture, unnamed
from ui.cases.exporting import CaseFilePanel
from ui.cases.importing import CaseImport
from ui.cases.page import CasePage
from ui.cases.passphrase_dialog import PassphraseDialog
from ui.cases.search import CasesPage
from ui.pages import OPENERS, PANELS
from ui.widgets.reason import ReasonDialog

PHRASE = "een lange wachtzin"


@pytest.fixture(scope="module")
def example() -> bytes:
    return plain_text(example_file(date(2026, 12, 2), 1))


def opened(told: Told) -> CaseImport:
    page = CasesPage(told.desk)
    page.show()
    page.refresh()
    return page.importing


def test_a_sealed_case_is_opened_with_its_passphrase_shown_and_entered(
    told: Told, world: World, tmp_path: Path, example: bytes
) -> None:
    path = tmp_path / "zaak (verzonnen).zaak"
    path.write_bytes(sealed(example, PHRASE))
    importing = opened(told)
    importing.read(path)
    dialog = importing.dialog
    assert dialog is not None
    keep_picture(dialog, "case-import-sealed-nl")
    dialog.passphrase.setText("iets anders")
    dialog.enter.click()
    assert "wachtzin" in dialog.wrong.text()
    dialog.passphrase.setText(PHRASE)
    dialog.enter.click()
    assert dialog.told.text().startswith("Een nieuwe zaak.")
    keep_picture(dialog, "case-import-nl")
    dialog.enter.click()
    assert told.opened[-1][0] == "case"
    assert (told.problems, told.crashes) == ([], [])


def test_a_case_that_is_known_shows_what_differs_after_a_reason(
    told: Told, world: World, tmp_path: Path, example: bytes
) -> None:
    path = tmp_path / "zaak.json"
    path.write_bytes(example)
    importing = opened(told)
    importing.read(path)
    assert importing.dialog is not None
    importing.dialog.enter.click()
    path.write_bytes(example.replace(b'"lawyer": "', b'"lawyer": "mr. '))
    importing.read(path)
    dialog = importing.dialog
    reason = dialog.findChild(ReasonDialog)
    assert reason is not None
    reason.accept()
    assert "is hier bekend" in dialog.told.text()
    rows = [dialog.model.row(number) for number in range(dialog.model.rowCount())]
    assert [each for each in rows if each.file.startswith("mr. ")]
    keep_picture(dialog, "case-import-known-nl")
    assert unnamed(dialog) == []
    dialog.enter.click()
    assert not dialog.isVisible()
    assert (told.problems, told.crashes) == ([], [])


def test_what_is_no_case_file_says_so(told: Told, world: World, tmp_path: Path) -> None:
    path = tmp_path / "iets.json"
    path.write_text("{ dit is niets")
    importing = opened(told)
    importing.read(path)
    assert importing.dialog is not None
    assert "JSON" in importing.dialog.wrong.text()
    assert not importing.dialog.enter.isEnabled()
    assert (told.problems, told.crashes) == ([], [])


def offering(told: Told, world: World) -> tuple[CasePage, CaseFilePanel]:
    """Return the page of a case with what offers to save it; the panel lives as long as the page is held."""
    page = CasePage(told.desk, world.case, "person", OPENERS, PANELS)
    page.show()
    page.refresh()
    QApplication.processEvents()
    panel = page.views["person"].panel
    assert isinstance(panel, CaseFilePanel)
    return page, panel


def give_reason(panel: CaseFilePanel) -> None:
    reason = panel.findChild(ReasonDialog)
    assert reason is not None
    reason.accept()


def test_a_case_is_saved_under_a_passphrase_typed_twice(told: Told, world: World, tmp_path: Path) -> None:
    _page, panel = offering(told, world)
    panel.save.click()
    give_reason(panel)
    dialog = panel.dialog
    assert isinstance(dialog, PassphraseDialog)
    dialog.first.setText("kort")
    dialog.give()
    assert "12" in dialog.wrong.text()
    dialog.first.setText(PHRASE)
    dialog.give()
    assert "niet gelijk" in dialog.wrong.text()
    keep_picture(dialog, "case-passphrase-nl")
    dialog.second.setText(PHRASE)
    dialog.give()
    files = panel.findChild(QFileDialog)
    assert files is not None
    files.done(0)
    panel.write(tmp_path / "zaak.zaak")
    importing = opened(told)
    importing.read(tmp_path / "zaak.zaak")
    assert importing.dialog is not None
    importing.dialog.passphrase.setText(PHRASE)
    importing.dialog.enter.click()
    assert "niets anders" in importing.dialog.told.text()
    assert (told.problems, told.crashes) == ([], [])


def test_everything_of_a_person_leaves_readable_and_only_with_a_reason(
    told: Told, world: World, tmp_path: Path
) -> None:
    _page, panel = offering(told, world)
    panel.everything.click()
    give_reason(panel)
    dialog = panel.dialog
    assert isinstance(dialog, QInputDialog)
    keep_picture(dialog, "person-everything-nl")
    dialog.setTextValue("  ")
    dialog.accept()
    assert (panel.findChild(QFileDialog), len(told.problems)) == (None, 1)
    panel.pack("verzoek om inzage (verzonnen)")
    files = panel.findChild(QFileDialog)
    assert files is not None
    assert files.selectedFiles()[0].endswith("MO-2026-0001.zip")
    files.done(0)
    panel.write(tmp_path / "alles.zip")
    with zipfile.ZipFile(tmp_path / "alles.zip") as archive:
        text = archive.read("leesbaar.txt").decode("utf-8")
    assert "Voorbeeldyan" in text
    said = [each.purpose for each in world.team.office.ask(case_lines, world.case) if each.tag == "case:reason"]
    assert said[-1] == "verzoek om inzage (verzonnen)"
    assert told.crashes == []
