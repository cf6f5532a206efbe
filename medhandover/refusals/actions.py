"""What may be done with refusals: begun, changed until finished, then only added to (Q13)."""

from medhandover.advice.store import conditions_in
from medhandover.cases.model import Case
from medhandover.cases.store import concerned_case
from medhandover.consents.model import Consent
from medhandover.journeys.model import arrival_of
from medhandover.journeys.store import journey_of, legs_of
from medhandover.kernel.clock import Moment, home_day
from medhandover.kernel.declare import action
from medhandover.kernel.fields import Wrong, refuse
from medhandover.kernel.ids import DecisionId, PlanId, RefusalId, new_id
from medhandover.kernel.languages import N_
from medhandover.kernel.problem import Problem
from medhandover.kernel.roles import CASE_WORKERS, TRAVELLERS, Role
from medhandover.kernel.shapes import fill, values_of
from medhandover.plans.model import Payer, Plan
from medhandover.plans.store import payment_of
from medhandover.refusals.completeness import Known, missing_items
from medhandover.refusals.contradictions import contradictions, tidied
from medhandover.refusals.decision import Decision, DecisionDraft, DecisionKind, withdrawn_ids
from medhandover.refusals.model import Addition, AdditionKind, Refusal, RefusalDraft, Situation
from medhandover.refusals.store import additions_of
from medhandover.staff.store import account
from medhandover.storage.work import Work

RECORDERS = CASE_WORKERS | TRAVELLERS


class RecordFinished(Problem):
    """A finished record is followed by additions, never overwritten."""

    sentence = "This record is finished and stays as it is. Add what came after."


class RecordOpen(Problem):
    """A decision rests on a record that is finished."""

    sentence = "This record is not finished yet. Finish it before anybody decides on it."


@action("refusal:begin", may=RECORDERS)
def begin_refusal(work: Work, plan: PlanId, refusal: RefusalDraft) -> RefusalId:
    """Begin the record of a refusal by the person; it may be saved unfinished; raises WrongFields."""
    kept = work.get(Plan, plan)
    concerned_case(work, kept.case, "refusal", plan, situation=refusal.situation.value)
    draft = _checked(work, kept, refusal)
    made = Refusal(
        id=RefusalId(new_id()),
        plan=plan,
        case=kept.case,
        recorded_by=work.actor.id,
        recorded_at=work.now,
        **values_of(draft),
    )
    work.concerns(kept.case, "refusal", made.id)
    work.add(made)
    return made.id


@action("refusal:change", may=RECORDERS)
def change_refusal(work: Work, known: RefusalId, version: int, refusal: RefusalDraft) -> None:
    """Go on with a record that is not finished; raises RecordFinished, WrongFields, Conflict."""
    changed = _unfinished(work, known, version)
    fill(changed, _checked(work, work.get(Plan, changed.plan), refusal))


@action("refusal:finish", may=RECORDERS)
def finish_refusal(work: Work, known: RefusalId, version: int) -> None:
    """Finish a record; raises WrongFields with every item that is missing (R44, R45)."""
    finished = _unfinished(work, known, version)
    recorder = account(work, finished.recorded_by).shown
    beside = _known(work, work.get(Plan, finished.plan), finished, recorder)
    refuse([*missing_items(finished, beside), *contradictions(finished, beside)])
    finished.finished_at = work.now


@action("refusal:add", may=RECORDERS, after_closing=True)
def add_to_refusal(
    work: Work, known: RefusalId, what: str, at: Moment, kind: AdditionKind = AdditionKind.OTHER, done: str = ""
) -> str:
    """Add what came after, such as a change of mind and what was done (domain 6.2 item 20); raises WrongFields."""
    refusal = work.get(Refusal, known)
    concerned_case(work, refusal.case, "refusal", known, kind=kind.value)
    wrong: list[Wrong] = []
    if not what.strip():
        wrong.append(Wrong(path="what", sentence=N_("This cannot be empty.")))
    if at.at > work.now:
        wrong.append(Wrong(path="at", sentence=N_("This moment has not come yet. Correct the time or its zone.")))
    if refusal.at is not None and at.at < refusal.at.at:
        wrong.append(Wrong(path="at", sentence=N_("This comes after the refusal. Correct the time.")))
    if kind is AdditionKind.WITHDRAWAL and not done.strip():
        wrong.append(Wrong(path="done", sentence=N_("Say what was done when the person changed mind.")))
    if kind is AdditionKind.WITHDRAWAL and known in withdrawn_ids(additions_of(work, refusal.case)):
        wrong.append(Wrong(path="kind", sentence=N_("This refusal was withdrawn before.")))
    refuse(wrong)
    made = Addition(
        id=new_id(),
        refusal=known,
        case=refusal.case,
        what=what,
        at=at,
        recorded_by=work.actor.id,
        recorded_at=work.now,
        kind=kind,
        done=done.strip(),
    )
    work.add(made)
    return made.id


