"""A delay in one step: the leg and all that comes after it move, the handover if asked, and it stays known (FM-21)."""

from dataclasses import replace
from datetime import timedelta

from medhandover.cases.store import concerned_case
from medhandover.journeys.delays import Delay, DelayDraft, later, minutes_of, moved, moved_stays, wrong_delay
from medhandover.journeys.store import delays_of, journey_of, legs_of
from medhandover.kernel.declare import action
from medhandover.kernel.fields import refuse
from medhandover.kernel.ids import CaseId, DelayId, new_id
from medhandover.kernel.problem import Conflict, Problem
from medhandover.kernel.roles import CASE_WORKERS, TRAVELLERS, Role
from medhandover.kernel.shapes import values_of
from medhandover.plans.actions import change_plan
from medhandover.plans.model import PlanDraft
from medhandover.plans.store import open_plan_of
from medhandover.storage.work import Work


class NoJourney(Problem):
    """Only a planned journey is delayed."""

    sentence = "This case has no planned journey. Plan the journey first."


class NoHandover(Problem):
    """Only a planned handover moves along."""

    sentence = "The open plan has no moment of handover to move. Plan it, or enter the delay of the journey alone."


@action("journey:delay", may={*CASE_WORKERS, *TRAVELLERS, Role.PLANNER})
def delay_journey(
    work: Work, case: CaseId, version: int, delay: DelayDraft, is_handover_moved: bool = False
) -> DelayId:
    """Enter a delay: the leg and all that comes after it move; raises NoJourney, NoHandover, WrongFields, Conflict.

    What was given for the old moments is not moved along: whoever depends on it must confirm it again (R50). The
    employee's way back is booked apart and stays.
    """
    concerned_case(work, case, "delay")
    journey = journey_of(work, case)
    if journey is None:
        raise NoJourney()
    if journey.version != version:
        raise Conflict()
    legs = legs_of(work, journey.id)
    refuse(wrong_delay(delay, legs))
    leg = legs[delay.position - 1]
    by = timedelta(minutes=minutes_of(delay, leg))
    made = Delay(
        id=DelayId(new_id()),
        journey=journey.id,
        case=case,
        sequence=len(delays_of(work, case)) + 1,
        departed=leg.departs,
        is_handover_moved=is_handover_moved,
        recorded_by=work.actor.id,
        recorded_at=work.now,
        **{**values_of(delay), "minutes": by // timedelta(minutes=1)},
    )
    work.add(made)
    journey.stays = moved_stays(journey.stays, leg.departs, by)
    leg.is_cancelled = delay.is_cancelled
    for each, departs, arrives in list(moved(legs, delay)):
        each.departs, each.arrives = departs, arrives
    journey.changes += 1
    if is_handover_moved:
        _move_handover(work, case, by)
    work.concerns(case, "delay", made.id, position=delay.position, minutes=made.minutes, reason=delay.reason.value)
    return made.id


def _move_handover(work: Work, case: CaseId, by: timedelta) -> None:
    plan = open_plan_of(work, case)
    if plan is None or plan.handover is None or not by:
        raise NoHandover()
    draft = PlanDraft(**{name: getattr(plan, name) for name in PlanDraft.__dataclass_fields__})
    change_plan(work, plan.id, plan.version, replace(draft, handover=later(plan.handover, by)))
