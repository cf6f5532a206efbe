"""What may be done with plans that move together (domain 1.1): join, leave, move all of them in one step."""

from dataclasses import replace

from medhandover.journeys.actions import plan_journey
from medhandover.journeys.model import JourneyDraft, LegDraft
from medhandover.journeys.store import journey_of
from medhandover.kernel.clock import Moment
from medhandover.kernel.declare import action
from medhandover.kernel.fields import Wrong, refuse
from medhandover.kernel.ids import MemberId, PartyId, PlanId, new_id
from medhandover.kernel.languages import N_
from medhandover.kernel.problem import Problem
from medhandover.kernel.roles import CASE_WORKERS, Role
from medhandover.plans.actions import change_plan
from medhandover.plans.model import Plan, PlanDraft
from medhandover.plans.opened import needed, opened
from medhandover.plans.parties import Member
from medhandover.plans.store import member_of, party_plans
from medhandover.storage.work import Work


class NoParty(Problem):
    """A plan leaves a party to which it belongs."""

    sentence = "This plan does not travel together with another one."


@action("party:join", may=CASE_WORKERS, inverse="party:leave")
def join_party(work: Work, plan: PlanId, fellow: PlanId) -> PartyId:
    """Let a plan travel together with another one and whoever travels with that; raises WrongFields, PlanEnded."""
    other = opened(work, fellow)
    kept = opened(work, plan)
    if kept.case == other.case:
        refuse([Wrong(path="fellow", sentence=N_("A person does not travel together with the same person."))])
    if member_of(work, plan) is not None:
        sentence = N_("This plan travels together with another one already. Let it leave that first.")
        refuse([Wrong(path="plan", sentence=sentence)])
    known = member_of(work, fellow)
    party = known.party if known else PartyId(new_id())
    for each in (kept,) if known else (other, kept):
        work.add(_member(work, party, each))
    work.concerns(kept.case, "party", party, fellow=fellow)
    return party


@action("party:leave", may=CASE_WORKERS, inverse="party:join")
def leave_party(work: Work, plan: PlanId, reason: str) -> None:
    """Let a plan travel by itself again, with a reason; raises NoParty."""
    kept = opened(work, plan)
    said = needed("reason", reason)
    member = member_of(work, plan)
    if member is None:
        raise NoParty()
    member.left_at, member.left_reason = work.now, said
    work.concerns(kept.case, "party", member.party)


@action("plan:move", may={*CASE_WORKERS, Role.PLANNER})
def move_plans(
    work: Work,
    plan: PlanId,
    version: int,
    handover: Moment,
    journey: JourneyDraft | None = None,
    legs: tuple[LegDraft, ...] = (),
) -> int:
    """Move the handover, and the journey where legs are given, of a plan and of all that travel together with it.

    Each plan is changed and logged by itself; returns how many moved; raises Conflict, WrongFields, PlanEnded.
    """
    kept = opened(work, plan, version)
    member = member_of(work, plan)
    moving = party_plans(work, member.party) if member else (kept,)
    for each in moving:
        change_plan(work, each.id, each.version, replace(_draft(each), handover=handover))
        if legs:
            known = journey_of(work, each.case)
            drafted = journey or (_journey(known) if known else JourneyDraft())
            plan_journey(work, each.case, drafted, legs, known.version if known else 0)
    work.concerns(kept.case, "plan", plan, moved=len(moving))
    return len(moving)


def _member(work: Work, party: PartyId, plan: Plan) -> Member:
    return Member(
        id=MemberId(new_id()),
        party=party,
        plan=plan.id,
        case=plan.case,
        joined_by=work.actor.id,
        joined_at=work.now,
    )


def _draft(plan: Plan) -> PlanDraft:
    return PlanDraft(**{name: getattr(plan, name) for name in PlanDraft.__dataclass_fields__})


def _journey(known: object) -> JourneyDraft:
    return JourneyDraft(**{name: getattr(known, name) for name in JourneyDraft.__dataclass_fields__})
