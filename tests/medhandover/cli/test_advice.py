import json
from pathlib import Path
from typing import Any

import pytest

from tests.medhandover.cli.conftest import PASSWORD, Run

NUMBER = "1234567890"
SAME = "„Overdracht aan een instelling.”"


@pytest.fixture
def case(run: Run, office: str, person: Path) -> str:
    """Return the id of a case that was opened at the command line."""
    return str(json.loads(run("do", "case:open", str(person), who="jan")[1]))


@pytest.fixture
def do(run: Run, tmp_path: Path) -> Any:
    """Do an action with fields as JSON and return what it answers; `refused` is what it says when it may not."""

    def go(tag: str, *more: str, typed: str = PASSWORD, **fields: Any) -> Any:
        path = tmp_path / "velden.json"
        path.write_text(json.dumps(fields), encoding="utf-8")
        code, out, err = run("do", tag, str(path), *more, who="jan", typed=typed)
        return json.loads(out) if code == 0 else err

    return go


def advised(do: Any, case: str, day: str, *conditions: tuple[str, str], **other: Any) -> str:
    advice = {"given_on": day, "reference": f"V-{day}", "fit": "ja_mits", **other}
    made: str = do("advice:record", case=case, advice=advice)
    for code, literal in conditions:
        do("condition:record", advice=made, condition={"code": code, "literal": literal})
    return made


def test_advices_are_listed_with_their_conditions_and_what_is_open(run: Run, case: str, do: Any) -> None:
    assert run("advice", "list", NUMBER, who="jan") == (0, "", "")
    advised(do, case, "2026-07-06", ("FYS_INST", SAME))
    advised(do, case, "2026-08-06", complaints="GEHEIM")
    run("advice", "request", NUMBER, "--kind", "vraag", "--why", "hoeveel dagen?", "--on", "2026-09-01", who="jan")
    run("advice", "signal", NUMBER, "Eet niet meer.", "--by", "P. (verzonnen)", "--function", "begeleider", who="jan")
    out = run("advice", "list", NUMBER, who="jan")[1]
    assert "[older]" in out.splitlines()[0]
    assert f"1. FYS_INST Physical handover to institution  {SAME}  [BMA, to be checked]" in out
    assert "[counts]" in out
    assert "R07  question" in out
    assert "R08" in out
    assert "GEHEIM" not in out
    assert "[geldt]" in run("advice", "list", NUMBER, who="jan", lang="nl")[1]


def test_r07_a_request_blocks_at_the_gate_until_it_is_withdrawn(run: Run, case: str, do: Any) -> None:
    code, out, _ = run("advice", "request", NUMBER, "--kind", "nieuw_advies", "--why", "verlopen", who="jan")
    assert code == 0
    assert "R07" in run("case", "check", NUMBER, who="jan")[1]
    made = out.split()[2]
    rows = json.loads(run("ask", "request:list", f"case={case}", "--json", who="jan")[1])
    assert rows[0]["id"] == made
    do("request:withdraw", request=made, version=1, withdrawn_on=rows[0]["asked_on"], reason="dubbel")
    assert "R07" not in run("case", "check", NUMBER, who="jan")[1]
    ended = next(line for line in run("advice", "list", NUMBER, who="jan")[1].splitlines() if line.startswith("R07"))
    assert ended.endswith("[ended]")


def test_r08_a_signal_blocks_at_the_gate(run: Run, case: str) -> None:
    given = ["advice", "signal", NUMBER, "Eet niet meer.", "--by", "P. (verzonnen)", "--function", "begeleider"]
    assert run(*given, "--urgency", "spoed", "--channel", "telefoon", who="jan")[0] == 0
    assert "R08  Changed health was reported" in run("case", "check", NUMBER, who="jan")[1]


@pytest.mark.parametrize("day", ["morgen", "2999-01-01"])
def test_a_day_that_cannot_be_is_refused_and_nothing_is_kept(run: Run, case: str, day: str) -> None:
    given = ["advice", "request", NUMBER, "--kind", "vraag", "--why", "x", "--on", day]
    assert run(*given, who="jan")[0] == 2
    assert json.loads(run("ask", "request:list", f"case={case}", "--json", who="jan")[1]) == []


def test_two_advices_are_compared_and_medical_answers_need_a_reason(run: Run, case: str, do: Any) -> None:
    advised(do, case, "2026-07-06", ("FYS_INST", SAME), ("TOLK", "„Een tolk.”"))
    assert "fewer than two advices" in run("advice", "compare", NUMBER, who="jan")[2]
    newer = {"complaints": "GEHEIM", "institutions": [{"name": "Kliniek V", "city": "Yerevan", "country": "AM"}]}
    advised(do, case, "2026-09-06", ("FYS_INST", SAME), ("ROLSTOEL", "„Een rolstoel.”"), **newer)
    out = run("advice", "compare", NUMBER, who="jan")[1]
    assert "the same: FYS_INST" in out
    assert "new condition: ROLSTOEL" in out
    assert "no longer asked: TOLK" in out
    assert "GEHEIM" not in out
    assert "Medical answers that differ besides: 2" in out
    told = run("--reason", "voorbereiding", "advice", "compare", NUMBER, who="jan")[1]
    assert "Complaints:  -> GEHEIM" in told
    assert "Kliniek V (Yerevan, AM)" in told
    assert "besides" not in told
    answer = json.loads(run("advice", "compare", NUMBER, "--json", who="jan")[1])
    assert answer["medical_changes"] == 2
