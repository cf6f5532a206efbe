"""Each way out of the rules about who travels along is walked through the office (R19-R23, R50; domain 9.1c)."""

from datetime import date
from typing import Any

import pytest

from medhandover.advice import queries as advice_queries
from medhandover.advice.actions import check_condition, record_condition
from medhandover.advice.conditions import ConditionCode
from medhandover.advice.model import ConditionDraft
from medhandover.escorts import away, manifest, manning
from medhandover.escorts.absences import AbsenceDraft, AbsenceKind
from medhandover.escorts.actions import (
    activate_reserve,
    add_slot,
    assign_slot,
    change_escort,
    change_slot,
    do_without_reserve,
    record_escort,
)
from medhandover.escorts.companions import CompanionDraft, CompanionKind, WishesDraft
from medhandover.escorts.countries import CountryTermsDraft, VisaNeed
from medhandover.escorts.credentials import Register, Visa
from medhandover.escorts.manning import brief_slot
from medhandover.escorts.model import EscortDraft, EscortKind, Qualification, SlotDraft
from medhandover.escorts.queries import SlotRow, all_escorts, all_slots
from medhandover.journeys.actions import plan_journey
from medhandover.journeys.model import JourneyDraft
from medhandover.kernel.clock import moment
from medhandover.kernel.ids import EscortId, SlotId
from medhandover.kernel.roles import Role
from medhandover.readiness import actions
from medhandover.readiness.queries import FindingRow, gate
from medhandover.readiness.states import PlanState
from medhandover.staff.signing import Credentials
from tests.medhandover.plans.test_actions import World
from tests.medhandover.readiness.test_checks import HOME, LEG, arrange
from tests.offices import PASSWORD

SECOND = Credentials("coordinator", PASSWORD)
EMPLOYEE, RESERVE = 0, 1


@pytest.fixture
def world() -> World:
    made = World()
    arrange(made)
    return made


def findings(world: World, rule: str) -> list[FindingRow]:
    return [each for each in world.team.office.ask(gate, world.case).findings if each.rule == rule]


def weights(world: World, rule: str) -> list[str]:
    return [each.weight.value for each in findings(world, rule)]


def slot(world: World, position: int) -> SlotRow:
    return world.team.office.ask(all_slots, world.plan)[position]


def kept(world: World, rule: str) -> tuple[str, ...]:
    rows = world.team.office.ask(gate, world.case).rules
    return next(row.kept_english for row in rows if row.rule == rule)


def empty(world: World, position: int) -> SlotId:
    row = slot(world, position)
    world.team.office.do(assign_slot, row.id, row.version, None)
    return row.id


def entered(world: World, **other: Any) -> EscortId:
    fields: dict[str, Any] = {"kind": EscortKind.EMPLOYEE, "name": "N. Ieuw (verzonnen)", **other}
    draft = EscortDraft(**{"phone": "+31 00 000 00 09", "passport_until": date(2028, 1, 1), **fields})
    return world.team.office.do(record_escort, draft)


def test_r19_is_kept_by_name(world: World) -> None:
    assert "K. Visser 0 (verzonnen) travels along." in kept(world, "R19")
    assert "K. Visser 1 (verzonnen) stands in reserve." in kept(world, "R19")


def test_r19_the_employee_is_never_set_aside_and_another_one_is_assigned(world: World) -> None:
    place = empty(world, EMPLOYEE)
    assert [each.is_forceable for each in findings(world, "R19")] == [False]
    with pytest.raises(actions.NotReady):
        world.team.office.do_together(SECOND, actions.except_plan, world.case, "spoed")
    world.team.office.do(assign_slot, place, slot(world, EMPLOYEE).version, entered(world))
    row = slot(world, EMPLOYEE)
    world.team.office.do(brief_slot, row.id, row.version)
    assert findings(world, "R19") == []


def test_r19_a_reserve_may_be_missing_with_a_reason(world: World) -> None:
    place = empty(world, RESERVE)
    assert [each.is_forceable for each in findings(world, "R19")] == [True]
    world.team.office.do(do_without_reserve, place, slot(world, RESERVE).version, "griep in het team")
    assert findings(world, "R19") == []


def test_r19_two_persons_may_set_a_missing_reserve_aside(world: World) -> None:
    empty(world, RESERVE)
    world.team.office.do_together(SECOND, actions.except_plan, world.case, "griep in het team")
    assert world.team.office.ask(gate, world.case).state is PlanState.EXCEPTED


