"""`medhandover receiver`: the directory of who can receive a person; imported, looked at, checked."""

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from medhandover.cli.casefile import LARGEST, NotUpdated
from medhandover.cli.receiver_shown import tell_history, tell_hours, tell_receiver
from medhandover.cli.session import NoFile, Session, echo_answer
from medhandover.exchange.directory import column_label, read_directory
from medhandover.kernel.clock import Moment, home_day, zone_of
from medhandover.kernel.fields import WrongFields
from medhandover.kernel.languages import N_, Language, say, show
from medhandover.kernel.problem import NotFound, Problem
from medhandover.office import Office
from medhandover.readiness.history import receiver_history
from medhandover.receivers.actions import verify_receiver
from medhandover.receivers.details import Specialism
from medhandover.receivers.differing import ReceiverDifference, receiver_differences
from medhandover.receivers.importing import import_receivers
from medhandover.receivers.lines import ReceiverLine
from medhandover.receivers.model import ReceiverKind, ReceiverStatus
from medhandover.receivers.queries import ReceiverRow, all_receivers, seen_receiver
from medhandover.receivers.verification import CheckedHow, CheckResult, Confirmed, VerificationDraft

DAY = click.DateTime(["%Y-%m-%d"])


class NotOneReceiver(Problem):
    """A receiver is named by words that begin its name, so that only one fits."""

    sentence = "{count} receivers fit “{text}”. Name one of them in full, with its city: {names}."


class LargeList(Problem):
    """A list of receivers is text; something this large is something else."""

    sentence = "The file {file} is larger than {largest} bytes, so it is no list of receivers. Nothing was imported."


def commands(language: Language) -> Iterator[click.Command]:
    """Return the group `receiver`."""
    group = click.Group("receiver", help=say(language, N_("Who can receive a person: import, look up, check.")))
    for command in (_import, _list, _show, _history, _hours, _verify):
        group.add_command(command(language))
    yield group


def _import(language: Language) -> click.Command:
    told = say(
        language,
        N_(
            "Enter the receivers of a CSV file, all or nothing.\n\n"
            "The first line names the columns, by field or by label; semicolons or commas separate the cells. A known "
            "receiver (name, city, country) is refused without --update, which shows the difference first."
        ),
    )

    @click.command("import", help=told)
    @click.argument("file", type=click.Path(path_type=Path))
    @click.option("--update", is_flag=True, help=say(language, N_("Bring known receivers up to the file.")))
    @click.option("--yes", is_flag=True, help=say(language, N_("Do not ask before an update.")))
    @click.pass_obj
    def import_file(session: Session, file: Path, update: bool, yes: bool) -> None:
        with _named_cells(session):
            lines = read_directory(_content(file))
            with session.signed_in() as (office, _):
                if update and not _wanted(session, office, lines, yes):
                    return
                done = office.do(import_receivers, lines, update)
        told = N_("Entered: {entered}. Changed: {changed}. No check by a second source is taken over from a file.")
        session.tell(told, entered=done.entered, changed=done.changed)

    return import_file


def _content(file: Path) -> bytes:
    if not file.is_file():
        raise NoFile(file=file)
    if file.stat().st_size > LARGEST:
        raise LargeList(file=file, largest=LARGEST)
    return file.read_bytes()


@contextmanager
def _named_cells(session: Session) -> Iterator[None]:
    """Name the line and the column of each wrong cell in the words of the reader."""
    try:
        yield
    except WrongFields as refused:
        raise WrongFields(each.at(_cell(session, each.path)) for each in refused.wrong) from None


def _cell(session: Session, path: str) -> str:
    line, _, column = path.partition(".")
    if not line.isdigit():
        return path
    name, _, inner = column.partition(".")
    label = session.say(column_label(name)) + (f" ({inner})" if inner else "")
    if not column:
        return session.say(N_("line {line}"), line=line)
    return session.say(N_("line {line}, column {column}"), line=line, column=label)


def _wanted(session: Session, office: Office, lines: Sequence[ReceiverLine], is_sure: bool) -> bool:
    """Show what differs and ask; False when nothing does, raises NotUpdated when it is not wanted."""
    found: tuple[ReceiverDifference, ...] = office.ask(receiver_differences, tuple(lines))
    for each in found:
        if each.is_new:
            session.tell(N_("  {name}: new"), name=each.name)
        else:
            label = session.say(column_label(each.field))
            click.echo(f"  {each.name}, {label}: {each.here or '-'} -> {each.file or '-'}")
    if not found:
        session.tell(N_("The file says nothing else than this office. Nothing was changed."))
        return False
    asked = session.say(N_("Enter these {count} differences?"), count=len(found))
    if not is_sure and not click.confirm(asked, err=True):
        raise NotUpdated()
    return True


def _list(language: Language) -> click.Command:
    told = say(language, N_("List the receivers that fit, those nearest to their airport first."))

    @click.command("list", help=told)
    @click.argument("text", default="")
    @click.option("--country", default="")
    @click.option("--city", default="")
    @click.option("--kind", type=click.Choice([each.value for each in ReceiverKind]))
    @click.option("--specialism", type=click.Choice([each.value for each in Specialism]))
    @click.option("--capability", default="", help=say(language, N_("Code of a condition, such as DIALYSE.")))
    @click.option("--status", type=click.Choice([each.value for each in ReceiverStatus]))
    @click.option("--language", "spoken", default="", help=say(language, N_("Language spoken there, such as hy.")))
    @click.option("--airport", default="", help=say(language, N_("Measure from this airport, such as EVN.")))
    @click.option("--json", "as_json", is_flag=True, help=say(language, N_("Answer as JSON.")))
    @click.pass_obj
    def list_receivers(session: Session, /, text: str, as_json: bool, spoken: str, **given: Any) -> None:
        kind, specialism, status = (given.pop(name) for name in ("kind", "specialism", "status"))
        with session.signed_in() as (office, _):
            rows = office.ask(
                all_receivers,
                text=text,
                language=spoken,
                kind=ReceiverKind(kind) if kind else None,
                specialism=Specialism(specialism) if specialism else None,
                status=ReceiverStatus(status) if status else None,
                **given,
            )
        if as_json:
            echo_answer(session.language, rows, as_json=True)
        else:
            for row in rows:
                click.echo(_line(session, row))

    return list_receivers


