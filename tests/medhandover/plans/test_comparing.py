from datetime import date
from typing import Any

import pytest

from medhandover.advice.actions import record_advice, record_condition
from medhandover.advice.comparison import Change
from medhandover.advice.conditions import ConditionCode
from medhandover.advice.model import AdviceDraft, ConditionDraft, FitToTravel
from medhandover.kernel.fields import WrongFields
from medhandover.kernel.ids import AdviceId
from medhandover.plans.actions import adopt_advice, record_arrangement
from medhandover.plans.comparing import Comparison, Footing, NothingToCompare, compared_advices
from medhandover.plans.model import ArrangementDraft
from tests.medhandover.plans.test_actions import World
from tests.offices import open_case

SAME = "„Overdracht aan een instelling.”"


@pytest.fixture
def world() -> World:
    made = World()
    draft = ArrangementDraft(condition=made.condition, what="opname op afdeling 2", responsible="M. Jansen (verzonnen)")
    made.team.office.do(record_arrangement, made.plan, draft)
    return made


def newer(world: World, *conditions: tuple[ConditionCode, str], **other: Any) -> AdviceId:
    fields: dict[str, Any] = {"given_on": date(2026, 10, 6), "reference": "V-2", "fit": FitToTravel.YES_IF, **other}
    advice = world.team.office.do(record_advice, world.case, AdviceDraft(**fields))
    for code, literal in conditions:
        world.team.office.do(record_condition, advice, ConditionDraft(code=code, literal=literal))
    return advice


def compared(world: World, **other: AdviceId) -> Comparison:
    return world.team.office.ask(compared_advices, world.case, **other)


@pytest.mark.parametrize(
    ("code", "literal", "change", "footing"),
    [
        (ConditionCode.FYS_INST, SAME, Change.SAME, Footing.STANDS),
        (ConditionCode.FYS_INST, "„Overdracht aan een ziekenhuis.”", Change.CHANGED, Footing.SHAKEN),
        (ConditionCode.TOLK, "„Een tolk is nodig.”", Change.VANISHED, Footing.LOST),
    ],
)
def test_r03_a_newer_advice_shows_which_arrangements_lost_their_ground(
    world: World, code: ConditionCode, literal: str, change: Change, footing: Footing
) -> None:
    newer(world, (code, literal))
    found = next(row for row in compared(world).conditions if row.older == world.condition)
    assert (found.change, [(each.what, each.footing) for each in found.arrangements]) == (
        change,
        [("opname op afdeling 2", footing)],
    )
    assert [each.what for each in compared(world).ungrounded] == (
        [] if footing is Footing.STANDS else ["opname op afdeling 2"]
    )


def test_the_comparison_is_the_same_after_the_plan_rests_on_the_newer_advice(world: World) -> None:
    newer(world, (ConditionCode.TOLK, "„Een tolk is nodig.”"))
    before = compared(world)
    world.team.office.do(adopt_advice, world.plan, 1)
    assert compared(world) == before


def test_answers_that_are_not_medical_are_shown_and_the_others_only_counted(world: World) -> None:
    newer(world, fit=FitToTravel.NO, complaints="GEHEIM", emergency_months=3)
    found = compared(world)
    assert [(each.field, each.before, each.after) for each in found.answers] == [
        ("fit", FitToTravel.YES_IF, FitToTravel.NO)
    ]
    assert found.medical_changes == 2
    assert "GEHEIM" not in repr(found)


def test_two_named_advices_are_compared_the_older_first(world: World) -> None:
    second, third = newer(world), newer(world, given_on=date(2026, 11, 6), reference="V-3")
    assert (compared(world).older, compared(world).newer) == (second, third)
    assert compared(world, older=second, newer=third) == compared(world)
    for wrong in ({"older": third, "newer": second}, {"older": second}, {"older": second, "newer": AdviceId("x")}):
        with pytest.raises(WrongFields):
            compared(world, **wrong)


def test_one_advice_is_compared_with_nothing(world: World) -> None:
    with pytest.raises(NothingToCompare):
        compared(world)


def test_a_case_without_a_plan_compares_its_advices_too(world: World) -> None:
    world.case = open_case(world.team, v_number="1234567891")
    newer(world)
    newer(world, given_on=date(2026, 11, 6), reference="V-3")
    assert compared(world).ungrounded == ()
