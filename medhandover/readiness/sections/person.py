"""What is said of the person: alive and rightly numbered, who decides, who watches (R08, R36, R47, R53, FM-28)."""

from collections.abc import Iterator

from medhandover.cases.checks import person_findings, watch_findings
from medhandover.kernel.findings import Said
from medhandover.readiness.model import Facts
from medhandover.readiness.printed import printed_findings


def said(facts: Facts) -> Iterator[Said]:
    """Yield what is said of the person."""
    yield from person_findings(facts.case)
    yield from watch_findings(facts.watches)
    yield from printed_findings(facts)
