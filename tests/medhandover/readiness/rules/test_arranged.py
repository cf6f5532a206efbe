"""Each way out of the rules about what is arranged is walked: the finding stands, somebody acts, it is gone."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from medhandover.advice.actions import set_condition_aside
from medhandover.advice.queries import all_conditions
from medhandover.advice.statements import Issuer, WrittenStatement
from medhandover.journeys.actions import plan_journey
from medhandover.journeys.model import JourneyDraft
from medhandover.kernel.clock import moment
from medhandover.kernel.findings import Weight
from medhandover.plans.actions import agree_payment, change_plan, open_plan, record_arrangement, record_evidence
from medhandover.plans.checklist import CheckDraft, CheckItem, CheckState
from medhandover.plans.joining import move_plans
from medhandover.plans.model import AcceptanceState, ArrangementDraft, Payer, PaymentDraft
from medhandover.plans.promising import record_checks, record_milestone
from medhandover.plans.queries import all_plans, plan_draft
from medhandover.plans.suspending import resume_plan, suspend_plan
from medhandover.plans.suspensions import SuspensionDraft, SuspensionKind
from medhandover.readiness.actions import except_plan, release_plan
from medhandover.readiness.queries import gate
from medhandover.readiness.rules.table import RULES
from medhandover.readiness.states import PlanState
from medhandover.rights import ACTIONS
from medhandover.staff.signing import Credentials
from tests.medhandover.plans.test_actions import LETTER, World
from tests.medhandover.plans.test_promising import GUARANTEED, NAMED
from tests.medhandover.readiness.test_checks import LEG, PAID, TERMS, arrange
from tests.offices import PASSWORD, attach, open_case

SECOND = Credentials("coordinator", PASSWORD)
STATED = WrittenStatement(issuer=Issuer.BMA, dated_on=date(2026, 11, 23), reference="V-8 (verzonnen)")
LATER = moment("2026-12-03T18:00 Asia/Yerevan")
OWN = ("R10", "R11", "R12", "R13", "R14", "R16", "R17", "R18", "R28")


@pytest.fixture
def world() -> World:
    made = World()
    arrange(made)
    return made


def rules(world: World) -> set[str]:
    return {each.rule for each in world.team.office.ask(gate, world.case).findings}


def change(world: World, **other: Any) -> None:
    version, draft = world.team.office.ask(plan_draft, world.plan)
    world.team.office.do(change_plan, world.plan, version, replace(draft, **other))


def forced(world: World) -> None:
    world.team.office.do_together(SECOND, except_plan, world.case, "spoed; volgt schriftelijk")
    assert world.team.office.ask(gate, world.case).state is PlanState.EXCEPTED


def test_every_way_out_is_an_action_that_somebody_may_do() -> None:
    for rule in RULES:
        for way in rule.ways:
            assert ACTIONS[way].may, f"{rule.id}: {way}"
    for rule in RULES:
        assert rule.id not in OWN or rule.ways, rule.id


def test_r10_a_plan_is_opened_and_gets_its_moment_and_its_journey() -> None:
    world = World()
    case = open_case(world.team, v_number="1234567891")
    do, ask = world.team.office.do, world.team.office.ask

    def said() -> str:
        return " ".join(each.english for each in ask(gate, case).findings if each.rule == "R10")

    assert "no open plan" in said()
    do(open_plan, case, world.draft(handover=None))
    assert "no open plan" not in said()
    assert "Day and time of the handover are not planned." in said()
    do(move_plans, ask(all_plans, case)[0].id, 1, LATER)
    assert "Day and time" not in said()
    assert "The journey is not planned." in said()
    do(plan_journey, case, JourneyDraft(), (LEG,))
    assert "The journey is not planned." not in said()


def test_r10_a_moved_handover_is_proven_anew_or_the_condition_is_set_aside(world: World) -> None:
    change(world, handover=LATER)
    assert "R10" in rules(world)
    do = world.team.office.do
    whole = ArrangementDraft(
        condition=world.condition, what="opname", responsible="M. Jansen (verzonnen)", due_on=date(2026, 12, 2)
    )
    do(record_evidence, do(record_arrangement, world.plan, whole), LETTER)
    world.accept(AcceptanceState.READY, accepted_for=LATER, dated_on=date(2026, 12, 1))
    assert "R10" not in rules(world)
    change(world, handover=moment("2026-12-03T19:00 Asia/Yerevan"))
    row = world.team.office.ask(all_conditions, world.case)[0]
    letter = replace(STATED, document=attach(world.team.office, world.case))
    world.team.office.do_together(SECOND, set_condition_aside, row.id, row.version, letter)
    assert "R10" not in rules(world)


def test_r10_a_condition_of_bma_that_is_not_met_is_never_forced(world: World) -> None:
    change(world, handover=LATER)
    found = world.team.office.ask(gate, world.case).findings
    assert {each.is_forceable for each in found if each.rule == "R10"} == {False}


def test_r11_a_receiver_is_named_again(world: World) -> None:
    change(world, receiver=None)
    assert "R11" in rules(world)
    change(world, receiver=world.receiver)
    assert rules(world) == set()


def test_r12_a_suspended_departure_is_never_released_and_after_it_is_lifted_only_anew(world: World) -> None:
    do, ask = world.team.office.do, world.team.office.ask
    do(release_plan, world.case)
    court = SuspensionDraft(kind=SuspensionKind.LEGAL, from_on=date(2026, 12, 2), reference="rechtbank V-1")
    do(suspend_plan, world.plan, court)
    answer = ask(gate, world.case)
    assert (answer.state, answer.is_released, answer.is_ready) == (PlanState.SUSPENDED, False, False)
    assert [(each.rule, each.is_forceable) for each in answer.findings] == [("R12", False)]
    do(resume_plan, world.plan, "uitspraak V-2")
    answer = ask(gate, world.case)
    assert (answer.findings, answer.is_released) == ((), False)
    world.team.clock.move(timedelta(minutes=5))
    do(release_plan, world.case)
    assert ask(gate, world.case).is_released


def test_r12_the_promise_is_recorded_for_another_receiver() -> None:
    world = World()

    def weights() -> list[Weight]:
        return [each.weight for each in world.team.office.ask(gate, world.case).findings if each.rule == "R12"]

    assert weights() == [Weight.BLOCK, Weight.REMARK]
    world.team.office.do(record_milestone, world.plan, NAMED)
    assert weights() == [Weight.BLOCK]


def test_r13_a_receiver_that_proposes_another_moment_is_followed_by_moving_the_handover(world: World) -> None:
    world.accept(AcceptanceState.OTHER_DATE, accepted_for=LATER, **TERMS)
    assert "R13" in rules(world)
    change(world, handover=LATER)
    world.team.office.do(record_milestone, world.plan, replace(GUARANTEED, reached_on=date(2026, 12, 2)))
    assert "R13" not in rules(world)


def test_r12_two_persons_may_set_aside_that_all_is_guaranteed_but_not_the_acceptance(world: World) -> None:
    world.team.office.do(agree_payment, world.plan, PaymentDraft(payer=Payer.UNKNOWN), 1)
    change(world, handover=LATER)
    world.accept(AcceptanceState.READY, accepted_for=LATER, dated_on=date(2026, 12, 1))
    found = [each for each in world.team.office.ask(gate, world.case).findings if each.rule in {"R12", "R16"}]
    assert {each.rule for each in found if each.is_forceable} == {"R12", "R16"}
    change(world, handover=moment("2026-12-03T19:00 Asia/Yerevan"))
    left = [each for each in world.team.office.ask(gate, world.case).findings if each.rule == "R13"]
    assert [each.is_forceable for each in left] == [False]


def test_r13_what_was_withdrawn_is_accepted_anew(world: World) -> None:
    world.accept(AcceptanceState.WITHDRAWN)
    assert "R13" in rules(world)
    world.accept(**TERMS)
    assert "R13" not in rules(world)


def short(world: World) -> None:
    world.accept(**{**TERMS, "ward": ""})
    ready(world)


def whole(world: World) -> None:
    world.accept(**TERMS)
    ready(world)


def unpaid(world: World) -> None:
    world.team.office.do(agree_payment, world.plan, PaymentDraft(payer=Payer.UNKNOWN), 1)


def paid(world: World) -> None:
    world.team.office.do(agree_payment, world.plan, PAID, 2)


def doubted(world: World) -> None:
    world.accept(AcceptanceState.WITHDRAWN)
    world.accept(**TERMS)


def ready(world: World) -> None:
    world.accept(AcceptanceState.READY, dated_on=date(2026, 12, 1))


def function(name: str) -> Callable[[World], None]:
    return lambda world: change(world, receiver_function=name)


def luggage(state: CheckState) -> Callable[[World], None]:
    def look(world: World) -> None:
        seen = (CheckDraft(item=CheckItem.LUGGAGE, state=state, note="koffer"),)
        world.team.office.do(record_checks, world.plan, seen)

    return look


WALKED: dict[str, tuple[Callable[[World], None], Callable[[World], None]]] = {
    "R14": (short, whole),
    "R16": (unpaid, paid),
    "R17": (doubted, ready),
    "R18": (function(""), function("arts van dienst")),
    "R28": (luggage(CheckState.NO), luggage(CheckState.YES)),
}
"""What breaks a rule, and what mends it again."""


@pytest.mark.parametrize("rule", WALKED)
def test_r14_r16_r17_r18_r28_are_mended_by_their_own_action_or_set_aside_by_two_persons(
    world: World, rule: str
) -> None:
    breaks, mends = WALKED[rule]
    breaks(world)
    assert rule in rules(world)
    forced(world)
    mends(world)
    assert rule not in rules(world)
