"""What may be done with accounts."""

from medhandover.kernel.declare import action
from medhandover.kernel.fields import Wrong, refuse
from medhandover.kernel.ids import StaffId, new_id
from medhandover.kernel.languages import N_
from medhandover.kernel.problem import Problem
from medhandover.kernel.roles import EVERYBODY, Level, Role
from medhandover.kernel.shapes import values_of
from medhandover.staff.model import Account, AccountDraft, wrong_fields, wrong_password
from medhandover.staff.store import account, account_named, accounts, fits, hash_password
from medhandover.storage.work import Work


class LastAdministrator(Problem):
    """An office without an administrator could never be mended."""

    sentence = "This is the last administrator. Give somebody else that role first."


@action("staff:add", may={Role.ADMINISTRATOR}, level=Level.OPEN)
def add_account(work: Work, account: AccountDraft, password: str) -> StaffId:
    """Make an account with a first password; raises WrongFields."""
    refuse([*wrong_fields(account), *wrong_password(password)])
    if account_named(work, account.name):
        refuse([Wrong(path="name", sentence=N_("This name is in use. Choose another one."))])
    made = Account(
        id=StaffId(new_id()),
        created_at=work.now,
        password_hash=hash_password(password, is_public=work.is_demo),
        **values_of(account),
    )
    work.add(made)
    work.concerns(None, "account", made.id, roles=[role.value for role in made.roles])
    return made.id


@action("staff:roles", may={Role.ADMINISTRATOR}, level=Level.OPEN)
def change_roles(work: Work, staff: StaffId, roles: tuple[Role, ...]) -> None:
    """Give an account other roles; raises LastAdministrator."""
    changed = account(work, staff)
    refuse(wrong_fields(AccountDraft(name=changed.name, shown=changed.shown, roles=roles)))
    if Role.ADMINISTRATOR not in roles:
        _keep_an_administrator(work, staff)
    work.concerns(None, "account", staff, before=list(changed.roles), roles=[role.value for role in roles])
    changed.roles = roles


@action("staff:disable", may={Role.ADMINISTRATOR}, level=Level.OPEN)
def disable_account(work: Work, staff: StaffId) -> None:
    """Close the account of somebody who leaves; it is never deleted; raises LastAdministrator."""
    _keep_an_administrator(work, staff)
    account(work, staff).disabled_at = work.now
    work.concerns(None, "account", staff)


@action("staff:password", may=EVERYBODY, level=Level.OPEN)
def change_password(work: Work, old: str, new: str) -> None:
    """Change one's own password; raises WrongFields."""
    mine = account(work, work.actor.id)
    if not fits(mine, old):
        refuse([Wrong(path="old", sentence=N_("This is not your present password."))])
    refuse(wrong_password(new))
    mine.password_hash = hash_password(new)
    work.concerns(None, "account", mine.id)


@action("staff:reset", may={Role.ADMINISTRATOR}, level=Level.OPEN)
def reset_password(work: Work, staff: StaffId, password: str) -> None:
    """Give somebody who forgot it a new password; raises WrongFields."""
    refuse(wrong_password(password))
    account(work, staff).password_hash = hash_password(password)
    work.concerns(None, "account", staff)


def _keep_an_administrator(work: Work, leaver: StaffId) -> None:
    others = [each for each in accounts(work) if each.id != leaver and each.disabled_at is None]
    if not any(Role.ADMINISTRATOR in each.roles for each in others):
        raise LastAdministrator()
