"""What is known around a place: the countries of the legs, and holidays of calendar and office (R23, constraint 14)."""

from dataclasses import replace
from datetime import date

import pytest

from medhandover.escorts import candidates
from medhandover.escorts.actions import assign_slot
from medhandover.escorts.countries import CountryTermsDraft, VisaNeed
from medhandover.escorts.judging import Verdict
from medhandover.escorts.manifest import record_country
from medhandover.journeys.actions import plan_journey
from medhandover.journeys.model import JourneyDraft
from medhandover.kernel.clock import moment
from medhandover.kernel.ids import EscortId, SlotId
from medhandover.plans.actions import change_plan
from medhandover.readiness.queries import gate
from medhandover.settings.actions import add_row
from medhandover.settings.dated import DatedRowDraft, DatedTable, Words
from tests.medhandover.escorts.test_actions import added, recorded
from tests.medhandover.plans.test_actions import World
from tests.medhandover.readiness.test_checks import LEG

FIRST = replace(LEG, departs_country="NL", arrives_at="DXB", arrives_country="AE", arrives=moment("2026-12-03T10:00"))
SECOND = replace(
    LEG, departs_from="DXB", departs_country="AE", departs=moment("2026-12-03T11:30"), arrives_country="AM"
)
VISA, HOLIDAY = 3, 14


@pytest.fixture
def world() -> World:
    made = World()
    terms = CountryTermsDraft(
        country="AE", transit_visa=VisaNeed.BEFORE, source="ambassade (verzonnen)", looked_up_on=date(2026, 11, 24)
    )
    made.team.office.do(record_country, terms)
    return made


@pytest.fixture
def place(world: World) -> tuple[SlotId, EscortId]:
    return added(world), recorded(world)


def judged(world: World, place: tuple[SlotId, EscortId], number: int) -> str:
    """Return what constraint `number` says of an escort for a place; empty when it is met."""
    row = world.team.office.ask(candidates.judged_escort, *place)
    found = next(each for each in row.judged if each.number == number)
    return "" if found.verdict is Verdict.PASS else found.say("en")


def test_r23_where_the_journey_changes_is_a_country_on_the_way(world: World, place: tuple[SlotId, EscortId]) -> None:
    do = world.team.office.do
    assert "United Arab Emirates" not in judged(world, place, VISA)
    do(plan_journey, world.case, JourneyDraft(), (FIRST, SECOND))
    assert "United Arab Emirates" in judged(world, place, VISA)
    do(plan_journey, world.case, JourneyDraft(), (FIRST, replace(SECOND, is_cancelled=True)), 1)
    assert "United Arab Emirates" in judged(world, place, VISA)


def test_r23_the_gate_looks_at_the_same_countries(world: World, place: tuple[SlotId, EscortId]) -> None:
    do = world.team.office.do
    do(assign_slot, place[0], 1, place[1])
    do(plan_journey, world.case, JourneyDraft(), (replace(LEG, departs_country="NL", arrives_country="AM"),))
    assert not any("United Arab" in each for each in said(world))
    do(plan_journey, world.case, JourneyDraft(), (FIRST, SECOND), 1)
    assert any("United Arab" in each for each in said(world))


def said(world: World) -> list[str]:
    found = world.team.office.ask(gate, world.case).findings
    return [each.say("en") for each in found if each.rule == "R23"]


def test_constraint_14_a_holiday_of_the_calendar_is_told(world: World, place: tuple[SlotId, EscortId]) -> None:
    assert judged(world, place, HOLIDAY) == ""
    christmas = moment("2026-12-25T06:00"), moment("2026-12-27T20:00")
    away = added(world, leaves=christmas[0], home=christmas[1])
    assert "leaves or comes home on a public holiday" in judged(world, (away, place[1]), HOLIDAY)


def test_constraint_14_a_holiday_of_the_office_is_told(world: World, place: tuple[SlotId, EscortId]) -> None:
    on = date(2026, 12, 4)
    world.team.office.do(change_plan, world.plan, 1, world.draft(handover=moment("2026-12-04T12:00 Asia/Yerevan")))
    assert judged(world, place, HOLIDAY) == ""
    free = DatedRowDraft(
        table=DatedTable.HOLIDAYS, key="dag", text=Words(nl="Dag (verzonnen)"), country="AM", from_on=on, until_on=on
    )
    world.team.office.do(add_row, free)
    assert "Dag (verzonnen)" in judged(world, place, HOLIDAY)
