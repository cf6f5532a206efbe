from collections.abc import Iterator
from pathlib import Path

import pytest

from medhandover.kernel.policy import Policy
from medhandover.selftest import SelfTest, Tried
from tests.medhandover.cli.conftest import Run

WORKS, FAILS = Tried(what="a printed paper", which="brief, ar", works=True, told="3"), Tried(what="works", works=False)


def telling(monkeypatch: pytest.MonkeyPatch, *tried: Tried) -> None:
    def run(_: SelfTest) -> Iterator[Tried]:
        yield from tried

    monkeypatch.setattr(SelfTest, "run", run)


def test_the_report_has_a_line_for_everything_and_ends_well(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    telling(monkeypatch, WORKS)
    code, out, err = run("--self-test")
    assert (code, err) == (0, "")
    assert "  works          a printed paper (brief, ar): 3" in out
    assert out.splitlines()[-1] == "Everything works."
    assert "werkt" in run("--self-test", lang="nl")[1]


def test_what_does_not_work_is_counted_and_the_exit_code_says_so(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    telling(monkeypatch, WORKS, FAILS)
    code, out, _ = run("--self-test")
    assert code == 2
    assert "DOES NOT WORK" in out
    assert out.splitlines()[-1].startswith("1 ")


def test_the_report_is_kept_where_this_computer_keeps_its_logs(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("medhandover.cli.selftest.policy", lambda: Policy(log_folder=str(tmp_path / "logs")))
    telling(monkeypatch, WORKS)
    _, out, _ = run("--self-test")
    kept = list((tmp_path / "logs").glob("medhandover-selftest-*.txt"))
    assert [each.read_text(encoding="utf-8") for each in kept] == [out]
