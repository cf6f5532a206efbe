import re
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from tests.architecture import rules
from tests.architecture.shown import labels

ROOT = Path(__file__).resolve().parents[2]
TEXTS = {".py", ".md", ".toml", ".lock", ".po", ".mako", ""}
ROOMS = ("medhandover", "ui")
CODE = sorted(path.relative_to(ROOT).as_posix() for room in ROOMS for path in (ROOT / room).rglob("*.py"))
OWN = [path for path in CODE if "/versions/" not in path]
OF_MANY = {
    "medhandover/storage/test_kills.py",
    "medhandover/papers/test_anything_written.py",
    "ui/test_bad_input.py",
    "ui/test_long_work.py",
    "ui/test_faults.py",
    "ui/test_pictures.py",
}
"""Tests that hold a whole package to its word, and so mirror no single file."""
SOURCES = {path: (ROOT / path).read_text(encoding="utf-8") for path in OWN}


@pytest.mark.parametrize("path", OWN)
def test_files_and_functions_are_short(path: str) -> None:
    assert not list(rules.too_long(SOURCES[path]))


@pytest.mark.parametrize("path", OWN)
def test_names_say_something(path: str) -> None:
    assert not list(rules.forbidden_names(SOURCES[path], path))


@pytest.mark.parametrize("path", OWN)
def test_every_public_thing_says_what_it_is(path: str) -> None:
    assert not list(rules.missing_docstrings(SOURCES[path]))


@pytest.mark.parametrize("path", OWN)
def test_imports_stand_at_the_top_but_for_the_lazy_doors(path: str) -> None:
    assert not list(rules.inner_imports(SOURCES[path], path))
    assert not list(rules.star_imports(SOURCES[path]))


@pytest.mark.parametrize("path", OWN)
def test_the_core_starts_no_thread_and_only_where_papers_are_drawn_a_process(path: str) -> None:
    assert not list(rules.hidden_workers(SOURCES[path], path, {"medhandover/papers/drawers.py"}))


@pytest.mark.parametrize("path", [path for path in OWN if path != "medhandover/kernel/clock.py"])
def test_one_clock_tells_the_time_and_days_are_those_of_the_office(path: str) -> None:
    assert not list(rules.other_clocks(SOURCES[path]))


def test_no_file_names_a_machine_or_a_registry() -> None:
    rooms = (ROOT / name for name in ("medhandover", "ui", "resources", "tests", "installer", ".ci"))
    files = [*ROOT.glob("[!.]*"), ROOT / ".gitignore", *(path for room in rooms for path in room.rglob("*"))]
    texts = [path for path in files if path.is_file() and path.suffix in TEXTS and path.name != "uv.lock"]
    assert len(texts) > 100
    for path in texts:
        if path.parent.name != "architecture":
            assert not list(rules.machine_places(path.read_text(encoding="utf-8"))), path


def test_every_test_file_mirrors_a_file_of_the_code() -> None:
    rooms = (ROOT / "tests" / name for name in ("medhandover", "ui"))
    for path in (path for room in rooms for path in room.rglob("test_*.py")):
        inside = path.relative_to(ROOT / "tests")
        if inside.as_posix() in OF_MANY:
            continue
        mirrored = ROOT / inside.with_name(inside.name.removeprefix("test_"))
        assert mirrored.is_file(), f"{inside} mirrors nothing"


def test_the_catalogue_is_complete_and_has_nothing_too_much() -> None:
    wanted = {message for text in SOURCES.values() for message in rules.messages(text)}
    wanted |= labels()
    with (ROOT / "resources" / "languages" / "nl.po").open("rb") as file:
        dutch = {str(entry.id): str(entry.string) for entry in read_po(file, locale="nl") if entry.id}
    assert not sorted(wanted - {message for message, text in dutch.items() if text})
    assert not sorted(set(dutch) - wanted)


def test_a_translation_has_the_places_of_its_message() -> None:
    with (ROOT / "resources" / "languages" / "nl.po").open("rb") as file:
        for entry in read_po(file, locale="nl"):
            places = [sorted(re.findall(r"\{\w*\}", str(text))) for text in (entry.id, entry.string)]
            assert places[0] == places[1], entry.id


def test_every_dependency_has_its_reason_in_the_readme() -> None:
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    block = re.search(r"^dependencies = \[(.*?)^\]", project, re.MULTILINE | re.DOTALL)
    assert block
    names = re.findall(r'"([A-Za-z0-9-]+)', block[1])
    readme = (ROOT / "README.md").read_text(encoding="utf-8").partition("## Dependencies")[2]
    assert names
    assert not [name for name in names if f"**{name}**" not in readme]


def test_the_lock_names_no_host_and_every_hash() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert "://" not in lock
    pinned = re.findall(r"^\S+==\S+.*?(?=^\S|\Z)", lock, re.MULTILINE | re.DOTALL)
    assert len(pinned) > 30
    assert all("--hash=sha256:" in each for each in pinned)
