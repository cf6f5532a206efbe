"""`medhandover demo`: an invented office to look around in, marked as one for ever, with its papers."""

import shutil
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import click

from medhandover.cases.queries import CaseRow, all_cases, seen_person
from medhandover.cli.session import Session
from medhandover.cli.window import open_window
from medhandover.copies.model import Recipient
from medhandover.demo.office import STEPS, invented_office
from medhandover.demo.stage import PASSWORD
from medhandover.kernel.languages import N_, Language, say
from medhandover.kernel.problem import Problem
from medhandover.letters.model import LETTER_OF, Paper, PaperLanguage
from medhandover.letters.stated import known_language
from medhandover.letters.versions import LetterVersion
from medhandover.medication.queries import all_envelopes
from medhandover.office import Office, place_of
from medhandover.papers.issuing import Order, issue
from medhandover.papers.telling import known_versions
from medhandover.plans.queries import all_plans
from medhandover.readiness.queries import gate
from medhandover.readiness.states import PlanState
from medhandover.storage.durable import write_durably
from medhandover.storage.folder import create_office, open_office
from medhandover.storage.keyrings import KeyFileKeeper

OFFICE, KEY, PAPERS = "kantoor", "sleutel.txt", "papieren"
"""What a demo consists of: the office, its key, its papers."""
AWAITED = frozenset({PlanState.ACCEPTED, PlanState.READY, PlanState.EXCEPTED, PlanState.ON_THE_WAY})
"""States in which a receiver waits for a person who was not handed over yet: who travels along needs papers."""


class DemoFolderInUse(Problem):
    """A demo never writes over something that is not a demo."""

    sentence = "The folder {folder} holds something that is no demo. Choose another folder with --out."


def commands(language: Language) -> Iterator[click.Command]:
    """Return `demo`."""
    told = say(
        language,
        N_(
            "Build an invented office in the folder DIR, print its papers there, and say what it made.\n\n"
            "Twenty-one invented people in every state of a plan. Among them: psychiatric care in Yerevan, dialysis on "
            "the way to Conakry, a brother who waits at the airport, a family with a child of thirteen, a Dublin "
            "transfer without consent, a minor with a guardian, an advice that runs out, a lost dossier and a moved "
            "flight."
        ),
    )

    @click.command("demo", help=told)
    @click.option("--out", type=click.Path(path_type=Path), required=True, metavar="DIR")
    @click.option("--seed", type=int, default=1, help=say(language, N_("Another number, other people and days.")))
    @click.option("--date", "day", type=click.DateTime(["%Y-%m-%d"]), default=None, help=say(language, N_("Its day.")))
    @click.option("--window", "is_shown", is_flag=True, help=say(language, N_("Open the window on it afterwards.")))
    @click.pass_context
    def demo(context: click.Context, out: Path, seed: int, day: datetime | None, is_shown: bool) -> None:
        session: Session = context.obj
        _clear(out)
        keeper = KeyFileKeeper(out / KEY)
        create_office(out / OFFICE, session.say(N_("Demo office, everything invented")), keeper, is_demo=True)
        today = day.date() if day else datetime.now(UTC).date()
        with open_office(out / OFFICE, keeper) as opened:
            told = session.say(N_("Building"))
            with click.progressbar(range(STEPS), label=told, file=sys.stderr) as bar:
                office = invented_office(place_of(opened), today, seed, lambda: bar.update(1))
            _print_all(session, office, out)
        session.tell(N_("Sign in with --as jansen; the password is: {password}"), password=PASSWORD)
        session.tell(N_("The key lies in {file}, because all of it is invented."), file=out / KEY)
        session.tell(N_("A real office keeps its key in the keyring: whoever has a key file has the office."))

        if is_shown:
            with open_office(out / OFFICE, keeper) as opened:
                context.exit(open_window(Office(place_of(opened)), replace(session, name="jansen")))

    yield demo


def _print_all(session: Session, office: Office, out: Path) -> None:
    """Print the papers of every case in the languages of its receiver and its person, and tell where each stands."""
    (out / PAPERS).mkdir()
    count = 0
    for row in office.ask(all_cases):
        office.give_reason(row.id, session.say(N_("demo")))
        answer = office.ask(gate, row.id)
        state = session.say(answer.state.label)
        click.echo(f"  {row.document_number}  {state:28}  {row.name}  {row.original_name}".rstrip())
        for order in orders(office, row, answer.state, session.say(N_("demo"))):
            made = issue(office, order)
            name = f"{row.document_number}-{order.paper.value}-{order.language.value}.pdf"
            write_durably(out / PAPERS / name, made.file)
            count += 1
        if answer.state is PlanState.READY:
            click.echo("    " + session.say(N_("Ready for departure.")))
    session.tell(N_("{count} papers of these people are in {folder}."), count=count, folder=out / PAPERS)


def orders(office: Office, row: CaseRow, state: PlanState, purpose: str) -> Iterator[Order]:
    """Yield what is printed of a case: the dossier, and letter, receipt and form in the person's language.

    Once somebody waits for the person, who travels along gets a cover, the person a card, the sealed file its label.
    """
    person = office.ask(seen_person, row.id)
    own = known_language((*person.languages_read, *person.languages_spoken)) or PaperLanguage.EN
    plans = [each for each in office.ask(all_plans, row.id) if not each.cancelled_reason]
    if not plans:
        return
    agreed = known_language((plans[-1].file_language,))
    wanted = [(Paper.DOSSIER, agreed, Recipient.RECEIVER)] if agreed else []
    wanted += [(paper, own, whom) for paper, whom in letters_of(office, row, person.is_unaccompanied)]
    wanted += [(Paper.RECEIPT, own, Recipient.ESCORT), (Paper.REFUSAL_FORM, own, Recipient.ESCORT)]
    if state in AWAITED:
        wanted += [(Paper.COVER, PaperLanguage.NL, Recipient.ESCORT), (Paper.CARD, own, Recipient.PERSON)]
        if any(each.counts_now for each in office.ask(all_envelopes, row.id)):
            wanted.append((Paper.LABEL, agreed or PaperLanguage.EN, Recipient.RECEIVER))
    for paper, language, recipient in wanted:
        yield Order(case=row.id, paper=paper, language=language, recipient=recipient, purpose=purpose)


def letters_of(office: Office, row: CaseRow, has_guardian: bool) -> Iterator[tuple[Paper, Recipient]]:
    """Yield each version of the letter for this person, and who gets it (domain 5.5)."""
    raising = Recipient.GUARDIAN if has_guardian else Recipient.PARENTS
    for version in office.ask(known_versions, row.id):
        yield LETTER_OF[version], raising if version is LetterVersion.PARENTS else Recipient.PERSON


def _clear(out: Path) -> None:
    """Take an earlier demo away; raises DemoFolderInUse when anything else is there."""
    if not out.exists():
        return
    if {path.name for path in out.iterdir()} - {OFFICE, KEY, PAPERS}:
        raise DemoFolderInUse(folder=out)
    shutil.rmtree(out)
