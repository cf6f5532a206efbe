import pytest

from medhandover.storage.key import Key, key_from, new_key


def test_a_key_has_256_bits_and_never_shows_them() -> None:
    key = new_key()
    assert len(key.secret) == 32
    assert key.secret.hex() not in repr(key)
    assert new_key() != key
    with pytest.raises(ValueError, match="32 bytes"):
        Key(b"short")


def test_a_key_comes_back_from_its_text() -> None:
    key = new_key()
    assert key_from(key.secret.hex()) == key
    for wrong in ("", "xy", "00" * 31):
        with pytest.raises(ValueError):
            key_from(wrong)


def test_each_purpose_has_a_key_of_its_own() -> None:
    key = Key(bytes(range(32)))
    derived = {key.derive(purpose) for purpose in ("fingerprint", "database", "sidecar", "attachment name")}
    assert len(derived) == 4
    assert key.secret not in derived


def test_keys_and_fingerprints_never_change_between_versions() -> None:
    """An office made today opens in ten years: these values are for ever."""
    key = Key(bytes(range(32)))
    assert key.fingerprint == "3869dc433daf336f5352d5fbec9cc550"
    assert key.derive("database").hex() == "7741a9d7aa3a868db103eda0da228f8afd9fa44d0ec67bf77dd4741dde4d7fd2"


def test_a_mac_depends_on_key_purpose_and_content() -> None:
    key, other = new_key(), new_key()
    macs = {
        key.mac("sidecar", b"a"),
        key.mac("sidecar", b"b"),
        key.mac("attachment name", b"a"),
        other.mac("sidecar", b"a"),
    }
    assert len(macs) == 4
