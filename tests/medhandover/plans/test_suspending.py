from datetime import date

import pytest

from medhandover.kernel.fields import WrongFields
from medhandover.plans.progress import all_suspensions
from medhandover.plans.suspending import AlreadySuspended, NotSuspended, resume_plan, suspend_plan
from medhandover.plans.suspensions import SuspensionDraft, SuspensionKind
from tests.medhandover.plans.test_actions import World

COURT = SuspensionDraft(kind=SuspensionKind.LEGAL, from_on=date(2026, 11, 24), reference="rechtbank V-1")


def test_a_departure_is_suspended_by_a_decision_and_goes_on_by_another() -> None:
    world = World()
    do = world.team.office.do
    with pytest.raises(NotSuspended):
        do(resume_plan, world.plan, "uitspraak V-2")
    do(suspend_plan, world.plan, COURT)
    with pytest.raises(AlreadySuspended):
        do(suspend_plan, world.plan, COURT)
    with pytest.raises(WrongFields):
        do(resume_plan, world.plan, " ")
    do(resume_plan, world.plan, "uitspraak V-2")
    do(suspend_plan, world.plan, COURT)
    rows = world.team.office.ask(all_suspensions, world.plan)
    assert [(each.lifted_reference, each.lifted_at is None) for each in rows] == [("uitspraak V-2", False), ("", True)]
