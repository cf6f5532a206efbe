"""Nothing of a person is left after a whole case went, but certificate and log chains; its duplicates go with it."""

from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from medhandover.audit.queries import verify_log
from medhandover.cases.queries import seen_person
from medhandover.kernel.ids import CaseId
from medhandover.kernel.roles import Role
from medhandover.plans.merging import merge_cases
from medhandover.retention.actions import carry_out_destruction, close_case, reopen_case
from medhandover.retention.queries import all_certificates, retention_overview
from medhandover.staff.actions import add_account
from medhandover.staff.model import AccountDraft
from medhandover.staff.queries import all_accounts
from medhandover.staff.signing import Credentials
from medhandover.storage.hanging import hanging, together
from tests.medhandover.retention.test_actions import approved, closed, later, terms
from tests.offices import PASSWORD, Team, memory_office, open_case
from tests.planted import Planted, everything, plant

SHARED = frozenset(
    {"approvals", "country_terms", "escorts", "experiences", "receivers", "unsaved_office_texts", "verifications"}
)
"""What is of the office and not of the person: it stays."""
NUMBERS = ("MO-2026-0001", "MO-2026-0002")
TOLD = ("certificates", "destructions", "log_lines")
"""Where the document number of what went may stand."""


@pytest.fixture
def team(tmp_path: Path) -> Team:
    (tmp_path / "attachments").mkdir()
    return memory_office(tmp_path=tmp_path)


def merged(team: Team) -> tuple[CaseId, CaseId]:
    """Return a closed case and the duplicate that two persons merged into it."""
    case, office = closed(team), team.office
    office.do(reopen_case, case, office.ask(seen_person, case).version)
    double = open_case(team, v_number="1234567899", family_name="Dubbelman", given_names="Zelfde")
    team.as_(Role.ADMINISTRATOR)
    if "tweede" not in {each.name for each in office.ask(all_accounts)}:
        second = AccountDraft(name="tweede", shown="T. (verzonnen)", roles=(Role.COORDINATOR,))
        office.do(add_account, second, PASSWORD)
    team.as_(Role.COORDINATOR)
    office.do_together(Credentials("tweede", PASSWORD), merge_cases, case, double, "zelfde persoon")
    office.do(close_case, case, office.ask(seen_person, case).version)
    return case, double


@pytest.fixture
def gone(team: Team) -> Planted:
    """Return the words of a case that was destroyed, with what its log lines told and a duplicate of it."""
    terms(team, case=1, log=1)
    made = plant(team, merged(team)[0])
    later(team, 2)
    team.office.do(carry_out_destruction, approved(team), 3)
    return made


def test_r52_nothing_of_the_person_is_left_but_certificate_and_log_chains(team: Team, gone: Planted) -> None:
    assert {place.partition(".")[0] for place in gone.found(team)} == SHARED
    whole = everything(team)
    for word in ("1234567890", "1234567899", "Voorbeeldyan", "voorbeeldyan", "Dubbelman", "dubbelman", "Zelfde"):
        assert word not in whole
    left = everything(team, without=TOLD)
    assert not any(number in left for number in NUMBERS)
    (row,) = team.office.ask(all_certificates)
    counts = {each.what: each.count for each in row.counts}
    assert counts["cases"] == 2
    assert {each.document_number for each in row.items} == {NUMBERS[0]}
    team.as_(Role.AUDITOR)
    assert team.office.ask(verify_log, team.vouched.head.count, team.vouched.head.head) is None


def test_of_a_destroyed_case_no_log_line_tells_more_than_its_number(team: Team, gone: Planted) -> None:
    told = [row for row in everything(team).splitlines() if gone.case in row]
    assert told
    assert all("None, None" in row or NUMBERS[0] in row for row in told)


def test_medical_data_of_a_duplicate_goes_too(team: Team) -> None:
    terms(team, medical=1)
    case, double = merged(team)
    made = plant(team, double)
    later(team, 2)
    team.office.do(carry_out_destruction, approved(team), 3)
    assert made.words["advices.complaints"] not in everything(team)
    assert made.words["cases.wishes"] in everything(team)
    assert [row.case for row in team.office.ask(retention_overview)] == [case] * 3


def test_rows_that_are_found_from_two_sides_come_once(team: Team) -> None:
    case, double = merged(team)
    with Session(team.office.place.engine) as session:
        both = together(*(hanging(session, "cases", each) for each in (case, double)))
    assert len(both["cases"]) == 2
    assert len(both["merges"]) == 1
