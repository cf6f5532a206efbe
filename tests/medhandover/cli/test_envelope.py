import json
from pathlib import Path

from tests.medhandover.cli.conftest import Run
from tests.medhandover.cli.test_journey import done

ENVELOPE = {
    "number": "E-1",
    "sealed_by": "dr. V (verzonnen)",
    "sealed_on": "2026-01-05",
    "language": "hy",
    "seal_number": "Z-1",
}


def test_a_sealed_file_is_handed_on_step_by_step_and_a_broken_seal_shows(
    run: Run, office: str, person: Path, tmp_path: Path
) -> None:
    case = json.loads(run("do", "case:open", str(person), who="jan")[1])
    assert "No sealed file" in run("envelope", "show", "1234567890", who="jan")[1]
    done(run, tmp_path, "envelope:record", case=case, envelope=ENVELOPE)
    moved = ["envelope", "move", "1234567890", "E-1"]
    first = [*moved, "P. Bakker (verzonnen)", "--kind", "medisch_begeleider", "--seal", "Z-1"]
    assert "is recorded" in run(*first, who="jan")[1]
    told = run("envelope", "show", "1234567890", who="jan")[1]
    assert "Envelope E-1, seal Z-1, in Armenian: with medical escort; counts: yes." in told
    assert "dr. V (verzonnen) to P. Bakker (verzonnen) (medical escort); seal intact: yes." in told
    assert run(*moved, "dr. A (verzonnen)", "--kind", "ontvanger", "--broken", who="jan")[0] == 0
    told = run("envelope", "show", "1234567890", who="jan")[1]
    assert "with receiver; counts: no." in told
    assert "opened, found by dr. A (verzonnen); settled: -." in told
    assert run("envelope", "move", "1234567890", "E-2", "x", "--kind", "kantoor", who="jan")[0] == 2
