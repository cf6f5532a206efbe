import pytest

from medhandover.cases import queries
from medhandover.cases.families import FamilyLinkDraft, Tie
from medhandover.cases.linking import link_family
from medhandover.kernel.days import PartialDay
from medhandover.kernel.ids import CaseId
from medhandover.kernel.problem import NotAllowed, NotFound
from medhandover.kernel.roles import Role
from tests.offices import Team, memory_office, open_case


@pytest.fixture
def team() -> Team:
    return memory_office()


def test_the_case_with_that_number_comes_first_and_the_others_after_it(team: Team) -> None:
    longer = open_case(team, v_number="91234567890", is_number_confirmed=True)
    right = open_case(team)
    assert [row.id for row in team.office.ask(queries.found_cases, "V 123.456.7890")] == [right, longer]


def test_both_parts_of_the_name_in_the_original_script_are_found(team: Team) -> None:
    case = open_case(team, original_name="", original_family="Վորբելդյան", original_given="Անահիտ")
    for text in ("որբել", "Անահիտ"):
        assert [row.id for row in team.office.ask(queries.found_cases, text)] == [case], text


@pytest.mark.parametrize("number", ["MO-2026-0001", " mo-2026-0001 ", "1234567890", "V 123 456 7890"])
def test_a_case_is_looked_up_by_either_number(team: Team, number: str) -> None:
    case = open_case(team)
    row = team.office.ask(queries.case_numbered, number)
    assert (row.case, row.asked, row.is_merged) == (case, case, False)


@pytest.mark.parametrize("number", ["", "MO-2026-000", "123456789", "Voorbeeldyan", "0001"])
def test_a_part_of_a_number_is_no_number(team: Team, number: str) -> None:
    open_case(team)
    with pytest.raises(NotFound):
        team.office.ask(queries.case_numbered, number)


def warned(team: Team, case: CaseId) -> list[str]:
    return [row.path for row in team.office.ask(queries.case_warnings, case)]


def test_r53_warnings_say_in_both_languages_what_to_look_at_and_stop_nobody(team: Team) -> None:
    case = open_case(team, v_number="123456789", is_number_confirmed=True, is_nationality_presumed=True)
    rows = team.office.ask(queries.case_warnings, case)
    assert [row.path for row in rows] == ["v_number", "nationality"]
    assert "9 cijfers" in rows[0].say("nl")
    assert "9 digits" in rows[0].say("en")


def test_a_likely_double_case_is_pointed_out_on_both_sides(team: Team) -> None:
    one = open_case(team)
    other = open_case(team, v_number="1234567891", family_name="VOORBEELDYAN", given_names="Ana Anahit")
    open_case(team, v_number="1234567892", born_on=PartialDay(1978, 5, 15))
    open_case(team, v_number="1234567893", given_names="Marine")
    for each in (one, other):
        assert warned(team, each) == ["family_name"]
    told = team.office.ask(queries.case_warnings, one)[0].say("nl")
    assert "MO-2026-0002" in told


def test_who_travels_with_a_parent_is_not_unaccompanied(team: Team) -> None:
    mother = open_case(team)
    fields = {"v_number": "1234567891", "given_names": "Narek", "born_on": PartialDay(2013, 2, 1)}
    child = open_case(team, is_unaccompanied=True, **fields)
    assert warned(team, child) == []
    team.office.do(link_family, child, FamilyLinkDraft(other=mother, tie=Tie.CHILD_OF, travels_together=True))
    assert warned(team, child) == ["is_unaccompanied"]
    assert warned(team, mother) == []


def test_r41_no_row_of_a_case_holds_the_bsn(team: Team) -> None:
    case = open_case(team, bsn="111222333", v_number="123456789", is_number_confirmed=True)
    for answer in (team.office.ask(queries.seen_person, case), team.office.ask(queries.case_warnings, case)):
        assert "111222333" not in repr(answer)


def test_a_translator_looks_up_nobody(team: Team) -> None:
    case = open_case(team)
    team.as_(Role.TRANSLATOR)
    with pytest.raises(NotAllowed):
        team.office.ask(queries.case_numbered, "1234567890")
    with pytest.raises(NotAllowed):
        team.office.ask(queries.case_warnings, case)
