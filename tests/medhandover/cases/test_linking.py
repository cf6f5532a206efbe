import pytest

from medhandover.cases import linking
from medhandover.cases.circle import family
from medhandover.cases.families import FamilyLinkDraft, Tie
from medhandover.kernel.days import PartialDay
from medhandover.kernel.fields import WrongFields
from medhandover.kernel.ids import CaseId
from medhandover.kernel.problem import Conflict, NotAllowed, NotFound
from medhandover.kernel.roles import Role
from tests.offices import Team, memory_office, open_case


@pytest.fixture
def team() -> Team:
    return memory_office()


def pair(team: Team) -> tuple[CaseId, CaseId]:
    child = {"given_names": "Narek", "born_on": PartialDay(2013)}
    return open_case(team), open_case(team, v_number="1234567891", **child)


def test_both_cases_show_the_link_with_names_and_who_is_what(team: Team) -> None:
    mother, son = pair(team)
    team.office.do(linking.link_family, mother, FamilyLinkDraft(other=son, tie=Tie.PARENT_OF, travels_together=True))
    one, other = team.office.ask(family, mother)[0], team.office.ask(family, son)[0]
    assert (one.tie, one.case, one.name, one.travels_together) == (Tie.PARENT_OF, son, "Voorbeeldyan, Narek", True)
    assert (other.tie, other.case, other.document_number) == (Tie.CHILD_OF, mother, "MO-2026-0001")


def test_a_double_link_is_refused_from_either_side_until_the_first_is_ended(team: Team) -> None:
    mother, son = pair(team)
    made = team.office.do(linking.link_family, mother, FamilyLinkDraft(other=son, tie=Tie.OTHER))
    with pytest.raises(WrongFields):
        team.office.do(linking.link_family, son, FamilyLinkDraft(other=mother, tie=Tie.CHILD_OF))
    team.office.do(linking.unlink_family, made, 1)
    assert team.office.ask(family, mother) == ()
    team.office.do(linking.link_family, son, FamilyLinkDraft(other=mother, tie=Tie.CHILD_OF))
    assert [row.tie for row in team.office.ask(family, mother)] == [Tie.PARENT_OF]


def test_a_link_changes_and_ends_once_and_a_stale_one_is_a_conflict(team: Team) -> None:
    mother, son = pair(team)
    made = team.office.do(linking.link_family, mother, FamilyLinkDraft(other=son, tie=Tie.PARENT_OF))
    team.office.do(linking.change_link, made, 1, True)
    assert team.office.ask(family, son)[0].travels_together
    with pytest.raises(Conflict):
        team.office.do(linking.unlink_family, made, 1)
    team.office.do(linking.unlink_family, made, 2)
    with pytest.raises(linking.LinkEnded):
        team.office.do(linking.unlink_family, made, 3)
    with pytest.raises(linking.LinkEnded):
        team.office.do(linking.change_link, made, 3, True)


def test_who_is_not_there_is_nobodys_family(team: Team) -> None:
    case = open_case(team)
    with pytest.raises(NotFound):
        team.office.do(linking.link_family, case, FamilyLinkDraft(other=CaseId("none"), tie=Tie.OTHER))
    with pytest.raises(WrongFields):
        team.office.do(linking.link_family, case, FamilyLinkDraft(other=case, tie=Tie.OTHER))


def test_an_escort_planner_reads_the_family_and_enters_none(team: Team) -> None:
    mother, son = pair(team)
    team.as_(Role.PLANNER)
    assert team.office.ask(family, mother) == ()
    with pytest.raises(NotAllowed):
        team.office.do(linking.link_family, mother, FamilyLinkDraft(other=son, tie=Tie.OTHER))
