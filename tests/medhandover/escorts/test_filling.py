from datetime import date

import pytest

from medhandover.escorts.actions import change_escort
from medhandover.escorts.filling import Filled, fill_slot, refill_slot
from medhandover.escorts.manning import brief_slot
from medhandover.escorts.queries import all_slots
from medhandover.kernel.fields import WrongFields
from medhandover.kernel.problem import Conflict
from tests.medhandover.escorts.test_actions import added, escort, recorded
from tests.medhandover.plans.test_actions import World


@pytest.fixture
def world() -> World:
    return World()


def test_a_gesture_puts_somebody_in_another_in_and_takes_out_and_each_has_its_way_back(world: World) -> None:
    do, place = world.team.office.do, added(world)
    one, other = recorded(world), recorded(world, name="H. Smit (verzonnen)")
    done: list[Filled] = []
    version = 1
    for who in (one, other, None):
        done.append(do(fill_slot, place, version, who))
        version = done[-1].version
    assert [each.was for each in done] == [None, one, other]
    for each in reversed(done):
        back = do(refill_slot, Filled(**{**each.__dict__, "version": version}), "vergissing")
        version = back.version
        assert back.escort == each.was


def test_the_way_back_brings_briefing_and_reason_back(world: World) -> None:
    do, place = world.team.office.do, added(world)
    old, other = recorded(world, passport_until=None), recorded(world, name="H. Smit (verzonnen)")
    first = do(fill_slot, place, 1, old, "pas is aangevraagd")
    do(brief_slot, place, first.version)
    moved = do(fill_slot, place, first.version + 1, other)
    do(refill_slot, moved, "vergissing")
    (row,) = world.team.office.ask(all_slots, world.plan)
    assert (row.escort, row.anyway_reason, row.anyway_numbers, row.is_briefed) == (
        old,
        "pas is aangevraagd",
        (2,),
        True,
    )


def test_the_way_back_is_refused_to_whom_something_else_fails_by_now(world: World) -> None:
    do, place = world.team.office.do, added(world)
    who = recorded(world)
    filled = do(fill_slot, place, 1, who)
    emptied = do(fill_slot, place, filled.version, None)
    do(change_escort, who, 1, escort(passport_until=date(2026, 12, 1)))
    with pytest.raises(WrongFields, match="not right"):
        do(refill_slot, emptied, "vergissing")


def test_a_stale_way_back_is_refused(world: World) -> None:
    do, place, who = world.team.office.do, added(world), recorded(world)
    filled = do(fill_slot, place, 1, who)
    do(fill_slot, place, filled.version, None)
    with pytest.raises(Conflict):
        do(refill_slot, filled, "vergissing")


def test_who_fails_a_rule_fills_a_place_only_with_a_reason(world: World) -> None:
    place, who = added(world), recorded(world, passport_until=None)
    with pytest.raises(WrongFields) as refused:
        world.team.office.do(fill_slot, place, 1, who, "  ")
    assert "passport" in refused.value.say("en")
    assert world.team.office.do(fill_slot, place, 1, who, "pas volgt").escort == who
