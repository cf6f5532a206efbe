"""The list of a week as the timeline shows it: looked at page by page, and saved to be printed."""

from datetime import date
from pathlib import Path

import pytest

from tests.medhandover.plans.test_actions import World
from tests.ui.conftest import Told
from tests.ui.escorts.test_timeline_page import Planner, world
from tests.ui.faults import faults
from tests.ui.pictures import keep_picture
from ui.escorts.week_list import monday_of

__all__ = ["world"]


@pytest.fixture
def planner(told: Told, world: World) -> Planner:
    made = Planner(told, world)
    made.drag_open_place_to(made.free)
    return made


def test_a_week_begins_on_monday() -> None:
    assert [monday_of(date(2026, 12, day)) for day in (1, 6)] == [date(2026, 11, 30), date(2026, 11, 30)]
    assert monday_of(date(2026, 12, 7)) == date(2026, 12, 7)


def test_it_is_looked_at_week_by_week_and_saved(planner: Planner, tmp_path: Path) -> None:
    planner.page.tools.week.trigger()
    dialog = planner.page.tools.weeks
    assert dialog is not None and dialog.drawn is not None
    assert dialog.title.text() == "Week 48, ma 23 nov 2026 tot en met zo 29 nov 2026"
    first = dialog.drawn.file
    dialog.turn(1)
    assert dialog.drawn.file != first
    keep_picture(dialog, "week-list-nl")
    assert faults(dialog) == []
    page = dialog.pages.picture.page
    assert page is not None
    words = {word.text for word in page.words}
    assert "Vrij" in words and "Voorbeeldyan" not in words
    dialog._choose()
    assert dialog.files is not None
    dialog.files.fileSelected.emit(str(tmp_path / "week.pdf"))
    dialog.files.close()
    assert (tmp_path / "week.pdf").read_bytes() == dialog.drawn.file
    assert (planner.told.problems, planner.told.crashes) == ([], [])
