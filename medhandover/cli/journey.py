"""`medhandover journey`: look at the journey of a case, every moment on the clock of its place."""

from collections.abc import Iterator

import click

from medhandover.cli.case import numbered
from medhandover.cli.session import Session
from medhandover.journeys.queries import JourneyRow, LegRow, all_delays, all_notices, seen_journey
from medhandover.kernel.languages import N_, Language, say, show


def commands(language: Language) -> Iterator[click.Command]:
    """Return the group `journey`."""
    group = click.Group("journey", help=say(language, N_("The journey of a case: legs, stays, notices and delays.")))
    group.add_command(_show(language))
    yield group


def _show(language: Language) -> click.Command:
    told = say(language, N_("Show the journey of a case, by document number or V-number."))

    @click.command("show", help=told)
    @click.argument("number")
    @click.pass_obj
    def show_journey(session: Session, number: str) -> None:
        with session.signed_in() as (office, _):
            case = numbered(office, number)
            journey = office.ask(seen_journey, case)
            notices, delays = office.ask(all_notices, case), office.ask(all_delays, case)
        if journey is None:
            session.tell(N_("The journey is not planned."))
            return
        _tell(session, journey)
        for notice in notices:
            session.tell(
                N_("Notice for flight {flight} of {given}, to {airline}: {needs}; {answer}."),
                flight=notice.flight or notice.departs_from,
                given=notice.given_for,
                airline=notice.airline,
                needs=tuple(each.kind for each in notice.needs),
                answer=notice.answer,
            )
        for delay in delays:
            session.tell(
                N_("Delay of leg {position} of {departed}: {minutes} minutes, {reason}, told by {who}."),
                position=delay.position,
                departed=delay.departed,
                minutes=delay.minutes,
                reason=delay.reason,
                who=delay.said_by,
            )

    return show_journey


def _tell(session: Session, journey: JourneyRow) -> None:
    if journey.meeting_point:
        session.tell(N_("Meeting point: {place}."), place=journey.meeting_point)
    for leg in journey.legs:
        click.echo(leg_line(session, leg))
        for detail in _details(session, leg):
            click.echo(f"   {detail}")
    for stay in journey.stays:
        session.tell(
            N_("Stay in {place}, {since} to {until}, {phone}; watch: {watch}."),
            place=stay.place,
            since=stay.since,
            until=stay.until,
            phone=stay.phone or None,
            watch=stay.watched_by or None,
        )
    if journey.returns:
        session.tell(N_("The employee starts back on {returns}."), returns=journey.returns)
    if journey.home:
        session.tell(N_("The employee is home on {home}."), home=journey.home)
    for warning in journey.warnings:
        click.echo(f"! {warning.say(session.language)}")


def _details(session: Session, leg: LegRow) -> Iterator[str]:
    """Yield what else is agreed of a leg: who drives or flies, where to be when, seats, booking and remarks."""
    ways = ((leg.departs_airport, leg.departs_terminal), (leg.arrives_airport, leg.arrives_terminal))
    terminals = [" ".join((airport, terminal)) for airport, terminal in ways if terminal]
    provider = " ".join(each for each in (leg.provider, leg.provider_phone) if each)
    seats = [f"{each.seat} ({show(session.language, each.whose)})" for each in leg.seats]
    if leg.check_in:
        yield session.say(N_("Check in before {moment}."), moment=leg.check_in)
    for it, sentence in (
        (terminals, N_("Terminal: {it}.")),
        (provider, N_("Carried out by: {it}.")),
        (leg.vehicle, N_("Vehicle: {it}.")),
        (seats, N_("Seats: {it}.")),
        (leg.booking, N_("Booking: {it}.")),
        (leg.notes, N_("Remark: {it}.")),
    ):
        if it:
            yield session.say(sentence, it=it)
    if leg.confirmed_for and leg.confirmed_for.at != leg.departs.at:
        yield session.say(N_("Confirmed for {moment} only: ask for it again."), moment=leg.confirmed_for)
    elif leg.confirmed_for:
        yield session.say(N_("Confirmed for this departure."))


def leg_line(session: Session, leg: LegRow) -> str:
    """Return one leg as a line: transport and number, from where and when, to where and when."""
    what = f"{show(session.language, leg.transport)} {leg.number}".strip()
    told = N_("Leg {position}: {what}, {departs_from}, {departs} – {arrives_at}, {arrives}.")
    line = session.say(
        told,
        position=leg.position,
        what=what,
        departs=leg.departs,
        departs_from=leg.departs_from,
        arrives=leg.arrives,
        arrives_at=leg.arrives_at,
    )
    return f"{line} {session.say(N_('Cancelled.'))}" if leg.is_cancelled else line
