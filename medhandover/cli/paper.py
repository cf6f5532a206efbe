"""`medhandover print` and `text`: numbered copies of papers, and the texts that they are made of."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from medhandover.cli import batch
from medhandover.cli.case import numbered
from medhandover.cli.session import Session
from medhandover.cli.target import free
from medhandover.copies.model import Recipient
from medhandover.kernel.languages import N_, Language, say
from medhandover.letters.actions import give_approval
from medhandover.letters.model import Paper, PaperLanguage
from medhandover.letters.queries import all_texts, seen_texts
from medhandover.papers.issuing import Issued, Order, Previewed, issue, preview
from medhandover.papers.readers import USUAL
from medhandover.storage.durable import write_durably

PAPERS = click.Choice([each.value for each in Paper])
LANGUAGES = click.Choice([each.value for each in PaperLanguage])
RECIPIENTS = click.Choice([each.value for each in Recipient])


def commands(language: Language) -> Iterator[click.Command]:
    """Return `print` and `text`."""
    yield _print(language)
    group = click.Group("text", help=say(language, N_("The texts of papers: which are approved, what they say.")))
    for command in (_list, _show, _approve):
        group.add_command(command(language))
    yield group


def _print(language: Language) -> click.Command:
    told = say(
        language,
        N_(
            "Print a paper of a case into a PDF file, as a numbered copy.\n\n"
            "CASE is a document number or V-number. The dossier is in the language agreed with the receiver. A paper "
            "for one reader is in LANGUAGE alone, the others have Dutch beside it. Texts that nobody approved print "
            "with the mark of a concept."
        ),
    )
    group = click.Group("print", help=told)
    for each in Paper:
        group.add_command(_print_one(language, each))
    group.add_command(batch.command(language))
    return group


def _print_one(language: Language, paper: Paper) -> click.Command:
    told = say(language, N_("Print: {paper}."), paper=paper)

    @click.command(paper.value, help=told)
    @click.argument("number", metavar="CASE")
    @click.option("--language", "code", type=LANGUAGES, required=True, help=say(language, N_("Language of the paper.")))
    @click.option("--out", type=click.Path(path_type=Path), required=True, metavar="FILE")
    @click.option("--for", "whom", type=RECIPIENTS, default=None, help=say(language, N_("For whom the copy is.")))
    @click.option("--purpose", default="", help=say(language, N_("Why it is printed; it stands in the register.")))
    @click.option("--again", default="", help=say(language, N_("Why the same copy is printed once more.")))
    @click.option("--force", is_flag=True, help=say(language, N_("Replace the file if it is there.")))
    @click.option("--preview", is_flag=True, help=say(language, N_("Only look: no copy is entered, and it says so.")))
    @click.pass_obj
    def print_copy(session: Session, /, number: str, code: str, out: Path, **given: Any) -> None:
        _written(session, paper, number, PaperLanguage(code), out, given)

    return print_copy


def _written(
    session: Session, paper: Paper, number: str, language: PaperLanguage, out: Path, given: dict[str, Any]
) -> None:
    """Issue the copy, or only show it, and write its file; nothing is entered when it cannot be written there."""
    free(out, is_forced=given["force"])
    with session.signed_in() as (office, _):
        case = numbered(office, number)
        session.give_reason(office, case)
        order = Order(
            case=case,
            paper=paper,
            language=language,
            recipient=Recipient(given["whom"] or USUAL[paper]),
            purpose=given["purpose"] or session.say(N_("for the journey")),
            again=given["again"],
            file_name=out.name,
        )
        made = preview(office, order) if given["preview"] else issue(office, order)
    write_durably(out, made.file)
    told_of(session, made, out)


def told_of(session: Session, made: Issued | Previewed, out: Path) -> None:
    """Say which copy was printed, or that it is none, and why it bears the mark of a concept."""
    if isinstance(made, Previewed):
        session.tell(N_("{file}: preview, {pages} pages. No copy was entered."), file=out, pages=made.pages)
    else:
        session.tell(
            N_("{file}: version {version}, copy {number}, {pages} pages."),
            file=out,
            version=made.version,
            number=made.number,
            pages=made.pages,
        )
    if made.is_concept:
        session.tell(N_("It bears the mark of a concept: its texts are not approved by a named person (R33)."))


def _list(language: Language) -> click.Command:
    @click.command("list", help=say(language, N_("List the texts of every paper and language, and who approved them.")))
    @click.pass_obj
    def list_texts(session: Session) -> None:
        with session.signed_in() as (office, _):
            rows = office.ask(all_texts)
        for row in rows:
            state = row.approver or session.say(N_("not approved"))
            click.echo(f"{row.paper.value:22}{row.language.value:4}{row.text_hash[:12]}  {state}")

    return list_texts


def _show(language: Language) -> click.Command:
    @click.command("show", help=say(language, N_("Show every phrase of a paper in one language.")))
    @click.argument("paper", type=PAPERS)
    @click.argument("code", type=LANGUAGES, metavar="LANGUAGE")
    @click.pass_obj
    def show_text(session: Session, paper: str, code: str) -> None:
        with session.signed_in() as (office, _):
            found = office.ask(seen_texts, Paper(paper), PaperLanguage(code))
        for key, phrase in found.phrases.items():
            click.echo(f"{key}: {phrase}")
        click.echo(found.text_hash)

    return show_text


def _approve(language: Language) -> click.Command:
    @click.command("approve", help=say(language, N_("Approve, under your own name, a paper's texts as they stand.")))
    @click.argument("paper", type=PAPERS)
    @click.argument("code", type=LANGUAGES, metavar="LANGUAGE")
    @click.option("--translator", required=True, help=say(language, N_("Who translated or wrote the texts.")))
    @click.option("--read", "text_hash", default="", help=say(language, N_("Fingerprint of what you read.")))
    @click.pass_obj
    def approve(session: Session, paper: str, code: str, translator: str, text_hash: str) -> None:
        with session.signed_in() as (office, _):
            office.do(give_approval, Paper(paper), PaperLanguage(code), translator, text_hash)
        session.tell(N_("Approved. Changed texts ask for a new approval."))

    return approve
