import json
from pathlib import Path

import pytest

from tests.medhandover.cli.conftest import PASSWORD, Run


@pytest.fixture
def cases(run: Run, office: str, person: Path) -> tuple[str, str]:
    """Open a mother's and a child's case, and make a second coordinator; return both document numbers."""
    shown = "Piet (verzonnen)"
    run("staff", "add", "piet", "--shown", shown, "--role", "coordinator", typed=f"{PASSWORD}\n{PASSWORD}")
    assert run("do", "case:open", str(person), who="jan")[0] == 0
    fields = json.loads(person.read_text(encoding="utf-8"))
    fields["person"] |= {"v_number": "1234567891", "given_names": "Narek", "born_on": "2013-00-00"}
    person.write_text(json.dumps(fields), encoding="utf-8")
    assert run("do", "case:open", str(person), who="jan")[0] == 0
    numbers = [line.split()[0] for line in run("case", "list", who="jan")[1].splitlines()]
    return numbers[0], numbers[1]


def opened(run: Run, number: str) -> str:
    return str(json.loads(run("case", "show", number, "--json", who="jan")[1])["id"])


def test_the_family_is_listed_with_who_is_what_and_who_travels_together(
    run: Run, cases: tuple[str, str], tmp_path: Path
) -> None:
    one, other = cases
    link = {"other": opened(run, other), "tie": "ouder_van", "travels_together": True}
    file = tmp_path / "link.json"
    file.write_text(json.dumps({"case": opened(run, one), "link": link}), encoding="utf-8")
    assert run("do", "family:link", str(file), who="jan")[0] == 0
    told = run("case", "family", one, who="jan", lang="nl")[1]
    assert told.startswith("ouder van")
    assert f"{other}  Voorbeeldyan, Narek  2013  reist samen" in told
    assert run("case", "family", other, who="jan")[1].startswith("child of")
    assert "== Familie" in run("case", "show", one, who="jan", lang="nl")[1]


def test_a_duplicate_is_merged_by_two_found_under_the_kept_case_and_taken_apart_again(
    run: Run, cases: tuple[str, str]
) -> None:
    one, other = cases
    signed = f"{PASSWORD}\n{PASSWORD}"
    options = ("--reason", "dubbel (verzonnen)", "--second", "piet")
    code, out, _ = run("case", "merge", one, other, *options, who="jan", typed=signed)
    assert (code, out.strip()) == (0, f"{other} now leads to {one}.")
    assert run("case", "list", "narek", who="jan")[1].split()[0] == one
    assert json.loads(run("case", "show", "1234567891", "--json", who="jan")[1])["document_number"] == one
    code, _, err = run("case", "merge", one, other, *options, who="jan", typed=signed)
    assert (code, one in err) == (2, True)
    assert run("case", "unmerge", other, *options, who="jan", typed=signed)[0] == 0
    assert run("case", "list", "narek", who="jan")[1].split()[0] == other


def test_fm28_a_watch_is_raised_told_and_ended(run: Run, cases: tuple[str, str], tmp_path: Path) -> None:
    number = cases[0]
    assert run("case", "watch", "end", number, who="jan")[0] == 2
    assert run("case", "watch", "raise", number, "--reason", "aankondiging_vertrek", who="jan")[0] == 0
    file = tmp_path / "plan.json"
    file.write_text(json.dumps({"case": opened(run, number), "plan": {}}), encoding="utf-8")
    assert run("do", "plan:open", str(file), who="jan")[0] == 0
    assert "FM-28  Watch must be kept" in run("case", "check", number, who="jan")[1]
    told = ("--name", "A. Vermeer (verzonnen)", "--function", "bewaarder", "--organisation", "DJI")
    assert run("case", "watch", "tell", number, *told, who="jan")[0] == 0
    assert "Watch must be kept" not in run("case", "check", number, who="jan")[1]
    listed = run("case", "watch", "list", number, who="jan", lang="nl")[1]
    assert "aankondiging van het vertrek" in listed
    assert "A. Vermeer (verzonnen), bewaarder, DJI" in listed
    assert run("case", "watch", "end", number, who="jan")[0] == 0
    assert run("case", "watch", "tell", number, *told, who="jan")[0] == 2


def test_cases_and_colleagues_are_named_as_people_name_them(run: Run, cases: tuple[str, str], tmp_path: Path) -> None:
    one, other = cases
    file = tmp_path / "link.json"
    file.write_text(json.dumps({"case": one, "link": {"other": other, "tie": "ouder_van"}}), encoding="utf-8")
    assert run("do", "family:link", str(file), who="jan")[0] == 0
    assert "Narek" in run("ask", "family:list", f"case={one}", who="jan")[1]
    file.write_text(json.dumps({"case": one, "director": None, "coordinator": "piet"}), encoding="utf-8")
    assert run("do", "case:assign", str(file), who="jan")[0] == 0
    assert "MO-0000-0001" not in run("ask", "family:list", "case=MO-0000-0001", who="jan")[1]
    code, _, told = run("ask", "plan:coverage", f"plan={one}", who="jan")
    assert (code, "no plan yet" in told) == (2, True)


def test_what_is_unusual_is_told_as_a_sentence_and_empty_sections_are_only_named(
    run: Run, cases: tuple[str, str]
) -> None:
    told = run("case", "show", cases[1], who="jan", lang="nl")[1]
    assert "born_on" not in told
    assert "== Weigeringen" not in told
    assert "== Bekijk dit nog eens\nDe geboortedatum is deels onbekend" in told


def test_an_action_that_is_not_there_is_told_in_the_language_of_the_run(run: Run, office: str) -> None:
    code, _, told = run("do", "case:oopen", "-", who="jan", lang="nl")
    assert (code, "Er is geen handeling case:oopen" in told) == (2, True)
