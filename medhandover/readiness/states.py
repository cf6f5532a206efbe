"""Where a plan stands (domain 9.1): derived from the facts, never stored by hand."""

from collections.abc import Sequence
from datetime import datetime

from medhandover.handovers.model import Outcome
from medhandover.kernel.coded import Coded
from medhandover.kernel.findings import Finding, Weight
from medhandover.plans.coverage import is_accepted
from medhandover.plans.model import Ground
from medhandover.plans.suspensions import suspended
from medhandover.readiness.fingerprint import fingerprint
from medhandover.readiness.model import Facts, Release


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


def holding(facts: Facts, now: datetime) -> Release | None:
    """Return the release that holds at `now`: not withdrawn, its moment not passed, every fact as it was."""
    last = facts.releases[-1] if facts.releases else None
    if last is None or last.withdrawn_at is not None or now >= last.holds_until:
        return None
    return last if last.fingerprint == fingerprint(facts) else None


def state_of(facts: Facts, findings: Sequence[Finding], now: datetime) -> PlanState:
    """Return where the plan of `facts` stands; `findings` are those of the same facts."""
    plan = facts.plan
    has_died = facts.case.died_on is not None
    if plan is None:
        return PlanState.DIED if has_died else PlanState.CONCEPT
    if plan.cancelled_at is not None:
        return PlanState.CANCELLED
    if facts.handover is not None:
        return PlanState.CLOSED if plan.closed_at else ENDED[facts.handover.outcome]
    if has_died:
        return PlanState.DIED
    way = _under_way(facts, now)
    if way is not PlanState.ON_THE_WAY and suspended(facts.suspensions):
        return PlanState.SUSPENDED
    return way or _prepared(facts, {each.rule for each in findings if each.weight is Weight.BLOCK})


def _under_way(facts: Facts, now: datetime) -> PlanState | None:
    """Return the states from release to handover; a journey begins at the departure of a released plan."""
    departure, last = facts.departure, facts.releases[-1] if facts.releases else None
    if departure and last and last.withdrawn_at is None and departure.at <= now and last.released_at <= departure.at:
        return PlanState.ON_THE_WAY
    release = holding(facts, now)
    if release is None:
        return None
    return PlanState.EXCEPTED if release.exceptions else PlanState.READY


def _prepared(facts: Facts, rules: set[str]) -> PlanState:
    """Return how far the preparation is: each state asks for the one before."""
    plan = facts.plan
    if plan is not None and "R08" in rules:
        return PlanState.REASSESS
    if plan is None or rules & {"R01", "R02"}:
        return PlanState.CONCEPT
    if plan.ground is Ground.ADVICE and "R03" in rules:
        return PlanState.REASSESS
    if not facts.legs and plan.handover is None:
        return PlanState.ADVICE_READ
    if plan.receiver is None:
        return PlanState.PREPARING
    is_agreed = is_accepted(plan, facts.acceptances) and not rules & {"R14", "R16"}
    return PlanState.ACCEPTED if is_agreed else PlanState.RECEIVER_NAMED
