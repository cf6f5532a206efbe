"""Where the key of an office is kept: the keyring of the operating system, or a key file.

Only three keyrings are trusted: Windows, the Secret Service of Linux, and macOS. They are named here and never found
by plug-in, because some plug-ins keep passwords as plain text.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from pathlib import Path
from typing import Protocol

from keyring.backend import KeyringBackend
from keyring.errors import PasswordDeleteError

from medhandover.storage.durable import disk_of, write_durably
from medhandover.storage.key import Key, key_from
from medhandover.storage.problems import KeyFileDamaged, KeyringRefused, NoKeyring

_TRUSTED = {"win32": ("Windows", "WinVaultKeyring"), "darwin": ("macOS", "Keyring")}
"""Module and class of the keyring of a system; any other has the Secret Service."""
_HEADING = "medhandover key file: whoever has it can read the office"


class KeyKeeper(Protocol):
    """Whoever keeps keys, several for one office while it gets a new one."""

    def keep(self, office_id: str, key: Key) -> None:
        """Keep `key` durably, beside other keys of this office."""
        ...

    def find(self, office_id: str, fingerprint: str) -> Key | None:
        """Return the key with this fingerprint; None (or another key) when it is not there."""
        ...

    def forget(self, office_id: str, fingerprint: str) -> None:
        """Remove the key; gone already is fine."""
        ...


class Keyring(Protocol):
    """The three verbs of a keyring."""

    def get_password(self, service: str, username: str) -> str | None:
        """Return what is kept, or None."""
        ...

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep a text."""
        ...

    def delete_password(self, service: str, username: str) -> None:
        """Remove a text; raises PasswordDeleteError when there is none."""
        ...


def real_keyring(platform: str = sys.platform) -> KeyringBackend:
    """Return the keyring of the operating system; raises NoKeyring when there is none that can be trusted.

    Only that one is loaded: the others ask a foreign system for its libraries, each with a program of its own.
    """
    module, name = _TRUSTED.get(platform, ("SecretService", "Keyring"))
    kind = getattr(import_module(f"keyring.backends.{module}"), name)
    if not kind.viable:
        raise NoKeyring()
    backend: KeyringBackend = kind()
    if platform == "win32":  # pragma: no cover - the other system
        backend.persist = "local machine"  # type: ignore[attr-defined] # the default would travel with a profile
    return backend


class KeyringKeeper:
    """Keeps keys in a keyring: one service name per office, the fingerprint as the account."""

    def __init__(self, keyring: Keyring) -> None:
        """Keep in `keyring`: `real_keyring()`, or a test's own."""
        self._keyring = keyring

    def keep(self, office_id: str, key: Key) -> None:
        """Keep `key` and read it back; raises KeyringRefused."""
        with _refusals():
            self._keyring.set_password(_service(office_id), key.fingerprint, key.secret.hex())
        if self.find(office_id, key.fingerprint) != key:
            raise KeyringRefused()

    def find(self, office_id: str, fingerprint: str) -> Key | None:
        """Return the key kept for this fingerprint, or None; raises KeyringRefused when the keyring is locked."""
        with _refusals():
            text = self._keyring.get_password(_service(office_id), fingerprint)
        try:
            return key_from(text) if text else None
        except ValueError:
            return None

    def forget(self, office_id: str, fingerprint: str) -> None:
        """Remove the key from the keyring; raises KeyringRefused when the keyring is locked."""
        with _refusals(), suppress(PasswordDeleteError):
            self._keyring.delete_password(_service(office_id), fingerprint)


@contextmanager
def _refusals() -> Iterator[None]:
    try:
        yield
    except Exception as error:  # each system's keyring fails in its own types
        raise KeyringRefused() from error


def _service(office_id: str) -> str:
    return f"medhandover office {office_id}"


class KeyFileKeeper:
    """Keeps keys in a file for its owner only (0600); whoever has the file has the key."""

    def __init__(self, path: Path) -> None:
        """Keep in the file `path`, which need not exist yet."""
        self._path = path

    def keep(self, office_id: str, key: Key) -> None:
        """Add `key` to the file; raises KeyFileDamaged, DiskFull, ReadOnlyFolder."""
        self._write(self._read() | {(office_id, key.fingerprint): key})

    def find(self, office_id: str, fingerprint: str) -> Key | None:
        """Return the key of this office, else any other key of the file, so that a wrong file is told from none."""
        keys = self._read()
        return keys.get((office_id, fingerprint), next(iter(keys.values()), None))

    def forget(self, office_id: str, fingerprint: str) -> None:
        """Remove the key from the file."""
        keys = self._read()
        if keys.pop((office_id, fingerprint), None):
            self._write(keys)

    def _read(self) -> dict[tuple[str, str], Key]:
        try:
            heading, *lines = self._path.read_text("utf-8").splitlines()
            if heading != _HEADING:
                raise ValueError("another heading")
            entries = [(office_id, key_from(text)) for office_id, text in (line.split() for line in lines)]
        except FileNotFoundError:
            return {}
        except (ValueError, OSError) as error:
            raise KeyFileDamaged(file=self._path) from error
        return {(office_id, key.fingerprint): key for office_id, key in entries}

    def _write(self, keys: dict[tuple[str, str], Key]) -> None:
        lines = [_HEADING, *(f"{office_id} {key.secret.hex()}" for (office_id, _), key in keys.items())]
        with disk_of(self._path.parent):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            write_durably(self._path, "\n".join([*lines, ""]).encode())
