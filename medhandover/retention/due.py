"""What is due for destruction on a day, and what keeps the rest: worked out, never stored."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date

from medhandover.cases.model import Case
from medhandover.kernel.clock import home_day
from medhandover.kernel.ids import CaseId
from medhandover.kernel.shapes import record
from medhandover.retention.model import Certificate, Destruction, DueState, Item, RetentionClass, due_day
from medhandover.settings.model import Settings

Key = tuple[CaseId, RetentionClass]


@record
class Due:
    """One class of one closed case: from which day it may go, and how that stands; no day without a term."""

    case: CaseId
    document_number: str
    kind: RetentionClass
    closed_on: date
    due_on: date | None
    state: DueState


def dues(
    cases: Iterable[Case],
    held: Collection[CaseId],
    lists: Sequence[Destruction],
    done: Sequence[Certificate],
    settings: Settings,
    today: date,
) -> Iterator[Due]:
    """Yield every class of every closed case, the earliest closed first; a duplicate goes with the case it leads to.

    Of a case that was destroyed its log lines are left until their own term has passed. `held` are the cases that are
    held back. What was destroyed before a case was opened again and closed anew does not count: its term runs anew.
    """
    listed = {(item.case, item.kind) for each in lists if each.is_open for item in each.items}
    gone = {(item.case, item.kind): each.destroyed_at for each in done for item in each.items}
    closed = [(each.closed_at, each) for each in cases if each.closed_at is not None and each.merged_into is None]
    for closed_at, case in sorted(closed, key=lambda pair: (pair[0], pair[1].document_number)):
        closed_on = home_day(closed_at)
        for kind in RetentionClass:
            key = (case.id, kind)
            due_on = due_day(closed_on, kind, settings)
            is_gone = key in gone and closed_at <= gone[key]
            state = _state(due_on, today, is_held=case.id in held, is_listed=key in listed, is_gone=is_gone)
            yield Due(
                case=case.id,
                document_number=case.document_number,
                kind=kind,
                closed_on=closed_on,
                due_on=due_on,
                state=state,
            )
    yield from _left_behind(done, listed, gone, settings, today)


def _left_behind(
    done: Iterable[Certificate],
    listed: Collection[Key],
    gone: Collection[Key],
    settings: Settings,
    today: date,
) -> Iterator[Due]:
    """Yield the log lines of cases that were destroyed whole, and of the duplicates that went with them."""
    kind = RetentionClass.LOG
    for item, destroyed_at in ((item, each.destroyed_at) for each in done for item in each.items):
        for case in (item.case, *item.duplicates) if item.kind is RetentionClass.CASE else ():
            closed_on = item.closed_on or home_day(destroyed_at)
            due_on, key = due_day(closed_on, kind, settings), (case, kind)
            yield Due(
                case=case,
                document_number=item.document_number,
                kind=kind,
                closed_on=closed_on,
                due_on=due_on,
                state=_state(due_on, today, is_held=False, is_listed=key in listed, is_gone=key in gone),
            )


def items_of(found: Iterable[Due]) -> tuple[Item, ...]:
    """Return what is due now as items of a list."""
    return tuple(
        Item(
            case=each.case,
            document_number=each.document_number,
            kind=each.kind,
            due_on=each.due_on,
            closed_on=each.closed_on,
        )
        for each in found
        if each.state is DueState.DUE and each.due_on is not None
    )


def _state(due_on: date | None, today: date, *, is_held: bool, is_listed: bool, is_gone: bool) -> DueState:
    if is_gone:
        return DueState.DESTROYED
    if due_on is None:
        return DueState.NO_TERM
    if is_held:
        return DueState.HELD
    if is_listed:
        return DueState.LISTED
    return DueState.DUE if due_on <= today else DueState.RUNNING
