"""What may be seen of the steps from advice to handover (domain 3.4): who has each, by when, and by what it is done."""

from collections.abc import Mapping
from datetime import date, datetime

from medhandover.cases.store import concerned_case
from medhandover.handovers.store import journal_of
from medhandover.kernel.clock import home_day
from medhandover.kernel.coded import Coded
from medhandover.kernel.declare import query
from medhandover.kernel.findings import TimeState, Weight
from medhandover.kernel.ids import CaseId, ConditionId, PlanId, StaffId
from medhandover.kernel.languages import N_, Language, say
from medhandover.kernel.roles import PERSON_READERS, Role
from medhandover.kernel.shapes import record
from medhandover.plans.coverage import Covered, CoverState
from medhandover.plans.model import Plan
from medhandover.plans.store import contacts_of, escalations_of, tasks_of
from medhandover.plans.tasks import STEPS, Step, Task, TaskCode
from medhandover.readiness.checks import said_of
from medhandover.readiness.facts import facts_of
from medhandover.readiness.model import Facts
from medhandover.readiness.rules.kept import Ruled, ruled
from medhandover.staff.store import accounts
from medhandover.storage.work import Work


class TaskState(Coded):
    """Dutch: stand van een stap."""

    DONE = "gedaan", "done"
    OPEN = "open", "open"
    OVERDUE = "te_laat", "overdue"
    NOT_ASKED = "niet_gevraagd", "not asked here"


@record
class TaskRow:
    """A step of a plan, or one of its conditions: who has it, by when, how it stands, and by what it is done."""

    number: int
    task: TaskCode | None
    condition: ConditionId | None
    dutch: str
    english: str
    role: Role
    owner: StaffId | None
    owner_name: str
    due_on: date | None
    state: TaskState
    done_dutch: str
    done_english: str
    is_raised: bool

    def say(self, language: Language) -> str:
        """Return what is to be done, in `language`."""
        return self.dutch if language == "nl" else self.english

    def done_by(self, language: Language) -> str:
        """Return by what it is done, in `language`; empty while it is not."""
        return self.done_dutch if language == "nl" else self.done_english


@record
class Desk:
    """What the rows are made from: the facts, what the rules say of them, and who is who."""

    facts: Facts
    plan: Plan
    rules: Mapping[str, Ruled]
    names: Mapping[StaffId, str]
    raised: frozenset[str]
    now: datetime
    has_contact: bool
    has_journal: bool


@query("task:list", may=PERSON_READERS)
def all_tasks(work: Work, plan: PlanId) -> tuple[TaskRow, ...]:
    """Return the steps of a plan and its conditions: who has each, by when, and by what it is done (R10, FM-12)."""
    kept = work.get(Plan, plan)
    concerned_case(work, kept.case, "tasks", plan)
    desk = _desk(work, kept.case, kept)
    noted = {each.task: each for each in tasks_of(work, plan)}
    steps = [_step(desk, number, step, noted.get(step.code)) for number, step in enumerate(STEPS, 1)]
    return (*steps, *(_condition(desk, each) for each in desk.facts.covered))


def _desk(work: Work, case: CaseId, plan: Plan) -> Desk:
    facts = facts_of(work, case, plan)
    open_ones = [each for each in escalations_of(work, plan.id) if each.settled_at is None]
    return Desk(
        facts=facts,
        plan=plan,
        rules={each.rule.id: each for each in ruled(said_of(facts), work.now)},
        names={each.id: each.shown for each in accounts(work)},
        raised=frozenset(str(each.task or each.condition) for each in open_ones),
        now=work.now,
        has_contact=any(each.receiver in (None, plan.receiver) for each in contacts_of(work, plan.id)),
        has_journal=bool(journal_of(work, plan.id)),
    )


