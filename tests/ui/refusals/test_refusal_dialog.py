from collections.abc import Callable
from dataclasses import fields
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication

from medhandover.exchange.reading import written
from medhandover.kernel.languages import LANGUAGES, Language
from medhandover.kernel.roles import Role
from medhandover.refusals.model import RefusalDraft, Situation
from medhandover.refusals.queries import RefusalRow, all_refusals
from tests.medhandover.plans.test_actions import World
from tests.medhandover.refusals.test_completeness import AT, draft
from tests.ui.conftest import Told
from tests.ui.pictures import keep_picture, unnamed
from ui.cases.page import CasePage
from ui.forms.steps import StepsForm
from ui.pages import OPENERS
from ui.parts.view import PartView
from ui.refusals.conversation import STEPS
from ui.refusals.refusal_dialog import RefusalDialog

Opens = Callable[[], RefusalDialog]


@pytest.fixture
def page(told: Told, world: World) -> CasePage:
    world.team.clock.set(AT.at + timedelta(hours=2))
    world.team.as_(Role.COORDINATOR)
    made = CasePage(told.desk, world.case, "handover", OPENERS)
    made.refresh()
    return made


def refusals(page: CasePage) -> PartView:
    return next(each for each in page.views["handover"].parts if each.part.tag == "refusal:list")


def begun(page: CasePage) -> RefusalDialog:
    refusals(page).buttons.click("refusal:begin")
    return dialog_of(page)


def dialog_of(page: CasePage) -> RefusalDialog:
    dialog = page.offering.dialog
    assert isinstance(dialog, RefusalDialog)
    return dialog


def steps(dialog: RefusalDialog) -> StepsForm:
    assert isinstance(dialog.form, StepsForm)
    return dialog.form


def kept(world: World) -> tuple[RefusalRow, ...]:
    return world.team.office.ask(all_refusals, world.case).by_person


def test_each_field_of_the_record_stands_in_one_step() -> None:
    named = [name for step in STEPS for name in step.fields]
    assert sorted(named) == sorted(each.name for each in fields(RefusalDraft))


def test_the_situation_says_what_is_asked_and_the_plan_what_is_known(page: CasePage, told: Told) -> None:
    dialog = begun(page)
    dialog.fill({"situation": Situation.CLINIC.value})
    assert dialog.form.values()["offered"].startswith("Kliniek Voorbeeld")
    assert dialog.form.values()["country"] == "AM"
    lacking = steps(dialog).lacking
    before = lacking.count()
    assert before > 10
    dialog.fill({"situation": Situation.INFORMATION.value})
    assert 0 < lacking.count() < before
    assert told.problems == []


def test_what_was_typed_stays_when_the_situation_changes(page: CasePage) -> None:
    dialog = begun(page)
    dialog.form.fill({"offered": "een kamer (verzonnen)"})
    dialog.fill({"situation": Situation.CLINIC.value})
    assert dialog.form.values()["offered"] == "een kamer (verzonnen)"


def test_it_is_saved_unfinished_gone_on_with_and_finished_for_good(page: CasePage, told: Told, world: World) -> None:
    dialog = begun(page)
    dialog.fill({"situation": Situation.CLINIC.value, "description": "zij wil niet (verzonnen)"})
    assert not dialog.finish.isEnabled()
    dialog.give()
    assert (dialog.isVisible(), [each.finished_at for each in kept(world)]) == (False, [None])
    view = refusals(page)
    view.row_buttons.click("refusal:change")
    again = dialog_of(page)
    assert again.form.values()["description"] == "zij wil niet (verzonnen)"
    again.fill(written(RefusalDraft, draft(conditions=(world.condition,))))
    assert again.finish.isEnabled()
    again.finish.click()
    assert (told.problems, told.crashes, again.wrong.text(), again.isVisible()) == ([], [], "", False)
    assert len(kept(world)) == 1
    assert kept(world)[0].finished_at
    assert not view.row_buttons.offered["refusal:change"][1].isEnabled()


def test_what_only_the_office_knows_to_be_lacking_is_said_and_the_record_is_kept_once(
    page: CasePage, world: World
) -> None:
    dialog = begun(page)
    dialog.fill(written(RefusalDraft, draft(conditions=())))
    dialog.finish.click()
    assert dialog.isVisible()
    assert dialog.form.told_wrong("conditions") or dialog.wrong.text()
    dialog.give()
    assert len(kept(world)) == 1


def test_a_step_tells_in_words_what_it_lacks_and_each_point_leads_to_its_field(page: CasePage) -> None:
    dialog = begun(page)
    dialog.fill({"situation": Situation.ARRIVAL.value})
    form = steps(dialog)
    assert "ontbreekt" in form.list.item(3).toolTip()
    form.go_to("own_words")
    assert form.list.currentRow() == 3
    form._step(1)
    form._step(-1)
    assert form.list.currentRow() == 3


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_dialog_is_looked_at_in_both_languages(world: World, language: Language, application: QApplication) -> None:
    told = Told(world, language)
    page = CasePage(told.desk, world.case, "handover", OPENERS)
    page.resize(1280, 800)
    page.show()
    page.refresh()
    dialog = begun(page)
    dialog.fill({"situation": Situation.CLINIC.value, "own_words": "I want to go to my sister first. (verzonnen)"})
    steps(dialog).list.setCurrentRow(3)
    keep_picture(dialog, f"dialog-refusal-{language}")
    assert unnamed(dialog) == []
