import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from medhandover.kernel.languages import LANGUAGES, Language
from medhandover.letters.model import PaperLanguage
from tests.medhandover.plans.test_actions import World
from tests.ui.conftest import Told
from tests.ui.pictures import keep_picture, unnamed
from ui.cases.page import CasePage
from ui.letters.panel import LetterPanel
from ui.pages import OPENERS, PANELS


def opened(told: Told, world: World) -> tuple[CasePage, LetterPanel]:
    page = CasePage(told.desk, world.case, "information", OPENERS, PANELS)
    page.resize(1280, 900)
    page.show()
    page.refresh()
    panel = page.views["information"].panel
    assert isinstance(panel, LetterPanel)
    return page, panel


def speak(panel: LetterPanel, language: PaperLanguage) -> None:
    panel.language.setCurrentIndex(panel._languages().index(language))


def test_the_letter_stands_beside_its_translation_in_the_language_of_the_person(told: Told, world: World) -> None:
    _, panel = opened(told, world)
    assert panel.beside is not None
    assert panel.beside.language is PaperLanguage.HY
    where = next(each for each in panel.beside.phrases if each.dutch.startswith("Waar gaat u heen?"))
    assert "Kliniek Voorbeeld" in where.other
    assert all(each.dutch and each.other for each in panel.beside.phrases)
    assert (panel.mark.isVisible(), told.problems, told.crashes) == (False, [], [])
    assert "goedgekeurd door" in panel.told.text()


def test_words_that_nobody_approved_say_concept_and_can_be_approved(told: Told, world: World) -> None:
    page, panel = opened(told, world)
    speak(panel, PaperLanguage.FR)
    assert panel.mark.isVisible()
    assert "niemand" in panel.told.text()
    panel.approve.click()
    dialog = page.offering.dialog
    assert dialog is not None
    assert dialog.form.values()["language"] == "fr"
    dialog.fill({"translator": "V. Ertaler (verzonnen)"})
    dialog.give()
    assert dialog.wrong.text() == ""
    assert not panel.mark.isVisible()


def test_arabic_stands_at_the_right(told: Told, world: World) -> None:
    _, panel = opened(told, world)
    speak(panel, PaperLanguage.AR)
    side = panel.model.data(panel.model.index(0, 2), Qt.ItemDataRole.TextAlignmentRole)
    assert side & int(Qt.AlignmentFlag.AlignRight)


def test_it_leads_to_the_paper(told: Told, world: World) -> None:
    _, panel = opened(told, world)
    panel.print.click()
    assert told.opened == [("case/papers", world.case)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_panel_is_looked_at_in_both_languages(world: World, language: Language, application: QApplication) -> None:
    page, panel = opened(Told(world, language), world)
    speak(panel, PaperLanguage.AR)
    keep_picture(page, f"case-letter-{language}")
    assert unnamed(page) == []
