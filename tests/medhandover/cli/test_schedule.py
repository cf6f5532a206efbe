import io
import json
import shutil
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from medhandover.cli.__main__ import main
from tests.medhandover.cli.conftest import PASSWORD, TODAY, V_NUMBER, Run

DEPARTS = TODAY + timedelta(days=20)
AT = f"{DEPARTS}T06:40"
UNTIL = str(TODAY + timedelta(days=60))
NEW = ("--kind", "dtv_medewerker", "--phone", "+31600000099", "--passport-until", "2040-01-01", "--language", "hy")


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory, example: dict[str, Any]) -> Path:
    """Make an office with a planner and a case of which every place is empty, once for all tests here."""
    folder = tmp_path_factory.mktemp("dienst")
    file = folder / "zaak.json"
    file.write_text(json.dumps(example), encoding="utf-8")
    shared = ("--lang", "en", "--office", str(folder / "office"), "--key-file", str(folder / "key"))
    steps: list[tuple[str, ...]] = [("eva", "office", "create", "Kantoor Voorbeeld", "--admin", "eva")]
    for name, role in (("jan", "coordinator"), ("ans", "auditor"), ("fer", "planner")):
        steps.append(("eva", "staff", "add", name, "--shown", f"{name} (verzonnen)", "--role", role))
    steps.append(("jan", "case", "import", str(file)))
    steps += [("fer", "schedule", "assign", V_NUMBER, "--slot", str(number)) for number in range(1, 4)]
    for who, *step in steps:
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(f"{PASSWORD}\n{PASSWORD}\n".encode())))
            assert main([*shared, "--as", who, "--password-stdin", *step]) == 0
    return folder


@pytest.fixture
def planner(prepared: Path, tmp_path: Path) -> None:
    """Lay that office down for this test."""
    shutil.copytree(prepared / "office", tmp_path / "office")
    shutil.copy(prepared / "key", tmp_path / "key")


def named(run: Run, *names: str) -> None:
    for name in names:
        assert run("escort", "record", name, *NEW, who="fer")[0] == 0


def test_the_timeline_shows_open_places_people_and_holidays(run: Run, planner: None) -> None:
    code, out, _ = run("schedule", "show", "--until", UNTIL, who="fer")
    assert code == 0
    assert "Open places: 3" in out
    assert "reserve accompanying employee" in out
    assert "Open plaatsen: 3" in run("schedule", "show", "--until", UNTIL, who="fer", lang="nl")[1]
    assert len(json.loads(run("schedule", "show", "--until", UNTIL, "--json", who="fer")[1])["open"]) == 3
    assert run("schedule", "show", "--until", str(TODAY - timedelta(days=1)), who="fer")[0] == 2
    assert run("schedule", "show", who="ans")[0] == 2


def test_a_proposal_is_written_applied_line_by_line_and_refused_once_it_is_stale(
    run: Run, planner: None, tmp_path: Path
) -> None:
    out = tmp_path / "voorstel.json"
    code, told, _ = run("schedule", "propose", "--until", UNTIL, "--out", str(out), who="fer")
    assert (code, "Proposed: 3. Nothing is assigned yet." in told) == (0, True)
    assert "Open places: 3" in run("schedule", "show", "--until", UNTIL, who="fer")[1]
    assert run("schedule", "propose", "--until", UNTIL, "--out", str(out), who="fer")[0] == 2
    assert "Filled places: 1." in run("schedule", "apply", str(out), "--line", "1", who="fer")[1]
    assert "Open places: 2" in run("schedule", "show", "--until", UNTIL, who="fer")[1]
    code, _, err = run("schedule", "apply", str(out), who="fer")
    assert (code, "changed since this was proposed" in err) == (2, True)
    assert run("schedule", "apply", str(out), "--line", "9", who="fer")[0] == 2
    out.write_text("zomaar", encoding="utf-8")
    assert run("schedule", "apply", str(out), who="fer")[0] == 2
    assert run("schedule", "apply", str(tmp_path / "nergens"), who="fer")[0] == 2


def test_a_file_that_sends_one_person_to_two_places_at_once_is_refused_with_name_and_dates(
    run: Run, planner: None, tmp_path: Path
) -> None:
    out = tmp_path / "voorstel.json"
    run("schedule", "propose", "--until", UNTIL, "--out", str(out), who="fer")
    lines = json.loads(out.read_text(encoding="utf-8"))
    for line in lines:
        line["escort"] = lines[0]["escort"]
    out.write_text(json.dumps(lines), encoding="utf-8")
    code, _, err = run("schedule", "apply", str(out), who="fer")
    assert (code, "(R23)" in err, "(verzonnen)" in err) == (2, True, True)
    assert "Open places: 3" in run("schedule", "show", "--until", UNTIL, who="fer")[1]


