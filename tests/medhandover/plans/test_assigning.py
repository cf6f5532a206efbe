from datetime import date

import pytest

from medhandover.advice.actions import record_condition
from medhandover.advice.conditions import ConditionCode
from medhandover.advice.model import ConditionDraft
from medhandover.journeys.actions import plan_journey
from medhandover.journeys.model import JourneyDraft
from medhandover.kernel.fields import WrongFields
from medhandover.kernel.ids import ArrangementId, StaffId
from medhandover.kernel.problem import Conflict, NotFound
from medhandover.kernel.roles import Role
from medhandover.plans.actions import record_arrangement
from medhandover.plans.assigning import (
    DoneByFact,
    assign_task,
    change_arrangement,
    finish_task,
    hand_over_arrangement,
)
from medhandover.plans.model import ArrangementDraft
from medhandover.plans.queries import all_arrangements, all_plans
from medhandover.plans.tasks import TaskCode
from medhandover.readiness.queries import gate
from tests.medhandover.plans.test_actions import World
from tests.medhandover.readiness.test_checks import LEG


@pytest.fixture
def world() -> World:
    return World()


@pytest.fixture
def arranged(world: World) -> ArrangementId:
    return world.team.office.do(record_arrangement, world.plan, bare(world))


def bare(world: World, **other: object) -> ArrangementDraft:
    return ArrangementDraft(**{"condition": world.condition, "what": "opname", **other})  # type: ignore[arg-type]


def lacking(world: World) -> list[str]:
    found = world.team.office.ask(gate, world.case).findings
    return [each.english for each in found if "does not say" in each.english and each.rule == "R10"]


def test_r10_an_arrangement_gets_somebody_responsible_and_a_day_by_changing_it(
    world: World, arranged: ArrangementId
) -> None:
    assert len(lacking(world)) == 1
    whole = bare(world, responsible="M. Jansen (verzonnen)", due_on=date(2026, 11, 30))
    world.team.office.do(change_arrangement, arranged, 1, whole)
    assert lacking(world) == []


def test_r10_an_arrangement_is_handed_over_to_a_colleague_with_a_day(world: World, arranged: ArrangementId) -> None:
    me = world.team.ids[Role.COORDINATOR]
    world.team.office.do(hand_over_arrangement, arranged, 1, me, date(2026, 11, 30))
    assert lacking(world) == []
    row = world.team.office.ask(all_arrangements, world.plan)[0]
    assert (row.owner, row.owner_name, row.responsible) == (me, row.owner_name, "Medical Coordinator (verzonnen)")
    with pytest.raises(Conflict):
        world.team.office.do(hand_over_arrangement, arranged, 1, me)
    with pytest.raises(NotFound):
        world.team.office.do(hand_over_arrangement, arranged, 2, StaffId("none"))


def test_an_arrangement_stays_with_its_condition(world: World, arranged: ArrangementId) -> None:
    advice = world.team.office.ask(all_plans, world.case)[0].advice
    assert advice is not None
    other = ConditionDraft(code=ConditionCode.TOLK, literal="„Een tolk bij de overdracht.”")
    elsewhere = world.team.office.do(record_condition, advice, other)
    with pytest.raises(WrongFields):
        world.team.office.do(change_arrangement, arranged, 1, bare(world, condition=elsewhere))


def test_r10_nothing_is_due_after_the_departure(world: World, arranged: ArrangementId) -> None:
    do = world.team.office.do
    do(plan_journey, world.case, JourneyDraft(), (LEG,))
    for late in (
        lambda: do(record_arrangement, world.plan, bare(world, due_on=date(2026, 12, 4))),
        lambda: do(change_arrangement, arranged, 1, bare(world, due_on=date(2026, 12, 4))),
        lambda: do(assign_task, world.plan, TaskCode.PAYMENT, None, date(2026, 12, 4)),
    ):
        with pytest.raises(WrongFields) as refused:
            late()
        assert [each.path for each in refused.value.wrong] == ["due_on"]
    do(assign_task, world.plan, TaskCode.REPORT, None, date(2026, 12, 7))


def test_a_step_that_facts_prove_is_not_marked_by_hand(world: World) -> None:
    do = world.team.office.do
    with pytest.raises(DoneByFact):
        do(finish_task, world.plan, TaskCode.ACCEPTANCE, date(2026, 11, 24), "gebeld")
    for on, how in ((date(2026, 11, 25), "verslag"), (date(2026, 11, 24), " ")):
        with pytest.raises(WrongFields):
            do(finish_task, world.plan, TaskCode.REPORT, on, how)
    first = do(finish_task, world.plan, TaskCode.REPORT, date(2026, 11, 24), "verslag opgeborgen")
    assert do(assign_task, world.plan, TaskCode.REPORT, world.team.ids[Role.COORDINATOR]) == first
    with pytest.raises(NotFound):
        do(assign_task, world.plan, TaskCode.REPORT, StaffId("none"))
