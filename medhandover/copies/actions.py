"""What may be done with copies: noted when printed, and given to whom they are for."""

from datetime import date

from medhandover.cases.store import concerned_case
from medhandover.copies.model import Copy, CopyDraft, is_reprint, next_number, wrong_copy
from medhandover.copies.store import copies_of
from medhandover.kernel.clock import home_day
from medhandover.kernel.declare import action
from medhandover.kernel.fields import Wrong, refuse
from medhandover.kernel.ids import CopyId, PlanId, new_id
from medhandover.kernel.languages import N_
from medhandover.kernel.problem import Problem
from medhandover.kernel.roles import CASE_WORKERS, TRAVELLERS
from medhandover.kernel.shapes import values_of
from medhandover.plans.model import Plan
from medhandover.storage.work import Work

PRINTERS = CASE_WORKERS | TRAVELLERS


class ReprintReasonNeeded(Problem):
    """A second copy of the same content for the same recipient has a reason (R49)."""

    sentence = "This paper was printed for this recipient before. Say why it is printed again."


class AlreadyGiven(Problem):
    """A copy is given once."""

    sentence = "This copy was given already. Print another copy if one is needed."


@action("copy:note", may=PRINTERS)
def note_copy(work: Work, plan: PlanId, copy: CopyDraft) -> CopyId:
    """Enter a printed copy with its version and number (R49); raises WrongFields, ReprintReasonNeeded."""
    kept = work.get(Plan, plan)
    concerned_case(work, kept.case, "copy", plan)
    refuse(wrong_copy(copy))
    before = copies_of(work, kept.case)
    if is_reprint(before, copy) and not copy.reprint_reason.strip():
        raise ReprintReasonNeeded()
    version, number = next_number(before, copy.paper, copy.language, copy.content_hash)
    made = Copy(
        id=CopyId(new_id()),
        case=kept.case,
        plan=plan,
        paper_version=version,
        number=number,
        printed_by=work.actor.id,
        printed_at=work.now,
        **values_of(copy),
    )
    work.add(made)
    recipient = copy.recipient.value
    work.concerns(kept.case, "copy", made.id, paper=copy.paper, version=version, number=number, recipient=recipient)
    return made.id


@action("copy:given", may=PRINTERS)
def give_copy(work: Work, copy: CopyId, version: int, given_on: date) -> None:
    """Note on which day a copy was given to its recipient; raises WrongFields, AlreadyGiven, Conflict."""
    kept = work.get_version(Copy, copy, version)
    concerned_case(work, kept.case, "copy", copy)
    if kept.given_on is not None:
        raise AlreadyGiven()
    if not home_day(kept.printed_at) <= given_on <= home_day(work.now):
        refuse([Wrong(path="given_on", sentence=N_("A copy is given between its printing and today."))])
    kept.given_on = given_on
