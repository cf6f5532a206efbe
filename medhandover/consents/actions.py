"""What may be done with consents: recorded as given or refused, and withdrawn."""

from datetime import date

from medhandover.cases.plausible import is_before
from medhandover.cases.store import concerned_case
from medhandover.consents.model import Consent, ConsentDraft, Purpose, wrong_consent
from medhandover.consents.store import consents_of
from medhandover.kernel.clock import home_day
from medhandover.kernel.days import PartialDay
from medhandover.kernel.declare import action
from medhandover.kernel.fields import Wrong, refuse
from medhandover.kernel.ids import CaseId, ConsentId, ReceiverId, new_id
from medhandover.kernel.languages import N_
from medhandover.kernel.problem import Problem
from medhandover.kernel.roles import CASE_WORKERS
from medhandover.kernel.shapes import values_of
from medhandover.plans.store import open_plan_of
from medhandover.storage.work import Work


class NothingToWithdraw(Problem):
    """What is taken back was given, and is taken back once."""

    sentence = "There is no consent to take back: it was refused, or taken back already."


@action("consent:record", may=CASE_WORKERS)
def record_consent(work: Work, case: CaseId, consent: ConsentDraft) -> ConsentId:
    """Record that consent was given or refused, for one purpose and recipient (R35); raises WrongFields.

    A decision about the receiver holds for the one that the open plan names now, and for no other.
    """
    refuse(wrong_consent(consent, home_day(work.now)))
    made = Consent(
        id=ConsentId(new_id()),
        case=case,
        sequence=len(consents_of(work, case)) + 1,
        recorded_at=work.now,
        recorded_by=work.actor.id,
        receiver=_receiver_now(work, case) if consent.purpose is Purpose.RECEIVER else None,
        **values_of(consent),
    )
    person = concerned_case(
        work, case, "consent", made.id, purpose=consent.purpose.value, is_refused=consent.is_refused
    )
    if is_before(PartialDay.on(consent.decided_on), person.born_on):
        sentence = N_("This person was not born yet on that day. Check both days.")
        refuse([Wrong(path="decided_on", sentence=sentence)])
    work.add(made)
    return made.id


@action("consent:withdraw", may=CASE_WORKERS)
def withdraw_consent(work: Work, consent: ConsentId, version: int, withdrawn_on: date, told_to: str = "") -> None:
    """Note the day on which the person took the consent back; what was sent before stays known.

    `told_to` is who was told of it: the receiver, the medical service. Raises WrongFields, NothingToWithdraw, Conflict.
    """
    kept = work.get_version(Consent, consent, version)
    concerned_case(work, kept.case, "consent", consent)
    if kept.is_refused or kept.withdrawn_on is not None:
        raise NothingToWithdraw()
    if not kept.decided_on <= withdrawn_on <= home_day(work.now):
        sentence = N_("A withdrawal is dated between the consent and today.")
        refuse([Wrong(path="withdrawn_on", sentence=sentence)])
    kept.withdrawn_on, kept.withdrawn_told = withdrawn_on, told_to.strip()


def _receiver_now(work: Work, case: CaseId) -> ReceiverId | None:
    plan = open_plan_of(work, case)
    return plan.receiver if plan else None
