"""The worklist as a board: a lane for each stage, with its first cards and how many there are."""

from sqlalchemy import case, func, select

from medhandover.cases.model import Case
from medhandover.cases.store import cases_table
from medhandover.kernel.coded import Coded
from medhandover.kernel.declare import query
from medhandover.kernel.roles import PERSON_READERS
from medhandover.kernel.shapes import record
from medhandover.readiness.chips import Chip, narrowed
from medhandover.readiness.model import Standing
from medhandover.readiness.queries import WorklistRow, worklist_rows
from medhandover.readiness.states import PlanState
from medhandover.readiness.store import standings_table
from medhandover.storage.work import Work


class Stage(Coded):
    """Dutch: fase op het bord; states that are one step of the work stand in one lane."""

    CONCEPT = "concept", "Concept"
    PREPARING = "in_voorbereiding", "In preparation"
    NAMED = "ontvanger_benoemd", "Receiver named"
    ACCEPTED = "geaccepteerd", "Accepted"
    READY = "gereed", "Ready"
    ON_THE_WAY = "onderweg", "On the way"
    ARRIVED = "overgedragen_of_niet", "Handed over or not"
    HELD = "aangehouden", "Held up"
    CLOSED = "afgesloten", "Closed"


STATES = {
    Stage.CONCEPT: (PlanState.CONCEPT, PlanState.ADVICE_READ),
    Stage.PREPARING: (PlanState.PREPARING,),
    Stage.NAMED: (PlanState.RECEIVER_NAMED,),
    Stage.ACCEPTED: (PlanState.ACCEPTED,),
    Stage.READY: (PlanState.READY, PlanState.EXCEPTED),
    Stage.ON_THE_WAY: (PlanState.ON_THE_WAY,),
    Stage.ARRIVED: (
        PlanState.HANDED_OVER,
        PlanState.PARTIAL,
        PlanState.REFUSED,
        PlanState.NOT_ACCEPTED,
        PlanState.FAILED,
    ),
    Stage.HELD: (PlanState.SUSPENDED, PlanState.REASSESS),
    Stage.CLOSED: (PlanState.CLOSED, PlanState.CANCELLED, PlanState.DIED),
}
"""Which states stand in which lane."""
STAGES = {state: stage for stage, states in STATES.items() for state in states}


@record
class LaneRow:
    """A lane of the board: how many cases are in it, and the first of them by departure."""

    stage: Stage
    count: int
    cards: tuple[WorklistRow, ...]


@query("readiness:board", may=PERSON_READERS)
def board(work: Work, is_mine: bool = False, chips: tuple[Chip, ...] = (), most: int = 8) -> tuple[LaneRow, ...]:
    """Return every lane with its number of cases and at most `most` of them, in one look at all of them."""
    position = case({each.value: stage.value for each, stage in STAGES.items()}, value=standings_table.c.state)
    departure = standings_table.c.departure
    order = (departure.is_(None), departure, cases_table.c.document_number)
    numbered = (
        select(
            standings_table.c.id,
            func.row_number().over(partition_by=position, order_by=order).label("place"),
            func.count().over(partition_by=position).label("number"),
            position.label("stage"),
        )
        .join(cases_table, cases_table.c.id == standings_table.c.id)
        .where(*narrowed(work, chips, is_mine=is_mine, has_ended=True))
        .subquery()
    )
    chosen = (
        select(Case, Standing, numbered.c.stage, numbered.c.number)
        .join(Standing, standings_table.c.id == cases_table.c.id)
        .join(numbered, numbered.c.id == cases_table.c.id)
        .where(numbered.c.place <= most)
        .order_by(numbered.c.place)
    )
    found = work.session.execute(chosen).all()
    rows = worklist_rows(work, [(each[0], each[1]) for each in found])
    work.concerns(None, "worklist", "", is_mine=is_mine, ids=[row.case for row in rows])
    counts = {each.stage: each.number for each in found}
    return tuple(
        LaneRow(
            stage=stage,
            count=counts.get(stage.value, 0),
            cards=tuple(row for row in rows if STAGES[row.state] is stage),
        )
        for stage in Stage
    )
