"""`medhandover case`: list cases, look at one, and ask the gate."""

from collections.abc import Iterator
from typing import Any

import click

from medhandover.advice.queries import all_advices, all_conditions
from medhandover.cases.circle import all_watches, family
from medhandover.cases.queries import (
    WarningRow,
    all_cases,
    all_representatives,
    case_numbered,
    case_warnings,
    found_cases,
    seen_person,
)
from medhandover.cli.session import Session, echo_answer, echo_rows, holds_something
from medhandover.consents.queries import all_consents, all_transmissions
from medhandover.copies.queries import all_copies
from medhandover.escorts.queries import all_slots
from medhandover.exchange.model import Claim
from medhandover.exchange.queries import all_statements
from medhandover.handovers.queries import seen_handover
from medhandover.journeys.queries import seen_journey
from medhandover.kernel.declare import Declared
from medhandover.kernel.ids import CaseId
from medhandover.kernel.languages import N_, Language, say, show
from medhandover.kernel.roles import Level
from medhandover.letters.queries import all_explanations, all_handings
from medhandover.medication.queries import all_medicines
from medhandover.office import Office
from medhandover.plans.coverage import CoverState
from medhandover.plans.queries import all_plans
from medhandover.readiness.coverage import plan_coverage
from medhandover.readiness.places import place_of
from medhandover.readiness.queries import Gate, gate
from medhandover.readiness.states import LEFT
from medhandover.refusals.queries import all_refusals

NOT_READY = 3


def commands(language: Language) -> Iterator[click.Command]:
    """Return the group `case`."""
    group = click.Group("case", help=say(language, N_("List cases, look at one, and check what it still needs.")))
    for command in (_list, _show, _check):
        group.add_command(command(language))
    yield group


def _list(language: Language) -> click.Command:
    @click.command(
        "list", help=say(language, N_("List the cases, or those whose name or number holds every word of TEXT."))
    )
    @click.argument("text", default="")
    @click.pass_obj
    def list_cases(session: Session, text: str) -> None:
        with session.signed_in() as (office, _):
            rows = office.ask(found_cases, text) if text else office.ask(all_cases)
        for row in rows:
            click.echo(f"{row.document_number}  {row.v_number}  {row.name}  {row.original_name}  {row.destination}")

    return list_cases


def _show(language: Language) -> click.Command:
    told = say(language, N_("Show a case, by document number or V-number; what your role may not see is left out."))

    @click.command("show", help=told)
    @click.argument("number")
    @click.option("--json", "as_json", is_flag=True, help=say(language, N_("Answer as JSON, the person only.")))
    @click.pass_obj
    def show_case(session: Session, number: str, as_json: bool) -> None:
        with session.signed_in() as (office, _):
            case = numbered(office, number)
            session.give_reason(office, case)
            seen = office.ask(seen_person, case)
            if as_json:
                echo_answer(session.language, seen, as_json=True)
            else:
                echo_rows(session.language, [seen])
                _sections(session, office, case)

    return show_case


def _sections(session: Session, office: Office, case: CaseId) -> None:
    """Print every section of a case that this role may see; medical ones only with a reason."""
    plans = office.ask(all_plans, case)
    asked: list[tuple[Declared[Any, Any, Any], str, str]] = [(query, title, case) for query, title in SECTIONS]
    asked += [(query, title, plans[-1].id) for query, title in OF_PLAN if plans]
    seen = [each for each in asked if office.may(each[0]) and (each[0].level is not Level.M1 or session.reason)]
    is_told = {title: _section(session, title, office.ask(query, of)) for query, title, of in seen}
    empty = [session.say(title) for title, told in is_told.items() if not told]
    if empty:
        session.tell(N_("Nothing is recorded under: {titles}."), titles=empty)


