"""`medhandover medicine`: what travels along and how long it lasts; when it is taken, on two clocks."""

from collections.abc import Iterator

import click

from medhandover.cli.case import numbered
from medhandover.cli.medicine_shown import tell_count, tell_medicine, tell_paper
from medhandover.cli.session import Session
from medhandover.kernel.clock import Moment
from medhandover.kernel.languages import N_, Language, say
from medhandover.medication.dosing import dose_schedule
from medhandover.medication.queries import all_counts, all_medicines, all_papers, intake_times
from medhandover.readiness.supply import needed_days


def commands(language: Language) -> Iterator[click.Command]:
    """Return the group `medicine`."""
    group = click.Group("medicine", help=say(language, N_("The medicines of a case on the way.")))
    for command in (_show, _schedule):
        group.add_command(command(language))
    yield group


def _show(language: Language) -> click.Command:
    told = say(
        language,
        N_("Show the medicines of a case, how long they must last, who counted and signed, and the papers they need."),
    )

    @click.command("show", help=told)
    @click.argument("number")
    @click.pass_obj
    def show_medicines(session: Session, number: str) -> None:
        with session.signed_in() as (office, _):
            case = numbered(office, number)
            session.give_reason(office, case)
            rows = office.ask(all_medicines, case)
            needed, counts = office.ask(needed_days, case), office.ask(all_counts, case)
            papers = office.ask(all_papers, case)
        if needed is not None:
            session.tell(
                N_("Needed for {days} days: {journey} of journey, {bridging} of bridging, {margin} for delay."),
                days=needed.days_needed,
                journey=needed.journey_days,
                bridging=needed.bridging_days,
                margin=needed.margin_days,
            )
        for row in rows:
            tell_medicine(session, row)
            for count in (each for each in counts if each.position == row.position):
                tell_count(session, count)
            for paper in (each for each in papers if each.position == row.position):
                tell_paper(session, paper)
        if not rows:
            session.tell(N_("No medicine is entered."))

    return show_medicines


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