def test_r19_from_the_day_before_an_activated_reserve_needs_no_new_one(world: World) -> None:
    row = slot(world, RESERVE)
    world.team.clock.set(moment("2026-12-02T09:00").at)
    world.team.office.sign_in(Credentials("tweede", PASSWORD))
    empty(world, EMPLOYEE)
    world.team.office.do(activate_reserve, row.id, row.version)
    assert findings(world, "R19") == []


def test_r19_who_goes_is_briefed_in_the_last_week(world: World) -> None:
    place = slot(world, EMPLOYEE)
    world.team.office.do(assign_slot, place.id, place.version, entered(world))
    assert [each.state.value for each in findings(world, "R19")] == ["open"]
    world.team.clock.set(moment("2026-11-24T09:00").at)
    world.team.office.sign_in(Credentials("tweede", PASSWORD))
    found = findings(world, "R19")
    assert [(each.weight.value, each.state.value, each.due_on) for each in found] == [("W", "later", date(2026, 12, 2))]
    row = slot(world, EMPLOYEE)
    world.team.office.do(brief_slot, row.id, row.version)
    assert findings(world, "R19") == []


def ask_for_a_nurse(world: World) -> SlotId:
    """Let BMA ask for a nurse, checked by the second person, and open a place for one."""
    do = world.team.office.do
    advice = world.team.office.ask(advice_queries.all_advices, world.case)[0].id
    made = do(record_condition, advice, ConditionDraft(code=ConditionCode.VPK, literal="„Een verpleegkundige.”"))
    world.team.as_(Role.COORDINATOR)
    do(check_condition, made, 1)
    return do(add_slot, world.plan, SlotDraft(kind=EscortKind.MEDICAL, leaves=LEG.departs, home=HOME))


NURSE: dict[str, Any] = {
    "kind": EscortKind.MEDICAL,
    "qualification": Qualification.NURSE,
    "register": Register.BIG,
    "registration": "00000000000 (verzonnen)",
    "registered_until": date(2028, 1, 1),
}


def test_r21_a_nurse_is_assigned_and_looked_up_in_the_register(world: World) -> None:
    place = ask_for_a_nurse(world)
    assert weights(world, "R21") == ["B"]
    nurse = entered(world, **NURSE)
    world.team.office.do(assign_slot, place, 1, nurse)
    assert [each.where for each in findings(world, "R21")] == ["escorts.registration"]
    world.team.office.do(away.check_registration, nurse, 1, date(2026, 11, 24))
    assert findings(world, "R21") == []
    assert any("was looked up on" in each for each in kept(world, "R21"))


def test_r21_a_registration_that_ran_out_is_renewed_in_the_directory(world: World) -> None:
    place = ask_for_a_nurse(world)
    nurse = entered(world, **NURSE)
    world.team.office.do(assign_slot, place, 1, nurse)
    short = {**NURSE, "registered_until": date(2026, 12, 4), "passport_until": date(2028, 1, 1)}
    fields = {"name": "N. Ieuw (verzonnen)", "phone": "+31 00 000 00 09"}
    world.team.office.do(change_escort, nurse, 1, EscortDraft(**{**fields, **short}))
    assert len(findings(world, "R21")) == 1
    renewed = EscortDraft(**{**fields, **short, "registered_until": date(2028, 1, 1)})
    world.team.office.do(change_escort, nurse, 2, renewed)
    world.team.office.do(away.check_registration, nurse, 3, date(2026, 11, 24))
    assert findings(world, "R21") == []


def test_r22_nobody_can_be_put_in_a_place_of_another_kind(world: World) -> None:
    rows = world.team.office.ask(gate, world.case).rules
    assert next(row.state.value for row in rows if row.rule == "R22") == "ingebouwd"


def test_r23_is_kept_by_name(world: World) -> None:
    assert "K. Visser 0 (verzonnen) is free, and the papers last through the return." in kept(world, "R23")


def test_r23_who_falls_ill_is_replaced_or_comes_back(world: World) -> None:
    who = slot(world, EMPLOYEE).escort
    assert who is not None
    ill = AbsenceDraft(kind=AbsenceKind.SICK, from_on=date(2026, 11, 24))
    absence = world.team.office.do(away.record_absence, who, ill)
    assert weights(world, "R23") == ["B"]
    world.team.office.do(away.end_absence, absence, 1, date(2026, 11, 30))
    assert findings(world, "R23") == []


