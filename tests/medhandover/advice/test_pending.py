from datetime import UTC, date, datetime
from typing import Any

import pytest

from medhandover.advice.examinations import DoctorDecision, Examination, ExaminationKind, ExaminationOutcome
from medhandover.advice.pending import request_said, signal_said
from medhandover.advice.requests import AdviceRequest, RequestKind
from medhandover.advice.signals import HealthSignal, SignalOutcome, Urgency
from medhandover.advice.statements import Issuer, WrittenStatement
from medhandover.kernel.clock import moment
from medhandover.kernel.findings import Finding, Met, TimeState, Weight
from medhandover.kernel.ids import AdviceId, AdviceRequestId, CaseId, ExaminationId, HealthSignalId, StaffId
from tests.medhandover.advice.test_checks import NOW, advice


def request(**other: Any) -> AdviceRequest:
    fields: dict[str, Any] = {
        "id": AdviceRequestId("r"),
        "case": CaseId("c"),
        "kind": RequestKind.QUESTION,
        "asked_on": date(2026, 11, 2),
        "why": "GEHEIM",
        "asked_by": StaffId("s"),
        "recorded_at": NOW,
        **other,
    }
    return AdviceRequest(**fields)


def signal(**other: Any) -> HealthSignal:
    fields: dict[str, Any] = {
        "id": HealthSignalId("h"),
        "case": CaseId("c"),
        "reported_on": date(2026, 11, 20),
        "reported_by": "P. Bakker (verzonnen)",
        "reporter_function": "begeleider",
        "what": "GEHEIM",
        "recorded_by": StaffId("s"),
        "recorded_at": NOW,
        **other,
    }
    return HealthSignal(**fields)


def examined(at: str = "2026-12-02T09:00", **other: Any) -> Examination:
    fields: dict[str, Any] = {
        "id": ExaminationId("e"),
        "case": CaseId("c"),
        "kind": ExaminationKind.CHECK,
        "examined_at": moment(at),
        "examiner": "dr. A. Arts (verzonnen)",
        "qualification": "arts",
        "outcome": ExaminationOutcome.FIT,
        "recorded_by": StaffId("s"),
        "recorded_at": NOW,
        **other,
    }
    return Examination(**fields)


def test_r07_an_open_request_blocks_and_nobody_may_force_it() -> None:
    (found,) = request_said([request()])
    assert isinstance(found, Finding)
    assert (found.rule, found.weight, found.is_forceable) == ("R07", Weight.BLOCK, False)
    assert "GEHEIM" not in found.say("nl")
    assert len([each for each in request_said([request(), request()]) if isinstance(each, Finding)]) == 2


@pytest.mark.parametrize(
    ("ending", "told"),
    [
        ({"answered_on": date(2026, 11, 9), "advice": AdviceId("a")}, "by an advice on"),
        (
            {
                "answered_on": date(2026, 11, 9),
                "statement": WrittenStatement(issuer=Issuer.IND, dated_on=date(2026, 11, 9), reference="V"),
            },
            "by a letter on",
        ),
        ({"withdrawn_on": date(2026, 11, 9), "withdrawn_reason": "x"}, "was withdrawn on"),
    ],
)
def test_r07_it_is_said_how_a_request_ended_and_who_noted_it(ending: dict[str, Any], told: str) -> None:
    (found,) = request_said([request(**ending, ended_by_name="J. Jansen (verzonnen)")])
    assert isinstance(found, Met)
    assert told in found.say("en")
    assert "J. Jansen (verzonnen)" in found.say("nl")


@pytest.mark.parametrize(
    ("urgency", "due"),
    [(Urgency.NOW, date(2026, 11, 20)), (Urgency.SOON, date(2026, 11, 21)), (Urgency.USUAL, date(2026, 11, 23))],
)
def test_r08_an_open_signal_blocks_at_once_and_is_due_by_its_urgency(urgency: Urgency, due: date) -> None:
    (found,) = signal_said([signal(urgency=urgency)], [], [])
    assert isinstance(found, Finding)
    assert (found.rule, found.weight, found.is_forceable, found.due_on) == ("R08", Weight.BLOCK, False, due)
    assert found.time_state(datetime(2026, 11, 24, 9, tzinfo=UTC)) is TimeState.OVERDUE
    assert "GEHEIM" not in found.say("nl")


def test_r08_it_is_said_by_what_a_signal_was_settled() -> None:
    seen = signal(
        outcome=SignalOutcome.NO_CHANGE,
        assessed_on=date(2026, 11, 21),
        doctor="dr. A. Arts (verzonnen)",
        doctor_function="huisarts",
        settled_at=NOW,
    )
    answered = signal(outcome=SignalOutcome.NEWER_ADVICE, advice=AdviceId("a"), settled_at=NOW)
    found = list(signal_said([seen, answered], [advice()], []))
    assert [type(each) for each in found] == [Met, Met]
    assert "no change, according to dr. A. Arts (verzonnen) (huisarts)" in found[0].say("en")
    assert found[1].say("en").endswith("6 Jul 2026.")


NOT_FIT: dict[str, Any] = {"outcome": ExaminationOutcome.NOT_FIT}
REFUSED: dict[str, Any] = {"outcome": ExaminationOutcome.REFUSED}


def test_r08_a_doctor_who_says_not_fit_blocks_until_a_later_word() -> None:
    against = examined(**NOT_FIT)
    (found,) = signal_said([], [], [against])
    assert (found.rule, isinstance(found, Finding)) == ("R08", True)
    assert list(signal_said([], [], [against, examined("2026-12-02T15:00")])) == []
    assert len(list(signal_said([], [], [against, examined("2026-12-01T15:00")]))) == 1


def test_r08_a_refused_examination_blocks_here_only_once_a_doctor_says_no() -> None:
    decided: dict[str, Any] = {"decided_at": moment("2026-12-02T10:00"), "decided_by": "dr. A. Arts (verzonnen)"}
    assert list(signal_said([], [], [examined(**REFUSED)])) == []
    assert list(signal_said([], [], [examined(**REFUSED, **decided, decision=DoctorDecision.MAY)])) == []
    assert len(list(signal_said([], [], [examined(**REFUSED, **decided, decision=DoctorDecision.MAY_NOT)]))) == 1
