"""A record in the window that is left unfinished: nothing typed is lost, and it is gone on with where it was left."""

from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QMessageBox

from medhandover.handovers.actions import record_handover
from medhandover.handovers.following import choose_aftercare
from medhandover.handovers.model import Outcome
from medhandover.handovers.queries import seen_aftercare, seen_handover
from medhandover.kernel.languages import LANGUAGES, Language
from medhandover.kernel.roles import Role
from medhandover.plans.actions import change_plan
from medhandover.unfinished.actions import save_unfinished
from medhandover.unfinished.model import FINISHED_BY, UnfinishedKind
from medhandover.unfinished.queries import UnfinishedRow, all_unfinished
from tests.medhandover.handovers.test_completeness import AT, record
from tests.medhandover.handovers.test_following import AGREED
from tests.medhandover.plans.test_actions import World
from tests.medhandover.unfinished.test_actions import sign_in
from tests.ui.conftest import Told
from tests.ui.pictures import keep_picture, unnamed
from ui.cases.page import CasePage
from ui.forms.dialog import ActionDialog
from ui.forms.leaving import KIND_OF
from ui.pages import OPENERS
from ui.parts.view import PartView

HANDOVER, AFTERCARE = UnfinishedKind.HANDOVER, UnfinishedKind.AFTERCARE
PLACES = {
    "handover:record": ("handover", "handover:see"),
    "handover:except": ("handover", "handover:see"),
    "receiver_refusal:record": ("handover", "refusal:list"),
    "incapacity:record": ("handover", "refusal:list"),
    "aftercare:record": ("aftercare", "aftercare:list"),
}
"""In which section, and in which part of it, each record is offered."""


@pytest.fixture
def world() -> World:
    made = World()
    made.team.clock.set(AT.at + timedelta(days=2))
    made.team.as_(Role.COORDINATOR)
    return made


def paged(told: Told, world: World, section: str) -> CasePage:
    page = CasePage(told.desk, world.case, section, OPENERS)
    page.resize(1280, 800)
    page.show()
    page.refresh()
    return page


def part(page: CasePage, section: str, tag: str, offered: str = "") -> PartView:
    views = (each for each in page.views[section].parts if each.part.tag == tag)
    return next(each for each in views if not offered or offered in each.buttons.offered)


def opened(page: CasePage, tag: str) -> ActionDialog:
    section, about = PLACES[tag]
    part(page, section, about, tag).buttons.click(tag)
    dialog = page.offering.dialog
    assert dialog is not None
    return dialog


def gone_on(page: CasePage, section: str) -> ActionDialog:
    view = part(page, section, "unfinished:list")
    view.table.selectRow(0)
    view.row_buttons.click("unfinished:save")
    dialog = page.offering.dialog
    assert dialog is not None
    return dialog


def left(world: World) -> tuple[UnfinishedRow, ...]:
    return world.team.office.ask(all_unfinished, world.plan)


def write(dialog: ActionDialog, **typed: Any) -> None:
    dialog.form.fill(typed)


def test_every_record_that_may_be_left_is_offered_somewhere() -> None:
    assert set(KIND_OF) == set(PLACES) == {tag for tags in FINISHED_BY.values() for tag in tags}


@pytest.mark.parametrize("tag", sorted(PLACES))
def test_it_is_left_unfinished_and_gone_on_with_as_it_was_typed(tag: str, told: Told, world: World) -> None:
    section = PLACES[tag][0]
    page = paged(told, world, section)
    dialog = opened(page, tag)
    dialog.form.editors["at"].day.line.setText("31-13-2026")  # type: ignore[attr-defined]
    dialog.form.editors["at"].time.setText("25:61")  # type: ignore[attr-defined]
    typed = dialog.typed()
    dialog.leave.click()
    assert (dialog.isVisible(), dialog.wrong.text()) == (False, "")
    assert [(each.kind, each.typed) for each in left(world)] == [(KIND_OF[tag], typed)]
    again = gone_on(page, section)
    assert again.typed() == typed
    assert again.form.editors["at"].day.line.text() == "31-13-2026"  # type: ignore[attr-defined]
    assert again.form.editors["at"].time.text() == "25:61"  # type: ignore[attr-defined]
    assert "Medical Coordinator (verzonnen)" in again.before.text()
    assert (told.problems, told.crashes) == ([], [])


def test_the_button_of_the_record_goes_on_with_what_was_left_and_asks_nothing_twice(told: Told, world: World) -> None:
    page = paged(told, world, "handover")
    dialog = opened(page, "handover:record")
    write(dialog, place="wachtkamer (verzonnen)", organisation="")
    dialog.leave.click()
    again = opened(page, "handover:record")
    assert again.form.values()["place"] == "wachtkamer (verzonnen)"
    assert not again.form.values().get("organisation")
    write(again, place="kamer 3 (verzonnen)")
    again.leave.click()
    assert [(each.version, each.typed["place"]) for each in left(world)] == [(2, "kamer 3 (verzonnen)")]


def test_once_it_is_finished_it_is_unfinished_no_more_and_stays_as_it_is(told: Told, world: World) -> None:
    page = paged(told, world, "handover")
    write(opened(page, "handover:record"), outcome=Outcome.NOT_DONE.value, place="luchthaven (verzonnen)")
    dialog = page.offering.dialog
    assert dialog is not None
    dialog.leave.click()
    again = gone_on(page, "handover")
    write(again, at="2026-12-03T17:10 Asia/Yerevan", items=[], remarks="vlucht vervallen (verzonnen)")
    again.finish.click()
    assert (again.wrong.text(), again.isVisible(), left(world)) == ("", False, ())
    assert world.team.office.ask(seen_handover, world.plan).outcome is Outcome.NOT_DONE
    once_more = opened(page, "handover:record")
    write(once_more, outcome=Outcome.NOT_DONE.value, place="elders (verzonnen)", items=[], remarks="x")
    once_more.give()
    assert "R48" in once_more.wrong.text()
    assert world.team.office.ask(seen_handover, world.plan).place == "luchthaven (verzonnen)"


