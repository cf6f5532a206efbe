import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from medhandover.kernel.clock import SystemClock
from tests.medhandover.cli.conftest import Run
from tests.medhandover.cli.test_handover import V_NUMBER, example, filed, imported

__all__ = ["example", "imported"]


def moment(minutes: int) -> str:
    return f"{(SystemClock().now() - timedelta(minutes=minutes)).isoformat()} Europe/Amsterdam"


@pytest.fixture
def refusal(run: Run, imported: None) -> dict[str, Any]:
    """Return the filled in record of a refused letter."""
    code, out, err = run("refusal", "template", V_NUMBER, "W1_INFO", who="jan")
    assert (code, "4. the reason in own words" in err, "11. contact card" in err) == (0, True, False)
    told: dict[str, Any] = json.loads(out)
    return told | {
        "description": "wil niet praten",
        "at": moment(90),
        "asked_again_at": moment(40),
        "second_answer": "nee",
        "place": "gezinslocatie (verzonnen)",
        "country": "NL",
        "gives_no_reason": True,
        "refused": "het gesprek",
        "accepted": "niets",
        "interpreter_kind": "telefonisch",
        "interpreter": "tolk nr. 0000 (verzonnen)",
        "interpreter_language": "hy",
        "persons": [{"name": "P. de Wit (verzonnen)", "function": "regievoerder"}],
        "witnesses": [{"name": "L. Os (verzonnen)", "function": "mentor"}],
        "reported_to": "M. Jansen (verzonnen)",
        "reported_at": moment(30),
        "lawyer_copy": "mr. A. Advocaat (verzonnen)",
        "recorder_function": "regievoerder",
    }


def test_a_refusal_is_recorded_unfinished_and_finished_later(run: Run, refusal: dict[str, Any], tmp_path: Path) -> None:
    half = filed(tmp_path, {**refusal, "witnesses": []})
    code, out, _ = run("refusal", "add", V_NUMBER, half, who="jan")
    assert (code, "Refusal 1 of this case is recorded." in out) == (0, True)
    assert "witness" in run("refusal", "finish", V_NUMBER, who="jan")[2]
    assert "not finished: it may still be changed" in run("refusal", "show", V_NUMBER, who="jan")[1]
    assert "not finished yet" in run("refusal", "change", V_NUMBER, "1", filed(tmp_path, refusal), who="jan")[1]
    assert run("refusal", "finish", V_NUMBER, "ffff", who="jan")[0] == 2
    assert run("refusal", "finish", V_NUMBER, "1", who="jan")[0] == 0
    told = run("refusal", "show", V_NUMBER, who="jan")[1]
    assert ("Refusal 2" in told, "not finished" in told) == (False, False)
    assert "finished" in run("refusal", "change", V_NUMBER, "1", filed(tmp_path, refusal), who="jan")[2]
    assert "Country: Netherlands\n" in run("refusal", "show", V_NUMBER, "1", who="jan")[1]


def test_a_refusal_is_shown_in_the_list_and_whole(run: Run, refusal: dict[str, Any], tmp_path: Path) -> None:
    run("refusal", "add", V_NUMBER, filed(tmp_path, refusal), "--finish", who="jan")
    row = json.loads(run("refusal", "show", V_NUMBER, "--json", who="jan")[1])["by_person"][0]
    assert row["finished_at"] is not None
    assert "refuses interview or letter" in run("refusal", "show", V_NUMBER, who="jan")[1]
    whole = run("refusal", "show", V_NUMBER, row["id"][:8], who="jan")[1]
    assert "  L. Os (verzonnen): mentor\n" in whole
    assert whole == run("refusal", "show", V_NUMBER, "1", who="jan")[1]
    assert (row["id"] in whole, "Jan (verzonnen)" in whole) == (False, True)
    assert run("refusal", "show", V_NUMBER, "2", who="jan")[0] == 2
    assert json.loads(run("refusal", "show", V_NUMBER, row["id"], "--json", who="jan")[1])["age"] > 0


def test_nothing_refused_is_said(run: Run, imported: None) -> None:
    assert run("refusal", "show", V_NUMBER, who="jan")[1] == "Nothing was refused in this case.\n"


def test_an_unfinished_refusal_is_finished_by_itself(run: Run, refusal: dict[str, Any], tmp_path: Path) -> None:
    run("refusal", "add", V_NUMBER, filed(tmp_path, refusal), who="jan")
    assert "finished" in run("refusal", "finish", V_NUMBER, who="jan")[1]
    assert run("refusal", "finish", V_NUMBER, who="jan")[0] == 2


def test_a_later_use_is_filled_in_when_it_is_true(run: Run, imported: None) -> None:
    told = json.loads(run("refusal", "template", V_NUMBER, "W7_KLINIEK", who="jan")[1])
    assert (told["later_use"], told["later_use_until"] is not None) == ("mogelijk", True)
    assert len(told["conditions"]) == 1
    assert "betaald tot en met" in told["offered"]


def test_offers_and_alarms_of_the_office_are_listed(run: Run, imported: None, tmp_path: Path) -> None:
    assert run("refusal", "offers", who="jan")[:2] == run("alarm", "list", who="jan")[:2] == (0, "")
    plan = json.loads(run("handover", "show", V_NUMBER, "--json", who="jan")[1])
    assert plan["outcome"] is None
    case = json.loads(run("case", "show", V_NUMBER, "--json", who="jan")[1])["id"]
    row = json.loads(run("ask", "plan:list", f"case={case}", "--json", who="jan")[1])[0]
    told = {
        "receiver": row["receiver"],
        "at": moment(60),
        "who": "de portier (verzonnen)",
        "function": "portier",
        "reason": "geen bed",
        "alarm_to": "M. Jansen (verzonnen)",
        "alarm_at": moment(50),
        "backup": "nog niet gebeld",
        "person_is_at": "wachtkamer",
        "stays_with": "K. Visser (verzonnen)",
        "next_step": "reserve bellen",
    }
    file = filed(tmp_path, {"plan": row["id"], "refusal": told})
    assert run("do", "receiver_refusal:record", file, who="jan")[0] == 0
    out = run("alarm", "list", who="jan")[1]
    assert "now: wachtkamer; with: K. Visser (verzonnen)" in out
    assert "not called yet" in out


@pytest.mark.parametrize(
    ("situation", "action"), [("W11_WILSONB", "incapacity:record"), ("W12_ONTV", "receiver_refusal:record")]
)
def test_who_cannot_decide_or_is_refused_by_the_receiver_is_recorded_elsewhere(
    run: Run, imported: None, situation: str, action: str
) -> None:
    code, _, err = run("refusal", "template", V_NUMBER, situation, who="jan")
    assert (code, f"is no refusal of the person. Record it with `do {action}`" in err) == (2, True)


def test_a_finished_record_says_that_it_is_finished(run: Run, refusal: dict[str, Any], tmp_path: Path) -> None:
    run("refusal", "add", V_NUMBER, filed(tmp_path, refusal), "--finish", who="jan")
    for which in ((), ("1",)):
        code, _, err = run("refusal", "finish", V_NUMBER, *which, who="jan")
        assert (code, "This record is finished" in err) == (2, True)
    assert "no refusal with this name" in run("refusal", "finish", V_NUMBER, "7", who="jan")[2]