def _line(session: Session, row: ReceiverRow) -> str:
    minutes = f"{row.airport_minutes} min" if row.airport_minutes is not None else ""
    checked = session.say(N_("not checked (R15)"))
    if row.verified_until:
        checked = session.say(N_("checked, valid until {until}"), until=row.verified_until)
    parts = (row.name, row.original_name, f"{row.city} ({row.country})", show(session.language, row.kind), minutes)
    told = (*parts, _distance(session, row), row.phone, show(session.language, row.status), checked)
    return "  ".join(part for part in told if part)


def _distance(session: Session, row: ReceiverRow) -> str:
    """Return how far a receiver lies from the airport that was asked for, if one was."""
    if not row.measured_from:
        return ""
    if row.distance_km is None:
        return session.say(N_("in a straight line from {airport}: not known"), airport=row.measured_from)
    told = N_("{count} km from {airport} in a straight line")
    return session.say(told, count=row.distance_km, airport=row.measured_from)


def _show(language: Language) -> click.Command:
    told = N_("Show everything that is known of a receiver: TEXT begins words of its name or city.")
    return _about(language, "show", told, seen_receiver, tell_receiver)


def _history(language: Language) -> click.Command:
    told = N_("Tell what happened at a receiver before: how handovers ended, refusals, experiences.")
    return _about(language, "history", told, receiver_history, tell_history)


def _about(language: Language, name: str, told: str, query: Any, tell: Callable[[Session, Any], None]) -> click.Command:
    """Return a command that asks `query` about one receiver, and tells the answer or gives it as JSON."""

    @click.command(name, help=say(language, told))
    @click.argument("text")
    @click.option("--json", "as_json", is_flag=True, help=say(language, N_("Answer as JSON.")))
    @click.pass_obj
    def about(session: Session, text: str, as_json: bool) -> None:
        with session.signed_in() as (office, _):
            found = office.ask(query, named(office, text).id)
        if as_json:
            echo_answer(session.language, found, as_json=True)
        else:
            tell(session, found)

    return about


def _hours(language: Language) -> click.Command:
    told = say(language, N_("Tell when a receiver is open, whether it is at a moment, and which holidays come."))

    @click.command("hours", help=told)
    @click.argument("text")
    @click.option(
        "--at", "moment", type=click.DateTime(["%Y-%m-%dT%H:%M"]), help=say(language, N_("Hour of the place."))
    )
    @click.pass_obj
    def hours(session: Session, text: str, moment: datetime | None) -> None:
        with session.signed_in() as (office, _):
            row = named(office, text)
            zone = office.ask(seen_receiver, row.id).zone
            at = Moment(moment.replace(tzinfo=zone_of(zone)), zone) if moment else None
            seen = office.ask(seen_receiver, row.id, at)
        tell_hours(session, seen)

    return hours


def _verify(language: Language) -> click.Command:
    told = say(language, N_("Note a check of a receiver; two sources make it count (R15)."))

    @click.command("verify", help=told)
    @click.argument("text")
    @click.option("--how", type=click.Choice([each.value for each in CheckedHow]), required=True)
    @click.option("--source", required=True, help=say(language, N_("Who said so, or which page.")))
    @click.option("--confirmed", type=click.Choice([each.value for each in Confirmed]), multiple=True)
    @click.option("--result", type=click.Choice([each.value for each in CheckResult]), default=CheckResult.RIGHT.value)
    @click.option("--on", "day", type=DAY, help=say(language, N_("Day of the check; else today.")))
    @click.option("--remark", default="", help=say(language, N_("What does not hold.")))
    @click.pass_obj
    def verify(session: Session, /, text: str, how: str, day: datetime | None, **given: Any) -> None:
        with session.signed_in() as (office, _):
            draft = VerificationDraft(
                verified_on=day.date() if day else home_day(office.clock.now()),
                how=CheckedHow(how),
                confirmed=tuple(Confirmed(each) for each in given.pop("confirmed")),
                result=CheckResult(given.pop("result")),
                **given,
            )
            row = named(office, text)
            office.do(verify_receiver, row.id, draft)
            until = office.ask(seen_receiver, row.id).verified_until
        session.tell(N_("The check of {name} was noted."), name=row.name)
        if until:
            session.tell(N_("It counts as checked, valid until {until}."), until=until)
        else:
            session.tell(N_("It does not count as checked yet: two sources must confirm it (R15)."))

    return verify


def named(office: Office, text: str) -> ReceiverRow:
    """Return the one receiver of which `text` begins words of name or city; raises NotFound, NotOneReceiver."""
    rows = office.ask(all_receivers, text=" ".join(re.findall(r"\w+", text)))
    exact = [row for row in rows if row.name.casefold() == text.strip().casefold()]
    found = exact if len(exact) == 1 else rows
    if not found:
        raise NotFound(what="receiver")
    if len(found) > 1:
        names = [f"{row.name}, {row.city}" for row in found[:5]]
        raise NotOneReceiver(count=len(found), text=text, names=names)
    return found[0]
