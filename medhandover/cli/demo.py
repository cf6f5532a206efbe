"""`medhandover demo`: an invented office to look around in, marked as one for ever, with its papers."""

import shutil
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import click

from medhandover.cases.queries import all_cases
from medhandover.cli.session import Session
from medhandover.cli.window import open_window
from medhandover.demo.curtain import STEPS, invented_office
from medhandover.demo.stage import PASSWORD
from medhandover.kernel.clock import SystemClock, home_day
from medhandover.kernel.languages import N_, Language, say
from medhandover.kernel.problem import Problem
from medhandover.office import Office, place_of
from medhandover.papers.issuing import issue
from medhandover.papers.wanted import orders
from medhandover.premises import KEY, OFFICE, demo_at
from medhandover.readiness.queries import gate
from medhandover.readiness.states import PlanState
from medhandover.storage.durable import write_durably
from medhandover.storage.folder import create_office, open_office
from medhandover.storage.keyrings import KeyFileKeeper

PAPERS = "papieren"
"""Where the papers of a demo lie, beside the office and its key."""


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
        today = day.date() if day else home_day(SystemClock().now())
        with open_office(out / OFFICE, keeper) as opened:
            told = session.say(N_("Building"))
            with click.progressbar(range(STEPS), label=told, file=sys.stderr) as bar:
                office = invented_office(place_of(opened), today, seed, lambda: bar.update(1))
            _print_all(session, office, out)
        session.tell(N_("Sign in with --as jansen; the password is: {password}"), password=PASSWORD)
        session.tell(N_("The key lies in {file}, because all of it is invented."), file=out / KEY)
        session.tell(N_("A real office keeps its key in the keyring: whoever has a key file has the office."))

        if is_shown:
            context.exit(open_window(replace(session, folder=out / OFFICE, name="jansen"), lambda: demo_at(out)))

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
        for order in orders(office, row.id, answer.state, session.say(N_("demo"))):
            made = issue(office, order)
            parts = (row.document_number, order.paper.value, order.recipient.value, order.language.value)
            name = "-".join(parts) + ".pdf"
            write_durably(out / PAPERS / name, made.file)
            count += 1
        if answer.state is PlanState.READY:
            click.echo("    " + session.say(N_("Ready for departure.")))
    session.tell(N_("{count} papers of these people are in {folder}."), count=count, folder=out / PAPERS)


def _clear(out: Path) -> None:
    """Take an earlier demo away; raises DemoFolderInUse when anything else is there."""
    if not out.exists():
        return
    if {path.name for path in out.iterdir()} - {OFFICE, KEY, PAPERS}:
        raise DemoFolderInUse(folder=out)
    shutil.rmtree(out)
