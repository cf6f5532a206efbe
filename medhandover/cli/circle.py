"""`medhandover case family`, `merge`, `unmerge` and `watch`: those around the person, and double cases."""

from collections.abc import Iterator

import click

from medhandover.cases.circle import all_watches, family
from medhandover.cases.queries import case_numbered
from medhandover.cases.watches import WatchDraft, WatchReason
from medhandover.cases.watching import end_watch, raise_watch, tell_watch
from medhandover.cli.case import numbered
from medhandover.cli.session import Session
from medhandover.kernel.clock import home_day
from medhandover.kernel.ids import CaseId, WatchId
from medhandover.kernel.languages import N_, Language, say, show
from medhandover.kernel.problem import NotFound
from medhandover.office import Office
from medhandover.plans.merging import merge_cases, unmerge_cases
from medhandover.staff.signing import Credentials

REASONS = click.Choice([each.value for each in WatchReason])


def commands(language: Language) -> Iterator[click.Command]:
    """Return the commands that belong to the group `case`."""
    yield _family(language)
    yield _merge(language)
    yield _unmerge(language)
    group = click.Group("watch", help=say(language, N_("Raised watchfulness over a person, and who was told.")))
    for command in (_list, _raise, _tell, _end):
        group.add_command(command(language))
    yield group


def _family(language: Language) -> click.Command:
    @click.command("family", help=say(language, N_("List the family of a person, and who travels together.")))
    @click.argument("number")
    @click.pass_obj
    def list_family(session: Session, number: str) -> None:
        with session.signed_in() as (office, _):
            rows = office.ask(family, numbered(office, number))
        for row in rows:
            together = session.say(N_("travels together")) if row.travels_together else ""
            words = (
                show(session.language, row.tie),
                row.document_number,
                row.name,
                show(session.language, row.born_on),
                together,
            )
            click.echo("  ".join(words).rstrip())

    return list_family


def _merge(language: Language) -> click.Command:
    told = N_("Let the case DUPLICATE lead to the case KEEP of the same person; a second person signs.")

    @click.command("merge", help=say(language, told))
    @click.argument("keep")
    @click.argument("duplicate")
    @click.option("--reason", required=True, help=say(language, N_("Why it is one person.")))
    @click.option("--second", required=True, help=say(language, N_("Name of the second person who countersigns.")))
    @click.pass_obj
    def merge(session: Session, keep: str, duplicate: str, reason: str, second: str) -> None:
        with session.signed_in() as (office, _):
            kept, double = (office.ask(case_numbered, number) for number in (keep, duplicate))
            office.do_together(_signer(session, second), merge_cases, kept.asked, double.asked, reason)
        session.tell(N_("{duplicate} now leads to {number}."), duplicate=duplicate, number=kept.document_number)

    return merge


def _unmerge(language: Language) -> click.Command:
    told = N_("Undo the merge of the case DUPLICATE; a second person signs.")

    @click.command("unmerge", help=say(language, told))
    @click.argument("duplicate")
    @click.option("--reason", required=True, help=say(language, N_("Why they are two persons after all.")))
    @click.option("--second", required=True, help=say(language, N_("Name of the second person who countersigns.")))
    @click.pass_obj
    def unmerge(session: Session, duplicate: str, reason: str, second: str) -> None:
        with session.signed_in() as (office, _):
            double = office.ask(case_numbered, duplicate).asked
            office.do_together(_signer(session, second), unmerge_cases, double, reason)
        session.tell(N_("{duplicate} is a case of its own again."), duplicate=duplicate)

    return unmerge


def _signer(session: Session, second: str) -> Credentials:
    return Credentials(second, session.password(N_("Password of the second person")))


def _list(language: Language) -> click.Command:
    @click.command("list", help=say(language, N_("List every watch that is or was kept, and who was told.")))
    @click.argument("number")
    @click.pass_obj
    def list_watches(session: Session, number: str) -> None:
        with session.signed_in() as (office, _):
            rows = office.ask(all_watches, numbered(office, number))
        for row in rows:
            since = show(session.language, row.raised_on)
            until = show(session.language, row.ended_on)
            click.echo(f"{since} - {until}  {show(session.language, row.reason)}")
            for each in row.told:
                at = show(session.language, home_day(each.told_at))
                click.echo(f"    {each.name}, {each.function}, {each.organisation}  {at}")

    return list_watches


def _raise(language: Language) -> click.Command:
    @click.command("raise", help=say(language, N_("Raise watchfulness over a person from today on.")))
    @click.argument("number")
    @click.option("--reason", type=REASONS, required=True)
    @click.pass_obj
    def raise_it(session: Session, number: str, reason: str) -> None:
        with session.signed_in() as (office, _):
            chosen = next(each for each in WatchReason if each.value == reason)
            draft = WatchDraft(reason=chosen, raised_on=home_day(office.clock.now()))
            office.do(raise_watch, numbered(office, number), draft)
        session.tell(N_("The watch was raised. Say now who was told: nobody departs before that."))

    return raise_it


def _tell(language: Language) -> click.Command:
    @click.command("tell", help=say(language, N_("Note who was told to keep watch.")))
    @click.argument("number")
    @click.option("--name", required=True)
    @click.option("--function", required=True)
    @click.option("--organisation", required=True)
    @click.pass_obj
    def tell(session: Session, number: str, name: str, function: str, organisation: str) -> None:
        with session.signed_in() as (office, _):
            for watch in _standing(office, numbered(office, number)):
                office.do(tell_watch, watch, name, function, organisation)
        session.tell(N_("{name} was told."), name=name)

    return tell


def _end(language: Language) -> click.Command:
    @click.command("end", help=say(language, N_("End the watch today.")))
    @click.argument("number")
    @click.pass_obj
    def end(session: Session, number: str) -> None:
        with session.signed_in() as (office, _):
            for watch in _standing(office, numbered(office, number)):
                office.do(end_watch, watch, home_day(office.clock.now()))
        session.tell(N_("The watch has ended."))

    return end


def _standing(office: Office, case: CaseId) -> list[WatchId]:
    """Return the watches that stand; raises NotFound when there is none."""
    found = [row.id for row in office.ask(all_watches, case) if row.is_standing]
    if not found:
        raise NotFound(what="watch")
    return found
