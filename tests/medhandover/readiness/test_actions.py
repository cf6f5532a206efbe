from collections.abc import Callable
from dataclasses import fields, replace
from datetime import timedelta
from typing import Any

import pytest

from medhandover.advice.actions import record_advice
from medhandover.advice.model import AdviceDraft, FitToTravel
from medhandover.escorts.actions import assign_slot
from medhandover.escorts.queries import all_slots
from medhandover.journeys.actions import plan_journey
from medhandover.journeys.model import JourneyDraft
from medhandover.kernel.clock import moment
from medhandover.kernel.fields import WrongFields
from medhandover.kernel.findings import NEVER_FORCEABLE, Finding
from medhandover.kernel.problem import SecondPersonNeeded
from medhandover.plans.actions import agree_payment, change_plan
from medhandover.plans.model import AcceptanceState, Payer, PaymentDraft
from medhandover.plans.queries import all_plans
from medhandover.readiness import actions
from medhandover.readiness.queries import Gate, gate
from medhandover.readiness.states import PlanState
from medhandover.settings.actions import change_setting
from medhandover.staff.signing import Credentials
from tests.medhandover.plans.test_actions import World
from tests.medhandover.readiness.test_checks import LEG, PAID, TERMS, arrange
from tests.offices import PASSWORD

SECOND = Credentials("coordinator", PASSWORD)


@pytest.fixture
def world() -> World:
    made = World()
    arrange(made)
    return made


def answer(world: World) -> Gate:
    return world.team.office.ask(gate, world.case)


def release(world: World) -> None:
    world.team.office.do(actions.release_plan, world.case)
    assert (answer(world).is_released, answer(world).state) == (True, PlanState.READY)


def test_nobody_is_released_while_a_finding_stands() -> None:
    fresh = World()
    with pytest.raises(actions.NotReady) as refused:
        fresh.team.office.do(actions.release_plan, fresh.case)
    assert refused.value.exit_code == 3
    assert "R02" in refused.value.say("nl")
    assert not answer(fresh).is_released


def test_a_release_holds_until_departure_and_then_the_journey_is_under_way(world: World) -> None:
    release(world)
    world.team.clock.set(LEG.departs.at + timedelta(minutes=1))
    world.team.office.sign_in(Credentials("tweede", PASSWORD))
    assert (answer(world).is_released, answer(world).state) == (False, PlanState.ON_THE_WAY)
    with pytest.raises(actions.NothingToRelease):
        world.team.office.do(actions.release_plan, world.case)


def moved_flight(world: World) -> None:
    later = replace(LEG, departs=moment("2026-12-03T07:40 Europe/Amsterdam"))
    world.team.office.do(plan_journey, world.case, JourneyDraft(), (later,), 1)


def newer_advice(world: World) -> None:
    newer = AdviceDraft(given_on=moment("2026-10-06T09:00").day, reference="V-2", fit=FitToTravel.YES_IF)
    world.team.office.do(record_advice, world.case, newer)


def other_payer(world: World) -> None:
    until = moment("2027-03-04T12:00").day
    world.team.office.do(agree_payment, world.plan, replace(PAID, payer=Payer.IOM, paid_until=until), 1)


def taken_back(world: World) -> None:
    world.accept(AcceptanceState.WITHDRAWN, **TERMS)


def another_employee(world: World) -> None:
    slot = world.team.office.ask(all_slots, world.plan)[0]
    world.team.office.do(assign_slot, slot.id, slot.version, None)


def other_setting(world: World) -> None:
    world.team.office.do(change_setting, "delay_margin_days", "9")


CHANGES = (moved_flight, newer_advice, other_payer, taken_back, another_employee, other_setting)


@pytest.mark.parametrize("change", CHANGES)
def test_any_changed_fact_takes_the_release_away_and_nobody_has_to_do_it(
    world: World, change: Callable[[World], None]
) -> None:
    release(world)
    change(world)
    assert not answer(world).is_released
    assert answer(world).state is not PlanState.READY


def test_a_fact_put_back_as_it_was_gives_the_release_back(world: World) -> None:
    release(world)
    row = world.team.office.ask(all_plans, world.case)[0]
    world.team.office.do(change_plan, world.plan, row.version, world.draft(receiver_function="portier"))
    assert not answer(world).is_released
    world.team.office.do(change_plan, world.plan, row.version + 1, world.draft(receiver_function="arts van dienst"))
    assert answer(world).is_released


def test_a_release_is_withdrawn_with_a_reason(world: World) -> None:
    with pytest.raises(actions.NothingReleased):
        world.team.office.do(actions.withdraw_release, world.case, "twijfel")
    release(world)
    with pytest.raises(WrongFields):
        world.team.office.do(actions.withdraw_release, world.case, " ")
    world.team.office.do(actions.withdraw_release, world.case, "nieuw signaal")
    assert not answer(world).is_released


def test_two_persons_set_a_forceable_rule_aside_and_it_is_never_called_ready(world: World) -> None:
    world.team.office.do(agree_payment, world.plan, PaymentDraft(payer=Payer.UNKNOWN), 1)
    assert {row.rule for row in answer(world).findings} == {"R16", "R30", "R34"}
    with pytest.raises(SecondPersonNeeded):
        world.team.office.do(actions.except_plan, world.case, "spoed")
    with pytest.raises(WrongFields):
        world.team.office.do_together(SECOND, actions.except_plan, world.case, " ")
    world.team.office.do_together(SECOND, actions.except_plan, world.case, "spoed; kosten volgen")
    assert answer(world).state is PlanState.EXCEPTED
    assert not answer(world).is_ready


def test_what_nobody_may_set_aside_stays_in_the_way(world: World) -> None:
    taken_back(world)
    with pytest.raises(actions.NotReady) as refused:
        world.team.office.do_together(SECOND, actions.except_plan, world.case, "spoed")
    assert {each.rule for each in refused.value.findings} == {"R10", "R13"}
    assert not any(each.is_forceable for each in refused.value.findings)


@pytest.mark.parametrize("rule", sorted(NEVER_FORCEABLE))
def test_rules_that_are_never_forced(rule: str) -> None:
    fields_of: dict[str, Any] = {"rule": rule, "sentence": "x", "source": "x", "where": "x"}
    assert not Finding(**fields_of).is_forceable
    assert {"rule"} <= {each.name for each in fields(Finding)}
