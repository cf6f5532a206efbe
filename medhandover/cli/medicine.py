"""`medhandover medicine`: when medicines are taken on the way, on the clock at home and of the place."""

from collections.abc import Iterator

import click

from medhandover.cli.case import numbered
from medhandover.cli.session import Session
from medhandover.kernel.clock import Moment
from medhandover.kernel.languages import N_, Language, say
from medhandover.medication.dosing import dose_schedule
from medhandover.medication.queries import intake_times


def commands(language: Language) -> Iterator[click.Command]:
    """Return the group `medicine`."""
    group = click.Group("medicine", help=say(language, N_("The medicines of a case on the way.")))
    group.add_command(_schedule(language))
    yield group


def _schedule(language: Language) -> click.Command:
    told = say(
        language,
        N_("Show when medicines are taken on the way, on two clocks; their names only with a reason and the right."),
    )

    @click.command("schedule", help=told)
    @click.argument("number")
    @click.pass_obj
    def schedule(session: Session, number: str) -> None:
        with session.signed_in() as (office, _):
            case = numbered(office, number)
            if session.reason and office.may(dose_schedule):
                session.give_reason(office, case)
                named = office.ask(dose_schedule, case)
                lines = [(row.home, row.place, f"{row.position} {row.inn} {row.strength}, {row.dose}") for row in named]
            else:
                times = office.ask(intake_times, case)
                lines = [(dose.home, dose.place, str(row.position)) for row in times for dose in row.doses]
        _tell(session, lines)

    return schedule


def _tell(session: Session, lines: list[tuple[Moment, Moment, str]]) -> None:
    if not lines:
        session.tell(N_("No times: the journey is not planned, or no medicine has fixed times."))
    for home, place, what in sorted(lines, key=lambda line: (line[0].at, line[2])):
        session.tell(N_("{home} at home, {place} there: medicine {what}"), home=home, place=place, what=what)
