"""`do`, `ask` and `schema`: every declared action and query at the command line, read and written as JSON."""

import inspect
import json
from collections.abc import Iterator
from contextlib import suppress
from typing import Any, get_type_hints

import click

from medhandover.cli.naming import identified, names_of
from medhandover.cli.session import Session, echo_answer, read_text
from medhandover.exchange.model import CaseFile
from medhandover.exchange.reading import read_json, read_value, schema
from medhandover.kernel.declare import Declared
from medhandover.kernel.fields import Wrong, WrongFields
from medhandover.kernel.languages import N_, Language, say
from medhandover.kernel.problem import Problem
from medhandover.kernel.roles import Level
from medhandover.office import Office
from medhandover.rights import ACTIONS, QUERIES
from medhandover.staff.signing import Credentials

DRAWN = frozenset({"paper:compose", "medical:compose", "evidence:compose", "document:read", "week:print"})
"""Queries whose answers are drawn or saved."""
ASKED = {tag: each for tag, each in QUERIES.items() if tag not in DRAWN}
"""What `ask` answers; drawings and files come from `print` and `attachment save`."""


class UnknownTag(Problem):
    """There is no action or query with this tag."""

    sentence = "There is no {kind} {tag}. Ask for the list with --help."

    def say(self, language: Language = "nl") -> str:
        """Return the sentence in `language`, with the kind of thing as it is called there."""
        return say(language, self.sentence, **{**self.values, "kind": say(language, str(self.values["kind"]))})


def commands(language: Language) -> Iterator[click.Command]:
    """Return `do`, `ask` and `schema`."""
    yield _do(language)
    yield _ask(language)
    yield _schema(language)


def _do(language: Language) -> click.Command:
    told = say(language, N_("Do an action; its fields are read as JSON from FILE, or - for standard input."))

    @click.command("do", help=told, epilog=_listing(ACTIONS, language))
    @click.argument("action")
    @click.argument("file", default="-")
    @click.option("--second", default="", help=say(language, N_("Name of the second person who countersigns.")))
    @click.pass_obj
    def do(session: Session, action: str, file: str, second: str) -> None:
        declared = _declared(ACTIONS, action, N_("action"))
        with session.signed_in() as (office, _):
            signer = Credentials(second, session.password(N_("Password of the second person"))) if second else None
            values = arguments_of(declared, read_text(file), office)
            answer = office.do_together(signer, declared, **values) if signer else office.do(declared, **values)
        echo_answer(session.language, answer, as_json=True)

    return do


def _ask(language: Language) -> click.Command:
    told = say(language, N_("Ask a query; its fields are given as NAME=VALUE, a case or plan by its number."))

    @click.command("ask", help=told, epilog=_listing(ASKED, language))
    @click.argument("query")
    @click.argument("fields", nargs=-1)
    @click.option("--json", "as_json", is_flag=True, help=say(language, N_("Answer as JSON.")))
    @click.pass_obj
    def ask(session: Session, query: str, fields: tuple[str, ...], as_json: bool) -> None:
        declared = _declared(ASKED, query, N_("query"))
        given = {name: _loose(value) for name, _, value in (field.partition("=") for field in fields)}
        with session.signed_in() as (office, _):
            values = arguments_of(declared, json.dumps(given), office)
            if declared.level is Level.M1 and "case" in values:
                session.give_reason(office, values["case"])
            answer = office.ask(declared, **values)
            names = {} if as_json else names_of(office)
        echo_answer(session.language, answer, as_json=as_json, names=names)

    return ask


def _schema(language: Language) -> click.Command:
    @click.command("schema", help=say(language, N_("Print the JSON Schema of an action's or query's fields.")))
    @click.argument("tag")
    def show_schema(tag: str) -> None:
        if tag == "case":
            click.echo(json.dumps(schema(CaseFile), indent=1, ensure_ascii=False))
            return
        declared = _declared({**ACTIONS, **QUERIES}, tag, N_("action or query"))
        fields = {name: schema(hint) for name, (hint, _) in parameters_of(declared).items()}
        required = [name for name, (_, is_required) in parameters_of(declared).items() if is_required]
        click.echo(json.dumps({"type": "object", "properties": fields, "required": required}, indent=1))

    return show_schema


def parameters_of(declared: Declared[Any, Any, Any]) -> dict[str, tuple[Any, bool]]:
    """Return the fields of a declaration: name, type, and whether it must be given."""
    hints = get_type_hints(declared.function)
    signature = inspect.signature(declared.function)
    named = list(signature.parameters.values())[1:]
    return {each.name: (hints[each.name], each.default is inspect.Parameter.empty) for each in named}


def arguments_of(declared: Declared[Any, Any, Any], text: str | bytes, office: Office) -> dict[str, Any]:
    """Return the fields of a declaration read from a JSON object; raises WrongFields with every wrong one.

    Cases, plans, receivers and colleagues may be named as people name them; raises NotFound.
    """
    given = read_json(dict[str, Any], text or b"{}")
    known = parameters_of(declared)
    wrong = [
        Wrong(path=name, sentence=N_("There is no such field. Check the spelling."))
        for name in given
        if name not in known
    ]
    values: dict[str, Any] = {}
    for name, (hint, is_required) in known.items():
        try:
            if name in given:
                values[name] = read_value(hint, identified(office, hint, given[name]), name)
            elif is_required:
                wrong.append(Wrong(path=name, sentence=N_("This field is missing.")))
        except WrongFields as refused:
            wrong.extend(refused.wrong)
    if wrong:
        raise WrongFields(wrong)
    return values


def _declared(known: dict[str, Declared[Any, Any, Any]], tag: str, kind: str) -> Declared[Any, Any, Any]:
    if tag not in known:
        raise UnknownTag(kind=kind, tag=tag)
    return known[tag]


def _listing(known: dict[str, Declared[Any, Any, Any]], language: Language) -> str:
    lines = [f"{tag:28}{say(language, known[tag].summary)}" for tag in sorted(known)]
    return "\b\n" + "\n".join(lines)


def _loose(text: str) -> object:
    """Return what a field holds: a list or record written as JSON, a whole number, else the text."""
    if text[:1] in {"[", "{"}:
        with suppress(ValueError):
            return json.loads(text)
    return int(text) if text.isascii() and text.isdigit() and len(text) < 9 else text
