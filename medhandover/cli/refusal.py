"""`medhandover refusal` and `alarm`: what a person refuses, item by item, and receivers that refuse."""

from collections.abc import Iterator

import click

from medhandover.cli.case import numbered
from medhandover.cli.handover import plan_of
from medhandover.cli.happened_shown import tell_refusal, tell_refusals
from medhandover.cli.session import Session, echo_answer, read_text
from medhandover.cli.template import echo_template
from medhandover.exchange.reading import read_json
from medhandover.kernel.ids import CaseId
from medhandover.kernel.languages import N_, Language, say, show
from medhandover.kernel.problem import NotFound, Problem
from medhandover.office import Office
from medhandover.refusals.actions import begin_refusal, change_refusal, finish_refusal
from medhandover.refusals.drafting import refusal_draft
from medhandover.refusals.lists import open_alarms, open_offers
from medhandover.refusals.model import RefusalDraft, Situation
from medhandover.refusals.queries import RefusalRow, all_refusals, asked_items, seen_refusal

ID_BEGINS = 4
"""From this length on, digits are the beginning of an id and not a number in the case."""
ELSEWHERE = {"W11_WILSONB": "incapacity:record", "W12_ONTV": "receiver_refusal:record"}
"""Situations of domain 6.1 that are no refusal of the person, and the action that records them (domain 6.3, FM-27)."""
SITUATIONS = click.Choice([*(each.value for each in Situation), *ELSEWHERE])


class NoRefusal(Problem):
    """Who cannot decide, or is refused by the receiver, refuses nothing."""

    sentence = (
        "{situation} is no refusal of the person. Record it with `do {action}`; `schema {action}` tells its fields."
    )


def commands(language: Language) -> Iterator[click.Command]:
    """Return the groups `refusal` and `alarm`."""
    told = say(language, N_("What a person refuses: fill in the record, finish it, look at it."))
    group = click.Group("refusal", help=told)
    for command in (_template, _add, _change, _finish, _show, _offers):
        group.add_command(command(language))
    yield group
    alarm = click.Group("alarm", help=say(language, N_("Receivers that refused a person.")))
    alarm.add_command(_alarms(language))
    yield alarm


def _template(language: Language) -> click.Command:
    told = say(language, N_("Print the record of a refusal in SITUATION to fill in, and what it must hold."))

    @click.command("template", help=told)
    @click.argument("number", metavar="CASE")
    @click.argument("situation", type=SITUATIONS)
    @click.pass_obj
    def template(session: Session, number: str, situation: str) -> None:
        if situation in ELSEWHERE:
            raise NoRefusal(situation=situation, action=ELSEWHERE[situation])
        chosen = next(each for each in Situation if each.value == situation)
        with session.signed_in() as (office, _):
            draft = office.ask(refusal_draft, plan_of(office, numbered(office, number)), chosen)
            items = office.ask(asked_items, chosen)
        echo_template(session.language, draft)
        for row in items:
            click.echo(f"{row.item.value.partition('_')[0]}. {row.say(session.language)}", err=True)

    return template


def _add(language: Language) -> click.Command:
    told_finish = say(language, N_("Finish the record at once; it then stays as it is."))

    @click.command("add", help=say(language, N_("Record a refusal from a filled in FILE; it may be unfinished.")))
    @click.argument("number", metavar="CASE")
    @click.argument("file", default="-")
    @click.option("--finish", "is_final", is_flag=True, help=told_finish)
    @click.pass_obj
    def add(session: Session, number: str, file: str, is_final: bool) -> None:
        with session.signed_in() as (office, _):
            draft: RefusalDraft = read_json(RefusalDraft, read_text(file))
            case = numbered(office, number)
            known = office.do(begin_refusal, plan_of(office, case), draft)
            ordered = [row.id for row in office.ask(all_refusals, case).by_person]
            session.tell(N_("Refusal {number} of this case is recorded."), number=ordered.index(known) + 1)
            if is_final:
                office.do(finish_refusal, known, 1)
                session.tell(N_("The record is finished."))

    return add


