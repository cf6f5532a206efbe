"""What refusals ask of a plan: a record that is complete, a decision, a back-up (R44-R46, W11, W12)."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta

from medhandover.kernel.clock import home_day
from medhandover.kernel.findings import Finding, Met, Said, Weight
from medhandover.kernel.ids import ConditionId, ReceiverId
from medhandover.kernel.languages import N_
from medhandover.plans.coverage import Covered, CoverState
from medhandover.refusals.completeness import may_use_later
from medhandover.refusals.decision import (
    Decision,
    DecisionKind,
    newest_decisions,
    standing_refusals,
)
from medhandover.refusals.model import Addition, Incapacity, ReceiverRefusal, Refusal, Situation
from medhandover.refusals.notes import AlarmNote, IncapacityNote, Settled, reassessed_on, settled_by
from medhandover.settings.model import Settings

WHERE = "handover.refusal"
UNSETTLED = {
    None: N_("The person refused condition {number} ({code}). A coordinator decides what follows."),
    DecisionKind.CONTINUE: N_(
        "Condition {number} ({code}) cannot be met without consent. Ask BMA or IND, and set it aside with the answer."
    ),
    DecisionKind.ASK: N_(
        "BMA or IND is asked about condition {number} ({code}), which is refused. Set it aside with the answer."
    ),
    DecisionKind.STOP: N_(
        "It was decided to stop: condition {number} ({code}) is refused. Cancel or close the plan, or decide anew."
    ),
}
"""What is said of a refused condition, by what was decided on it."""


def record_said(refusals: Iterable[Refusal], settings: Settings) -> Iterator[Said]:
    """Yield each record that is not finished in time (R44), and by what R44 and R45 are kept."""
    for each in refusals:
        if each.finished_at is None:
            day = each.at.day if each.at else home_day(each.recorded_at)
            until = each.recorded_at + timedelta(hours=settings.refusal_finish_hours)
            yield Finding(
                rule="R44",
                sentence=N_("The record of the refusal of {day} is not finished."),
                values={"day": day},
                source="L6, L7",
                where=WHERE,
                not_before=until,
                due_on=home_day(until),
            )
            continue
        told: dict[str, object] = {"situation": each.situation, "at": each.at, "day": home_day(each.finished_at)}
        yield Met(rule="R44", sentence=N_("“{situation}” on {at}: the record was finished on {day}."), values=told)
        if may_use_later(each):
            values = {"day": each.later_use_until, "phone": each.later_use_phone}
            yield Met(rule="R45", sentence=N_("Later use is possible until {day}, phone {phone}."), values=values)


def decision_findings(
    refusals: Sequence[Refusal],
    additions: Sequence[Addition],
    decisions: Sequence[Decision],
    covered: Iterable[Covered],
) -> Iterator[Said]:
    """Yield each refused condition with what must follow (Q13), and the legal question of a refusal beforehand."""
    if not refusals:
        return
    decided, standing = newest_decisions(decisions), standing_refusals(refusals, additions)
    by_condition: dict[ConditionId, Refusal] = {one: each for each in standing for one in each.conditions}
    for each in covered:
        refusal = by_condition.get(each.condition)
        if each.state is CoverState.REFUSED and refusal is not None:
            decision = decided.get(refusal.id)
            yield Finding(
                rule="R44",
                sentence=UNSETTLED[decision.kind if decision else None],
                values={"number": each.number, "code": each.code},
                source="Q13",
                where=WHERE,
                condition=each.condition,
            )
    for one in standing:
        if one.situation is Situation.BEFOREHAND and one.id not in decided:
            sentence = N_(
                "The person refused the handover before departure. What that means is a legal question that is not "
                "answered: the legal desk decides, a coordinator notes it."
            )
            yield Finding(rule="R44", sentence=sentence, source="L6", where=WHERE, weight=Weight.WARN)
    yield from _decided(refusals, decided.values())


def _decided(refusals: Iterable[Refusal], decisions: Iterable[Decision]) -> Iterator[Met]:
    known = {each.id: each for each in refusals}
    for each in decisions:
        if each.refusal in known:
            values = {"day": home_day(each.decided_at), "decision": each.kind}
            yield Met(rule="R44", sentence=N_("Decided on {day} after a refusal: {decision}."), values=values)


def incapacity_findings(incapacities: Iterable[Incapacity], notes: Sequence[IncapacityNote]) -> Iterator[Finding]:
    """Yield each person who could not decide and is to be assessed again (W11, domain 6.3)."""
    for each in incapacities:
        day = reassessed_on(each, notes)
        if day is not None:
            yield Finding(
                rule="R44",
                sentence=N_("The person could not decide on {day}. A doctor assesses it again; note the outcome."),
                values={"day": each.at.day},
                source="domain 6.3",
                where=WHERE,
                weight=Weight.WARN,
                due_on=day,
            )


def receiver_refusal_findings(
    receiver: ReceiverId | None,
    refusals: Iterable[ReceiverRefusal],
    backup: ReceiverId | None = None,
    notes: Sequence[AlarmNote] = (),
) -> Iterator[Said]:
    """Yield that the plan names a receiver that did not take this person, and each alarm that is not settled (R46)."""
    for each in refusals:
        settled = settled_by(each.id, notes)
        has_received = settled is not None and settled.how is Settled.SAME_RECEIVER
        if each.receiver == receiver and not has_received:
            has_backup = backup is not None and backup != receiver
            sentence = N_("The receiver refused this person ({reason}). Name the back-up receiver.")
            if not has_backup:
                sentence = N_("The receiver refused this person ({reason}) and there is no back-up. Name another one.")
            values: dict[str, object] = {"reason": each.reason}
            yield Finding(rule="R46", sentence=sentence, values=values, source="FM-01", where="receiver.receiver")
        if settled is None:
            sentence = N_("A receiver refused this person on {at}; the alarm is not settled. Where is the person now?")
            yield Finding(rule="R46", sentence=sentence, values={"at": each.at}, source="FM-01", where=WHERE)
        else:
            told: dict[str, object] = {"at": settled.at, "how": settled.how}
            yield Met(rule="R46", sentence=N_("The alarm was settled on {at}: {how}."), values=told)
