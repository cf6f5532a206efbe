"""What may be done with transmissions: planned, noted as done on a ground that held, or dropped (R35)."""

from dataclasses import replace

from medhandover.cases.model import Case
from medhandover.cases.store import concerned_case
from medhandover.consents.checks import given_for
from medhandover.consents.model import LegalGround
from medhandover.consents.store import consents_of, transmissions_of
from medhandover.consents.transmissions import (
    Transmission,
    TransmissionDraft,
    TransmissionState,
    consent_for,
    has_ground,
    still_planned,
    wrong_transmission,
)
from medhandover.kernel.clock import home_day
from medhandover.kernel.declare import action
from medhandover.kernel.fields import Wrong, refuse
from medhandover.kernel.ids import CaseId, TransmissionId, new_id
from medhandover.kernel.languages import N_
from medhandover.kernel.problem import Problem
from medhandover.kernel.roles import CASE_WORKERS, TRAVELLERS
from medhandover.kernel.shapes import values_of
from medhandover.plans.store import open_plan_of
from medhandover.settings.store import settings_of
from medhandover.storage.work import Work

SENDERS = CASE_WORKERS | TRAVELLERS


class NoGround(Problem):
    """Medical data is sent on a ground that holds on that day, never without one (R35)."""

    sentence = (
        "On {day} there was no ground to send medical data to this recipient. Nothing was noted. "
        "Name the right ground; if it was sent all the same, note it as a data breach."
    )


class NotPlanned(Problem):
    """What is sent or dropped follows something that is still planned."""

    sentence = "This is not planned any more: it was sent, dropped, or belongs to another case."


@action("transmission:plan", may=CASE_WORKERS)
def plan_transmission(work: Work, case: CaseId, transmission: TransmissionDraft) -> TransmissionId:
    """Note what will be sent, to whom, when and on which ground (R35); raises WrongFields."""
    person = concerned_case(work, case, "transmission", kind=transmission.kind.value)
    _check(work, person, transmission, is_done=False)
    return _kept(work, case, transmission, TransmissionState.PLANNED)


@action("transmission:record", may=SENDERS)
def record_transmission(
    work: Work, case: CaseId, transmission: TransmissionDraft, planned: TransmissionId | None = None
) -> TransmissionId:
    """Note what was sent, on the ground that held on that day (R35); raises NoGround, NotPlanned, WrongFields.

    `planned` is the planned transmission that this one carries out.
    """
    person = concerned_case(work, case, "transmission", kind=transmission.kind.value)
    _check(work, person, transmission, is_done=True)
    plan = open_plan_of(work, case)
    consents = given_for(consents_of(work, case), plan.receiver if plan else None)
    months = settings_of(work).consent_valid_months
    if not has_ground(transmission, consents, months):
        raise NoGround(day=transmission.sent_on)
    if planned is not None:
        _still_planned(work, case, planned)
    basis = consent_for(transmission, consents, months) if transmission.ground is LegalGround.CONSENT else None
    sent = replace(transmission, consent=basis.id if basis and transmission.has_medical else None)
    return _kept(work, case, sent, TransmissionState.DONE, planned)


@action("transmission:drop", may=CASE_WORKERS)
def drop_transmission(work: Work, planned: TransmissionId) -> TransmissionId:
    """Note that something planned is not sent after all; raises NotPlanned."""
    kept = work.get(Transmission, planned)
    concerned_case(work, kept.case, "transmission", planned, kind=kept.kind.value)
    _still_planned(work, kept.case, planned)
    names = TransmissionDraft.__dataclass_fields__
    draft = TransmissionDraft(**{name: getattr(kept, name) for name in names})
    return _kept(work, kept.case, draft, TransmissionState.DROPPED, planned)


def _check(work: Work, person: Case, draft: TransmissionDraft, *, is_done: bool) -> None:
    wrong = list(wrong_transmission(draft, home_day(work.now), is_done=is_done))
    if draft.ground is LegalGround.VITAL and not person.is_incapable:
        sentence = N_("Vital interest is a ground only for somebody who cannot consent. Ask the person.")
        wrong.append(Wrong(path="ground", sentence=sentence))
    refuse(wrong)


def _still_planned(work: Work, case: CaseId, planned: TransmissionId) -> None:
    if planned not in {each.id for each in still_planned(transmissions_of(work, case))}:
        raise NotPlanned()


def _kept(
    work: Work,
    case: CaseId,
    draft: TransmissionDraft,
    state: TransmissionState,
    follows: TransmissionId | None = None,
) -> TransmissionId:
    made = Transmission(
        id=TransmissionId(new_id()),
        case=case,
        state=state,
        follows=follows,
        recorded_by=work.actor.id,
        recorded_at=work.now,
        **values_of(draft),
    )
    work.add(made)
    work.concerns(case, "transmission", made.id, state=state.value, ground=draft.ground.value)
    return made.id
