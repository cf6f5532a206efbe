from dataclasses import replace
from decimal import Decimal

import pytest

from medhandover.advice.actions import record_advice
from medhandover.advice.model import AdviceDraft, FitToTravel
from medhandover.journeys.actions import plan_journey
from medhandover.journeys.model import JourneyDraft
from medhandover.journeys.notices import Need, NeedKind
from medhandover.journeys.noticing import record_notice, withdraw_notice
from medhandover.kernel.clock import moment
from medhandover.kernel.ids import LegPosition
from medhandover.medication.actions import change_medicine, record_medicine
from medhandover.medication.model import MedicineDraft
from medhandover.readiness.queries import gate
from tests.medhandover.journeys.test_model import stay
from tests.medhandover.journeys.test_notices import told
from tests.medhandover.plans.test_actions import World
from tests.medhandover.readiness.test_checks import LEG


@pytest.fixture
def world() -> World:
    made = World()
    given = AdviceDraft(
        given_on=moment("2026-10-06T09:00").day, reference="V-2", fit=FitToTravel.YES_IF, diagnosis_code="F32.2"
    )
    made.team.office.do(record_advice, made.case, given)
    return made


def told_at(world: World) -> list[str]:
    return [each.where for each in world.team.office.ask(gate, world.case).findings if each.rule == "R41"]


def test_r41_no_diagnosis_stands_in_what_is_said_of_legs_and_stays(world: World) -> None:
    do = world.team.office.do
    do(
        plan_journey,
        world.case,
        JourneyDraft(stays=(stay(watched_by="wacht wegens F32.2"),)),
        (replace(LEG, departs=moment("2026-12-03T11:00 Europe/Vienna"), notes="F32.2"),),
    )
    assert told_at(world) == ["journey.stays", "journey.legs"]
    do(plan_journey, world.case, JourneyDraft(), (LEG,), 1)
    assert told_at(world) == []


def test_r41_no_diagnosis_is_told_to_an_airline_and_the_way_out_is_to_take_it_back(world: World) -> None:
    do = world.team.office.do
    do(plan_journey, world.case, JourneyDraft(), (LEG,))
    device = Need(kind=NeedKind.EQUIPMENT, device="pomp (F32.2)")
    made = do(record_notice, world.case, LegPosition(1), told(device))
    assert told_at(world) == ["journey.notices"]
    do(withdraw_notice, made, 1)
    assert told_at(world) == []


def test_r41_no_diagnosis_stands_in_a_dose_that_the_medicine_card_prints(world: World) -> None:
    do = world.team.office.do
    given = MedicineDraft(
        inn="voorbeeldine", strength="10 mg", form="tablet", dose="1, wegens F32.2", per_day=Decimal(1)
    )
    made = do(record_medicine, world.case, given)
    assert told_at(world) == ["medication.medicines"]
    do(change_medicine, made, 1, replace(given, dose="1 tablet"))
    assert told_at(world) == []
