from dataclasses import replace

import pytest

from medhandover.advice.actions import record_condition
from medhandover.advice.conditions import ConditionCode
from medhandover.advice.model import ConditionDraft
from medhandover.advice.queries import all_advices
from medhandover.journeys.actions import plan_journey
from medhandover.journeys.model import JourneyDraft
from medhandover.journeys.queries import seen_journey
from medhandover.kernel.clock import moment
from medhandover.kernel.fields import WrongFields
from medhandover.kernel.findings import Weight
from medhandover.plans.actions import record_arrangement, record_evidence
from medhandover.plans.model import ArrangementDraft
from medhandover.plans.queries import all_plans
from medhandover.readiness.actions import release_plan
from medhandover.readiness.moving import AgainRow, what_if_moved
from medhandover.readiness.queries import gate
from medhandover.settings.actions import add_row
from medhandover.settings.dated import DatedRowDraft, DatedTable, Words
from tests.medhandover.plans.test_actions import LETTER, World
from tests.medhandover.readiness.test_checks import LEG, arrange

EARLIER = replace(LEG, departs=moment("2026-12-03T05:40"))
NEXT_DAY = moment("2026-12-04T17:00 Asia/Yerevan")


@pytest.fixture
def world() -> World:
    made = World()
    arrange(made)
    return made


def asked(world: World, *legs: object, **other: object) -> tuple[AgainRow, ...]:
    return world.team.office.ask(what_if_moved, world.case, legs or (LEG,), **other)  # type: ignore[arg-type]


def test_r50_an_unmoved_journey_asks_for_nothing_again(world: World) -> None:
    assert asked(world) == ()


def test_r50_a_moved_leg_tells_what_must_be_confirmed_again_before_it_is_saved(world: World) -> None:
    rows = asked(world, EARLIER)
    assert [each.rule for each in rows] == ["R50"]
    assert rows[0].say("nl").startswith("Opnieuw bevestigen: De reis is verplaatst")
    assert rows[0].say("en").startswith("To be confirmed again: The journey moved")
    assert rows[0].where == "escorts.time"


def test_r50_a_moved_handover_asks_again_for_acceptance_proof_and_letter(world: World) -> None:
    rows = asked(world, handover=NEXT_DAY)
    assert {"R10", "R13", "R30"} <= {each.rule for each in rows}
    assert {each.weight for each in rows if each.rule == "R13"} == {Weight.BLOCK}


def test_r50_a_release_that_would_end_is_told_first(world: World) -> None:
    world.team.office.do(release_plan, world.case)
    rows = asked(world, EARLIER)
    assert rows[0].say("en") == "The plan is released; the release ends when this is saved."


def test_r50_asking_changes_nothing(world: World) -> None:
    journey, plan = world.team.office.ask(seen_journey, world.case), world.team.office.ask(all_plans, world.case)
    asked(world, EARLIER, handover=NEXT_DAY, journey=JourneyDraft(meeting_point="hal 3"))
    assert world.team.office.ask(seen_journey, world.case) == journey
    assert world.team.office.ask(all_plans, world.case) == plan
    assert world.team.office.ask(gate, world.case).findings == ()


def test_r50_a_journey_that_cannot_be_is_refused_at_once(world: World) -> None:
    with pytest.raises(WrongFields):
        asked(world, replace(LEG, arrives=LEG.departs))


def test_r50_a_case_without_a_journey_is_told_what_the_first_one_asks() -> None:
    fresh = World()
    rows = asked(fresh, replace(LEG, arrives=moment("2026-12-03T18:05 Asia/Yerevan")))
    assert "before the arrival" in next(each.english for each in rows if each.rule == "R10")


def test_r50_a_proof_that_will_be_too_old_for_the_moved_departure_is_told(world: World) -> None:
    do, ask = world.team.office.do, world.team.office.ask
    early = replace(LEG, departs=moment("2026-12-02T23:00"), arrives=moment("2026-12-03T07:00 Asia/Yerevan"))
    do(plan_journey, world.case, JourneyDraft(), (early,), 1)
    advice = ask(all_advices, world.case)[0].id
    asked_too = do(record_condition, advice, ConditionDraft(code=ConditionCode.DIEET, literal="„Dieet (verzonnen).”"))
    arranged = do(record_arrangement, world.plan, ArrangementDraft(condition=asked_too, what="besteld"))
    do(record_evidence, arranged, replace(LETTER, valid_days_before=12))
    assert not [each for each in asked(world, early) if each.rule == "R10"]
    assert ["dated too long before" in each.english for each in asked(world) if each.rule == "R10"] == [True]


def test_r50_a_holiday_of_the_office_on_the_new_day_is_told(world: World) -> None:
    world.team.office.do(
        add_row,
        DatedRowDraft(
            table=DatedTable.HOLIDAYS,
            key="verzonnen",
            text=Words(nl="Verzonnen feestdag"),
            country="AM",
            from_on=NEXT_DAY.day,
            until_on=NEXT_DAY.day,
            source="kalender (verzonnen)",
        ),
    )
    assert ["Verzonnen feestdag" in each.dutch for each in asked(world, handover=NEXT_DAY) if each.rule == "R51"] == [
        True
    ]
