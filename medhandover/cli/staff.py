"""`medhandover staff`: accounts and their roles."""

from collections.abc import Iterator

import click

from medhandover.cli import absence
from medhandover.cli.absence import account_named
from medhandover.cli.session import Session
from medhandover.kernel.languages import N_, Language, say, show
from medhandover.kernel.roles import Role
from medhandover.staff.actions import add_account, change_password, change_roles, disable_account
from medhandover.staff.model import AccountDraft
from medhandover.staff.queries import all_accounts
from medhandover.staff.signing import Credentials

ROLES = click.Choice([role.value for role in Role])


def commands(language: Language) -> Iterator[click.Command]:
    """Return the group `staff`."""
    group = click.Group("staff", help=say(language, N_("Accounts of the members of staff, and their roles.")))
    for command in (_add, _list, _roles, _disable, _password):
        group.add_command(command(language))
    for each in absence.commands(language):
        group.add_command(each)
    yield group


def _add(language: Language) -> click.Command:
    @click.command("add", help=say(language, N_("Make an account; its first password is asked for.")))
    @click.argument("name")
    @click.option("--shown", required=True, help=say(language, N_("The person's name, as papers show it.")))
    @click.option("--role", "roles", type=ROLES, multiple=True, required=True)
    @click.option("--os-account", default="", help=say(language, N_("User of the operating system, if bound to one.")))
    @click.pass_obj
    def add(session: Session, name: str, shown: str, roles: tuple[str, ...], os_account: str) -> None:
        draft = AccountDraft(name=name, shown=shown, roles=tuple(map(_role, roles)), os_account=os_account)
        with session.signed_in() as (office, _):
            office.do(add_account, draft, session.password(N_("Password of the new account")))
        session.tell(N_("The account {name} was made."), name=name)

    return add


def _list(language: Language) -> click.Command:
    @click.command("list", help=say(language, N_("List the accounts.")))
    @click.pass_obj
    def list_accounts(session: Session) -> None:
        with session.signed_in() as (office, _):
            rows = office.ask(all_accounts)
        for row in rows:
            left = session.say(N_("has left")) if row.is_disabled else ""
            click.echo(f"{row.name:20}{row.shown:30}{show(session.language, row.roles)}  {left}".rstrip())

    return list_accounts


def _roles(language: Language) -> click.Command:
    @click.command("roles", help=say(language, N_("Give an account other roles.")))
    @click.argument("name")
    @click.option("--role", "roles", type=ROLES, multiple=True, required=True)
    @click.pass_obj
    def roles_of(session: Session, name: str, roles: tuple[str, ...]) -> None:
        with session.signed_in() as (office, _):
            office.do(change_roles, account_named(office, name).id, tuple(map(_role, roles)))
        session.tell(N_("The roles of {name} were changed."), name=name)

    return roles_of


def _disable(language: Language) -> click.Command:
    @click.command("disable", help=say(language, N_("Close the account of somebody who leaves.")))
    @click.argument("name")
    @click.pass_obj
    def disable(session: Session, name: str) -> None:
        with session.signed_in() as (office, _):
            office.do(disable_account, account_named(office, name).id)
        session.tell(N_("The account {name} was closed."), name=name)

    return disable


def _password(language: Language) -> click.Command:
    @click.command("password", help=say(language, N_("Change your own password.")))
    @click.pass_obj
    def password(session: Session) -> None:
        with session.opened() as (office, _):
            name = session.name or click.prompt(session.say(N_("Name")), err=True)
            old = session.password(N_("Present password"))
            office.sign_in(Credentials(name, old))
            office.do(change_password, old, session.password(N_("New password")))
        session.tell(N_("Your password was changed."))

    return password


def _role(code: str) -> Role:
    return next(role for role in Role if role.value == code)
