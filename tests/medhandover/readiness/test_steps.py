from datetime import date

import pytest

from medhandover.kernel.roles import Role
from medhandover.plans.actions import change_plan
from medhandover.plans.assigning import assign_task, finish_task
from medhandover.plans.escalating import raise_escalation
from medhandover.plans.escalations import EscalationDraft, EscalationReason
from medhandover.plans.tasks import TaskCode
from medhandover.readiness.steps import TaskRow, TaskState, all_tasks
from tests.medhandover.plans.test_actions import World
from tests.medhandover.readiness.test_checks import arrange


@pytest.fixture
def world() -> World:
    made = World()
    arrange(made)
    return made


def task(world: World, code: TaskCode) -> TaskRow:
    return next(each for each in world.team.office.ask(all_tasks, world.plan) if each.task is code)


def test_each_step_stands_once_with_its_day_and_by_what_it_is_done(world: World) -> None:
    rows = world.team.office.ask(all_tasks, world.plan)
    assert [each.task for each in rows if each.task] == list(TaskCode)
    accepted = task(world, TaskCode.ACCEPTANCE)
    assert (accepted.state, accepted.due_on) == (TaskState.DONE, date(2026, 11, 5))
    assert "Accepted in writing on Fri 20 Nov 2026" in accepted.done_by("en")
    assert "Schriftelijk akkoord op" in accepted.done_by("nl")
    assert task(world, TaskCode.CHECKLIST).state is TaskState.DONE
    assert task(world, TaskCode.PLAN).state is TaskState.DONE


def test_a_fact_that_no_longer_holds_opens_its_step_again(world: World) -> None:
    version = 2
    world.team.office.do(change_plan, world.plan, version, world.draft(receiver_function=""))
    receiver = task(world, TaskCode.RECEIVER)
    assert (receiver.state, receiver.done_dutch) == (TaskState.OVERDUE, "")


def test_r10_each_condition_stands_in_the_list_with_who_sees_to_it(world: World) -> None:
    row = next(each for each in world.team.office.ask(all_tasks, world.plan) if each.condition)
    assert (row.condition, row.owner_name, row.state) == (world.condition, "M. Jansen (verzonnen)", TaskState.DONE)
    assert row.say("en") == "Condition 1 (Physical handover to institution)"


def test_fm12_a_step_has_one_owner_by_name_and_another_day_where_one_is_given(world: World) -> None:
    other = world.team.ids[Role.COORDINATOR]
    assert task(world, TaskCode.REPORT).owner is None
    world.team.office.do(assign_task, world.plan, TaskCode.REPORT, other, date(2026, 12, 9))
    row = task(world, TaskCode.REPORT)
    assert (row.owner_name, row.due_on) == ("Medical Coordinator (verzonnen)", date(2026, 12, 9))
    world.team.office.do(finish_task, world.plan, TaskCode.REPORT, date(2026, 12, 2), "verslag opgeborgen")
    assert task(world, TaskCode.REPORT).state is TaskState.DONE
    assert "verslag opgeborgen" in task(world, TaskCode.REPORT).done_by("nl")


def test_fm12_what_was_raised_is_marked(world: World) -> None:
    me = world.team.ids[Role.COORDINATOR]
    draft = EscalationDraft(raised_to=me, reason=EscalationReason.OVERDUE, task=TaskCode.CLOSE)
    world.team.office.do(raise_escalation, world.plan, draft)
    assert task(world, TaskCode.CLOSE).is_raised
    assert not task(world, TaskCode.REPORT).is_raised


def test_what_no_rule_asks_of_this_case_is_not_open() -> None:
    fresh = World()
    assert task(fresh, TaskCode.MEDICAL_CHECK).state is TaskState.NOT_ASKED
    assert task(fresh, TaskCode.ACCEPTANCE).state is TaskState.OPEN
