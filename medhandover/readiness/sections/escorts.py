"""What is said of who travels along (R19-R23)."""

from collections.abc import Iterator

from medhandover.advice.conditions import PHYSICAL
from medhandover.escorts.checks import employee_findings, medical_findings, paper_findings, span_findings
from medhandover.journeys.model import departure_of
from medhandover.kernel.clock import Moment
from medhandover.kernel.findings import Said
from medhandover.readiness.model import Facts, asked_codes


def said(facts: Facts) -> Iterator[Said]:
    """Yield what is said of who travels along."""
    departure, codes = departure_of(facts.legs), asked_codes(facts)
    day = departure.day if departure else None
    if codes & PHYSICAL:
        yield from employee_findings(facts.slots, day, facts.settings)
    yield from medical_findings(facts.slots, facts.escorts, codes, day, facts.settings)
    yield from span_findings(facts.slots, departure, _home(facts))
    yield from paper_findings(facts.slots, facts.escorts, facts.case.destination, facts.settings)


def _home(facts: Facts) -> Moment | None:
    """Return until when who travels along is away: home again, else past the handover."""
    if facts.journey and facts.journey.home:
        return facts.journey.home
    return facts.plan.handover if facts.plan else None
