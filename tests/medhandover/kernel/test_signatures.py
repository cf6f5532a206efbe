import pytest

from medhandover.kernel.signatures import WITNESSES, Signature, SignerRole, has_refused, has_signed, wrong_signatures

SIGNED = Signature(role=SignerRole.RECEIVER, name="dr. V (verzonnen)")
WOULD_NOT = Signature(role=SignerRole.PERSON, name="A. (verzonnen)", is_signed=False, refused_reason="wil niet")


def test_a_signature_or_a_reason_why_not_is_right() -> None:
    assert not list(wrong_signatures((SIGNED, WOULD_NOT)))


@pytest.mark.parametrize(
    ("path", "signatures"),
    [
        ("signatures.0.name", (Signature(role=SignerRole.RECEIVER, name=""),)),
        ("signatures.0.refused_reason", (Signature(role=SignerRole.PERSON, name="A", is_signed=False),)),
        ("signatures.0.refused_reason", (Signature(role=SignerRole.PERSON, name="A", refused_reason="wil niet"),)),
        ("signatures.1", (SIGNED, SIGNED)),
    ],
)
def test_what_cannot_be_of_a_signature_is_refused(path: str, signatures: tuple[Signature, ...]) -> None:
    assert [each.path for each in wrong_signatures(signatures)] == [path]


def test_who_signed_and_who_would_not_are_told_apart() -> None:
    both = (SIGNED, WOULD_NOT)
    assert has_signed(both, SignerRole.RECEIVER)
    assert not has_signed(both, SignerRole.PERSON, *WITNESSES)
    assert has_refused(both, SignerRole.PERSON)
    assert not has_refused(both, SignerRole.RECEIVER)
