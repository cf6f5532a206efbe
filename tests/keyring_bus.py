"""Keyrings for tests: one in memory, and a real Secret Service on a private bus with a home of its own."""

import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest
import secretstorage
from keyring.errors import PasswordDeleteError

from medhandover.storage.keyrings import KeyringKeeper

BUS = """\
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
 <type>session</type>
 <listen>unix:tmpdir=/tmp</listen>
 <policy context="default">
  <allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
 </policy>
</busconfig>
"""
"""A bus that starts no service by itself: a second, locked keyring would take the name otherwise."""


class MemoryKeyring:
    """A keyring that forgets everything at the end."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError("there is none")


def memory_keeper() -> KeyringKeeper:
    """Return a keeper of keys over a fresh keyring in memory."""
    return KeyringKeeper(MemoryKeyring())


@pytest.fixture
def keeper() -> KeyringKeeper:
    """A keeper of keys in memory."""
    return memory_keeper()


@pytest.fixture
def secret_service(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A real, unlocked Secret Service on a private bus; fails where dbus-daemon or gnome-keyring-daemon is absent."""
    home = tmp_path / "home"
    (home / "run").mkdir(parents=True, mode=0o700)
    places = {"HOME": home, "XDG_RUNTIME_DIR": home / "run", "XDG_DATA_HOME": home / "data"}
    for name, place in places.items():
        monkeypatch.setenv(name, str(place))
    with ExitStack() as stack:
        config = home / "bus.xml"
        config.write_text(BUS, "utf-8")
        bus = _started(stack, "dbus-daemon", f"--config-file={config}", "--nofork", "--print-address")
        assert bus.stdout is not None
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.stdout.readline().decode().strip())
        daemon = _started(stack, "gnome-keyring-daemon", "--unlock", "--components=secrets", "--foreground")
        assert daemon.stdin is not None
        daemon.stdin.write(b"verzonnen")
        daemon.stdin.close()
        until = time.monotonic() + 20
        while not _is_unlocked():
            assert time.monotonic() < until, "the Secret Service did not start"
            time.sleep(0.02)
        yield


def _is_unlocked() -> bool:
    try:
        with closing(secretstorage.dbus_init()) as connection:
            return not secretstorage.Collection(connection, "/org/freedesktop/secrets/collection/login").is_locked()
    except secretstorage.SecretStorageException:
        return False


def _started(stack: ExitStack, *command: str) -> "subprocess.Popen[bytes]":
    started = stack.enter_context(
        subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=dict(os.environ)
        )
    )
    stack.callback(started.terminate)
    return started
