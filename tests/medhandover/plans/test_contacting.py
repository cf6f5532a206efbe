from datetime import date, timedelta

import pytest

from medhandover.kernel.fields import WrongFields
from medhandover.kernel.ids import ReceiverId
from medhandover.kernel.problem import Conflict, NotFound
from medhandover.plans.actions import cancel_plan
from medhandover.plans.contacting import AlreadyAnswered, answer_contact, chase_contact, note_contact
from medhandover.plans.contacts import Channel, ContactDraft
from medhandover.plans.following import all_contacts, unanswered
from medhandover.plans.opened import PlanEnded
from tests.medhandover.plans.test_actions import World
from tests.offices import NOW

TODAY = date(2026, 11, 24)


def asked(**other: object) -> ContactDraft:
    fields = {
        "at": NOW - timedelta(hours=1),
        "channel": Channel.EMAIL,
        "with_name": "dr. A. Voorbeeld (verzonnen)",
        "asked": "Is er een bed?",
        **other,
    }
    return ContactDraft(**fields)  # type: ignore[arg-type]


@pytest.fixture
def world() -> World:
    return World()


def test_an_answer_is_added_once_and_the_line_is_never_rewritten(world: World) -> None:
    do = world.team.office.do
    contact = do(note_contact, world.plan, asked(next_chase_on=TODAY))
    with pytest.raises(WrongFields):
        do(answer_contact, contact, 1, date(2026, 11, 23), "Ja.")
    with pytest.raises(WrongFields):
        do(answer_contact, contact, 1, date(2026, 11, 25), "Ja.")
    with pytest.raises(WrongFields):
        do(answer_contact, contact, 1, TODAY, " ")
    do(answer_contact, contact, 1, TODAY, "Ja, twee.")
    with pytest.raises(AlreadyAnswered):
        do(answer_contact, contact, 2, TODAY, "Nee.")
    with pytest.raises(AlreadyAnswered):
        do(chase_contact, contact, 2, Channel.PHONE, None)
    row = world.team.office.ask(all_contacts, world.plan)[0]
    assert (row.asked, row.answered, row.next_chase_on, row.is_to_chase) == ("Is er een bed?", "Ja, twee.", None, False)


def test_asking_again_is_counted_and_puts_the_day_off(world: World) -> None:
    do = world.team.office.do
    contact = do(note_contact, world.plan, asked(next_chase_on=TODAY))
    assert world.team.office.ask(unanswered)[0].is_to_chase
    with pytest.raises(WrongFields):
        do(chase_contact, contact, 1, Channel.PHONE, date(2026, 11, 23))
    do(chase_contact, contact, 1, Channel.PHONE, date(2026, 11, 27), "portier belt terug")
    with pytest.raises(Conflict):
        do(chase_contact, contact, 1, Channel.PHONE, None)
    row = world.team.office.ask(unanswered)[0]
    assert (row.chased, row.next_chase_on, row.is_to_chase) == (1, date(2026, 11, 27), False)


def test_a_contact_that_is_answered_at_once_needs_no_second_step(world: World) -> None:
    world.team.office.do(note_contact, world.plan, asked(is_answered=True, answered="Ja."))
    row = world.team.office.ask(all_contacts, world.plan)[0]
    assert (row.is_answered, row.answered_on) == (True, TODAY)


def test_a_contact_is_with_a_receiver_that_is_there_and_on_a_plan_that_is_open(world: World) -> None:
    do = world.team.office.do
    with pytest.raises(NotFound):
        do(note_contact, world.plan, asked(receiver=ReceiverId("none")))
    do(note_contact, world.plan, asked(receiver=world.receiver))
    do(cancel_plan, world.plan, 1, "rechter schorst het vertrek")
    with pytest.raises(PlanEnded):
        do(note_contact, world.plan, asked())
