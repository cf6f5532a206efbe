"""What may be seen of the gate."""

from collections.abc import Mapping, Sequence
from datetime import date

from sqlalchemy import and_, func, not_, select
from sqlalchemy import case as one_of

from medhandover.cases.model import Case
from medhandover.cases.store import cases_table, concerned_case
from medhandover.kernel.clock import Moment, home_day
from medhandover.kernel.declare import query
from medhandover.kernel.findings import Finding, TimeState, Weight
from medhandover.kernel.ids import CaseId, ConditionId, StaffId
from medhandover.kernel.languages import Language, say
from medhandover.kernel.roles import PERSON_READERS
from medhandover.kernel.shapes import record
from medhandover.plans.coverage import Covered
from medhandover.readiness.checks import findings_in, said_of, stops
from medhandover.readiness.chips import Chip, WorklistOrder, goes_on, is_own, meets, narrowed, ordered
from medhandover.readiness.facts import facts_of
from medhandover.readiness.model import Standing
from medhandover.readiness.passed import passed_findings
from medhandover.readiness.rules.kept import Ruled, RuleState, ruled
from medhandover.readiness.standing import fresh
from medhandover.readiness.states import PlanState, holding, state_of
from medhandover.readiness.store import standings_table
from medhandover.staff.store import accounts_table, shown_names
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
class RuleRow:
    """One of the rules (domain section 9) in both languages: what it asks, how it stands, and by what it is kept."""

    rule: str
    weight: Weight
    owner: str
    state: RuleState
    asks_dutch: str
    asks_english: str
    kept_dutch: tuple[str, ...]
    kept_english: tuple[str, ...]

    def asks(self, language: Language) -> str:
        """Return what the rule asks, in `language`."""
        return self.asks_dutch if language == "nl" else self.asks_english

    def kept_by(self, language: Language) -> tuple[str, ...]:
        """Return by what it is kept, in `language`; empty while it is not."""
        return self.kept_dutch if language == "nl" else self.kept_english


@record
class Gate:
    """The answer of the gate: `is_ready` when nothing stands in the way of departure.

    `is_released`: a coordinator released the plan and every fact is as it was then; `coordinator` is the name of
    whoever handles the case, empty where nobody does.
    """

    is_ready: bool
    is_released: bool
    state: PlanState
    findings: tuple[FindingRow, ...]
    rules: tuple[RuleRow, ...]
    covered: tuple[Covered, ...]
    coordinator: str = ""


@query("readiness:see", may=PERSON_READERS)
def gate(work: Work, case: CaseId) -> Gate:
    """Return what stands between a person and a safe handover at this moment."""
    concerned_case(work, case, "gate")
    facts = facts_of(work, case)
    passed, said = tuple(passed_findings(facts, work.now)), tuple(said_of(facts))
    found = [*passed, *findings_in(said)]
    return Gate(
        is_ready=facts.handover is None and not stops(found),
        is_released=holding(facts, found, work.now) is not None,
        state=state_of(facts, found, work.now),
        findings=tuple(_row(work, each) for each in found),
        rules=tuple(_rule_row(each) for each in ruled((*passed, *said), work.now)),
        covered=tuple(facts.covered),
        coordinator=shown_names(work).get(facts.case.coordinator, "") if facts.case.coordinator else "",
    )


@record
class WorklistRow:
    """A line of the worklist: who leaves when and where to, how far it is, and what to do first."""

    case: CaseId
    document_number: str
    name: str
    destination: str
    coordinator: str
    departure: Moment | None
    days_left: int | None
    state: PlanState
    covered: int
    conditions: int
    to_renew: int
    open_findings: int
    overdue_findings: int
    overdue_since: date | None
    first_dutch: str
    first_english: str

    def first(self, language: Language) -> str:
        """Return what to do first, in `language`."""
        return self.first_dutch if language == "nl" else self.first_english


