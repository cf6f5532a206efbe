from datetime import timedelta
from pathlib import Path

from tests.medhandover.cli.conftest import TODAY, V_NUMBER, Run


def test_a_plan_is_shown_with_promise_coverage_answers_payment_and_what_is_left(
    run: Run, staffed: None, file: Path
) -> None:
    run("case", "import", str(file), who="jan")
    code, out, _ = run("plan", "show", V_NUMBER, who="jan", lang="nl")
    assert code == 0
    for told in (
        "Toezegging",
        "Er vindt geen vertrek plaats",
        "== Dekking",
        "gereed bevestigd",
        "ten hoogste EUR 6000",
    ):
        assert told in out, out
    assert "laatste controles voor het vertrek" in out.partition("== Stappen")[2]


def test_the_steps_say_who_has_each_and_by_what_it_is_done(run: Run, staffed: None, file: Path) -> None:
    run("case", "import", str(file), who="jan")
    every = run("plan", "tasks", V_NUMBER, who="jan")[1]
    left = run("plan", "tasks", V_NUMBER, "--open", who="jan")[1]
    assert "written acceptance of the receiver" in every
    assert "Confirmed ready on" in every
    assert "Confirmed ready on" not in left
    assert "last checks before departure" in left


def test_r28_the_last_checks_are_noted_and_a_no_says_why(run: Run, staffed: None, file: Path) -> None:
    run("case", "import", str(file), who="jan")
    assert "in order" not in run("plan", "checklist", V_NUMBER, who="jan")[1]
    noted = run("plan", "checklist", V_NUMBER, "--all", "--no", "bagage", "koffer kwijt", who="jan")[1]
    assert noted.count("not in order") == 1
    assert "koffer kwijt" in noted
    assert "Looked at and not in order: luggage." in run("case", "check", V_NUMBER, who="jan")[1]
    assert "Say why" in run("plan", "checklist", V_NUMBER, "--no", "bagage", " ", who="jan")[2]


def test_a_milestone_in_the_future_is_refused(run: Run, staffed: None, file: Path) -> None:
    run("case", "import", str(file), who="jan")
    tomorrow = TODAY + timedelta(days=2)
    refused = run("plan", "milestone", V_NUMBER, "vergewis_besluit", "--on", str(tomorrow), who="jan")
    assert (refused[0], "future" in refused[2], "reference" in refused[2]) == (2, True, True)


def test_a_case_without_a_plan_says_so(run: Run, office: str, person: Path) -> None:
    run("do", "case:open", str(person), who="jan")
    assert "no plan yet" in run("plan", "show", "1234567890", who="jan")[2]
