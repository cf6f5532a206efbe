from datetime import date
from typing import Any

import pytest

from medhandover.consents.signing import Signer, SignerRole, Unsigned, wrong_signers
from tests.medhandover.cases.test_representatives import TRIED

TODAY = date(2026, 11, 24)


def wrong(witness: str = "", **other: Any) -> list[str]:
    fields: dict[str, Any] = {"name": "Moeder (verzonnen)", "role": SignerRole.PARENT, "signed_on": TODAY, **other}
    return [each.path for each in wrong_signers([Signer(**fields)], witness, TODAY)]


@pytest.mark.parametrize(
    ("path", "other"),
    [
        ("signers.0.name", {"name": " "}),
        ("signers.0.signed_on", {"signed_on": None}),
        ("signers.0.signed_on", {"unsigned": Unsigned.DECEASED}),
        ("signers.0.signed_on", {"signed_on": date(2026, 11, 25)}),
        ("signers.0.attempts", {"signed_on": None, "unsigned": Unsigned.UNREACHABLE}),
        ("witness", {"signed_on": None, "unsigned": Unsigned.ORAL}),
    ],
)
def test_r36_what_cannot_be_of_a_signature_is_told_at_its_field(path: str, other: dict[str, Any]) -> None:
    assert wrong(**other) == [path]
    assert wrong() == []


def test_r36_an_attempt_lies_in_the_past() -> None:
    away: dict[str, Any] = {"signed_on": None, "unsigned": Unsigned.UNREACHABLE}
    assert wrong(**away, attempts=(TRIED,)) == []
    later = type(TRIED)(tried_on=date(2026, 11, 25), means=TRIED.means)
    assert wrong(**away, attempts=(later,)) == ["signers.0.attempts"]


def test_r36_who_agrees_orally_has_agreed_and_who_cannot_be_asked_is_excused() -> None:
    oral = Signer(name="M", role=SignerRole.PARENT, unsigned=Unsigned.ORAL)
    away = Signer(name="V", role=SignerRole.PARENT, unsigned=Unsigned.UNREACHABLE, attempts=(TRIED,))
    assert (oral.has_agreed, oral.is_excused) == (True, False)
    assert (away.has_agreed, away.is_excused) == (False, True)
    assert wrong("G. Getuige (verzonnen)", signed_on=None, unsigned=Unsigned.ORAL) == []
