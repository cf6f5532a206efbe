"""How the timeline, a proposal and a moved journey are told at the command line."""

from collections.abc import Sequence

import click

from medhandover.cli.session import Session
from medhandover.escorts.model import EscortKind
from medhandover.kernel.languages import N_, show
from medhandover.schedules.model import BarKind, BarRow, OpenRow, Schedule
from medhandover.schedules.moving import MovedRow
from medhandover.schedules.proposals import Proposal


def tell_schedule(session: Session, schedule: Schedule) -> None:
    """Print people with what they do, open places, what does not fit, and the holidays."""
    session.tell(N_("From {first} to {last}."), first=schedule.from_on, last=schedule.until_on)
    for kind in EscortKind:
        people = [each for each in schedule.people if each.kind is kind]
        if people:
            click.echo(f"\n{show(session.language, kind)}")
        for person in people:
            told = N_("{name}: journeys in 13 weeks: {trips}")
            click.echo(f"  {session.say(told, name=person.name, trips=person.trips)}")
            for bar in schedule.bars:
                if bar.escort == person.escort:
                    click.echo(f"      {_bar(session, bar)}")
    click.echo()
    session.tell(N_("Open places: {count}"), count=len(schedule.open))
    for place in schedule.open:
        click.echo(f"  {_open(session, place)}")
    if schedule.clashes:
        click.echo()
        session.tell(N_("What does not fit: {count}"), count=len(schedule.clashes))
    for clash in schedule.clashes:
        click.echo(f"  ! {clash.say(session.language)}")
    if schedule.free_days:
        click.echo()
        session.tell(N_("Holidays"))
    for free in schedule.free_days:
        click.echo(f"  {show(session.language, free.on)}  {free.country}  {free.name}")


def tell_proposal(session: Session, proposal: Proposal) -> None:
    """Print a proposal as what would change, and why nobody could fill the other places."""
    session.tell(N_("Proposed: {count}. Nothing is assigned yet."), count=len(proposal.lines))
    for number, line in enumerate(proposal.lines, 1):
        kind = _kind(session, line.kind, line.is_reserve)
        what = f"{line.what(session.language)} ({line.document_number}), {kind}"
        told = session.say(N_("{what}, {leaves}: nobody -> {name}"), what=what, leaves=line.leaves, name=line.name)
        click.echo(f"{number:>3}  {told}")
        click.echo(f"       {line.why(session.language)}")
    if proposal.unfilled:
        click.echo()
        session.tell(N_("Nobody for: {count}"), count=len(proposal.unfilled))
    for row in proposal.unfilled:
        kind = _kind(session, row.kind, row.is_reserve)
        what = row.what(session.language)
        click.echo(f"  {what} ({row.document_number}), {kind}, {show(session.language, row.leaves)}")
        click.echo(f"       {row.why(session.language)}")
        if row.mend(session.language):
            click.echo(f"       {row.mend(session.language)}")


def tell_moved(session: Session, rows: Sequence[MovedRow]) -> None:
    """Print each place at its new time: whether who fills it still can, and who could go instead."""
    if not rows:
        session.tell(N_("The plan has no places yet. Open one with: do slot:add."))
    for row in rows:
        kind = _kind(session, row.kind, row.is_reserve)
        session.tell(N_("{kind}, from {leaves} to {home}:"), kind=kind, leaves=row.leaves, home=row.home)
        if row.name:
            told = N_("{name} can go.") if row.fails == 0 else N_("{name} cannot go: {fails} fail.")
            click.echo(f"  {session.say(told, name=row.name, fails=row.fails)}")
        else:
            click.echo(f"  {session.say(N_('Nobody fills it.'))}")
        for each in row.changed:
            click.echo(f"      {each.number:>2}  {show(session.language, each.verdict)}: {each.say(session.language)}")
        others = tuple(each.name for each in row.instead)
        click.echo(f"  {session.say(N_('Could go as well: {names}'), names=others or None)}")


def _bar(session: Session, bar: BarRow) -> str:
    what = bar.what(session.language)
    if bar.kind in (BarKind.TRIP, BarKind.RESERVE):
        kind = f"{show(session.language, bar.kind)}: " if bar.kind is BarKind.RESERVE else ""
        state = show(session.language, bar.state)
        span = f"{show(session.language, bar.starts)} - {show(session.language, bar.ends)}"
        pinned = f", {session.say(N_('pinned'))}" if bar.is_pinned else ""
        return f"{kind}{what} ({bar.document_number}): {span}; {state}{pinned}"
    return f"{what}: {show(session.language, bar.starts.day)}, {bar.told(session.language)}"


def _open(session: Session, row: OpenRow) -> str:
    kind = _kind(session, row.kind, row.is_reserve)
    asked = f" ({row.asked(session.language)})" if row.asked(session.language) else ""
    due = show(session.language, row.due_on)
    late = session.say(N_("overdue since {day}"), day=due) if row.is_late else session.say(N_("by {day}"), day=due)
    what = f"{row.what(session.language)} ({row.document_number})"
    return f"{what}: {kind}{asked}, {show(session.language, row.leaves)}; {late}"


def _kind(session: Session, kind: EscortKind, is_reserve: bool) -> str:
    told = show(session.language, kind)
    return session.say(N_("reserve {kind}"), kind=told) if is_reserve else told
