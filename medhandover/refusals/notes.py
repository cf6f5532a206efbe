"""What follows a receiver that refuses (W12) or a person who cannot decide (W11): notes, never changes."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime

from medhandover.kernel.clock import Moment
from medhandover.kernel.coded import Coded
from medhandover.kernel.fields import Wrong
from medhandover.kernel.ids import CaseId, RefusalId, StaffId
from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import entity
from medhandover.refusals.model import (
    Assessment,
    BackupAnswer,
    Incapacity,
    IncapacityDraft,
    ReceiverRefusal,
    ReceiverRefusalDraft,
)


class AlarmNoteKind(Coded):
    """Dutch: soort vervolg op een ontvanger die weigert."""

    BACKUP = "reserve_gebeld", "back-up called"
    MOVED = "verplaatst", "person moved"
    PROOF = "bewijs", "proof received"
    OTHER = "overig", "other"
    SETTLED = "afgehandeld", "settled"


class Settled(Coded):
    """Dutch: hoe het alarm is afgehandeld."""

    BACKUP = "reserve", "the back-up took the person over"
    OTHER_RECEIVER = "andere_ontvanger", "another receiver took the person over"
    SAME_RECEIVER = "dezelfde_ontvanger", "the receiver took the person over after all"
    RETURNED = "terug", "the person came back to the Netherlands"
    LEFT = "vertrokken", "the person went the own way"


NO_CALL = frozenset({BackupAnswer.NOT_CALLED, BackupAnswer.NONE})
"""Answers of a back-up that nobody called."""


@entity
class AlarmNoteDraft:
    """What happened after the receiver refused; `with_whom` is where the person is or who has taken over."""

    at: Moment
    what: str
    kind: AlarmNoteKind = AlarmNoteKind.OTHER
    backup_answer: BackupAnswer | None = None
    with_whom: str = ""


@entity
class AlarmNote(AlarmNoteDraft):
    """A note as written down; one that settles says `how`."""

    id: str
    refusal: RefusalId
    case: CaseId
    recorded_by: StaffId
    recorded_at: datetime
    how: Settled | None = None


@entity
class IncapacityNoteDraft:
    """A new assessment or what else came after: by which doctor, what was found, when to look again."""

    at: Moment
    what: str
    doctor: str = ""
    assessment: Assessment | None = None
    reassess_on: date | None = None


@entity
class IncapacityNote(IncapacityNoteDraft):
    """A note as written down."""

    id: str
    incapacity: RefusalId
    case: CaseId
    recorded_by: StaffId
    recorded_at: datetime


def settled_by(refusal: RefusalId, notes: Iterable[AlarmNote]) -> AlarmNote | None:
    """Return the note that settled the alarm of a receiver that refused."""
    return next((each for each in notes if each.refusal == refusal and each.how is not None), None)


def reassessed_on(incapacity: Incapacity, notes: Iterable[IncapacityNote]) -> date | None:
    """Return the day on which the person's ability to decide is looked at anew; None when that is over."""
    day = incapacity.reassess_on
    for each in notes:
        if each.incapacity == incapacity.id and (each.assessment is not None or each.reassess_on is not None):
            day = None if each.assessment is Assessment.ABLE else each.reassess_on
    return day


def wrong_receiver_refusal(draft: ReceiverRefusalDraft, now: datetime) -> Iterator[Wrong]:
    """Tell what is missing of a receiver's refusal, or cannot be (W12)."""
    for path in ("who", "function", "reason", "alarm_to", "backup", "person_is_at", "stays_with", "next_step"):
        if not getattr(draft, path).strip():
            yield Wrong(path=path, sentence=N_("This cannot be empty."))
    for path in ("at", "alarm_at", "backup_called_at"):
        told: Moment | None = getattr(draft, path)
        if told is not None and told.at > now:
            yield Wrong(path=path, sentence=N_("This moment has not come yet. Correct the time or its zone."))
        elif told is not None and told.at < draft.at.at:
            yield Wrong(path=path, sentence=N_("This comes after the receiver refused. Correct the time."))
    is_called = draft.backup_answer not in NO_CALL
    if is_called != (draft.backup_called_at is not None):
        sentence = N_("Say when the back-up was called and what it answered, or that it was not called.")
        yield Wrong(path="backup_called_at", sentence=sentence)
    if draft.backup_answer in {BackupAnswer.ACCEPTS, BackupAnswer.DECLINES} and not draft.backup_answered_by:
        yield Wrong(path="backup_answered_by", sentence=N_("Say who answered for the back-up."))


