import json
from pathlib import Path

from tests.medhandover.cli.conftest import Run
from tests.medhandover.cli.test_journey import LEG, done


def test_doses_are_shown_on_two_clocks_and_by_name_only_for_a_reason(
    run: Run, office: str, person: Path, tmp_path: Path
) -> None:
    case = json.loads(run("do", "case:open", str(person), who="jan")[1])
    assert "No times" in run("medicine", "schedule", "1234567890", who="jan")[1]
    medicine = {
        "inn": "voorbeeldine",
        "strength": "10 mg",
        "form": "tablet",
        "dose": "1 tablet",
        "per_day": "1",
        "times": ["08:00"],
    }
    done(run, tmp_path, "medicine:record", case=case, medicine=medicine)
    done(run, tmp_path, "journey:plan", case=case, journey={}, legs=[LEG])
    told = run("medicine", "schedule", "1234567890", who="jan")[1]
    assert "Wed 4 Dec 2030 05:00 Amsterdam at home, Wed 4 Dec 2030 08:00 Yerevan there: medicine 1" in told
    assert "voorbeeldine" not in told
    named = run("--reason", "reis", "medicine", "schedule", "1234567890", who="jan")[1]
    assert "medicine 1 voorbeeldine 10 mg, 1 tablet" in named
    assert "voorbeeldine" not in run("--reason", "controle", "medicine", "schedule", "1234567890", who="ans")[1]
