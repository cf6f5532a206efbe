from datetime import date
from typing import Any

import pytest

from medhandover.advice.conditions import ConditionCode
from medhandover.kernel.clock import moment
from medhandover.kernel.ids import AcceptanceId, CaseId, HandingId, PlanId, ReceiverId, StaffId
from medhandover.kernel.shapes import values_of
from medhandover.letters.evidence import (
    Handing,
    HandingDraft,
    Party,
    arranged_hash,
    counting,
    is_arranged,
    standing_answers,
    wrong_handing,
)
from medhandover.plans.coverage import CoverState
from medhandover.plans.model import AcceptanceState, EvidenceKind, Plan
from tests.papers import AT, CASE, CLINIC, NOW, PLAN, USUAL, an_acceptance, covered

TODAY = date(2026, 11, 24)
YES = frozenset({AcceptanceId("yes")})


def plan(**other: Any) -> Plan:
    fields: dict[str, Any] = {"receiver": CLINIC, "handover": AT, **other}
    return Plan(id=PLAN, case=CASE, attempt=1, advice=None, opened_by=StaffId("s"), opened_at=NOW, **fields)


def handed(party: Party = Party.PERSON, arranged: str = "", **other: Any) -> Handing:
    fields: dict[str, Any] = {"party": party, "name": "N. (verzonnen)", "handed_on": TODAY, "acceptances": tuple(YES)}
    draft = HandingDraft(**{**fields, **other})
    return Handing(
        id=HandingId(party.value),
        plan=PlanId("p"),
        case=CaseId("c"),
        arranged=arranged or arranged_hash(plan(), USUAL),
        recorded_by=StaffId("s"),
        recorded_at=NOW,
        **values_of(draft),
    )


def test_r32_evidence_is_complete_once_accepted_and_every_condition_met() -> None:
    assert is_arranged(plan(), USUAL, [an_acceptance()])
    assert not is_arranged(plan(), USUAL, [])
    still_open = (*USUAL, *covered(ConditionCode.TOLK, state=CoverState.OPEN))
    assert not is_arranged(plan(), still_open, [an_acceptance()])
    assert is_arranged(plan(), covered(ConditionCode.TOLK, state=CoverState.SET_ASIDE), [an_acceptance()])


def test_r32_another_receiver_moment_or_arrangement_is_another_fact() -> None:
    now = arranged_hash(plan(), USUAL)
    others: list[dict[str, Any]] = [
        {"receiver": ReceiverId("elsewhere")},
        {"handover": moment("2026-12-04T17:00 Asia/Yerevan")},
        {"handover_place": "ingang"},
    ]
    assert all(arranged_hash(plan(**each), USUAL) != now for each in others)
    assert arranged_hash(plan(), USUAL[:1]) != now
    assert arranged_hash(plan(), tuple(reversed(USUAL))) == now


def test_r32_a_handing_counts_for_what_was_arranged_then() -> None:
    now = arranged_hash(plan(), USUAL)
    assert counting([handed()], now, YES) != []
    assert counting([handed()], "0" * 64, YES) == []
    assert counting([handed(acceptances=())], now, YES) == []


def test_r32_only_a_written_answer_for_this_moment_stands() -> None:
    assert standing_answers(plan(), [an_acceptance()]) == YES
    others: list[dict[str, Any]] = [
        {"state": AcceptanceState.DECLINED},
        {"evidence_kind": EvidenceKind.PHONE_NOTE},
        {"accepted_for": moment("2026-12-04T17:00 Asia/Yerevan")},
    ]
    assert all(standing_answers(plan(), [an_acceptance(**each)]) == frozenset() for each in others)


@pytest.mark.parametrize(("path", "other"), [("name", {"name": " "}), ("handed_on", {"handed_on": date(2026, 11, 25)})])
def test_r32_what_cannot_be_of_a_handing_is_told_at_its_field(path: str, other: dict[str, Any]) -> None:
    fields: dict[str, Any] = {"party": Party.PERSON, "name": "N", "handed_on": TODAY}
    assert [each.path for each in wrong_handing(HandingDraft(**{**fields, **other}), TODAY)] == [path]
    assert not list(wrong_handing(HandingDraft(**fields), TODAY))
