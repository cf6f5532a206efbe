"""A refusal at the clinic: written down unfinished, gone on with after the program was closed, finished, on paper."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from medhandover.cases.actions import open_case
from medhandover.exchange.reading import written
from medhandover.kernel.clock import SetClock
from medhandover.letters.model import Paper, PaperLanguage
from medhandover.refusals.model import RefusalDraft, Situation
from tests.offices import invented_person
from tests.stories.casework import FIRST, HANDOVERS
from tests.stories.screen.atwindow import AtWindow, fill_in, wrong_in
from tests.stories.screen.handing_over import everything_is_there, sat_down
from tests.stories.screen.seat import Seat, is_closed
from tests.stories.steps import advising, planning
from tests.stories.steps.ending import refusal_told
from tests.stories.usual import plays

SURNAME = "Weigeryan"
FIRST_TYPED = ("situation", "at", "place", "description", "own_words", "own_words_language")
"""What is written down at the door, before the person walks away."""


def a_refusal_is_begun(seat: Seat, clock: SetClock, folder: Path) -> None:
    """Find the office as it was left; open a case for another person and write down the beginning of a refusal."""
    everything_is_there(seat, clock, folder)
    work = sat_down(seat, clock)
    work.surname = SURNAME
    person = invented_person("2345678901", family_name=SURNAME, given_names="Aram", original_name="")
    work.case = work.does(open_case, replace(person, lawyer="mr. A. Advocaat (verzonnen)"))
    plays(work, (advising.an_advice_comes, advising.a_condition_is_recorded, advising.a_coding_is_checked))
    work.wants(planning.a_plan_is_opened, HANDOVERS[2])
    plays(work, (planning.the_receiver_answers, planning.somebody_pays))
    clock.set(HANDOVERS[2].at)
    work.sits_down(FIRST)
    dialog = _dialog(work, "refusal:begin")
    fill_in(dialog, {name: value for name, value in _told(work).items() if name in FIRST_TYPED})
    assert not dialog.finish.isEnabled()
    assert dialog.form.lacking.count() > 5
    seat.agree(dialog)
    assert is_closed(dialog), wrong_in(dialog)


def a_refusal_is_finished(seat: Seat, clock: SetClock, folder: Path) -> None:
    """Go on with the record, finish it for good, and print the form to fill in by hand."""
    seat.sign_in(FIRST)
    work = sat_down(seat, clock)
    work.surname, work.case = SURNAME, work.rows("cases")[0]["id"]
    dialog = _dialog(work, "refusal:change")
    assert dialog.form.values()["situation"] == Situation.CLINIC.value
    assert dialog.form.values()["own_words"] == "Չեմ ուզում։"
    fill_in(dialog, {name: value for name, value in _told(work).items() if name not in FIRST_TYPED})
    seat.click(dialog.finish)
    assert is_closed(dialog), wrong_in(dialog)
    assert [bool(each["finished_at"]) for each in work.rows("refusals")] == [True]
    view = _refusals(work)
    assert not view.row_buttons.offered["refusal:change"][1].isEnabled()
    work.prints(Paper.REFUSAL_FORM, PaperLanguage.HY, folder / "weigering.pdf")


def _told(work: AtWindow) -> dict[str, object]:
    told: dict[str, object] = written(RefusalDraft, refusal_told(work))
    return {name: value for name, value in told.items() if value not in (None, "", [])}


def _refusals(work: AtWindow) -> Any:
    return next(each for each in work.case_section("handover").parts if each.part.tag == "refusal:list")


def _dialog(work: AtWindow, tag: str) -> Any:
    view = _refusals(work)
    if view.model.rowCount():
        view.table.selectRow(0)
    offered = {**view.buttons.offered, **view.row_buttons.offered}
    work.seat.click(offered[tag][1])
    work.seat.reason()
    return work.seat.page.offering.dialog
