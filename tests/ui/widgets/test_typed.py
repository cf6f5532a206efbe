from typing import Any

from PySide6.QtWidgets import QApplication

from medhandover.unsaved.queries import own_unsaved_texts
from tests.medhandover.plans.test_actions import World
from tests.ui.conftest import Told
from tests.ui.test_bad_input import Seated, seated
from ui.cases.search import CasesPage
from ui.forms.unsaved_bar import UnsavedBar
from ui.pages import OPENERS
from ui.papers.batch_dialog import BatchDialog
from ui.papers.printing import Printing
from ui.widgets.reason import ReasonDialog, ask_reason
from ui.widgets.typed import TypedKept

__all__ = ["seated"]


def reason(told: Told, world: World, page: Any) -> ReasonDialog:
    ask_reason(told.desk, world.case, page, lambda _: None)
    return page.findChildren(ReasonDialog)[-1]  # type: ignore[no-any-return]


def keeps(dialog: Any) -> None:
    for each in dialog.findChildren(TypedKept):
        each.keep()


def test_a_reason_that_was_typed_is_there_again_and_goes_once_it_is_given(
    told: Told, world: World, application: QApplication
) -> None:
    page = CasesPage(told.desk, "")
    first = reason(told, world, page)
    first.choice.setEditText("vraag van de kliniek over de dialyse (verzonnen)")
    keeps(first)
    again = reason(told, world, page)
    assert again.choice.currentText() == "vraag van de kliniek over de dialyse (verzonnen)"
    again.reject()
    last = reason(told, world, page)
    assert last.choice.currentText().startswith("vraag van de kliniek")
    last.accept()
    assert world.team.office.ask(own_unsaved_texts) == ()
    assert told.desk.has_reason(world.case)
    assert (told.problems, told.crashes) == ([], [])


def test_a_reason_that_was_only_chosen_leaves_nothing(told: Told, world: World) -> None:
    page = CasesPage(told.desk, "")
    dialog = reason(told, world, page)
    keeps(dialog)
    dialog.accept()
    assert world.team.office.ask(own_unsaved_texts) == ()


def batch(told: Told, world: World) -> BatchDialog:
    dialog = BatchDialog(told.desk.say, "nl", world.case)
    Printing(told.desk, dialog)
    return dialog


def test_what_was_typed_to_print_many_papers_is_there_again_and_is_offered_nowhere_else(
    told: Told, world: World
) -> None:
    dialog = batch(told, world)
    dialog.purpose.setText("voor de reis van dinsdag (verzonnen)")
    dialog.whose[2].setChecked(True)
    dialog.day.fill("2026-12-03")
    keeps(dialog)
    again = batch(told, world)
    assert again.purpose.text() == "voor de reis van dinsdag (verzonnen)"
    assert again.day.value() == "2026-12-03"
    assert again.whose[2].isChecked()
    bar = UnsavedBar(told.desk, again, lambda: None, OPENERS)
    bar.refresh()
    assert bar.isHidden()


def test_a_second_window_does_not_offer_what_is_being_typed_in_the_first(seated: Seated) -> None:
    dialog = seated.opens_case_form()
    keeping = next(each for each in dialog.children() if type(each).__name__ == "Keeping")
    keeping.keep()  # type: ignore[attr-defined]
    second = UnsavedBar(seated.desk, seated.window, lambda: None, OPENERS)
    second.refresh()
    assert second.isHidden()
    dialog._put_aside()
    second.refresh()
    assert not second.isHidden()
