"""`medhandover plan`: how far a plan is, its steps, its last checks and its milestones."""

from collections.abc import Iterator, Sequence
from datetime import datetime

import click

from medhandover.cli.case import numbered
from medhandover.cli.contact import contact_line, last_plan, section
from medhandover.cli.session import Session
from medhandover.kernel.clock import home_day
from medhandover.kernel.ids import PlanId
from medhandover.kernel.languages import N_, Language, say, show
from medhandover.office import Office
from medhandover.plans.checklist import CheckDraft, CheckItem, CheckState
from medhandover.plans.following import all_contacts
from medhandover.plans.milestones import MilestoneDraft, MilestoneKind
from medhandover.plans.progress import all_checks, all_milestones, all_suspensions, promise_of
from medhandover.plans.promising import record_checks, record_milestone
from medhandover.plans.queries import PlanRow, all_answers, seen_payment
from medhandover.readiness.actions import release_plan
from medhandover.readiness.coverage import plan_coverage
from medhandover.readiness.queries import gate
from medhandover.readiness.steps import TaskRow, TaskState, all_tasks

ITEMS = click.Choice([each.value for each in CheckItem])
DAY = click.DateTime(["%Y-%m-%d"])


def commands(language: Language) -> Iterator[click.Command]:
    """Return the group `plan`."""
    group = click.Group("plan", help=say(language, N_("Look at a plan: how far it is, its steps and its last checks.")))
    for command in (_show, _tasks, _checklist, _milestone, _release):
        group.add_command(command(language))
    yield group


def _show(language: Language) -> click.Command:
    told = say(
        language, N_("Show a plan: milestones, state, coverage, steps, answers, payment, and what is unanswered.")
    )

    @click.command("show", help=told)
    @click.argument("number")
    @click.pass_obj
    def show_plan(session: Session, number: str) -> None:
        with session.signed_in() as (office, _):
            case = numbered(office, number)
            plan = last_plan(office, number)
            session.tell(N_("State of the plan: {state}."), state=office.ask(gate, case).state)
            _head(session, office, plan)
            _sheet(session, office, plan.id)
            _agreed(session, office, plan.id)
            rows = office.ask(all_tasks, plan.id)
            _steps(session, rows, is_open_only=True)
            left = [each for each in office.ask(all_contacts, plan.id) if not each.is_answered]
            section(session, N_("Not answered"), (contact_line(session, each) for each in left))

    return show_plan


def _head(session: Session, office: Office, plan: PlanRow) -> None:
    values = {"attempt": plan.attempt, "receiver": plan.receiver_name or None, "handover": plan.handover}
    session.tell(N_("Attempt {attempt}. Receiver: {receiver}. Handover: {handover}."), **values)
    for each in office.ask(all_suspensions, plan.id):
        if each.lifted_at is None:
            told = {"day": each.from_on, "kind": each.kind, "reference": each.reference}
            session.tell(N_("The departure is suspended since {day} ({kind}, {reference})."), **told)
    promise = office.ask(promise_of, plan.id, session.language)
    if promise:
        on = show(session.language, promise.promised_on)
        click.echo(f"{session.say(N_('Promise'))} ({on}): {promise.promise}")
    rows = [each for each in office.ask(all_milestones, plan.id) if each.counts_now]
    section(
        session,
        N_("Milestones"),
        (f"{show(session.language, each.reached_on)}  {show(session.language, each.kind)}" for each in rows),
    )


def _sheet(session: Session, office: Office, plan: PlanId) -> None:
    """Print the coverage sheet: each condition, how it stands, who sees to it and by what it is met."""
    lines = []
    for each in office.ask(plan_coverage, plan):
        state, due = show(session.language, each.state), show(session.language, each.due_on)
        who = each.responsible or "-"
        lines.append(f"{each.number}  {show(session.language, each.code)}: {state}  [{who}; {due}]")
        lines += [f"   {text}" for text in (each.arrangement, each.evidence) if text]
    section(session, N_("Coverage"), lines)


def _agreed(session: Session, office: Office, plan: PlanId) -> None:
    answers = office.ask(all_answers, plan)
    section(
        session,
        N_("Answers of the receiver"),
        (
            f"{show(session.language, each.dated_on)}  {each.receiver_name}: {show(session.language, each.stands)}"
            f"  {each.name}"
            for each in answers
        ),
    )
    agreed = office.ask(seen_payment, plan)
    if agreed:
        values = {"payer": agreed.payer, "until": agreed.paid_until}
        most = f"{agreed.currency} {agreed.maximum}" if agreed.maximum else "-"
        told = session.say(N_("{payer} pays until {until}, at the most {most}."), **values, most=most)
        section(session, N_("Payment"), [told])


