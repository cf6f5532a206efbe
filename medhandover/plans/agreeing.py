"""What may be done with the practical agreements of the departure plan."""

from datetime import date

from medhandover.kernel.clock import home_day
from medhandover.kernel.declare import action
from medhandover.kernel.fields import Wrong, refuse
from medhandover.kernel.ids import AgreementId, PlanId, new_id
from medhandover.kernel.languages import N_
from medhandover.kernel.roles import CASE_WORKERS
from medhandover.kernel.shapes import fill, values_of
from medhandover.plans.agreements import Agreement, AgreementDraft, wrong_agreement
from medhandover.plans.opened import opened
from medhandover.storage.work import Work


@action("agreement:record", may=CASE_WORKERS)
def record_agreement(work: Work, plan: PlanId, agreement: AgreementDraft) -> AgreementId:
    """Note what was agreed on the practical side of the departure, and who may see it; raises WrongFields."""
    kept = opened(work, plan)
    refuse(wrong_agreement(agreement, home_day(work.now)))
    made = Agreement(
        id=AgreementId(new_id()),
        plan=plan,
        case=kept.case,
        recorded_by=work.actor.id,
        recorded_at=work.now,
        **values_of(agreement),
    )
    work.add(made)
    work.concerns(kept.case, "agreement", made.id, topic=agreement.topic.value)
    return made.id


@action("agreement:change", may=CASE_WORKERS)
def change_agreement(work: Work, agreement: AgreementId, version: int, changed: AgreementDraft) -> None:
    """Replace what was agreed; raises WrongFields, Conflict."""
    kept = work.get_version(Agreement, agreement, version)
    opened(work, kept.plan)
    refuse(wrong_agreement(changed, home_day(work.now)))
    fill(kept, changed)
    work.concerns(kept.case, "agreement", agreement, topic=changed.topic.value)


@action("agreement:done", may=CASE_WORKERS)
def finish_agreement(work: Work, agreement: AgreementId, version: int, done_on: date) -> None:
    """Note on which day an agreement was carried out; raises WrongFields, Conflict."""
    kept = work.get_version(Agreement, agreement, version)
    opened(work, kept.plan)
    if done_on > home_day(work.now):
        refuse([Wrong(path="done_on", sentence=N_("The day is in the future."))])
    kept.done_on = done_on
    work.concerns(kept.case, "agreement", agreement)
