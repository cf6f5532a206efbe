"""What may be done with a sealed envelope on its way: handed on, and what is found broken or lost is settled (R39)."""

from datetime import timedelta

from medhandover.cases.store import concerned_case
from medhandover.kernel.clock import Moment
from medhandover.kernel.declare import action
from medhandover.kernel.fields import Wrong, refuse
from medhandover.kernel.ids import EnvelopeId, EnvelopeMoveId, SealBreachId, new_id
from medhandover.kernel.languages import N_
from medhandover.kernel.problem import Problem
from medhandover.kernel.roles import CASE_WORKERS, TRAVELLERS, Role
from medhandover.kernel.shapes import values_of
from medhandover.medication.custody import (
    BreachDraft,
    BreachKind,
    EnvelopeMove,
    EnvelopeMoveDraft,
    SealBreach,
    Settlement,
    is_whole,
    wrong_breach,
    wrong_move,
    wrong_settlement,
)
from medhandover.medication.model import Envelope
from medhandover.medication.store import moves_of
from medhandover.settings.store import settings_of
from medhandover.storage.work import Work

WITNESSES = CASE_WORKERS | TRAVELLERS


class BreachSettled(Problem):
    """What was settled stays as it was."""

    sentence = "This was settled already. Record a new event if something else happened to the envelope."


@action("envelope:move", may=WITNESSES)
def move_envelope(work: Work, envelope: EnvelopeId, move: EnvelopeMoveDraft) -> EnvelopeMoveId:
    """Record that a sealed envelope went from one to another, and whether its seal was intact; raises WrongFields.

    A broken seal, or another one, is recorded as a breach at once (FM-26).
    """
    kept = work.get(Envelope, envelope)
    concerned_case(work, kept.case, "envelope", envelope, taken_by=move.taken_by_kind.value)
    steps = moves_of(work, kept.case, envelope)
    refuse(wrong_move(move, kept, steps[-1] if steps else None, work.now))
    made = EnvelopeMove(
        id=EnvelopeMoveId(new_id()),
        envelope=envelope,
        case=kept.case,
        sequence=len(steps) + 1,
        recorded_by=work.actor.id,
        recorded_at=work.now,
        **values_of(move),
    )
    work.add(made)
    if not is_whole(move, kept):
        found = BreachDraft(kind=BreachKind.OPENED, found_at=move.at, found_by=move.taken_by, place=move.place)
        _note(work, kept, found)
    return made.id


@action("envelope:breach", may=WITNESSES)
def record_breach(work: Work, envelope: EnvelopeId, breach: BreachDraft) -> SealBreachId:
    """Record that an envelope was opened or lost: it must be reported or settled in 72 hours; raises WrongFields."""
    kept = work.get(Envelope, envelope)
    concerned_case(work, kept.case, "envelope", envelope, kind=breach.kind.value)
    refuse(wrong_breach(breach, work.now))
    return _note(work, kept, breach)


@action("envelope:settle", may={Role.COORDINATOR})
def settle_breach(
    work: Work,
    breach: SealBreachId,
    version: int,
    how: Settlement,
    reported_at: Moment | None = None,
    not_reported_reason: str = "",
    replaced_by: EnvelopeId | None = None,
) -> None:
    """Settle what happened to an envelope, reported as a data breach or not; raises WrongFields, BreachSettled."""
    kept = work.get_version(SealBreach, breach, version)
    concerned_case(work, kept.case, "breach", breach, how=how.value)
    if kept.settlement is not None:
        raise BreachSettled()
    wrong = list(wrong_settlement(kept, how, replaced_by, reported_at, not_reported_reason, work.now))
    if replaced_by is not None and work.get(Envelope, replaced_by).case != kept.case:
        wrong.append(Wrong(path="replaced_by", sentence=N_("This envelope belongs to another case.")))
    refuse(wrong)
    kept.settlement, kept.replaced_by = how, replaced_by
    kept.settled_at, kept.settled_by = work.now, work.actor.id
    kept.reported_at, kept.not_reported_reason = reported_at, not_reported_reason.strip()


def _note(work: Work, envelope: Envelope, breach: BreachDraft) -> SealBreachId:
    made = SealBreach(
        id=SealBreachId(new_id()),
        envelope=envelope.id,
        case=envelope.case,
        due_at=breach.found_at.at + timedelta(hours=settings_of(work).breach_report_hours),
        recorded_by=work.actor.id,
        recorded_at=work.now,
        **values_of(breach),
    )
    work.add(made)
    return made.id
