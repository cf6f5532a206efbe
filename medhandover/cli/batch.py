"""`medhandover print all`: the papers of a case, of all who travel together, or of everybody who leaves on a day."""

import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from types import FrameType
from typing import Any

import click

from medhandover.cli.case import numbered
from medhandover.cli.session import Session
from medhandover.cli.target import NoFolder, free
from medhandover.kernel.languages import N_, Language, say
from medhandover.kernel.problem import Problem
from medhandover.office import Office
from medhandover.papers.batch import Outcome, Wish, print_all
from medhandover.papers.wanted import Named, leaving_on, orders, travelling_with
from medhandover.readiness.queries import gate
from medhandover.storage.durable import make_folder


class WhoseUnclear(Problem):
    """A case or a day is named, and not both."""

    sentence = "Give either a CASE or --day."


class NotAllPrinted(Problem):
    """Some papers could not be printed; the others were."""

    sentence = "{printed} papers were printed and entered, {failed} were not. Each says above what to do."


class Stopped(Problem):
    """Printing was stopped; what was printed until then is entered."""

    sentence = "Stopped. {printed} papers were printed and entered, {left} were not begun or thrown away."


def command(language: Language) -> click.Command:
    """Return `print all`."""
    told = N_(
        "Print every paper that a case needs now into the folder of --out, each as a numbered copy.\n\n"
        "CASE is a document number or V-number; with --family everybody who travels along too. Without CASE, --day "
        "prints for all who leave that day. Ctrl+C stops: what was not finished leaves no file and is not entered."
    )

    @click.command("all", help=say(language, told))
    @click.argument("number", metavar="[CASE]", required=False)
    @click.option("--family", is_flag=True, help=say(language, N_("Also for all who travel together with CASE.")))
    @click.option("--day", type=click.DateTime(["%Y-%m-%d"]), help=say(language, N_("The day of departure.")))
    @click.option("--out", type=click.Path(path_type=Path), required=True, metavar="DIR")
    @click.option("--purpose", default="", help=say(language, N_("Why it is printed; it stands in the register.")))
    @click.option("--again", default="", help=say(language, N_("Why the same copy is printed once more.")))
    @click.option("--force", is_flag=True, help=say(language, N_("Replace the file if it is there.")))
    @click.pass_obj
    def print_many(session: Session, /, out: Path, **given: Any) -> None:
        if (given["number"] is None) == (given["day"] is None):
            raise WhoseUnclear()
        if not out.parent.is_dir():
            raise NoFolder(folder=out.parent)
        with session.signed_in() as (office, _):
            wishes = _wishes(session, office, out, given)
            make_folder(out)
            _printed(session, office, wishes)

    return print_many


def _wishes(session: Session, office: Office, out: Path, given: dict[str, Any]) -> list[Wish]:
    """Return what is printed; raises FileThere before anything is."""
    purpose = given["purpose"] or session.say(N_("for the journey"))
    wishes = []
    for named in _chosen(office, given["number"], given["day"], given["family"]):
        session.give_reason(office, named.case)
        state = office.ask(gate, named.case).state
        for order in orders(office, named.case, state, purpose, given["again"]):
            parts = (named.document_number, order.paper.value, order.recipient.value, order.language.value)
            name = "-".join(parts) + ".pdf"
            if out.exists():
                free(out / name, is_forced=given["force"])
            wishes.append(Wish(order=replace(order, file_name=name), path=out / name))
    return wishes


def _chosen(office: Office, number: str | None, day: datetime | None, is_family: bool) -> tuple[Named, ...]:
    if day is not None:
        return office.ask(leaving_on, day.date())
    case = numbered(office, number or "")
    together = office.ask(travelling_with, case)
    return together if is_family else tuple(each for each in together if each.case == case)


def _printed(session: Session, office: Office, wishes: list[Wish]) -> None:
    """Print with a bar of progress, then say what became of each; raises Stopped, NotAllPrinted."""
    outcomes: list[Outcome] = []
    told = session.say(N_("Printing"))
    with stopping() as is_stopped, click.progressbar(length=len(wishes), label=told, file=sys.stderr) as bar:
        for outcome in print_all(office, wishes, is_stopped):
            outcomes.append(outcome)
            bar.update(1)
    for outcome in outcomes:
        _tell(session, outcome)
    printed = sum(each.issued is not None for each in outcomes)
    if len(outcomes) < len(wishes):
        raise Stopped(printed=printed, left=len(wishes) - len(outcomes))
    if printed < len(outcomes):
        raise NotAllPrinted(printed=printed, failed=len(outcomes) - printed)
    session.tell(N_("{printed} papers were printed and entered."), printed=printed)


def _tell(session: Session, outcome: Outcome) -> None:
    if outcome.issued:
        told = N_("{file}: version {version}, copy {number}, {pages} pages.")
        made = outcome.issued
        session.tell(told, file=outcome.path, version=made.version, number=made.number, pages=made.pages)
    elif outcome.problem:
        click.echo(f"{outcome.path.name}: {outcome.problem.say(session.language)}")


@contextmanager
def stopping() -> Iterator[Callable[[], bool]]:
    """Give a question whether Ctrl+C was pressed; the second time it stops the program as it always does."""
    pressed: list[int] = []

    def note(number: int, _: FrameType | None) -> None:
        pressed.append(number)
        signal.signal(signal.SIGINT, before)

    before = signal.signal(signal.SIGINT, note)
    try:
        yield lambda: bool(pressed)
    finally:
        signal.signal(signal.SIGINT, before)
