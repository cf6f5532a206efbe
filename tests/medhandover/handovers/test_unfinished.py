from datetime import timedelta

import pytest

from medhandover.handovers.unfinished import LeftRow, left_unfinished
from medhandover.kernel.roles import Role
from medhandover.refusals.actions import begin_refusal, finish_refusal
from medhandover.refusals.model import Situation
from medhandover.unfinished.actions import save_unfinished
from medhandover.unfinished.model import UnfinishedKind
from tests.medhandover.plans.test_actions import World
from tests.medhandover.refusals.test_completeness import AT, draft
from tests.medhandover.unfinished.test_actions import sign_in


@pytest.fixture
def world() -> World:
    made = World()
    made.team.clock.set(AT.at + timedelta(hours=2))
    made.team.as_(Role.COORDINATOR)
    return made


def found(world: World, is_mine: bool = False) -> tuple[LeftRow, ...]:
    return world.team.office.ask(left_unfinished, is_mine)


def test_what_stands_unfinished_in_the_office_is_listed_the_oldest_first(world: World) -> None:
    do = world.team.office.do
    refused = do(begin_refusal, world.plan, draft(conditions=(world.condition,)))
    world.team.clock.move(timedelta(minutes=1))
    do(save_unfinished, world.plan, UnfinishedKind.HANDOVER, {})
    rows = found(world)
    assert [(each.situation, each.kind) for each in rows] == [
        (Situation.CLINIC, None),
        (None, UnfinishedKind.HANDOVER),
    ]
    assert {(each.document_number, each.saved_by) for each in rows} == {
        ("MO-2026-0001", "Medical Coordinator (verzonnen)")
    }
    do(finish_refusal, refused, 1)
    assert [each.kind for each in found(world)] == [UnfinishedKind.HANDOVER]


def test_mine_is_what_i_saved_and_what_stands_in_my_cases(world: World) -> None:
    world.team.office.do(save_unfinished, world.plan, UnfinishedKind.HANDOVER, {})
    assert len(found(world, is_mine=True)) == 1
    sign_in(world, Role.EMPLOYEE)
    assert (len(found(world)), len(found(world, is_mine=True))) == (1, 0)
