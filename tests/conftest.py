"""Nothing passes in silence: warnings of the log, open doors to the network and threads left behind fail a test."""

import logging
import socket
import threading
from collections.abc import Iterator
from importlib.util import find_spec

import pytest
from hypothesis import settings

from installer.start import builds_are_due
from tests.keyring_bus import secret_service

__all__ = ["secret_service"]

settings.register_profile("quick", deadline=None, max_examples=50, derandomize=True)
settings.register_profile("full", deadline=None, max_examples=1000)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--full", action="store_true", help="also run what takes long")


def pytest_configure(config: pytest.Config) -> None:
    settings.load_profile("full" if config.getoption("--full") else "quick")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    is_full = config.getoption("--full")
    is_built = is_full or (builds_are_due() and find_spec("PyInstaller") is not None)
    for item in items:
        if item.get_closest_marker("full") and not is_full:
            item.add_marker(pytest.mark.skip(reason="runs with --full"))
        if item.get_closest_marker("built") and not is_built:
            item.add_marker(pytest.mark.skip(reason="runs with --full, or when what it is built by changed"))
    items.sort(key=lambda item: not (item.get_closest_marker("long") or item.get_closest_marker("built")))


class _Loud(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.heard.append(f"{record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def _no_warning_in_the_log(request: pytest.FixtureRequest) -> Iterator[None]:
    loud = _Loud()
    logging.getLogger().addHandler(loud)
    yield
    logging.getLogger().removeHandler(loud)
    assert "caplog" in request.fixturenames or not loud.heard, loud.heard


@pytest.fixture(autouse=True)
def _no_thread_left_behind() -> Iterator[None]:
    before = set(threading.enumerate())
    yield
    left = [each for each in threading.enumerate() if each not in before and not each.daemon]
    assert not left, left


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    reach = socket.socket.connect

    def local_only(self: socket.socket, address: object) -> None:
        is_local = self.family == getattr(socket, "AF_UNIX", None) or str(address).startswith("('127.")
        assert is_local, f"a test reached for {address}"
        reach(self, address)  # type: ignore[arg-type]

    monkeypatch.setattr(socket.socket, "connect", local_only)
