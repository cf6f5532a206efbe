"""The README followed to the letter: every command of "An office, step by step", in a new office."""

import io
import re
import shlex
from pathlib import Path

import pytest

from medhandover.cli.__main__ import main
from tests.medhandover.cli.conftest import clock

__all__ = ["clock"]

README = Path(__file__).parents[2] / "README.md"
PASSWORD, NOT_READY = "een lang wachtwoord", 3


def commands() -> list[tuple[list[str], str]]:
    """Return the commands as printed, in order: their words, and the remark behind them."""
    part = README.read_text(encoding="utf-8").partition("## An office, step by step")[2].partition("\n## ")[0]
    lines = re.findall(r"^ {4}medhandover (.*)$", part, re.MULTILINE)
    return [(shlex.split(words), remark) for words, _, remark in (line.partition("  # ") for line in lines)]


def test_every_command_works_as_printed_and_the_case_ends_ready(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    code, told = "", {}
    for words, remark in commands():
        typed = [code] if words[3:4] == ["recover"] else [PASSWORD] * 3
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO("\n".join([*typed, ""]).encode())))
        done = main(["--key-file", str(tmp_path / "key"), "--password-stdin", *words])
        out, err = capfd.readouterr()
        assert done == (NOT_READY if "exit code 3" in remark else 0), (words, out, err)
        code = out.rstrip().rpartition(" ")[2] if "create" in words else code
        told[" ".join(words[2:])] = out
    assert told["--as jan plan release 9000000001"] == "Stand van het plan: gereed.\n"
    assert "[gereed]" in told["--as jan today"]
    assert (tmp_path / "dossier.pdf").read_bytes().startswith(b"%PDF")
