"""A moment that went by: what was planned for it did not happen, and nobody wrote down why (R10).

The one thing of the gate that needs a clock: checks get none, so that whatever else they say holds at any moment.
"""

from collections.abc import Iterator
from datetime import datetime

from medhandover.kernel.clock import Moment
from medhandover.kernel.findings import Finding
from medhandover.kernel.languages import N_
from medhandover.readiness.model import Facts


def has_left(facts: Facts, now: datetime) -> bool:
    """Tell whether the journey is under way: its plan was released before a departure that has come."""
    departure, last = facts.departure, facts.releases[-1] if facts.releases else None
    if departure is None or last is None or last.withdrawn_at is not None:
        return False
    return last.released_at <= departure.at <= now


def passed_findings(facts: Facts, now: datetime) -> Iterator[Finding]:
    """Yield that the planned departure went by without a release, or the handover without a journey."""
    plan = facts.plan
    if plan is None or plan.cancelled_at is not None or facts.handover is not None or has_left(facts, now):
        return
    departure = facts.departure
    if departure is not None and departure.at <= now:
        sentence = N_(
            "The departure of {moment} has passed, and the plan was not released. Plan the journey anew, or record "
            "how it ended."
        )
        yield _finding(sentence, departure, "journey.legs")
    elif plan.handover is not None and plan.handover.at <= now:
        sentence = N_("The handover of {moment} has passed. Plan it anew, or record how it ended.")
        yield _finding(sentence, plan.handover, "receiver.handover")


def _finding(sentence: str, at: Moment, where: str) -> Finding:
    return Finding(rule="R10", sentence=sentence, values={"moment": at}, source="L3", where=where, due_on=at.day)
