from datetime import timedelta

import pytest
from sqlalchemy import event
from sqlalchemy.orm import Session

from medhandover.cases.actions import record_death
from medhandover.cases.deaths import DeathDraft, DeathSource
from medhandover.handovers import lists
from medhandover.handovers.following import choose_aftercare, record_aftercare
from medhandover.kernel.days import PartialDay
from medhandover.kernel.roles import Role
from medhandover.readiness.queries import gate
from tests.medhandover.handovers.test_following import AGREED, consent, contact, days_later, handed_over
from tests.medhandover.plans.test_actions import AT, World


@pytest.fixture
def world() -> World:
    made = World()
    made.team.clock.set(AT.at + timedelta(minutes=30))
    made.team.as_(Role.COORDINATOR)
    return made


def due(world: World, *, has_later: bool = False) -> list[tuple[str, str]]:
    rows = world.team.office.ask(lists.owed_aftercare, has_later)
    return [(row.step.value, row.state.value) for row in rows]


def test_fm17_the_office_sees_what_is_due_and_on_request_what_comes_later(world: World) -> None:
    consent(world)
    handed_over(world)
    assert due(world) == []
    assert [state for _, state in due(world, has_later=True)] == ["later"] * 3
    days_later(world, 2)
    assert due(world) == [("na_een_dag", "open")]
    days_later(world, 8)
    assert due(world) == [("na_een_dag", "overdue"), ("na_een_week", "open")]
    world.team.office.do(record_aftercare, world.plan, contact(world))
    assert due(world) == [("na_een_week", "open")]


def test_fm17_where_nobody_agreed_nothing_is_due(world: World) -> None:
    handed_over(world)
    days_later(world, 40)
    assert due(world, has_later=True) == []
    world.team.office.do(choose_aftercare, world.plan, AGREED)
    assert len(due(world)) == 3


def statements(world: World) -> int:
    """Return how many statements the list takes."""
    seen: list[object] = []
    reader = world.team.office.place.reader
    with Session(reader) as session:
        event.listen(reader, "before_cursor_execute", lambda *told: seen.append(told))
        assert list(lists._owed(world.team.office._work(session, None))) is not None
    return len(seen)


def test_the_list_takes_as_many_statements_for_no_handover_as_for_one(world: World) -> None:
    consent(world)
    before = statements(world)
    handed_over(world)
    assert 0 < statements(world) == before


def test_nobody_is_asked_how_a_person_is_who_died(world: World) -> None:
    handed_over(world)
    world.team.office.do(choose_aftercare, world.plan, AGREED)
    days_later(world, 2)
    assert due(world)
    death = DeathDraft(died_on=PartialDay(2026, 12, 4), place="x", source=DeathSource.FAMILY, told_by="zus (verzonnen)")
    world.team.office.do(record_death, world.case, death)
    assert not due(world)
    assert "FM-17" not in {each.source for each in world.team.office.ask(gate, world.case).findings}
