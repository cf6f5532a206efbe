from dataclasses import replace

import pytest

from medhandover.journeys.actions import plan_journey
from medhandover.journeys.model import JourneyDraft
from medhandover.journeys.queries import seen_journey
from medhandover.kernel.clock import moment
from medhandover.kernel.fields import WrongFields
from medhandover.kernel.ids import CaseId, PlanId
from medhandover.kernel.problem import Conflict
from medhandover.plans.actions import cancel_plan, open_plan
from medhandover.plans.joining import NoParty, join_party, leave_party, move_plans
from medhandover.plans.progress import all_fellows
from medhandover.plans.queries import all_plans
from medhandover.readiness.queries import gate
from tests.medhandover.plans.test_actions import World
from tests.medhandover.readiness.test_checks import LEG
from tests.offices import open_case

LATER = moment("2026-12-04T17:00 Asia/Yerevan")


class Family(World):
    """Two persons of one family, each with a plan."""

    def __init__(self) -> None:
        super().__init__()
        self.child: CaseId = open_case(self.team, v_number="1234567891")
        self.other: PlanId = self.team.office.do(open_plan, self.child, self.draft())

    def apart(self) -> list[str]:
        found = self.team.office.ask(gate, self.case).findings
        return [each.english for each in found if "travels together" in each.english]


@pytest.fixture
def family() -> Family:
    made = Family()
    made.team.office.do(join_party, made.other, made.plan)
    return made


def test_a_party_holds_every_plan_that_joined_and_a_plan_is_in_one(family: Family) -> None:
    do, ask = family.team.office.do, family.team.office.ask
    third = do(open_plan, open_case(family.team, v_number="1234567892"), family.draft())
    do(join_party, third, family.other)
    assert {each.plan for each in ask(all_fellows, family.plan)} == {family.other, third}
    with pytest.raises(WrongFields):
        do(join_party, third, family.plan)
    with pytest.raises(WrongFields):
        do(join_party, family.plan, family.plan)
    do(leave_party, third, "reist met een oom")
    with pytest.raises(NoParty):
        do(leave_party, third, "reist met een oom")
    assert [each.plan for each in ask(all_fellows, family.plan)] == [family.other]


def test_an_ended_plan_travels_with_nobody(family: Family) -> None:
    family.team.office.do(cancel_plan, family.other, 1, "rechter schorst het vertrek")
    assert family.team.office.ask(all_fellows, family.plan) == ()


def test_r10_one_step_moves_all_plans_that_travel_together_and_each_is_logged(family: Family) -> None:
    do, ask = family.team.office.do, family.team.office.ask
    do(plan_journey, family.case, JourneyDraft(), (LEG,))
    assert len(family.apart()) == 1
    moved = replace(LEG, departs=moment("2026-12-04T06:40"), arrives=moment("2026-12-04T15:05 Asia/Yerevan"))
    assert do(move_plans, family.plan, 1, LATER, None, (moved,)) == 2
    for case in (family.case, family.child):
        assert ask(all_plans, case)[0].handover == LATER
        journey = ask(seen_journey, case)
        assert journey is not None
        assert journey.legs[0].departs == moved.departs
    assert family.apart() == []
    with pytest.raises(Conflict):
        do(move_plans, family.plan, 1, LATER)


def test_r10_a_plan_that_leaves_the_party_may_depart_by_itself(family: Family) -> None:
    do = family.team.office.do
    do(plan_journey, family.case, JourneyDraft(), (LEG,))
    assert len(family.apart()) == 1
    do(leave_party, family.other, "blijft bij een tante")
    assert family.apart() == []


def test_a_plan_by_itself_moves_alone() -> None:
    world = World()
    assert world.team.office.do(move_plans, world.plan, 1, LATER) == 1
