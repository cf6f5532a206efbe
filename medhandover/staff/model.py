"""Accounts: every member of staff signs in with an own password (BIO2 5.16.02: no group accounts)."""

import re
from collections.abc import Iterator
from datetime import datetime

from medhandover.kernel.actor import Actor
from medhandover.kernel.fields import Wrong
from medhandover.kernel.ids import StaffId
from medhandover.kernel.languages import N_
from medhandover.kernel.roles import Role
from medhandover.kernel.shapes import entity

LEAST_PASSWORD = 12


@entity
class AccountDraft:
    """What is entered of an account: `name` to sign in with, `shown` the person's name on papers.

    `os_account` binds the account to a user of the operating system; empty means any.
    """

    name: str
    shown: str
    roles: tuple[Role, ...]
    os_account: str = ""


@entity
class Account(AccountDraft):
    """A member of staff; leavers are disabled, never deleted."""

    id: StaffId
    password_hash: str
    created_at: datetime
    disabled_at: datetime | None = None
    version: int = 1

    def actor(self) -> Actor:
        """Return this person as the actor of what follows."""
        return Actor(self.id, self.name, self.shown, frozenset(self.roles))


def wrong_fields(draft: AccountDraft) -> Iterator[Wrong]:
    """Tell what is wrong with an account."""
    if not re.fullmatch(r"[\w.\-@]{2,64}", draft.name):
        yield Wrong(path="name", sentence=N_("A name to sign in with has 2 to 64 letters, digits, dots or hyphens."))
    if not draft.shown:
        yield Wrong(path="shown", sentence=N_("This cannot be empty."))
    if not draft.roles:
        yield Wrong(path="roles", sentence=N_("Give the account at least one role."))


def wrong_password(password: str) -> Iterator[Wrong]:
    """Tell what is wrong with a new password: length is all that is asked."""
    if len(password) < LEAST_PASSWORD:
        sentence = N_("A password has at least {least} characters; a sentence is easy to remember.")
        yield Wrong(path="password", sentence=sentence, values={"least": LEAST_PASSWORD})
