"""Where a plan stands is derived, and a release ends by what happens after it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from medhandover.consents.model import LegalGround
from medhandover.consents.sending import drop_transmission, plan_transmission
from medhandover.consents.transmissions import TransmissionDraft, TransmissionKind
from medhandover.handovers.actions import record_handover
from medhandover.handovers.model import HandoverDraft, Outcome
from medhandover.kernel.clock import Moment
from medhandover.plans.actions import cancel_plan, open_plan
from medhandover.readiness.actions import release_plan
from medhandover.readiness.queries import Gate, gate, worklist
from medhandover.readiness.states import PlanState
from medhandover.refusals.actions import add_to_refusal, begin_refusal, finish_refusal
from medhandover.refusals.model import AdditionKind, Situation
from medhandover.refusals.recording import record_receiver_refusal
from tests.medhandover.plans.test_actions import World
from tests.medhandover.readiness.test_checks import arrange
from tests.medhandover.refusals.test_completeness import draft
from tests.medhandover.refusals.test_notes import w12


@pytest.fixture
def world() -> World:
    made = World()
    arrange(made)
    made.team.office.do(release_plan, made.case)
    return made


def asked(world: World) -> Gate:
    return world.team.office.ask(gate, world.case)


def test_a_journey_that_ended_before_its_departure_is_released_no_more(world: World) -> None:
    assert world.team.office.ask(gate, world.case).is_released
    at = Moment(world.team.clock.now())
    ended = HandoverDraft(outcome=Outcome.NOT_DONE, at=at, place="Schiphol", remarks="vlucht vervallen")
    world.team.office.do(record_handover, world.plan, ended)
    answer = world.team.office.ask(gate, world.case)
    assert (answer.is_released, answer.state) == (False, PlanState.FAILED)


def test_a_refusal_after_the_release_holds_the_plan_up_until_it_is_decided(world: World) -> None:
    at = Moment(world.team.clock.now())
    before = Moment(at.at - timedelta(hours=1))
    said = draft(situation=Situation.BEFOREHAND, at=before, conditions=(world.condition,))
    do = world.team.office.do
    known = do(begin_refusal, world.plan, replace(said, asked_again_at=at, reported_at=at, informed_at=at))
    assert (asked(world).is_released, asked(world).is_ready) == (False, False)
    assert asked(world).state is PlanState.ACCEPTED
    do(finish_refusal, known, 1)
    assert not asked(world).is_released
    do(add_to_refusal, known, "wil toch", at, AdditionKind.WITHDRAWAL, "kliniek gebeld")
    assert (asked(world).is_released, asked(world).state) == (True, PlanState.READY)


def test_a_receiver_that_refuses_after_the_release_holds_the_plan_up(world: World) -> None:
    at = Moment(world.team.clock.now())
    told = w12(receiver=world.receiver, at=at, alarm_at=at, backup_called_at=at)
    world.team.office.do(record_receiver_refusal, world.plan, told)
    assert (asked(world).is_released, asked(world).state) == (False, PlanState.ACCEPTED)


def test_what_is_to_be_sent_without_a_ground_holds_the_plan_up_until_it_is_dropped(world: World) -> None:
    letter = TransmissionDraft(
        kind=TransmissionKind.DOSSIER, recipient="Kliniek", sent_on=date(2026, 12, 3), ground=LegalGround.NONE
    )
    planned = world.team.office.do(plan_transmission, world.case, letter)
    assert not asked(world).is_released
    world.team.office.do(drop_transmission, planned)
    assert asked(world).is_released


def test_a_case_of_which_the_only_plan_was_cancelled_is_called_cancelled() -> None:
    world = World()
    world.team.office.do(cancel_plan, world.plan, 1, "vertrekt zelf")
    assert asked(world).state is PlanState.CANCELLED
    assert not world.team.office.ask(gate, world.case).is_ready
    assert world.team.office.ask(worklist) == ()
    assert [each.state for each in world.team.office.ask(worklist, False, True)] == [PlanState.CANCELLED]


def test_a_new_plan_after_a_cancelled_one_is_what_counts() -> None:
    world = World()
    world.team.office.do(cancel_plan, world.plan, 1, "vertrekt zelf")
    world.team.office.do(open_plan, world.case, world.draft())
    assert asked(world).state is not PlanState.CANCELLED
