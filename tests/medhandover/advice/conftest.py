"""An invented office with two coordinators, an employee and a medical escort, and a case in it."""

import pytest

from medhandover.kernel.ids import CaseId
from medhandover.kernel.roles import Role
from medhandover.staff.actions import add_account
from medhandover.staff.model import AccountDraft
from tests.offices import PASSWORD, Team, memory_office, open_case


@pytest.fixture
def team() -> Team:
    """Return the office; the first coordinator is signed in."""
    made = memory_office((Role.ADMINISTRATOR, Role.COORDINATOR, Role.EMPLOYEE, Role.MEDICAL_ESCORT))
    second = AccountDraft(name="tweede", shown="T. Weede (verzonnen)", roles=(Role.COORDINATOR,))
    made.as_(Role.ADMINISTRATOR).do(add_account, second, PASSWORD)
    made.as_(Role.COORDINATOR)
    return made


@pytest.fixture
def case(team: Team) -> CaseId:
    """Return the case of an invented person."""
    return open_case(team)
