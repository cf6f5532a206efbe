"""How a medicine, a count of it and a paper for it are told at the command line."""

import click

from medhandover.cli.session import Session
from medhandover.kernel.clock import home_day
from medhandover.kernel.codes import Country
from medhandover.kernel.languages import N_, show
from medhandover.medication.controlled import ControlledKind
from medhandover.medication.model import Route
from medhandover.medication.queries import CountRow, MedicineRow, PaperRow


def tell_medicine(session: Session, row: MedicineRow) -> None:
    """Print a medicine: what it is, how it is taken, who keeps it, and how it stays cool."""
    name = " ".join(each for each in (row.inn, row.strength, row.form) if each)
    click.echo(f"{row.position}  {name}" + (f"  ({row.atc})" if row.atc else ""))
    route = next((each for each in Route if each.value == row.route), None)
    said = [row.dose, show(session.language, route) if route else "", show(session.language, row.times)]
    click.echo("   " + "; ".join(each for each in said if each))
    marks = {
        N_("stopped on {day}"): row.stopped_at and home_day(row.stopped_at),
        N_("controlled medicine"): row.is_controlled,
        N_("under supervision"): row.is_supervised,
        N_("not in the hand luggage"): not row.is_in_hand_luggage,
    }
    held = [session.say(told, day=day) for told, day in marks.items() if day]
    kept = session.say(N_("kept by: {keeper}"), keeper=row.kept_by)
    click.echo("   " + "; ".join([kept, *held]))
    if row.needs_cooling:
        click.echo(f"   {_cold_chain(session, row)}")
    if row.counted is None:
        click.echo(f"   {session.say(N_('Not counted yet.'))}")
    elif row.lasts_days is not None:
        click.echo(f"   {session.say(N_('{count} units last {days} days.'), count=row.counted, days=row.lasts_days)}")


def _cold_chain(session: Session, row: MedicineRow) -> str:
    """Return how a medicine is kept cool, as far as that is known."""
    ice = tuple(f"{each.place} {show(session.language, each.at)}" for each in row.ice_points)
    parts = {
        N_("without a box at most {hours} hours"): row.max_hours_uncooled,
        N_("in {box} at most {most} hours"): row.cool_box,
        N_("new ice: {ice}"): ice,
    }
    values = {"hours": row.max_hours_uncooled, "box": row.cool_box, "most": row.cool_box_hours, "ice": ice}
    known = [session.say(told, **values) for told, is_known in parts.items() if is_known]
    return "; ".join([session.say(N_("Kept cool")), *known]) + "."


def tell_count(session: Session, row: CountRow) -> None:
    """Print a count: how many, by whom, and who signed for it."""
    told = N_("{kind}: {count} units counted by {who} on {day}; nobody signed.")
    values = {"kind": row.kind, "count": row.counted, "who": row.counted_by, "day": row.counted_on}
    if row.signing is not None:
        told = N_("{kind}: {count} units counted by {who} on {day}; signed for by {taker} ({role}), {at}.")
        values |= {"taker": row.signing.given_to, "role": row.signing.function, "at": row.signing.at}
    click.echo(f"   {session.say(told, **values)}")


def tell_paper(session: Session, row: PaperRow) -> None:
    """Print a paper for a controlled medicine, by the country that asks for it."""
    parts = [show(session.language, row.kind)]
    if row.withdrawn_at is not None:
        parts.append(session.say(N_("withdrawn")))
    elif row.kind is not ControlledKind.NOT_NEEDED:
        parts.append(show(session.language, row.state))
    if row.valid_until:
        parts.append(session.say(N_("valid until {day}"), day=row.valid_until))
    parts += [each for each in (row.number, row.source) if each]
    click.echo(f"   {show(session.language, Country(row.country))}: {'; '.join(parts)}.")
