from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from medhandover.advice.actions import record_advice, record_condition
from medhandover.advice.conditions import ConditionCode
from medhandover.advice.model import AdviceDraft, ConditionDraft, FitToTravel
from medhandover.advice.queries import all_conditions
from medhandover.cases.queries import all_documents
from medhandover.kernel.languages import LANGUAGES, Language
from medhandover.storage.attachments import AttachmentStore
from medhandover.storage.key import new_key
from tests.medhandover.papers.test_viewing import SENTENCE, advice
from tests.medhandover.plans.test_actions import World
from tests.ui.conftest import Told
from tests.ui.pictures import keep_picture, unnamed
from ui.advice.beside_dialog import BesideDialog
from ui.advice.panel import AdvicePanel
from ui.cases.page import CasePage
from ui.pages import OPENERS, PANELS
from ui.widgets.drops import Dropped
from ui.widgets.reason import ReasonDialog


@pytest.fixture
def world(world: World, tmp_path: Path) -> World:
    world.team.office.place.attachments = AttachmentStore(tmp_path / "attachments", new_key())
    return world


def opened(told: Told, world: World) -> tuple[CasePage, AdvicePanel]:
    page = CasePage(told.desk, world.case, "advice", OPENERS, PANELS)
    page.resize(1280, 900)
    page.show()
    page.refresh()
    panel = page.views["advice"].panel
    assert isinstance(panel, AdvicePanel)
    panel.show_documents.click()
    reason = panel.findChild(ReasonDialog)
    assert reason is not None
    reason.accept()
    return page, panel


def dropped(tmp_path: Path, name: str = "advies.pdf", content: bytes = b"") -> list[Dropped]:
    path = tmp_path / name
    path.write_bytes(content or advice())
    return [Dropped(name=name, path=path)]


def test_a_file_that_is_dropped_is_kept_and_shown(told: Told, world: World, tmp_path: Path) -> None:
    _, panel = opened(told, world)
    assert "geen stukken" in panel.reading.pages.told.text()
    panel.reading.keep(dropped(tmp_path))
    assert [each.filename for each in world.team.office.ask(all_documents, world.case)] == ["advies.pdf"]
    assert panel.reading.pages.where.text() == "Pagina 1 van 2"
    panel.reading.pages.after.click()
    assert panel.reading.pages.where.text() == "Pagina 2 van 2"
    assert (told.problems, told.crashes) == ([], [])


def test_a_marked_sentence_becomes_a_condition_with_its_page(told: Told, world: World, tmp_path: Path) -> None:
    page, panel = opened(told, world)
    panel.reading.keep(dropped(tmp_path))
    panel.reading.pages.after.click()
    picture = panel.reading.pages.picture
    picture.mark(0, 0)
    for _ in range(4):
        QTest.keyClick(picture, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert picture.text() == SENTENCE
    QTest.keyClick(picture, Qt.Key.Key_Return)
    dialog = page.offering.dialog
    assert isinstance(dialog, BesideDialog)
    assert (dialog.form.values()["literal"], dialog.form.values()["page"]) == (SENTENCE, 2)
    assert dialog.reading is not None
    assert dialog.reading.pages.picture.page is not None
    begins = dialog.focusWidget()
    assert begins is not None
    assert dialog.form.isAncestorOf(begins)
    dialog.fill({"code": ConditionCode.FYS_INST.value})
    dialog.give()
    kept = world.team.office.ask(all_conditions, world.case)[-1]
    assert (kept.literal, kept.page, dialog.wrong.text()) == (SENTENCE, 2, "")


def test_words_are_marked_with_the_mouse_too(told: Told, world: World, tmp_path: Path) -> None:
    page, panel = opened(told, world)
    panel.reading.keep(dropped(tmp_path))
    picture = panel.reading.pages.picture
    first, last = (picture._place(picture.page.words[at]).center().toPoint() for at in (0, 2) if picture.page)
    QTest.mousePress(picture, Qt.MouseButton.LeftButton, pos=first)
    QTest.mouseMove(picture, QPoint((first.x() + last.x()) // 2, first.y()))
    QTest.mouseMove(picture, last)
    QTest.mouseRelease(picture, Qt.MouseButton.LeftButton, pos=last)
    assert page.offering.dialog is not None
    assert page.offering.dialog.form.values()["literal"] == " ".join(SENTENCE.split()[:3])


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("kapot.pdf", b"%PDF-1.7 verzonnen", "beschadigd"),
        ("mail.eml", b"From: a@voorbeeld.example\n\nverzonnen", "Alleen de pagina's van een PDF"),
        ("los.exe", b"MZ", "niet toegestaan"),
    ],
)
def test_what_cannot_be_shown_or_kept_is_said_in_a_sentence(
    told: Told, world: World, tmp_path: Path, name: str, content: bytes, said: str
) -> None:
    _, panel = opened(told, world)
    panel.reading.keep(dropped(tmp_path, name, content))
    assert said in panel.reading.pages.told.text()
    assert told.crashes == []


def test_a_folder_that_is_dropped_is_refused_with_a_sentence(told: Told, world: World, tmp_path: Path) -> None:
    _, panel = opened(told, world)
    panel.reading.keep([Dropped(name=tmp_path.name, path=tmp_path)])
    assert "is een map" in panel.reading.pages.told.text()


@pytest.mark.parametrize("language", LANGUAGES)
def test_two_advices_are_compared(world: World, language: Language, application: QApplication) -> None:
    told = Told(world, language)
    do = world.team.office.do
    newer = do(
        record_advice, world.case, AdviceDraft(given_on=date(2026, 11, 20), reference="V-2", fit=FitToTravel.YES_IF)
    )
    do(record_condition, newer, ConditionDraft(code=ConditionCode.FYS_INST, literal="„Nu anders (verzonnen).”"))
    _, panel = opened(told, world)
    panel.compare.click()
    assert panel.dialog is not None
    assert panel.dialog.conditions.rowCount() == 1
    keep_picture(panel.dialog, f"dialog-advices-compared-{language}")
    assert unnamed(panel.dialog) == []
    assert (told.problems, told.crashes) == ([], [])


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_panel_is_looked_at_in_both_languages(
    world: World, language: Language, application: QApplication, tmp_path: Path
) -> None:
    page, panel = opened(Told(world, language), world)
    panel.reading.keep(dropped(tmp_path))
    panel.reading.pages.picture.mark(0, 4)
    keep_picture(page, f"case-advice-{language}")
    panel.reading.pages.picture._hand_on()
    assert page.offering.dialog is not None
    keep_picture(page.offering.dialog, f"dialog-condition-{language}")
    assert unnamed(page.offering.dialog) == []
    assert unnamed(page) == []


def test_a_sentence_that_is_a_condition_is_shown_with_its_number_on_its_page(
    told: Told, world: World, tmp_path: Path
) -> None:
    active = next(each for each in world.team.office.ask(all_conditions, world.case))
    draft = ConditionDraft(code=ConditionCode.PSY_VPK, literal=f"„{SENTENCE.upper()}.”", page=2)
    world.team.office.do(record_condition, active.advice, draft)
    number = world.team.office.ask(all_conditions, world.case)[-1].number
    page, panel = opened(told, world)
    panel.reading.keep(dropped(tmp_path))
    picture = panel.reading.pages.picture
    assert (picture.taken, picture.accessibleDescription()) == ([], "")
    panel.reading.pages.after.click()
    assert picture.taken == [(number, 0, 4)]
    assert picture.accessibleDescription() == f"Op deze bladzijde staan de voorwaarden {number}."
    keep_picture(page, "advice-taken")
