"""`medhandover case import|export|example|confirm`: a whole case in a file, sealed with a passphrase."""

from collections.abc import Iterator
from pathlib import Path

import click

from medhandover.cases.queries import found_cases, seen_person
from medhandover.cli.case import numbered
from medhandover.cli.session import NoFile, Session
from medhandover.cli.target import free
from medhandover.demo.curtain import example_file
from medhandover.exchange.actions import confirm_statements, import_case
from medhandover.exchange.differing import Difference
from medhandover.exchange.model import CaseFile
from medhandover.exchange.queries import exported_case, file_differences, plain_case
from medhandover.exchange.reading import read_json
from medhandover.exchange.sealing import is_sealed, opened, plain_text, sealed
from medhandover.kernel.clock import SystemClock, home_day
from medhandover.kernel.languages import N_, Language, say
from medhandover.kernel.problem import Problem
from medhandover.office import Office
from medhandover.storage.durable import write_durably

LARGEST = 20_000_000
"""Bytes of the largest case file that is read."""


class TooLarge(Problem):
    """A case file is text; something this large is something else."""

    sentence = "The file {file} is larger than {largest} bytes, so it is no case file. Nothing was imported."


class NotUpdated(Problem):
    """The difference was shown and not wanted."""

    sentence = "Nothing was changed."


def commands(language: Language) -> Iterator[click.Command]:
    """Return the commands of case files for the group `case`."""
    yield _import(language)
    yield _export(language)
    yield _example(language)
    yield _confirm(language)


def _import(language: Language) -> click.Command:
    told = say(
        language,
        N_(
            "Enter a whole case from FILE, all or nothing.\n\n"
            "A second person's check, a release, an approval and log lines are not taken over: they count as "
            "missing until a colleague does them here. A known person is refused without --update, which shows "
            "the difference first."
        ),
    )

    @click.command("import", help=told)
    @click.argument("file", type=click.Path(path_type=Path))
    @click.option("--update", is_flag=True, help=say(language, N_("Bring a known case up to the file.")))
    @click.option("--yes", is_flag=True, help=say(language, N_("Do not ask before an update.")))
    @click.pass_obj
    def import_file(session: Session, file: Path, update: bool, yes: bool) -> None:
        content = _content(file)
        with session.signed_in() as (office, _):
            if is_sealed(content):
                content = opened(content, session.password(N_("Passphrase")))
            case: CaseFile = read_json(CaseFile, content)
            if update and not _wanted(session, office, case, yes):
                return
            made = office.do(import_case, case, update)
            row = office.ask(seen_person, made)
        session.tell(N_("{number} is entered from the file."), number=row.document_number)
        session.tell(N_("What the file states of checks, releases and approvals counts as missing here."))

    return import_file


def _wanted(session: Session, office: Office, case: CaseFile, is_sure: bool) -> bool:
    """Show what differs and ask; False when nothing does, raises NotUpdated when it is not wanted."""
    for row in office.ask(found_cases, case.person.v_number):
        session.give_reason(office, row.id)
    found: tuple[Difference, ...] = office.ask(file_differences, case)
    for each in found:
        click.echo(f"  {each.path}: {each.here or '-'} -> {each.file or '-'}")
    if not found:
        session.tell(N_("The file says nothing else than this office. Nothing was changed."))
        return False
    asked = session.say(N_("Enter these {count} differences?"), count=len(found))
    if not is_sure and not click.confirm(asked, err=True):
        raise NotUpdated()
    return True


def _export(language: Language) -> click.Command:
    told = say(language, N_("Write a whole case to FILE, sealed with a passphrase; --plain with a reason."))

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
            file = office.ask(plain_case, case, why) if why else office.ask(exported_case, case)
            content = plain_text(file)
            write_durably(out, content if why else sealed(content, session.passphrase()))
        session.tell(N_("The case is in {file}."), file=out)

    return export


def _example(language: Language) -> click.Command:
    @click.command("example", help=say(language, N_("Write an invented case file of today, to try an import with.")))
    @click.option("--out", type=click.Path(path_type=Path), required=True, metavar="FILE")
    @click.option("--force", is_flag=True, help=say(language, N_("Replace the file if it is there.")))
    @click.pass_obj
    def example(session: Session, out: Path, force: bool) -> None:
        free(out, is_forced=force)
        write_durably(out, plain_text(example_file(home_day(SystemClock().now()), 1)))
        session.tell(N_("The case is in {file}."), file=out)

    return example


def _confirm(language: Language) -> click.Command:
    told = say(language, N_("Check, as a second person, the codings that an imported file stated to be checked."))

    @click.command("confirm", help=told)
    @click.argument("number", metavar="CASE")
    @click.pass_obj
    def confirm(session: Session, number: str) -> None:
        with session.signed_in() as (office, _):
            count = office.do(confirm_statements, numbered(office, number))
        session.tell(N_("{count} codings are checked."), count=count)

    return confirm


def _content(file: Path) -> bytes:
    if not file.is_file():
        raise NoFile(file=file)
    if file.stat().st_size > LARGEST:
        raise TooLarge(file=file, largest=LARGEST)
    return file.read_bytes()
