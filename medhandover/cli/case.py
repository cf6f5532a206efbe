"""`medhandover case`: list and look at cases."""

from collections.abc import Iterator

import click

from medhandover.cases.queries import all_cases, found_cases, seen_person
from medhandover.cli.session import Session, echo_answer
from medhandover.kernel.ids import CaseId
from medhandover.kernel.languages import N_, Language, say
from medhandover.kernel.problem import NotFound
from medhandover.office import Office


def commands(language: Language) -> Iterator[click.Command]:
    """Return the group `case`."""
    group = click.Group("case", help=say(language, N_("List cases and look at one.")))
    for command in (_list, _show):
        group.add_command(command(language))
    yield group


def _list(language: Language) -> click.Command:
    @click.command("list", help=say(language, N_("List the cases, or those whose name or number begins with TEXT.")))
    @click.argument("text", default="")
    @click.pass_obj
    def list_cases(session: Session, text: str) -> None:
        with session.signed_in() as (office, _):
            rows = office.ask(found_cases, text) if text else office.ask(all_cases)
        for row in rows:
            click.echo(f"{row.document_number}  {row.v_number}  {row.name}  {row.original_name}  {row.destination}")

    return list_cases


def _show(language: Language) -> click.Command:
    @click.command("show", help=say(language, N_("Show the person of a case, by document number or V-number.")))
    @click.argument("number")
    @click.option("--json", "as_json", is_flag=True, help=say(language, N_("Answer as JSON.")))
    @click.pass_obj
    def show_case(session: Session, number: str, as_json: bool) -> None:
        with session.signed_in() as (office, _):
            row = office.ask(seen_person, numbered(office, number))
        echo_answer(session.language, row, as_json=as_json)

    return show_case


def numbered(office: Office, number: str) -> CaseId:
    """Return the case with this document number or V-number; raises NotFound."""
    for row in office.ask(found_cases, number.replace("-", " ") if number.startswith("MO") else number):
        if number in (row.document_number, row.v_number):
            return row.id
    raise NotFound(what="case")
