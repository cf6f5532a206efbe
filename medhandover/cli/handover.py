"""`medhandover handover` and `journal`: what happens on the journey, the record at its end, and what follows."""

from collections.abc import Iterator

import click

from medhandover.cli.case import numbered
from medhandover.cli.happened_shown import tell_after, tell_handover
from medhandover.cli.session import Session, echo_answer, read_text
from medhandover.cli.template import echo_template
from medhandover.exchange.reading import read_json, read_value
from medhandover.handovers.actions import add_to_journal, record_exception, record_handover
from medhandover.handovers.drafting import handover_draft
from medhandover.handovers.following import record_report
from medhandover.handovers.lists import owed_aftercare
from medhandover.handovers.model import EntryKind, HandoverDraft, JournalDraft
from medhandover.handovers.queries import all_reports, seen_aftercare, seen_handover
from medhandover.handovers.report import ReportDraft
from medhandover.kernel.clock import HOME_ZONE, Moment
from medhandover.kernel.ids import CaseId, PlanId
from medhandover.kernel.languages import N_, Language, say, show
from medhandover.kernel.problem import NotFound
from medhandover.office import Office
from medhandover.plans.queries import all_plans
from medhandover.staff.signing import Credentials


def commands(language: Language) -> Iterator[click.Command]:
    """Return the groups `handover` and `journal`."""
    told = say(language, N_("The record of a handover: fill it in, record it, look at it, report."))
    group = click.Group("handover", help=told)
    for command in (_template, _record, _show, _report, _aftercare):
        group.add_command(command(language))
    yield group
    journal = click.Group("journal", help=say(language, N_("The journal of a journey.")))
    journal.add_command(_journal_add(language))
    yield journal


def plan_of(office: Office, case: CaseId) -> PlanId:
    """Return the last plan of a case; raises NotFound."""
    plans = office.ask(all_plans, case)
    if not plans:
        raise NotFound(what="plan")
    return plans[-1].id


def _template(language: Language) -> click.Command:
    told = say(language, N_("Print the record of a case's handover to fill in, with what the plan knows already."))

    @click.command("template", help=told)
    @click.argument("number", metavar="CASE")
    @click.pass_obj
    def template(session: Session, number: str) -> None:
        with session.signed_in() as (office, _):
            draft = office.ask(handover_draft, plan_of(office, numbered(office, number)))
        echo_template(session.language, draft)

    return template


def _record(language: Language) -> click.Command:
    told_second = say(language, N_("Name of the second person, for a reasoned exception."))

    @click.command("record", help=say(language, N_("Record how a handover went, from a filled in FILE.")))
    @click.argument("number", metavar="CASE")
    @click.argument("file", default="-")
    @click.option("--second", default="", help=told_second)
    @click.pass_obj
    def record(session: Session, number: str, file: str, second: str) -> None:
        with session.signed_in() as (office, _):
            signer = Credentials(second, session.password(N_("Password of the second person"))) if second else None
            draft: HandoverDraft = read_json(HandoverDraft, read_text(file))
            plan = plan_of(office, numbered(office, number))
            if signer:
                office.do_together(signer, record_exception, plan, draft)
            else:
                office.do(record_handover, plan, draft)
        session.tell(N_("The handover is recorded: {outcome}."), outcome=draft.outcome)

    return record


def _show(language: Language) -> click.Command:
    @click.command("show", help=say(language, N_("Show journal, handover, report and after-care of a case.")))
    @click.argument("number", metavar="CASE")
    @click.option("--json", "as_json", is_flag=True, help=say(language, N_("Answer as JSON, the handover only.")))
    @click.pass_obj
    def show_handover(session: Session, number: str, as_json: bool) -> None:
        with session.signed_in() as (office, _):
            case = numbered(office, number)
            if as_json:
                echo_answer(session.language, office.ask(seen_handover, plan_of(office, case)), as_json=True)
                return
            plan_of(office, case)
            attempts = office.ask(all_plans, case)
            for plan in attempts:
                if len(attempts) > 1:
                    session.tell(N_("Attempt {attempt}: {receiver}"), attempt=plan.attempt, receiver=plan.receiver_name)
                tell_handover(session, office.ask(seen_handover, plan.id))
                tell_after(session, office.ask(all_reports, plan.id), office.ask(seen_aftercare, plan.id))

    return show_handover


def _report(language: Language) -> click.Command:
    @click.command("report", help=say(language, N_("Record the return report of a journey, from FILE.")))
    @click.argument("number", metavar="CASE")
    @click.argument("file", default="-")
    @click.pass_obj
    def report(session: Session, number: str, file: str) -> None:
        with session.signed_in() as (office, _):
            draft: ReportDraft = read_json(ReportDraft, read_text(file))
            office.do(record_report, plan_of(office, numbered(office, number)), draft)
        session.tell(N_("The return report is recorded."))

    return report


def _aftercare(language: Language) -> click.Command:
    @click.command("aftercare", help=say(language, N_("List the after-care that is to be asked now.")))
    @click.option("--all", "has_later", is_flag=True, help=say(language, N_("Also what comes later.")))
    @click.pass_obj
    def aftercare(session: Session, has_later: bool) -> None:
        with session.signed_in() as (office, _):
            rows = office.ask(owed_aftercare, has_later)
        for row in rows:
            told = (show(session.language, each) for each in (row.step, row.due_on, row.state))
            click.echo(f"{row.document_number}  {row.name}  {row.received_by}  {'  '.join(told)}")

    return aftercare


def _journal_add(language: Language) -> click.Command:
    told_at = say(language, N_("When, at the place: 2026-12-03T16:50 Asia/Yerevan; now without it."))
    kinds = click.Choice([each.value for each in EntryKind])

    @click.command("add", help=say(language, N_("Write down WHAT happened on the journey of a case.")))
    @click.argument("number", metavar="CASE")
    @click.argument("what")
    @click.option("--at", default="", help=told_at)
    @click.option("--kind", type=kinds, default=EntryKind.OTHER.value, help=say(language, N_("Kind of event.")))
    @click.option("--place", default="", help=say(language, N_("Where it happened.")))
    @click.option("--by", default="", help=say(language, N_("Who saw it, when it was somebody else.")))
    @click.option("--corrects", type=int, help=say(language, N_("Number of the entry that this one corrects.")))
    @click.pass_obj
    def add(
        session: Session, number: str, what: str, at: str, kind: str, place: str, by: str, corrects: int | None
    ) -> None:
        chosen = next(each for each in EntryKind if each.value == kind)
        with session.signed_in() as (office, _):
            moment = read_value(Moment, at, "at") if at else Moment(office.clock.now(), HOME_ZONE)
            draft = JournalDraft(at=moment, what=what, kind=chosen, place=place, by=by, corrects=corrects)
            office.do(add_to_journal, plan_of(office, numbered(office, number)), draft)
        session.tell(N_("Written down."))

    return add
