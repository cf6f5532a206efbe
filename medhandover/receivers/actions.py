"""What may be done with receivers."""

from medhandover.cases.store import concerned_case
from medhandover.kernel.clock import home_day
from medhandover.kernel.declare import action
from medhandover.kernel.fields import Wrong, refuse
from medhandover.kernel.ids import ExperienceId, ReceiverId, VerificationId, new_id
from medhandover.kernel.languages import N_
from medhandover.kernel.problem import Problem
from medhandover.kernel.roles import CASE_WORKERS, TRAVELLERS, Level
from medhandover.kernel.shapes import fill, values_of
from medhandover.receivers.belonging import wrong_institution
from medhandover.receivers.experience import Experience, ExperienceDraft, wrong_experience
from medhandover.receivers.model import (
    CLOSED,
    PROVEN,
    Receiver,
    ReceiverDraft,
    ReceiverStatus,
    tidy,
    wrong_days,
    wrong_fields,
)
from medhandover.receivers.store import index_receiver, next_number, verifications_of
from medhandover.receivers.verification import (
    Verification,
    VerificationDraft,
    identity_of,
    verified_until,
    wrong_verification,
)
from medhandover.settings.store import settings_of
from medhandover.storage.work import Work


class NotVerified(Problem):
    """A status that says "checked" rests on a check by two sources (R15)."""

    sentence = "Two sources have not yet confirmed what is known of {receiver}. Note their checks first."


@action("receiver:record", may=CASE_WORKERS, level=Level.P1)
def record_receiver(work: Work, receiver: ReceiverDraft) -> ReceiverId:
    """Enter a receiver in the directory; raises WrongFields."""
    _check(work, receiver)
    made = Receiver(id=ReceiverId(new_id()), recorded_at=work.now, recorded_by=work.actor.id, **values_of(receiver))
    work.add(made)
    work.flush()
    index_receiver(work, made)
    work.concerns(None, "receiver", made.id, country=made.country)
    return made.id


@action("receiver:change", may=CASE_WORKERS, level=Level.P1)
def change_receiver(work: Work, known: ReceiverId, version: int, receiver: ReceiverDraft) -> None:
    """Replace what is known of a receiver; raises WrongFields, Conflict.

    Another name, address or phone takes the ground from earlier checks (R15).
    """
    changed = work.get_version(Receiver, known, version)
    _check(work, receiver, known)
    fill(changed, receiver)
    index_receiver(work, changed)
    work.concerns(None, "receiver", known)


@action("receiver:verify", may=CASE_WORKERS, level=Level.P1)
def verify_receiver(work: Work, receiver: ReceiverId, verification: VerificationDraft) -> VerificationId:
    """Note that somebody checked what is known of a receiver, and with which outcome (R15); raises WrongFields."""
    known = work.get(Receiver, receiver)
    refuse(wrong_verification(verification, home_day(work.now)))
    made = Verification(
        id=VerificationId(new_id()),
        receiver=receiver,
        number=next_number(work, receiver),
        identity=identity_of(known),
        by=work.actor.id,
        by_name=work.actor.shown,
        recorded_at=work.now,
        **values_of(verification),
    )
    work.add(made)
    work.concerns(None, "receiver", receiver, how=verification.how.value, result=verification.result.value)
    return made.id


@action("receiver:experience", may=CASE_WORKERS | TRAVELLERS, after_closing=True)
def note_experience(work: Work, receiver: ReceiverId, experience: ExperienceDraft) -> ExperienceId:
    """Note what happened at a receiver; earlier notes stay; raises WrongFields."""
    work.get(Receiver, receiver)
    if experience.case:
        concerned_case(work, experience.case)
    refuse(wrong_experience(experience, home_day(work.now)))
    made = Experience(
        id=ExperienceId(new_id()),
        receiver=receiver,
        recorded_by=work.actor.id,
        recorded_at=work.now,
        **values_of(experience),
    )
    work.add(made)
    work.concerns(experience.case, "receiver", receiver, rating=experience.rating)
    return made.id


@action("receiver:status", may=CASE_WORKERS, level=Level.P1)
def set_status(work: Work, receiver: ReceiverId, version: int, status: ReceiverStatus, reason: str = "") -> None:
    """Give a receiver another status; raises NotVerified, WrongFields, Conflict.

    Temporarily not and lapsed need a reason; verified and suitable rest on a check that holds today (R15).
    """
    known = work.get_version(Receiver, receiver, version)
    if status in CLOSED and not reason.strip():
        refuse([Wrong(path="reason", sentence=N_("Say why, so that a colleague knows whom not to ask."))])
    if status in PROVEN:
        until = verified_until(known, verifications_of(work, receiver), settings_of(work).verification_valid_months)
        if until is None or until < home_day(work.now):
            raise NotVerified(receiver=known.name)
    known.status, known.status_reason = status, reason.strip()
    work.concerns(None, "receiver", receiver, status=status.value)


def _check(work: Work, receiver: ReceiverDraft, known: ReceiverId | None = None) -> None:
    tidy(receiver)
    wrong = [*wrong_fields(receiver), *wrong_days(receiver, home_day(work.now))]
    refuse([*wrong, *wrong_institution(work, receiver, known)])
