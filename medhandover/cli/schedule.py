"""`medhandover schedule`: the timeline of the service, who could fill its open places, and a proposal for them all."""

import json
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from pathlib import Path

import click

from medhandover.cli import schedule_files
from medhandover.cli.case import numbered
from medhandover.cli.contact import last_plan
from medhandover.cli.escort import candidates_command, named_escort
from medhandover.cli.schedule_shown import tell_moved, tell_proposal, tell_schedule
from medhandover.cli.session import NoFile, Session, echo_answer
from medhandover.cli.target import free
from medhandover.escorts.filling import fill_slot
from medhandover.escorts.pinning import set_pin
from medhandover.escorts.queries import SlotRow, all_slots
from medhandover.exchange.reading import read_value, written
from medhandover.kernel.clock import Moment, home_day, moment
from medhandover.kernel.fields import Wrong, refuse
from medhandover.kernel.languages import N_, Language, say
from medhandover.kernel.problem import NotFound, Problem
from medhandover.office import Office
from medhandover.schedules.applying import apply_schedule
from medhandover.schedules.moving import moved_schedule
from medhandover.schedules.planning import proposed_schedule
from medhandover.schedules.proposals import ProposedLine
from medhandover.schedules.queries import seen_schedule
from medhandover.storage.durable import write_durably

DAY = click.DateTime(["%Y-%m-%d"])
USUAL = timedelta(days=30)


class NoProposal(Problem):
    """A proposal is applied from the file into which it was written."""

    sentence = "The file {file} holds no proposal. Make one with: schedule propose --out {file}."


def commands(language: Language) -> Iterator[click.Command]:
    """Return the group `schedule`."""
    told = say(language, N_("The timeline of who travels along: show it, find candidates, propose a month, apply it."))
    group = click.Group("schedule", help=told)
    for command in (_show, candidates_command, _propose, _apply, _assign, _pin, _what_if):
        group.add_command(command(language))
    for command in schedule_files.file_commands(language):
        group.add_command(command)
    yield group


def _show(language: Language) -> click.Command:
    told = say(language, N_("Show who travels when, which places are open, and what does not fit."))

    @click.command("show", help=told)
    @click.option("--from", "first", type=DAY, help=say(language, N_("First day; without it today.")))
    @click.option("--until", "last", type=DAY, help=say(language, N_("Last day; without it thirty days later.")))
    @click.option("--json", "as_json", is_flag=True, help=say(language, N_("Answer as JSON.")))
    @click.pass_obj
    def show_schedule(session: Session, first: datetime | None, last: datetime | None, as_json: bool) -> None:
        with session.signed_in() as (office, _):
            schedule = office.ask(seen_schedule, *period(office, first, last))
        if as_json:
            echo_answer(session.language, schedule, as_json=True)
        else:
            tell_schedule(session, schedule)

    return show_schedule


def _propose(language: Language) -> click.Command:
    told = say(language, N_("Propose who fills the open places; nobody is assigned until it is applied."))

    @click.command("propose", help=told)
    @click.option("--from", "first", type=DAY, help=say(language, N_("First day; without it today.")))
    @click.option("--until", "last", type=DAY, help=say(language, N_("Last day; without it thirty days later.")))
    @click.option("--no-reserves", "has_none", is_flag=True, help=say(language, N_("Leave the reserves out.")))
    @click.option("--out", type=click.Path(path_type=Path), help=say(language, N_("Write it to be applied.")))
    @click.option("--force", is_flag=True, help=say(language, N_("Replace a file that is there.")))
    @click.pass_obj
    def propose(
        session: Session, first: datetime | None, last: datetime | None, has_none: bool, out: Path | None, force: bool
    ) -> None:
        if out is not None:
            free(out, is_forced=force)
        with session.signed_in() as (office, _):
            proposal = office.ask(proposed_schedule, *period(office, first, last), not has_none)
        tell_proposal(session, proposal)
        if out is not None:
            lines = written(tuple[ProposedLine, ...], tuple(each.line for each in proposal.lines))
            write_durably(out, json.dumps(lines, indent=1).encode())
            session.tell(N_("Written to {file}. Apply it with: schedule apply {file}."), file=out)

    return propose


