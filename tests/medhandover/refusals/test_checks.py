from typing import Any

from medhandover.kernel.findings import Finding, Met, Said
from medhandover.kernel.ids import ReceiverId
from medhandover.refusals.checks import decision_findings, receiver_refusal_findings, record_said
from medhandover.refusals.decision import DecisionKind
from medhandover.refusals.model import ReceiverRefusal, Situation
from medhandover.refusals.notes import AlarmNote, Settled
from medhandover.settings.model import Settings
from tests.medhandover.refusals.test_decision import NOW, addition, decision, refusal
from tests.medhandover.refusals.test_notes import KEPT, SOON, w12

CLINIC, BACKUP = ReceiverId("clinic"), ReceiverId("backup")


def settled(how: Settled | None) -> AlarmNote:
    same: dict[str, Any] = {name: KEPT[name] for name in ("case", "recorded_by", "recorded_at")}
    return AlarmNote(id="n", refusal=KEPT["id"], at=SOON, what="overgenomen", how=how, **same)


def said(receiver: ReceiverId | None, backup: ReceiverId | None = None, *notes: AlarmNote) -> list[Said]:
    kept = ReceiverRefusal(**KEPT, **vars(w12()))
    return list(receiver_refusal_findings(receiver, [kept], backup, notes))


def test_r46_the_finding_names_the_back_up_only_where_there_is_one() -> None:
    assert ["Name the back-up" in each.say("en") for each in said(CLINIC, BACKUP)] == [True, False]
    assert ["Name another one" in each.say("en") for each in said(CLINIC)] == [True, False]
    assert ["Name another one" in each.say("en") for each in said(CLINIC, CLINIC)] == [True, False]


def test_r46_a_receiver_that_took_the_person_after_all_stands_in_no_way() -> None:
    told = said(CLINIC, BACKUP, settled(Settled.SAME_RECEIVER))
    assert [type(each) for each in told] == [Met]
    assert [type(each) for each in said(CLINIC, BACKUP, settled(Settled.BACKUP))] == [Finding, Met]
    assert [type(each) for each in said(BACKUP, None, settled(None))] == [Finding]


def test_r44_a_record_is_due_within_the_hours_of_the_setting() -> None:
    open_record = refusal(finished_at=None)
    told = next(record_said([open_record], Settings(refusal_finish_hours=2)))
    assert isinstance(told, Finding)
    assert told.not_before is not None
    assert (told.not_before - NOW).total_seconds() == 7200
    assert isinstance(next(record_said([refusal(at=SOON)], Settings())), Met)


def test_w3_the_legal_question_is_open_until_it_is_answered_or_the_refusal_is_withdrawn() -> None:
    early = refusal(situation=Situation.BEFOREHAND)
    assert "legal desk" in next(decision_findings([early], [], [], ())).say("en")
    answered = list(decision_findings([early], [], [decision(DecisionKind.ASK)], ()))
    assert [type(each) for each in answered] == [Met]
    assert list(decision_findings([early], [addition()], [], ())) == []
    assert list(decision_findings([], [], [decision(DecisionKind.ASK)], ())) == []


def test_q13_a_decision_on_another_plan_says_nothing_here() -> None:
    assert list(decision_findings([refusal("mine")], [], [decision(DecisionKind.STOP, "other")], ())) == []
