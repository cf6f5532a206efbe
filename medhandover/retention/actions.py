"""What may be done with what is kept: closed, held back, listed, approved by two others, then destroyed (R52)."""

from medhandover.cases.model import Case
from medhandover.cases.store import concerned_case
from medhandover.kernel.declare import action
from medhandover.kernel.fields import Wrong, refuse
from medhandover.kernel.ids import CaseId, CertificateId, DestructionId, HoldId, new_id
from medhandover.kernel.languages import N_
from medhandover.kernel.problem import Problem
from medhandover.kernel.roles import CASE_WORKERS, Level, Role
from medhandover.kernel.shapes import values_of
from medhandover.plans.store import open_plan_of
from medhandover.retention.destroying import carry_out
from medhandover.retention.due import items_of
from medhandover.retention.model import Destruction, DueState, Hold, HoldDraft
from medhandover.retention.overview import due_now, held_back
from medhandover.storage.work import Work

APPROVERS = frozenset({Role.COORDINATOR, Role.CASE_DIRECTOR, Role.AUDITOR})


class PlanStillOpen(Problem):
    """A case is closed after its plans."""

    sentence = "This case has an open plan. Close or cancel it before the case is closed."


class NothingDue(Problem):
    """A list names what is due, and nothing else."""

    sentence = "Nothing is due for destruction: no term has passed, or no term is set (see the settings of retention)."


class AllListed(Problem):
    """What stands on a list waits for its approvals, and is not proposed again."""

    sentence = "All that is due stands on a destruction list already. Have two persons approve that list, or reject it."


class ListSettled(Problem):
    """What was rejected or carried out stays so."""

    sentence = "This destruction list was rejected or carried out already."


class OwnList(Problem):
    """Who proposed does not approve, and nobody approves twice (R52)."""

    sentence = "A destruction list is approved by two persons who did not propose it and are not the same."


class ApprovedByTwo(Problem):
    """Two approvals are enough, and a third would be lost."""

    sentence = "This destruction list is approved by two persons already. It can be carried out."


class NotApproved(Problem):
    """Nothing is destroyed without two approvals (R52)."""

    sentence = "This destruction list is not approved by two persons yet. Nothing was destroyed."


class NoLongerDue(Problem):
    """What was held back or reopened since the list was made is not destroyed."""

    sentence = "Something on this list is no longer due ({numbers}). Reject the list and make a new one."


@action("case:close", may=CASE_WORKERS, level=Level.P1, after_closing=True)
def close_case(work: Work, case: CaseId, version: int) -> None:
    """Close a case whose plans have ended: its retention begins (R52); raises PlanStillOpen, Conflict."""
    work.get_version(Case, case, version)
    closed = concerned_case(work, case)
    if open_plan_of(work, case) is not None:
        raise PlanStillOpen()
    closed.closed_at = closed.closed_at or work.now


@action("case:reopen", may=CASE_WORKERS, level=Level.P1, after_closing=True)
def reopen_case(work: Work, case: CaseId, version: int) -> None:
    """Open a closed case again: its retention stops; raises Conflict."""
    work.get_version(Case, case, version)
    concerned_case(work, case).closed_at = None


@action("hold:set", may=CASE_WORKERS, level=Level.P1, after_closing=True)
def hold_case(work: Work, hold: HoldDraft) -> HoldId:
    """Hold a case back from destruction, with a reason; raises WrongFields."""
    concerned_case(work, hold.case, "hold")
    if not hold.reason.strip():
        refuse([Wrong(path="reason", sentence=N_("This cannot be empty."))])
    made = Hold(id=HoldId(new_id()), set_by=work.actor.id, set_at=work.now, **values_of(hold))
    work.add(made)
    work.concerns(hold.case, "hold", made.id)
    return made.id


@action("hold:lift", may=CASE_WORKERS, level=Level.P1, after_closing=True)
def lift_hold(work: Work, hold: HoldId, version: int) -> None:
    """Let a case no longer be held back; raises Conflict."""
    kept = work.get_version(Hold, hold, version)
    concerned_case(work, kept.case, "hold", hold)
    if kept.lifted_at is None:
        kept.lifted_by, kept.lifted_at = work.actor.id, work.now


@action("destruction:propose", may={Role.COORDINATOR}, level=Level.P1)
def propose_destruction(work: Work) -> DestructionId:
    """Put everything that is due on a destruction list; raises NothingDue, AllListed."""
    found = due_now(work)
    items = items_of(found)
    if not items:
        raise AllListed() if any(each.state is DueState.LISTED for each in found) else NothingDue()
    made = Destruction(id=DestructionId(new_id()), items=items, proposed_by=work.actor.id, proposed_at=work.now)
    work.add(made)
    work.concerns(None, "destruction list", made.id, numbers=[each.document_number for each in items])
    return made.id


@action("destruction:approve", may=APPROVERS, level=Level.P1)
def approve_destruction(work: Work, destruction: DestructionId, version: int) -> None:
    """Approve a destruction list, as one of two who did not propose it (R52).

    Raises OwnList, ApprovedByTwo, ListSettled.
    """
    kept = _open(work, destruction, version)
    if kept.is_approved:
        raise ApprovedByTwo()
    if work.actor.id in (kept.proposed_by, kept.first_by):
        raise OwnList()
    if kept.first_at is None:
        kept.first_by, kept.first_at = work.actor.id, work.now
    else:
        kept.second_by, kept.second_at = work.actor.id, work.now


@action("destruction:reject", may=APPROVERS, level=Level.P1)
def reject_destruction(work: Work, destruction: DestructionId, version: int, reason: str) -> None:
    """Reject a destruction list with a reason: nothing of it is destroyed; raises ListSettled, WrongFields."""
    kept = _open(work, destruction, version)
    if not reason.strip():
        refuse([Wrong(path="reason", sentence=N_("This cannot be empty."))])
    kept.rejected_by, kept.rejected_at, kept.rejected_reason = work.actor.id, work.now, reason.strip()


@action("destruction:carry_out", may={Role.COORDINATOR}, level=Level.P1)
def carry_out_destruction(work: Work, destruction: DestructionId, version: int) -> CertificateId:
    """Destroy what an approved list names, and make the certificate; raises NotApproved, NoLongerDue, ListSettled."""
    kept = _open(work, destruction, version)
    if not kept.is_approved:
        raise NotApproved()
    held = held_back(work)
    due = {(each.case, each.kind) for each in due_now(work) if each.state in {DueState.DUE, DueState.LISTED}}
    lost = [each for each in kept.items if (each.case, each.kind) not in due or each.case in held]
    if lost:
        raise NoLongerDue(numbers=tuple(each.document_number for each in lost))
    kept.done_at = work.now
    return carry_out(work, kept)


def _open(work: Work, destruction: DestructionId, version: int) -> Destruction:
    kept = work.get_version(Destruction, destruction, version)
    work.concerns(None, "destruction list", destruction)
    if not kept.is_open:
        raise ListSettled()
    return kept
