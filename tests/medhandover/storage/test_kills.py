"""A program killed at any moment loses nothing that it reported saved, and leaves an office that opens."""

import io
import subprocess
from pathlib import Path

import pytest

from medhandover.storage.folder import create_office, open_office
from medhandover.storage.keyrings import KeyFileKeeper
from tests.medhandover.storage.children import ROOT, command_of
from tests.medhandover.storage.revisions import write_note


@pytest.fixture
def key_file(tmp_path: Path, versions: Path) -> Path:
    """The key file of the office `kantoor`, with two notes and two attachments."""
    path = tmp_path / "sleutel"
    create_office(tmp_path / "kantoor", "Bureau Voorbeeld", KeyFileKeeper(path), versions=versions)
    return path


def _output(name: str, *arguments: object) -> str:
    done = subprocess.run(command_of(name, *arguments), capture_output=True, check=False, text=True, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_what_was_reported_saved_survives_a_hundred_kills(tmp_path: Path, key_file: Path, versions: Path) -> None:
    kills, saved, there, vouched = map(
        int, _output("killed_writer", tmp_path / "kantoor", key_file, versions, 100).split()
    )
    assert kills == 100
    assert there >= saved >= 100
    assert vouched >= 50


@pytest.mark.parametrize(("work", "at_least"), [("rekey", 15), ("restore", 12), ("create", 8), ("backup", 10)])
def test_long_work_killed_before_each_change_leaves_a_whole_office(
    tmp_path: Path, key_file: Path, versions: Path, work: str, at_least: int
) -> None:
    with open_office(tmp_path / "kantoor", KeyFileKeeper(key_file), versions=versions) as opened:
        for words in ("een", "twee"):
            write_note(opened.engine, words)
            opened.attachments.put(io.BytesIO(b"%PDF-1.7 " + bytes(200_000)), "brief.pdf")
    assert int(_output("killed_at", work, tmp_path / "kantoor", key_file, versions)) >= at_least
