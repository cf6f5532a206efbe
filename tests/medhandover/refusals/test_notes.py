from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from medhandover.kernel.clock import Moment, moment
from medhandover.kernel.ids import CaseId, PlanId, ReceiverId, RefusalId, StaffId
from medhandover.refusals.model import (
    Assessment,
    BackupAnswer,
    Incapacity,
    IncapacityDraft,
    Reason,
    ReceiverRefusal,
    ReceiverRefusalDraft,
)
from medhandover.refusals.notes import (
    AlarmNote,
    AlarmNoteDraft,
    AlarmNoteKind,
    IncapacityNote,
    IncapacityNoteDraft,
    Settled,
    notes_of,
    reassessed_on,
    settled_by,
    wrong_alarm_note,
    wrong_incapacity,
    wrong_incapacity_note,
    wrong_receiver_refusal,
)

AT = moment("2026-12-03T17:20 Asia/Yerevan")
SOON = Moment(AT.at + timedelta(minutes=20), AT.zone)
NOW = AT.at + timedelta(hours=2)
FUTURE, BEFORE = moment("2026-12-09T08:00"), moment("2026-12-02T08:00")
KEPT: dict[str, Any] = {
    "id": RefusalId("r"),
    "plan": PlanId("p"),
    "case": CaseId("c"),
    "recorded_by": StaffId("s"),
    "recorded_at": datetime(2026, 12, 3, 14, tzinfo=UTC),
}


def w12(**other: Any) -> ReceiverRefusalDraft:
    fields: dict[str, Any] = {
        "receiver": ReceiverId("clinic"),
        "at": AT,
        "who": "de portier (verzonnen)",
        "function": "portier",
        "reason": "geen bed",
        "reason_kind": Reason.NO_BED,
        "alarm_to": "M. Jansen (verzonnen)",
        "alarm_at": SOON,
        "backup": "tweede kliniek gebeld",
        "backup_called_at": SOON,
        "backup_answer": BackupAnswer.ACCEPTS,
        "backup_answered_by": "de dienstdoende arts",
        "person_is_at": "wachtkamer",
        "stays_with": "K. Visser (verzonnen)",
        "next_step": "taxi naar de tweede kliniek",
        **other,
    }
    return ReceiverRefusalDraft(**fields)


def w11(**other: Any) -> IncapacityDraft:
    fields: dict[str, Any] = {
        "at": AT,
        "place": "kliniek",
        "doctor": "dr. V. (verzonnen)",
        "outcome": "begrijpt de keuze nu niet",
        "assessed_at": SOON,
        "representative": "zus (verzonnen)",
        "representative_asked_at": SOON,
        "decision": "opname",
        "emergency_care": "gaat door",
        "reassess_on": date(2026, 12, 5),
        **other,
    }
    return IncapacityDraft(**fields)


@pytest.mark.parametrize(
    "path", ["who", "function", "reason", "alarm_to", "backup", "person_is_at", "stays_with", "next_step"]
)
def test_r46_no_field_of_a_receiver_that_refuses_may_be_missing(path: str) -> None:
    assert [each.path for each in wrong_receiver_refusal(w12(**{path: " "}), NOW)] == [path]


@pytest.mark.parametrize(
    ("path", "other"),
    [
        ("at", {"at": FUTURE, "alarm_at": FUTURE, "backup_called_at": FUTURE}),
        ("alarm_at", {"alarm_at": BEFORE}),
        ("backup_called_at", {"backup_called_at": BEFORE}),
        ("backup_called_at", {"backup_called_at": None}),
        ("backup_called_at", {"backup_answer": BackupAnswer.NOT_CALLED}),
        ("backup_answered_by", {"backup_answered_by": ""}),
    ],
)
def test_r46_what_cannot_be_of_a_receiver_that_refuses_is_refused(path: str, other: dict[str, Any]) -> None:
    assert path in [each.path for each in wrong_receiver_refusal(w12(**other), NOW)]
    assert not list(wrong_receiver_refusal(w12(), NOW))


@pytest.mark.parametrize(
    ("path", "other"),
    [
        ("place", {"place": ""}),
        ("doctor", {"doctor": " "}),
        ("outcome", {"outcome": ""}),
        ("decision", {"decision": ""}),
        ("emergency_care", {"emergency_care": ""}),
        ("assessment", {"assessment": Assessment.ABLE}),
        ("assessed_at", {"assessed_at": None}),
        ("assessed_at", {"assessed_at": FUTURE}),
        ("representative", {"representative": ""}),
        ("representative", {"representative_asked_at": None}),
        ("reassess_on", {"reassess_on": None}),
        ("reassess_on", {"no_reassessment_reason": "blijvend"}),
        ("reassess_on", {"reassess_on": date(2026, 12, 2)}),
    ],
)
def test_w11_a_record_of_incapacity_is_complete_and_can_be_true(path: str, other: dict[str, Any]) -> None:
    assert [each.path for each in wrong_incapacity(w11(**other), NOW)] == [path]


