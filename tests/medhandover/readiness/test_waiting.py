from datetime import date

import pytest
from sqlalchemy import text

from medhandover.kernel.roles import Role
from medhandover.plans.actions import cancel_plan, open_plan
from medhandover.plans.contacting import answer_contact, note_contact
from medhandover.readiness.waiting import Waiting, waiting
from medhandover.refusals import recording
from medhandover.refusals.notes import Settled
from tests.medhandover.plans.test_actions import World
from tests.medhandover.plans.test_contacting import TODAY, asked
from tests.medhandover.refusals.test_recording import LATE, SAFE, refused
from tests.offices import open_case


@pytest.fixture
def world() -> World:
    return World()


def ask(world: World) -> Waiting:
    found: Waiting = world.team.office.ask(waiting)
    return found


def test_r46_a_receiver_that_refused_waits_until_the_alarm_is_settled(world: World) -> None:
    world.team.clock.set(LATE.at)
    world.team.as_(Role.COORDINATOR)
    assert ask(world).alarms == 0
    known = refused(world)
    assert ask(world).alarms == 1
    world.team.office.do(recording.settle_alarm, known, SAFE, Settled.BACKUP)
    assert ask(world).alarms == 0


def test_numbers_that_name_nobody_are_no_look_at_anybody(world: World) -> None:
    def lines() -> int:
        with world.team.office.place.reader.connect() as connection:
            return int(connection.scalar(text("SELECT count(*) FROM log_lines")) or 0)

    before = lines()
    ask(world)
    assert lines() == before


def test_a_question_waits_from_the_day_it_is_to_be_asked_again_until_it_is_answered(world: World) -> None:
    do = world.team.office.do
    other = do(open_plan, open_case(world.team, v_number="1234567891"), world.draft())
    due = do(note_contact, world.plan, asked(next_chase_on=TODAY))
    do(note_contact, world.plan, asked(next_chase_on=date(2026, 12, 24)))
    do(note_contact, other, asked(next_chase_on=TODAY))
    assert ask(world).unanswered == 2
    do(cancel_plan, other, 1, "rechter schorst het vertrek")
    assert ask(world).unanswered == 1
    do(answer_contact, due, 1, TODAY, "Ja, twee.")
    assert ask(world).unanswered == 0
