"""What may be done with the coding of a condition besides checking it: sent back, and corrected (R02)."""

from dataclasses import replace

from medhandover.advice.actions import AlreadySettled, OwnCoding, SentBack
from medhandover.advice.entry import wrong_coding
from medhandover.advice.model import Condition, ConditionDraft, days_asked
from medhandover.advice.recodings import Coding, CodingStep, Recoding, coding_of
from medhandover.advice.requirements import with_units
from medhandover.advice.store import recodings_of
from medhandover.cases.store import concerned_case
from medhandover.kernel.declare import action
from medhandover.kernel.fields import Wrong, refuse
from medhandover.kernel.ids import ConditionId, RecodingId, new_id
from medhandover.kernel.languages import N_
from medhandover.kernel.roles import Role
from medhandover.kernel.shapes import fill, values_of
from medhandover.storage.work import Work


@action("condition:send_back", may={Role.COORDINATOR})
def send_coding_back(work: Work, condition: ConditionId, version: int, reason: str) -> None:
    """Send the coding of a condition back to who coded it, with a reason (R02); raises OwnCoding, SentBack.

    A check that was given before no longer counts.
    """
    sent = _open(work, condition, version)
    if sent.sent_back_at:
        raise SentBack()
    if sent.coded_by == work.actor.id and sent.checked_at is None:
        raise OwnCoding()
    _keep_step(work, sent, CodingStep.SENT_BACK, reason, coding_of(sent))
    sent.sent_back_at = work.now
    sent.checked_by = sent.checked_at = None


@action("condition:recode", may={Role.COORDINATOR})
def recode_condition(work: Work, condition: ConditionId, version: int, coding: Coding, reason: str) -> None:
    """Correct the coding of a condition, never its literal sentence; it is checked anew (R02); raises WrongFields.

    A coding that a second person checked is first sent back.
    """
    recoded = _open(work, condition, version)
    if recoded.checked_at:
        raise AlreadySettled()
    draft = ConditionDraft(literal=recoded.literal, page=recoded.page, origin=recoded.origin, **values_of(coding))
    refuse(wrong_coding(draft))
    after = replace(coding, amount=days_asked(draft), requirement=with_units(coding.requirement))
    _keep_step(work, recoded, CodingStep.RECODED, reason, after)
    fill(recoded, after)
    recoded.coded_by, recoded.coded_at, recoded.sent_back_at = work.actor.id, work.now, None


def _open(work: Work, condition: ConditionId, version: int) -> Condition:
    found = work.get_version(Condition, condition, version)
    concerned_case(work, found.case, "condition", condition)
    if found.is_set_aside:
        raise AlreadySettled()
    return found


def _keep_step(work: Work, condition: Condition, step: CodingStep, reason: str, after: Coding) -> None:
    if not reason.strip():
        refuse([Wrong(path="reason", sentence=N_("Say what is wrong with the coding."))])
    made = Recoding(
        id=RecodingId(new_id()),
        condition=condition.id,
        case=condition.case,
        sequence=len(recodings_of(work, condition.id)) + 1,
        step=step,
        reason=reason.strip(),
        before=coding_of(condition),
        after=after,
        done_by=work.actor.id,
        done_at=work.now,
    )
    work.concerns(condition.case, before=condition.code.value, after=after.code.value)
    work.add(made)
