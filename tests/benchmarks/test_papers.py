import os
import subprocess
import sys
from collections.abc import Callable

import pytest

from tests.benchmarks import papers, typeset
from tests.papers import of_blocks


def test_the_tagged_dossier_takes_at_most_what_was_asked_for() -> None:
    """In a process of its own: whoever counts covered lines here slows our code and not ReportLab's."""
    alone = {key: value for key, value in os.environ.items() if not key.startswith("COV")}
    command = [sys.executable, "-m", "tests.benchmarks.papers", "3"]
    done = subprocess.run(command, capture_output=True, text=True, env=alone, check=False)
    assert "tagged dossier of 8 pages" in done.stdout
    assert done.returncode == 0, done.stdout + done.stderr


def test_without_typst_the_line_says_so_and_gives_the_other_ratio(monkeypatch: pytest.MonkeyPatch) -> None:
    taken: list[float] = [60, 40, 20]

    def measured(draw: Callable[[], object], times: int) -> float:
        return taken.pop(0)

    monkeypatch.setattr(papers, "measured", measured)
    monkeypatch.setattr(papers, "dossier", lambda: of_blocks(()))
    monkeypatch.setattr(typeset, "is_here", lambda: False)
    found, line = papers.ratio(1)
    assert found == 1.5
    assert line.endswith("ratio 1.50 (at most 1.6); typst is not installed; 1 runs each")
