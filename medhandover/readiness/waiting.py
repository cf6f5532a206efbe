"""How much of each kind waits for somebody: only numbers, and nothing of any person."""

from typing import Any

from sqlalchemy import Select, exists, func, select

from medhandover.cases.store import cases_table
from medhandover.kernel.clock import home_day
from medhandover.kernel.declare import query
from medhandover.kernel.roles import PERSON_READERS, Level
from medhandover.kernel.shapes import record
from medhandover.plans.store import contacts_table, plans_table
from medhandover.readiness.chips import goes_on
from medhandover.readiness.store import standings_table
from medhandover.refusals.completeness import may_use_later
from medhandover.refusals.model import AdditionKind, LaterUse, Refusal
from medhandover.refusals.store import additions_table, alarm_notes_table, receiver_refusals_table, refusals_table
from medhandover.storage.work import Work


@record
class WaitingCounts:
    """How many cases go on, and how many alarms, open offers and unanswered questions there are."""

    worklist: int
    unanswered: int
    offers: int
    alarms: int


@query("readiness:waiting", may=PERSON_READERS, level=Level.OPEN)
def waiting_counts(work: Work) -> WaitingCounts:
    """Return how much waits on each page of the office."""
    return WaitingCounts(
        worklist=_count(work, _going_on()),
        unanswered=_count(work, _unanswered()),
        offers=_offers(work),
        alarms=_count(work, _alarms()),
    )


def _count(work: Work, chosen: Select[Any]) -> int:
    return int(work.session.scalar(select(func.count()).select_from(chosen.subquery())) or 0)


def _going_on() -> Select[Any]:
    cases = select(cases_table.c.id).join(standings_table, standings_table.c.id == cases_table.c.id)
    return cases.where(goes_on(), cases_table.c.merged_into.is_(None))


def _unanswered() -> Select[Any]:
    asked = select(contacts_table.c.id).join(plans_table, plans_table.c.id == contacts_table.c.plan)
    is_open = (plans_table.c.cancelled_at.is_(None)) & (plans_table.c.closed_at.is_(None))
    return asked.where(contacts_table.c.is_answered.is_(False), is_open)


def _alarms() -> Select[Any]:
    notes, refused = alarm_notes_table.c, receiver_refusals_table.c
    is_settled = exists(select(notes.id).where(notes.refusal == refused.id, notes.how.is_not(None)))
    return select(refused.id).where(~is_settled)


def _offers(work: Work) -> int:
    added, told = additions_table.c, refusals_table.c
    is_withdrawn = exists(select(added.id).where(added.refusal == told.id, added.kind == AdditionKind.WITHDRAWAL))
    chosen = select(Refusal).where(
        told.later_use == LaterUse.POSSIBLE,
        told.later_use_until >= home_day(work.now),
        told.finished_at.is_not(None),
        ~is_withdrawn,
    )
    return sum(may_use_later(each) for each in work.all(chosen))