def test_r23_a_passport_that_is_renewed_is_recorded(world: World) -> None:
    row = next(each for each in world.team.office.ask(all_escorts) if each.id == slot(world, EMPLOYEE).escort)
    fields: dict[str, Any] = {"name": row.name, "kind": row.kind, "phone": row.phone}
    world.team.office.do(change_escort, row.id, 1, EscortDraft(**fields, passport_until=date(2027, 1, 1)))
    assert weights(world, "R23") == ["B"]
    world.team.office.do(change_escort, row.id, 2, EscortDraft(**fields, passport_until=date(2028, 1, 1)))
    assert findings(world, "R23") == []


def test_r23_a_visa_that_a_country_asks_is_applied_for_and_granted(world: World) -> None:
    terms = CountryTermsDraft(country="AM", source="x", looked_up_on=date(2026, 11, 20), visa=VisaNeed.BEFORE)
    world.team.office.do(manifest.record_country, terms, 1)
    assert sorted(weights(world, "R23")) == ["B", "W"]
    for row in world.team.office.ask(all_escorts):
        fields: dict[str, Any] = {"name": row.name, "kind": row.kind, "phone": row.phone}
        visa = (Visa(country="AM", until_on=date(2027, 1, 1)),)
        draft = EscortDraft(**fields, passport_until=date(2028, 1, 1), visas=visa)
        world.team.office.do(change_escort, row.id, row.version, draft)
    assert findings(world, "R23") == []


def test_r23_two_persons_may_set_papers_aside_with_a_reason(world: World) -> None:
    place = slot(world, EMPLOYEE)
    who = entered(world, passport_until=date(2027, 1, 1))
    world.team.office.do(manning.assign_anyway, place.id, place.version, who, "nieuw paspoort ligt klaar")
    row = slot(world, EMPLOYEE)
    world.team.office.do(brief_slot, row.id, row.version)
    assert [(each.weight.value, each.is_forceable) for each in findings(world, "R23")] == [("B", True)]


def test_r23_a_wish_for_a_woman_is_told_and_another_choice_meets_it(world: World) -> None:
    made = world.team.office.do(manifest.record_wishes, world.plan, WishesDraft(is_female_wanted=True))
    assert made
    assert weights(world, "R23") == ["W"]
    world.team.office.do(manifest.record_wishes, world.plan, WishesDraft(), 1)
    assert findings(world, "R23") == []


def test_r50_a_moved_journey_judges_everybody_again_and_the_place_is_planned_anew(world: World) -> None:
    world.team.office.do(plan_journey, world.case, JourneyDraft(home=moment("2026-12-06T20:00")), (LEG,), 1)
    assert len(findings(world, "R50")) == 2
    for position in (EMPLOYEE, RESERVE):
        row = slot(world, position)
        later = SlotDraft(kind=row.kind, leaves=row.leaves, home=moment("2026-12-06T21:00"), is_reserve=row.is_reserve)
        world.team.office.do(change_slot, row.id, row.version, later)
    assert findings(world, "R50") == []


def test_r10_who_may_not_travel_alone_gets_a_companion(world: World) -> None:
    advice = world.team.office.ask(advice_queries.all_advices, world.case)[0].id
    asked = ConditionDraft(code=ConditionCode.NIET_ALLEEN, literal="„Een familielid reist mee.”")
    world.team.office.do(record_condition, advice, asked)
    assert "escorts.companions" in [each.where for each in findings(world, "R10")]
    sister = CompanionDraft(kind=CompanionKind.FAMILY, name="Z. Voorbeeldyan (verzonnen)")
    world.team.office.do(manifest.add_companion, world.plan, sister)
    assert "escorts.companions" not in [each.where for each in findings(world, "R10")]


def test_a_release_holds_while_an_absence_elsewhere_in_time_is_recorded_and_not_while_it_meets_the_journey(
    world: World,
) -> None:
    world.team.office.do(actions.release_plan, world.case)
    who = slot(world, EMPLOYEE).escort
    assert who is not None
    leave = {"kind": AbsenceKind.LEAVE, "from_on": date(2027, 1, 4), "until_on": date(2027, 1, 8)}
    world.team.office.do(away.record_absence, who, AbsenceDraft(**leave))  # type: ignore[arg-type]
    assert world.team.office.ask(gate, world.case).is_released
    ill = AbsenceDraft(kind=AbsenceKind.SICK, from_on=date(2026, 12, 1))
    world.team.office.do(away.record_absence, who, ill)
    assert not world.team.office.ask(gate, world.case).is_released
