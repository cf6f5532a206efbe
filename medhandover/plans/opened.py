"""The door to a plan that somebody works on: it is open, and the log knows which case it concerns."""

from collections.abc import Sequence

from medhandover.cases.model import Case
from medhandover.cases.store import concerned_case
from medhandover.journeys.model import Leg, departure_of
from medhandover.journeys.store import journey_of, legs_of
from medhandover.kernel.clock import Moment
from medhandover.kernel.fields import Wrong, refuse
from medhandover.kernel.ids import CaseId, PlanId
from medhandover.kernel.languages import N_
from medhandover.kernel.problem import Problem
from medhandover.plans.model import Plan
from medhandover.plans.parties import Fellow
from medhandover.plans.store import member_of, party_plans
from medhandover.receivers.store import receiver_of
from medhandover.storage.work import Work


class PlanEnded(Problem):
    """A plan that was cancelled or closed stays as it is."""

    sentence = "This plan is cancelled or closed. Open a new attempt."


class NoReceiver(Problem):
    """An answer, and a promise, are of a named receiver (R12, R13)."""

    sentence = "The plan names no receiver yet. Name the receiver before noting its answer."


def opened(work: Work, plan: PlanId, version: int | None = None) -> Plan:
    """Return an open plan, with `version` only while it still has that one; raises PlanEnded, Conflict, NotFound."""
    kept = work.get(Plan, plan) if version is None else work.get_version(Plan, plan, version)
    concerned_case(work, kept.case, "plan", plan)
    if has_ended(kept):
        raise PlanEnded()
    return kept


def has_ended(plan: Plan) -> bool:
    """Tell whether a plan was cancelled or closed."""
    return plan.cancelled_at is not None or plan.closed_at is not None


def needed(path: str, text: str) -> str:
    """Return `text` without blanks around it; raises WrongFields when nothing is left."""
    if not text.strip():
        refuse([Wrong(path=path, sentence=N_("This cannot be empty."))])
    return text.strip()


def departure_at(work: Work, case: CaseId) -> Moment | None:
    """Return when the journey of a case departs."""
    return departure_of(_legs(work, case))


def fellows_of(work: Work, plan: PlanId) -> tuple[Fellow, ...]:
    """Return the other open plans of the party to which a plan belongs."""
    member = member_of(work, plan)
    if member is None:
        return ()
    others = [each for each in party_plans(work, member.party) if each.id != plan]
    return tuple(_fellow(work, each) for each in others)


def _fellow(work: Work, plan: Plan) -> Fellow:
    receiver = receiver_of(work, plan.receiver)
    return Fellow(
        plan=plan.id,
        number=work.get(Case, plan.case).document_number,
        departure=departure_at(work, plan.case),
        city=receiver.city if receiver else "",
    )


def _legs(work: Work, case: CaseId) -> Sequence[Leg]:
    journey = journey_of(work, case)
    return legs_of(work, journey.id if journey else None)
