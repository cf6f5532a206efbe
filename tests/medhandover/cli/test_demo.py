from pathlib import Path

import pytest

from medhandover.cli.__main__ import main


def test_the_demo_says_what_it_made_and_can_be_made_again(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    for _ in range(2):
        assert main(["--lang", "en", "demo", "--out", str(tmp_path / "d"), "--date", "2026-11-25"]) == 0
        told = capfd.readouterr().out
        assert "6 invented cases" in told
        assert "finds Yıldız-Örnek, Emine" in told
    shared = ["--lang", "en", "--office", str(tmp_path / "d/kantoor"), "--key-file", str(tmp_path / "d/sleutel.txt")]
    assert main([*shared, "office", "status"]) == 0
    assert "everything in it is invented" in capfd.readouterr().out


def test_the_demo_never_writes_over_anything_else(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "letter.txt").write_text("mine", encoding="utf-8")
    assert main(["--lang", "en", "demo", "--out", str(tmp_path)]) == 2
    assert (tmp_path / "letter.txt").read_text(encoding="utf-8") == "mine"
    assert "no demo" in capfd.readouterr().err
