import json

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from medhandover.audit.checks import Fault
from medhandover.audit.queries import case_lines, log_lines, verify_log
from medhandover.cases import queries
from medhandover.kernel.problem import NotAllowed
from medhandover.kernel.roles import Role
from tests.offices import NOW, Team, memory_office, open_case


@pytest.fixture
def team() -> Team:
    made = memory_office((Role.COORDINATOR, Role.AUDITOR))
    for number in range(3):
        open_case(made, v_number=f"123456789{number}")
    made.as_(Role.AUDITOR)
    return made


def fault(team: Team) -> Fault | None:
    return team.office.ask(verify_log, team.vouched.head.count, team.vouched.head.head)


def spoil(team: Team, sql: str) -> None:
    with Session(team.office.place.engine) as session, session.begin():
        session.execute(text(sql))


def test_a_log_that_nobody_touched_is_whole(team: Team) -> None:
    assert fault(team) is None


@pytest.mark.parametrize(
    ("sql", "line"),
    [
        ("UPDATE log_lines SET content = replace(content, 'case:open', 'case:shut') WHERE number = 2", 2),
        ("UPDATE log_lines SET tag = 'case:shut' WHERE number = 2", 2),
        ("UPDATE log_lines SET salt = 'x' WHERE number = 3", 3),
        ("UPDATE log_lines SET content = NULL, content_hash = 'x' WHERE number = 3", 3),
        ("UPDATE log_lines SET office_hash = 'x' WHERE number = 2", 2),
        ("UPDATE log_lines SET position = 9 WHERE number = 2", 2),
        ("DELETE FROM log_lines WHERE number = 2", 3),
        ("DELETE FROM log_lines WHERE number >= 5", 5),
        ("DELETE FROM log_lines", 1),
    ],
)
def test_the_first_wrong_line_is_named(team: Team, sql: str, line: int) -> None:
    spoil(team, sql)
    found = fault(team)
    assert found is not None
    assert found.number in (line, line - 1)


def test_a_log_written_anew_as_a_whole_is_found_by_the_vouched_head(team: Team) -> None:
    other = memory_office((Role.COORDINATOR, Role.AUDITOR))
    for _ in range(10):
        other.as_(Role.AUDITOR)
    found = other.office.ask(verify_log, team.vouched.head.count, team.vouched.head.head)
    assert found is not None
    assert found.number == team.vouched.head.count


def test_content_that_was_destroyed_leaves_the_chains_whole(team: Team) -> None:
    spoil(team, "UPDATE log_lines SET content = NULL, salt = NULL WHERE number = 2")
    assert fault(team) is None
    assert team.office.ask(log_lines)[1].actor == ""


def test_a_line_holds_the_fields_of_the_standards(team: Team) -> None:
    line = next(row for row in team.office.ask(log_lines) if row.tag == "case:open")
    assert (line.at, line.code, line.outcome, line.actor) == (NOW, "C", "gedaan", "coordinator")
    assert (line.thing, line.origin, line.roles) == ("case", "local", ("coordinator",))
    assert line.case == line.thing_id


def test_the_lines_of_a_period_and_of_a_case_are_shown(team: Team) -> None:
    assert team.office.ask(log_lines, since=NOW, until=NOW) == ()
    team.as_(Role.COORDINATOR)
    case = team.office.ask(queries.all_cases)[0].id
    team.office.ask(queries.seen_person, case)
    assert [row.tag for row in team.office.ask(case_lines, case)] == ["case:open", "case:see"]


def test_only_the_auditor_reads_the_whole_log(team: Team) -> None:
    with pytest.raises(NotAllowed):
        team.as_(Role.COORDINATOR).ask(log_lines)


def test_no_line_holds_a_name(team: Team) -> None:
    told = json.dumps([row.details for row in team.office.ask(log_lines)])
    assert "Voorbeeldyan" not in told
