"""By what each condition is met: derived from what was given for which handover, never stored (house rule)."""

from collections.abc import Iterable, Sequence
from datetime import date

from medhandover.advice.conditions import PHYSICAL, ConditionCode
from medhandover.advice.model import Condition, Origin
from medhandover.kernel.coded import Coded
from medhandover.kernel.ids import ConditionId, StaffId
from medhandover.kernel.shapes import record
from medhandover.plans.model import Acceptance, AcceptanceState, Arrangement, Evidence, EvidenceKind, Plan
from medhandover.plans.proofs import Fault, fault_of

WRITTEN = frozenset({AcceptanceState.WRITTEN, AcceptanceState.OTHER_DATE, AcceptanceState.READY})
"""Answers that accept in writing; each for the moment that it names."""


class CoverState(Coded):
    """Dutch: stand van een voorwaarde."""

    OPEN = "open", "open"
    RENEW = "opnieuw_bevestigen", "to be confirmed again"
    COVERED = "gedekt", "covered"
    REFUSED = "geweigerd", "refused by the person"
    SET_ASIDE = "vervallen", "set aside"


class Lack(Coded):
    """Dutch: wat een regeling nog mist (R10)."""

    RESPONSIBLE = "verantwoordelijke", "somebody responsible"
    DAY = "termijn", "a day by which it is done"
    IN_TIME = "op_tijd", "a day that is not after the departure"


@record
class Covered:
    """A condition and by what it is met; texts are empty while there is nothing.

    `responsible` and `owner` are who sees to it, `due_on` the day by which all of it is arranged, `lacks` what the
    arrangements do not say of that (R10); `fault` is why what was given does not hold.
    """

    condition: ConditionId
    number: int
    code: ConditionCode
    literal: str
    origin: Origin
    state: CoverState
    arrangement: str
    evidence: str
    responsible: str = ""
    owner: StaffId | None = None
    due_on: date | None = None
    lacks: tuple[Lack, ...] = ()
    fault: Fault = Fault.NONE


def coverage(
    plan: Plan,
    conditions: Iterable[Condition],
    arrangements: Sequence[Arrangement],
    evidence: Sequence[Evidence],
    acceptances: Sequence[Acceptance],
    refused: frozenset[ConditionId] = frozenset(),
    departure_on: date | None = None,
) -> list[Covered]:
    """Return how each condition of the plan's advice stands; `refused` are those that the person does not want (Q13).

    Evidence counts for the handover moment it was given for (R50) and, where it says so, for some days before
    `departure_on`; a physical handover (FYS_*) also needs the written acceptance of this receiver for this moment
    (R13). `refused` are conditions that the person does not let be met: nothing covers them.
    """
    days = (plan.handover.day if plan.handover else None, departure_on)
    is_agreed = is_accepted(plan, acceptances)
    return [
        _covered(plan, each, [one for one in arrangements if one.condition == each.id], evidence, days, is_agreed)
        if each.id not in refused or each.is_set_aside
        else _refused(each, [one for one in arrangements if one.condition == each.id], days[1])
        for each in conditions
        if each.advice == plan.advice
    ]


def newest_answer(plan: Plan, acceptances: Sequence[Acceptance]) -> Acceptance | None:
    """Return the last answer of the receiver that the plan names now.

    A request is no answer, and a word by phone that all is ready takes nothing from what was written before (R17);
    either counts only while there is nothing else.
    """
    receiver, last = plan.receiver, None
    for each in reversed(acceptances):
        if each.receiver == receiver:
            if not _is_word(each):
                return each
            last = last or each
    return last


def _is_word(answer: Acceptance) -> bool:
    if answer.state is AcceptanceState.REQUESTED:
        return True
    return answer.state is AcceptanceState.READY and answer.evidence_kind is EvidenceKind.PHONE_NOTE


def is_accepted(plan: Plan, acceptances: Sequence[Acceptance]) -> bool:
    """Tell whether this receiver accepted this person in writing for this moment (R13), and the answer still holds."""
    answer = newest_answer(plan, acceptances)
    return answer is not None and holds_for(plan, answer)


def holds_for(plan: Plan, answer: Acceptance) -> bool:
    """Tell whether an answer accepts in writing for the moment that is planned now, and lasts until its day."""
    return (
        answer.state in WRITTEN
        and answer.evidence_kind is not EvidenceKind.PHONE_NOTE
        and plan.handover is not None
        and answer.accepted_for == plan.handover
        and (answer.valid_until_on is None or answer.valid_until_on >= plan.handover.day)
    )


def _covered(
    plan: Plan,
    condition: Condition,
    arrangements: Sequence[Arrangement],
    evidence: Sequence[Evidence],
    days: tuple[date | None, date | None],
    is_agreed: bool,
) -> Covered:
    ids = {each.id for each in arrangements}
    given = [(each, fault_of(each, plan.handover, *days)) for each in evidence if each.arrangement in ids]
    holding = [each for each, fault in given if fault is Fault.NONE]
    fault = Fault.NONE if holding or not given else given[-1][1]
    if holding and condition.code in PHYSICAL and not is_agreed:
        fault = Fault.ANSWER
    if condition.is_set_aside:
        state = CoverState.SET_ASIDE
    elif holding and fault is Fault.NONE:
        state = CoverState.COVERED
    else:
        state = CoverState.RENEW if given else CoverState.OPEN
    proofs = holding or [each for each, _ in given]
    return _sheet(condition, arrangements, state, days[1], "; ".join(each.what for each in proofs), fault)


def _refused(condition: Condition, arrangements: Sequence[Arrangement], departure_on: date | None) -> Covered:
    return _sheet(condition, arrangements, CoverState.REFUSED, departure_on)


def _sheet(
    condition: Condition,
    arrangements: Sequence[Arrangement],
    state: CoverState,
    departure_on: date | None,
    proofs: str = "",
    fault: Fault = Fault.NONE,
) -> Covered:
    named = dict.fromkeys(each.responsible for each in arrangements if each.responsible)
    due = [each.due_on for each in arrangements if each.due_on]
    return Covered(
        condition=condition.id,
        number=condition.number,
        code=condition.code,
        literal=condition.literal,
        origin=condition.origin,
        state=state,
        arrangement="; ".join(each.what for each in arrangements),
        evidence=proofs,
        responsible="; ".join(named),
        owner=next((each.owner for each in reversed(arrangements) if each.owner), None),
        due_on=max(due) if due else None,
        lacks=_lacks(arrangements, departure_on),
        fault=fault,
    )


def _lacks(arrangements: Sequence[Arrangement], departure_on: date | None) -> tuple[Lack, ...]:
    """Return what the arrangements do not say; what nobody arranged yet lacks nothing."""
    lacks = []
    if any(not each.responsible and not each.owner for each in arrangements):
        lacks.append(Lack.RESPONSIBLE)
    if any(each.due_on is None for each in arrangements):
        lacks.append(Lack.DAY)
    if departure_on and any(each.due_on and each.due_on > departure_on for each in arrangements):
        lacks.append(Lack.IN_TIME)
    return tuple(lacks)
