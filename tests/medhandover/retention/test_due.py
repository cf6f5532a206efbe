from datetime import date, timedelta
from pathlib import Path

import pytest

from medhandover.cases.queries import seen_person
from medhandover.kernel.roles import Role
from medhandover.retention.actions import carry_out_destruction, close_case, reopen_case
from medhandover.retention.model import DueState, RetentionClass
from medhandover.retention.queries import retention_overview
from tests.medhandover.retention.test_actions import approved, closed, later, states, terms
from tests.offices import Team, memory_office


@pytest.fixture
def team(tmp_path: Path) -> Team:
    return memory_office(tmp_path=tmp_path)


def test_r52_what_was_destroyed_before_a_case_was_opened_again_does_not_count_for_what_came_after(team: Team) -> None:
    terms(team, medical=1)
    case = closed(team)
    later(team, 2)
    team.office.do(carry_out_destruction, approved(team), 3)
    assert states(team)[RetentionClass.MEDICAL] is DueState.DESTROYED
    team.office.do(reopen_case, case, team.office.ask(seen_person, case).version)
    team.clock.move(timedelta(days=1))
    office = team.office
    team.as_(Role.COORDINATOR)
    office.do(close_case, case, office.ask(seen_person, case).version)
    assert states(team)[RetentionClass.MEDICAL] is DueState.RUNNING
    assert {row.closed_on for row in office.ask(retention_overview)} != {date(2026, 11, 24)}
    later(team, 2)
    assert states(team)[RetentionClass.MEDICAL] is DueState.DUE