def test_a_contact_of_after_care_is_finished_where_it_was_left(told: Told, world: World) -> None:
    world.team.office.do(record_handover, world.plan, record(outcome=Outcome.PARTIAL))
    world.team.office.do(choose_aftercare, world.plan, AGREED)
    page = paged(told, world, "aftercare")
    write(opened(page, "aftercare:record"), remark="belt terug (verzonnen)")
    dialog = page.offering.dialog
    assert dialog is not None
    dialog.leave.click()
    again = gone_on(page, "aftercare")
    write(again, step="na_een_dag", at="2026-12-05T10:00", outcome="in_zorg", contacted="dr. V (verzonnen)")
    again.give()
    assert (again.wrong.text(), left(world)) == ("", ())
    assert [each.remark for each in world.team.office.ask(seen_aftercare, world.plan).contacts] == [
        "belt terug (verzonnen)"
    ]


def test_what_cannot_be_finished_stays_in_the_form_and_unfinished(told: Told, world: World) -> None:
    page = paged(told, world, "handover")
    dialog = opened(page, "handover:record")
    write(dialog, place="wachtkamer (verzonnen)")
    dialog.leave.click()
    again = gone_on(page, "handover")
    again.give()
    assert again.isVisible()
    assert len(left(world)) == 1


def test_what_a_colleague_saved_meanwhile_is_told_and_the_typed_text_stays(told: Told, world: World) -> None:
    page = paged(told, world, "handover")
    dialog = opened(page, "handover:record")
    write(dialog, place="van mij (verzonnen)")
    world.team.office.do(save_unfinished, world.plan, HANDOVER, {"place": "van een ander (verzonnen)"})
    dialog.leave.click()
    assert dialog.isVisible()
    assert "Medical Coordinator (verzonnen)" in dialog.wrong.text()
    assert dialog.form.values()["place"] == "van mij (verzonnen)"
    assert [each.typed for each in left(world)] == [{"place": "van een ander (verzonnen)"}]


def test_who_closes_the_form_can_still_save_it_unfinished(told: Told, world: World) -> None:
    page = paged(told, world, "handover")
    dialog = opened(page, "incapacity:record")
    write(dialog, place="wachtkamer (verzonnen)")
    dialog.reject()
    asked = dialog.findChild(QMessageBox)
    assert asked is not None
    next(each for each in asked.buttons() if each.text() == "Later verder invullen").click()
    assert not dialog.isVisible()
    assert left(world)[0].typed["place"] == "wachtkamer (verzonnen)"


def test_what_the_form_does_not_ask_is_kept_too(told: Told, world: World) -> None:
    world.team.office.do(save_unfinished, world.plan, HANDOVER, {"receipt": "0" * 64, "items": "drie (verzonnen)"})
    page = paged(told, world, "handover")
    gone_on(page, "handover").leave.click()
    assert left(world)[0].typed["receipt"] == "0" * 64
    assert told.crashes == []


def test_it_is_thrown_away_after_a_question_and_not_by_who_may_not(told: Told, world: World) -> None:
    world.team.office.do(save_unfinished, world.plan, AFTERCARE, {"remark": "belt terug (verzonnen)"})
    page = paged(told, world, "aftercare")
    part(page, "aftercare", "unfinished:list").row_buttons.click("unfinished:discard")
    dialog = page.offering.dialog
    assert dialog is not None
    assert dialog.buttons.button(QDialogButtonBox.StandardButton.Save).text() == "Weggooien"
    assert dialog.before.text().startswith("nazorgcontact · Medical Coordinator (verzonnen) · ")
    dialog.reject()
    assert len(left(world)) == 1
    dialog.give()
    assert left(world) == ()


def test_who_travels_along_cannot_go_on_with_after_care(told: Told, world: World) -> None:
    world.team.office.do(save_unfinished, world.plan, AFTERCARE, {})
    sign_in(world, Role.EMPLOYEE)
    page = paged(told, world, "aftercare")
    buttons = part(page, "aftercare", "unfinished:list").row_buttons
    assert not buttons.offered["unfinished:save"][1].isEnabled()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_dialogs_and_the_lists_are_looked_at(world: World, language: Language, application: QApplication) -> None:
    told = Told(world, language)
    world.team.office.do(change_plan, world.plan, 1, world.draft(receiver_function="arts van dienst"))
    for tag, (section, _) in PLACES.items():
        page = paged(told, world, section)
        dialog = opened(page, tag)
        keep_picture(dialog, f"leave-{tag.replace(':', '-')}-{language}")
        assert unnamed(dialog) == []
        dialog.leave.click()
    for section in ("handover", "aftercare"):
        page = paged(told, world, section)
        again = gone_on(page, section)
        keep_picture(again, f"go-on-{section}-{language}")
        again.done(0)
        view = part(page, section, "unfinished:list")
        page.views[section].ensureWidgetVisible(view)
        view.table.selectRow(0)
        keep_picture(page, f"unfinished-{section}-{language}")
        view.row_buttons.click("unfinished:discard")
        discarding = page.offering.dialog
        assert discarding is not None
        keep_picture(discarding, f"discard-{section}-{language}")
        discarding.done(0)
    assert (told.problems, told.crashes) == ([], [])
