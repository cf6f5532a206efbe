"""What may be seen of the gate."""

from datetime import date

from medhandover.cases.store import concerned_case
from medhandover.kernel.declare import query
from medhandover.kernel.findings import Finding, TimeState, Weight
from medhandover.kernel.ids import CaseId, ConditionId
from medhandover.kernel.roles import PERSON_READERS
from medhandover.kernel.shapes import record
from medhandover.plans.coverage import Covered
from medhandover.readiness.checks import findings_of, stops_now, unenforced
from medhandover.readiness.facts import facts_of
from medhandover.storage.work import Work


@record
class FindingRow:
    """One sentence of the gate in both languages, with rule, source, time state and where it can be mended."""

    rule: str
    dutch: str
    english: str
    weight: Weight
    state: TimeState
    due_on: date | None
    source: str
    where: str
    is_forceable: bool
    condition: ConditionId | None


@record
class Gate:
    """The answer of the gate: `is_ready` only without a blocking finding and with every blocking rule checked."""

    is_ready: bool
    findings: tuple[FindingRow, ...]
    covered: tuple[Covered, ...]
    unenforced: tuple[str, ...]


@query("readiness:see", may=PERSON_READERS)
def gate(work: Work, case: CaseId) -> Gate:
    """Return what stands between a person and a safe handover at this moment."""
    concerned_case(work, case, "gate")
    facts = facts_of(work, case)
    found = findings_of(facts)
    left = unenforced()
    return Gate(
        is_ready=not left and not stops_now(found, work.now),
        findings=tuple(_row(work, each) for each in found),
        covered=tuple(facts.covered),
        unenforced=left,
    )


def _row(work: Work, finding: Finding) -> FindingRow:
    return FindingRow(
        rule=finding.rule,
        dutch=finding.say("nl"),
        english=finding.say("en"),
        weight=finding.weight,
        state=finding.time_state(work.now),
        due_on=finding.due_on,
        source=finding.source,
        where=finding.where,
        is_forceable=finding.is_forceable,
        condition=finding.condition,
    )