def _apply(language: Language) -> click.Command:
    told = N_("Fill the places of a proposal: every line of the file, or those that are named with --line.")

    @click.command("apply", help=say(language, told))
    @click.argument("file", type=click.Path(path_type=Path))
    @click.option("--line", "numbers", type=int, multiple=True, help=say(language, N_("Number of a line.")))
    @click.pass_obj
    def apply(session: Session, file: Path, numbers: tuple[int, ...]) -> None:
        lines = _chosen(_read(file), numbers)
        with session.signed_in() as (office, _):
            done = office.do(apply_schedule, lines)
        session.tell(N_("Filled places: {count}."), count=len(done.filled))

    return apply


def _assign(language: Language) -> click.Command:
    told = N_("Let NAME fill a place of a case, put NAME in for another, or empty it without a name.")

    @click.command("assign", help=say(language, told))
    @click.argument("number")
    @click.argument("name", required=False)
    @click.option("--slot", "place", type=int, required=True, help=say(language, N_("Number of the place.")))
    @click.option("--reason", "why", default="", help=say(language, N_("Why, although something fails.")))
    @click.pass_obj
    def assign(session: Session, number: str, name: str | None, place: int, why: str) -> None:
        with session.signed_in() as (office, _):
            slot = _slot(office, number, place)
            row = named_escort(office, name) if name else None
            office.do(fill_slot, slot.id, slot.version, row.id if row else None, why)
        if row is None:
            session.tell(N_("Place {number} is empty."), number=place)
        else:
            session.tell(N_("{name} fills place {number}."), name=row.name, number=place)

    return assign


def _pin(language: Language) -> click.Command:
    @click.command("pin", help=say(language, N_("Fix NAME to a place of a case, or keep NAME off it with --not.")))
    @click.argument("number")
    @click.argument("name")
    @click.option("--slot", "place", type=int, required=True, help=say(language, N_("Number of the place.")))
    @click.option("--not", "is_unwanted", is_flag=True, help=say(language, N_("Keep this person off the place.")))
    @click.pass_obj
    def pin(session: Session, number: str, name: str, place: int, is_unwanted: bool) -> None:
        with session.signed_in() as (office, _):
            row = named_escort(office, name)
            office.do(set_pin, _slot(office, number, place).id, row.id, not is_unwanted)
        told = N_("{name} is kept off place {number}.") if is_unwanted else N_("{name} is pinned to place {number}.")
        session.tell(told, name=row.name, number=place)

    return pin


def _what_if(language: Language) -> click.Command:
    told = N_("Tell what changes for who travels along if the journey of a case departs at another moment.")

    @click.command("what-if", help=say(language, told))
    @click.argument("number")
    @click.option("--departs", required=True, help=say(language, N_("Such as 2026-12-03T06:40, at home's clock.")))
    @click.pass_obj
    def what_if(session: Session, number: str, departs: str) -> None:
        with session.signed_in() as (office, _):
            rows = office.ask(moved_schedule, last_plan(office, number).id, _moment(departs))
        tell_moved(session, rows)

    return what_if


def period(office: Office, first: datetime | None, last: datetime | None) -> tuple[date, date]:
    """Return the days that are asked for: from today, for thirty days."""
    begins = first.date() if first else home_day(office.clock.now())
    return begins, last.date() if last else begins + USUAL


def _moment(text: str) -> Moment:
    try:
        return moment(text)
    except ValueError:
        sentence = N_("Write the moment as 2026-12-03T06:40, with a zone behind it where it is not home's.")
        refuse([Wrong(path="departs", sentence=sentence)])
        raise


def _slot(office: Office, number: str, place: int) -> SlotRow:
    """Return the place with this number of the plan of a case; raises NotFound."""
    numbered(office, number)
    slots = office.ask(all_slots, last_plan(office, number).id)
    if not 1 <= place <= len(slots):
        raise NotFound(what="slot")
    return slots[place - 1]


def _read(file: Path) -> tuple[ProposedLine, ...]:
    if not file.is_file():
        raise NoFile(file=file)
    try:
        told = json.loads(file.read_bytes())
    except ValueError as error:
        raise NoProposal(file=file) from error
    lines: tuple[ProposedLine, ...] = read_value(tuple[ProposedLine, ...], told)
    return lines


def _chosen(lines: Sequence[ProposedLine], numbers: Sequence[int]) -> tuple[ProposedLine, ...]:
    """Return the lines with these numbers, all without any; raises NotFound."""
    if any(not 1 <= each <= len(lines) for each in numbers):
        raise NotFound(what="line")
    return tuple(lines[each - 1] for each in numbers) if numbers else tuple(lines)
