"""How refusals are kept: three tables for three different things, and additions that follow a finished record."""

from collections.abc import Sequence

from medhandover.kernel.ids import CaseId, ConditionId, PlanId
from medhandover.refusals.decision import Decision, refused_conditions
from medhandover.refusals.model import Addition, Incapacity, ReceiverRefusal, Refusal
from medhandover.refusals.notes import AlarmNote, IncapacityNote
from medhandover.storage.belonging import Belonging
from medhandover.storage.tables import keep
from medhandover.storage.work import Work

refusals_table = keep(Refusal, "refusals", belongs={"plan": "plans", "case": "cases"})
additions_table = keep(Addition, "refusal_additions", belongs={"refusal": "refusals", "case": "cases"})
receiver_refusals_table = keep(
    ReceiverRefusal, "receiver_refusals", belongs={"plan": "plans", "case": "cases", "receiver": "receivers"}
)
incapacities_table = keep(Incapacity, "incapacities", belongs={"plan": "plans", "case": "cases"})
decisions_table = keep(Decision, "refusal_decisions", belongs={"refusal": "refusals", "case": "cases"})
alarm_notes_table = keep(AlarmNote, "alarm_notes", belongs={"refusal": "receiver_refusals", "case": "cases"})
incapacity_notes_table = keep(
    IncapacityNote, "incapacity_notes", belongs={"incapacity": "incapacities", "case": "cases"}
)

REFUSALS = Belonging(Refusal, refusals_table.c.case, refusals_table.c.recorded_at, refusals_table.c.id)
ADDITIONS = Belonging(Addition, additions_table.c.case, additions_table.c.recorded_at, additions_table.c.id)
RECEIVER_REFUSALS = Belonging(
    ReceiverRefusal, receiver_refusals_table.c.case, receiver_refusals_table.c.recorded_at, receiver_refusals_table.c.id
)
INCAPACITIES = Belonging(
    Incapacity, incapacities_table.c.case, incapacities_table.c.recorded_at, incapacities_table.c.id
)
DECISIONS = Belonging(Decision, decisions_table.c.case, decisions_table.c.decided_at, decisions_table.c.id)
ALARM_NOTES = Belonging(AlarmNote, alarm_notes_table.c.case, alarm_notes_table.c.recorded_at, alarm_notes_table.c.id)
INCAPACITY_NOTES = Belonging(
    IncapacityNote, incapacity_notes_table.c.case, incapacity_notes_table.c.recorded_at, incapacity_notes_table.c.id
)


def refusals_of(work: Work, case: CaseId) -> Sequence[Refusal]:
    """Return the refusals of a person, oldest first."""
    return work.of(REFUSALS, case)


def refused_of(work: Work, case: CaseId, plan: PlanId) -> frozenset[ConditionId]:
    """Return the conditions that the person does not let be met now, as far as refusals of this plan say so (Q13)."""
    refusals = [each for each in refusals_of(work, case) if each.plan == plan]
    return refused_conditions(refusals, decisions_of(work, case), additions_of(work, case)) if refusals else frozenset()


def additions_of(work: Work, case: CaseId) -> Sequence[Addition]:
    """Return what was added to the refusals of a case, oldest first."""
    return work.of(ADDITIONS, case)


def receiver_refusals_of(work: Work, case: CaseId) -> Sequence[ReceiverRefusal]:
    """Return when receivers did not take the person (W12), oldest first."""
    return work.of(RECEIVER_REFUSALS, case)


def incapacities_of(work: Work, case: CaseId) -> Sequence[Incapacity]:
    """Return when the person could not decide (W11), oldest first."""
    return work.of(INCAPACITIES, case)


def decisions_of(work: Work, case: CaseId) -> Sequence[Decision]:
    """Return what was decided on the refusals of a case, oldest first."""
    return work.of(DECISIONS, case)


def alarm_notes_of(work: Work, case: CaseId) -> Sequence[AlarmNote]:
    """Return what followed the refusals of receivers in a case, oldest first."""
    return work.of(ALARM_NOTES, case)


def incapacity_notes_of(work: Work, case: CaseId) -> Sequence[IncapacityNote]:
    """Return what followed the records of incapacity of a case, oldest first."""
    return work.of(INCAPACITY_NOTES, case)
