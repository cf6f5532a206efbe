import os
import subprocess
import sys
from collections.abc import Callable

import pytest

from tests.benchmarks import papers, typeset
from tests.papers import of_blocks


def test_both_files_have_the_same_pages_and_are_told_in_one_line() -> None:
    """In a process of its own: whoever counts covered lines here slows our code and not ReportLab's."""
    alone = {key: value for key, value in os.environ.items() if not key.startswith("COV")}
    command = [sys.executable, "-m", "tests.benchmarks.papers", "1"]
    done = subprocess.run(command, capture_output=True, text=True, env=alone, check=False)
    assert "tagged dossier of 8 pages" in done.stdout, done.stderr
    assert "plain paragraphs (8 pages)" in done.stdout
    assert "(at most 1.6); typst" in done.stdout


@pytest.mark.parametrize(("ours", "code"), [(59, 0), (65, 1)])
def test_more_than_was_asked_for_ends_with_one_and_without_typst_the_line_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], ours: float, code: int
) -> None:
    def taken(times: int, *draws: Callable[[], object]) -> list[float]:
        return [ours, 40]

    monkeypatch.setattr(papers, "measured", taken)
    monkeypatch.setattr(papers, "dossier", lambda: of_blocks(()))
    monkeypatch.setattr(typeset, "is_here", lambda: False)
    assert papers.main(1) == code
    line = capsys.readouterr().out.strip()
    assert line.endswith(f"ratio {ours / 40:.2f} (at most 1.6); typst is not installed; 1 runs each")
