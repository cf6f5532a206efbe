"""How the worklist is narrowed and ordered: in SQL over where each case stands, so that no list is too long for it."""

from collections.abc import Collection
from datetime import datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, case, exists, or_, select

from medhandover.cases.store import cases_table
from medhandover.kernel.clock import HOME_ZONE, Moment, home_day, zone_of
from medhandover.kernel.coded import Coded
from medhandover.kernel.ids import StaffId
from medhandover.plans.store import plans_table
from medhandover.readiness.states import PlanState
from medhandover.readiness.store import standings_table
from medhandover.staff.deputies import deputised_by
from medhandover.staff.store import accounts_table
from medhandover.storage.work import Work

SOON_DAYS = 14
"""How many days ahead a departure is called soon."""
OVER = (PlanState.HANDED_OVER, PlanState.REFUSED, PlanState.CLOSED, PlanState.CANCELLED, PlanState.DIED)
"""States of a plan that asks for nothing more."""


class Chip(Coded):
    """Dutch: filter van de werkvoorraad; several together leave what meets each of them."""

    SOON = "binnenkort", "Departure within 14 days"
    BLOCKED = "tegengehouden", "Something stands in the way"
    RENEW = "opnieuw_bevestigen", "To be confirmed again"
    OVERDUE = "te_laat", "Overdue"


class WorklistOrder(Coded):
    """Dutch: volgorde van de werkvoorraad; by what is to be done first, the longest overdue stands first."""

    DEPARTURE = "vertrek", "departure"
    PERSON = "persoon", "person"
    STATE = "stand", "state"
    FIRST = "eerst_te_doen", "first to do"
    COORDINATOR = "coordinator", "coordinator"


def meets(work: Work, chip: Chip) -> ColumnElement[bool]:
    """Return the condition of a chip."""
    table = standings_table.c
    if chip is Chip.SOON:
        today = datetime.combine(home_day(work.now), time(), zone_of(HOME_ZONE))
        return and_(table.departure >= Moment(today), table.departure < Moment(today + timedelta(days=SOON_DAYS + 1)))
    if chip is Chip.BLOCKED:
        return table.open_findings > 0
    return (table.to_renew if chip is Chip.RENEW else table.overdue_findings) > 0


def is_own(work: Work) -> ColumnElement[bool]:
    """Return the condition for a case of whoever asks, or of a colleague for whom that one stands in today."""
    own: Collection[StaffId] = {work.actor.id, *deputised_by(work, work.actor.id)}
    return or_(cases_table.c.coordinator.in_(own), cases_table.c.director.in_(own))


def goes_on() -> ColumnElement[bool]:
    """Return the condition for a case that asks for something still.

    A death asks for it while the plan is open: bookings and receiver wait for the end.
    """
    open_plan = (plans_table.c.cancelled_at.is_(None)) & (plans_table.c.closed_at.is_(None))
    has_one = exists(select(plans_table.c.id).where(plans_table.c.case == cases_table.c.id, open_plan))
    has_died = standings_table.c.state == PlanState.DIED.value
    return or_(standings_table.c.state.not_in([each.value for each in OVER]), and_(has_died, has_one))


def narrowed(work: Work, chips: Collection[Chip], *, is_mine: bool, has_ended: bool) -> tuple[ColumnElement[bool], ...]:
    """Return the conditions for the rows that are asked for; merged duplicates are never among them."""
    conditions = [cases_table.c.merged_into.is_(None), *(meets(work, each) for each in chips)]
    if is_mine:
        conditions.append(is_own(work))
    if not has_ended:
        conditions.append(goes_on())
    return tuple(conditions)


def ordered(by: WorklistOrder, *, is_backwards: bool) -> tuple[ColumnElement[Any], ...]:
    """Return by what the rows are ordered; what is not known stands last either way, and equals keep one order."""
    table, names = standings_table.c, (cases_table.c.family_name, cases_table.c.given_names)
    positions = {each.value: place for place, each in enumerate(PlanState)}
    keys: dict[WorklistOrder, tuple[ColumnElement[Any], ...]] = {
        WorklistOrder.DEPARTURE: (table.departure,),
        WorklistOrder.PERSON: names,
        WorklistOrder.STATE: (case(positions, value=table.state),),
        WorklistOrder.FIRST: (table.overdue_since, case((table.open_findings > 0, 0), else_=None), table.departure),
        WorklistOrder.COORDINATOR: (accounts_table.c.shown, table.departure),
    }
    chosen: list[ColumnElement[Any]] = []
    for key in keys[by]:
        chosen += [key.is_(None), key.desc() if is_backwards else key.asc()]
    return (*chosen, cases_table.c.document_number)
