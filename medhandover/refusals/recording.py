"""What may be done when a receiver refuses (W12) or a person cannot decide (W11): recorded once, then only noted."""

from medhandover.cases.store import concerned_case
from medhandover.kernel.declare import action
from medhandover.kernel.fields import Wrong, refuse
from medhandover.kernel.ids import PlanId, RefusalId, new_id
from medhandover.kernel.languages import N_
from medhandover.kernel.problem import Problem
from medhandover.kernel.roles import CASE_WORKERS, TRAVELLERS
from medhandover.kernel.shapes import values_of
from medhandover.plans.model import Plan
from medhandover.receivers.model import Receiver
from medhandover.refusals.model import Incapacity, IncapacityDraft, ReceiverRefusal, ReceiverRefusalDraft
from medhandover.refusals.notes import (
    AlarmNote,
    AlarmNoteDraft,
    AlarmNoteKind,
    IncapacityNote,
    IncapacityNoteDraft,
    Settled,
    settled_by,
    wrong_alarm_note,
    wrong_incapacity,
    wrong_incapacity_note,
    wrong_receiver_refusal,
)
from medhandover.refusals.store import alarm_notes_of
from medhandover.storage.work import Work
from medhandover.unfinished.model import UnfinishedKind
from medhandover.unfinished.store import finished

RECORDERS = CASE_WORKERS | TRAVELLERS


class AlarmSettled(Problem):
    """An alarm is settled once; what comes after belongs to the new plan."""

    sentence = "This alarm is settled. Note what came after in the journal of the plan."


@action("receiver_refusal:record", may=RECORDERS)
def record_receiver_refusal(work: Work, plan: PlanId, refusal: ReceiverRefusalDraft, unfinished: int = 0) -> RefusalId:
    """Record that the receiver did not take the person: alarm and back-up, and no refusal of the person (R46)."""
    kept = work.get(Plan, plan)
    concerned_case(work, kept.case, "receiver refusal", plan, receiver=refusal.receiver)
    work.get(Receiver, refusal.receiver)
    wrong = list(wrong_receiver_refusal(refusal, work.now))
    if refusal.receiver not in (kept.receiver, kept.backup_receiver):
        wrong.append(Wrong(path="receiver", sentence=N_("The plan names this receiver neither first nor as back-up.")))
    refuse(wrong)
    finished(work, plan, UnfinishedKind.RECEIVER_REFUSAL, unfinished)
    made = ReceiverRefusal(
        id=RefusalId(new_id()),
        plan=plan,
        case=kept.case,
        recorded_by=work.actor.id,
        recorded_at=work.now,
        **values_of(refusal),
    )
    work.concerns(kept.case, "receiver refusal", made.id)
    work.add(made)
    return made.id


@action("receiver_refusal:add", may=RECORDERS)
def note_receiver_refusal(work: Work, known: RefusalId, note: AlarmNoteDraft) -> str:
    """Note what happened after a receiver refused; raises WrongFields, AlarmSettled."""
    if note.kind is AlarmNoteKind.SETTLED:
        refuse([Wrong(path="kind", sentence=N_("Settle the alarm itself, and say how."))])
    return _noted(work, known, note, None)


@action("alarm:settle", may=RECORDERS)
def settle_alarm(work: Work, known: RefusalId, note: AlarmNoteDraft, how: Settled) -> str:
    """Settle the alarm of a receiver that refused, and say how; raises WrongFields, AlarmSettled (R46)."""
    settling = AlarmNoteDraft(**{**values_of(note), "kind": AlarmNoteKind.SETTLED})
    return _noted(work, known, settling, how)


@action("incapacity:record", may=RECORDERS)
def record_incapacity(work: Work, plan: PlanId, incapacity: IncapacityDraft, unfinished: int = 0) -> RefusalId:
    """Record that the person cannot decide: a doctor assesses, the representative decides; no refusal (domain 6.3)."""
    case = work.get(Plan, plan).case
    concerned_case(work, case, "incapacity", plan)
    refuse(wrong_incapacity(incapacity, work.now))
    finished(work, plan, UnfinishedKind.INCAPACITY, unfinished)
    made = Incapacity(
        id=RefusalId(new_id()),
        plan=plan,
        case=case,
        recorded_by=work.actor.id,
        recorded_at=work.now,
        **values_of(incapacity),
    )
    work.concerns(case, "incapacity", made.id)
    work.add(made)
    return made.id


@action("incapacity:add", may=RECORDERS)
def note_incapacity(work: Work, known: RefusalId, note: IncapacityNoteDraft) -> str:
    """Note a new assessment, or what else came after a record of incapacity; raises WrongFields."""
    kept = work.get(Incapacity, known)
    concerned_case(work, kept.case, "incapacity", known)
    refuse(wrong_incapacity_note(note, kept, work.now))
    made = IncapacityNote(
        id=new_id(),
        incapacity=known,
        case=kept.case,
        recorded_by=work.actor.id,
        recorded_at=work.now,
        **values_of(note),
    )
    work.add(made)
    return made.id


def _noted(work: Work, known: RefusalId, note: AlarmNoteDraft, how: Settled | None) -> str:
    kept = work.get(ReceiverRefusal, known)
    concerned_case(work, kept.case, "receiver refusal", known, kind=note.kind.value)
    refuse(wrong_alarm_note(note, kept, work.now))
    if settled_by(known, alarm_notes_of(work, kept.case)) is not None:
        raise AlarmSettled()
    made = AlarmNote(
        id=new_id(),
        refusal=known,
        case=kept.case,
        recorded_by=work.actor.id,
        recorded_at=work.now,
        how=how,
        **values_of(note),
    )
    work.add(made)
    return made.id
