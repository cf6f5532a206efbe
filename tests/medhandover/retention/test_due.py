from datetime import date, timedelta
from pathlib import Path

import pytest

from medhandover.audit.queries import verify_log
from medhandover.cases.queries import seen_person
from medhandover.kernel.roles import Role
from medhandover.plans.merging import merge_cases
from medhandover.retention.actions import (
    AllListed,
    ApprovedByTwo,
    approve_destruction,
    carry_out_destruction,
    close_case,
    propose_destruction,
    reopen_case,
)
from medhandover.retention.model import DueState, RetentionClass
from medhandover.retention.queries import all_certificates, retention_overview
from medhandover.staff.actions import add_account
from medhandover.staff.model import AccountDraft
from medhandover.staff.signing import Credentials
from tests.medhandover.retention.test_actions import approved, closed, later, states, terms
from tests.offices import PASSWORD, Team, memory_office, open_case


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


def test_r52_log_lines_of_a_case_that_is_gone_have_their_own_term(team: Team) -> None:
    terms(team, case=1, log=5)
    closed(team)
    later(team, 2)
    team.office.do(carry_out_destruction, approved(team), 3)
    (left,) = team.office.ask(retention_overview)
    assert (left.kind, left.state, left.closed_on) == (RetentionClass.LOG, DueState.RUNNING, date(2026, 11, 24))
    later(team, 4)
    assert states(team) == {RetentionClass.LOG: DueState.DUE}
    team.office.do(carry_out_destruction, approved(team), 3)
    assert states(team) == {RetentionClass.LOG: DueState.DESTROYED}
    assert [each.what for each in team.office.ask(all_certificates)[-1].counts] == ["log_lines"]
    team.as_(Role.AUDITOR)
    assert team.office.ask(verify_log, team.vouched.head.count, team.vouched.head.head) is None


def test_r52_log_lines_of_a_duplicate_are_left_with_those_of_its_case(team: Team) -> None:
    terms(team, case=1, log=5)
    draft = AccountDraft(name="tweede", shown="T. Tweede (verzonnen)", roles=(Role.COORDINATOR,))
    team.as_(Role.ADMINISTRATOR).do(add_account, draft, PASSWORD)
    office = team.as_(Role.COORDINATOR)
    kept, duplicate = open_case(team), open_case(team, v_number="1234567899")
    office.do_together(Credentials("tweede", PASSWORD), merge_cases, kept, duplicate, "zelfde persoon (verzonnen)")
    office.do(close_case, kept, office.ask(seen_person, kept).version)
    later(team, 2)
    team.office.do(carry_out_destruction, approved(team), 3)
    left = team.office.ask(retention_overview)
    assert {(each.case, each.kind) for each in left} == {(kept, RetentionClass.LOG), (duplicate, RetentionClass.LOG)}


def test_what_stands_on_a_list_is_not_proposed_again_and_is_approved_by_two(team: Team) -> None:
    terms(team, case=1)
    closed(team)
    later(team, 2)
    made = approved(team)
    with pytest.raises(AllListed):
        team.office.do(propose_destruction)
    with pytest.raises(ApprovedByTwo):
        team.as_(Role.AUDITOR).do(approve_destruction, made, 3)
