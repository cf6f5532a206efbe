from pathlib import Path

import pypdfium2
import pytest

from medhandover.cli.__main__ import main
from medhandover.readiness.states import PlanState


def test_the_demo_tells_a_line_of_every_person_and_prints_their_papers(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["--lang", "en", "demo", "--out", str(tmp_path / "d"), "--date", "2026-11-25"]) == 0
    told = capfd.readouterr().out
    lines = [line for line in told.splitlines() if line.startswith("  MO-")]
    assert len(lines) == 21
    assert {line[16:44].strip() for line in lines} == {each.label for each in PlanState}
    assert told.count("Ready for departure.") == 1
    papers = sorted((tmp_path / "d/papieren").glob("*.pdf"))
    assert {path.stem.rpartition("-")[2] for path in papers} == {"nl", "en", "fr", "hy", "ar"}
    assert {path.stem[:12] for path in papers} == {line.split()[0] for line in lines if "cancelled" not in line}
    assert f"{len(papers)} papers" in told
    kinds = {path.stem[13:].split("-")[0] for path in papers}
    assert {"bewijspakket", "terugkeerverslag"} <= kinds
    letters: dict[str, set[str]] = {}
    for path in papers:
        letters.setdefault(path.stem[:12], set()).add(path.stem[13:].split("-")[0])
    for_children = [sorted(each for each in made if each.startswith("brief")) for made in letters.values()]
    assert for_children.count(["brief_12_15", "brief_ouders"]) == 2
    assert for_children.count(["brief"]) == len(letters) - 2
    for path in papers:
        pdf = pypdfium2.PdfDocument(path)
        pages = [page.get_textpage().get_text_bounded() for page in pdf]
        pdf.close()
        assert all({"VOORBEELD", "VERZONNEN"} <= set(page.split()) for page in pages), path.name
    shared = ["--lang", "en", "--office", str(tmp_path / "d/kantoor"), "--key-file", str(tmp_path / "d/sleutel.txt")]
    assert main([*shared, "office", "status"]) == 0
    assert "everything in it is invented" in capfd.readouterr().out


def test_the_demo_never_writes_over_anything_else(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "letter.txt").write_text("mine", encoding="utf-8")
    assert main(["--lang", "en", "demo", "--out", str(tmp_path)]) == 2
    assert (tmp_path / "letter.txt").read_text(encoding="utf-8") == "mine"
    assert "no demo" in capfd.readouterr().err
