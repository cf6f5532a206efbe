import pytest

from medhandover.kernel.fields import WrongFields
from medhandover.kernel.problem import NotAllowed
from medhandover.kernel.roles import Role
from medhandover.settings.actions import change_setting
from medhandover.settings.queries import all_settings
from tests.offices import Team, memory_office


@pytest.fixture
def team() -> Team:
    made = memory_office()
    made.as_(Role.ADMINISTRATOR)
    return made


def value(team: Team, key: str) -> str:
    return next(row.value for row in team.office.ask(all_settings) if row.key == key)


def test_a_setting_holds_its_default_until_it_is_changed(team: Team) -> None:
    assert value(team, "advice_valid_months") == "6"
    team.office.do(change_setting, "advice_valid_months", "4")
    team.office.do(change_setting, "advice_valid_months", "5")
    team.office.do(change_setting, "organisation", "DTenV")
    assert (value(team, "advice_valid_months"), value(team, "organisation")) == ("5", "DTenV")


@pytest.mark.parametrize(
    ("key", "text"), [("no_such", "1"), ("advice_valid_months", "six"), ("advice_valid_months", "-1")]
)
def test_unknown_names_and_wrong_kinds_are_refused(team: Team, key: str, text: str) -> None:
    with pytest.raises(WrongFields):
        team.office.do(change_setting, key, text)


def test_only_the_administrator_changes_settings(team: Team) -> None:
    with pytest.raises(NotAllowed):
        team.as_(Role.COORDINATOR).do(change_setting, "advice_valid_months", "12")
