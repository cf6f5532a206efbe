"""`medhandover schedule calendar` and `leave`: calendars that go out, and leave that comes in."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import click

from medhandover.cli.casefile import LARGEST
from medhandover.cli.escort import named_escort
from medhandover.cli.session import NoFile, Session
from medhandover.cli.target import free
from medhandover.kernel.clock import home_day
from medhandover.kernel.languages import N_, Language, say
from medhandover.kernel.problem import Problem
from medhandover.papers.press import drawn
from medhandover.papers.week_list import week_list
from medhandover.schedules.calendar import export_calendar
from medhandover.schedules.calendar_door import leave_of
from medhandover.schedules.leave import import_leave
from medhandover.storage.durable import write_durably


class WrongLeave(Problem):
    """Lines of a file with leave cannot be entered."""

    sentence = "Nothing was entered. Wrong lines: {count}. Correct them, or enter the others with --right-ones."


class LargeLeave(Problem):
    """A file with leave is a few pages."""

    sentence = "The file {file} is too large for leave."


def file_commands(language: Language) -> Iterator[click.Command]:
    """Return the commands that belong to the group `schedule`."""
    yield _calendar(language)
    yield _leave(language)
    yield _week(language)


def _calendar(language: Language) -> click.Command:
    told = N_("Write the calendar (iCalendar) of NAME, or of the whole service without a name.")

    @click.command("calendar", help=say(language, told))
    @click.argument("name", required=False)
    @click.option("--out", type=click.Path(path_type=Path), required=True, metavar="FILE")
    @click.option("--force", is_flag=True, help=say(language, N_("Replace a file that is there.")))
    @click.pass_obj
    def calendar(session: Session, name: str | None, out: Path, force: bool) -> None:
        free(out, is_forced=force)
        with session.signed_in() as (office, _):
            escort = named_escort(office, name).id if name else None
            told = office.do(export_calendar, escort, session.language)
        write_durably(out, told.text.encode())
        session.tell(
            N_("Duties: {duties}, cancelled: {cancelled}. Written to {file}."),
            duties=told.duties,
            cancelled=told.cancelled,
            file=out,
        )

    return calendar


def _leave(language: Language) -> click.Command:
    told = N_(
        "Enter the leave of a CSV file or a calendar, all or nothing; what is wrong is told line by line.\n\n"
        "The first line of a CSV file names the columns: naam; van; tot en met; soort."
    )

    @click.command("leave", help=say(language, told))
    @click.argument("file", type=click.Path(path_type=Path))
    @click.option("--name", default="", help=say(language, N_("Whose calendar it is.")))
    @click.option("--right-ones", "is_partial", is_flag=True, help=say(language, N_("Enter the lines that are right.")))
    @click.pass_obj
    def leave(session: Session, file: Path, name: str, is_partial: bool) -> None:
        if not file.is_file():
            raise NoFile(file=file)
        if file.stat().st_size > LARGEST:
            raise LargeLeave(file=file)
        with session.signed_in() as (office, _):
            whose = named_escort(office, name).name if name else ""
            read = leave_of(file.read_bytes(), whose)
            for line in read.wrong:
                click.echo(line.say(session.language), err=True)
            if read.wrong and not is_partial:
                raise WrongLeave(count=len({each.line for each in read.wrong}))
            done = office.do(import_leave, read.lines, is_partial)
        for line in done.wrong:
            click.echo(line.say(session.language), err=True)
        told = N_("Entered: {entered}. There already: {known}. Wrong lines: {wrong}.")
        wrong = len({each.line for each in (*read.wrong, *done.wrong)})
        session.tell(told, entered=done.entered, known=done.known, wrong=wrong)

    return leave


def _week(language: Language) -> click.Command:
    @click.command("week", help=say(language, N_("Print the list of a week into a PDF file: who travels when.")))
    @click.option("--day", type=click.DateTime(["%Y-%m-%d"]), help=say(language, N_("A day of the week; else today.")))
    @click.option("--out", type=click.Path(path_type=Path), required=True, metavar="FILE")
    @click.option("--force", is_flag=True, help=say(language, N_("Replace a file that is there.")))
    @click.pass_obj
    def week(session: Session, day: datetime | None, out: Path, force: bool) -> None:
        free(out, is_forced=force)
        with session.signed_in() as (office, _):
            asked = day.date() if day else home_day(office.clock.now())
            paper = office.ask(week_list, asked, session.language)
        content, pages = drawn(paper)
        write_durably(out, content)
        session.tell(N_("Written to {file}, pages: {count}."), file=out, count=pages)

    return week
