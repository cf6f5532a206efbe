"""What the whole office began to record of handovers and refusals and has not finished, so that nobody forgets it."""

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import ColumnElement, or_, select

from medhandover.cases.model import Case
from medhandover.cases.store import cases_table
from medhandover.kernel.declare import query
from medhandover.kernel.ids import CaseId, PlanId, StaffId
from medhandover.kernel.roles import PERSON_READERS
from medhandover.kernel.shapes import record
from medhandover.refusals.model import Refusal, Situation
from medhandover.refusals.store import refusals_table
from medhandover.staff.store import shown_names
from medhandover.storage.work import Work
from medhandover.unfinished.model import UnfinishedKind, UnfinishedRecord
from medhandover.unfinished.store import unfinished_table


@record
class LeftRow:
    """A record that is not finished: of which case, what it is, and who saved it when.

    `situation` is that of a refusal by the person, which has no `kind`; of that one, `at` is when it was begun.
    """

    case: CaseId
    document_number: str
    name: str
    plan: PlanId
    kind: UnfinishedKind | None
    situation: Situation | None
    saved_by: str
    at: datetime


@query("unfinished:open", may=PERSON_READERS)
def left_unfinished(work: Work, is_mine: bool = False, most: int = 200) -> tuple[LeftRow, ...]:
    """Return what stands unfinished in the whole office, the oldest first; refusals by the person among it.

    `is_mine`: saved by whoever asks, or on a case of which that is the coordinator or director.
    """
    rows = sorted([*_records(work, is_mine, most), *_refusals(work, is_mine, most)], key=lambda each: each.at)[:most]
    work.concerns(None, "unfinished records", "", is_mine=is_mine, ids=sorted({each.case for each in rows}))
    return tuple(rows)


def _records(work: Work, is_mine: bool, most: int) -> Iterator[LeftRow]:
    chosen = select(UnfinishedRecord, Case).join(Case, unfinished_table.c.case == cases_table.c.id)
    if is_mine:
        chosen = chosen.where(_is_of(work.actor.id, unfinished_table.c.saved_by))
    names = shown_names(work)
    for left, case in work.session.execute(chosen.order_by(unfinished_table.c.saved_at).limit(most)):
        yield _row(case, left.plan, names.get(left.saved_by, ""), left.saved_at, kind=left.kind)


def _refusals(work: Work, is_mine: bool, most: int) -> Iterator[LeftRow]:
    chosen = select(Refusal, Case).join(Case, refusals_table.c.case == cases_table.c.id)
    chosen = chosen.where(refusals_table.c.finished_at.is_(None))
    if is_mine:
        chosen = chosen.where(_is_of(work.actor.id, refusals_table.c.recorded_by))
    names = shown_names(work)
    for left, case in work.session.execute(chosen.order_by(refusals_table.c.recorded_at).limit(most)):
        yield _row(case, left.plan, names.get(left.recorded_by, ""), left.recorded_at, situation=left.situation)


def _is_of(own: StaffId, saved_by: ColumnElement[str]) -> ColumnElement[bool]:
    return or_(saved_by == own, cases_table.c.coordinator == own, cases_table.c.director == own)


def _row(
    case: Case,
    plan: PlanId,
    saved_by: str,
    at: datetime,
    kind: UnfinishedKind | None = None,
    situation: Situation | None = None,
) -> LeftRow:
    return LeftRow(
        case=case.id,
        document_number=case.document_number,
        name=case.name,
        plan=plan,
        kind=kind,
        situation=situation,
        saved_by=saved_by,
        at=at,
    )
