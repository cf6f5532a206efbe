from datetime import UTC, datetime

import pytest
from argon2 import PasswordHasher, extract_parameters

from medhandover.kernel.ids import StaffId
from medhandover.kernel.roles import Role
from medhandover.staff.model import Account
from medhandover.staff.store import NOBODY_HAS, fits, hash_password

AT = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)


def account(password: str) -> Account:
    return Account(
        id=StaffId("eva"),
        name="eva",
        shown="Eva (verzonnen)",
        roles=(Role.ADMINISTRATOR,),
        password_hash=hash_password(password),
        created_at=AT,
    )


def test_a_password_fits_its_own_account_only() -> None:
    eva = account("een lang wachtwoord")
    assert fits(eva, "een lang wachtwoord")
    assert not fits(eva, "een ander wachtwoord")
    assert not fits(None, "een lang wachtwoord")


def test_an_account_that_is_not_there_is_asked_as_long_as_one_that_is() -> None:
    assert extract_parameters(NOBODY_HAS) == extract_parameters(hash_password("een lang wachtwoord"))


def test_a_sign_in_reckons_one_password_and_no_second_for_whoever_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    eva = account("een lang wachtwoord")
    monkeypatch.setattr(PasswordHasher, "hash", lambda *_: pytest.fail("a hash that nobody asked for"))
    assert fits(eva, "een lang wachtwoord")
    assert not fits(None, "een lang wachtwoord")
