"""What may be seen of the gate."""

from datetime import date

from medhandover.cases.store import concerned_case
from medhandover.kernel.declare import query
from medhandover.kernel.findings import Finding, TimeState, Weight
from medhandover.kernel.ids import CaseId, ConditionId
from medhandover.kernel.languages import N_, Language, say
from medhandover.kernel.roles import PERSON_READERS
from medhandover.kernel.shapes import record
from medhandover.plans.coverage import Covered
from medhandover.readiness.checks import findings_of, stops, unenforced
from medhandover.readiness.facts import facts_of
from medhandover.readiness.states import PlanState, holding, state_of
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

    def say(self, language: Language) -> str:
        """Return the sentence in `language`."""
        return self.dutch if language == "nl" else self.english


@record
class Gate:
    """The answer of the gate: `is_ready` when nothing that it checks stands in the way of departure.

    Whoever shows `is_ready` shows `remark` beside it while `unenforced` names a rule. `is_released`: a coordinator
    released the plan and every fact is as it was then.
    """

    is_ready: bool
    is_released: bool
    state: PlanState
    findings: tuple[FindingRow, ...]
    covered: tuple[Covered, ...]
    unenforced: tuple[str, ...]
    remark_dutch: str
    remark_english: str

    def remark(self, language: Language) -> str:
        """Return which rules were not looked at, in `language`; empty once there is none."""
        return self.remark_dutch if language == "nl" else self.remark_english


@query("readiness:see", may=PERSON_READERS)
def gate(work: Work, case: CaseId) -> Gate:
    """Return what stands between a person and a safe handover at this moment."""
    concerned_case(work, case, "gate")
    facts = facts_of(work, case)
    found = findings_of(facts)
    return Gate(
        is_ready=facts.handover is None and not stops(found),
        is_released=holding(facts, work.now) is not None,
        state=state_of(facts, found, work.now),
        findings=tuple(_row(work, each) for each in found),
        covered=tuple(facts.covered),
        unenforced=unenforced(),
        remark_dutch=_remark("nl"),
        remark_english=_remark("en"),
    )


def _remark(language: Language) -> str:
    left = unenforced()
    told = N_("Looked at are the rules that this version knows. Not looked at, so check them yourself: {rules}.")
    return say(language, told, rules=left) if left else ""


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
