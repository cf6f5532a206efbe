from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from medhandover.copies.queries import all_copies
from medhandover.kernel.languages import LANGUAGES, Language
from medhandover.letters.model import Paper, PaperLanguage
from medhandover.papers.picturing import packed
from tests.medhandover.plans.test_actions import World
from tests.ui.conftest import Told
from tests.ui.faults import faults
from tests.ui.pictures import keep_picture, unnamed
from ui.cases.page import CasePage
from ui.pages import OPENERS, PANELS
from ui.papers.panel import PapersPanel
from ui.widgets.reason import ReasonDialog


def opened(told: Told, world: World) -> tuple[CasePage, PapersPanel]:
    page = CasePage(told.desk, world.case, "papers", OPENERS, PANELS)
    page.resize(1280, 900)
    page.show()
    page.refresh()
    panel = page.views["papers"].panel
    assert isinstance(panel, PapersPanel)
    return page, panel


def copies(world: World) -> int:
    return len(world.team.office.ask(all_copies, world.case))


def test_a_paper_is_looked_at_before_it_is_printed_and_says_what_it_carries(told: Told, world: World) -> None:
    _, panel = opened(told, world)
    assert panel.pages.picture.page is not None
    assert panel.pages.where.text().startswith("Pagina 1 van")
    assert "Naam" in panel.carries.text()
    assert "betrokkene" in panel.carries.text().lower() or "persoon" in panel.carries.text().lower()
    panel.pages.after.click()
    assert panel.pages.picture.page.number == min(1, panel.pages.picture.page.count - 1)
    assert (copies(world), told.problems, told.crashes) == (0, [], [])


def test_a_paper_fits_its_page_and_is_read_aloud(told: Told, world: World) -> None:
    page, panel = opened(told, world)
    for width in (1280 - 50, 1024 - 50):
        page.resize(width, 680)
        assert faults(page) == []
    told_of = QAccessible.queryAccessibleInterface(panel.pages.picture)
    assert told_of.role() is QAccessible.Role.Graphic
    assert "Uw reis en uw zorg" in told_of.text(QAccessible.Text.Description)


def test_it_is_printed_to_a_file_as_a_copy_and_once_more_only_with_a_reason(
    told: Told, world: World, tmp_path: Path
) -> None:
    page, panel = opened(told, world)
    panel.save_as(tmp_path / "brief.pdf")
    assert (tmp_path / "brief.pdf").read_bytes().startswith(b"%PDF")
    assert copies(world) == 1
    assert page.views["papers"].parts[0].model.rowCount() == 1
    while copies(world) < 5:
        before = copies(world)
        panel.save_as(tmp_path / f"brief-{before}.pdf")
        if copies(world) == before:
            break
    panel.again.setText("natgeregend (verzonnen)")
    panel.save_as(tmp_path / "weer.pdf")
    assert (tmp_path / "weer.pdf").exists()
    assert (told.problems, told.crashes) == ([], [])


def test_it_is_printed_on_a_printer_as_a_copy(told: Told, world: World, tmp_path: Path) -> None:
    _, panel = opened(told, world)
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printer.pdf"))
    panel.print_on(printer)
    answer = packed((tmp_path / "printer.pdf").read_bytes(), 0)
    assert b'"wrong"' not in answer[:40]
    assert (copies(world), panel.painter) == (1, None)


def test_a_medical_paper_asks_for_a_reason_and_what_cannot_be_printed_is_said(told: Told, world: World) -> None:
    _, panel = opened(told, world)
    panel.paper.setCurrentIndex(list(Paper).index(Paper.DOSSIER))
    dialog = panel.findChild(ReasonDialog)
    assert dialog is not None
    dialog.accept()
    panel.language.setCurrentIndex(list(PaperLanguage).index(PaperLanguage.FR))
    assert "Armeens" in panel.pages.told.text()
    panel.language.setCurrentIndex(list(PaperLanguage).index(PaperLanguage.HY))
    assert panel.pages.picture.page is not None
    assert "Medische gegevens" in panel.carries.text()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_panel_is_looked_at_in_both_languages(world: World, language: Language, application: QApplication) -> None:
    page, _ = opened(Told(world, language), world)
    keep_picture(page, f"case-papers-{language}")
    assert unnamed(page) == []
