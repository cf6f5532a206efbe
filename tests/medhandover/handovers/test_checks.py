from datetime import UTC, datetime
from typing import Any

from medhandover.advice.conditions import ConditionCode
from medhandover.handovers.checks import outcome_said, report_said
from medhandover.handovers.model import Handover, Outcome
from medhandover.handovers.report import Recommendation, ReturnReport
from medhandover.kernel.findings import Finding, Met, Said
from medhandover.kernel.ids import CaseId, HandoverId, PlanId, ReportId, StaffId
from medhandover.plans.coverage import CoverState
from medhandover.plans.model import Plan
from medhandover.settings.model import Settings
from tests.medhandover.handovers.test_completeness import AT
from tests.papers import covered

NOW = datetime(2026, 12, 3, 14, tzinfo=UTC)


def plan(**other: Any) -> Plan:
    kept: dict[str, Any] = {"attempt": 1, "advice": None, "opened_by": StaffId("s"), "opened_at": NOW, **other}
    return Plan(id=PlanId("p"), case=CaseId("c"), **kept)


def handover(outcome: Outcome, **other: Any) -> Handover:
    kept: dict[str, Any] = {"plan": PlanId("p"), "case": CaseId("c"), "recorded_by": StaffId("s"), "recorded_at": NOW}
    who: dict[str, Any] = {"received_by": "dr. V (verzonnen)", "function": "arts van dienst"}
    return Handover(id=HandoverId("h"), outcome=outcome, at=AT, place="kliniek", **who, **kept, **other)


def kept_report() -> ReturnReport:
    own: dict[str, Any] = {"plan": PlanId("p"), "case": CaseId("c"), "recorded_by": StaffId("s"), "recorded_at": NOW}
    return ReturnReport(id=ReportId("r"), events="rustig", recommendation=Recommendation.AGAIN, **own)


def said(outcome: Outcome, state: CoverState = CoverState.COVERED, **other: Any) -> list[Said]:
    told = handover(outcome, **other)
    return list(outcome_said(plan(), told, covered(ConditionCode.FYS_INST, state=state)))


def test_r42_a_handover_says_to_whom_and_when() -> None:
    met = said(Outcome.COMPLETE)[0]
    assert isinstance(met, Met)
    assert "dr. V (verzonnen), arts van dienst" in met.say("nl")
    assert "17:10 Yerevan" in met.say("en")


def test_r43_complete_says_by_what() -> None:
    assert "every condition" in said(Outcome.COMPLETE)[1].say("en")
    assert "two persons" in said(Outcome.COMPLETE, countersigned_by=StaffId("t"))[1].say("en")


def test_r43_a_partial_handover_and_one_that_did_not_take_place_ask_for_more() -> None:
    found = [each for each in (*said(Outcome.PARTIAL), *said(Outcome.NOT_DONE)) if isinstance(each, Finding)]
    assert [(each.rule, each.weight.value) for each in found] == [("R43", "R"), ("R43", "B")]
    closed = list(outcome_said(plan(closed_at=NOW), handover(Outcome.NOT_DONE), ()))
    assert not [each for each in closed if isinstance(each, Finding)]


def test_r43_a_partial_handover_asks_until_it_is_reported_or_the_plan_closed() -> None:
    partial = handover(Outcome.PARTIAL)
    reported = list(outcome_said(plan(), partial, (), [kept_report()]))
    closed = list(outcome_said(plan(closed_at=NOW), partial, ()))
    for told in (reported, closed):
        assert not [each for each in told if isinstance(each, Finding)]
        assert any(each.rule == "R43" and each.say("en").startswith("Partial;") for each in told)


def test_r43_a_complete_handover_with_a_refused_condition_is_questioned() -> None:
    found = [each for each in said(Outcome.COMPLETE, CoverState.REFUSED) if isinstance(each, Finding)]
    assert [(each.rule, each.weight.value) for each in found] == [("R43", "W")]
    assert not [each for each in said(Outcome.REFUSED, CoverState.REFUSED) if isinstance(each, Finding)]


def test_r42_a_closed_plan_asks_for_no_report() -> None:
    told = handover(Outcome.PARTIAL)
    assert len(list(report_said(plan(), told, (), Settings()))) == 1
    assert not list(report_said(plan(closed_at=NOW), told, (), Settings()))
