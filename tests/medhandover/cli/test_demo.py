from pathlib import Path

import pypdfium2
import pytest

from medhandover.cli.__main__ import main

STATES = ("person handed over", "refused", "receiver named", "ready")


def test_the_demo_tells_six_stories_and_prints_their_papers(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["--lang", "en", "demo", "--out", str(tmp_path / "d"), "--date", "2026-11-25"]) == 0
    told = capfd.readouterr().out
    lines = [line for line in told.splitlines() if line.startswith("  MO-")]
    assert len(lines) == 6
    assert all(any(line.endswith(state) for line in lines) for state in STATES)
    assert "Ready for departure." in told
    papers = sorted((tmp_path / "d/papieren").glob("*.pdf"))
    assert {path.stem.rpartition("-")[2] for path in papers} == {"nl", "en", "hy", "ar"}
    for path in papers:
        pdf = pypdfium2.PdfDocument(path)
        pages = [page.get_textpage().get_text_bounded() for page in pdf]
        pdf.close()
        assert all({"VOORBEELD", "VERZONNEN"} <= set(page.split()) for page in pages), path.name
    shared = ["--lang", "en", "--office", str(tmp_path / "d/kantoor"), "--key-file", str(tmp_path / "d/sleutel.txt")]
    assert main([*shared, "office", "status"]) == 0
    assert "everything in it is invented" in capfd.readouterr().out


def test_the_same_seed_and_day_make_the_same_people(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    told = []
    for name, seed in (("a", "7"), ("b", "7"), ("a", "8")):
        assert main(["demo", "--out", str(tmp_path / name), "--date", "2026-11-25", "--seed", seed]) == 0
        told.append([line for line in capfd.readouterr().out.splitlines() if line.startswith("  MO-")])
    assert told[0] == told[1] != told[2]


def test_the_demo_never_writes_over_anything_else(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "letter.txt").write_text("mine", encoding="utf-8")
    assert main(["--lang", "en", "demo", "--out", str(tmp_path)]) == 2
    assert (tmp_path / "letter.txt").read_text(encoding="utf-8") == "mine"
    assert "no demo" in capfd.readouterr().err
