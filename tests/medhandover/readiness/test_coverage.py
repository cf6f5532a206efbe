from datetime import timedelta

from medhandover.kernel.roles import Role
from medhandover.plans.actions import record_arrangement, record_evidence
from medhandover.plans.coverage import CoverState
from medhandover.plans.model import ArrangementDraft
from medhandover.readiness.coverage import plan_coverage
from medhandover.readiness.queries import gate
from medhandover.refusals.actions import begin_refusal
from tests.medhandover.plans.test_actions import LETTER, World
from tests.medhandover.refusals.test_completeness import AT, draft


def test_the_coverage_sheet_says_what_the_gate_says_of_a_refused_condition() -> None:
    world = World()
    arranged = ArrangementDraft(condition=world.condition, what="opname")
    world.team.office.do(record_evidence, world.team.office.do(record_arrangement, world.plan, arranged), LETTER)
    world.accept()
    world.team.clock.set(AT.at + timedelta(hours=2))
    office = world.team.as_(Role.COORDINATOR)
    assert [each.state for each in office.ask(plan_coverage, world.plan)] == [CoverState.COVERED]
    office.do(begin_refusal, world.plan, draft(conditions=(world.condition,)))
    assert [each.state for each in office.ask(plan_coverage, world.plan)] == [CoverState.REFUSED]
    assert office.ask(plan_coverage, world.plan) == office.ask(gate, world.case).covered
