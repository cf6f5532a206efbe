"""A case on its way out: every fact in the shape in which it is entered, what counts only here as a statement."""

from collections.abc import Iterator
from dataclasses import fields
from typing import TypeVar

from medhandover.advice.model import AdviceDraft, ConditionDraft
from medhandover.audit.queries import case_lines
from medhandover.cases.model import PersonDraft
from medhandover.consents.model import Consent, ConsentDraft
from medhandover.consents.store import consents_of
from medhandover.escorts.companions import CompanionDraft, WishesDraft
from medhandover.escorts.model import EscortDraft, SlotDraft
from medhandover.exchange.model import (
    FORMAT,
    AdvicePart,
    ArrangementPart,
    CaseFile,
    Claim,
    ConditionPart,
    ConsentPart,
    EscortPart,
    ExplanationPart,
    JourneyPart,
    PlanPart,
    ReceiverPart,
    SlotPart,
    Stated,
)
from medhandover.handovers.model import JournalDraft
from medhandover.handovers.store import journal_of
from medhandover.journeys.model import JourneyDraft, LegDraft
from medhandover.kernel.clock import Moment
from medhandover.letters.model import ExplanationDraft
from medhandover.medication.model import EnvelopeDraft, MedicineDraft
from medhandover.medication.store import envelopes_of
from medhandover.plans.model import (
    AcceptanceDraft,
    Arrangement,
    ArrangementDraft,
    EvidenceDraft,
    PaymentDraft,
    Plan,
    PlanDraft,
)
from medhandover.plans.store import arrangements_of, evidence_of
from medhandover.readiness.model import Facts
from medhandover.receivers.model import ReceiverDraft
from medhandover.receivers.store import receiver_of
from medhandover.refusals.model import RefusalDraft
from medhandover.storage.work import Work

D = TypeVar("D")


def draft_of(kind: type[D], thing: object) -> D:
    """Return the entered fields of an entity as its draft."""
    return kind(**{each.name: getattr(thing, each.name) for each in fields(kind)})  # type: ignore[arg-type]


def case_file(work: Work, facts: Facts) -> CaseFile:
    """Return the whole case; ids stay here."""
    plan = facts.plan
    receivers = {key: receiver_of(work, getattr(plan, name)) for key, name in KEYS.items()} if plan else {}
    going = [each for each in facts.slots if each.escort]
    return CaseFile(
        format=FORMAT,
        version=1,
        exported=Moment(work.now),
        person=draft_of(PersonDraft, facts.case),
        receivers=tuple(
            ReceiverPart(key=key, receiver=draft_of(ReceiverDraft, each)) for key, each in receivers.items() if each
        ),
        escorts=tuple(
            EscortPart(key=each, escort=draft_of(EscortDraft, facts.escorts[each]))
            for each in sorted({slot.escort for slot in going if slot.escort}, key=lambda one: facts.escorts[one].name)
        ),
        advices=tuple(_advices(facts)),
        journey=_journey(facts),
        plan=_plan(work, facts, plan) if plan else None,
        medicines=tuple(draft_of(MedicineDraft, each) for each in facts.medicines),
        envelopes=tuple(draft_of(EnvelopeDraft, each) for each in envelopes_of(work, facts.case.id)),
        consents=tuple(
            ConsentPart(consent=draft_of(ConsentDraft, each), is_for_receiver=each.receiver is not None)
            for each in facts.consents
            if each.withdrawn_on is None
        ),
        stated=tuple(_stated(work, facts)),
    )


KEYS = {"receiver": "receiver", "backup": "backup_receiver"}
"""The keys of the plan's receivers in a file, by the field that names them."""


def _advices(facts: Facts) -> Iterator[AdvicePart]:
    for advice in facts.advices:
        mine = [each for each in facts.conditions if each.advice == advice.id]
        conditions = tuple(ConditionPart(key=each.id, condition=draft_of(ConditionDraft, each)) for each in mine)
        yield AdvicePart(advice=draft_of(AdviceDraft, advice), conditions=conditions)


def _journey(facts: Facts) -> JourneyPart | None:
    if facts.journey is None:
        return None
    legs = tuple(draft_of(LegDraft, each) for each in facts.legs)
    return JourneyPart(journey=draft_of(JourneyDraft, facts.journey), legs=legs)


