import json
from pathlib import Path

import pytest

from tests.medhandover.cli.conftest import Run

HASH = "a" * 64


@pytest.fixture
def printed(run: Run, office: str, person: Path, tmp_path: Path) -> str:
    """Print a paper for an invented person and return the document number of the case."""
    case = json.loads(run("do", "case:open", str(person), who="jan")[1])
    plan = tmp_path / "plan.json"
    plan.write_text(json.dumps({"case": case, "plan": {}}), encoding="utf-8")
    made = json.loads(run("do", "plan:open", str(plan), who="jan")[1])
    copy = {"paper": "brief", "language": "hy", "recipient": "betrokkene", "purpose": "x", "content_hash": HASH}
    noted = {"plan": made, "copy": {**copy, "pages": 2, "is_concept": False}}
    plan.write_text(json.dumps(noted), encoding="utf-8")
    assert run("do", "copy:note", str(plan), who="jan")[0] == 0
    return run("case", "list", who="jan")[1].split()[0]


def test_r49_it_is_told_where_each_copy_is(run: Run, printed: str) -> None:
    code, out, _ = run("copies", printed, who="jan")
    assert (code, out.split()) == (0, ["brief/hy", "1.1", *["information", "letter", "the", "person", "printed"]])
    assert run("copies", "show", printed, who="jan")[1] == out
    assert "afgedrukt" in run("copies", printed, who="jan", lang="nl")[1]
    assert "Paper: information letter\n" in run("case", "show", printed, who="jan")[1]


def test_r49_a_lost_copy_is_noted_and_listed_with_the_hours_left(run: Run, printed: str) -> None:
    assert run("copies", "lost", who="jan")[1] == ""
    code, out, _ = run("copies", "lost", printed, "brief/hy", "1.1", "--what", "tas gestolen", who="jan")
    assert code == 0
    assert f"{printed}  printed copy lost: 7" in out
    assert "hours left, until" in out
    assert "(not reported)" in out
    assert run("copies", printed, who="jan")[1].split()[-1] == "lost"


def test_r49_a_copy_that_is_not_there_cannot_be_lost(run: Run, printed: str) -> None:
    assert run("copies", "lost", printed, "brief/nl", "1.1", "--what", "weg", who="jan")[0] == 2
    code, _, err = run("copies", "lost", printed, "brief/hy", "1.1", "--noticed", "gisteren", who="jan")
    assert code == 2
    assert "2026-12-03T17:00" in err


def test_the_group_tells_what_it_can_do(run: Run) -> None:
    assert "lost" in run("copies", "--help")[1]