def test_somebody_is_assigned_moved_with_a_reason_and_pinned(run: Run, planner: None) -> None:
    named(run, "N. Ieuw (verzonnen)")
    run("escort", "record", "Z. Onder (verzonnen)", *NEW[:4], who="fer")
    place = ("schedule", "assign", V_NUMBER, "--slot", "1")
    code, _, err = run(*place[:3], "Z. Onder", *place[3:], who="fer")
    assert (code, "No passport of Z. Onder (verzonnen) is recorded" in err) == (2, True)
    assert run(*place[:3], "Z. Onder", *place[3:], "--reason", "pas volgt", who="fer")[0] == 0
    assert "No passport of Z. Onder" in run("schedule", "show", "--until", UNTIL, who="fer")[1]
    assert "N. Ieuw (verzonnen) fills place 1." in run(*place[:3], "N. Ieuw", *place[3:], who="fer")[1]
    assert run("schedule", "pin", V_NUMBER, "N. Ieuw", "--slot", "1", who="fer")[0] == 0
    code, _, err = run(*place, who="fer")
    assert (code, "N. Ieuw (verzonnen) is pinned to the place" in err) == (2, True)
    code, _, err = run("schedule", "pin", V_NUMBER, "N. Ieuw", "--slot", "1", "--not", who="fer")
    assert (code, "kept off it as well" in err) == (2, True)
    assert "kept off place 2" in run("schedule", "pin", V_NUMBER, "Z. Onder", "--slot", "2", "--not", who="fer")[1]
    assert run(*place[:-1], "99", who="fer")[0] == 2


def test_why_not_this_one_is_told_with_all_fifteen(run: Run, planner: None) -> None:
    run("escort", "record", "Z. Onder (verzonnen)", *NEW[:4], who="fer")
    out = run("schedule", "candidates", V_NUMBER, "--slot", "1", "--name", "Z. Onder", who="fer")[1]
    assert out.count("\n     ") >= 9
    assert "does not meet it: No passport of Z. Onder (verzonnen)" in out


def test_a_moved_flight_is_told_before_it_is_saved(run: Run, planner: None) -> None:
    named(run, "N. Ieuw (verzonnen)")
    assert run("schedule", "assign", V_NUMBER, "N. Ieuw", "--slot", "1", who="fer")[0] == 0
    run("escort", "away", "N. Ieuw", "--from", str(DEPARTS), "--until", str(DEPARTS), who="fer")
    out = run("schedule", "what-if", V_NUMBER, "--departs", AT, who="fer")[1]
    assert "N. Ieuw (verzonnen) cannot go: 1 fail." in out
    assert "Could go as well: " in out
    assert run("schedule", "what-if", V_NUMBER, "--departs", "morgen", who="fer")[0] == 2


def test_a_calendar_is_written_and_leave_read_back_with_what_is_wrong_by_line(
    run: Run, planner: None, tmp_path: Path
) -> None:
    named(run, "N. Ieuw (verzonnen)")
    run("schedule", "assign", V_NUMBER, "N. Ieuw", "--slot", "1", who="fer")
    ics, table = tmp_path / "dienst.ics", tmp_path / "verlof.csv"
    assert "Duties: 1, cancelled: 0." in run("schedule", "calendar", "N. Ieuw", "--out", str(ics), who="fer")[1]
    assert ics.read_text(encoding="utf-8").startswith("BEGIN:VCALENDAR")
    assert run("schedule", "calendar", "--out", str(ics), who="fer")[0] == 2
    head = "naam;van;tot en met\n"
    table.write_text(f"{head}N. Ieuw (verzonnen);2031-05-02;2031-05-01\nN. Ieuw (verzonnen);2031-06-01;2031-06-05\n")
    code, _, err = run("schedule", "leave", str(table), who="fer", lang="nl")
    assert code == 2
    assert "Regel 2: Het verlof van N. Ieuw (verzonnen) eindigt op do 1 mei 2031" in err
    assert "Er is niets vastgelegd" in err
    out = run("schedule", "leave", str(table), "--right-ones", who="fer")[1]
    assert out == "Entered: 1. There already: 0. Wrong lines: 1.\n"
    calendar = ics.read_bytes()
    ics.write_bytes(calendar)
    code, out, _ = run("schedule", "leave", str(ics), "--name", "N. Ieuw", who="fer")
    assert (code, out) == (0, "Entered: 1. There already: 0. Wrong lines: 0.\n")
    assert run("schedule", "leave", str(tmp_path / "nergens"), who="fer")[0] == 2
