"""How accounts are kept; passwords as Argon2id hashes only."""

from collections.abc import Mapping

from argon2 import PasswordHasher
from argon2.exceptions import VerifyMismatchError
from argon2.low_level import ARGON2_VERSION
from sqlalchemy import func, select

from medhandover.kernel.ids import StaffId
from medhandover.staff.model import Account
from medhandover.storage.tables import keep
from medhandover.storage.work import Work

accounts_table = keep(Account, "accounts", unique=[("name",)])
_hasher = PasswordHasher()
_quick = PasswordHasher(time_cost=1, memory_cost=64, parallelism=1)
_COST = f"m={_hasher.memory_cost},t={_hasher.time_cost},p={_hasher.parallelism}"
NOBODY_HAS = f"$argon2id$v={ARGON2_VERSION}${_COST}${'A' * 22}${'A' * 43}"
"""The hash, of no password, that stands in for an account that is not there, so that asking takes as long."""


def account(work: Work, staff: StaffId) -> Account:
    """Return the account; raises NotFound."""
    return work.get(Account, staff)


def account_named(work: Work, name: str) -> Account | None:
    """Return the account with this sign-in name, whatever its capitals."""
    return work.one(select(Account).where(func.lower(accounts_table.c.name) == name.strip().lower()))


def accounts(work: Work) -> tuple[Account, ...]:
    """Return every account by name."""
    return tuple(work.all(select(Account).order_by(accounts_table.c.name)))


def shown_names(work: Work) -> Mapping[StaffId, str]:
    """Return the name of every member of staff as papers show it, by id; also of who left."""
    return {each.id: each.shown for each in accounts(work)}


def hash_password(password: str, *, is_public: bool = False) -> str:
    """Return the Argon2id hash that is kept in place of the password; a public one, as in a demo, costs less."""
    return (_quick if is_public else _hasher).hash(password)


def fits(account: Account | None, password: str) -> bool:
    """Tell whether the password is the account's; takes as long for an unknown account."""
    try:
        return _hasher.verify(account.password_hash if account else NOBODY_HAS, password) and account is not None
    except VerifyMismatchError:
        return False
