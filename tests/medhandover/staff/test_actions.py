import pytest

from medhandover.kernel.fields import WrongFields
from medhandover.kernel.roles import Role
from medhandover.staff import actions
from medhandover.staff.model import AccountDraft
from medhandover.staff.queries import all_accounts
from medhandover.staff.signing import Credentials, WrongSignIn
from tests.offices import PASSWORD, Team, memory_office


@pytest.fixture
def team() -> Team:
    made = memory_office((Role.ADMINISTRATOR, Role.COORDINATOR))
    made.as_(Role.ADMINISTRATOR)
    return made


def draft(name: str = "nieuw", **other: object) -> AccountDraft:
    return AccountDraft(**{"name": name, "shown": "N. Ieuw (verzonnen)", "roles": (Role.PLANNER,), **other})  # type: ignore[arg-type]


def test_a_new_account_signs_in_with_its_own_password(team: Team) -> None:
    team.office.do(actions.add_account, draft(), "een heel lang woord")
    assert team.office.sign_in(Credentials("Nieuw", "een heel lang woord")).roles == {Role.PLANNER}
    with pytest.raises(WrongSignIn):
        team.office.sign_in(Credentials("nieuw", PASSWORD))


@pytest.mark.parametrize(
    ("account", "password"),
    [(draft("n"), PASSWORD), (draft(shown=""), PASSWORD), (draft(roles=()), PASSWORD), (draft(), "te kort")],
)
def test_what_cannot_be_an_account_is_refused(team: Team, account: AccountDraft, password: str) -> None:
    with pytest.raises(WrongFields):
        team.office.do(actions.add_account, account, password)


def test_a_name_is_used_once_whatever_its_capitals(team: Team) -> None:
    with pytest.raises(WrongFields):
        team.office.do(actions.add_account, draft("BEHEERDER"), PASSWORD)


def test_a_leaver_is_disabled_and_stays_in_the_list(team: Team) -> None:
    made = team.office.do(actions.add_account, draft(), PASSWORD)
    team.office.do(actions.disable_account, made)
    assert [row.is_disabled for row in team.office.ask(all_accounts) if row.id == made] == [True]
    with pytest.raises(WrongSignIn):
        team.office.sign_in(Credentials("nieuw", PASSWORD))


def test_the_last_administrator_stays(team: Team) -> None:
    mine = team.ids[Role.ADMINISTRATOR]
    with pytest.raises(actions.LastAdministrator):
        team.office.do(actions.disable_account, mine)
    with pytest.raises(actions.LastAdministrator):
        team.office.do(actions.change_roles, mine, (Role.AUDITOR,))
    other = team.office.do(actions.add_account, draft(roles=(Role.ADMINISTRATOR,)), PASSWORD)
    team.office.do(actions.change_roles, mine, (Role.AUDITOR,))
    assert team.office.sign_in(Credentials("nieuw", PASSWORD)).id == other


def test_everybody_changes_the_own_password(team: Team) -> None:
    office = team.as_(Role.COORDINATOR)
    with pytest.raises(WrongFields):
        office.do(actions.change_password, "verkeerd", "nog een lang woord")
    with pytest.raises(WrongFields):
        office.do(actions.change_password, PASSWORD, "kort")
    office.do(actions.change_password, PASSWORD, "nog een lang woord")
    office.sign_in(Credentials("coordinator", "nog een lang woord"))


def test_a_forgotten_password_is_reset_by_the_administrator(team: Team) -> None:
    team.office.do(actions.reset_password, team.ids[Role.COORDINATOR], "nog een lang woord")
    assert team.office.sign_in(Credentials("coordinator", "nog een lang woord")).name == "coordinator"