@action("refusal:decide", may={Role.COORDINATOR})
def decide_on_refusal(work: Work, known: RefusalId, decision: DecisionDraft) -> DecisionId:
    """Decide what follows a refusal: go on offering, ask BMA or IND, or stop (Q13); raises RecordOpen, WrongFields.

    Earlier decisions stay. Before departure the legal desk is asked what a refusal means (domain 6.2).
    """
    refusal = work.get(Refusal, known)
    concerned_case(work, refusal.case, "refusal", known, decision=decision.kind.value)
    if refusal.finished_at is None:
        raise RecordOpen()
    wrong: list[Wrong] = []
    if not decision.reason.strip():
        wrong.append(Wrong(path="reason", sentence=N_("This cannot be empty.")))
    is_offered = decision.kind is DecisionKind.CONTINUE
    if is_offered and refusal.situation is Situation.CONSENT and refusal.conditions:
        sentence = N_("Only BMA or IND can say whether this condition can be met without sending medical data.")
        wrong.append(Wrong(path="kind", sentence=sentence))
    if decision.kind is DecisionKind.ASK and not decision.reference.strip():
        wrong.append(Wrong(path="reference", sentence=N_("Name the question to BMA or IND by date or number.")))
    refuse(wrong)
    made = Decision(
        id=DecisionId(new_id()),
        refusal=known,
        case=refusal.case,
        decided_by=work.actor.id,
        decided_at=work.now,
        **values_of(decision),
    )
    work.add(made)
    return made.id


def _unfinished(work: Work, known: RefusalId, version: int) -> Refusal:
    refusal = work.get_version(Refusal, known, version)
    concerned_case(work, refusal.case, "refusal", known)
    if refusal.finished_at is not None:
        raise RecordFinished()
    return refusal


def _checked(work: Work, plan: Plan, refusal: RefusalDraft) -> RefusalDraft:
    """Return the record with what its lists say; raises WrongFields for what cannot be."""
    draft = tidied(refusal)
    wrong = list(contradictions(draft, _known(work, plan, draft)))
    if draft.consent is not None:
        named = work.get(Consent, draft.consent)
        if named.case != plan.case or not (named.is_refused or named.withdrawn_on):
            sentence = N_("This consent was not refused by this person.")
            wrong.append(Wrong(path="consent", sentence=sentence))
    refuse(wrong)
    return draft


def _known(work: Work, plan: Plan, refusal: RefusalDraft, recorder: str = "") -> Known:
    """Return what stands beside a record; an ended plan's journey is no longer the one of the case."""
    journey = journey_of(work, plan.case) if plan.closed_at is None and plan.cancelled_at is None else None
    arrival = arrival_of(legs_of(work, journey.id)) if journey else None
    day = refusal.at.day if refusal.at else home_day(work.now)
    payment = payment_of(work, plan.id)
    conditions = conditions_in(work, plan.case)
    return Known(
        now=work.now,
        age=work.get(Case, plan.case).born_on.age_on(day),
        recorder=recorder,
        arrival=arrival.at if arrival else None,
        has_payer=payment is not None and payment.payer is not Payer.UNKNOWN,
        paid_until=payment.paid_until if payment else None,
        conditions=frozenset(each.id for each in conditions if each.advice == plan.advice and not each.is_set_aside),
        of_case=frozenset(each.id for each in conditions),
    )