def _section(session: Session, title: str, answer: Any) -> bool:
    """Print what a section holds, if anything; lines of a log elsewhere are left to `ask statement:list`."""
    rows = answer if isinstance(answer, tuple) else (answer,) if answer else ()
    told = [row for row in rows if getattr(row, "kind", None) is not Claim.LOG and holds_something(row)]
    if told:
        click.echo(f"== {session.say(title)}")
        sentences = [row.say(session.language) for row in told if isinstance(row, WarningRow)]
        click.echo("".join(f"{each}\n" for each in sentences), nl=bool(sentences))
        echo_rows(session.language, [row for row in told if not isinstance(row, WarningRow)])
    return bool(told)


SECTIONS: tuple[tuple[Declared[Any, Any, Any], str], ...] = (
    (case_warnings, N_("Look at this once more")),
    (family, N_("Family")),
    (all_representatives, N_("Representatives")),
    (all_watches, N_("Watch kept")),
    (all_advices, N_("Advice")),
    (all_conditions, N_("Conditions")),
    (all_plans, N_("Plans")),
    (seen_journey, N_("Journey")),
    (all_medicines, N_("Medication")),
    (all_consents, N_("Consents")),
    (all_transmissions, N_("Transmissions")),
    (all_copies, N_("Papers")),
    (all_refusals, N_("Refusals")),
    (all_statements, N_("Stated in imported files")),
)
OF_PLAN: tuple[tuple[Declared[Any, Any, Any], str], ...] = (
    (plan_coverage, N_("Coverage")),
    (all_slots, N_("Escorts")),
    (all_explanations, N_("Information")),
    (all_handings, N_("Evidence handed on")),
    (seen_handover, N_("Handover")),
)
"""The sections of a case and of its last plan, in their order."""


def _check(language: Language) -> click.Command:
    told_rules = say(language, N_("Tell every rule, and by what it is kept."))
    told = say(language, N_("Tell what stands between a person and a safe handover; exit code 3 while anything does."))

    @click.command("check", help=told)
    @click.argument("number")
    @click.option("--json", "as_json", is_flag=True, help=say(language, N_("Answer as JSON.")))
    @click.option("--rules", "is_full", is_flag=True, help=told_rules)
    @click.pass_context
    def check(context: click.Context, number: str, as_json: bool, is_full: bool) -> None:
        session: Session = context.obj
        with session.signed_in() as (office, _):
            answer = office.ask(gate, numbered(office, number))
        if as_json:
            echo_answer(session.language, answer, as_json=True)
        else:
            _tell(session, answer)
        if is_full and not as_json:
            _tell_rules(session, answer)
        context.exit(0 if answer.is_ready else NOT_READY)

    return check


def _tell(session: Session, answer: Gate) -> None:
    covered = sum(each.state is CoverState.COVERED for each in answer.covered)
    session.tell(N_("State of the plan: {state}."), state=answer.state)
    session.tell(N_("Conditions covered: {covered} of {all}."), covered=covered, all=len(answer.covered))
    for each in answer.findings:
        due = f" ({show(session.language, each.due_on)})" if each.due_on else ""
        words = f"{show(session.language, each.weight)}, {show(session.language, each.state)}{due}"
        place = place_of(each.where)
        at = f"{session.say(place.title)}: {session.say(place.label)}"
        click.echo(f"{each.rule}  {each.say(session.language)}  [{words}; {at}]")
    verdict = N_("Ready for departure.") if answer.is_ready else N_("Not ready for departure.")
    session.tell(LEFT.get(answer.state, verdict))


def _tell_rules(session: Session, answer: Gate) -> None:
    """Print the whole table of rules: how each stands, what it asks, and by what it is kept."""
    for each in answer.rules:
        click.echo(f"{each.rule}  {show(session.language, each.state)}: {each.asks(session.language)}")
        for told in each.kept_by(session.language):
            click.echo(f"      {told}")


def numbered(office: Office, number: str) -> CaseId:
    """Return the case with this document number or V-number, for a duplicate the kept one; raises NotFound."""
    return office.ask(case_numbered, number).case
