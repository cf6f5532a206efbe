"""What else is done from the timeline: a moved flight is looked at before it is saved, and calendars are saved."""

from pathlib import Path

import pytest

from medhandover.journeys.queries import seen_journey
from tests.medhandover.plans.test_actions import World
from tests.ui.conftest import Told, wait_for
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


def test_who_fills_a_place_is_fixed_to_it_and_let_go_again(planner: Planner) -> None:
    page, tools = planner.page, planner.page.tools
    assert page.timeline.choose(planner.place)
    tools.fix.trigger()
    bar = next(each for each in page.timeline.places.chart.bars if each.key == planner.place)
    assert "vastgezet" in bar.name
    page.assigning.empty(planner.place)
    assert planner.holder == planner.free
    assert "A. Vrij (verzonnen)" in planner.told.problems[0] and "escort" not in planner.told.problems[0]
    tools.menu.aboutToShow.emit()
    assert not tools.fix.isEnabled() and tools.loosen.isEnabled()
    tools.loosen.trigger()
    page.assigning.empty(planner.place)
    assert planner.holder is None


def test_a_candidate_is_kept_off_a_place(planner: Planner) -> None:
    page = planner.page
    page.assigning.empty(planner.place)
    wait_for(lambda: page.beside.candidate() is not None)
    page.tools.keep_off.trigger()
    schedule = page.schedule
    assert schedule is not None
    (pin,) = schedule.pins
    assert (pin.slot, pin.is_wanted) == (planner.place, False)
    page.tools.loosen.trigger()
    assert page.tools.pins_of(planner.place) == []
