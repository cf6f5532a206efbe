"""What may be done after a handover: the return report, and after-care; each is added, nothing is changed (R48)."""

from medhandover.cases.store import concerned_case
from medhandover.consents.checks import newest_for
from medhandover.consents.model import Purpose
from medhandover.consents.store import consents_of
from medhandover.handovers.aftercare import (
    AfterCare,
    AfterCareChoice,
    AfterCareChoiceDraft,
    AfterCareDraft,
    is_wanted,
    wrong_aftercare,
)
from medhandover.handovers.agreed import HANDED_OVER
from medhandover.handovers.model import Handover
from medhandover.handovers.report import ReportDraft, ReturnReport, wrong_report
from medhandover.handovers.store import aftercares_of, choices_of, handover_of
from medhandover.kernel.clock import home_day
from medhandover.kernel.declare import action
from medhandover.kernel.fields import Wrong, refuse
from medhandover.kernel.ids import AfterCareId, CaseId, PlanId, ReportId, new_id
from medhandover.kernel.languages import N_
from medhandover.kernel.problem import Problem
from medhandover.kernel.roles import CASE_WORKERS, TRAVELLERS
from medhandover.kernel.shapes import values_of
from medhandover.plans.model import Plan
from medhandover.storage.work import Work
from medhandover.unfinished.model import UnfinishedKind
from medhandover.unfinished.store import finished


class NothingToFollow(Problem):
    """Reports and after-care follow the record of a handover."""

    sentence = "The handover of this plan is not recorded yet. Record it first."


class NoAfterCare(Problem):
    """After-care is asked only where somebody agreed to it (FM-17)."""

    sentence = (
        "Nobody agreed to after-care for this plan, or the person refused it. "
        "Record the consent, or agree it with the receiver, before you ask."
    )


class NobodyInCare(Problem):
    """After-care follows a handover in which somebody took the person over."""

    sentence = "Nobody took this person over, so there is no after-care. See the refusal or open a new attempt."


@action("report:record", may={*CASE_WORKERS, *TRAVELLERS})
def record_report(work: Work, plan: PlanId, report: ReportDraft) -> ReportId:
    """Record the return report of a journey; a later one adds to it; raises NothingToFollow, WrongFields."""
    case = work.get(Plan, plan).case
    concerned_case(work, case, "report", plan)
    _recorded(work, plan)
    refuse(wrong_report(report, home_day(work.now)))
    made = ReturnReport(
        id=ReportId(new_id()),
        plan=plan,
        case=case,
        recorded_by=work.actor.id,
        recorded_at=work.now,
        **values_of(report),
    )
    work.add(made)
    work.concerns(case, "report", made.id, deviations=len(report.deviations))
    return made.id


@action("aftercare:choose", may=CASE_WORKERS, after_closing=True)
def choose_aftercare(work: Work, plan: PlanId, choice: AfterCareChoiceDraft) -> str:
    """Say with whom after-care is agreed, or why there is none (FM-17); raises NothingToFollow, NobodyInCare."""
    case = _in_care(work, plan).case
    if not choice.reason.strip():
        refuse([Wrong(path="reason", sentence=N_("Say with whom it is agreed, or why there is none."))])
    made = AfterCareChoice(
        id=new_id(), plan=plan, case=case, recorded_by=work.actor.id, recorded_at=work.now, **values_of(choice)
    )
    work.add(made)
    work.concerns(case, "after-care", made.id, basis=choice.basis.value)
    return made.id


@action("aftercare:record", may=CASE_WORKERS, after_closing=True)
def record_aftercare(work: Work, plan: PlanId, contact: AfterCareDraft, unfinished: int = 0) -> AfterCareId:
    """Record a contact of after-care: with whom, what came of it, what is next; raises NoAfterCare, WrongFields."""
    handover = _in_care(work, plan)
    choices = choices_of(work, plan)
    decision = newest_for(consents_of(work, handover.case), Purpose.AFTERCARE)
    if not is_wanted(decision, choices[-1] if choices else None):
        raise NoAfterCare()
    refuse(wrong_aftercare(contact, handover, aftercares_of(work, plan), work.now))
    finished(work, plan, UnfinishedKind.AFTERCARE, unfinished)
    made = AfterCare(
        id=AfterCareId(new_id()),
        plan=plan,
        case=handover.case,
        recorded_by=work.actor.id,
        recorded_at=work.now,
        **values_of(contact),
    )
    work.add(made)
    work.concerns(handover.case, "after-care", made.id, step=contact.step.value)
    return made.id


def _recorded(work: Work, plan: PlanId) -> Handover:
    kept = handover_of(work, plan)
    if kept is None:
        raise NothingToFollow()
    return kept


def _in_care(work: Work, plan: PlanId) -> Handover:
    case: CaseId = work.get(Plan, plan).case
    concerned_case(work, case, "after-care", plan)
    kept = _recorded(work, plan)
    if kept.outcome not in HANDED_OVER:
        raise NobodyInCare()
    return kept
