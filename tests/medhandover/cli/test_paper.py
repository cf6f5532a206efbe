"""Papers on the command line: each for whom it usually is, medical ones with a reason only."""

from pathlib import Path

import pytest

from tests.medhandover.cli.conftest import V_NUMBER, Run


def asked(paper: str, out: Path, *more: str) -> list[str]:
    return ["print", paper, V_NUMBER, "--language", "en", "--out", str(out / f"{paper}.pdf"), *more]


@pytest.mark.parametrize(
    ("paper", "whom"), [("medicatieoverzicht", "receiver"), ("verzoek_ontvanger", "receiver")], ids=str
)
def test_r40_a_medical_paper_asks_for_a_reason(
    run: Run, staffed: None, file: Path, tmp_path: Path, paper: str, whom: str
) -> None:
    run("case", "import", str(file), who="jan")
    assert run(*asked(paper, tmp_path), who="jan")[0] == 2
    assert not (tmp_path / f"{paper}.pdf").exists()
    code, out, _ = run("--reason", "reis", *asked(paper, tmp_path), who="jan")
    assert (code, "version 1, copy 1" in out) == (0, True)
    assert whom in run("copies", V_NUMBER, who="jan")[1]
    other = run("--reason", "reis", *asked(paper, tmp_path, "--force", "--for", "vervoerder"), who="jan")
    assert (other[0], "flight notice only" in other[2]) == (2, True)


def test_the_flight_notice_is_for_the_airline_and_holds_nothing_medical(
    run: Run, staffed: None, file: Path, tmp_path: Path
) -> None:
    run("case", "import", str(file), who="jan")
    code, out, _ = run(*asked("vluchtmelding", tmp_path), who="jan")
    assert (code, "version 1, copy 1" in out) == (0, True)
    assert "airline or organiser" in run("copies", V_NUMBER, who="jan")[1]
