"""What may be done with who sees to what: arrangements and steps get another owner or another day (R10, FM-12)."""

from datetime import date

from sqlalchemy import select

from medhandover.kernel.clock import home_day
from medhandover.kernel.declare import action
from medhandover.kernel.fields import Wrong, refuse
from medhandover.kernel.ids import ArrangementId, PlanId, StaffId, TaskId, new_id
from medhandover.kernel.languages import N_
from medhandover.kernel.problem import Problem
from medhandover.kernel.roles import CASE_WORKERS, Role
from medhandover.kernel.shapes import fill
from medhandover.plans.actions import check_arrangement
from medhandover.plans.model import Arrangement, ArrangementDraft
from medhandover.plans.opened import departure_at, needed, opened
from medhandover.plans.store import tasks_table
from medhandover.plans.tasks import BY_HAND, Task, TaskCode
from medhandover.staff.store import account
from medhandover.storage.work import Work


class DoneByFact(Problem):
    """A step that the facts of the case prove is not marked by hand."""

    sentence = "This step is done when the facts of the case say so. Record what was done, not that it is done."


@action("arrangement:change", may=CASE_WORKERS)
def change_arrangement(work: Work, arrangement: ArrangementId, version: int, changed: ArrangementDraft) -> None:
    """Replace what an arrangement says; its condition and its proof stay; raises WrongFields, Conflict."""
    kept = work.get_version(Arrangement, arrangement, version)
    opened(work, kept.plan)
    if changed.condition != kept.condition:
        sentence = N_("An arrangement stays with its condition. Record another one for the other condition.")
        refuse([Wrong(path="condition", sentence=sentence)])
    check_arrangement(work, kept.case, changed)
    fill(kept, changed)
    work.concerns(kept.case, "arrangement", arrangement, condition=kept.condition)


@action("arrangement:hand_over", may=CASE_WORKERS)
def hand_over_arrangement(
    work: Work, arrangement: ArrangementId, version: int, owner: StaffId, due_on: date | None = None
) -> None:
    """Give an arrangement to another member of staff, with another day if one is named; raises NotFound, Conflict."""
    kept = work.get_version(Arrangement, arrangement, version)
    opened(work, kept.plan)
    draft = ArrangementDraft(
        condition=kept.condition,
        what=kept.what,
        responsible=account(work, owner).shown,
        due_on=due_on or kept.due_on,
        owner=owner,
    )
    check_arrangement(work, kept.case, draft)
    fill(kept, draft)
    work.concerns(kept.case, "arrangement", arrangement, owner=owner)


@action("task:assign", may={*CASE_WORKERS, Role.PLANNER})
def assign_task(work: Work, plan: PlanId, task: TaskCode, owner: StaffId | None, due_on: date | None = None) -> TaskId:
    """Give a step of a plan to a member of staff, with another day than the usual one if one is named."""
    kept = opened(work, plan)
    if owner is not None:
        account(work, owner)
    departure = departure_at(work, kept.case)
    is_before = task not in {TaskCode.HANDOVER, TaskCode.REPORT, TaskCode.AFTERCARE, TaskCode.CLOSE}
    if departure and due_on and due_on > departure.day and is_before:
        sentence = N_("This is due after the departure on {day}. Choose an earlier day.")
        refuse([Wrong(path="due_on", sentence=sentence, values={"day": departure.day})])
    made = _task(work, plan, task)
    made.owner, made.due_on, made.changed_at = owner, due_on, work.now
    work.concerns(kept.case, "task", made.id, task=task.value, owner=owner)
    return made.id


@action("task:done", may={*CASE_WORKERS, Role.PLANNER, Role.EMPLOYEE})
def finish_task(work: Work, plan: PlanId, task: TaskCode, done_on: date, how: str) -> TaskId:
    """Say that a step is done which no fact of the program proves, and how; raises DoneByFact, WrongFields."""
    kept = opened(work, plan)
    if task not in BY_HAND:
        raise DoneByFact()
    said = needed("how", how)
    if done_on > home_day(work.now):
        refuse([Wrong(path="done_on", sentence=N_("The day is in the future."))])
    made = _task(work, plan, task)
    made.done_on, made.done_by, made.done_how, made.changed_at = done_on, work.actor.id, said, work.now
    work.concerns(kept.case, "task", made.id, task=task.value)
    return made.id


def _task(work: Work, plan: PlanId, task: TaskCode) -> Task:
    """Return what is said of a step, made new when nothing was said yet."""
    known = work.one(select(Task).where(tasks_table.c.plan == plan, tasks_table.c.task == task))
    if known is None:
        known = Task(id=TaskId(new_id()), plan=plan, case=opened(work, plan).case, task=task)
        work.add(known)
    return known
