"""What may be done with copies: noted when printed, given, returned, lost, destroyed."""

from datetime import date

from medhandover.cases.store import concerned_case
from medhandover.copies.breaches import BreachDraft, BreachKind
from medhandover.copies.model import (
    MAY_BECOME,
    Copy,
    CopyDraft,
    CopyState,
    Movement,
    MovementDraft,
    is_reprint,
    next_number,
    wrong_copy,
    wrong_movement,
)
from medhandover.copies.reporting import open_breach
from medhandover.copies.store import copies_of, movements_of
from medhandover.kernel.clock import Moment, home_day
from medhandover.kernel.declare import action
from medhandover.kernel.fields import refuse
from medhandover.kernel.ids import BreachId, CopyId, MovementId, PlanId, new_id
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
    """A copy is given once, until it comes back."""

    sentence = "This copy was given already. Note its return, or print another copy if one is needed."


class CopyElsewhere(Problem):
    """What happens to a copy follows from where it is."""

    sentence = "This copy is noted as: {state}. It cannot become: {wanted}."


@action("copy:note", may=PRINTERS, after_closing=True)
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
    hashes = {"content_hash": copy.content_hash, "text_hash": copy.text_hash}
    said = {"paper": copy.paper, "version": version, "number": number, "recipient": copy.recipient.value}
    work.concerns(kept.case, "copy", made.id, **said, **hashes)
    return made.id


@action("copy:given", may=PRINTERS, after_closing=True)
def give_copy(
    work: Work,
    copy: CopyId,
    version: int,
    given_on: date,
    given_to: str = "",
    is_receipt_signed: bool = False,
    place: str = "",
) -> MovementId:
    """Note on which day and to whom a copy was given, and whether a receipt was signed.

    Without `given_to` it went to whom it was printed for. Raises WrongFields, AlreadyGiven, CopyElsewhere, Conflict.
    """
    kept = work.get_version(Copy, copy, version)
    if kept.state is CopyState.GIVEN:
        raise AlreadyGiven()
    draft = MovementDraft(moved_on=given_on, whom=given_to, place=place, is_receipt_signed=is_receipt_signed)
    made = _moved(work, kept, CopyState.GIVEN, draft)
    kept.given_on = given_on
    return made


@action("copy:returned", may=PRINTERS, after_closing=True)
def return_copy(work: Work, copy: CopyId, version: int, movement: MovementDraft) -> MovementId:
    """Note that a copy came back, or that a lost one turned up; raises WrongFields, CopyElsewhere, Conflict."""
    return _moved(work, work.get_version(Copy, copy, version), CopyState.RETURNED, movement)


@action("copy:destroyed", may=PRINTERS, after_closing=True)
def destroy_copy(work: Work, copy: CopyId, version: int, movement: MovementDraft) -> MovementId:
    """Note that a copy was destroyed, and by whom; raises WrongFields, CopyElsewhere, Conflict."""
    return _moved(work, work.get_version(Copy, copy, version), CopyState.DESTROYED, movement)


@action("copy:lost", may=PRINTERS, after_closing=True)
def lose_copy(work: Work, copy: CopyId, version: int, noticed_at: Moment, what: str, place: str = "") -> BreachId:
    """Note that a copy is lost: this starts the clock within which the data breach is reported (R49).

    `place` is where it was seen last. Raises WrongFields, CopyElsewhere, Conflict.
    """
    kept = work.get_version(Copy, copy, version)
    _moved(work, kept, CopyState.LOST, MovementDraft(moved_on=home_day(noticed_at.at), place=place))
    draft = BreachDraft(kind=BreachKind.LOST_COPY, noticed_at=noticed_at, what=what, place=place)
    return open_breach(work, kept.case, draft, copy)


def _moved(work: Work, kept: Copy, state: CopyState, draft: MovementDraft) -> MovementId:
    """Note one step of a copy, and where it is now."""
    concerned_case(work, kept.case, "copy", kept.id, state=state.value)
    if state not in MAY_BECOME[kept.state]:
        raise CopyElsewhere(state=kept.state, wanted=state)
    before = movements_of(work, kept.id)
    since = before[-1].moved_on if before else home_day(kept.printed_at)
    refuse(wrong_movement(draft, state, since, home_day(work.now)))
    made = Movement(
        id=MovementId(new_id()),
        copy=kept.id,
        case=kept.case,
        sequence=len(before) + 1,
        state=state,
        recorded_by=work.actor.id,
        recorded_at=work.now,
        **values_of(draft),
    )
    work.add(made)
    kept.state, kept.place = state, draft.place.strip()
    return made.id
