from datetime import date, timedelta
from typing import Any

import pytest

from medhandover.consents.actions import record_consent
from medhandover.consents.model import ConsentDraft, LegalGround, Purpose
from medhandover.journeys.actions import plan_journey
from medhandover.journeys.model import JourneyDraft, LegDraft
from medhandover.kernel.clock import Moment, moment
from medhandover.kernel.fields import WrongFields
from medhandover.kernel.ids import ConsentId, RefusalId
from medhandover.kernel.problem import Conflict, NotAllowed
from medhandover.kernel.roles import Role
from medhandover.plans.actions import agree_payment, cancel_plan, record_arrangement, record_evidence
from medhandover.plans.coverage import CoverState
from medhandover.plans.model import ArrangementDraft, Payer, PaymentDraft
from medhandover.readiness.queries import FindingRow, gate
from medhandover.refusals import actions, queries
from medhandover.refusals.decision import DecisionDraft, DecisionKind
from medhandover.refusals.model import AdditionKind, RefusalDraft, Situation
from medhandover.rights import ACTIONS
from tests.medhandover.plans.test_actions import LETTER, World
from tests.medhandover.refusals.test_completeness import AT, LATER, PROMISE, draft
from tests.offices import credentials

ANSWER = DecisionDraft(kind=DecisionKind.CONTINUE, reason="de kliniek houdt de plaats vrij (verzonnen)")
UNTIL = PaymentDraft(payer=Payer.DTV, paid_until=date(2027, 3, 3))


@pytest.fixture
def world() -> World:
    made = World()
    made.team.clock.set(AT.at + timedelta(hours=2))
    made.team.as_(Role.COORDINATOR)
    return made


def begun(world: World, **other: Any) -> RefusalId:
    return world.team.office.do(actions.begin_refusal, world.plan, draft(**{"conditions": (world.condition,), **other}))


def finished(world: World, **other: Any) -> RefusalId:
    known = begun(world, **other)
    world.team.office.do(actions.finish_refusal, known, 1)
    world.team.clock.move(timedelta(minutes=1))
    return known


def wrong(world: World, action: Any, *args: Any) -> list[str]:
    with pytest.raises(WrongFields) as refused:
        world.team.office.do(action, *args)
    return [each.path for each in refused.value.wrong]


def found(world: World, rule: str) -> list[FindingRow]:
    return [each for each in world.team.office.ask(gate, world.case).findings if each.rule == rule]


def state(world: World) -> CoverState:
    return world.team.office.ask(gate, world.case).covered[0].state


def covered(world: World) -> None:
    arranged = ArrangementDraft(condition=world.condition, what="opname")
    world.team.office.do(record_evidence, world.team.office.do(record_arrangement, world.plan, arranged), LETTER)
    world.accept()


def test_r44_a_record_is_saved_unfinished_and_finished_only_when_complete(world: World) -> None:
    known = begun(world, own_words="")
    assert wrong(world, actions.finish_refusal, known, 1) == ["own_words"]
    with pytest.raises(Conflict):
        world.team.office.do(actions.change_refusal, known, 7, draft())
    world.team.office.do(actions.change_refusal, known, 1, draft(conditions=(world.condition,)))
    world.team.office.do(actions.finish_refusal, known, 2)
    assert world.team.office.ask(queries.all_refusals, world.case).by_person[0].finished_at is not None


def test_r44_an_unfinished_record_is_a_finding_that_finishing_takes_away(world: World) -> None:
    known = begun(world, conditions=())
    told = found(world, "R44")
    assert [each.state.value for each in told] == ["later"]
    world.team.clock.move(timedelta(hours=25))
    world.team.as_(Role.COORDINATOR)
    assert [each.state.value for each in found(world, "R44")] == ["open"]
    world.team.clock.move(timedelta(days=1))
    world.team.as_(Role.COORDINATOR)
    assert [each.state.value for each in found(world, "R44")] == ["overdue"]
    world.team.office.do(actions.change_refusal, known, 1, draft(situation=Situation.INFORMATION))
    world.team.office.do(actions.finish_refusal, known, 2)
    assert found(world, "R44") == []
    rule = next(each for each in world.team.office.ask(gate, world.case).rules if each.rule == "R44")
    assert "finished on" in rule.kept_english[0]


