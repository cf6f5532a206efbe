"""`medhandover person`: everything that is kept of one person, and who looked at it."""

import json
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import click

from medhandover.cases.queries import all_documents, document_content
from medhandover.cli.case import numbered
from medhandover.cli.session import NoFile, Session
from medhandover.cli.target import free
from medhandover.exchange.reading import written
from medhandover.exchange.sealing import is_sealed, opened, sealed
from medhandover.kernel.ids import CaseId
from medhandover.kernel.labels import label_of, plainly
from medhandover.kernel.languages import N_, Language, say, show
from medhandover.kernel.problem import Problem
from medhandover.office import Office
from medhandover.retention.account import AccountRow
from medhandover.retention.person import PersonExport
from medhandover.retention.queries import person_account, person_export
from medhandover.rights import ACTIONS, QUERIES
from medhandover.storage.durable import write_durably


class NotSealed(Problem):
    """Only what is sealed is opened with a passphrase."""

    sentence = "The file {file} is not sealed with a passphrase. Open it with any other program."


def commands(language: Language) -> Iterator[click.Command]:
    """Return the group `person`."""
    group = click.Group("person", help=say(language, N_("Everything kept of one person, and who looked at it.")))
    for command in (_account, _export, _unseal):
        group.add_command(command(language))
    yield group


def _account(language: Language) -> click.Command:
    @click.command("account", help=say(language, N_("Tell who looked at a person's file, when and why.")))
    @click.argument("number", metavar="CASE")
    @click.pass_obj
    def account(session: Session, number: str) -> None:
        with session.signed_in() as (office, _):
            rows = office.ask(person_account, numbered(office, number))
        for line in account_lines(rows, session.language):
            click.echo(line)

    return account


OTHERWISE = {"case:reason": N_("Said why medical data is looked at.")}
"""What a line of the log says that stands for no action and no query."""


def account_lines(rows: tuple[AccountRow, ...], language: Language) -> Iterator[str]:
    """Yield the account as a person reads it: day and time, who, in which role, what, how often and why."""
    for row in rows:
        declared = ACTIONS.get(row.tag) or QUERIES.get(row.tag)
        what = plainly(say(language, declared.summary if declared else OTHERWISE.get(row.tag, row.tag)))
        times = " - ".join(dict.fromkeys((f"{row.first:%H:%M}", f"{row.last:%H:%M}")))
        times += f" ({row.count}x)" if row.count > 1 else ""
        refused = "" if row.was_let else f" [{say(language, N_('refused'))}]"
        why = f" {say(language, N_('Reason:'))} {row.purpose}" if row.purpose else ""
        who = f"{row.who} ({show(language, row.roles)})"
        yield f"{show(language, row.day)}, {times}: {who}: {show(language, row.did)}{refused}: {what}{why}"


def _export(language: Language) -> click.Command:
    told = say(
        language,
        N_(
            "Write everything that is kept of one person to FILE, sealed with a passphrase.\n\n"
            "Inside is a ZIP file with a readable text, the same as JSON, and the person's files; --plain with a "
            "reason leaves it unsealed."
        ),
    )

    @click.command("export", help=told)
    @click.argument("number", metavar="CASE")
    @click.option("--out", type=click.Path(path_type=Path), required=True, metavar="FILE")
    @click.option("--plain", "why", default="", help=say(language, N_("Why the file is not sealed; it is logged.")))
    @click.option("--force", is_flag=True, help=say(language, N_("Replace the file if it is there.")))
    @click.pass_obj
    def export(session: Session, number: str, out: Path, why: str, force: bool) -> None:
        free(out, is_forced=force)
        with session.signed_in() as (office, _):
            case = numbered(office, number)
            session.give_reason(office, case)
            content = packed(session, office, case, why)
            write_durably(out, content if why else sealed(content, session.passphrase()))
        session.tell(N_("Everything of this person is in {file}."), file=out)

    return export


def packed(session: Session, office: Office, case: CaseId, why: str) -> bytes:
    """Return everything of one person as a ZIP file: readable text, JSON, and the files, those of duplicates too."""
    language = session.language
    made = office.ask(person_export, case, why)
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(f"{say(language, N_('readable'))}.txt", "\n".join(readable(made, language)))
        plain: Any = written(PersonExport, made)
        archive.writestr("data.json", json.dumps(plain, ensure_ascii=False, indent=1))
        for each in made.tables["cases"]:
            session.give_reason(office, each["id"])
        for row in (row for each in made.tables["cases"] for row in office.ask(all_documents, each["id"])):
            archive.writestr(f"{row.id[:8]}-{Path(row.filename).name}", office.ask(document_content, row.id))
    return target.getvalue()


def readable(made: PersonExport, language: Language) -> Iterator[str]:
    """Yield the whole export as text: a heading for each kind of thing, a line for each field."""
    yield say(
        language, N_("Everything that is kept of {number}, on {day}"), number=made.document_number, day=made.exported
    )
    for table, rows in made.tables.items():
        yield f"\n== {say(language, label_of(table))} ({len(rows)})"
        for row in rows:
            yield from (f"{say(language, label_of(name))}: {show(language, value)}" for name, value in row.items())
            yield ""
    yield f"\n== {say(language, N_('Who looked at this file'))}"
    yield from account_lines(made.account, language)


def _unseal(language: Language) -> click.Command:
    @click.command("unseal", help=say(language, N_("Open a sealed export with its passphrase, into the ZIP file OUT.")))
    @click.argument("file", type=click.Path(path_type=Path))
    @click.option("--out", type=click.Path(path_type=Path), required=True, metavar="OUT")
    @click.pass_obj
    def unseal(session: Session, file: Path, out: Path) -> None:
        free(out)
        if not file.is_file():
            raise NoFile(file=file)
        content = file.read_bytes()
        if not is_sealed(content):
            raise NotSealed(file=file)
        write_durably(out, opened(content, session.password(N_("Passphrase"))))
        session.tell(N_("Everything of this person is in {file}."), file=out)

    return unseal
