from pathlib import Path

import pytest

from tests.medhandover.cli.conftest import PASSWORD, Run


@pytest.fixture
def number(run: Run, office: str, person: Path) -> str:
    """Open a case and close it; the terms of the office are set, and two others can approve."""
    for name, role in (("piet", "regievoerder"),):
        run("staff", "add", name, "--shown", f"{name} (verzonnen)", "--role", role, typed=f"{PASSWORD}\n{PASSWORD}")
    assert run("do", "case:open", str(person), who="jan")[0] == 0
    return "1234567890"


def test_nothing_is_closed_so_nothing_is_due(run: Run, number: str) -> None:
    assert "Nothing is closed" in run("retention", "list", who="jan")[1]
    code, _, err = run("retention", "propose", who="jan")
    assert (code, "no term is set" in err) == (2, True)
    assert "no destruction list" in run("retention", "approve", "0000", who="ans")[2]


def test_a_closed_case_shows_its_terms_and_can_be_held_back(run: Run, number: str, tmp_path: Path) -> None:
    case = run("ask", "case:find", f"text={number}", "--json", who="jan")[1].split('"id": "')[1].partition('"')[0]
    path = tmp_path / "close.json"
    path.write_text(f'{{"case": "{case}", "version": 1}}', encoding="utf-8")
    assert run("do", "case:close", str(path), who="jan")[0] == 0
    out = run("retention", "list", who="jan")[1]
    assert out.count("no term is set") == 3
    assert "held back" in run("retention", "hold", number, "--why", "klacht", who="jan")[1]
    run("do", "setting:change", str(_json(tmp_path, "retention_case_years", "1")), who="eva")
    assert "held back" in run("retention", "list", who="jan")[1]
    assert run("retention", "list", "--until", "2020-01-01", who="jan")[1].startswith("Nothing is closed")


def _json(tmp_path: Path, key: str, value: str) -> Path:
    path = tmp_path / "setting.json"
    path.write_text(f'{{"key": "{key}", "value": "{value}"}}', encoding="utf-8")
    return path