def test_a_finished_record_is_only_added_to(world: World) -> None:
    known = finished(world)
    with pytest.raises(actions.RecordFinished):
        world.team.office.do(actions.change_refusal, known, 2, draft(own_words="anders"))
    with pytest.raises(actions.RecordFinished):
        world.team.office.do(actions.finish_refusal, known, 2)
    world.team.office.do(actions.add_to_refusal, known, "wil toch naar de kliniek", LATER)
    row = world.team.office.ask(queries.all_refusals, world.case).by_person[0]
    assert (row.own_words, row.additions) == ("Չեմ ուզում։", ("wil toch naar de kliniek",))
    assert not {"refusal:edit", "refusal:change_addition", "refusal:reopen"} & set(ACTIONS)


@pytest.mark.parametrize(
    ("path", "other"),
    [
        ("what", {"what": " "}),
        ("at", {"at": moment("2026-12-09T08:00")}),
        ("at", {"at": moment("2026-12-02T08:00")}),
        ("done", {"kind": AdditionKind.WITHDRAWAL}),
    ],
)
def test_an_addition_has_words_comes_after_the_refusal_and_says_what_was_done(
    world: World, path: str, other: dict[str, Any]
) -> None:
    fields: dict[str, Any] = {"what": "belde", "at": LATER, "kind": AdditionKind.CONTACT, **other}
    known = finished(world)
    assert wrong(world, actions.add_to_refusal, known, fields["what"], fields["at"], fields["kind"]) == [path]


def test_q13_a_refused_condition_needs_a_decision_and_a_withdrawal_sets_it_back(world: World) -> None:
    covered(world)
    assert state(world) is CoverState.COVERED
    known = finished(world)
    assert state(world) is CoverState.REFUSED
    assert ["A coordinator decides" in each.english for each in found(world, "R44")] == [True]
    world.team.office.do(actions.add_to_refusal, known, "wil toch", LATER, AdditionKind.WITHDRAWAL, "kliniek gebeld")
    assert (state(world), found(world, "R44")) == (CoverState.COVERED, [])
    again = (known, "wil toch", LATER, AdditionKind.WITHDRAWAL, "kliniek gebeld")
    assert wrong(world, actions.add_to_refusal, *again) == ["kind"]
    assert world.team.office.ask(queries.all_refusals, world.case).by_person[0].is_withdrawn


def test_q13_a_coordinator_decides_with_a_reason_and_earlier_decisions_stay(world: World) -> None:
    covered(world)
    known = begun(world)
    with pytest.raises(actions.RecordOpen):
        world.team.office.do(actions.decide_on_refusal, known, ANSWER)
    world.team.office.do(actions.finish_refusal, known, 1)
    assert wrong(world, actions.decide_on_refusal, known, DecisionDraft(kind=DecisionKind.STOP, reason=" ")) == [
        "reason"
    ]
    ask = DecisionDraft(kind=DecisionKind.ASK, reason="kan de voorwaarde zo nog?")
    assert wrong(world, actions.decide_on_refusal, known, ask) == ["reference"]
    ask.reference = "brief van 4 december (verzonnen)"
    for decision, left in (
        (ask, "BMA or IND is asked"),
        (DecisionDraft(kind=DecisionKind.STOP, reason="wil niet"), "to stop"),
    ):
        world.team.office.do(actions.decide_on_refusal, known, decision)
        world.team.clock.move(timedelta(minutes=1))
        assert [left in each.english for each in found(world, "R44")] == [True]
    world.team.office.do(actions.decide_on_refusal, known, ANSWER)
    assert (state(world), found(world, "R44")) == (CoverState.COVERED, [])
    kept = world.team.office.ask(queries.seen_refusal, known)
    assert [each.kind for each in kept.decisions] == [DecisionKind.ASK, DecisionKind.STOP, DecisionKind.CONTINUE]


def test_q13_only_a_coordinator_decides() -> None:
    assert ACTIONS["refusal:decide"].may == {Role.COORDINATOR}


