"""`medhandover case`: list cases, look at one, and ask the gate."""

from collections.abc import Iterator

import click

from medhandover.cases.queries import all_cases, found_cases, seen_person
from medhandover.cli.session import Session, echo_answer
from medhandover.kernel.ids import CaseId
from medhandover.kernel.languages import N_, Language, say, show
from medhandover.kernel.problem import NotFound
from medhandover.office import Office
from medhandover.plans.coverage import CoverState
from medhandover.readiness.queries import Gate, gate

NOT_READY = 3


def commands(language: Language) -> Iterator[click.Command]:
    """Return the group `case`."""
    group = click.Group("case", help=say(language, N_("List cases, look at one, and check what it still needs.")))
    for command in (_list, _show, _check):
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


def _check(language: Language) -> click.Command:
    told = say(language, N_("Tell what stands between a person and a safe handover; exit code 3 while anything does."))

    @click.command("check", help=told)
    @click.argument("number")
    @click.option("--json", "as_json", is_flag=True, help=say(language, N_("Answer as JSON.")))
    @click.pass_context
    def check(context: click.Context, number: str, as_json: bool) -> None:
        session: Session = context.obj
        with session.signed_in() as (office, _):
            answer = office.ask(gate, numbered(office, number))
        if as_json:
            echo_answer(session.language, answer, as_json=True)
        else:
            _tell(session, answer)
        context.exit(0 if answer.is_ready else NOT_READY)

    return check


def _tell(session: Session, answer: Gate) -> None:
    covered = sum(each.state is CoverState.COVERED for each in answer.covered)
    session.tell(N_("State of the plan: {state}."), state=answer.state)
    session.tell(N_("Conditions covered: {covered} of {all}."), covered=covered, all=len(answer.covered))
    for each in answer.findings:
        due = f" ({show(session.language, each.due_on)})" if each.due_on else ""
        words = f"{show(session.language, each.weight)}, {show(session.language, each.state)}{due}"
        click.echo(f"{each.rule}  {each.say(session.language)}  [{words}; {each.where}]")
    verdict = N_("Ready for departure.") if answer.is_ready else N_("Not ready for departure.")
    click.echo(" ".join([session.say(verdict), answer.remark(session.language)]).strip())


def numbered(office: Office, number: str) -> CaseId:
    """Return the case with this document number or V-number; raises NotFound."""
    for row in office.ask(found_cases, number.replace("-", " ") if number.startswith("MO") else number):
        if number in (row.document_number, row.v_number):
            return row.id
    raise NotFound(what="case")
