"""What is said of the journey: planned, whole, with time and a bed, told to airlines, and the way home (R24, R29)."""

from collections.abc import Iterator

from medhandover.advice.conditions import ConditionCode
from medhandover.journeys.checks import (
    cancelled_findings,
    confirmed_findings,
    connection_findings,
    handover_findings,
    night_findings,
    return_findings,
)
from medhandover.journeys.notified import notice_findings
from medhandover.kernel.findings import Finding, Said
from medhandover.kernel.languages import N_
from medhandover.readiness.model import Facts


def said(facts: Facts) -> Iterator[Said]:
    """Yield what is said of the journey."""
    journey, legs, settings = facts.journey, facts.legs, facts.settings
    handover, codes = (facts.plan.handover if facts.plan else None), facts.codes
    if not legs:
        yield Finding(rule="R10", sentence=N_("The journey is not planned."), source="L3", where="journey.legs")
    stays = journey.stays if journey else ()
    yield from return_findings(journey.returns if journey else None, handover, settings)
    yield from handover_findings(legs, handover, facts.receiver.airport_minutes if facts.receiver else None)
    yield from connection_findings(legs, settings)
    yield from night_findings(legs, stays, handover, settings, is_observed=ConditionCode.CONTINU_OBS in codes)
    yield from confirmed_findings(legs)
    yield from cancelled_findings(legs, facts.cancelled)
    yield from notice_findings(legs, facts.notices, codes, settings)
