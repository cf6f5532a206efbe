from pathlib import Path

from tests.medhandover.cli.conftest import V_NUMBER, Run

ASKED = ("--channel", "telefoon", "--with", "dr. A. Voorbeeld", "--function", "arts")


def test_what_was_asked_stays_in_the_office_wide_list_until_it_is_answered(run: Run, staffed: None, file: Path) -> None:
    run("case", "import", str(file), who="jan")
    asked = ("contact", "note", V_NUMBER, *ASKED, "--asked", "Is er een bed?", "--chase", "2099-01-04")
    assert run(*asked, who="jan")[0] == 0
    told = run("contact", "note", V_NUMBER, *ASKED, "--asked", "Welke taal?", "--answered", "Armeens", who="jan")
    assert told[0] == 0
    left = run("contact", "list", "--mine", who="jan")[1]
    assert ("Is er een bed?" in left, "2099" in left, "Welke taal?" in left) == (True, True, False)
    every = run("contact", "list", V_NUMBER, who="jan")[1]
    assert "Welke taal?  [Armeens]" in every
    assert "Is er een bed?" in run("plan", "show", V_NUMBER, who="jan")[1]


def test_a_contact_that_was_not_yet_is_refused(run: Run, staffed: None, file: Path) -> None:
    run("case", "import", str(file), who="jan")
    asked = ("contact", "note", V_NUMBER, *ASKED, "--asked", "Is er een bed?", "--at", "2099-01-04T10:00")
    assert run(*asked, who="jan")[0] == 2
