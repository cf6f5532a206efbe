from datetime import UTC, datetime
from typing import Any

from medhandover.kernel.clock import moment
from medhandover.kernel.ids import CaseId, ConditionId, DecisionId, PlanId, RefusalId, StaffId
from medhandover.refusals.decision import Decision, DecisionKind, newest_decisions, refused_conditions, withdrawn_ids
from medhandover.refusals.model import Addition, AdditionKind, Refusal, Situation

NOW = datetime(2026, 12, 4, tzinfo=UTC)
CASE, STAFF = CaseId("c"), StaffId("s")
ONE, TWO = ConditionId("een"), ConditionId("twee")


def refusal(name: str = "r", situation: Situation = Situation.CLINIC, **other: Any) -> Refusal:
    fields: dict[str, Any] = {"conditions": (ONE,), "finished_at": NOW, **other}
    return Refusal(
        id=RefusalId(name),
        plan=PlanId("p"),
        case=CASE,
        recorded_by=STAFF,
        recorded_at=NOW,
        situation=situation,
        **fields,
    )


def decision(kind: DecisionKind, name: str = "r") -> Decision:
    return Decision(
        id=DecisionId(kind.value),
        refusal=RefusalId(name),
        case=CASE,
        decided_by=STAFF,
        decided_at=NOW,
        kind=kind,
        reason="verzonnen",
    )


def addition(kind: AdditionKind = AdditionKind.WITHDRAWAL, name: str = "r") -> Addition:
    return Addition(
        id=kind.value,
        refusal=RefusalId(name),
        case=CASE,
        what="wil toch",
        at=moment("2026-12-04T10:00 Asia/Yerevan"),
        recorded_by=STAFF,
        recorded_at=NOW,
        kind=kind,
    )


def test_q13_a_refused_condition_is_refused_until_a_coordinator_goes_on_offering() -> None:
    assert refused_conditions([refusal()], []) == {ONE}
    assert refused_conditions([refusal()], [decision(DecisionKind.ASK)]) == {ONE}
    assert refused_conditions([refusal()], [decision(DecisionKind.STOP)]) == {ONE}
    assert refused_conditions([refusal()], [decision(DecisionKind.CONTINUE)]) == frozenset()


def test_q13_the_last_decision_counts() -> None:
    taken = [decision(DecisionKind.CONTINUE), decision(DecisionKind.STOP)]
    assert newest_decisions(taken)[RefusalId("r")].kind is DecisionKind.STOP
    assert refused_conditions([refusal()], taken) == {ONE}


def test_w2_a_refused_consent_stays_refused_whatever_is_decided() -> None:
    consent = refusal(situation=Situation.CONSENT)
    assert refused_conditions([consent], [decision(DecisionKind.CONTINUE)]) == {ONE}
    assert refused_conditions([consent], [], [addition()]) == frozenset()


def test_a_withdrawn_refusal_gives_its_conditions_back_and_no_other_does() -> None:
    both = [refusal(), refusal("other", conditions=(ONE, TWO))]
    assert refused_conditions(both, [], [addition()]) == {ONE, TWO}
    assert refused_conditions(both, [], [addition(name="other")]) == {ONE}
    assert withdrawn_ids([addition(AdditionKind.REOFFER)]) == frozenset()


def test_an_unfinished_refusal_counts_as_well() -> None:
    assert refused_conditions([refusal(finished_at=None)], []) == {ONE}
