import json
from pathlib import Path

import pytest

from tests.medhandover.cli.conftest import Run


@pytest.fixture
def case(run: Run, office: str, person: Path, tmp_path: Path) -> str:
    """Open a case with a plan for an invented person and return its document number."""
    made = json.loads(run("do", "case:open", str(person), who="jan")[1])
    plan = tmp_path / "plan.json"
    plan.write_text(json.dumps({"case": made, "plan": {}}), encoding="utf-8")
    assert run("do", "plan:open", str(plan), who="jan")[0] == 0
    return run("case", "list", who="jan")[1].split()[0]


def test_the_letter_is_read_as_text(run: Run, case: str) -> None:
    code, out, _ = run("letter", "show", case, "--language", "nl", who="jan")
    assert code == 0
    assert "Uw reis en uw zorg" in out
    assert "Wij weten nog niet waar u heen gaat." in out
    assert out.splitlines()[-1] == "These texts are a draft: nobody has approved them yet (R33)."
    assert "Ձեր ուղևորությունը" in run("letter", "show", case, "--language", "hy", who="jan")[1]


def test_another_readers_version_is_refused(run: Run, case: str) -> None:
    code, _, err = run("letter", "show", case, "--version", "kind_6_11", who="jan")
    assert code == 2
    assert "At this age these are: adult." in err


def test_r34_the_sixteen_parts_are_told_with_what_is_missing(run: Run, case: str) -> None:
    code, out, _ = run("letter", "blocks", case, who="jan")
    lines = out.splitlines()
    assert (code, len(lines)) == (0, 16)
    assert lines[8].startswith("[ ]  9 who pays, until when")
    assert lines[8].endswith("missing: payer")
    assert "ontbreekt: betaler" in run("letter", "blocks", case, who="jan", lang="nl")[1]


def test_r32_evidence_is_handed_on_once_there_is_any(run: Run, case: str) -> None:
    asked = ["letter", "hand", case, "--to", "gemachtigde", "--name", "mr. A. (verzonnen)"]
    code, _, err = run(*asked, who="jan")
    assert code == 2
    assert "There is nothing to hand on yet" in err
    code, _, err = run(*asked, "--on", "gisteren", who="jan")
    assert code == 2
    assert "2026-12-01" in err


def test_r32_evidence_belongs_to_an_open_plan(run: Run, office: str, person: Path) -> None:
    run("do", "case:open", str(person), who="jan")
    number = run("case", "list", who="jan")[1].split()[0]
    code, _, err = run("letter", "hand", number, "--to", "betrokkene", "--name", "A. (verzonnen)", who="jan")
    assert code == 2
    assert "There is no plan" in err
