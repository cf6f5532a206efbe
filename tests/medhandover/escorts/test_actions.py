from datetime import date
from typing import Any

import pytest

from medhandover.escorts import actions, queries
from medhandover.escorts.away import check_registration
from medhandover.escorts.companions import WishesDraft
from medhandover.escorts.credentials import Register, Visa
from medhandover.escorts.manifest import record_wishes
from medhandover.escorts.manning import brief_slot
from medhandover.escorts.model import EscortDraft, EscortKind, Qualification, SlotDraft
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
    rested = slot(leaves=moment("2026-12-06T08:00"), home=moment("2026-12-07T12:00"))
    after = world.team.office.do(actions.add_slot, other, rested)
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
        ("qualification", {"qualification": Qualification.NURSE}),
        ("visas.0.country", {"visas": (Visa(country="Armenia", until_on=date(2027, 1, 1)),)}),
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


def refused(world: World, *args: Any) -> str:
    with pytest.raises(WrongFields) as wrong:
        world.team.office.do(*args)
    return wrong.value.say("en")


def test_q15_who_fails_is_refused_with_what_would_make_it_possible(world: World) -> None:
    told = refused(world, actions.assign_slot, added(world), 1, recorded(world, passport_until=None))
    assert "No passport" in told
    assert "Renew the passport" in told
    assert "with a reason" in told


def test_r22_no_reason_lets_one_kind_stand_in_for_another(world: World) -> None:
    told = refused(world, actions.assign_slot, added(world), 1, recorded(world, kind=EscortKind.SECURITY))
    assert "with a reason" not in told


def test_a_warning_does_not_keep_anybody_from_being_assigned(world: World) -> None:
    world.team.office.do(record_wishes, world.plan, WishesDraft(is_female_wanted=True))
    world.team.office.do(actions.assign_slot, added(world), 1, recorded(world))


def test_a_reserve_stands_behind_the_only_place_of_its_kind(world: World) -> None:
    front = added(world)
    behind = added(world, is_reserve=True)
    rows = {row.id: row for row in world.team.office.ask(queries.all_slots, world.plan)}
    assert rows[behind].reserve_for == front
    medical = added(world, kind=EscortKind.MEDICAL)
    draft = slot(is_reserve=True)
    assert "same kind" in refused(world, actions.add_slot, world.plan, draft, medical)
    assert "same kind" in refused(world, actions.add_slot, world.plan, slot(), front)


def test_who_fills_a_place_is_briefed_anew_when_somebody_else_does(world: World) -> None:
    place = added(world)
    world.team.office.do(actions.assign_slot, place, 1, recorded(world))
    world.team.office.do(brief_slot, place, 2)
    world.team.office.do(actions.assign_slot, place, 3, recorded(world, name="Ander (verzonnen)"))
    assert world.team.office.ask(queries.all_slots, world.plan)[0].is_briefed is False


def test_r50_a_place_is_planned_anew_and_keeps_its_kind(world: World) -> None:
    place = added(world)
    world.team.office.do(actions.assign_slot, place, 1, recorded(world))
    world.team.office.do(brief_slot, place, 2)
    later = slot(leaves=moment("2026-12-04T03:30"), home=moment("2026-12-06T20:00"))
    world.team.office.do(actions.change_slot, place, 3, later)
    row = world.team.office.ask(queries.all_slots, world.plan)[0]
    assert (row.leaves, row.is_briefed) == (later.leaves, False)
    assert "keeps its kind" in refused(world, actions.change_slot, place, 4, slot(kind=EscortKind.MEDICAL))


def test_r23_a_place_does_not_move_onto_another_journey_of_who_fills_it(world: World) -> None:
    who, place = recorded(world), added(world)
    world.team.office.do(actions.assign_slot, place, 1, who)
    other = world.team.office.do(open_plan, open_case(world.team, v_number="1234567891"), PlanDraft())
    next_week = slot(leaves=moment("2026-12-10T07:00"), home=moment("2026-12-12T12:00"))
    busy = world.team.office.do(actions.add_slot, other, next_week)
    world.team.office.do(actions.assign_slot, busy, 1, who)
    assert "another journey" in refused(world, actions.change_slot, place, 2, next_week)


def test_r20_who_is_on_the_way_left_when_it_was(world: World) -> None:
    place = added(world)
    world.team.office.do(actions.assign_slot, place, 1, recorded(world))
    world.team.clock.set(LEAVES.at)
    world.team.as_(Role.COORDINATOR)
    with pytest.raises(actions.OnTheWay):
        world.team.office.do(actions.change_slot, place, 2, slot(leaves=moment("2026-12-03T04:30")))
    world.team.office.do(actions.change_slot, place, 2, slot(home=moment("2026-12-06T20:00")))


def test_r21_other_details_ask_for_another_look_in_the_register(world: World) -> None:
    fields: dict[str, Any] = {
        "kind": EscortKind.MEDICAL,
        "qualification": Qualification.NURSE,
        "register": Register.BIG,
        "registration": "00000000000",
        "registered_until": date(2028, 1, 1),
    }
    who = recorded(world, **fields)
    world.team.office.do(check_registration, who, 1, date(2026, 11, 20))
    world.team.office.do(actions.change_escort, who, 2, escort(**{**fields, "phone": "+31 00 000 00 02"}))
    assert world.team.office.ask(queries.all_escorts)[0].registration_checked_on == date(2026, 11, 20)
    world.team.office.do(actions.change_escort, who, 3, escort(**{**fields, "registration": "11111111111"}))
    assert world.team.office.ask(queries.all_escorts)[0].registration_checked_on is None