@query("readiness:list", may=PERSON_READERS)
def worklist(
    work: Work,
    is_mine: bool = False,
    has_ended: bool = False,
    most: int = 200,
    first: int = 0,
    chips: tuple[Chip, ...] = (),
    order: WorklistOrder = WorklistOrder.DEPARTURE,
    is_backwards: bool = False,
) -> tuple[WorklistRow, ...]:
    """Return the cases by departure or in another order, those without one last; `most` of them from `first` on.

    `is_mine`: whose coordinator or director asks, or a colleague for whom the asker stands in today; `has_ended`: also
    those whose journey has ended; `chips`: those that meet each of these. Merged duplicates are never in it.
    """
    statement = select(Case, Standing).join(Standing, standings_table.c.id == cases_table.c.id)
    statement = statement.outerjoin(accounts_table, accounts_table.c.id == cases_table.c.coordinator)
    statement = statement.where(*narrowed(work, chips, is_mine=is_mine, has_ended=has_ended))
    statement = statement.order_by(*ordered(order, is_backwards=is_backwards)).offset(first).limit(most)
    rows = worklist_rows(work, [(case, standing) for case, standing in work.session.execute(statement)])
    work.concerns(
        None, "worklist", "", is_mine=is_mine, has_ended=has_ended, first=first, ids=[row.case for row in rows]
    )
    return rows


def worklist_rows(work: Work, found: Sequence[tuple[Case, Standing]]) -> tuple[WorklistRow, ...]:
    """Return cases as lines of the worklist, with where they stand at this moment."""
    names = shown_names(work)
    stands = fresh(work, [standing for _, standing in found])
    return tuple(_worklist_row(work, case, stands[case.id], names) for case, _ in found)


@record
class ChipCounts:
    """How many cases there are: `shown` of those that are asked for, the others of all that go on.

    `soon`, `blocked`, `renew`, `overdue` and `mine` are how many each filter would leave by itself; `ended` how many
    journeys have ended.
    """

    shown: int
    going_on: int
    soon: int
    blocked: int
    renew: int
    overdue: int
    mine: int
    ended: int


@query("readiness:counts", may=PERSON_READERS)
def chip_counts(work: Work, is_mine: bool = False, has_ended: bool = False, chips: tuple[Chip, ...] = ()) -> ChipCounts:
    """Return how many cases the worklist has for each of its filters, counted in one statement."""
    going = goes_on()
    asked = {
        "shown": and_(*narrowed(work, chips, is_mine=is_mine, has_ended=has_ended)),
        "going_on": going,
        "soon": and_(going, meets(work, Chip.SOON)),
        "blocked": and_(going, meets(work, Chip.BLOCKED)),
        "renew": and_(going, meets(work, Chip.RENEW)),
        "overdue": and_(going, meets(work, Chip.OVERDUE)),
        "mine": and_(going, is_own(work)),
        "ended": not_(going),
    }
    counts = [func.count(one_of((condition, 1))).label(name) for name, condition in asked.items()]
    statement = select(*counts).join_from(cases_table, standings_table, standings_table.c.id == cases_table.c.id)
    row = work.session.execute(statement.where(cases_table.c.merged_into.is_(None))).one()
    work.concerns(None, "worklist", "")
    return ChipCounts(**dict(row._mapping))


def _worklist_row(work: Work, case: Case, standing: Standing, names: Mapping[StaffId, str]) -> WorklistRow:
    departure = standing.departure
    return WorklistRow(
        case=case.id,
        document_number=case.document_number,
        name=case.name,
        destination=case.destination,
        coordinator=names.get(case.coordinator, "") if case.coordinator else "",
        departure=departure,
        days_left=(departure.day - home_day(work.now)).days if departure else None,
        state=next(each for each in PlanState if each.value == standing.state),
        covered=standing.covered,
        conditions=standing.conditions,
        to_renew=standing.to_renew,
        open_findings=standing.open_findings,
        overdue_findings=standing.overdue_findings,
        overdue_since=standing.overdue_since,
        first_dutch=standing.first_dutch,
        first_english=standing.first_english,
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


def _rule_row(each: Ruled) -> RuleRow:
    rule, is_built_in = each.rule, each.state is RuleState.BUILT_IN
    return RuleRow(
        rule=rule.id,
        weight=rule.weight,
        owner=rule.owner,
        state=each.state,
        asks_dutch=say("nl", rule.asks),
        asks_english=say("en", rule.asks),
        kept_dutch=(say("nl", rule.built_in),) if is_built_in else tuple(met.say("nl") for met in each.kept_by),
        kept_english=(say("en", rule.built_in),) if is_built_in else tuple(met.say("en") for met in each.kept_by),
    )
