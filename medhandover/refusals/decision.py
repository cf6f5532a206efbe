"""What a coordinator decides on refused conditions (Q13), and which of them stay refused."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from medhandover.kernel.coded import Coded
from medhandover.kernel.ids import CaseId, ConditionId, DecisionId, RefusalId, StaffId
from medhandover.kernel.shapes import entity
from medhandover.refusals.model import Addition, AdditionKind, Refusal, Situation


class DecisionKind(Coded):
    """Dutch: besluit na een weigering (Q13)."""

    CONTINUE = "blijven_aanbieden", "go on offering"
    ASK = "bma_ind_vragen", "ask BMA or IND"
    STOP = "stoppen", "stop"


@entity
class DecisionDraft:
    """What is decided and why; `reference` names the question to BMA or IND, or the legal desk's answer."""

    kind: DecisionKind
    reason: str
    reference: str = ""


@entity
class Decision(DecisionDraft):
    """A decision on a refusal; the one recorded last counts, earlier ones stay."""

    id: DecisionId
    refusal: RefusalId
    case: CaseId
    decided_by: StaffId
    decided_at: datetime


def newest_decisions(decisions: Iterable[Decision]) -> Mapping[RefusalId, Decision]:
    """Return the decision that counts, for each refusal on which one was taken; `decisions` oldest first."""
    return {each.refusal: each for each in decisions}


def withdrawn_ids(additions: Iterable[Addition]) -> frozenset[RefusalId]:
    """Return the refusals that the person took back."""
    return frozenset(each.refusal for each in additions if each.kind is AdditionKind.WITHDRAWAL)


def standing_refusals(refusals: Iterable[Refusal], additions: Iterable[Addition]) -> list[Refusal]:
    """Return the refusals that the person did not take back."""
    withdrawn = withdrawn_ids(additions)
    return [each for each in refusals if each.id not in withdrawn]


def refused_conditions(
    refusals: Iterable[Refusal], decisions: Iterable[Decision], additions: Iterable[Addition] = ()
) -> frozenset[ConditionId]:
    """Return the conditions that are refused now (Q13).

    Taken back, or still offered by decision of a coordinator, they stand as the evidence has them. A refused consent
    (W2) stays refused until BMA or IND answers, whatever is decided (domain 9.1c). Unfinished records count too.
    """
    decided = newest_decisions(decisions)
    return frozenset(
        condition
        for each in standing_refusals(refusals, additions)
        if each.situation is Situation.CONSENT
        or each.id not in decided
        or decided[each.id].kind is not DecisionKind.CONTINUE
        for condition in each.conditions
    )
