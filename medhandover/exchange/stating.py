"""What a file states of a case beside its facts: it counts in this office only, and elsewhere as a statement."""

from collections.abc import Iterator

from medhandover.audit.queries import case_lines
from medhandover.consents.model import Consent
from medhandover.consents.store import consents_of
from medhandover.exchange.model import Claim, Stated
from medhandover.plans.milestones import MilestoneKind
from medhandover.plans.store import evidence_of
from medhandover.readiness.model import Facts
from medhandover.storage.work import Work


def stated(work: Work, facts: Facts) -> Iterator[Stated]:
    """Yield what counts in this office only: checks, what was set aside, releases, approvals, outcomes, log lines."""
    yield from _checked(facts)
    yield from _decided(facts)
    yield from _settled(facts)
    yield from _elsewhere(work, facts)
    yield from _sealed(facts)
    yield from _ended(facts)
    for line in case_lines(work, facts.case.id):
        yield Stated(kind=Claim.LOG, what=line.tag, by=line.actor, at=line.at)


def _checked(facts: Facts) -> Iterator[Stated]:
    """Yield codings that a second person checked, and conditions that two persons set aside."""
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


def _decided(facts: Facts) -> Iterator[Stated]:
    """Yield what somebody here approved, guaranteed, checked, released or handed on."""
    for approval in facts.approvals:
        what = f"{approval.paper} {approval.language} {approval.text_hash}"
        yield Stated(kind=Claim.APPROVAL, what=what, by=approval.approver, at=approval.approved_at)
    for milestone in facts.milestones:
        if milestone.kind is MilestoneKind.GUARANTEED:
            yield Stated(
                kind=Claim.GUARANTEE,
                what=milestone.reference,
                by=milestone.decided_by or milestone.recorded_by,
                at=milestone.recorded_at,
            )
    for check in facts.checks:
        what = f"{check.item} {check.state}"
        yield Stated(kind=Claim.LAST_CHECK, what=what, by=check.checked_by, at=check.checked_at)
    for release in facts.releases:
        yield Stated(kind=Claim.RELEASE, what=release.fingerprint, by=release.released_by, at=release.released_at)
    for handing in facts.handings:
        yield Stated(kind=Claim.HANDING, what=handing.party.value, by=handing.recorded_by, at=handing.recorded_at)


def _sealed(facts: Facts) -> Iterator[Stated]:
    """Yield through whose hands the sealed file went, and whether its seal was broken (R39)."""
    for move in facts.envelope_moves:
        what = f"{move.given_by_kind.value} > {move.taken_by_kind.value}"
        yield Stated(kind=Claim.CUSTODY, what=what, by=move.taken_by, at=move.at.at)
    for breach in facts.seal_breaches:
        yield Stated(kind=Claim.BREACH, what=breach.kind.value, by=breach.found_by, at=breach.found_at.at)


def _ended(facts: Facts) -> Iterator[Stated]:
    """Yield how the plan ended: the record of the handover, and finished refusals."""
    if facts.handover:
        done = facts.handover
        yield Stated(kind=Claim.HANDOVER, what=done.outcome.value, by=done.recorded_by, at=done.recorded_at)
    for refusal in facts.refusals:
        if refusal.finished_at:
            yield Stated(
                kind=Claim.REFUSAL, what=refusal.situation.value, by=refusal.recorded_by, at=refusal.finished_at
            )


def _settled(facts: Facts) -> Iterator[Stated]:
    """Yield requests and signals that ended here, and what a doctor decided after a refused examination."""
    for request in facts.advice_requests:
        if not request.is_open:
            what = f"{request.kind.value} {request.asked_on}"
            yield Stated(kind=Claim.SETTLED, what=what, by=request.ended_by_name)
    for signal in facts.health_signals:
        if signal.outcome:
            what = f"{signal.outcome.value} {signal.reported_on}"
            yield Stated(kind=Claim.SETTLED, what=what, by=signal.doctor, at=signal.settled_at)
    for examination in facts.examinations:
        if examination.decision and examination.decided_at:
            decided, at = examination.decision.value, examination.decided_at.at
            yield Stated(kind=Claim.SETTLED, what=decided, by=examination.decided_by, at=at)


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
