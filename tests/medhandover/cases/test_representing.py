from datetime import date
from typing import Any

import pytest

from medhandover.cases import representing
from medhandover.cases.queries import RepresentativeRow, all_representatives
from medhandover.cases.representatives import (
    Attempt,
    AttemptMeans,
    Reachability,
    RepresentativeDraft,
    RepresentativeKind,
)
from medhandover.kernel.days import PartialDay
from medhandover.kernel.fields import WrongFields
from medhandover.kernel.ids import CaseId
from medhandover.kernel.problem import Conflict, NotAllowed
from medhandover.kernel.roles import Role
from tests.offices import Team, memory_office, open_case


@pytest.fixture
def team() -> Team:
    return memory_office()


def draft(**other: Any) -> RepresentativeDraft:
    fields: dict[str, Any] = {"kind": RepresentativeKind.PARENT, "name": "Ouder Voorbeeld (verzonnen)"}
    return RepresentativeDraft(**{**fields, **other})


def rows(team: Team, case: CaseId) -> tuple[RepresentativeRow, ...]:
    return team.office.ask(all_representatives, case)


def test_a_recorded_representative_stands_in_the_list_with_every_attempt(team: Team) -> None:
    case = open_case(team)
    tried = (Attempt(tried_on=date(2026, 11, 1), means=AttemptMeans.VISIT, by="Nidos", outcome="nobody home"),)
    given = draft(has_custody=True, reachability=Reachability.UNREACHABLE, attempts=tried, languages=("hy",))
    made = team.office.do(representing.record_representative, case, given)
    row = rows(team, case)[0]
    assert (row.id, row.attempts, row.languages, row.is_current) == (made, tried, ("hy",), True)


def test_a_parent_younger_than_the_child_is_refused(team: Team) -> None:
    case = open_case(team)
    with pytest.raises(WrongFields) as wrong:
        team.office.do(representing.record_representative, case, draft(born_on=PartialDay(1990)))
    assert [each.path for each in wrong.value.wrong] == ["born_on"]
    assert rows(team, case) == ()


def test_a_change_is_held_against_the_others_and_not_against_itself(team: Team) -> None:
    case = open_case(team)
    sole = draft(has_custody=True, has_sole_custody=True)
    one = team.office.do(representing.record_representative, case, sole)
    team.office.do(
        representing.change_representative, one, 1, draft(has_custody=True, has_sole_custody=True, relation="moeder")
    )
    other = team.office.do(representing.record_representative, case, draft(name="Tweede Ouder"))
    with pytest.raises(WrongFields):
        team.office.do(representing.change_representative, other, 1, draft(name="Tweede Ouder", has_custody=True))
    with pytest.raises(Conflict):
        team.office.do(representing.change_representative, one, 1, draft())


def test_who_no_longer_represents_is_ended_and_stays(team: Team) -> None:
    case = open_case(team)
    made = team.office.do(representing.record_representative, case, draft(valid_from=date(2026, 5, 1)))
    with pytest.raises(WrongFields):
        team.office.do(representing.end_representative, made, 1, date(2026, 4, 30))
    team.office.do(representing.end_representative, made, 1, date(2026, 11, 1))
    assert [(row.ended_on, row.is_current) for row in rows(team, case)] == [(date(2026, 11, 1), False)]


def test_an_escort_planner_reads_representatives_and_enters_none(team: Team) -> None:
    case = open_case(team)
    team.as_(Role.PLANNER)
    assert rows(team, case) == ()
    with pytest.raises(NotAllowed):
        team.office.do(representing.record_representative, case, draft())
