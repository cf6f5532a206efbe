from datetime import date

import pytest

from medhandover.plans import queries
from medhandover.plans.actions import agree_payment, change_plan, record_arrangement, record_evidence
from medhandover.plans.model import AcceptanceState, ArrangementDraft
from medhandover.plans.progress import what_if
from medhandover.plans.proofs import Fault
from tests.medhandover.plans.test_actions import AT, LETTER, World
from tests.medhandover.plans.test_checks import LATER
from tests.medhandover.readiness.test_checks import PAID


@pytest.fixture
def world() -> World:
    made = World()
    do = made.team.office.do
    arranged = do(record_arrangement, made.plan, ArrangementDraft(condition=made.condition, what="opname"))
    do(record_evidence, arranged, LETTER)
    made.accept()
    do(agree_payment, made.plan, PAID)
    return made


def test_a_moved_handover_shows_in_every_answer_and_proof(world: World) -> None:
    ask = world.team.office.ask
    assert ask(queries.all_answers, world.plan)[0].stands is AcceptanceState.WRITTEN
    assert ask(queries.all_evidence, world.plan)[0].fault is Fault.NONE
    version, draft = ask(queries.plan_draft, world.plan)
    draft.handover = LATER
    assert {each.fault for each in ask(what_if, world.plan, LATER)} == {Fault.MOMENT}
    world.team.office.do(change_plan, world.plan, version, draft)
    assert ask(queries.all_answers, world.plan)[0].stands is AcceptanceState.RENEW
    assert ask(queries.all_evidence, world.plan)[0].fault is Fault.MOMENT
    assert ask(what_if, world.plan, AT) == ()


def test_the_payment_is_shown_with_all_its_terms(world: World) -> None:
    row = world.team.office.ask(queries.seen_payment, world.plan)
    assert row is not None
    assert (row.maximum, row.paid_until, row.change_procedure) == (5000, date(2027, 3, 3), PAID.change_procedure)
    fresh = World()
    assert fresh.team.office.ask(queries.seen_payment, fresh.plan) is None
