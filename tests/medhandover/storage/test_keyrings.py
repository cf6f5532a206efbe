import stat
from pathlib import Path

import pytest
from keyring.backends import SecretService
from keyring.errors import KeyringLocked

from medhandover.storage.folder import create_office, open_office
from medhandover.storage.key import new_key
from medhandover.storage.keyrings import KeyFileKeeper, KeyKeeper, KeyringKeeper, real_keyring
from medhandover.storage.problems import KeyFileDamaged, KeyringRefused, NoKeyring, ReadOnlyFolder
from tests.keyring_bus import MemoryKeyring


class LockedKeyring(MemoryKeyring):
    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringLocked("locked")

    def set_password(self, service: str, username: str, password: str) -> None:
        raise KeyringLocked("locked")

    def delete_password(self, service: str, username: str) -> None:
        raise KeyringLocked("locked")


class ForgetfulKeyring(MemoryKeyring):
    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep nothing."""


def test_keys_live_in_the_real_secret_service(secret_service: None) -> None:
    backend = real_keyring("linux")
    assert isinstance(backend, SecretService.Keyring)
    _keeps(KeyringKeeper(backend))


def test_a_whole_office_lives_with_the_real_secret_service(
    secret_service: None, tmp_path: Path, versions: Path
) -> None:
    keeper = KeyringKeeper(real_keyring("linux"))
    create_office(tmp_path / "kantoor", "Bureau Voorbeeld", keeper, versions=versions)
    with open_office(tmp_path / "kantoor", KeyringKeeper(real_keyring("linux")), versions=versions) as opened:
        assert opened.card.name == "Bureau Voorbeeld"


def test_the_keyring_is_named_here_and_no_setting_brings_another(
    secret_service: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    assert type(real_keyring("linux")) is SecretService.Keyring


@pytest.mark.parametrize("platform", ["linux", "win32", "darwin"])
def test_without_a_real_keyring_the_program_says_so(platform: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus")
    with pytest.raises(NoKeyring) as raised:
        real_keyring(platform)
    assert "recovery code" in raised.value.say("en")
    assert "key file" in raised.value.say("en")


def _keeps(keeper: KeyKeeper) -> None:
    first, second, other = new_key(), new_key(), new_key()
    assert keeper.find("a", first.fingerprint) is None
    for key in (first, second):
        keeper.keep("a", key)
    keeper.keep("b", other)
    keeper.keep("a", first)
    assert keeper.find("a", first.fingerprint) == first
    assert keeper.find("a", second.fingerprint) == second
    keeper.forget("a", first.fingerprint)
    keeper.forget("a", first.fingerprint)
    assert keeper.find("a", first.fingerprint) != first
    assert keeper.find("a", second.fingerprint) == second
    assert keeper.find("b", other.fingerprint) == other


def test_a_keeper_keeps_several_keys_of_several_offices(tmp_path: Path) -> None:
    _keeps(KeyringKeeper(MemoryKeyring()))
    _keeps(KeyFileKeeper(tmp_path / "sleutel"))


def test_each_office_has_a_service_of_its_own() -> None:
    keyring, key = MemoryKeyring(), new_key()
    KeyringKeeper(keyring).keep("abc", key)
    assert keyring.kept == {("medhandover office abc", key.fingerprint): key.secret.hex()}


def test_a_locked_keyring_is_told_from_a_missing_key() -> None:
    keeper = KeyringKeeper(LockedKeyring())
    with pytest.raises(KeyringRefused):
        keeper.keep("a", new_key())
    with pytest.raises(KeyringRefused):
        keeper.find("a", "f")
    with pytest.raises(KeyringRefused):
        keeper.forget("a", "f")


def test_a_keyring_that_keeps_nothing_is_found_out_at_once() -> None:
    with pytest.raises(KeyringRefused):
        KeyringKeeper(ForgetfulKeyring()).keep("a", new_key())


def test_what_is_no_key_in_the_keyring_counts_as_missing() -> None:
    keyring = MemoryKeyring()
    keyring.set_password("medhandover office a", "f", "not a key")
    assert KeyringKeeper(keyring).find("a", "f") is None


def test_a_key_file_is_for_its_owner_only_and_says_what_it_is(tmp_path: Path) -> None:
    path = tmp_path / "sleutel"
    KeyFileKeeper(path).keep("a", new_key())
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert path.read_text("utf-8").startswith("medhandover key file")


def test_the_wrong_key_file_gives_a_wrong_key_and_an_absent_one_none(tmp_path: Path) -> None:
    keeper, other = KeyFileKeeper(tmp_path / "sleutel"), new_key()
    assert keeper.find("a", "f") is None
    keeper.keep("b", other)
    assert keeper.find("a", "f") == other


@pytest.mark.parametrize("content", [b"", b"PDF", b"\xff\xfe", "HEADING\na b c\n", "HEADING\na 00\n"])
def test_a_damaged_key_file_is_never_written_over(tmp_path: Path, content: bytes | str) -> None:
    path, key = tmp_path / "sleutel", new_key()
    KeyFileKeeper(path).keep("a", key)
    heading = path.read_text("utf-8").splitlines()[0]
    damaged = content if isinstance(content, bytes) else content.replace("HEADING", heading).encode()
    path.write_bytes(damaged)
    with pytest.raises(KeyFileDamaged):
        KeyFileKeeper(path).keep("a", key)
    assert path.read_bytes() == damaged


def test_a_key_file_in_a_folder_that_takes_none_is_a_problem() -> None:
    with pytest.raises(ReadOnlyFolder):
        KeyFileKeeper(Path("/sys/sleutel-voorbeeld")).keep("a", new_key())
