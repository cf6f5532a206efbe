from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from medhandover.cases.model import Subject
from medhandover.cases.queries import all_documents
from medhandover.consents.queries import all_consents
from medhandover.kernel.roles import Role
from medhandover.storage.attachments import AttachmentStore
from medhandover.storage.key import new_key
from tests.medhandover.papers.test_viewing import advice
from tests.medhandover.plans.test_actions import World
from tests.ui.conftest import Told
from tests.ui.pictures import keep_picture, unnamed
from ui.cases.contents import SECTIONS
from ui.cases.page import CasePage
from ui.parts.documents import DocumentsView
from ui.widgets.reason import ReasonDialog


@pytest.fixture
def world(world: World, tmp_path: Path) -> World:
    world.team.office.place.attachments = AttachmentStore(tmp_path / "attachments", new_key())
    return world


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    made = tmp_path / "antwoord kliniek (verzonnen).pdf"
    made.write_bytes(advice())
    return made


def opened(told: Told, world: World, section: str) -> tuple[CasePage, DocumentsView]:
    page = CasePage(told.desk, world.case, section)
    page.resize(1280, 1000)
    page.show()
    page.refresh()
    QApplication.processEvents()
    made = page.views[section].documents
    assert made is not None
    return page, made


def drop(target: QWidget, path: Path, at: QPoint) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    copy, left, alone = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(target, QDragEnterEvent(at, copy, mime, left, alone))
    QApplication.sendEvent(target, QDropEvent(QPointF(at), copy, mime, left, alone))


def reason_of(parent: QWidget) -> None:
    found = parent.findChildren(ReasonDialog)
    assert found
    found[-1].accept()


def kept(world: World) -> list[tuple[Subject, str]]:
    return [(each.about, each.thing) for each in world.team.office.ask(all_documents, world.case)]


def test_each_kind_of_document_has_a_section_that_it_belongs_to() -> None:
    assert {subject for section in SECTIONS for subject in section.subjects} == set(Subject)


def test_documents_are_shown_after_a_reason_and_a_section_without_medical_data_asks_for_none(
    told: Told, world: World
) -> None:
    page, documents = opened(told, world, "receiver")
    assert page.findChild(ReasonDialog) is None
    assert documents.closed.isVisible()
    documents.open.click()
    reason_of(documents)
    assert not documents.closed.isVisible()
    assert documents.view._empty.isVisible()
    assert told.problems == []


def test_a_file_dropped_on_a_section_becomes_a_document_of_it_that_is_looked_at_and_saved(
    told: Told, world: World, letter: Path, tmp_path: Path
) -> None:
    page, documents = opened(told, world, "receiver")
    drop(page.views["receiver"], letter, QPoint(300, 30))
    reason_of(documents)
    assert kept(world) == [(Subject.ACCEPTANCE, "")]
    row = documents.view.row()
    assert row.filename == letter.name
    documents.see.click()
    assert documents.dialog is not None
    assert documents.dialog.pages.where.text() == "Pagina 1 van 2"
    keep_picture(documents.dialog, "documents-look-nl")
    documents.dialog.done(0)
    documents.save_as(row, tmp_path / "kopie.pdf")
    assert (tmp_path / "kopie.pdf").read_bytes() == letter.read_bytes()
    page.views["receiver"].ensureWidgetVisible(documents)
    keep_picture(page, "documents-nl")
    assert unnamed(page) == []
    assert (told.problems, told.crashes) == ([], [])


def test_where_a_section_has_two_kinds_the_kind_is_chosen_before(told: Told, world: World, letter: Path) -> None:
    page, documents = opened(told, world, "handover")
    documents.about.setCurrentText("weigering")
    drop(page.views["handover"], letter, QPoint(300, 30))
    reason_of(documents)
    assert kept(world) == [(Subject.REFUSAL, "")]


def test_a_file_dropped_on_a_row_belongs_to_that_row(told: Told, world: World, letter: Path) -> None:
    page, documents = opened(told, world, "information")
    view = next(each for each in page.views["information"].parts if each.part.tag == "consent:list")
    drop(view.table.viewport(), letter, QPoint(20, 12))
    reason_of(view)
    consent = world.team.office.ask(all_consents, world.case)[0]
    assert kept(world) == [(Subject.CONSENT, consent.id)]
    assert consent.forms
    assert documents.view.model.rowCount() == 1
    assert (told.problems, told.crashes) == ([], [])


def test_what_the_disk_refuses_and_what_is_no_file_is_a_sentence(told: Told, world: World, tmp_path: Path) -> None:
    page, documents = opened(told, world, "papers")
    drop(page.views["papers"], tmp_path, QPoint(300, 30))
    reason_of(documents)
    assert "is een map" in told.problems[-1]
    documents.write(tmp_path / "nergens" / "x.pdf", b"x")
    assert "kon niet worden" in told.problems[-1] or "x.pdf" in told.problems[-1]


def test_who_may_not_see_medical_data_has_no_documents(world: World, application: QApplication) -> None:
    world.team.office.actor = type(world.team.office.actor)(
        world.team.office.actor.id, "x", "X", frozenset({Role.EMPLOYEE})
    )
    page = CasePage(Told(world).desk, world.case)
    assert [each.documents for each in page.views.values()] == [None] * len(page.views)
