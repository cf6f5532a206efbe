"""By what each condition is met: derived from what was given for which handover, never stored (house rule)."""

from collections.abc import Iterable, Sequence

from medhandover.advice.conditions import PHYSICAL, ConditionCode
from medhandover.advice.model import Condition, Origin
from medhandover.kernel.coded import Coded
from medhandover.kernel.ids import ConditionId
from medhandover.kernel.shapes import record
from medhandover.plans.model import Acceptance, AcceptanceState, Arrangement, Evidence, EvidenceKind, Plan

WRITTEN = frozenset({AcceptanceState.WRITTEN, AcceptanceState.READY})


class CoverState(Coded):
    """Dutch: stand van een voorwaarde."""

    OPEN = "open", "open"
    RENEW = "opnieuw_bevestigen", "to be confirmed again"
    COVERED = "gedekt", "covered"
    REFUSED = "geweigerd", "refused"
    SET_ASIDE = "vervallen", "set aside"


@record
class Covered:
    """A condition and by what it is met; texts are empty while there is nothing."""

    condition: ConditionId
    number: int
    code: ConditionCode
    literal: str
    origin: Origin
    state: CoverState
    arrangement: str
    evidence: str


def coverage(
    plan: Plan,
    conditions: Iterable[Condition],
    arrangements: Sequence[Arrangement],
    evidence: Sequence[Evidence],
    acceptances: Sequence[Acceptance],
    refused: frozenset[ConditionId] = frozenset(),
) -> list[Covered]:
    """Return how each condition of the plan's advice stands; `refused` are those that the person does not want (Q13).

    Evidence counts for the handover moment it was given for (R50); a physical handover (FYS_*) also needs the
    written acceptance of this receiver for this moment (R13).
    """
    return [
        _covered(plan, each, [one for one in arrangements if one.condition == each.id], evidence, acceptances, refused)
        for each in conditions
        if each.advice == plan.advice
    ]


def newest_answer(plan: Plan, acceptances: Sequence[Acceptance]) -> Acceptance | None:
    """Return the last answer of the receiver that the plan names now."""
    answers = [each for each in acceptances if each.receiver == plan.receiver]
    return answers[-1] if answers else None


def is_accepted(plan: Plan, acceptances: Sequence[Acceptance]) -> bool:
    """Tell whether this receiver accepted this person in writing for this moment (R13)."""
    answer = newest_answer(plan, acceptances)
    return (
        answer is not None
        and answer.state in WRITTEN
        and answer.evidence_kind is not EvidenceKind.PHONE_NOTE
        and plan.handover is not None
        and answer.accepted_for == plan.handover
    )


def _covered(
    plan: Plan,
    condition: Condition,
    arrangements: Sequence[Arrangement],
    evidence: Sequence[Evidence],
    acceptances: Sequence[Acceptance],
    refused: frozenset[ConditionId],
) -> Covered:
    ids = {each.id for each in arrangements}
    given = [each for each in evidence if each.arrangement in ids]
    holding = [each for each in given if each.given_for == plan.handover and plan.handover is not None]
    is_met = bool(holding) and (condition.code not in PHYSICAL or is_accepted(plan, acceptances))
    if condition.is_set_aside:
        state = CoverState.SET_ASIDE
    elif condition.id in refused:
        state = CoverState.REFUSED
    elif is_met:
        state = CoverState.COVERED
    else:
        state = CoverState.RENEW if given else CoverState.OPEN
    return Covered(
        condition=condition.id,
        number=condition.number,
        code=condition.code,
        literal=condition.literal,
        origin=condition.origin,
        state=state,
        arrangement="; ".join(each.what for each in arrangements),
        evidence="; ".join(each.what for each in (holding or given)),
    )
