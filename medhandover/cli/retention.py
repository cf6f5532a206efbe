"""`medhandover retention`: what is due for destruction, its lists, approvals and certificates."""

from collections.abc import Iterator
from datetime import date, datetime

import click

from medhandover.cli.case import numbered
from medhandover.cli.session import Session
from medhandover.kernel.languages import N_, Language, say, show
from medhandover.kernel.problem import NotFound
from medhandover.office import Office
from medhandover.retention.actions import (
    approve_destruction,
    carry_out_destruction,
    hold_case,
    propose_destruction,
    reject_destruction,
)
from medhandover.retention.counted import COUNTED
from medhandover.retention.model import HoldDraft
from medhandover.retention.queries import DestructionRow, all_certificates, all_destructions, retention_overview

DAY = click.DateTime(["%Y-%m-%d"])


def commands(language: Language) -> Iterator[click.Command]:
    """Return the group `retention`."""
    group = click.Group(
        "retention", help=say(language, N_("What is kept until when, and what may be destroyed with two approvals."))
    )
    for command in (_list, _propose, _lists, _approve, _reject, _destroy, _certificates, _hold):
        group.add_command(command(language))
    yield group


def _list(language: Language) -> click.Command:
    told = say(language, N_("List the closed cases: until when each class is kept, and what is due."))

    @click.command("list", help=told)
    @click.option("--until", type=DAY, default=None, help=say(language, N_("Only what is due by this day.")))
    @click.pass_obj
    def list_due(session: Session, until: datetime | None) -> None:
        day: date | None = until.date() if until else None
        with session.signed_in() as (office, _):
            rows = office.ask(retention_overview, day)
        for row in rows:
            words = [row.document_number, show(session.language, row.kind), show(session.language, row.closed_on)]
            click.echo("  ".join([*words, show(session.language, row.due_on), show(session.language, row.state)]))
        if not rows:
            session.tell(N_("Nothing is closed, or nothing is due by that day."))

    return list_due


def _propose(language: Language) -> click.Command:
    @click.command("propose", help=say(language, N_("Put everything that is due on a destruction list.")))
    @click.pass_obj
    def propose(session: Session) -> None:
        with session.signed_in() as (office, _):
            made = office.do(propose_destruction)
        session.tell(N_("Destruction list {id} waits for two approvals."), id=made[:8])

    return propose


def _lists(language: Language) -> click.Command:
    @click.command("lists", help=say(language, N_("List the destruction lists and how far they are.")))
    @click.pass_obj
    def lists(session: Session) -> None:
        with session.signed_in() as (office, _):
            rows = office.ask(all_destructions)
        for row in rows:
            click.echo(f"{row.id[:8]}  {session.say(row.stands)}")
            for item in row.items:
                click.echo(f"    {item.document_number}  {show(session.language, item.kind)}")

    return lists


def _approve(language: Language) -> click.Command:
    @click.command("approve", help=say(language, N_("Approve a destruction list that you did not propose.")))
    @click.argument("begin", metavar="LIST")
    @click.pass_obj
    def approve(session: Session, begin: str) -> None:
        with session.signed_in() as (office, _):
            row = _chosen(office, begin)
            office.do(approve_destruction, row.id, row.version)
            after = _chosen(office, begin)
        session.tell(N_("Destruction list {id}: {state}."), id=after.id[:8], state=session.say(after.stands))

    return approve


def _reject(language: Language) -> click.Command:
    @click.command("reject", help=say(language, N_("Reject a destruction list: nothing of it is destroyed.")))
    @click.argument("begin", metavar="LIST")
    @click.option("--why", required=True, help=say(language, N_("Why; it is kept with the list.")))
    @click.pass_obj
    def reject(session: Session, begin: str, why: str) -> None:
        with session.signed_in() as (office, _):
            row = _chosen(office, begin)
            office.do(reject_destruction, row.id, row.version, why)
        session.tell(N_("Destruction list {id} is rejected."), id=row.id[:8])

    return reject


def _destroy(language: Language) -> click.Command:
    @click.command("destroy", help=say(language, N_("Destroy what an approved list names; it cannot be undone.")))
    @click.argument("begin", metavar="LIST")
    @click.option("--yes", is_flag=True, help=say(language, N_("Do not ask first.")))
    @click.pass_obj
    def destroy(session: Session, begin: str, yes: bool) -> None:
        with session.signed_in() as (office, _):
            row = _chosen(office, begin)
            asked = session.say(N_("Destroy the {count} items of this list for ever?"), count=len(row.items))
            if not yes and not click.confirm(asked, err=True):
                raise click.Abort()
            office.do(carry_out_destruction, row.id, row.version)
            made = office.ask(all_certificates)[-1]
        session.tell(N_("Destroyed. Certificate {number} says what."), number=made.number)

    return destroy


def _certificates(language: Language) -> click.Command:
    @click.command("certificates", help=say(language, N_("Show the certificates of destruction.")))
    @click.pass_obj
    def certificates(session: Session) -> None:
        with session.signed_in() as (office, _):
            rows = office.ask(all_certificates)
        for row in rows:
            click.echo(f"{row.number}  {show(session.language, row.destroyed_at)}  {row.list_hash[:16]}")
            for item in row.items:
                click.echo(f"    {item.document_number}  {show(session.language, item.kind)}")
            for counted in row.counts:
                click.echo(f"    {session.say(COUNTED.get(counted.what, counted.what))}: {counted.count}")

    return certificates


def _hold(language: Language) -> click.Command:
    @click.command("hold", help=say(language, N_("Hold a case back from destruction.")))
    @click.argument("number", metavar="CASE")
    @click.option("--why", required=True, help=say(language, N_("Why; it is kept with the case.")))
    @click.pass_obj
    def hold(session: Session, number: str, why: str) -> None:
        with session.signed_in() as (office, _):
            office.do(hold_case, HoldDraft(case=numbered(office, number), reason=why))
        session.tell(N_("The case is held back from destruction."))

    return hold


def _chosen(office: Office, begin: str) -> DestructionRow:
    found = [row for row in office.ask(all_destructions) if row.id.startswith(begin)]
    if len(found) != 1:
        raise NotFound(what="destruction list")
    return found[0]
