from datetime import date
from typing import Any

import pytest

from medhandover.escorts import actions, queries
from medhandover.escorts.model import EscortDraft, EscortKind, SlotDraft
from medhandover.kernel.clock import moment
from medhandover.kernel.fields import WrongFields
from medhandover.kernel.ids import EscortId, SlotId
from medhandover.kernel.roles import Role
from medhandover.plans.actions import cancel_plan, open_plan
from medhandover.plans.model import PlanDraft
from tests.medhandover.plans.test_actions import World
from tests.offices import open_case

LEAVES, HOME = moment("2026-12-03T03:30"), moment("2026-12-05T20:00")


def escort(**other: Any) -> EscortDraft:
    fields: dict[str, Any] = {"name": "K. Visser (verzonnen)", "kind": EscortKind.EMPLOYEE, **other}
    return EscortDraft(**{"phone": "+31 00 000 00 01", "passport_until": date(2028, 1, 1), **fields})


def slot(**other: Any) -> SlotDraft:
    return SlotDraft(**{"kind": EscortKind.EMPLOYEE, "leaves": LEAVES, "home": HOME, **other})


@pytest.fixture
def world() -> World:
    return World()


def recorded(world: World, **other: Any) -> EscortId:
    return world.team.office.do(actions.record_escort, escort(**other))


def added(world: World, **other: Any) -> SlotId:
    return world.team.office.do(actions.add_slot, world.plan, slot(**other))


def test_an_escort_fills_a_place_and_leaves_it_again(world: World) -> None:
    place, who = added(world), recorded(world)
    world.team.office.do(actions.assign_slot, place, 1, who)
    assert [row.escort for row in world.team.office.ask(queries.all_slots, world.plan)] == [who]
    world.team.office.do(actions.assign_slot, place, 2, None)
    assert [row.escort for row in world.team.office.ask(queries.all_slots, world.plan)] == [None]


@pytest.mark.parametrize("kind", [EscortKind.SECURITY, EscortKind.MEDICAL])
def test_r22_no_other_kind_stands_in_for_the_employee(world: World, kind: EscortKind) -> None:
    with pytest.raises(WrongFields) as refused:
        world.team.office.do(actions.assign_slot, added(world), 1, recorded(world, kind=kind))
    assert "R22" in refused.value.say("en")


def test_r23_nobody_is_on_two_journeys_at_once(world: World) -> None:
    who = recorded(world)
    world.team.office.do(actions.assign_slot, added(world), 1, who)
    other = world.team.office.do(open_plan, open_case(world.team, v_number="1234567891"), PlanDraft())
    clash = world.team.office.do(
        actions.add_slot, other, slot(leaves=moment("2026-12-05T19:00"), home=moment("2026-12-07T12:00"))
    )
    with pytest.raises(WrongFields) as refused:
        world.team.office.do(actions.assign_slot, clash, 1, who)
    assert "another journey" in refused.value.say("en")
    after = world.team.office.do(actions.add_slot, other, slot(leaves=HOME, home=moment("2026-12-07T12:00")))
    world.team.office.do(actions.assign_slot, after, 1, who)


def test_who_no_longer_travels_is_not_assigned(world: World) -> None:
    who = recorded(world)
    world.team.office.do(actions.change_escort, who, 1, escort(), is_active=False)
    with pytest.raises(WrongFields):
        world.team.office.do(actions.assign_slot, added(world), 1, who)
    assert [row.is_active for row in world.team.office.ask(queries.all_escorts)] == [False]


@pytest.mark.parametrize(
    ("path", "other"),
    [
        ("name", {"name": ""}),
        ("phone", {"phone": "06 1"}),
        ("visas", {"visas": ("Armenia",)}),
        ("visas", {"visas": ("AM:x",)}),
    ],
)
def test_what_cannot_be_is_told_at_its_field(world: World, path: str, other: dict[str, Any]) -> None:
    with pytest.raises(WrongFields) as refused:
        recorded(world, **other)
    assert [each.path for each in refused.value.wrong] == [path]


def test_a_place_ends_after_it_begins(world: World) -> None:
    with pytest.raises(WrongFields):
        added(world, home=LEAVES)


def test_r19_a_reserve_may_be_missing_with_a_reason_only(world: World) -> None:
    place = added(world, is_reserve=True)
    with pytest.raises(WrongFields):
        world.team.office.do(actions.do_without_reserve, place, 1, " ")
    world.team.office.do(actions.do_without_reserve, place, 1, "griep in het team")
    assert world.team.office.ask(queries.all_slots, world.plan)[0].no_reserve_reason == "griep in het team"


def test_r19_only_a_reserve_with_a_name_takes_over(world: World) -> None:
    place = added(world, is_reserve=True)
    with pytest.raises(actions.NoReserve):
        world.team.office.do(actions.activate_reserve, place, 1)
    world.team.office.do(actions.assign_slot, place, 1, recorded(world))
    world.team.office.do(actions.activate_reserve, place, 2)


def test_r20_who_is_on_the_way_is_not_taken_off_the_journey(world: World) -> None:
    place, reserve, who = added(world), added(world, is_reserve=True), recorded(world)
    world.team.office.do(actions.assign_slot, place, 1, who)
    world.team.clock.set(LEAVES.at)
    world.team.as_(Role.COORDINATOR)
    with pytest.raises(actions.OnTheWay):
        world.team.office.do(actions.assign_slot, place, 2, None)
    other = recorded(world, name="R. Eserve (verzonnen)")
    world.team.office.do(actions.assign_slot, reserve, 1, other)
    world.team.office.do(actions.activate_reserve, reserve, 2)
    with pytest.raises(actions.OnTheWay):
        world.team.office.do(actions.assign_slot, reserve, 3, None)


def test_r20_a_cancelled_journey_frees_who_would_travel(world: World) -> None:
    place = added(world)
    world.team.office.do(actions.assign_slot, place, 1, recorded(world))
    world.team.clock.set(LEAVES.at)
    world.team.as_(Role.COORDINATOR)
    world.team.office.do(cancel_plan, world.plan, 1, "rechter schorst het vertrek")
    world.team.office.do(actions.assign_slot, place, 2, None)
    assert [row.escort for row in world.team.office.ask(queries.all_slots, world.plan)] == [None]
