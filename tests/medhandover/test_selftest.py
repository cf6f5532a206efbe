import getpass
from pathlib import Path

import pytest

from medhandover.kernel.problem import Problem
from medhandover.premises import Premises
from medhandover.selftest import PRINTED, SelfTest, Tried, machine, without_values
from medhandover.staff.signing import Credentials
from medhandover.storage.keyrings import KeyKeeper
from medhandover.storage.problems import NoKeyring, ReadOnlyFolder
from tests.keyring_bus import MemoryKeyring, memory_keeper


def seen(premises: Premises, who: Credentials) -> str:
    assert premises.opened is not None
    return f"Qt {who.name}"


def test_everything_is_tried_on_an_office_of_its_own_that_is_gone_afterwards(tmp_path: Path) -> None:
    test = SelfTest("nl", memory_keeper, tmp_path / "eigen", seen)
    tried = list(test.run())
    assert [each for each in tried if not each.works] == []
    assert len(tried) == 6 + len(PRINTED)
    assert [each.told for each in tried if each.which] == ["2", "3"]
    assert tried[-1].told == "Qt zelftest"
    assert list((tmp_path / "eigen").iterdir()) == []
    assert test.premises is not None
    assert not test.premises.folder.exists()


def quick(test: SelfTest, monkeypatch: pytest.MonkeyPatch) -> list[Tried]:
    """Run all but the office and what needs it."""

    def none(_: SelfTest) -> str:
        raise ValueError("Voorbeeldyan")

    monkeypatch.setattr(SelfTest, "_office", none)
    return list(test.run())


def test_without_a_keyring_or_a_place_to_write_the_report_says_so_and_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_keyring() -> KeyKeeper:
        raise NoKeyring()

    tried = quick(SelfTest("en", no_keyring, Path("/sys/voorbeeld"), None), monkeypatch)
    told = {each.what: each.told for each in tried if not each.works}
    assert "no safe place" in told["safe place for keys (keyring)"]
    assert "cannot be written to" in told["place for an office of this user"]
    assert "ValueError" in told["encrypted office with an invented case"]
    assert told["a printed paper"].startswith("This was not tried")
    assert not any("Voorbeeldyan" in each or "/sys" in each for each in told.values())


def test_a_keyring_that_forgets_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(MemoryKeyring, "set_password", lambda *_: None)
    tried = quick(SelfTest("en", memory_keeper, tmp_path, None), monkeypatch)
    assert "safe place for keys (keyring)" in {each.what for each in tried if not each.works}


def test_the_sentence_of_a_problem_is_told_without_its_folder() -> None:
    problem: Problem = ReadOnlyFolder(folder=Path.home() / "geheim")
    assert "geheim" in problem.say("nl")
    assert "geheim" not in without_values(problem, "nl")


def test_what_the_program_runs_on_is_told_without_who_uses_it() -> None:
    assert machine().startswith("medhandover 0.")
    assert f" {getpass.getuser()}" not in machine()