def test_w11_nobody_to_represent_and_no_new_assessment_are_values_with_a_reason() -> None:
    assert not list(wrong_incapacity(w11(), NOW))
    alone = {"representative": "", "representative_asked_at": None, "no_representative_reason": "geen familie bekend"}
    assert not list(wrong_incapacity(w11(**alone), NOW))
    assert not list(wrong_incapacity(w11(reassess_on=None, no_reassessment_reason="blijvend"), NOW))


def alarm(**other: Any) -> list[str]:
    fields: dict[str, Any] = {"at": SOON, "what": "gebeld", **other}
    kept = ReceiverRefusal(**KEPT, **vars(w12()))
    return [each.path for each in wrong_alarm_note(AlarmNoteDraft(**fields), kept, NOW)]


def test_w12_a_note_follows_the_refusal_and_says_what_its_kind_asks() -> None:
    assert alarm() == []
    assert alarm(what="") == ["what"]
    assert alarm(at=FUTURE) == alarm(at=BEFORE) == ["at"]
    uncalled = alarm(kind=AlarmNoteKind.BACKUP, backup_answer=BackupAnswer.NOT_CALLED)
    assert alarm(kind=AlarmNoteKind.BACKUP) == uncalled == ["backup_answer"]
    settled = {"kind": AlarmNoteKind.SETTLED, "with_whom": "de reserve-instelling (verzonnen)"}
    assert alarm(backup_answer=BackupAnswer.ACCEPTS) == alarm(**settled, backup_answer=BackupAnswer.ACCEPTS) == []
    assert alarm(kind=AlarmNoteKind.MOVED) == alarm(kind=AlarmNoteKind.SETTLED) == ["with_whom"]


def assessed(**other: Any) -> list[str]:
    fields: dict[str, Any] = {"at": SOON, "what": "opnieuw gezien", **other}
    kept = Incapacity(**KEPT, **vars(w11()))
    return [each.path for each in wrong_incapacity_note(IncapacityNoteDraft(**fields), kept, NOW)]


def test_w11_a_note_follows_the_record_and_an_assessment_has_its_doctor() -> None:
    assert assessed() == []
    assert assessed(what=" ") == ["what"]
    assert assessed(at=FUTURE) == assessed(at=BEFORE) == ["at"]
    assert assessed(assessment=Assessment.ABLE) == ["doctor"]
    assert assessed(reassess_on=date(2026, 12, 1)) == ["reassess_on"]
    able = {"assessment": Assessment.ABLE, "doctor": "dr. V. (verzonnen)"}
    assert assessed(**able, reassess_on=date(2026, 12, 6)) == ["reassess_on"]


def test_w11_the_last_note_says_when_the_person_is_assessed_again() -> None:
    kept = Incapacity(**KEPT, **vars(w11()))

    def note(**other: Any) -> IncapacityNote:
        same = {name: KEPT[name] for name in ("case", "recorded_by", "recorded_at")}
        return IncapacityNote(id="n", incapacity=RefusalId("r"), at=SOON, what="gezien", **same, **other)

    assert reassessed_on(kept, []) == date(2026, 12, 5)
    assert reassessed_on(kept, [note()]) == date(2026, 12, 5)
    assert reassessed_on(kept, [note(reassess_on=date(2026, 12, 8))]) == date(2026, 12, 8)
    assert reassessed_on(kept, [note(assessment=Assessment.ABLE)]) is None


def test_w12_an_alarm_is_settled_by_the_note_that_says_how() -> None:
    same = {name: KEPT[name] for name in ("case", "recorded_by", "recorded_at")}
    open_note = AlarmNote(id="a", refusal=RefusalId("r"), at=SOON, what="gebeld", **same)
    settling = AlarmNote(id="b", refusal=RefusalId("r"), at=SOON, what="klaar", how=Settled.BACKUP, **same)
    assert settled_by(RefusalId("r"), [open_note]) is None
    assert settled_by(RefusalId("r"), [open_note, settling]) is settling
    assert settled_by(RefusalId("other"), [settling]) is None
    assert notes_of(RefusalId("r"), [open_note, settling]) == (open_note, settling)
