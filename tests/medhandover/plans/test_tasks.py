from dataclasses import fields
from datetime import date

from medhandover.plans.tasks import BY_HAND, STEPS, TaskCode
from medhandover.readiness.rules.table import RULES
from medhandover.settings.model import Settings

DEPARTS, HANDOVER = date(2026, 12, 2), date(2026, 12, 3)


def due(code: TaskCode, settings: Settings | None = None) -> date | None:
    step = next(each for each in STEPS if each.code is code)
    return step.due_on(DEPARTS, HANDOVER, settings or Settings())


def test_every_step_of_the_process_stands_once_in_its_order() -> None:
    assert [each.code for each in STEPS] == list(TaskCode)


def test_steps_are_due_counted_from_departure_or_after_the_handover() -> None:
    assert due(TaskCode.ACCEPTANCE) == date(2026, 11, 4)
    assert due(TaskCode.READY) == date(2026, 11, 29)
    assert due(TaskCode.TRAVEL) == DEPARTS
    assert due(TaskCode.REPORT) == date(2026, 12, 5)
    assert due(TaskCode.ADVICE) is None
    assert due(TaskCode.CLOSE) is None


def test_when_a_step_is_due_is_a_setting() -> None:
    assert due(TaskCode.ACCEPTANCE, Settings(acceptance_due_days=14)) == date(2026, 11, 18)
    names = {each.name for each in fields(Settings)}
    assert {each.days for each in STEPS if each.days} <= names


def test_without_a_journey_a_step_has_no_day() -> None:
    assert all(each.due_on(None, None, Settings()) is None for each in STEPS)


def test_a_step_rests_on_rules_that_exist_or_is_marked_by_hand_or_by_another_fact() -> None:
    known = {each.id for each in RULES}
    assert {rule for each in STEPS for rule in each.rules} <= known
    by_fact = {TaskCode.PLAN, TaskCode.TRAVEL, TaskCode.HANDOVER, TaskCode.CLOSE}
    assert {each.code for each in STEPS if not each.rules} <= by_fact | BY_HAND
