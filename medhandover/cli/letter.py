"""`medhandover letter`: the information letter of a case as text, in each version, and on which facts it stands."""

from collections.abc import Iterator

import click

from medhandover.cli.case import numbered
from medhandover.cli.session import Session
from medhandover.kernel.languages import N_, Language, say, show
from medhandover.letters.model import PaperLanguage
from medhandover.letters.versions import LetterVersion
from medhandover.papers.telling import letter_blocks, read_letter

LANGUAGES = click.Choice([each.value for each in PaperLanguage])
VERSIONS = click.Choice([each.value for each in LetterVersion])


def commands(language: Language) -> Iterator[click.Command]:
    """Return the group `letter`."""
    group = click.Group("letter", help=say(language, N_("The information letter: read it, and see what it rests on.")))
    for command in (_show, _blocks):
        group.add_command(command(language))
    yield group


def _show(language: Language) -> click.Command:
    told = N_(
        "Show the letter of a case as plain text, in one language.\n\n"
        "Without --version it is the one for the person's age: an adult's, or a child's in its own words."
    )

    @click.command("show", help=say(language, told))
    @click.argument("number", metavar="CASE")
    @click.option("--version", type=VERSIONS, default=None, help=say(language, N_("For whom the letter is.")))
    @click.option("--language", "code", type=LANGUAGES, default="nl", help=say(language, N_("Language of the letter.")))
    @click.pass_obj
    def show_letter(session: Session, number: str, version: str | None, code: str) -> None:
        chosen = LetterVersion(version) if version else None
        with session.signed_in() as (office, _):
            read = office.ask(read_letter, numbered(office, number), PaperLanguage(code), chosen)
        click.echo(read.text, nl=False)
        if read.is_concept:
            session.tell(N_("These texts are a draft: nobody has approved them yet (R33)."))

    return show_letter


def _blocks(language: Language) -> click.Command:
    told = N_("Tell which of the sixteen parts of the letter are printed, on which facts, and what is missing.")

    @click.command("blocks", help=say(language, told))
    @click.argument("number", metavar="CASE")
    @click.pass_obj
    def show_blocks(session: Session, number: str) -> None:
        with session.signed_in() as (office, _):
            rows = office.ask(letter_blocks, numbered(office, number))
        for row in rows:
            mark = "x" if row.is_printed else " "
            missing = show(session.language, row.missing)
            lacking = session.say(N_("missing: {missing}"), missing=missing) if row.missing else ""
            line = f"[{mark}] {row.block.value:>2} {show(session.language, row.block):40}{lacking}"
            click.echo(line.rstrip())

    return show_blocks
