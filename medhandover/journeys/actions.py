"""What may be done with journeys."""

from medhandover.cases.store import concerned_case
from medhandover.journeys.model import Journey, JourneyDraft, LegDraft, wrong_journey, wrong_legs
from medhandover.journeys.store import journey_of, replace_legs
from medhandover.kernel.declare import action
from medhandover.kernel.fields import refuse
from medhandover.kernel.ids import CaseId, JourneyId, new_id
from medhandover.kernel.problem import Conflict
from medhandover.kernel.roles import CASE_WORKERS, Role
from medhandover.kernel.shapes import fill, values_of
from medhandover.storage.work import Work


@action("journey:plan", may={*CASE_WORKERS, Role.PLANNER})
def plan_journey(
    work: Work, case: CaseId, journey: JourneyDraft, legs: tuple[LegDraft, ...], version: int = 0
) -> JourneyId:
    """Plan the journey of a case, or replace the one it has; raises WrongFields, Conflict.

    What was agreed for the journey as it was is compared with the new one by whoever depends on it (R50).
    """
    concerned_case(work, case, "journey")
    refuse([*wrong_legs(legs), *wrong_journey(journey, legs)])
    known = journey_of(work, case)
    if (known.version if known else 0) != version:
        raise Conflict()
    if known is None:
        known = Journey(id=JourneyId(new_id()), case=case, **values_of(journey))
        work.add(known)
    else:
        fill(known, journey)
        known.changes += 1
    replace_legs(work, known.id, legs)
    work.concerns(case, "journey", known.id, legs=len(legs))
    return known.id
