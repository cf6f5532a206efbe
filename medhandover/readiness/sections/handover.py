"""What an ended journey still asks for (R42-R48)."""

from collections.abc import Iterator

from medhandover.escorts.checks import duty_findings
from medhandover.handovers.model import Outcome
from medhandover.kernel.findings import Finding, Said
from medhandover.kernel.languages import N_
from medhandover.readiness.model import Facts


def said(facts: Facts) -> Iterator[Said]:
    """Yield what an ended journey still asks for: a new attempt where nobody took the person over (R46)."""
    if facts.handover and facts.handover.outcome is Outcome.NOT_ACCEPTED:
        sentence = N_("The receiver did not take the person over. Close this plan and open one with the back-up.")
        yield Finding(rule="R46", sentence=sentence, source="FM-01", where="receiver.receiver")
    yield from duty_findings(facts.slots, facts.escorts)
