import json
import re
from pathlib import Path
from typing import Any

import pytest

from medhandover.demo.example import example_file
from medhandover.exchange.model import CaseFile
from medhandover.exchange.reading import written
from medhandover.kernel.clock import SystemClock
from tests.medhandover.cli.conftest import PASSWORD, TODAY, Run

V_NUMBER = "9000000001"


@pytest.fixture(scope="module")
def example() -> dict[str, Any]:
    """Return the example case: its journey is nine days ahead."""
    told: dict[str, Any] = written(CaseFile, example_file(TODAY, 1))
    return told


@pytest.fixture
def imported(run: Run, office: str, tmp_path: Path, example: dict[str, Any]) -> None:
    """Import the example case."""
    path = tmp_path / "zaak.json"
    path.write_text(json.dumps(example), encoding="utf-8")
    assert run("case", "import", str(path), who="jan")[0] == 0


def filed(tmp_path: Path, told: dict[str, Any]) -> str:
    path = tmp_path / "draft.json"
    path.write_text(json.dumps(told), encoding="utf-8")
    return str(path)


def now() -> str:
    return f"{SystemClock().now().isoformat()} Europe/Amsterdam"


def template(run: Run) -> dict[str, Any]:
    code, out, err = run("handover", "template", V_NUMBER, who="jan")
    assert (code, "volledig (complete)" in err, "items.state: " in err) == (0, True, True)
    told: dict[str, Any] = json.loads(out)
    return told


def test_the_template_knows_what_the_plan_knows_and_signs_nothing(run: Run, imported: None) -> None:
    told = template(run)
    assert [each["kind"] for each in told["items"]][:4] == ["betrokkene", "dossier", "medicijn", "medicijn"]
    assert told["items"][2]["handed"] == 33
    assert (told["signatures"], told["is_on_duty"], told["is_read_back"]) == ([], None, False)


def test_a_handover_is_recorded_from_its_filled_in_template(run: Run, imported: None, tmp_path: Path) -> None:
    told = {**template(run), "at": now()}
    assert "not begun" in run("handover", "record", V_NUMBER, filed(tmp_path, told), who="jan")[2]
    told |= {"outcome": "niet_plaatsgevonden", "remarks": "vlucht vervallen (verzonnen)", "items": []}
    code, out, _ = run("handover", "record", V_NUMBER, filed(tmp_path, told), who="jan")
    assert (code, "did not take place" in out) == (0, True)
    seen = run("handover", "show", V_NUMBER, who="jan")[1]
    assert ("vlucht vervallen" in seen, "Recorder: Jan (verzonnen)" in seen, "not applicable" in seen) == (
        True,
        True,
        False,
    )
    assert re.search("[0-9a-f]{32}|: \n", seen) is None
    shown = json.loads(run("handover", "show", V_NUMBER, "--json", who="jan")[1])
    assert shown["outcome"] == "niet_plaatsgevonden"
    code, out, _ = run("case", "check", V_NUMBER, who="jan")
    assert (code, out.splitlines()[-1]) == (3, "How this plan ended is recorded: nobody departs on it any more.")


def test_no_handover_yet_is_said_with_the_journal(run: Run, imported: None) -> None:
    assert run("handover", "show", V_NUMBER, who="jan")[1] == "The handover is not recorded yet.\n"
    run("journal", "add", V_NUMBER, "geland", "--kind", "aangekomen", "--place", "hal 1", who="jan")
    seen = run("handover", "show", V_NUMBER, who="jan")[1]
    assert "arrived: geland  (hal 1)  [Jan (verzonnen)]" in seen


def test_an_exception_needs_a_second_person(run: Run, imported: None, tmp_path: Path) -> None:
    told = {**template(run), "at": now(), "exceptions": "tolk per telefoon"}
    typed = f"{PASSWORD}\n{PASSWORD}"
    asked = ("handover", "record", V_NUMBER, filed(tmp_path, told), "--second", "jan")
    assert "second person" in run(*asked, who="jan", typed=typed)[2]


def test_a_report_follows_a_recorded_handover(run: Run, imported: None, tmp_path: Path) -> None:
    told = {"events": "Teruggekeerd.", "recommendation": "niet_gezien", "is_as_agreed": True, "are_papers_filed": True}
    report = ("handover", "report", V_NUMBER, filed(tmp_path, told))
    assert "not recorded yet" in run(*report, who="jan")[2]
    done = {**template(run), "at": now(), "outcome": "niet_plaatsgevonden", "remarks": "vlucht vervallen", "items": []}
    run("handover", "record", V_NUMBER, filed(tmp_path, done), who="jan")
    assert run(*report[:-1], filed(tmp_path, told), who="jan")[0] == 0
    assert "Teruggekeerd." in run("handover", "show", V_NUMBER, who="jan")[1]


def test_the_journal_is_written_at_the_command_line(run: Run, imported: None) -> None:
    add = ("journal", "add", V_NUMBER)
    assert run(*add, "geland", "--kind", "aangekomen", "--place", "EVN", "--at", now(), who="jan")[0] == 0
    assert run(*add, "een uur later geland", "--corrects", "1", who="jan")[0] == 0
    assert "no entry 9" in run(*add, "fout", "--corrects", "9", who="jan")[2]
    assert "at: " in run(*add, "fout", "--at", "gisteren", who="jan")[2]
    assert "corrected in 2" in run("handover", "show", V_NUMBER, who="jan")[1]


def test_without_a_plan_there_is_no_handover(run: Run, office: str, person: Path) -> None:
    run("do", "case:open", str(person), who="jan")
    assert run("handover", "show", "1234567890", who="jan")[0] == 2
    assert run("handover", "aftercare", "--all", who="jan")[:2] == (0, "")
