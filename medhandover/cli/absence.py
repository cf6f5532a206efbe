"""`medhandover staff away`, `back`, `absent` and `reassign`: out of office, deputies, and cases that change hands."""

from collections.abc import Iterator
from datetime import datetime

import click

from medhandover.cases.actions import reassign_cases
from medhandover.cli.session import Session
from medhandover.kernel.languages import N_, Language, say, show
from medhandover.kernel.problem import NotFound
from medhandover.office import Office
from medhandover.staff.absences import AbsenceDraft, AbsenceReason
from medhandover.staff.leave import end_absence, record_absence
from medhandover.staff.queries import AccountRow, all_absences, all_accounts

DAY = click.DateTime(["%Y-%m-%d"])
REASONS = click.Choice([each.value for each in AbsenceReason])


def commands(language: Language) -> Iterator[click.Command]:
    """Return the commands that belong to the group `staff`."""
    for command in (_away, _back, _absent, _reassign):
        yield command(language)


def _away(language: Language) -> click.Command:
    told = N_("Say from when to when somebody is away, and who stands in.")

    @click.command("away", help=say(language, told))
    @click.argument("name")
    @click.option("--from", "first", type=DAY, required=True)
    @click.option("--until", "last", type=DAY, required=True)
    @click.option("--deputy", default="", help=say(language, N_("Account of the colleague who stands in.")))
    @click.option("--reason", type=REASONS, default=AbsenceReason.LEAVE.value)
    @click.pass_obj
    def away(session: Session, name: str, first: datetime, last: datetime, deputy: str, reason: str) -> None:
        with session.signed_in() as (office, _):
            draft = AbsenceDraft(
                staff=account_named(office, name).id,
                from_on=first.date(),
                until_on=last.date(),
                deputy=account_named(office, deputy).id if deputy else None,
                reason=next(each for each in AbsenceReason if each.value == reason),
            )
            office.do(record_absence, draft)
        session.tell(N_("{name} is away until {day}."), name=name, day=last.date())

    return away


def _back(language: Language) -> click.Command:
    @click.command("back", help=say(language, N_("Say that somebody is back from today on.")))
    @click.argument("name")
    @click.pass_obj
    def back(session: Session, name: str) -> None:
        with session.signed_in() as (office, _):
            found = next((row for row in office.ask(all_absences) if row.name == name), None)
            if found is None:
                raise NotFound(what="absence")
            office.do(end_absence, found.id)
        session.tell(N_("{name} is back."), name=name)

    return back


def _absent(language: Language) -> click.Command:
    @click.command("absent", help=say(language, N_("List who is away today or later, and who stands in.")))
    @click.pass_obj
    def absent(session: Session) -> None:
        with session.signed_in() as (office, _):
            rows = office.ask(all_absences)
        for row in rows:
            days = f"{show(session.language, row.from_on)} - {show(session.language, row.until_on)}"
            stands_in = session.say(N_("deputy: {name}"), name=row.deputy_shown) if row.deputy else ""
            click.echo(f"{row.name:20}{row.shown:30}{days}  {stands_in}".rstrip())

    return absent


def _reassign(language: Language) -> click.Command:
    told = N_("Give all open cases of the colleague NAME to the colleague OTHER.")

    @click.command("reassign", help=say(language, told))
    @click.argument("name")
    @click.argument("other")
    @click.pass_obj
    def reassign(session: Session, name: str, other: str) -> None:
        with session.signed_in() as (office, _):
            away = office.do(reassign_cases, account_named(office, name).id, account_named(office, other).id)
        session.tell(N_("The open cases of {name} were given to {other}."), name=name, other=other)
        for each in away:
            session.tell(N_("Mind: {name} is away until {day}."), name=each.shown, day=each.until_on)

    return reassign


def account_named(office: Office, name: str) -> AccountRow:
    """Return the account with this name to sign in with; raises NotFound."""
    for row in office.ask(all_accounts):
        if row.name == name:
            return row
    raise NotFound(what="account")
