"""A form is freed once it is closed, however it was closed, and what still waits for it is dropped."""

import gc
import weakref
from typing import Any

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox

from medhandover.kernel.languages import say
from medhandover.kernel.roles import Role
from tests.medhandover.plans.test_actions import World
from tests.ui.conftest import Slow, Told
from tests.ui.forms.test_keeping import answer, typed_name
from ui.cases.page import CasePage
from ui.desk import Desk
from ui.pages import OPENERS

MANY = 30


@pytest.fixture
def world() -> World:
    made = World()
    made.team.as_(Role.COORDINATOR)
    return made


def freed(application: QApplication) -> list[QDialog]:
    """Let Qt free what was let go, and return the dialogs that are left."""
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    application.processEvents()
    gc.collect()
    return [each for each in application.topLevelWidgets() if isinstance(each, QDialog)]


def opened(page: CasePage, section: str, tag: str) -> Any:
    next(each for each in page.views[section].parts if tag in each.buttons.offered).buttons.click(tag)
    assert page.offering.dialog is not None
    return page.offering.dialog


def cancelled(dialog: Any) -> None:
    dialog.reject()


def given_up(dialog: Any) -> None:
    typed_name(dialog)
    dialog.reject()
    answer(dialog, "Weggooien")


def put_aside(dialog: Any) -> None:
    typed_name(dialog)
    dialog.reject()
    answer(dialog, "Later verder")


def saved(dialog: Any) -> None:
    typed_name(dialog)
    dialog.give()


@pytest.mark.parametrize("close", [cancelled, given_up, put_aside, saved])
def test_of_many_forms_that_were_opened_and_closed_none_is_left(
    close: Any, told: Told, world: World, application: QApplication
) -> None:
    page = CasePage(told.desk, world.case, "person", OPENERS)
    page.refresh()
    known = []
    for _ in range(MANY):
        dialog = opened(page, "person", "case:change")
        known.append(weakref.ref(dialog))
        close(dialog)
        assert not dialog.isVisible()
        del dialog
    assert freed(application) == []
    assert [each for each in known if each() is not None] == []
    assert (told.problems, told.crashes) == ([], [])


def test_a_form_whose_save_was_refused_stays(told: Told, world: World, application: QApplication) -> None:
    page = CasePage(told.desk, world.case, "person", OPENERS)
    page.refresh()
    dialog = opened(page, "person", "case:change")
    typed_name(dialog, "")
    dialog.give()
    assert freed(application) == [dialog]
    assert dialog.isVisible()


def test_dialogs_inside_a_form_go_with_it(told: Told, world: World, application: QApplication) -> None:
    page = CasePage(told.desk, world.case, "handover", OPENERS)
    page.refresh()
    for _ in range(3):
        dialog = opened(page, "handover", "handover:record")
        editor = next(each for each in dialog.form.editors.values() if hasattr(each, "_add"))
        editor._add()
        dialog.form.editors["place"].line.setText("hal (verzonnen)")
        dialog.reject()
        next(each for each in dialog.findChildren(QMessageBox)[-1].buttons() if each.text() == "Weggooien").click()
    del dialog, editor
    assert freed(application) == []


def test_an_answer_that_comes_after_a_form_was_freed_is_dropped(world: World, application: QApplication) -> None:
    slow = Slow()
    desk = Desk(world.team.office, slow)
    crashes: list[object] = []
    desk.crashed.connect(crashes.append)
    page = CasePage(desk, world.case, "person", OPENERS)
    page.refresh()
    slow.hand_on()
    views = [each for each in page.views["person"].parts if "case:change" in each.buttons.offered]
    views[0].buttons.click("case:change")
    slow.hand_on()
    dialog: Any = page.offering.dialog
    typed_name(dialog)
    dialog.give()
    dialog.done(0)
    del dialog
    assert freed(application) == []
    slow.hand_on()
    assert crashes == []


def test_of_two_forms_asked_for_at_once_the_last_one_opens(world: World, application: QApplication) -> None:
    slow = Slow()
    page = CasePage(Desk(world.team.office, slow), world.case, "person", OPENERS)
    page.refresh()
    slow.hand_on()
    buttons = {tag: each.buttons for each in page.views["person"].parts for tag in each.buttons.offered}
    buttons["case:change"].click("case:change")
    other = next(tag for tag in buttons if tag != "case:change")
    buttons[other].click(other)
    slow.hand_on()
    dialog: Any = page.offering.dialog
    assert dialog.windowTitle() == slow_title(buttons[other], other)
    assert [each for each in page.findChildren(QDialog) if each.isVisible()] == [dialog]
    dialog.done(0)


def slow_title(buttons: Any, tag: str) -> str:
    return say("nl", buttons.offered[tag][0].name)
