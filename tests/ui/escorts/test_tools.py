"""What else is done from the timeline: a moved flight is looked at before it is saved, and calendars are saved."""

from pathlib import Path

import pytest

from medhandover.journeys.queries import seen_journey
from tests.medhandover.plans.test_actions import World
from tests.ui.conftest import Told
from tests.ui.escorts.test_timeline_page import Planner, world
from tests.ui.faults import faults
from tests.ui.pictures import keep_picture

__all__ = ["world"]


@pytest.fixture
def planner(told: Told, world: World) -> Planner:
    made = Planner(told, world)
    made.drag_open_place_to(made.free)
    return made


def test_a_moved_flight_tells_who_still_can_and_who_else_and_saves_nothing(planner: Planner) -> None:
    page, office = planner.page, planner.world.team.office
    before = office.ask(seen_journey, planner.world.case)
    assert page.timeline.choose(planner.place)
    page.tools.menu.aboutToShow.emit()
    page.tools.what_if.trigger()
    dialog = page.tools.dialog
    assert dialog is not None
    assert dialog.model.row(0).name == "A. Vrij (verzonnen)"
    assert dialog.model.index(0, 1).data() == "Er verandert niets: kan dan ook mee."
    assert "K." in dialog.model.index(0, 2).data() or dialog.model.row(0).instead == ()
    dialog.hours.setValue(20 * 24)
    assert dialog.model.rowCount() == 0
    dialog.look.click()
    assert dialog.model.rowCount() == 1
    keep_picture(dialog, "what-if-nl")
    assert faults(dialog) == []
    after = office.ask(seen_journey, planner.world.case)
    assert before is not None and after is not None
    assert (after.version, after.legs) == (before.version, before.legs)
    dialog.go.click()
    assert planner.told.opened[-1] == ("case/journey", planner.world.case)


def test_the_calendar_of_the_service_and_of_one_person_is_saved(planner: Planner, tmp_path: Path) -> None:
    page = planner.page
    for name, who in (("dienst.ics", None), ("vrij.ics", planner.free)):
        page.tools.export(tmp_path / name, who)
        text = (tmp_path / name).read_text(encoding="utf-8")
        assert text.startswith("BEGIN:VCALENDAR") and text.count("BEGIN:VEVENT") == 1
        assert "Voorbeeldyan" not in text
    assert planner.told.problems == []


def test_a_calendar_that_cannot_be_written_is_told(planner: Planner, tmp_path: Path) -> None:
    planner.page.tools.export(tmp_path / "weg" / "dienst.ics", None)
    assert "kon niet worden geschreven" in planner.told.problems[0]


def test_where_to_save_is_asked_in_the_way_of_the_system(planner: Planner, tmp_path: Path) -> None:
    planner.page.tools.everybody.trigger()
    files = planner.page.tools.files
    assert files is not None
    files.fileSelected.emit(str(tmp_path / "dienst.ics"))
    files.close()
    assert (tmp_path / "dienst.ics").is_file()