def wrong_incapacity(draft: IncapacityDraft, now: datetime) -> Iterator[Wrong]:
    """Tell what is missing of a record of incapacity, or cannot be (W11, domain 6.3)."""
    for path in ("place", "doctor", "outcome", "decision", "emergency_care"):
        if not getattr(draft, path).strip():
            yield Wrong(path=path, sentence=N_("This cannot be empty."))
    if draft.assessment is Assessment.ABLE:
        sentence = N_("Who can decide is not incapable. Record what the person decided.")
        yield Wrong(path="assessment", sentence=sentence)
    if draft.assessed_at is None:
        yield Wrong(path="assessed_at", sentence=N_("Say when the doctor assessed the person."))
    has_asked = bool(draft.representative) and draft.representative_asked_at is not None
    if not has_asked and not draft.no_representative_reason:
        sentence = N_("Say who was asked as representative and when, or why nobody was.")
        yield Wrong(path="representative", sentence=sentence)
    for path in ("at", "assessed_at", "representative_asked_at"):
        told: Moment | None = getattr(draft, path)
        if told is not None and told.at > now:
            yield Wrong(path=path, sentence=N_("This moment has not come yet. Correct the time or its zone."))
    if (draft.reassess_on is None) == (not draft.no_reassessment_reason):
        sentence = N_("Say on which day the person is assessed again, or why not.")
        yield Wrong(path="reassess_on", sentence=sentence)
    if draft.reassess_on is not None and draft.reassess_on < draft.at.day:
        yield Wrong(path="reassess_on", sentence=N_("The new assessment comes after this one."))


def wrong_alarm_note(draft: AlarmNoteDraft, refusal: ReceiverRefusal, now: datetime) -> Iterator[Wrong]:
    """Tell what is wrong with a note on a receiver's refusal."""
    yield from _wrong_note(draft.at, draft.what, refusal.at, now)
    if draft.kind is AlarmNoteKind.BACKUP and draft.backup_answer in {None, *NO_CALL}:
        yield Wrong(path="backup_answer", sentence=N_("Say what the back-up answered when it was called."))
    if draft.kind in {AlarmNoteKind.MOVED, AlarmNoteKind.SETTLED} and not draft.with_whom:
        yield Wrong(path="with_whom", sentence=N_("Say where the person is now and with whom."))


def wrong_incapacity_note(draft: IncapacityNoteDraft, incapacity: Incapacity, now: datetime) -> Iterator[Wrong]:
    """Tell what is wrong with a note on a record of incapacity."""
    yield from _wrong_note(draft.at, draft.what, incapacity.at, now)
    if draft.assessment in {Assessment.ABLE, Assessment.UNABLE} and not draft.doctor:
        yield Wrong(path="doctor", sentence=N_("Say which doctor assessed the person."))
    if draft.reassess_on is not None and (draft.reassess_on < draft.at.day or draft.assessment is Assessment.ABLE):
        sentence = N_("A new day is for who cannot decide yet, and not before this note.")
        yield Wrong(path="reassess_on", sentence=sentence)


def _wrong_note(at: Moment, what: str, first: Moment, now: datetime) -> Iterator[Wrong]:
    if not what.strip():
        yield Wrong(path="what", sentence=N_("This cannot be empty."))
    if at.at > now:
        yield Wrong(path="at", sentence=N_("This moment has not come yet. Correct the time or its zone."))
    if at.at < first.at:
        yield Wrong(path="at", sentence=N_("This lies before the record it follows. Correct the day."))


def notes_of(refusal: RefusalId, notes: Sequence[AlarmNote]) -> tuple[AlarmNote, ...]:
    """Return the notes that follow one receiver's refusal, in their order."""
    return tuple(each for each in notes if each.refusal == refusal)