def _tasks(language: Language) -> click.Command:
    @click.command(
        "tasks", help=say(language, N_("List the steps of a plan: who has each, by when, and what proves it."))
    )
    @click.argument("number")
    @click.option("--open", "is_open_only", is_flag=True, help=say(language, N_("Only what is still to be done.")))
    @click.pass_obj
    def tasks(session: Session, number: str, is_open_only: bool) -> None:
        with session.signed_in() as (office, _):
            rows = office.ask(all_tasks, last_plan(office, number).id)
        _steps(session, rows, is_open_only=is_open_only)

    return tasks


def _steps(session: Session, rows: Sequence[TaskRow], *, is_open_only: bool) -> None:
    left = {TaskState.OPEN, TaskState.OVERDUE}
    chosen = [each for each in rows if not is_open_only or each.state in left]
    language = session.language
    lines = []
    for each in chosen:
        who = each.owner_name or show(language, each.role)
        raised = f"  ({session.say(N_('raised'))})" if each.is_raised else ""
        lines.append(
            f"{show(language, each.due_on):16}{show(language, each.state):20}{each.say(language)}  [{who}]{raised}"
        )
        if each.done_by(language):
            lines.append(f"{'':36}{each.done_by(language)}")
    section(session, N_("Steps"), lines)


def _checklist(language: Language) -> click.Command:
    told = say(language, N_("Show the last checks before departure, or note them with the options (R28)."))

    @click.command("checklist", help=told)
    @click.argument("number")
    @click.option("--all", "is_all", is_flag=True, help=say(language, N_("All not named otherwise is in order.")))
    @click.option("--yes", "yes", type=ITEMS, multiple=True, help=say(language, N_("This item is in order.")))
    @click.option("--no", "no", type=(ITEMS, str), multiple=True, help=say(language, N_("Not in order, and why.")))
    @click.option(
        "--not-asked", "other", type=(ITEMS, str), multiple=True, help=say(language, N_("Does not apply, and why."))
    )
    @click.pass_obj
    def checklist(
        session: Session,
        number: str,
        is_all: bool,
        yes: tuple[str, ...],
        no: tuple[tuple[str, str], ...],
        other: tuple[tuple[str, str], ...],
    ) -> None:
        drafts = [
            *(CheckDraft(item=_item(each), state=CheckState.YES) for each in yes),
            *(CheckDraft(item=_item(each), state=CheckState.NO, note=why) for each, why in no),
            *(CheckDraft(item=_item(each), state=CheckState.NOT_ASKED, note=why) for each, why in other),
        ]
        named = {each.item for each in drafts}
        if is_all:
            drafts += [CheckDraft(item=each, state=CheckState.YES) for each in CheckItem if each not in named]
        with session.signed_in() as (office, _):
            plan = last_plan(office, number).id
            if drafts:
                office.do(record_checks, plan, tuple(drafts))
            rows = office.ask(all_checks, plan)
        for each in rows:
            on = show(session.language, home_day(each.checked_at)) if each.checked_at else "-"
            words = f"{show(session.language, each.item):40}{show(session.language, each.state):20}"
            click.echo(f"{words}{on}  {each.checked_by}  {each.note}".rstrip())

    return checklist


def _milestone(language: Language) -> click.Command:
    told = say(language, N_("Record a milestone: the promise at the decision, or that all is arranged and guaranteed."))

    @click.command("milestone", help=told)
    @click.argument("number")
    @click.argument("kind", type=click.Choice([each.value for each in MilestoneKind]))
    @click.option("--on", "reached_on", type=DAY, help=say(language, N_("The day, as 2026-12-03; today without it.")))
    @click.option("--reference", default="", help=say(language, N_("Reference of the decision.")))
    @click.option("--by", "decided_by", default="", help=say(language, N_("Who decided.")))
    @click.option("--promise", default="", help=say(language, N_("The promise word for word, if not the usual one.")))
    @click.pass_obj
    def milestone(
        session: Session,
        number: str,
        kind: str,
        reached_on: datetime | None,
        reference: str,
        decided_by: str,
        promise: str,
    ) -> None:
        with session.signed_in() as (office, _):
            draft = MilestoneDraft(
                kind=next(each for each in MilestoneKind if each.value == kind),
                reached_on=reached_on.date() if reached_on else home_day(office.clock.now()),
                reference=reference,
                decided_by=decided_by,
                promise=promise,
            )
            office.do(record_milestone, last_plan(office, number).id, draft)
        session.tell(N_("Recorded: {what}."), what=draft.kind)

    return milestone


def _release(language: Language) -> click.Command:
    told = say(language, N_("Declare a plan ready for the journey; not while something stands in the way."))

    @click.command("release", help=told)
    @click.argument("number")
    @click.pass_obj
    def release(session: Session, number: str) -> None:
        with session.signed_in() as (office, _):
            case = numbered(office, number)
            office.do(release_plan, case)
            session.tell(N_("State of the plan: {state}."), state=office.ask(gate, case).state)

    return release


def _item(code: str) -> CheckItem:
    return next(each for each in CheckItem if each.value == code)
