"""`medhandover letter`: the information letter of a case as text, in each version, and on which facts it stands."""

from collections.abc import Iterator
from datetime import date

import click

from medhandover.cli.case import numbered
from medhandover.cli.session import Session
from medhandover.kernel.clock import home_day
from medhandover.kernel.fields import Wrong, refuse
from medhandover.kernel.ids import PlanId
from medhandover.kernel.languages import N_, Language, say, show
from medhandover.kernel.problem import NotFound
from medhandover.letters.evidence import HandingDraft, Party
from medhandover.letters.model import PaperLanguage
from medhandover.letters.sharing import hand_evidence
from medhandover.letters.versions import LetterVersion
from medhandover.office import Office
from medhandover.papers.telling import letter_blocks, read_letter
from medhandover.plans.queries import all_plans

LANGUAGES = click.Choice([each.value for each in PaperLanguage])
PARTIES = click.Choice([each.value for each in Party])
VERSIONS = click.Choice([each.value for each in LetterVersion])


def commands(language: Language) -> Iterator[click.Command]:
    """Return the group `letter`."""
    group = click.Group("letter", help=say(language, N_("The information letter: read it, and see what it rests on.")))
    for command in (_show, _blocks, _hand):
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


def _hand(language: Language) -> click.Command:
    told = N_("Note that somebody got the evidence of the arranged handover (R32); today unless said otherwise.")

    @click.command("hand", help=say(language, told))
    @click.argument("number", metavar="CASE")
    @click.option("--to", "party", type=PARTIES, required=True, help=say(language, N_("Who got the evidence.")))
    @click.option("--name", required=True, help=say(language, N_("The name of who got it.")))
    @click.option("--on", "day", default="", metavar="DAY", help=say(language, N_("On which day, such as 2026-12-01.")))
    @click.option("--received", is_flag=True, help=say(language, N_("It was confirmed that it arrived.")))
    @click.pass_obj
    def hand(session: Session, number: str, party: str, name: str, day: str, received: bool) -> None:
        with session.signed_in() as (office, _):
            plan = open_plan(office, number)
            on = read_day(day) if day else home_day(office.clock.now())
            draft = HandingDraft(party=Party(party), name=name, handed_on=on, is_received=received)
            office.do(hand_evidence, plan, draft)
        session.tell(N_("Noted: {name} has the evidence."), name=name)

    return hand


def open_plan(office: Office, number: str) -> PlanId:
    """Return the open plan of a case; raises NotFound."""
    for row in office.ask(all_plans, numbered(office, number)):
        if row.is_open:
            return row.id
    raise NotFound(what="plan")


def read_day(text: str) -> date:
    """Return the day that was typed; raises WrongFields."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        refuse([Wrong(path="on", sentence=N_("Write a day as 2026-12-01."))])
        raise
