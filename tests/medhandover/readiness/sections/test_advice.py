"""The rules of the advice at the gate: each finding comes, and each way out takes it away (domain 9.1c)."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from medhandover.advice import actions, asking, coding, examining, signalling
from medhandover.advice.conditions import ConditionCode
from medhandover.advice.examinations import (
    DoctorDecision,
    ExaminationDraft,
    ExaminationKind,
    ExaminationOutcome,
)
from medhandover.advice.examining import Decision
from medhandover.advice.model import AdviceDraft, Answer, ConditionDraft, FitToTravel, Origin
from medhandover.advice.queries import ConditionRow, all_conditions
from medhandover.advice.recodings import Coding
from medhandover.advice.requests import AdviceRequestDraft, RequestKind
from medhandover.advice.signalling import Assessment
from medhandover.advice.signals import HealthSignalDraft, SignalOutcome
from medhandover.advice.statements import Issuer, WrittenStatement
from medhandover.journeys.actions import plan_journey
from medhandover.journeys.model import JourneyDraft
from medhandover.kernel.clock import Moment, moment
from medhandover.kernel.findings import Weight
from medhandover.kernel.ids import AdviceId, ConditionId
from medhandover.plans.actions import adopt_advice, change_plan, open_plan, record_arrangement, record_evidence
from medhandover.plans.model import ArrangementDraft, Ground, PlanDraft
from medhandover.plans.queries import all_plans
from medhandover.readiness.actions import NotReady, except_plan, release_plan
from medhandover.readiness.queries import Gate, gate
from medhandover.readiness.rules.advised import ADVISED
from medhandover.readiness.rules.kept import RuleState
from medhandover.readiness.states import PlanState
from medhandover.rights import ACTIONS
from medhandover.staff.signing import Credentials
from tests.medhandover.plans.test_actions import LETTER, World
from tests.medhandover.readiness.test_checks import LEG, arrange
from tests.offices import PASSWORD, attach, open_case

FIRST = Credentials("coordinator", PASSWORD)
SECOND = Credentials("tweede", PASSWORD)
STATED = WrittenStatement(issuer=Issuer.IND, dated_on=date(2026, 11, 23), reference="V-8 (verzonnen)")
SIGNAL = HealthSignalDraft(
    reported_on=date(2026, 11, 23),
    reported_by="P. Bakker (verzonnen)",
    reporter_function="begeleider",
    what="Eet niet meer.",
)
NO_CHANGE = Assessment(
    outcome=SignalOutcome.NO_CHANGE,
    assessed_on=date(2026, 11, 24),
    doctor="dr. A. Arts (verzonnen)",
    doctor_function="huisarts",
)


@pytest.fixture
def world() -> World:
    """A case for which everything is arranged; the second coordinator is signed in."""
    made = World()
    arrange(made)
    assert told(made, "R02") == []
    return made


def asked(world: World) -> Gate:
    return world.team.office.ask(gate, world.case)


def told(world: World, rule: str) -> list[str]:
    return [each.english for each in asked(world).findings if each.rule == rule]


def stopping(world: World) -> set[str]:
    return {each.rule for each in asked(world).findings if each.weight is Weight.BLOCK}


def kept(world: World, rule: str) -> tuple[str, ...]:
    row = next(each for each in asked(world).rules if each.rule == rule)
    return row.kept_english if row.state in (RuleState.KEPT, RuleState.BUILT_IN) else ()


def do(world: World, action: Any, *args: Any, **fields: Any) -> Any:
    return world.team.office.do(action, *args, **fields)


def both(world: World, action: Any, *args: Any) -> Any:
    return world.team.office.do_together(FIRST, action, *args)


def rows(world: World) -> tuple[ConditionRow, ...]:
    return world.team.office.ask(all_conditions, world.case)


def row_of(world: World, condition: ConditionId) -> ConditionRow:
    return next(each for each in rows(world) if each.id == condition)


def advised(world: World, **other: Any) -> AdviceId:
    fields: dict[str, Any] = {"given_on": date(2026, 10, 6), "reference": "V-2", "fit": FitToTravel.YES, **other}
    made: AdviceId = do(world, actions.record_advice, world.case, AdviceDraft(**fields))
    return made


def adopt(world: World) -> None:
    plan = world.team.office.ask(all_plans, world.case)[-1]
    do(world, adopt_advice, plan.id, plan.version)


def condition(world: World, code: ConditionCode, **other: Any) -> ConditionId:
    """Record a condition with the advice of the plan and prove it, so that only its own rule stays."""
    plan = world.team.office.ask(all_plans, world.case)[-1]
    draft = ConditionDraft(code=code, literal="„Verzonnen zin.”", **other)
    made: ConditionId = do(world, actions.record_condition, plan.advice, draft)
    responsible: dict[str, Any] = {"responsible": "M. Jansen (verzonnen)", "due_on": date(2026, 12, 2)}
    arrangement = ArrangementDraft(condition=made, what="x", **responsible)
    do(
        world,
        record_evidence,
        do(world, record_arrangement, plan.id, arrangement),
        LETTER,
    )
    return made


def checked(world: World, made: ConditionId) -> None:
    world.team.office.sign_in(FIRST)
    do(world, actions.check_condition, made, row_of(world, made).version)
    world.team.office.sign_in(SECOND)


def test_every_way_out_of_a_rule_of_the_advice_is_an_action() -> None:
    assert [way for rule in ADVISED for way in rule.ways if way not in ACTIONS] == []
    assert [rule.id for rule in ADVISED if not rule.ways and not rule.built_in] == []


def test_r01_an_advice_or_another_ground_mends_a_case_without_one(world: World) -> None:
    world.case = open_case(world.team, v_number="1234567891")
    assert len(told(world, "R01")) == 1
    plan = do(world, open_plan, world.case, PlanDraft())
    assert len(told(world, "R01")) == 1
    other = PlanDraft(ground=Ground.BEFORE_ADVICE, ground_reason="spoed")
    do(world, change_plan, plan, 1, other)
    assert (told(world, "R01"), len(kept(world, "R01"))) == ([], 1)
    do(world, change_plan, plan, 2, PlanDraft())
    advised(world)
    assert (told(world, "R01"), len(kept(world, "R01"))) == ([], 1)


def test_r02_a_new_condition_is_checked_or_sent_back_recoded_and_then_checked(world: World) -> None:
    made = condition(world, ConditionCode.TOLK)
    assert told(world, "R02") == ["A second person has not yet checked condition 2 (Interpreter at handover)."]
    world.team.office.sign_in(FIRST)
    do(world, coding.send_coding_back, made, 1, "het gaat om een begeleider")
    assert "was sent back" in told(world, "R02")[0]
    world.team.office.sign_in(SECOND)
    do(world, coding.recode_condition, made, 2, Coding(code=ConditionCode.NIET_ALLEEN), "hersteld")
    assert told(world, "R02")[0].startswith("A second person")
    checked(world, made)
    assert told(world, "R02") == []
    assert kept(world, "R02")[0].startswith("A second person checked the coding of every condition (2)")


def test_r02_an_answer_that_asks_conditions_is_mended_by_recording_them(world: World) -> None:
    advised(world, fit=FitToTravel.YES_IF)
    adopt(world)
    assert "no condition is recorded" in told(world, "R02")[0]
    made = condition(world, ConditionCode.TOLK)
    checked(world, made)
    assert told(world, "R02") == []


def test_r03_a_newer_advice_is_adopted_and_the_older_conditions_lapse_by_two_persons(world: World) -> None:
    newer = advised(world)
    assert len(told(world, "R03")) == 2
    assert asked(world).state is PlanState.REASSESS
    adopt(world)
    assert len(told(world, "R03")) == 1
    row = row_of(world, world.condition)
    both(world, actions.lapse_condition, row.id, row.version, newer)
    assert told(world, "R03") == []
    assert any("lapsed with the advice of" in each for each in kept(world, "R03"))


def test_r03_a_statement_of_bma_or_ind_sets_an_older_condition_aside(world: World) -> None:
    advised(world)
    adopt(world)
    row = row_of(world, world.condition)
    letter = replace(STATED, document=attach(world.team.office, world.case))
    both(world, actions.set_condition_aside, row.id, row.version, letter)
    assert told(world, "R03") == []
    assert any(each.startswith("IND stated on") for each in kept(world, "R03"))


def test_r04_an_own_measure_left_with_an_older_advice_is_recorded_anew_or_ended(world: World) -> None:
    made = condition(world, ConditionCode.TOLK, origin=Origin.DTV)
    assert kept(world, "R04") == ("Own measure 2 (Interpreter at handover) stands apart from the conditions of BMA.",)
    advised(world)
    adopt(world)
    assert len(told(world, "R04")) == 1
    assert "R04" not in stopping(world)
    do(world, actions.end_measure, made, 1, "opnieuw vastgelegd")
    assert told(world, "R04") == []
    assert "ended with a reason" in kept(world, "R04")[0]


def late(world: World) -> None:
    """Let the handover move past the end of the advice."""
    plan = world.team.office.ask(all_plans, world.case)[-1]
    at = moment("2027-03-02T17:00 Asia/Yerevan")
    do(world, change_plan, plan.id, plan.version, world.draft(handover=at, receiver_function="arts van dienst"))
    assert "handover is on" in told(world, "R05")[0]


@pytest.mark.parametrize("way", ["confirm", "record", "change"])
def test_r05_an_advice_that_ends_before_the_handover_has_three_ways_out(world: World, way: str) -> None:
    late(world)
    advice = rows(world)[0].advice
    if way == "confirm":
        do(world, actions.confirm_advice, advice, 1, STATED)
        assert any(each.startswith("IND stated on") for each in kept(world, "R05"))
    elif way == "record":
        advised(world, given_on=date(2026, 11, 20))
    else:
        plan = world.team.office.ask(all_plans, world.case)[-1]
        do(world, change_plan, plan.id, plan.version, world.draft(receiver_function="arts van dienst"))
    assert "R05" not in stopping(world)


@pytest.mark.parametrize("fit", [FitToTravel.NO, FitToTravel.UNDECIDABLE])
def test_r05_who_cannot_travel_waits_for_a_newer_advice(world: World, fit: FitToTravel) -> None:
    advised(world, fit=fit)
    assert "R05" in stopping(world)
    advised(world, given_on=date(2026, 11, 6), reference="V-3")
    assert "R05" not in stopping(world)


def test_r06_a_warning_of_the_end_goes_with_a_statement_and_never_stops_anybody(world: World) -> None:
    assert told(world, "R06") == []
    assert kept(world, "R06")[0].startswith("The advice ends on Mon 1 Mar 2027")
    late(world)
    assert len(told(world, "R06")) == 1
    assert "R06" not in stopping(world)
    do(world, actions.confirm_advice, rows(world)[0].advice, 1, replace(STATED, dated_on=date(2026, 11, 24)))
    assert told(world, "R06") == []


def request(world: World) -> Any:
    draft = AdviceRequestDraft(kind=RequestKind.QUESTION, asked_on=date(2026, 11, 20), why="hoeveel dagen?")
    return do(world, asking.open_request, world.case, draft)


def test_r07_nobody_is_released_while_bma_is_asked_not_even_by_two_persons(world: World) -> None:
    request(world)
    with pytest.raises(NotReady):
        do(world, release_plan, world.case)
    with pytest.raises(NotReady):
        both(world, except_plan, world.case, "spoed")
    assert stopping(world) == {"R07"}


@pytest.mark.parametrize("way", ["letter", "advice", "withdraw"])
def test_r07_a_request_is_answered_or_withdrawn_with_day_and_who(world: World, way: str) -> None:
    made = request(world)
    if way == "letter":
        do(world, asking.answer_request, made, 1, date(2026, 11, 23), statement=STATED)
    elif way == "advice":
        newer = advised(world, given_on=date(2026, 11, 22))
        do(world, asking.answer_request, made, 1, date(2026, 11, 23), advice=newer)
    else:
        do(world, asking.withdraw_request, made, 1, date(2026, 11, 23), "dubbel gevraagd")
    assert told(world, "R07") == []
    assert "T. (verzonnen)" in kept(world, "R07")[0]


def test_r07_a_released_plan_is_released_no_more_once_bma_is_asked(world: World) -> None:
    do(world, release_plan, world.case)
    assert asked(world).is_released
    request(world)
    assert not asked(world).is_released


def test_r08_a_new_signal_reopens_the_gate_and_the_plan_is_to_be_reassessed(world: World) -> None:
    do(world, release_plan, world.case)
    do(world, signalling.report_signal, world.case, SIGNAL)
    answer = asked(world)
    assert (answer.is_released, answer.is_ready, answer.state) == (False, False, PlanState.REASSESS)
    with pytest.raises(NotReady):
        both(world, except_plan, world.case, "spoed")


def test_r08_a_signal_of_a_case_that_is_only_begun_is_not_hidden_by_its_other_findings() -> None:
    fresh = World()
    assert asked(fresh).state is PlanState.CONCEPT
    do(fresh, signalling.report_signal, fresh.case, SIGNAL)
    assert asked(fresh).state is PlanState.REASSESS


@pytest.mark.parametrize("way", ["doctor", "advice"])
def test_r08_a_signal_is_settled_by_a_doctor_or_a_newer_advice(world: World, way: str) -> None:
    made = do(world, signalling.report_signal, world.case, SIGNAL)
    assessment = NO_CHANGE
    if way == "advice":
        newer = advised(world, given_on=date(2026, 11, 24))
        assert "R08" in stopping(world)
        assessment = Assessment(outcome=SignalOutcome.NEWER_ADVICE, assessed_on=date(2026, 11, 24), advice=newer)
    do(world, signalling.settle_signal, made, 1, assessment)
    assert told(world, "R08") == []
    assert len(kept(world, "R08")) == 1


def examined(at: Moment, outcome: ExaminationOutcome = ExaminationOutcome.FIT, **other: Any) -> ExaminationDraft:
    return ExaminationDraft(
        kind=ExaminationKind.CHECK,
        examined_at=at,
        examiner="dr. A. Arts (verzonnen)",
        qualification="arts",
        outcome=outcome,
        **other,
    )


@pytest.fixture
def close(world: World) -> World:
    """The evening before departure; BMA asks for a medical check (MED_VOORAF)."""
    checked(world, condition(world, ConditionCode.MED_VOORAF))
    assert [each.state.value for each in asked(world).findings if each.rule == "R27"] == ["open"]
    world.team.clock.set(LEG.departs.at - timedelta(hours=80))
    world.team.office.sign_in(SECOND)
    assert [each.state.value for each in asked(world).findings if each.rule == "R27"] == ["later"]
    world.team.clock.set(LEG.departs.at - timedelta(hours=10))
    world.team.office.sign_in(SECOND)
    return world


def now(world: World) -> Moment:
    return Moment(world.team.clock.now())


def test_r27_an_examination_in_the_last_days_keeps_the_rule_and_a_moved_flight_asks_it_again(close: World) -> None:
    do(close, examining.record_examination, close.case, examined(now(close)))
    assert told(close, "R27") == []
    assert "dr. A. Arts (verzonnen)" in kept(close, "R27")[0]
    later = replace(
        LEG,
        departs=moment("2026-12-06T06:40 Europe/Amsterdam"),
        arrives=moment("2026-12-06T15:05 Asia/Yerevan"),
    )
    do(close, plan_journey, close.case, JourneyDraft(), (later,), 1)
    assert "does not cover the departure" in told(close, "R27")[0]


def test_r27_w4_after_a_refused_examination_a_doctor_decides(close: World) -> None:
    made = do(close, examining.record_examination, close.case, examined(now(close), ExaminationOutcome.REFUSED))
    assert "refused the examination" in told(close, "R27")[0]
    decision = Decision(
        decision=DoctorDecision.MAY,
        decided_at=now(close),
        doctor="dr. A. Arts (verzonnen)",
        doctor_function="huisarts",
    )
    do(close, examining.decide_examination, made, 1, decision)
    assert told(close, "R27") == []
    assert "decided: may travel" in kept(close, "R27")[0]


def test_r27_not_fit_stops_the_journey_by_a_rule_that_nobody_forces_until_a_later_examination(close: World) -> None:
    do(close, examining.record_examination, close.case, examined(now(close), ExaminationOutcome.NOT_FIT))
    assert {"R08", "R27"} <= stopping(close)
    assert asked(close).state is PlanState.REASSESS
    with pytest.raises(NotReady):
        both(close, except_plan, close.case, "spoed")
    close.team.clock.move(timedelta(hours=2))
    close.team.office.sign_in(SECOND)
    do(close, examining.record_examination, close.case, examined(now(close)))
    assert not {"R08", "R27"} & stopping(close)


def test_r09_the_gate_says_nothing_of_the_term_itself(world: World) -> None:
    advised(world, emergency=Answer.YES, emergency_months=17)
    assert kept(world, "R09")
    assert "17" not in " ".join(kept(world, "R09"))
