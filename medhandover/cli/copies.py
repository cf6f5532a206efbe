"""`medhandover copies`: where the printed copies of a case are, and the data breaches with the hours left."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

import click

from medhandover.cli.case import numbered
from medhandover.cli.session import Session, paper_named
from medhandover.copies.actions import lose_copy
from medhandover.copies.queries import BreachRow, CopyRow, all_breaches, all_copies
from medhandover.kernel.clock import HOME_ZONE, Moment, moment
from medhandover.kernel.fields import Wrong, refuse
from medhandover.kernel.languages import N_, Language, say, show
from medhandover.kernel.problem import NotFound
from medhandover.office import Office


class Copies(click.Group):
    """A group whose first word may also be a case: `copies MO-2026-0001`."""

    def resolve_command(self, ctx: click.Context, args: list[str]) -> Any:
        """Show the case when the first word is no command."""
        known = bool(args) and (args[0] in self.commands or args[0].startswith("-"))
        return super().resolve_command(ctx, args if known else ["show", *args])


def commands(language: Language) -> Iterator[click.Command]:
    """Return the group `copies`."""
    told = N_("Printed copies: `copies CASE` tells where each one is; `lost` lists the data breaches, or notes one.")
    group = Copies("copies", help=say(language, told))
    for command in (_show, _lost):
        group.add_command(command(language))
    yield group


def _show(language: Language) -> click.Command:
    @click.command("show", help=say(language, N_("Tell where each printed copy of a case is.")))
    @click.argument("number", metavar="CASE")
    @click.pass_obj
    def show_copies(session: Session, number: str) -> None:
        with session.signed_in() as (office, _):
            rows = office.ask(all_copies, numbered(office, number))
        lines = [_line(session, row) for row in rows]
        widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
        for line in lines:
            click.echo("  ".join(f"{word:{width}}" for word, width in zip(line, widths, strict=True)).rstrip())

    return show_copies


def _line(session: Session, row: CopyRow) -> tuple[str, ...]:
    """Return how a copy is named in a command, which paper it is, for whom, and where it is."""
    name = f"{row.paper}/{row.language} {row.paper_version}.{row.number}"
    state = " ".join(filter(None, [show(session.language, row.state), show_day(session, row), row.place]))
    return name, show(session.language, paper_named(row.paper)), show(session.language, row.recipient), state


def show_day(session: Session, row: CopyRow) -> str:
    """Return on which day a copy was given, or nothing."""
    return show(session.language, row.given_on) if row.given_on else ""


def _lost(language: Language) -> click.Command:
    told = N_(
        "List the data breaches that are not settled, with the hours left to report them.\n\n"
        "With CASE and COPY (such as brief/hy 1.2) note that this copy is lost: the clock starts."
    )

    @click.command("lost", help=say(language, told))
    @click.argument("number", metavar="[CASE]", default="")
    @click.argument("copy", metavar="[COPY]", nargs=-1)
    @click.option("--what", default="", help=say(language, N_("What happened.")))
    @click.option("--place", default="", help=say(language, N_("Where it was seen last.")))
    @click.option("--noticed", default="", help=say(language, N_("When it was noticed; now if left out.")))
    @click.pass_obj
    def lost(session: Session, number: str, copy: tuple[str, ...], what: str, place: str, noticed: str) -> None:
        with session.signed_in() as (office, _):
            if number:
                row = named_copy(office, number, " ".join(copy))
                at = read_moment(noticed, office.clock.now())
                office.do(lose_copy, row.id, row.version, at, what, place)
            rows = office.ask(all_breaches)
        for each in rows:
            click.echo(_breach(session, each))

    return lost


def _breach(session: Session, row: BreachRow) -> str:
    until = show(session.language, Moment(row.deadline_at, HOME_ZONE))
    told = [show(session.language, each.to) for each in row.reports]
    reported = ", ".join(told) or session.say(N_("not reported"))
    hours = show(session.language, row.state)
    if row.hours_left is not None:
        hours = session.say(N_("{hours} hours left, until {until}"), hours=row.hours_left, until=until)
    return f"{row.document_number}  {show(session.language, row.kind)}: {hours} ({reported})"


def named_copy(office: Office, number: str, name: str) -> CopyRow:
    """Return the copy of a case with this name: paper/language version.number; raises NotFound."""
    for row in office.ask(all_copies, numbered(office, number)):
        if name == f"{row.paper}/{row.language} {row.paper_version}.{row.number}":
            return row
    raise NotFound(what="copy")


def read_moment(text: str, now: datetime) -> Moment:
    """Return the moment that was typed, or now; raises WrongFields."""
    try:
        return moment(text) if text else Moment(now, HOME_ZONE)
    except ValueError:
        sentence = N_("Write a moment as 2026-12-03T17:00 Asia/Yerevan; without a place it is Dutch time.")
        refuse([Wrong(path="noticed", sentence=sentence)])
        raise
