from datetime import timedelta
from pathlib import Path

import pytest

from tests.medhandover.cli.conftest import PASSWORD, TODAY, Run

LAST = str(TODAY + timedelta(days=9))


@pytest.fixture
def stand_in(run: Run, office: str) -> str:
    """Make a second coordinator and return the account's name."""
    added = ("--shown", "Piet (verzonnen)", "--role", "coordinator")
    assert run("staff", "add", "piet", *added, typed=f"{PASSWORD}\n{PASSWORD}")[0] == 0
    return "piet"


def test_a_colleague_is_away_with_a_deputy_and_back_again(run: Run, stand_in: str) -> None:
    days = ("--from", str(TODAY), "--until", LAST)
    assert run("staff", "away", "jan", *days, "--deputy", stand_in, who="jan")[0] == 0
    listed = run("staff", "absent", who="ans", lang="nl")[1]
    assert "Jan (verzonnen)" in listed
    assert "vervanger: Piet (verzonnen)" in listed
    code, _, err = run("staff", "away", stand_in, *days, "--deputy", "jan", who=stand_in)
    assert (code, "deputy" in err) == (2, True)
    assert run("staff", "back", "jan", who="jan")[0] == 0
    assert run("staff", "absent", who="ans")[1] == ""
    assert run("staff", "back", "jan", who="jan")[0] == 2


def test_cases_change_hands_and_it_is_told_that_the_other_is_away(run: Run, stand_in: str, person: Path) -> None:
    run("do", "case:open", str(person), who="jan")
    run("staff", "away", stand_in, "--from", str(TODAY), "--until", LAST, who=stand_in)
    code, out, _ = run("staff", "reassign", "jan", stand_in, who="jan")
    assert code == 0
    assert "Mind: Piet (verzonnen) is away until" in out
    assert run("staff", "reassign", "nobody", stand_in, who="jan")[0] == 2
