import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from medhandover.demo.example import example_file
from medhandover.exchange.model import CaseFile
from medhandover.exchange.reading import written
from tests.medhandover.cli.conftest import TODAY, Run

V_NUMBER = "9000000001"
NEW = ("escort", "record", "N. Ieuw (verzonnen)", "--kind", "dtv_medewerker", "--phone", "+31600000099")


@pytest.fixture
def case(run: Run, office: str, tmp_path: Path) -> Iterator[CaseFile]:
    """Import an invented case with everybody who travels along."""
    file = example_file(TODAY, 1)
    path = tmp_path / "zaak.json"
    path.write_text(json.dumps(written(CaseFile, file)), encoding="utf-8")
    assert run("case", "import", str(path), who="jan")[0] == 0
    yield file


def test_somebody_is_entered_and_listed(run: Run, office: str) -> None:
    assert "was entered" in run(*NEW, "--passport-until", "2031-01-01", "--language", "hy", who="jan")[1]
    assert "N. Ieuw (verzonnen)" in run("escort", "list", who="jan")[1]
    assert json.loads(run("escort", "list", "--json", who="jan")[1])[0]["languages"] == ["hy"]
    assert "begeleidend" in run("escort", "list", who="jan", lang="nl")[1].lower()
    code, _, err = run(*NEW[:-1], "06", who="jan")
    assert (code, "phone number" in err) == (2, True)


def test_who_is_away_is_told_with_the_places_that_must_be_filled_anew(run: Run, case: CaseFile) -> None:
    first, last = case.plan.slots[0].slot.leaves.day, TODAY + timedelta(days=100)  # type: ignore[union-attr]
    names = {each.key: each.escort.name for each in case.escorts}
    name = names[case.plan.slots[0].escort]  # type: ignore[union-attr]
    asked = ("escort", "away", name, "--from", str(first), "--until", str(last))
    out = run(*asked, "--kind", "verlof", who="jan")[1]
    assert "Fill this place anew" in out
    assert "leave: " in run("escort", "list", who="jan")[1]
    assert run("escort", "away", "Niemand", "--from", str(first), who="jan")[0] == 2
    assert "R23" in run("case", "check", V_NUMBER, who="jan")[1]


def test_candidates_are_told_with_reasons_and_what_would_make_it_possible(run: Run, case: CaseFile) -> None:
    run(*NEW, who="jan")
    out = run("escort", "candidates", V_NUMBER, "--slot", "1", who="jan")[1]
    assert "Place 1: accompanying employee" in out
    assert out.count("(assigned): 0 fail") == 1
    assert "No passport of N. Ieuw (verzonnen) is recorded. Renew the passport" in out
    full = run("escort", "candidates", V_NUMBER, "--slot", "1", "--all", who="jan", lang="nl")[1]
    assert full.count("\n    15  ") == full.count("voldoet niet, ")
    assert "Place" not in run("escort", "candidates", V_NUMBER, who="jan")[1]
    assert run("escort", "candidates", V_NUMBER, "--slot", "99", who="jan")[0] == 2
    assert run("escort", "candidates", V_NUMBER, "--slot", "1", who="ans")[0] == 2


def test_a_registration_is_checked_by_name(run: Run, case: CaseFile) -> None:
    nurse = next(each.escort.name for each in case.escorts if each.escort.kind.value == "medisch")
    assert "is checked" in run("escort", "check", nurse, who="jan")[1]
    assert run("escort", "check", nurse, "--on", "2199-01-01", who="jan")[0] == 2
