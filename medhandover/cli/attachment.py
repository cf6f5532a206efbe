"""`medhandover attachment`: files of a case, encrypted; the program never opens them itself."""

from collections.abc import Iterator
from pathlib import Path

import click

from medhandover.cases.actions import add_document
from medhandover.cases.model import DocumentDraft, Subject
from medhandover.cases.queries import all_documents, document_content
from medhandover.cli.case import numbered
from medhandover.cli.session import NoFile, Session
from medhandover.cli.target import free
from medhandover.kernel.ids import AttachmentId
from medhandover.kernel.languages import N_, Language, say, show
from medhandover.kernel.problem import NotFound
from medhandover.storage.durable import write_durably


def commands(language: Language) -> Iterator[click.Command]:
    """Return the group `attachment`."""
    group = click.Group("attachment", help=say(language, N_("Files of a case: add one, list them, save one.")))
    for command in (_add, _list, _save):
        group.add_command(command(language))
    yield group


def _add(language: Language) -> click.Command:
    told = say(language, N_("Add FILE to a case: PDF, PNG, JPEG, DOCX, EML or MSG, at most 50 MB."))

    @click.command("add", help=told)
    @click.argument("number", metavar="CASE")
    @click.argument("file", type=click.Path(path_type=Path))
    @click.option(
        "--about",
        type=click.Choice([each.value for each in Subject]),
        default=Subject.CASE.value,
        help=say(language, N_("What the file is about.")),
    )
    @click.option("--thing", default="", help=say(language, N_("Id of the advice, evidence or consent it belongs to.")))
    @click.pass_obj
    def add(session: Session, number: str, file: Path, about: str, thing: str) -> None:
        if not file.is_file():
            raise NoFile(file=file)
        with session.signed_in() as (office, folder):
            case = numbered(office, number)
            with file.open("rb") as source:
                stored = folder.attachments.put(source, file.name)
            draft = DocumentDraft(about=Subject(about), filename=file.name, thing=thing)
            try:
                office.do(add_document, case, draft, stored)
            except BaseException:
                folder.attachments.remove(stored.id)
                raise
        session.tell(N_("The file is kept, encrypted, as {id}."), id=stored.id[:12])

    return add


def _list(language: Language) -> click.Command:
    @click.command("list", help=say(language, N_("List the files of a case.")))
    @click.argument("number", metavar="CASE")
    @click.pass_obj
    def list_files(session: Session, number: str) -> None:
        with session.signed_in() as (office, _):
            case = numbered(office, number)
            session.give_reason(office, case)
            rows = office.ask(all_documents, case)
        for row in rows:
            about = show(session.language, row.about)
            click.echo(f"{row.id[:12]}  {about}  {row.filename}  {row.kind}  {row.size}")

    return list_files


def _save(language: Language) -> click.Command:
    @click.command("save", help=say(language, N_("Write a file of a case, readable, to FILE.")))
    @click.argument("number", metavar="CASE")
    @click.argument("begin", metavar="ID")
    @click.option("--out", type=click.Path(path_type=Path), required=True, metavar="FILE")
    @click.pass_obj
    def save(session: Session, number: str, begin: str, out: Path) -> None:
        free(out)
        with session.signed_in() as (office, _):
            case = numbered(office, number)
            session.give_reason(office, case)
            found: list[AttachmentId] = [row.id for row in office.ask(all_documents, case) if row.id.startswith(begin)]
            if len(found) != 1:
                raise NotFound(what="document")
            content = office.ask(document_content, found[0])
        write_durably(out, content)
        session.tell(N_("The file is in {file}."), file=out)

    return save
