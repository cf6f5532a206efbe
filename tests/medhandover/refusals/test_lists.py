from datetime import date, timedelta

import pytest

from medhandover.kernel.clock import moment
from medhandover.kernel.roles import Role
from medhandover.plans.actions import agree_payment
from medhandover.refusals import lists
from medhandover.refusals.actions import add_to_refusal, begin_refusal
from medhandover.refusals.model import AdditionKind
from tests.medhandover.plans.test_actions import World
from tests.medhandover.refusals.test_actions import UNTIL, finished
from tests.medhandover.refusals.test_completeness import AT, LATER, PROMISE, draft


@pytest.fixture
def world() -> World:
    made = World()
    made.team.clock.set(AT.at + timedelta(hours=2))
    made.team.as_(Role.COORDINATOR)
    made.team.office.do(agree_payment, made.plan, UNTIL)
    return made


def offers(world: World) -> list[lists.OfferRow]:
    rows: tuple[lists.OfferRow, ...] = world.team.office.ask(lists.open_offers)
    return list(rows)


def test_r45_an_offer_stands_until_its_day(world: World) -> None:
    finished(world, **PROMISE)
    row = offers(world)[0]
    assert (row.until, row.phone, row.offered_again_at) == (date(2027, 3, 3), "+374 00 000009", None)
    world.team.clock.set(moment("2027-03-03T20:00").at)
    world.team.as_(Role.COORDINATOR)
    assert len(offers(world)) == 1
    world.team.clock.set(moment("2027-03-04T08:00").at)
    world.team.as_(Role.COORDINATOR)
    assert offers(world) == []


def test_an_offer_that_is_made_again_says_when(world: World) -> None:
    known = finished(world, **PROMISE)
    world.team.office.do(add_to_refusal, known, "nog eens gevraagd", LATER, AdditionKind.REOFFER)
    assert offers(world)[0].offered_again_at == LATER


def test_an_offer_that_was_taken_or_never_finished_or_promised_is_none(world: World) -> None:
    known = finished(world, **PROMISE)
    world.team.office.do(add_to_refusal, known, "wil toch", LATER, AdditionKind.WITHDRAWAL, "kliniek gebeld")
    world.team.office.do(begin_refusal, world.plan, draft(**PROMISE))
    finished(world)
    assert offers(world) == []


def test_no_alarm_without_a_receiver_that_refused(world: World) -> None:
    finished(world)
    assert world.team.office.ask(lists.open_alarms) == ()
