"""`medhandover unfinished`: records of handover, refusal by the receiver, incapacity and after-care, kept half-way."""

import json
from collections.abc import Iterator, Mapping
from typing import Any, get_type_hints

import click

from medhandover.cli.case import numbered
from medhandover.cli.declared import arguments_of
from medhandover.cli.handover import plan_of
from medhandover.cli.session import Session, read_text
from medhandover.exchange.reading import read_json
from medhandover.handovers.unfinished import left_unfinished
from medhandover.kernel.fields import Wrong, refuse
from medhandover.kernel.ids import PlanId
from medhandover.kernel.languages import N_, Language, say, show
from medhandover.kernel.problem import NotFound
from medhandover.office import Office
from medhandover.rights import ACTIONS
from medhandover.staff.signing import Credentials
from medhandover.unfinished.actions import discard_unfinished, save_unfinished
from medhandover.unfinished.model import FINISHED_BY, UnfinishedKind
from medhandover.unfinished.queries import UnfinishedRow, all_unfinished

KINDS = click.Choice([each.value for each in UnfinishedKind])


def commands(language: Language) -> Iterator[click.Command]:
    """Return the group `unfinished`."""
    told = say(language, N_("Records that are not finished: save one as far as it is, go on with it, finish it."))
    group = click.Group("unfinished", help=told)
    for command in (_save, _list, _show, _finish, _discard):
        group.add_command(command(language))
    yield group


def _save(language: Language) -> click.Command:
    told = say(language, N_("Save a record of a case unfinished, from FILE, in place of what was saved of it before."))

    @click.command("save", help=told)
    @click.argument("number", metavar="CASE")
    @click.argument("what", metavar="KIND", type=KINDS)
    @click.argument("file", default="-")
    @click.pass_obj
    def save(session: Session, number: str, what: str, file: str) -> None:
        kind, typed = _kind(what), read_json(dict[str, Any], read_text(file))
        fields = get_type_hints(_shape(kind)[1])
        sentence = N_("There is no such field. Check the spelling.")
        refuse(Wrong(path=name, sentence=sentence) for name in typed if name not in fields)
        with session.signed_in() as (office, _):
            plan = plan_of(office, numbered(office, number))
            left = _left(office, plan, kind)
            office.do(save_unfinished, plan, kind, typed, left.version if left else 0)
        session.tell(N_("Kept unfinished: {kind}."), kind=kind)

    return save


def _list(language: Language) -> click.Command:
    @click.command("list", help=say(language, N_("List what stands unfinished in the office, the oldest first.")))
    @click.option("--mine", "is_mine", is_flag=True, help=say(language, N_("Only what you saved and your own cases.")))
    @click.pass_obj
    def unfinished(session: Session, is_mine: bool) -> None:
        with session.signed_in() as (office, _):
            rows = office.ask(left_unfinished, is_mine)
        for row in rows:
            told = (show(session.language, each) for each in (row.kind or row.situation, row.at))
            click.echo(f"{row.document_number}  {row.name}  {'  '.join(told)}  {row.saved_by}")

    return unfinished


def _show(language: Language) -> click.Command:
    told = say(language, N_("Print a record of a case that is not finished as it was typed, to go on with."))

    @click.command("show", help=told)
    @click.argument("number", metavar="CASE")
    @click.argument("what", metavar="KIND", type=KINDS)
    @click.pass_obj
    def show_unfinished(session: Session, number: str, what: str) -> None:
        with session.signed_in() as (office, _):
            left = _found(office, plan_of(office, numbered(office, number)), _kind(what))
        click.echo(json.dumps(left.typed, ensure_ascii=False, indent=1))
        click.echo(session.say(N_("Saved by {who} on {at}."), who=left.saved_by, at=left.saved_at), err=True)

    return show_unfinished


def _finish(language: Language) -> click.Command:
    told_second = say(language, N_("Name of the second person, for a reasoned exception."))

    @click.command(
        "finish", help=say(language, N_("Make the record of what stands unfinished; it then stays as it is."))
    )
    @click.argument("number", metavar="CASE")
    @click.argument("what", metavar="KIND", type=KINDS)
    @click.option("--second", default="", help=told_second)
    @click.pass_obj
    def finish(session: Session, number: str, what: str, second: str) -> None:
        kind = _kind(what)
        with session.signed_in() as (office, _):
            signer = Credentials(second, session.password(N_("Password of the second person"))) if second else None
            plan = plan_of(office, numbered(office, number))
            left, name = _found(office, plan, kind), _shape(kind)[0]
            action = ACTIONS[FINISHED_BY[kind][-1 if signer else 0]]
            given = {"plan": plan, name: left.typed, "unfinished": left.version}
            values = arguments_of(action, json.dumps(given), office)
            _ = office.do_together(signer, action, **values) if signer else office.do(action, **values)
        session.tell(N_("The record is finished."))

    return finish


def _discard(language: Language) -> click.Command:
    told = say(language, N_("Throw a record of a case that is not finished away; nothing of it is kept."))

    @click.command("discard", help=told)
    @click.argument("number", metavar="CASE")
    @click.argument("what", metavar="KIND", type=KINDS)
    @click.pass_obj
    def discard(session: Session, number: str, what: str) -> None:
        with session.signed_in() as (office, _):
            left = _found(office, plan_of(office, numbered(office, number)), _kind(what))
            office.do(discard_unfinished, left.id, left.version)
        session.tell(N_("Thrown away."))

    return discard


def _kind(code: str) -> UnfinishedKind:
    return next(each for each in UnfinishedKind if each.value == code)


def _shape(kind: UnfinishedKind) -> tuple[str, Any]:
    """Return under which name the action takes the record, and its shape."""
    hints: Mapping[str, Any] = get_type_hints(ACTIONS[FINISHED_BY[kind][0]].function)
    return next((name, hint) for name, hint in hints.items() if hasattr(hint, "__pydantic_config__"))


def _left(office: Office, plan: PlanId, kind: UnfinishedKind) -> UnfinishedRow | None:
    return next((each for each in office.ask(all_unfinished, plan) if each.kind is kind), None)


def _found(office: Office, plan: PlanId, kind: UnfinishedKind) -> UnfinishedRow:
    left = _left(office, plan, kind)
    if left is None:
        raise NotFound(what="unfinished record")
    return left
