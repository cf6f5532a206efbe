from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from medhandover.plans.queries import all_evidence
from medhandover.storage.attachments import AttachmentStore
from medhandover.storage.key import new_key
from tests.medhandover.papers.test_viewing import advice
from tests.medhandover.plans.test_actions import World
from tests.ui.conftest import Told
from ui.cases.page import CasePage
from ui.parts.view import PartView
from ui.widgets.reason import ReasonDialog


@pytest.fixture
def view(told: Told, world: World, tmp_path: Path) -> PartView:
    world.team.office.place.attachments = AttachmentStore(tmp_path / "attachments", new_key())
    page = CasePage(told.desk, world.case, "conditions")
    page.resize(1280, 900)
    page.show()
    page.refresh()
    QApplication.processEvents()
    return next(each for each in page.views["conditions"].parts if each.part.tag == "arrangement:list")


def drop(view: PartView, path: Path, at: QPoint) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    copy, left, alone = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(view.table.viewport(), QDragEnterEvent(at, copy, mime, left, alone))
    QApplication.sendEvent(view.table.viewport(), QDropEvent(QPointF(at), copy, mime, left, alone))


def test_a_file_dropped_on_an_arrangement_opens_the_form_of_evidence_with_it(
    view: PartView, told: Told, world: World, tmp_path: Path
) -> None:
    letter = tmp_path / "bevestiging.pdf"
    letter.write_bytes(advice())
    before = len(world.team.office.ask(all_evidence, world.plan))
    drop(view, letter, QPoint(20, 12))
    reason = view.findChild(ReasonDialog)
    assert reason is not None
    reason.accept()
    dialog = view._offering.dialog
    assert dialog is not None
    assert dialog.form.values()["document"]
    dialog.fill({"kind": "brief", "dated_on": "2026-11-20", "sender": "Kliniek Voorbeeld", "what": "bevestiging"})
    dialog.give()
    assert dialog.wrong.text() == ""
    kept = world.team.office.ask(all_evidence, world.plan)
    assert len(kept) == before + 1
    assert kept[-1].document
    assert (told.problems, told.crashes) == ([], [])


def test_a_file_dropped_beside_the_rows_or_a_folder_is_answered_with_a_sentence(
    view: PartView, told: Told, tmp_path: Path
) -> None:
    letter = tmp_path / "bevestiging.pdf"
    letter.write_bytes(advice())
    drop(view, letter, QPoint(20, 5000))
    assert "de regel" in told.problems[-1]
    drop(view, tmp_path, QPoint(20, 12))
    reason = view.findChild(ReasonDialog)
    assert reason is not None
    reason.accept()
    assert "is een map" in told.problems[-1]


def test_how_far_a_dropped_file_is_stands_on_the_page_and_in_no_window_of_its_own(
    told: Told, world: World, application: QApplication
) -> None:
    page = CasePage(told.desk, world.case)
    drops = [each.drops for key in page.views for each in page.views[key].parts if hasattr(each, "drops")]
    assert len(drops) > 3
    assert {each.work.window() for each in drops} == {page}
