import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from medhandover.storage.key import new_key
from medhandover.storage.problems import MistypedRecoveryCode
from medhandover.storage.recovery import ALPHABET, new_code, seal, typed_code, unseal, unwrap, wrap


def test_a_code_is_25_characters_and_5_check_characters_of_crockford() -> None:
    code = new_code()
    assert [len(group) for group in code.split("-")] == [5] * 6
    assert set(code) <= {*ALPHABET, "-"}
    assert not set("ILOU") & set(ALPHABET)
    assert new_code() != code


def test_a_code_is_read_however_it_is_typed() -> None:
    code = "0123456789ABCDEFGHJKMNPQR"
    whole = code + _check(code)
    assert typed_code(f"  {whole.lower()} ") == code
    assert typed_code(whole.replace("0", "o").replace("1", "l")) == code
    assert typed_code("-".join(whole)) == code


def _check(characters: str) -> str:
    from medhandover.storage import recovery

    return recovery._check(characters)


def test_every_single_wrong_character_and_every_swap_is_found() -> None:
    plain = new_code().replace("-", "")
    wrong = [plain[:at] + ALPHABET[(ALPHABET.index(plain[at]) + 1) % 32] + plain[at + 1 :] for at in range(30)]
    swapped = [plain[:at] + plain[at + 1] + plain[at] + plain[at + 2 :] for at in range(29)]
    for typed in [*wrong, *(each for each in swapped if each != plain), "", plain[:-1], plain + "0", plain[:-1] + "U"]:
        with pytest.raises(MistypedRecoveryCode):
            typed_code(typed)


def test_the_code_opens_only_its_own_wrap() -> None:
    key, code = new_key(), new_code()
    kept = wrap(key, code, "office real")
    assert key.secret.hex() not in str(kept)
    assert unwrap(kept, code.lower(), "office real") == key
    assert unwrap(kept, new_code(), "office real") is None
    assert unwrap(kept, code, "office demo") is None


def test_the_private_key_of_the_organisation_opens_only_its_own_seal() -> None:
    key, organisation = new_key(), X25519PrivateKey.generate()
    sealed = seal(key, organisation.public_key().public_bytes_raw(), "office real")
    assert unseal(sealed, organisation.private_bytes_raw(), "office real") == key
    assert unseal(sealed, organisation.private_bytes_raw(), "office demo") is None
    assert unseal(sealed, X25519PrivateKey.generate().private_bytes_raw(), "office real") is None


def test_what_is_no_public_key_is_refused() -> None:
    with pytest.raises(ValueError):
        seal(new_key(), b"short", "office real")
