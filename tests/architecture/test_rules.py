"""Deliberate violations are caught: a rule that finds nothing would hold nothing."""

import shutil
import sys
from pathlib import Path

import pytest

from tests.architecture import rules

ROOT = Path(__file__).resolve().parents[2]
LONG = '"""A file."""\n\n\ndef long() -> None:\n    """Go on."""\n' + "    print()\n" * 41


@pytest.mark.parametrize(
    ("found", "named"),
    [
        (rules.too_long(LONG), "long has 43 lines"),
        (rules.too_long("x = 1\n" * 301), "301 lines"),
        (rules.forbidden_names("class PlanManager: ...", "medhandover/plans/model.py"), "PlanManager"),
        (rules.forbidden_names("def process_plan(): ...", "medhandover/plans/model.py"), "process_plan"),
        (rules.forbidden_names("", "medhandover/plans/utils.py"), "utils"),
        (rules.missing_docstrings('"""A file."""\nclass Plan:\n    """P."""\n    def go(self): ...'), "go"),
        (rules.missing_docstrings("x = 1"), "the file"),
        (rules.inner_imports("def f():\n    import sqlalchemy", "medhandover/plans/store.py"), "sqlalchemy in f"),
        (rules.hidden_workers("import threading", "medhandover/plans/actions.py", set()), "threading"),
        (rules.star_imports("from x import *"), "x"),
        (rules.other_clocks("day = datetime.now(UTC).date()"), "datetime.now"),
        (rules.other_clocks("day = row.approved_at.date()"), "row.approved_at.date"),
        (rules.machine_places("see /work/main"), "/work/"),
    ],
)
def test_a_violation_is_named(found: object, named: str) -> None:
    assert named in list(found)  # type: ignore[call-overload]


def test_messages_are_found_wherever_they_stand() -> None:
    text = (
        'class A(Problem):\n    sentence = "One."\n'
        'class B(Coded):\n    X = "x", "two"\n'
        'say(lang, N_("Three."))\nWrong(path="p", sentence="Four.")\nN_("five" if x else "six")\n'
    )
    assert set(rules.messages(text)) == {"One.", "two", "Three.", "Four.", "five", "six"}


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("medhandover/kernel/days.py", "from medhandover.cases import model"),
        ("medhandover/cases/model.py", "from medhandover.cases import store"),
        ("medhandover/cases/model.py", "import sqlalchemy"),
        ("medhandover/staff/store.py", "import reportlab"),
        ("medhandover/cases/queries.py", "import PySide6"),
        ("medhandover/newroom/__init__.py", ""),
    ],
)
def test_a_planted_import_breaks_the_order(tmp_path: Path, path: str, line: str) -> None:
    shutil.copytree(ROOT / "medhandover", tmp_path / "medhandover", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    planted = tmp_path / path
    planted.parent.mkdir(exist_ok=True)
    before = planted.read_text(encoding="utf-8") if planted.exists() else ""
    planted.write_text(f"{line}\n{before}", encoding="utf-8")
    assert lint(tmp_path) != 0


def lint(folder: Path) -> int:
    """Return the exit code of the contracts over a copy of the core."""
    import os
    import subprocess

    program = "from importlinter.cli import lint_imports_command as run; run()"
    environment = {**os.environ, "PYTHONPATH": str(folder), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-c", program, "--no-cache"]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=False).returncode


def test_an_untouched_copy_keeps_the_order(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "medhandover", tmp_path / "medhandover", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    assert lint(tmp_path) == 0
