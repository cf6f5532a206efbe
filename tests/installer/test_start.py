import os
import subprocess
import sys
from pathlib import Path

import pytest

from installer import start
from installer.start import BUILT_FROM, builds_are_due, compile_words, missing_libraries
from medhandover.kernel.languages import words_of

WHO = ["-c", "user.name=Eva (verzonnen)", "-c", "user.email=eva@voorbeeld.example"]


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", "-C", str(folder), *WHO, *arguments], check=True, capture_output=True)


def commit(folder: Path, name: str) -> None:
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_text(name, encoding="utf-8")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", f"This adds {name}")


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    git(tmp_path, "init", "-q", "-b", "main")
    commit(tmp_path, "installer/a.py")
    return tmp_path


def test_a_checkout_that_knows_no_earlier_commit_knows_of_no_change(checkout: Path, tmp_path: Path) -> None:
    assert not builds_are_due(checkout)
    assert not builds_are_due(tmp_path / "geen")


@pytest.mark.parametrize("name", ["installer/b.py", "pyproject.toml", "requirements.lock"])
def test_builds_are_due_when_the_last_commit_touched_what_they_are_made_by(checkout: Path, name: str) -> None:
    assert name.partition("/")[0] in BUILT_FROM
    commit(checkout, "README.md")
    assert not builds_are_due(checkout)
    commit(checkout, name)
    assert builds_are_due(checkout)
    commit(checkout, "ui/a.py")
    assert not builds_are_due(checkout)
    (checkout / name).write_text("anders", encoding="utf-8")
    assert builds_are_due(checkout)


def test_all_that_came_with_a_merge_counts(checkout: Path) -> None:
    commit(checkout, "README.md")
    git(checkout, "checkout", "-qb", "zijtak")
    commit(checkout, "installer/b.py")
    commit(checkout, "ui/b.py")
    git(checkout, "checkout", "-q", "main")
    commit(checkout, "ui/a.py")
    git(checkout, "merge", "-q", "--no-edit", "zijtak")
    assert builds_are_due(checkout)


def test_a_library_counts_as_installed_under_its_newer_name_too() -> None:
    listing = "libglib2.0-0t64 installed\nxvfb config-files\n"
    assert missing_libraries(["libglib2.0-0", "xvfb"], listing) == ["xvfb"]


def test_the_words_of_the_window_are_compiled_again_only_where_they_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(start, "PYTHON", Path(sys.executable))
    written = tmp_path / "nl.po"
    written.write_text('msgid "yes"\nmsgstr "ja"\n', encoding="utf-8")
    compile_words(tmp_path)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["nl.mo", "nl.po"]
    assert words_of(written)("yes") == "ja"
    first = (tmp_path / "nl.mo").stat().st_mtime_ns
    compile_words(tmp_path)
    assert (tmp_path / "nl.mo").stat().st_mtime_ns == first
    written.write_text('msgid "yes"\nmsgstr "jawel"\n', encoding="utf-8")
    os.utime(written, ns=(first + 1, first + 1))
    compile_words(tmp_path)
    assert words_of(written)("yes") == "jawel"
