"""What is said of the person: alive and rightly numbered, who decides, who watches (R08, R36, R47, R53, FM-28)."""

from collections.abc import Iterator

from medhandover.cases.checks import person_findings, watch_findings
from medhandover.copies.model import CopyState, Recipient
from medhandover.kernel.findings import Said
from medhandover.letters.handed import child_said
from medhandover.readiness.model import Facts
from medhandover.readiness.printed import printed_findings


def said(facts: Facts) -> Iterator[Said]:
    """Yield what is said of the person."""
    yield from person_findings(facts.case)
    yield from watch_findings(facts.watches)
    yield from printed_findings(facts)
    if facts.plan is not None and facts.plan.handover is not None:
        yield from child_said(
            facts.case,
            facts.plan.handover.day,
            facts.representatives,
            facts.explanations,
            facts.handings,
            has_guardian_copy=_has_guardian_copy(facts),
        )


def _has_guardian_copy(facts: Facts) -> bool:
    given = {CopyState.GIVEN, CopyState.RETURNED}
    return any(each.recipient is Recipient.GUARDIAN and each.state in given for each in facts.copies)
