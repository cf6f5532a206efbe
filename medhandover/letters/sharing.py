"""What may be done with evidence: a copy handed to person, lawyer, parents or guardian (R32)."""

from dataclasses import replace

from medhandover.advice.store import conditions_in
from medhandover.cases.store import concerned_case
from medhandover.kernel.clock import home_day
from medhandover.kernel.declare import action
from medhandover.kernel.fields import Wrong, refuse
from medhandover.kernel.ids import HandingId, PlanId, new_id
from medhandover.kernel.languages import N_
from medhandover.kernel.problem import Problem
from medhandover.kernel.roles import CASE_WORKERS
from medhandover.kernel.shapes import values_of
from medhandover.letters.evidence import (
    Handing,
    HandingDraft,
    arranged_hash,
    is_arranged,
    standing_answers,
    wrong_handing,
)
from medhandover.plans.coverage import coverage
from medhandover.plans.model import Plan
from medhandover.plans.store import acceptances_of, arrangements_of, evidence_of
from medhandover.storage.work import Work


class NothingArranged(Problem):
    """What is copied is the evidence that the handover is arranged."""

    sentence = (
        "There is nothing to hand on yet: the receiver has not accepted in writing, or a condition is still open. "
        "Arrange that first."
    )


@action("evidence:hand", may=CASE_WORKERS)
def hand_evidence(work: Work, plan: PlanId, handing: HandingDraft) -> HandingId:
    """Note that the evidence of the arranged handover was copied to person, lawyer, parents or guardian (R32).

    Raises WrongFields, NothingArranged.
    """
    kept = work.get(Plan, plan)
    concerned_case(work, kept.case, "handing", plan, party=handing.party.value, way=handing.way.value)
    answers, proofs = acceptances_of(work, plan), evidence_of(work, plan)
    covered = coverage(kept, conditions_in(work, kept.case), arrangements_of(work, plan), proofs, answers)
    if not is_arranged(kept, covered, answers):
        raise NothingArranged()
    copied = replace(
        handing,
        evidence=handing.evidence or tuple(each.id for each in proofs),
        acceptances=handing.acceptances or tuple(sorted(standing_answers(kept, answers))),
    )
    wrong = list(wrong_handing(copied, home_day(work.now)))
    strange = N_("This does not belong to the plan.")
    if not set(copied.evidence) <= {each.id for each in proofs}:
        wrong.append(Wrong(path="evidence", sentence=strange))
    if not set(copied.acceptances) <= {each.id for each in answers}:
        wrong.append(Wrong(path="acceptances", sentence=strange))
    refuse(wrong)
    made = Handing(
        id=HandingId(new_id()),
        plan=plan,
        case=kept.case,
        arranged=arranged_hash(kept, covered),
        recorded_by=work.actor.id,
        recorded_at=work.now,
        **values_of(copied),
    )
    work.add(made)
    work.concerns(kept.case, "handing", made.id)
    return made.id
