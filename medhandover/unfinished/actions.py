"""What may be done with a record that is not finished: saved as it stands, or thrown away."""

from typing import Any

from medhandover.cases.store import CaseClosed, concerned_case
from medhandover.kernel.declare import action
from medhandover.kernel.ids import CaseId, PlanId, UnfinishedId, new_id
from medhandover.kernel.problem import Conflict, NotAllowed, Problem
from medhandover.kernel.roles import CASE_WORKERS, TRAVELLERS
from medhandover.kernel.typed import typed_text
from medhandover.plans.model import Plan
from medhandover.staff.store import shown_names
from medhandover.storage.work import Work
from medhandover.unfinished.model import WRITERS, UnfinishedKind, UnfinishedRecord
from medhandover.unfinished.store import left_of, take_away

RECORDERS = CASE_WORKERS | TRAVELLERS


class LeftUnfinished(Problem):
    """There is one unfinished record of a kind in a plan; who begins another one would not see the first."""

    sentence = "{who} left this unfinished on {at}. Go on with that one, or throw it away first."


@action("unfinished:save", may=RECORDERS, after_closing=True)
def save_unfinished(
    work: Work, plan: PlanId, kind: UnfinishedKind, typed: dict[str, Any], version: int = 0
) -> UnfinishedId:
    """Keep a record unfinished, with everything as it was typed; raises LeftUnfinished, Conflict, CaseClosed.

    Nothing is asked of what was typed before it is finished. `version` is that of what it replaces, 0 of nothing. In a
    closed case only after-care goes on.
    """
    case = work.get(Plan, plan).case
    found = concerned_case(work, case, "unfinished record", plan, kind=kind.value)
    _check(work, kind)
    if found.closed_at is not None and kind is not UnfinishedKind.AFTERCARE:
        raise CaseClosed()
    text = typed_text(typed)
    left = left_of(work, plan, kind)
    if left is None and not version:
        left = _begun(work, plan, case, kind, text)
    elif left is None or (version and left.version != version):
        raise Conflict()
    elif not version:
        raise LeftUnfinished(who=shown_names(work).get(left.saved_by, ""), at=left.saved_at)
    else:
        left.typed, left.saved_by, left.saved_at = text, work.actor.id, work.now
    work.concerns(case, "unfinished record", left.id)
    return left.id


@action("unfinished:discard", may=RECORDERS, after_closing=True)
def discard_unfinished(work: Work, known: UnfinishedId, version: int) -> None:
    """Throw an unfinished record away; nothing of what was typed is kept; raises Conflict."""
    left = work.get_version(UnfinishedRecord, known, version)
    concerned_case(work, left.case, "unfinished record", known, kind=left.kind.value)
    _check(work, left.kind)
    take_away(work, left)


def _begun(work: Work, plan: PlanId, case: CaseId, kind: UnfinishedKind, text: str) -> UnfinishedRecord:
    made = UnfinishedRecord(
        id=UnfinishedId(new_id()),
        plan=plan,
        case=case,
        kind=kind,
        typed=text,
        begun_by=work.actor.id,
        begun_at=work.now,
        saved_by=work.actor.id,
        saved_at=work.now,
    )
    work.add(made)
    return made


def _check(work: Work, kind: UnfinishedKind) -> None:
    """Refuse whoever may not make the record itself."""
    if not work.actor.roles & WRITERS[kind]:
        raise NotAllowed(what=work.running.summary, roles=WRITERS[kind])
