from datetime import timedelta

import pytest

from medhandover.kernel.roles import Role
from medhandover.refusals import queries
from medhandover.refusals.actions import add_to_refusal
from medhandover.refusals.model import AdditionKind, Situation
from medhandover.refusals.situations import Item
from tests.medhandover.plans.test_actions import World
from tests.medhandover.refusals.test_actions import begun, finished
from tests.medhandover.refusals.test_completeness import AT, LATER, PROMISE


@pytest.fixture
def world() -> World:
    made = World()
    made.team.clock.set(AT.at + timedelta(hours=2))
    made.team.as_(Role.COORDINATOR)
    return made


def test_a_refusal_is_seen_as_it_was_recorded_with_what_followed(world: World) -> None:
    known = finished(world)
    world.team.office.do(add_to_refusal, known, "belde", LATER, AdditionKind.CONTACT)
    kept = world.team.office.ask(queries.seen_refusal, known)
    assert (kept.age, kept.refusal.own_words, kept.decisions) == (48, "Չեմ ուզում։", ())
    assert [(each.kind, each.what) for each in kept.additions] == [(AdditionKind.CONTACT, "belde")]
    assert world.team.office.ask(queries.seen_refusal, begun(world, at=None, asked_again_at=None)).age is None


def test_r45_only_a_true_promise_may_be_said(world: World) -> None:
    begun(world, **{**PROMISE, "later_use_phone": ""})
    begun(world, **PROMISE)
    rows = world.team.office.ask(queries.all_refusals, world.case).by_person
    assert sorted(row.may_use_later for row in rows) == [False, True]


def test_what_a_situation_asks_for_is_told_in_both_languages(world: World) -> None:
    rows = {row.item: row for row in world.team.office.ask(queries.asked_items, Situation.CONSENT)}
    assert rows[Item.CONSENT].say("en") == "the record of the refused consent"
    assert rows[Item.CONSENT].say("nl") == rows[Item.CONSENT].dutch != rows[Item.CONSENT].english
    assert Item.CARD not in rows


def test_w11_and_w12_are_no_situations_of_a_refusal() -> None:
    assert not {"W11", "W12"} & {each.value.partition("_")[0] for each in Situation}
