"""What the whole office must not forget: alarms of receivers that refused, and offers that still stand."""

from collections import defaultdict
from datetime import date

from sqlalchemy import select

from medhandover.cases.model import Case
from medhandover.cases.store import cases_table
from medhandover.kernel.clock import Moment, home_day
from medhandover.kernel.declare import query
from medhandover.kernel.ids import CaseId, PlanId, ReceiverId, RefusalId
from medhandover.kernel.roles import PERSON_READERS
from medhandover.kernel.shapes import record
from medhandover.plans.model import Plan
from medhandover.plans.store import plans_table
from medhandover.receivers.model import Receiver
from medhandover.receivers.store import receivers_table
from medhandover.refusals.completeness import may_use_later
from medhandover.refusals.model import Addition, AdditionKind, BackupAnswer, LaterUse, ReceiverRefusal, Refusal
from medhandover.refusals.notes import AlarmNote
from medhandover.refusals.store import (
    additions_table,
    alarm_notes_table,
    receiver_refusals_table,
    refusals_table,
)
from medhandover.storage.work import Work


@record
class AlarmRow:
    """A receiver that refused and nobody settled it: where the person is, who stays, and whom to call next."""

    refusal: RefusalId
    case: CaseId
    document_number: str
    name: str
    plan: PlanId
    receiver: str
    at: Moment
    reason: str
    alarm_to: str
    person_is_at: str
    stays_with: str
    next_step: str
    backup: ReceiverId | None
    backup_name: str
    backup_phone: str
    backup_answer: BackupAnswer
    notes: tuple[str, ...]


@query("alarm:list", may=PERSON_READERS)
def open_alarms(work: Work) -> tuple[AlarmRow, ...]:
    """Return for the duty officer each receiver that refused and whose alarm is not settled, the oldest first (R46)."""
    notes: dict[RefusalId, list[AlarmNote]] = defaultdict(list)
    for note in work.all(select(AlarmNote).order_by(alarm_notes_table.c.recorded_at, alarm_notes_table.c.id)):
        notes[note.refusal].append(note)
    chosen = select(ReceiverRefusal, Case, Plan).join(Case, receiver_refusals_table.c.case == cases_table.c.id)
    chosen = chosen.join(Plan, receiver_refusals_table.c.plan == plans_table.c.id)
    found = [
        (refusal, case, plan)
        for refusal, case, plan in work.session.execute(chosen.order_by(receiver_refusals_table.c.at))
        if all(each.how is None for each in notes[refusal.id])
    ]
    ids = {each for refusal, _, plan in found for each in (refusal.receiver, plan.backup_receiver) if each}
    known = {each.id: each for each in work.all(select(Receiver).where(receivers_table.c.id.in_(ids)))}
    rows = tuple(_alarm(refusal, case, plan, known, notes[refusal.id]) for refusal, case, plan in found)
    work.concerns(None, "alarms", "", ids=[row.case for row in rows])
    return rows


def _alarm(
    refusal: ReceiverRefusal, case: Case, plan: Plan, known: dict[ReceiverId, Receiver], notes: list[AlarmNote]
) -> AlarmRow:
    backup = known.get(plan.backup_receiver) if plan.backup_receiver else None
    answers = [each.backup_answer for each in notes if each.backup_answer is not None]
    where = [each.with_whom for each in notes if each.with_whom]
    same = ("at", "reason", "alarm_to", "stays_with", "next_step", "plan")
    return AlarmRow(
        **{name: getattr(refusal, name) for name in same},
        refusal=refusal.id,
        case=case.id,
        document_number=case.document_number,
        name=case.name,
        receiver=known[refusal.receiver].name,
        person_is_at=where[-1] if where else refusal.person_is_at,
        backup=backup.id if backup else None,
        backup_name=backup.name if backup else "",
        backup_phone=(backup.phone_24h or backup.phone) if backup else "",
        backup_answer=answers[-1] if answers else refusal.backup_answer,
        notes=tuple(each.what for each in notes),
    )


@record
class OfferRow:
    """An offer that the person can still use: until when, with whom, and when it was last offered again (L7)."""

    refusal: RefusalId
    case: CaseId
    document_number: str
    name: str
    until: date
    person: str
    phone: str
    how: str
    bring: str
    offered_again_at: Moment | None


@query("refusal:open_offers", may=PERSON_READERS)
def open_offers(work: Work) -> tuple[OfferRow, ...]:
    """Return the offers that people who refused can still use, those that end first first (L7, R45)."""
    today = home_day(work.now)
    chosen = select(Refusal, Case).join(Case, refusals_table.c.case == cases_table.c.id)
    chosen = chosen.where(
        refusals_table.c.later_use == LaterUse.POSSIBLE,
        refusals_table.c.later_use_until >= today,
        refusals_table.c.finished_at.is_not(None),
    )
    found = [(refusal, case) for refusal, case in work.session.execute(chosen) if may_use_later(refusal)]
    additions: dict[RefusalId, list[Addition]] = defaultdict(list)
    ids = [refusal.id for refusal, _ in found]
    ordered = select(Addition).order_by(additions_table.c.recorded_at, additions_table.c.id)
    for each in work.all(ordered.where(additions_table.c.refusal.in_(ids))):
        additions[each.refusal].append(each)
    rows = [
        _offer(refusal, case, additions[refusal.id])
        for refusal, case in found
        if all(each.kind is not AdditionKind.WITHDRAWAL for each in additions[refusal.id])
    ]
    work.concerns(None, "offers", "", ids=[row.case for row in rows])
    return tuple(sorted(rows, key=lambda row: (row.until, row.document_number)))


def _offer(refusal: Refusal, case: Case, additions: list[Addition]) -> OfferRow:
    again = [each.at for each in additions if each.kind is AdditionKind.REOFFER]
    return OfferRow(
        refusal=refusal.id,
        case=case.id,
        document_number=case.document_number,
        name=case.name,
        until=refusal.later_use_until or date.min,
        person=refusal.later_use_person,
        phone=refusal.later_use_phone,
        how=refusal.later_use_how,
        bring=refusal.later_use_bring,
        offered_again_at=again[-1] if again else None,
    )
