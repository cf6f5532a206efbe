import json
from datetime import timedelta
from pathlib import Path

import pytest

from medhandover.kernel.clock import SystemClock
from tests.medhandover.cli.conftest import Run


@pytest.fixture
def travelling(run: Run, office: str, person: Path, tmp_path: Path) -> str:
    """Open a case whose journey has just begun, and return its number."""
    case = json.loads(run("do", "case:open", str(person), who="jan")[1])
    now = SystemClock().now().replace(microsecond=0)
    leg = {
        "departs_from": "Schiphol (AMS)",
        "departs": f"{(now - timedelta(hours=1)).isoformat()} Europe/Amsterdam",
        "arrives_at": "Jerevan (EVN)",
        "arrives": f"{(now + timedelta(hours=4)).isoformat()} Asia/Yerevan",
        "number": "XX 417",
    }
    for name, fields in (
        ("journey:plan", {"case": case, "journey": {}, "legs": [leg]}),
        ("plan:open", {"case": case, "plan": {"handover": leg["arrives"]}}),
    ):
        file = tmp_path / "fields.json"
        file.write_text(json.dumps(fields), encoding="utf-8")
        assert run("do", name, str(file), who="jan")[0] == 0
    return "1234567890"


def test_who_is_under_way_is_listed_with_what_is_open(run: Run, travelling: str) -> None:
    code, out, _ = run("today", who="jan")
    assert code == 0
    assert "On the way to Jerevan (EVN), leg 1 XX 417" in out
    assert "Open points:" in out
    assert "  - " in out
    assert "Onderweg naar Jerevan" in run("today", who="jan", lang="nl")[1]


def test_a_delay_is_entered_from_there_in_one_step(run: Run, travelling: str) -> None:
    delayed = ["today", "delay", travelling, "1", "90", "--why", "weer", "--said-by", "balie (verzonnen)"]
    code, out, _ = run(*delayed, "--handover", who="jan")
    assert (code, "case check 1234567890" in out) == (0, True)
    shown = run("journey", "show", travelling, who="jan")[1]
    assert "90 minutes, weather, told by balie (verzonnen)" in shown
    assert run("today", "delay", travelling, "2", "90", "--said-by", "x", who="jan")[0] == 2
    assert run("today", "delay", travelling, "1", "-30", "--said-by", "balie (verzonnen)", who="jan")[0] == 0
    assert "-30 minutes" in run("journey", "show", travelling, who="jan")[1]


def test_nobody_on_the_way_is_said(run: Run, office: str, person: Path) -> None:
    assert "Nobody is under way" in run("today", who="jan")[1]
    run("do", "case:open", str(person), who="jan")
    assert "no planned journey" in run("today", "delay", "1234567890", "1", "5", "--said-by", "x", who="jan")[2]
