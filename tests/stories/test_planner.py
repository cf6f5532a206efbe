"""A planner plans a month at the command line: leave comes in, places are filled, one is moved, calendars go out."""

import io
import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import vobject

from medhandover.cli.__main__ import main
from medhandover.demo.stage import PASSWORD
from medhandover.kernel.clock import home_day
from medhandover.premises import build_demo

TODAY = home_day(datetime.now(UTC))
MONTH = ("--from", str(TODAY), "--until", str(TODAY + timedelta(days=34)))
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Work as the planner of the demo, in Dutch: returns exit code, output and errors."""
    build_demo(tmp_path / "demo", "Voorbeeld", lambda *_: None)
    demo = tmp_path / "demo"
    shared = ("--office", str(demo / "kantoor"), "--key-file", str(demo / "sleutel.txt"), "--as", "yilmaz")

    def go(*arguments: str) -> tuple[int, str, str]:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(f"{PASSWORD}\n".encode())))
        code = main([*shared, "--password-stdin", "schedule", *arguments])
        out, err = capfd.readouterr()
        return code, out, err

    return go


def opened(told: str) -> int:
    return int(told.partition("Open plaatsen: ")[2].split()[0])


def test_a_planner_plans_a_month_at_the_command_line(run: Run, tmp_path: Path) -> None:
    code, told, _ = run("show", *MONTH)
    assert (code, "Wat niet past: " in told) == (0, True)
    begun = opened(told)
    assert begun >= 9

    leave = tmp_path / "verlof.csv"
    first, last = TODAY + timedelta(days=20), TODAY + timedelta(days=33)
    leave.write_text(f"naam;van;tot en met\nU. Sarkisian (verzonnen);{first};{last}\nNiemand;{first};{last}\n")
    code, _, err = run("leave", str(leave))
    assert (code, "Niemand die meereist heet Niemand" in err) == (2, True)
    assert "Vastgelegd: 1." in run("leave", str(leave), "--right-ones")[1]

    proposal = tmp_path / "voorstel.json"
    code, told, _ = run("propose", *MONTH, "--out", str(proposal))
    assert (code, f"Voorgesteld: {begun}." in told) == (0, True)
    assert "U. Sarkisian" not in told
    assert "Gevulde plaatsen: 2." in run("apply", str(proposal), "--line", "1", "--line", "2")[1]
    assert opened(run("show", *MONTH)[1]) == begun - 2
    code, _, err = run("apply", str(proposal))
    assert (code, "is veranderd sinds dit is voorgesteld" in err) == (2, True)
    run("propose", *MONTH, "--out", str(proposal), "--force")
    assert f"Gevulde plaatsen: {begun - 2}." in run("apply", str(proposal))[1]
    assert opened(run("show", *MONTH)[1]) == 0

    rows = json.loads(run("show", *MONTH, "--json")[1])
    far = max((bar for bar in rows["bars"] if bar["slot"]), key=lambda bar: bar["starts"])
    names = {each["escort"]: each["name"] for each in rows["people"]}
    case, who = far["document_number"], names[far["escort"]]
    code, told, _ = run("candidates", case, "--slot", "1", "--name", "U. Sarkisian")
    assert (code, "is afwezig van" in told) == (0, True)
    code, _, err = run("assign", case, "U. Sarkisian", "--slot", "1", "--reason", "toch")
    assert (code, "U. Sarkisian (verzonnen) is afwezig" in err) == (2, True)
    assert run("assign", case, "D. Prins", "--slot", "1")[0] == 0
    assert run("pin", case, "D. Prins", "--slot", "1")[0] == 0
    assert run("assign", case, who, "--slot", "1")[0] == 2
    assert "D. Prins (verzonnen)" in run("what-if", case, "--departs", f"{TODAY + timedelta(days=31)}T10:00")[1]

    calendar = tmp_path / "dienst.ics"
    assert run("calendar", "--out", str(calendar))[0] == 0
    read = vobject.readOne(calendar.read_text(encoding="utf-8"))
    assert len(read.vevent_list) >= len([bar for bar in rows["bars"] if bar["slot"]])
    week = tmp_path / "week.pdf"
    assert run("week", "--out", str(week))[0] == 0
    assert week.read_bytes().startswith(b"%PDF")
