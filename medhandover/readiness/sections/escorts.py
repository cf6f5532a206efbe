"""What is said of who travels along (R19-R23)."""

from collections.abc import Iterator
from operator import attrgetter

from medhandover.advice.conditions import PHYSICAL, ConditionCode
from medhandover.escorts.checks import (
    companion_findings,
    duty_findings,
    employee_findings,
    medical_findings,
    registration_findings,
    span_findings,
)
from medhandover.escorts.suitability import briefing_findings, suitability_findings
from medhandover.escorts.trips import Surroundings
from medhandover.journeys.model import arrival_of, countries_of_legs
from medhandover.kernel.clock import Moment
from medhandover.kernel.findings import Said
from medhandover.readiness.model import Facts


def said(facts: Facts) -> Iterator[Said]:
    """Yield what is said of who travels along."""
    departure, codes = facts.departure, facts.codes
    day = departure.day if departure else None
    if codes & PHYSICAL:
        yield from employee_findings(facts.slots, facts.escorts, day, facts.settings)
    yield from medical_findings(facts.slots, facts.escorts, codes, day, facts.settings)
    yield from companion_findings(facts.companions, codes, day, facts.settings)
    yield from span_findings(facts.slots, departure, _home(facts))
    if [each for each in facts.slots if each.escort]:
        around = surroundings_in(facts, codes)
        yield from registration_findings(around)
        yield from suitability_findings(around, facts.duties, facts.absences, facts.conflicts)
        if codes & PHYSICAL:
            yield from briefing_findings(around)
    yield from duty_findings(facts.slots, facts.escorts)


def surroundings_in(facts: Facts, codes: frozenset[ConditionCode]) -> Surroundings:
    """Return what is known around the places of the plan; holidays belong to another rule (R51)."""
    plan, journey = facts.plan, facts.journey
    return Surroundings(
        settings=facts.settings,
        destination=facts.case.destination,
        slots=facts.slots,
        escorts=facts.escorts,
        terms=facts.countries,
        transits=countries_of_legs(facts.legs),
        codes=codes,
        person_languages=facts.case.languages_spoken,
        receiver_languages=facts.receiver.languages if facts.receiver else (),
        has_interpreter=bool(plan and plan.interpreter),
        wishes=facts.wishes,
        departure=facts.departure,
        arrival=arrival_of(facts.legs),
        handover=plan.handover if plan else None,
        returns=journey.returns if journey else None,
        home=journey.home if journey else None,
    )


def _home(facts: Facts) -> Moment | None:
    """Return until when who travels along is away at least: the last moment known, of way back, handover, arrival."""
    journey = facts.journey
    known = [facts.plan.handover if facts.plan else None, arrival_of(facts.legs)]
    known += [journey.returns, journey.home] if journey else []
    return max([each for each in known if each], key=attrgetter("at"), default=None)