def _change(language: Language) -> click.Command:
    told = say(language, N_("Go on with a record that is not finished: number WHICH of the case, from FILE."))

    @click.command("change", help=told)
    @click.argument("number", metavar="CASE")
    @click.argument("begin", metavar="WHICH")
    @click.argument("file", default="-")
    @click.pass_obj
    def change(session: Session, number: str, begin: str, file: str) -> None:
        with session.signed_in() as (office, _):
            draft: RefusalDraft = read_json(RefusalDraft, read_text(file))
            row = _row(office, numbered(office, number), begin, is_open=True)
            office.do(change_refusal, row.id, row.version, draft)
        session.tell(N_("The record is changed and not finished yet."))

    return change


def _finish(language: Language) -> click.Command:
    @click.command(
        "finish",
        help=say(language, N_("Finish the record of a refusal: number WHICH of the case, or the last that is open.")),
    )
    @click.argument("number", metavar="CASE")
    @click.argument("begin", metavar="WHICH", default="")
    @click.pass_obj
    def finish(session: Session, number: str, begin: str) -> None:
        with session.signed_in() as (office, _):
            row = _row(office, numbered(office, number), begin, is_open=True)
            office.do(finish_refusal, row.id, row.version)
        session.tell(N_("The record is finished."))

    return finish


def _show(language: Language) -> click.Command:
    @click.command(
        "show", help=say(language, N_("Show what was refused in a case, or refusal number WHICH of the person whole."))
    )
    @click.argument("number", metavar="CASE")
    @click.argument("begin", metavar="WHICH", default="")
    @click.option("--json", "as_json", is_flag=True, help=say(language, N_("Answer as JSON.")))
    @click.pass_obj
    def show_refusals(session: Session, number: str, begin: str, as_json: bool) -> None:
        with session.signed_in() as (office, _):
            case = numbered(office, number)
            if begin:
                seen = office.ask(seen_refusal, _row(office, case, begin).id)
                if as_json:
                    echo_answer(session.language, seen, as_json=True)
                else:
                    tell_refusal(session, seen)
                return
            found = office.ask(all_refusals, case)
        if as_json:
            echo_answer(session.language, found, as_json=True)
            return
        tell_refusals(session, found)

    return show_refusals


def _offers(language: Language) -> click.Command:
    @click.command("offers", help=say(language, N_("List the offers that people who refused can still use.")))
    @click.pass_obj
    def offers(session: Session) -> None:
        with session.signed_in() as (office, _):
            rows = office.ask(open_offers)
        for row in rows:
            until = show(session.language, row.until)
            click.echo(f"{row.document_number}  {row.name}  {until}  {row.person}  {row.phone}")

    return offers


def _alarms(language: Language) -> click.Command:
    @click.command("list", help=say(language, N_("List the alarms that are not settled, for the duty officer.")))
    @click.pass_obj
    def alarms(session: Session) -> None:
        with session.signed_in() as (office, _):
            rows = office.ask(open_alarms)
        for row in rows:
            at = show(session.language, row.at)
            click.echo(f"{row.document_number}  {row.name}  {row.receiver}  {at}")
            session.tell(
                N_("  now: {where}; with: {who}; next: {step}"),
                where=row.person_is_at,
                who=row.stays_with,
                step=row.next_step,
            )
            session.tell(
                N_("  back-up: {name} {phone}: {answer}"),
                name=row.backup_name or "-",
                phone=row.backup_phone,
                answer=row.backup_answer,
            )

    return alarms


def _row(office: Office, case: CaseId, begin: str, *, is_open: bool = False) -> RefusalRow:
    """Return the refusal of that number in the case, or whose id begins so, or the last one; raises NotFound.

    `is_open` prefers the last one that is not finished.
    """
    rows = office.ask(all_refusals, case).by_person
    if begin.isdecimal() and len(begin) < ID_BEGINS:
        rows, begin = rows[int(begin) - 1 : int(begin)] if int(begin) else (), ""
    named = [row for row in rows if row.id.startswith(begin)]
    if not named:
        raise NotFound(what="refusal")
    unfinished = [row for row in named if not row.finished_at]
    return unfinished[-1] if is_open and unfinished else named[-1]
