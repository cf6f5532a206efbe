"""Where a plan stands (domain 9.1): derived from the facts, never stored by hand."""

from collections.abc import Sequence
from datetime import datetime

from medhandover.handovers.model import Outcome
from medhandover.kernel.coded import Coded
from medhandover.kernel.findings import Finding, Weight
from medhandover.kernel.languages import N_
from medhandover.plans.coverage import is_accepted
from medhandover.plans.model import Ground
from medhandover.plans.suspensions import suspended
from medhandover.readiness.checks import stops
from medhandover.readiness.fingerprint import fingerprint
from medhandover.readiness.model import Facts, Release
from medhandover.readiness.passed import has_left


class PlanState(Coded):
    """Dutch: status van het plan (domain 9.1, the only list of states)."""

    CONCEPT = "concept", "concept"
    ADVICE_READ = "advies_verwerkt", "advice processed"
    PREPARING = "in_voorbereiding", "in preparation"
    RECEIVER_NAMED = "ontvanger_benoemd", "receiver named"
    ACCEPTED = "geaccepteerd", "accepted by the receiver"
    READY = "gereed", "ready"
    EXCEPTED = "vrijgegeven_met_uitzondering", "released with exception"
    ON_THE_WAY = "onderweg", "on the way"
    HANDED_OVER = "overgedragen", "person handed over"
    PARTIAL = "gedeeltelijk", "partly handed over"
    REFUSED = "geweigerd", "refused"
    NOT_ACCEPTED = "niet_geaccepteerd", "not accepted"
    FAILED = "mislukt", "failed"
    CLOSED = "afgesloten", "closed"
    REASSESS = "herbeoordeling", "to be reassessed"
    CANCELLED = "geannuleerd", "cancelled"
    DIED = "overleden", "died"
    SUSPENDED = "opgeschort", "suspended"


ENDED = {
    Outcome.COMPLETE: PlanState.HANDED_OVER,
    Outcome.PARTIAL: PlanState.PARTIAL,
    Outcome.REFUSED: PlanState.REFUSED,
    Outcome.NOT_ACCEPTED: PlanState.NOT_ACCEPTED,
    Outcome.NOT_DONE: PlanState.FAILED,
}
"""How a recorded outcome is called as the state of a plan."""

LEFT = {
    PlanState.ON_THE_WAY: N_("The person is on the way."),
    **dict.fromkeys(
        (*ENDED.values(), PlanState.CLOSED), N_("How this plan ended is recorded: nobody departs on it any more.")
    ),
}
"""What is said of a departure that lies behind, instead of whether the plan is ready for it."""


def holding(facts: Facts, findings: Sequence[Finding], now: datetime) -> Release | None:
    """Return the release that holds at `now`: not withdrawn, its journey still to come, every fact as it was.

    Nothing stands in the way that did not stand there then: a refusal that nobody decided on holds a released plan up.
    """
    last = facts.releases[-1] if facts.releases else None
    if last is None or facts.handover is not None or last.withdrawn_at is not None or now >= last.holds_until:
        return None
    return last if last.fingerprint == fingerprint(facts, stops(findings)) else None


def state_of(facts: Facts, findings: Sequence[Finding], now: datetime) -> PlanState:
    """Return where the plan of `facts` stands; `findings` are those of the same facts."""
    plan = facts.plan
    has_died = facts.case.died_on is not None
    if plan is None:
        without = PlanState.CANCELLED if facts.is_cancelled else PlanState.CONCEPT
        return PlanState.DIED if has_died else without
    if plan.cancelled_at is not None:
        return PlanState.CANCELLED
    if facts.handover is not None:
        return PlanState.CLOSED if plan.closed_at else ENDED[facts.handover.outcome]
    if has_died:
        return PlanState.DIED
    way = _under_way(facts, findings, now)
    if way is not PlanState.ON_THE_WAY and suspended(facts.suspensions):
        return PlanState.SUSPENDED
    return way or _prepared(facts, {each.rule for each in findings if each.weight is Weight.BLOCK})


def _under_way(facts: Facts, findings: Sequence[Finding], now: datetime) -> PlanState | None:
    """Return the states from release to handover; a journey begins at the departure of a released plan."""
    if has_left(facts, now):
        return PlanState.ON_THE_WAY
    release = holding(facts, findings, now)
    if release is None:
        return None
    return PlanState.EXCEPTED if release.exceptions else PlanState.READY


def _prepared(facts: Facts, rules: set[str]) -> PlanState:
    """Return how far the preparation is: each state asks for the one before."""
    plan = facts.plan
    is_overtaken = plan is not None and plan.ground is Ground.ADVICE and "R03" in rules
    if is_overtaken or (plan is not None and "R08" in rules):
        return PlanState.REASSESS
    if plan is None or rules & {"R01", "R02"}:
        return PlanState.CONCEPT
    if not facts.legs and plan.handover is None:
        return PlanState.ADVICE_READ
    if plan.receiver is None:
        return PlanState.PREPARING
    is_agreed = is_accepted(plan, facts.acceptances) and not rules & {"R14", "R16"}
    return PlanState.ACCEPTED if is_agreed else PlanState.RECEIVER_NAMED
