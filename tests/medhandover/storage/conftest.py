"""What the tests of storage share: a keeper of keys, revisions of their own, and an office."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from medhandover.storage.folder import OpenFolder, create_office, open_office
from medhandover.storage.keyrings import KeyringKeeper
from tests.keyring_bus import keeper, secret_service
from tests.medhandover.storage.revisions import FIRST, write_revisions

__all__ = ["keeper", "secret_service"]


@pytest.fixture
def versions(tmp_path: Path) -> Path:
    """A folder with one revision: the table `note`."""
    return write_revisions(tmp_path / "ver%sions", FIRST)


@pytest.fixture
def office(tmp_path: Path, keeper: KeyringKeeper, versions: Path) -> Path:
    """A new, closed office."""
    create_office(tmp_path / "kantoor", "Bureau Voorbeeld", keeper, versions=versions)
    return tmp_path / "kantoor"


@pytest.fixture
def opened(office: Path, keeper: KeyringKeeper, versions: Path) -> Iterator[OpenFolder]:
    """An open office that lets a writer wait 0.05 seconds."""
    with open_office(office, keeper, versions=versions, wait=0.05) as folder:
        yield folder
