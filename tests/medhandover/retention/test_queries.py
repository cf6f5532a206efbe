from datetime import date, timedelta
from pathlib import Path

import pytest

from medhandover.cases.actions import change_person
from medhandover.cases.queries import person_draft, seen_person
from medhandover.kernel.problem import NotAllowed, ReasonNeeded
from medhandover.kernel.roles import Role
from medhandover.retention.account import Did
from medhandover.retention.actions import hold_case, lift_hold
from medhandover.retention.model import HoldDraft
from medhandover.retention.queries import all_holds, person_account, person_export
from tests.medhandover.retention.test_destroying import merged
from tests.offices import Team, memory_office, open_case


@pytest.fixture
def team() -> Team:
    return memory_office()


def test_the_account_tells_who_did_what_when_and_why(team: Team) -> None:
    case = open_case(team)
    office = team.as_(Role.EMPLOYEE)
    for _ in range(3):
        team.as_(Role.EMPLOYEE)
        office.ask(seen_person, case)
        team.clock.move(timedelta(minutes=7))
    team.as_(Role.COORDINATOR).give_reason(case, "vraag van de advocaat")
    version, draft = office.ask(person_draft, case)
    office.do(change_person, case, version, draft)
    rows = {(row.tag, row.who): row for row in office.ask(person_account, case)}
    seen = rows["case:see", "Accompanying Employee (verzonnen)"]
    assert (seen.count, seen.did, seen.roles, seen.was_let) == (3, Did.SEEN, (Role.EMPLOYEE,), True)
    assert f"{seen.first:%H:%M} {seen.last:%H:%M}" == "10:00 10:14"
    assert rows["case:open", "Medical Coordinator (verzonnen)"].did is Did.ENTERED
    assert rows["case:change", "Medical Coordinator (verzonnen)"].did is Did.CHANGED
    assert rows["case:reason", "Medical Coordinator (verzonnen)"].purpose == "vraag van de advocaat"


def test_a_refused_attempt_stands_in_the_account_and_a_period_is_kept(team: Team) -> None:
    case = open_case(team)
    team.as_(Role.PLANNER)
    with pytest.raises(NotAllowed):
        team.office.do(change_person, case, 1, team.office.ask(person_draft, case)[1])
    team.as_(Role.AUDITOR)
    rows = team.office.ask(person_account, case)
    assert [row.was_let for row in rows if row.tag == "case:draft"] == [True]
    assert team.office.ask(person_account, case, since=date(2027, 1, 1)) == ()
    assert team.office.ask(person_account, case, until=date(2025, 1, 1)) == ()


def test_everything_of_one_person_comes_out_and_nothing_of_another(team: Team) -> None:
    case = open_case(team, wishes="Ik wil naar mijn zus.")
    open_case(team, v_number="1234567891", family_name="Anders", given_names="Iemand")
    with pytest.raises(ReasonNeeded):
        team.office.ask(person_export, case)
    team.office.give_reason(case, "verzoek om inzage")
    made = team.office.ask(person_export, case)
    assert [row["wishes"] for row in made.tables["cases"]] == ["Ik wil naar mijn zus."]
    assert made.document_number == "MO-2026-0001"
    assert made.account
    assert "Anders" not in repr(made)
    assert "bsn" not in made.tables["cases"][0]


def test_only_who_works_on_the_case_takes_everything_out(team: Team) -> None:
    case = open_case(team)
    for role in (Role.AUDITOR, Role.EMPLOYEE, Role.PLANNER):
        with pytest.raises(NotAllowed):
            team.as_(role).ask(person_export, case)


def test_what_was_entered_in_a_duplicate_comes_out_with_the_person(tmp_path: Path) -> None:
    team = memory_office(tmp_path=tmp_path)
    case, double = merged(team)
    team.office.give_reason(case, "verzoek om inzage")
    made = team.office.ask(person_export, case)
    assert {row["family_name"] for row in made.tables["cases"]} == {"Voorbeeldyan", "Dubbelman"}
    assert [row["duplicate"] for row in made.tables["merges"]] == [double]
    assert sum(row.count for row in made.account if row.tag == "case:open") == 2


def test_what_is_held_back_is_listed_with_its_reason(team: Team) -> None:
    case = open_case(team)
    hold = team.office.do(hold_case, HoldDraft(case=case, reason="klacht (verzonnen)"))
    team.office.do(lift_hold, hold, 1)
    (row,) = team.office.ask(all_holds)
    assert (row.document_number, row.reason, row.lifted_at is None) == ("MO-2026-0001", "klacht (verzonnen)", False)
