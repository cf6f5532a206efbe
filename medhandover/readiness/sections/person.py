"""What is said of the person: who decides for whom, and whether anybody watches (R36, R47, FM-28)."""

from collections.abc import Iterator

from medhandover.kernel.findings import Said
from medhandover.readiness.model import Facts
from medhandover.readiness.printed import printed_findings


def said(facts: Facts) -> Iterator[Said]:
    """Yield what is said of the person."""
    yield from printed_findings(facts)
