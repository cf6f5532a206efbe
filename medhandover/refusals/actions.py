"""What may be done with refusals: begun, changed until finished, then only added to (Q13)."""

from medhandover.cases.store import concerned_case
from medhandover.kernel.clock import Moment, home_day
from medhandover.kernel.declare import action
from medhandover.kernel.fields import Wrong, refuse
from medhandover.kernel.ids import PlanId, RefusalId, new_id
from medhandover.kernel.languages import N_
from medhandover.kernel.problem import Problem
from medhandover.kernel.roles import CASE_WORKERS, TRAVELLERS
from medhandover.kernel.shapes import fill, values_of
from medhandover.plans.model import Plan
from medhandover.receivers.model import Receiver
from medhandover.refusals.completeness import missing_items
from medhandover.refusals.model import (
    Addition,
    Incapacity,
    IncapacityDraft,
    ReceiverRefusal,
    ReceiverRefusalDraft,
    Refusal,
    RefusalDraft,
)
from medhandover.storage.work import Work

RECORDERS = CASE_WORKERS | TRAVELLERS


class RecordFinished(Problem):
    """A finished record is followed by additions, never overwritten."""

    sentence = "This record is finished and stays as it is. Add what came after."


@action("refusal:begin", may=RECORDERS)
def begin_refusal(work: Work, plan: PlanId, refusal: RefusalDraft) -> RefusalId:
    """Begin the record of a refusal by the person; it may be saved unfinished."""
    case = work.get(Plan, plan).case
    made = Refusal(
        id=RefusalId(new_id()),
        plan=plan,
        case=case,
        recorded_by=work.actor.id,
        recorded_at=work.now,
        **values_of(refusal),
    )
    concerned_case(work, case, "refusal", made.id, situation=refusal.situation.value)
    work.add(made)
    return made.id


@action("refusal:change", may=RECORDERS)
def change_refusal(work: Work, known: RefusalId, version: int, refusal: RefusalDraft) -> None:
    """Go on with a record that is not finished; raises RecordFinished, Conflict."""
    changed = _unfinished(work, known, version)
    fill(changed, refusal)


@action("refusal:finish", may=RECORDERS)
def finish_refusal(work: Work, known: RefusalId, version: int) -> None:
    """Finish a record; raises WrongFields with every item that is missing (R44, R45)."""
    finished = _unfinished(work, known, version)
    case = concerned_case(work, finished.case, "refusal", known)
    refuse(missing_items(finished, case.is_minor_on(finished.at.day if finished.at else home_day(work.now))))
    finished.finished_at = work.now


@action("refusal:add", may=RECORDERS)
def add_to_refusal(work: Work, known: RefusalId, what: str, at: Moment) -> str:
    """Add what came after, such as a change of mind (domain 6.2 item 20)."""
    refusal = work.get(Refusal, known)
    concerned_case(work, refusal.case, "refusal", known)
    _needed("what", what)
    made = Addition(
        id=new_id(),
        refusal=known,
        case=refusal.case,
        what=what,
        at=at,
        recorded_by=work.actor.id,
        recorded_at=work.now,
    )
    work.add(made)
    return made.id


@action("receiver_refusal:record", may=RECORDERS)
def record_receiver_refusal(work: Work, plan: PlanId, refusal: ReceiverRefusalDraft) -> RefusalId:
    """Record that the receiver did not take the person: alarm and back-up, and no refusal of the person (R46)."""
    case = work.get(Plan, plan).case
    made = ReceiverRefusal(
        id=RefusalId(new_id()),
        plan=plan,
        case=case,
        recorded_by=work.actor.id,
        recorded_at=work.now,
        **values_of(refusal),
    )
    concerned_case(work, case, "receiver refusal", made.id, receiver=refusal.receiver)
    work.get(Receiver, refusal.receiver)
    for path in ("who", "reason", "alarm_to", "backup"):
        _needed(path, getattr(refusal, path))
    work.add(made)
    return made.id


@action("incapacity:record", may=RECORDERS)
def record_incapacity(work: Work, plan: PlanId, incapacity: IncapacityDraft) -> RefusalId:
    """Record that the person cannot decide: a doctor assesses, the representative decides; no refusal (domain 6.3)."""
    case = work.get(Plan, plan).case
    made = Incapacity(
        id=RefusalId(new_id()),
        plan=plan,
        case=case,
        recorded_by=work.actor.id,
        recorded_at=work.now,
        **values_of(incapacity),
    )
    concerned_case(work, case, "incapacity", made.id)
    for path in ("place", "doctor", "outcome", "representative", "decision"):
        _needed(path, getattr(incapacity, path))
    work.add(made)
    return made.id


def _unfinished(work: Work, known: RefusalId, version: int) -> Refusal:
    refusal = work.get_version(Refusal, known, version)
    concerned_case(work, refusal.case, "refusal", known)
    if refusal.finished_at is not None:
        raise RecordFinished()
    return refusal


def _needed(path: str, text: str) -> None:
    if not text.strip():
        refuse([Wrong(path=path, sentence=N_("This cannot be empty."))])
