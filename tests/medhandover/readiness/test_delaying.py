from datetime import date
from typing import Any

import pytest

from medhandover.journeys.actions import plan_journey
from medhandover.journeys.delays import DelayDraft, DelayReason
from medhandover.journeys.model import JourneyDraft
from medhandover.journeys.queries import JourneyRow, all_delays, seen_journey
from medhandover.kernel.clock import moment
from medhandover.kernel.fields import WrongFields
from medhandover.kernel.problem import Conflict, NotAllowed
from medhandover.kernel.roles import Role
from medhandover.plans.actions import change_plan
from medhandover.plans.model import AcceptanceState
from medhandover.plans.queries import all_plans
from medhandover.readiness.actions import release_plan
from medhandover.readiness.delaying import NoHandover, NoJourney, delay_journey
from medhandover.readiness.queries import gate
from tests.medhandover.journeys.test_model import draft, onward, stay
from tests.medhandover.plans.test_actions import AT, World
from tests.medhandover.readiness.test_checks import LEG, TERMS, arrange, rules
from tests.offices import memory_office, open_case


def delay(**other: Any) -> DelayDraft:
    fields: dict[str, Any] = {
        "position": 1,
        "minutes": 90,
        "reason": DelayReason.WEATHER,
        "said_by": "balie (verzonnen)",
        **other,
    }
    return DelayDraft(**fields)


def journey(world: World) -> JourneyRow:
    seen = world.team.office.ask(seen_journey, world.case)
    assert seen is not None
    return seen


@pytest.fixture
def world() -> World:
    made = World()
    arrange(made)
    return made


def test_a_delay_moves_the_leg_the_later_ones_and_the_stays_in_one_step(world: World) -> None:
    world.team.office.do(plan_journey, world.case, JourneyDraft(stays=(stay(),)), (draft(), onward()), 1)
    world.team.office.do(delay_journey, world.case, 2, delay())
    seen = journey(world)
    assert [f"{leg.departs.local:%H:%M} {leg.arrives.local:%H:%M}" for leg in seen.legs] == [
        "08:10 10:00",
        "12:30 19:35",
    ]
    assert seen.stays[0].since == moment("2026-12-03T10:30 Europe/Vienna")
    assert seen.version == 3


def test_every_delay_stays_known_as_it_was_told(world: World) -> None:
    do = world.team.office.do
    do(delay_journey, world.case, 1, delay())
    do(delay_journey, world.case, 2, delay(minutes=0, departs=moment("2026-12-03T09:00"), reason=DelayReason.STRIKE))
    rows = world.team.office.ask(all_delays, world.case)
    assert [(row.minutes, row.departed, row.reason) for row in rows] == [
        (90, LEG.departs, DelayReason.WEATHER),
        (50, moment("2026-12-03T08:10"), DelayReason.STRIKE),
    ]


def test_r50_a_delay_takes_the_release_away_and_asks_again_for_what_was_given_for_the_old_moment(
    world: World,
) -> None:
    do, ask = world.team.office.do, world.team.office.ask
    do(release_plan, world.case)
    do(delay_journey, world.case, 1, delay(minutes=-30))
    assert not ask(gate, world.case).is_released
    assert rules(world) == ["R50", "R50"]
    do(delay_journey, world.case, 2, delay(minutes=30))
    do(delay_journey, world.case, 3, delay(minutes=45), is_handover_moved=True)
    assert ask(all_plans, world.case)[0].handover == moment("2026-12-03T17:45 Asia/Yerevan")
    assert {"R10", "R13", "R30"} <= set(rules(world))


def test_r50_the_way_out_is_to_have_it_confirmed_for_the_new_moment(world: World) -> None:
    do, ask = world.team.office.do, world.team.office.ask
    do(delay_journey, world.case, 1, delay(), is_handover_moved=True)
    later: dict[str, Any] = {"accepted_for": moment("2026-12-03T18:30 Asia/Yerevan")}
    world.accept(**later, **TERMS)
    world.accept(AcceptanceState.READY, dated_on=date(2026, 12, 1), **later)
    assert "R13" not in rules(world)
    plan = ask(all_plans, world.case)[0]
    do(change_plan, world.plan, plan.version, world.draft(receiver_function="arts van dienst", handover=AT))
    do(delay_journey, world.case, 2, delay(minutes=-90))
    world.accept(**TERMS)
    world.accept(AcceptanceState.READY, dated_on=date(2026, 12, 1))
    assert rules(world) == []


def test_a_handover_before_the_delayed_arrival_is_said(world: World) -> None:
    world.team.office.do(delay_journey, world.case, 1, delay(minutes=180))
    said = [each.english for each in world.team.office.ask(gate, world.case).findings if each.rule == "R10"]
    assert said == [
        "The handover of Thu 3 Dec 2026 17:00 Yerevan is planned before the arrival of Thu 3 Dec 2026 18:05 Yerevan."
    ]


def test_a_leg_that_does_not_go_leaves_a_gap_until_the_journey_is_planned_anew(world: World) -> None:
    do = world.team.office.do
    do(delay_journey, world.case, 1, delay(minutes=0, is_cancelled=True))
    assert journey(world).legs[0].is_cancelled
    assert "R10" in rules(world)
    do(plan_journey, world.case, JourneyDraft(), (LEG,), 2)
    assert rules(world) == []


def test_the_duty_officer_and_who_travels_along_enter_a_delay_but_only_planners_move_the_handover(
    world: World,
) -> None:
    team = memory_office((Role.COORDINATOR, Role.EMPLOYEE, Role.AUDITOR))
    case = open_case(team)
    team.office.do(plan_journey, case, JourneyDraft(), (draft(),))
    team.as_(Role.EMPLOYEE).do(delay_journey, case, 1, delay())
    with pytest.raises(NotAllowed):
        team.as_(Role.AUDITOR).do(delay_journey, case, 2, delay())


def test_a_delay_that_cannot_be_changes_nothing(world: World) -> None:
    do, before = world.team.office.do, journey(world)
    with pytest.raises(WrongFields):
        do(delay_journey, world.case, 1, delay(position=2))
    with pytest.raises(Conflict):
        do(delay_journey, world.case, 2, delay())
    with pytest.raises(NoHandover):
        do(delay_journey, world.case, 1, delay(minutes=0, is_cancelled=True), is_handover_moved=True)
    assert journey(world) == before
    assert world.team.office.ask(all_delays, world.case) == ()
    with pytest.raises(NoJourney):
        do(delay_journey, open_case(world.team, v_number="1234567891"), 1, delay())