def _step(desk: Desk, number: int, step: Step, noted: Task | None) -> TaskRow:
    plan, facts = desk.plan, desk.facts
    departure = facts.departure
    handover_on = plan.handover.day if plan.handover else None
    usual = step.due_on(departure.day if departure else None, handover_on, facts.settings)
    due_on = noted.due_on if noted and noted.due_on else usual
    owner = noted.owner if noted and noted.owner else _usual_owner(desk, step.role)
    told = _told(desk, step, noted)
    is_done, is_asked = told is not None, told is not None or not _is_quiet(desk, step)
    return TaskRow(
        number=number,
        task=step.code,
        condition=None,
        dutch=say("nl", step.code.label),
        english=step.code.label,
        role=step.role,
        owner=owner,
        owner_name=desk.names.get(owner, "") if owner else "",
        due_on=due_on,
        state=_state(is_done, is_asked, due_on, home_day(desk.now)),
        done_dutch=told[0] if told else "",
        done_english=told[1] if told else "",
        is_raised=step.code.value in desk.raised,
    )


def _told(desk: Desk, step: Step, noted: Task | None) -> tuple[str, str] | None:
    """Return by what a step is done, in Dutch and English; None while it is not."""
    if noted and noted.done_on:
        return _both(N_("Done on {day}: {how}."), day=noted.done_on, how=noted.done_how)
    by_fact = _by_fact(desk, step.code)
    if by_fact or not step.rules:
        return by_fact
    rules = [desk.rules[each] for each in step.rules]
    now = [each for rule in rules for each in rule.missing if each.time_state(desk.now) is not TimeState.LATER]
    if any(each.weight is not Weight.REMARK for each in now):
        return None
    kept = [each for rule in rules for each in rule.kept_by]
    return (" ".join(each.say("nl") for each in kept), " ".join(each.say("en") for each in kept)) if kept else None


def _by_fact(desk: Desk, code: TaskCode) -> tuple[str, str] | None:
    """Return the fact that proves a step which no rule asks for."""
    plan, done = desk.plan, desk.facts.handover
    if code is TaskCode.PLAN:
        return _both(N_("Opened on {day}."), day=home_day(plan.opened_at))
    if code is TaskCode.CONTACT and (desk.has_contact or desk.facts.acceptances):
        return _both(N_("The contact log and the answers show it."))
    if code is TaskCode.TRAVEL and (desk.has_journal or done):
        return _both(N_("The journal shows it."))
    if code is TaskCode.HANDOVER and done:
        return _both(N_("Recorded: {outcome}."), outcome=done.outcome)
    if code is TaskCode.CLOSE and plan.closed_at:
        return _both(N_("Closed on {day}."), day=home_day(plan.closed_at))
    return None


def _is_quiet(desk: Desk, step: Step) -> bool:
    """Tell whether the rules of a step say nothing at all: nothing is asked of this case, or not any more."""
    rules = [desk.rules[each] for each in step.rules]
    return bool(rules) and not any(rule.missing or rule.kept_by for rule in rules)


def _condition(desk: Desk, covered: Covered) -> TaskRow:
    sentence, values = N_("Condition {number} ({code})"), {"number": covered.number, "code": covered.code}
    is_done = covered.state is CoverState.COVERED
    proof = covered.evidence if is_done else ""
    return TaskRow(
        number=covered.number,
        task=None,
        condition=covered.condition,
        dutch=say("nl", sentence, **values),
        english=say("en", sentence, **values),
        role=Role.COORDINATOR,
        owner=covered.owner,
        owner_name=desk.names.get(covered.owner, "") if covered.owner else covered.responsible,
        due_on=covered.due_on,
        state=_state(is_done, covered.state is not CoverState.SET_ASIDE, covered.due_on, home_day(desk.now)),
        done_dutch=proof,
        done_english=proof,
        is_raised=covered.condition in desk.raised,
    )


def _state(is_done: bool, is_asked: bool, due_on: date | None, today: date) -> TaskState:
    if is_done:
        return TaskState.DONE
    if not is_asked:
        return TaskState.NOT_ASKED
    return TaskState.OVERDUE if due_on and due_on < today else TaskState.OPEN


def _usual_owner(desk: Desk, role: Role) -> StaffId | None:
    case = desk.facts.case
    return {Role.CASE_DIRECTOR: case.director, Role.COORDINATOR: case.coordinator}.get(role)


def _both(sentence: str, **values: object) -> tuple[str, str]:
    return say("nl", sentence, **values), say("en", sentence, **values)
