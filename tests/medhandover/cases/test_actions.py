import pytest

from medhandover.cases import actions, queries
from medhandover.kernel.fields import WrongFields
from medhandover.kernel.ids import CaseId
from medhandover.kernel.problem import Conflict, NotAllowed, NotFound
from medhandover.kernel.roles import Role
from tests.offices import Team, invented_person, memory_office, open_case


@pytest.fixture
def team() -> Team:
    return memory_office()


def test_an_opened_case_is_found_by_name_script_and_number(team: Team) -> None:
    case = open_case(team)
    for text in ("voorbeeldyan", "ana voor", "Վորբելդյան", "1234567890", "mo 2026 0001"):
        assert [row.id for row in team.office.ask(queries.found_cases, text)] == [case], text
    assert team.office.ask(queries.found_cases, "somebody else") == ()


def test_document_numbers_count_within_the_year(team: Team) -> None:
    open_case(team)
    open_case(team, v_number="1234567891")
    assert [row.document_number for row in team.office.ask(queries.all_cases)] == ["MO-2026-0001", "MO-2026-0002"]


def test_r53_a_v_number_stands_in_one_case_only(team: Team) -> None:
    open_case(team)
    with pytest.raises(actions.KnownPerson) as known:
        open_case(team)
    assert "MO-2026-0001" in known.value.say("en")


def test_a_changed_person_is_found_under_the_new_name_only(team: Team) -> None:
    case = open_case(team)
    version, draft = team.office.ask(queries.person_draft, case)
    draft.family_name = "Anderyan"
    team.office.do(actions.change_person, case, version, draft)
    assert team.office.ask(queries.seen_person, case).family_name == "Anderyan"
    assert team.office.ask(queries.found_cases, "voorbeeldyan") == ()
    assert len(team.office.ask(queries.found_cases, "anderyan")) == 1


def test_a_stale_change_is_a_conflict_and_changes_nothing(team: Team) -> None:
    case = open_case(team)
    version, draft = team.office.ask(queries.person_draft, case)
    team.office.do(actions.change_person, case, version, invented_person(given_names="Eerste"))
    with pytest.raises(Conflict):
        team.office.do(actions.change_person, case, version, draft)
    assert team.office.ask(queries.seen_person, case).given_names == "Eerste"


def test_r53_a_change_may_not_take_another_persons_number(team: Team) -> None:
    open_case(team)
    other = open_case(team, v_number="1234567891")
    with pytest.raises(actions.KnownPerson):
        team.office.do(actions.change_person, other, 1, invented_person())


def test_wrong_fields_open_no_case(team: Team) -> None:
    with pytest.raises(WrongFields):
        open_case(team, v_number="A")
    assert team.office.ask(queries.all_cases) == ()


def test_a_case_is_assigned_to_its_people(team: Team) -> None:
    case = open_case(team)
    team.office.do(actions.assign_case, case, team.ids[Role.CASE_DIRECTOR], None)
    seen = team.office.ask(queries.seen_person, case)
    assert (seen.director, seen.coordinator) == (team.ids[Role.CASE_DIRECTOR], None)


@pytest.mark.parametrize("role", [Role.ADMINISTRATOR, Role.TRANSLATOR])
def test_administrator_and_translator_see_no_person(team: Team, role: Role) -> None:
    case = open_case(team)
    team.as_(role)
    for ask in (lambda: team.office.ask(queries.seen_person, case), lambda: team.office.ask(queries.all_cases)):
        with pytest.raises(NotAllowed):
            ask()


def test_a_case_that_is_not_there_is_not_found(team: Team) -> None:
    with pytest.raises(NotFound):
        team.office.ask(queries.seen_person, CaseId("none"))


def test_r41_no_row_of_a_case_holds_the_bsn(team: Team) -> None:
    case = open_case(team, bsn="111222333")
    assert "111222333" not in repr(team.office.ask(queries.seen_person, case))