def test_q13_stopping_ends_with_the_plan(world: World) -> None:
    known = finished(world)
    world.team.office.do(actions.decide_on_refusal, known, DecisionDraft(kind=DecisionKind.STOP, reason="wil niet"))
    world.team.office.do(cancel_plan, world.plan, 1, "betrokkene wil niet (verzonnen)")
    assert found(world, "R44") == []


def test_w3_before_departure_the_legal_desk_decides(world: World) -> None:
    world.team.clock.set(AT.at - timedelta(days=4))
    world.team.as_(Role.COORDINATOR)
    early = Moment(AT.at - timedelta(days=4, hours=3), AT.zone)
    then = Moment(early.at + timedelta(hours=1), AT.zone)
    fields = {"at": early, "asked_again_at": then, "reported_at": then, "informed_at": None}
    known = finished(world, situation=Situation.BEFOREHAND, **fields)
    told = found(world, "R44")
    assert sorted((each.weight.value, "legal" in each.english) for each in told) == [("B", False), ("W", True)]
    world.team.office.do(actions.decide_on_refusal, known, ANSWER)
    assert found(world, "R44") == []


def no(world: World, **other: Any) -> ConsentId:
    fields: dict[str, Any] = {"is_refused": True, "ground": LegalGround.NONE, **other}
    asked = ConsentDraft(purpose=Purpose.RECEIVER, recipient="Kliniek", decided_on=date(2026, 11, 20), **fields)
    return world.team.office.do(record_consent, world.case, asked)


def test_w2_names_the_refused_consent_and_only_bma_or_ind_can_answer_for_its_condition(world: World) -> None:
    given = no(world, is_refused=False, ground=LegalGround.CONSENT)
    begin = actions.begin_refusal
    told: dict[str, Any] = {"situation": Situation.CONSENT, "conditions": (world.condition,)}
    assert wrong(world, begin, world.plan, draft(**told, consent=given)) == ["consent"]
    known = finished(world, situation=Situation.CONSENT, consent=no(world))
    assert wrong(world, actions.decide_on_refusal, known, ANSWER) == ["kind"]


def test_contradictions_are_refused_while_the_record_is_entered(world: World) -> None:
    leg = LegDraft(
        departs_from="Schiphol",
        departs=moment("2026-12-03T12:00"),
        arrives_at="Jerevan",
        arrives=moment("2026-12-03T19:30 Asia/Yerevan"),
    )
    world.team.office.do(plan_journey, world.case, JourneyDraft(), (leg,))
    assert wrong(world, actions.begin_refusal, world.plan, draft()) == ["at"]
    known = world.team.office.do(actions.begin_refusal, world.plan, RefusalDraft(situation=Situation.LEFT))
    assert wrong(world, actions.change_refusal, known, 1, draft()) == ["at"]


def test_who_recorded_a_refusal_is_not_its_witness(world: World) -> None:
    known = begun(world, witness="Medical Coordinator (verzonnen)")
    assert wrong(world, actions.finish_refusal, known, 1) == ["witness"]


def test_r45_a_promise_ends_with_the_payment_and_without_one_there_is_none(world: World) -> None:
    known = begun(world, **PROMISE)
    assert wrong(world, actions.finish_refusal, known, 1) == ["later_use"]
    world.team.office.do(agree_payment, world.plan, PaymentDraft(payer=Payer.DTV, paid_until=date(2027, 3, 2)))
    assert wrong(world, actions.finish_refusal, known, 1) == ["later_use_until"]
    world.team.office.do(agree_payment, world.plan, UNTIL, version=1)
    world.team.office.do(actions.finish_refusal, known, 1)
    assert world.team.office.ask(queries.all_refusals, world.case).by_person[0].may_use_later
    rule = next(each for each in world.team.office.ask(gate, world.case).rules if each.rule == "R45")
    assert "+374 00 000009" in rule.kept_dutch[0]


def test_nobody_records_a_refusal_without_the_right() -> None:
    assert Role.AUDITOR not in ACTIONS["refusal:begin"].may
    world = World()
    world.team.office.sign_in(credentials(Role.COORDINATOR))
    world.team.office.actor = type(world.team.office.actor)(
        world.team.office.actor.id, "auditor", "A.", frozenset({Role.AUDITOR})
    )
    with pytest.raises(NotAllowed):
        world.team.office.do(actions.begin_refusal, world.plan, draft())