def _plan(work: Work, facts: Facts, plan: Plan) -> PlanPart:
    draft = draft_of(PlanDraft, plan)
    for key, name in KEYS.items():
        setattr(draft, name, key if getattr(plan, name) else None)
    return PlanPart(
        plan=draft,
        arrangements=tuple(_arrangement(work, plan, each) for each in _ordered(work, facts, plan)),
        acceptances=tuple(
            draft_of(AcceptanceDraft, each) for each in facts.acceptances if each.receiver == plan.receiver
        ),
        payment=draft_of(PaymentDraft, facts.payment) if facts.payment else None,
        slots=tuple(_slots(facts)),
        explanations=tuple(
            ExplanationPart(explanation=draft_of(ExplanationDraft, each), letter_hash=each.letter_hash)
            for each in facts.explanations
        ),
        journal=tuple(draft_of(JournalDraft, each) for each in journal_of(work, plan.id)),
        refusals=tuple(draft_of(RefusalDraft, each) for each in facts.refusals),
        companions=tuple(draft_of(CompanionDraft, each) for each in facts.companions if each.ended_at is None),
        wishes=draft_of(WishesDraft, facts.wishes) if facts.wishes else None,
    )


def _slots(facts: Facts) -> Iterator[SlotPart]:
    for each in sorted(facts.slots, key=lambda slot: (slot.kind.value, slot.is_reserve, slot.leaves.at)):
        yield SlotPart(slot=draft_of(SlotDraft, each), escort=each.escort or "", anyway_reason=each.anyway_reason)


def _ordered(work: Work, facts: Facts, plan: Plan) -> list[Arrangement]:
    """Return the arrangements in the order of their conditions, so that the same case makes the same file."""
    numbers = {each.id: (each.advice, each.number) for each in facts.conditions}
    return sorted(arrangements_of(work, plan.id), key=lambda each: (numbers[each.condition], each.what))


def _arrangement(work: Work, plan: Plan, arrangement: Arrangement) -> ArrangementPart:
    mine = [each for each in evidence_of(work, plan.id) if each.arrangement == arrangement.id]
    mine.sort(key=lambda each: (each.dated_on, each.what))
    return ArrangementPart(
        arrangement=draft_of(ArrangementDraft, arrangement),
        evidence=tuple(draft_of(EvidenceDraft, each) for each in mine if each.given_for == plan.handover),
    )


def _stated(work: Work, facts: Facts) -> Iterator[Stated]:
    """Yield what counts in this office only: checks, what was set aside, releases, approvals, outcomes, log lines."""
    for each in facts.conditions:
        if each.checked_at:
            yield Stated(
                kind=Claim.CHECK, what=each.literal, by=each.checked_by or "", at=each.checked_at, about=each.id
            )
        if each.is_set_aside:
            why = each.set_aside_evidence or each.literal
            yield Stated(
                kind=Claim.SET_ASIDE, what=why, by=each.set_aside_by or "", at=each.set_aside_at, about=each.id
            )
    for approval in facts.approvals:
        what = f"{approval.paper} {approval.language} {approval.text_hash}"
        yield Stated(kind=Claim.APPROVAL, what=what, by=approval.approver, at=approval.approved_at)
    for release in facts.releases:
        yield Stated(kind=Claim.RELEASE, what=release.fingerprint, by=release.released_by, at=release.released_at)
    yield from _elsewhere(work, facts)
    if facts.handover:
        done = facts.handover
        yield Stated(kind=Claim.HANDOVER, what=done.outcome.value, by=done.recorded_by, at=done.recorded_at)
    for refusal in facts.refusals:
        if refusal.finished_at:
            yield Stated(
                kind=Claim.REFUSAL, what=refusal.situation.value, by=refusal.recorded_by, at=refusal.finished_at
            )
    for line in case_lines(work, facts.case.id):
        yield Stated(kind=Claim.LOG, what=line.tag, by=line.actor, at=line.at)


def _elsewhere(work: Work, facts: Facts) -> Iterator[Stated]:
    """Yield what was given for another moment or receiver than the plan's: it must not count anew by travelling."""
    plan = facts.plan
    if plan is None:
        return
    for proof in evidence_of(work, plan.id):
        if proof.given_for != plan.handover:
            yield Stated(kind=Claim.EVIDENCE, what=proof.what, by=proof.sender, at=proof.recorded_at)
    for answer in facts.acceptances:
        if answer.receiver != plan.receiver:
            yield Stated(kind=Claim.ACCEPTANCE, what=answer.state.value, by=answer.name, at=answer.recorded_at)
    held = {each.id for each in facts.consents}
    every: list[Consent] = list(consents_of(work, facts.case.id))
    for consent in every:
        if consent.id not in held or consent.withdrawn_on:
            yield Stated(kind=Claim.CONSENT, what=consent.purpose.value, by=consent.recipient, at=consent.recorded_at)
