"""`medhandover person`: everything that is kept of one person, and who looked at it."""

from collections.abc import Iterator
from pathlib import Path

import click

from medhandover.cli.case import numbered
from medhandover.cli.session import NoFile, Session
from medhandover.cli.target import free
from medhandover.exchange.sealing import is_sealed, opened, sealed
from medhandover.kernel.languages import N_, Language, say
from medhandover.kernel.problem import Problem
from medhandover.personal import account_lines, packed
from medhandover.retention.queries import person_account
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
            content = packed(office, case, why, session.language, lambda each: session.give_reason(office, each))
            write_durably(out, content if why else sealed(content, session.passphrase()))
        session.tell(N_("Everything of this person is in {file}."), file=out)

    return export


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
