"""`medhandover contact`: note a contact on a plan, and see what nobody answered."""

from collections.abc import Iterable, Iterator
from datetime import datetime

import click

from medhandover.cli.case import numbered
from medhandover.cli.session import Session
from medhandover.kernel.clock import HOME_ZONE, home_day, zone_of
from medhandover.kernel.languages import N_, Language, say, show
from medhandover.kernel.problem import Problem
from medhandover.office import Office
from medhandover.plans.contacting import note_contact
from medhandover.plans.contacts import Channel, ContactDraft
from medhandover.plans.following import ContactRow, all_contacts, unanswered
from medhandover.plans.queries import PlanRow, all_plans

DAY = click.DateTime(["%Y-%m-%d"])


class NoPlan(Problem):
    """A plan is looked at once there is one."""

    sentence = "This case has no plan yet. Open one first."


def commands(language: Language) -> Iterator[click.Command]:
    """Return the group `contact`."""
    group = click.Group("contact", help=say(language, N_("The contact log: note a contact, see what is unanswered.")))
    for command in (_note, _contacts):
        group.add_command(command(language))
    yield group


def _note(language: Language) -> click.Command:
    @click.command("note", help=say(language, N_("Note a contact on the plan of a case, answered or not.")))
    @click.argument("number")
    @click.option("--channel", type=click.Choice([each.value for each in Channel]), required=True)
    @click.option("--with", "with_name", required=True, help=say(language, N_("With whom, by name.")))
    @click.option("--function", "with_function", default="", help=say(language, N_("The function of that person.")))
    @click.option("--organisation", "with_organisation", default="", help=say(language, N_("The organisation.")))
    @click.option("--asked", required=True, help=say(language, N_("What was asked or told.")))
    @click.option("--answered", default="", help=say(language, N_("The answer, if there is one.")))
    @click.option("--chase", type=DAY, default=None, help=say(language, N_("The day to ask again, as 2026-12-03.")))
    @click.option(
        "--at",
        type=click.DateTime(["%Y-%m-%dT%H:%M"]),
        default=None,
        help=say(language, N_("When it was, Dutch time, as 2026-12-03T14:30; without it now.")),
    )
    @click.pass_obj
    def note(
        session: Session, /, number: str, channel: str, at: datetime | None, chase: datetime | None, **said: str
    ) -> None:
        with session.signed_in() as (office, _):
            draft = ContactDraft(
                at=at.replace(tzinfo=zone_of(HOME_ZONE)) if at else office.clock.now(),
                channel=next(each for each in Channel if each.value == channel),
                with_name=said["with_name"],
                with_function=said["with_function"],
                with_organisation=said["with_organisation"],
                asked=said["asked"],
                is_answered=bool(said["answered"]),
                answered=said["answered"],
                next_chase_on=chase.date() if chase else None,
            )
            office.do(note_contact, last_plan(office, number).id, draft)
        session.tell(N_("The contact was noted."))

    return note


def _contacts(language: Language) -> click.Command:
    told = say(language, N_("List the contact log of a case; without a case, what nobody answered in all of them."))

    @click.command("list", help=told)
    @click.argument("number", default="")
    @click.option("--mine", "is_mine", is_flag=True, help=say(language, N_("Only your own contacts and cases.")))
    @click.pass_obj
    def contacts(session: Session, number: str, is_mine: bool) -> None:
        with session.signed_in() as (office, _):
            rows = office.ask(all_contacts, last_plan(office, number).id) if number else office.ask(unanswered, is_mine)
        for each in rows:
            click.echo(contact_line(session, each))

    return contacts


def contact_line(session: Session, row: ContactRow) -> str:
    """Return a line of the contact log: case, day, how, with whom, what was asked, and what came of it."""
    language = session.language
    who = ", ".join(each for each in (row.with_name, row.with_function, row.with_organisation) if each)
    on = show(language, home_day(row.at))
    waiting = session.say(N_("not answered; ask again: {day}"), day=row.next_chase_on)
    left = row.answered if row.is_answered else waiting
    return f"{row.document_number}  {on}  {show(language, row.channel)}  {who}: {row.asked}  [{left}]"


def section(session: Session, title: str, lines: Iterable[str]) -> None:
    """Print lines under a title; nothing where there is none."""
    told = list(lines)
    if told:
        click.echo(f"== {session.say(title)}")
        for line in told:
            click.echo(line)


def last_plan(office: Office, number: str) -> PlanRow:
    """Return the open plan of a case, else the last one; raises NotFound, NoPlan."""
    rows = office.ask(all_plans, numbered(office, number))
    if not rows:
        raise NoPlan()
    return next((each for each in rows if each.is_open), rows[-1])
