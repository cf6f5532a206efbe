import json
from pathlib import Path

import pytest

from tests.medhandover.cli.conftest import Run
from tests.medhandover.cli.test_journey import LEG, done

NUMBER = "1234567890"


@pytest.fixture
def case(run: Run, office: str, person: Path) -> str:
    opened: str = json.loads(run("do", "case:open", str(person), who="jan")[1])
    return opened


def test_a_case_is_named_by_its_number_as_everywhere(run: Run, case: str, tmp_path: Path) -> None:
    done(run, tmp_path, "journey:plan", case=NUMBER, journey={}, legs=[LEG])
    by_number = run("ask", "journey:see", f"case={NUMBER}", who="jan")
    assert by_number == run("ask", "journey:see", f"case={case}", who="jan")
    assert "XX 417" in by_number[1]
    code, _, err = run("ask", "journey:see", "case=MO-2026-9999", who="jan")
    assert code == 2 and "There is no case with this name or number." in err


def test_a_plan_is_named_by_the_number_of_its_case(run: Run, case: str, tmp_path: Path) -> None:
    code, _, err = run("ask", "slot:list", f"plan={NUMBER}", who="jan")
    assert code == 2 and "has no plan yet" in err
    done(run, tmp_path, "plan:open", case=NUMBER, plan={})
    assert run("ask", "slot:list", f"plan={NUMBER}", who="jan")[0] == 0


def test_fields_of_a_question_may_be_lists_and_records(run: Run, case: str) -> None:
    code, _, err = run("ask", "journey:what_if", f"case={NUMBER}", f"legs={json.dumps([LEG])}", who="jan")
    assert (code, err) == (0, "")
    code, _, err = run("ask", "journey:what_if", f"case={NUMBER}", "legs=[{", who="jan")
    assert code == 2 and "legs: Write a list between square brackets." in err
    code, _, err = run("ask", "journey:what_if", f"case={NUMBER}", "legs=[]", "journey=later", who="jan")
    assert code == 2 and "journey: Write fields between curly brackets." in err


def test_a_file_that_is_not_there_is_said(run: Run, case: str, tmp_path: Path) -> None:
    code, _, err = run("do", "journey:plan", str(tmp_path / "nothing.json"), who="jan")
    assert code == 2 and "There is no file" in err
    code, _, err = run("do", "journey:plan", str(tmp_path), who="jan")
    assert code == 2 and "There is no file" in err


def test_what_is_wrong_is_said_in_the_language_of_the_run(run: Run, case: str, tmp_path: Path) -> None:
    assert "Er is geen handeling zaak:openen." in run("do", "zaak:openen", who="jan", lang="nl")[2]
    assert "Er is geen vraag zaak:zien." in run("ask", "zaak:zien", who="jan", lang="nl")[2]
    file = tmp_path / "broken.json"
    file.write_text('{"case":', encoding="utf-8")
    assert run("do", "journey:plan", str(file), who="jan", lang="nl")[2].endswith(
        "Dit is geen JSON; regel 1, teken 8: hier ontbreekt of staat iets wat er niet hoort.\n"
    )


def test_who_did_something_is_told_by_name_and_an_id_to_work_with_stays(run: Run, case: str, tmp_path: Path) -> None:
    death = {"died_on": "2026-11-02", "place": "Utrecht", "source": "arts", "told_by": "dr. X (verzonnen)"}
    done(run, tmp_path, "case:death", case=NUMBER, death=death)
    (row,) = json.loads(run("ask", "death:list", f"case={NUMBER}", "--json", who="jan")[1])
    told = run("ask", "death:list", f"case={NUMBER}", who="jan")[1]
    assert "Recorded by: Jan (verzonnen)\n" in told
    assert (row["id"] in told, row["recorded_by"] in told) == (True, False)
