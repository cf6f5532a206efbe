"""`medhandover today`: who is under way, whom to call, what is open; and a delay in one step."""

from collections.abc import Iterator

import click

from medhandover.cli.case import numbered
from medhandover.cli.journey import leg_line
from medhandover.cli.session import Session
from medhandover.journeys.delays import DelayDraft, DelayReason
from medhandover.journeys.queries import seen_journey
from medhandover.kernel.ids import LegPosition
from medhandover.kernel.languages import N_, Language, say, show
from medhandover.readiness.delaying import NoJourney, delay_journey
from medhandover.readiness.today import TodayRow, under_way

REASONS = click.Choice([each.value for each in DelayReason])


def commands(language: Language) -> Iterator[click.Command]:
    """Return the group `today`, which lists without a further word."""
    told = say(language, N_("List who is under way or departs soon: where, whom to call, what is still open."))

    @click.group("today", help=told, invoke_without_command=True)
    @click.option("--hours", default=0, help=say(language, N_("How many hours to look ahead.")))
    @click.pass_context
    def today(context: click.Context, hours: int) -> None:
        if context.invoked_subcommand is not None:
            return
        session: Session = context.obj
        with session.signed_in() as (office, _):
            rows = office.ask(under_way, hours)
        for row in rows:
            _tell(session, row)
        if not rows:
            session.tell(N_("Nobody is under way or departs soon."))

    today.add_command(_delay(language))
    yield today


def _tell(session: Session, row: TodayRow) -> None:
    language = session.language
    click.echo(f"{row.document_number}  {row.name}  [{show(language, row.state)}]")
    click.echo(f"  {row.where(language)}")
    for leg in row.legs:
        click.echo(f"  {leg_line(session, leg)}")
    for phone in row.phones:
        click.echo(f"  {show(language, phone.whose)}: {phone.name}, {phone.phone}")
    for intake in row.intakes:
        told = N_("Next intake: medicine {position}, {place} ({home}).")
        values = {"position": intake.position, "place": intake.place, "home": intake.home}
        click.echo(f"  {session.say(told, **values)}")
    if row.noted_at:
        click.echo(f"  {show(language, row.noted_at)}: {row.noted}")
    click.echo(f"  {session.say(N_('Open points: {count}.'), count=row.open_points)}")
    for sentence in row.first(language):
        click.echo(f"  - {sentence}")


def _delay(language: Language) -> click.Command:
    told = say(
        language,
        N_("Enter a delay of LEG of a case by MINUTES (-30 is earlier); all that comes after it moves along."),
    )

    @click.command("delay", help=told, context_settings={"ignore_unknown_options": True})
    @click.argument("number")
    @click.argument("leg", type=int)
    @click.argument("minutes", type=int)
    @click.option("--why", type=REASONS, default="anders", help=say(language, N_("Reason of the delay.")))
    @click.option("--said-by", required=True, help=say(language, N_("Who told of the delay.")))
    @click.option("--handover", is_flag=True, help=say(language, N_("Move the planned handover by as much.")))
    @click.pass_obj
    def delay(session: Session, number: str, leg: int, minutes: int, why: str, said_by: str, handover: bool) -> None:
        draft = DelayDraft(position=LegPosition(leg), minutes=minutes, reason=_reason(why), said_by=said_by)
        with session.signed_in() as (office, _):
            case = numbered(office, number)
            journey = office.ask(seen_journey, case)
            if journey is None:
                raise NoJourney()
            office.do(delay_journey, case, journey.version, draft, is_handover_moved=handover)
        told = N_("The delay is entered. See what must be confirmed again with: case check {number}")
        click.echo(session.say(told, number=number))

    return delay


def _reason(code: str) -> DelayReason:
    return next(each for each in DelayReason if each.value == code)
