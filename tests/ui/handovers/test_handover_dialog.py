from dataclasses import fields

import pytest
from PySide6.QtWidgets import QApplication

from medhandover.handovers.model import HandoverDraft
from medhandover.kernel.languages import LANGUAGES, Language
from tests.medhandover.plans.test_actions import World
from tests.ui.conftest import Told
from tests.ui.pictures import keep_picture, unnamed
from ui.cases.page import CasePage
from ui.forms.steps import StepsForm
from ui.handovers.handover_dialog import STEPS, HandoverDialog
from ui.pages import OPENERS


def opened(told: Told, world: World) -> HandoverDialog:
    page = CasePage(told.desk, world.case, "handover", OPENERS)
    page.resize(1280, 800)
    page.show()
    page.refresh()
    part = next(each for each in page.views["handover"].parts if "handover:record" in each.buttons.offered)
    part.buttons.click("handover:record")
    dialog = page.offering.dialog
    assert isinstance(dialog, HandoverDialog)
    return dialog


def test_each_field_of_the_record_stands_in_one_step() -> None:
    named = [name for step in STEPS for name in step.fields]
    assert sorted(named) == sorted(each.name for each in fields(HandoverDraft))


def test_it_begins_with_what_the_plan_knows_and_says_at_each_step_what_is_lacking(told: Told, world: World) -> None:
    dialog = opened(told, world)
    form = dialog.form
    assert isinstance(form, StepsForm)
    assert form.values()["organisation"] == "Kliniek Voorbeeld"
    before = form.lacking.count()
    assert "ontbreekt" in form.list.item(len(STEPS) - 1).toolTip()
    dialog.fill({"is_signed_by_receiver": True, "is_signed_by_employee": True})
    assert form.lacking.count() == before - 2
    assert (told.problems, told.crashes) == ([], [])


def test_what_is_wrong_is_said_at_its_step(told: Told, world: World) -> None:
    dialog = opened(told, world)
    dialog.fill({"place": "ziekenhuis (verzonnen)"})
    dialog.give()
    assert dialog.isVisible()
    assert dialog.form.told_wrong("is_signed_by_receiver") or dialog.wrong.text()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_dialog_is_looked_at_in_both_languages(world: World, language: Language, application: QApplication) -> None:
    dialog = opened(Told(world, language), world)
    keep_picture(dialog, f"dialog-handover-{language}")
    assert unnamed(dialog) == []
