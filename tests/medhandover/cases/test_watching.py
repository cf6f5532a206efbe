from datetime import date

import pytest

from medhandover.cases import watching
from medhandover.cases.circle import all_watches
from medhandover.cases.watches import WatchDraft, WatchReason
from medhandover.kernel.fields import WrongFields
from medhandover.kernel.ids import CaseId
from medhandover.kernel.problem import NotAllowed
from medhandover.kernel.roles import Role
from medhandover.plans.actions import open_plan
from medhandover.plans.model import PlanDraft
from medhandover.readiness.queries import Gate, gate
from medhandover.readiness.rules.kept import RuleState
from tests.offices import Team, memory_office, open_case

DRAFT = WatchDraft(reason=WatchReason.ANNOUNCEMENT, raised_on=date(2026, 11, 24))


@pytest.fixture
def team() -> Team:
    return memory_office()


def planned(team: Team) -> CaseId:
    case = open_case(team)
    team.office.do(open_plan, case, PlanDraft())
    return case


def told(answer: Gate) -> list[str]:
    return [each.english for each in answer.findings if each.rule == "FM-28"]


def state(answer: Gate) -> RuleState:
    return next(each.state for each in answer.rules if each.rule == "FM-28")


def test_fm28_no_watch_asks_for_nothing(team: Team) -> None:
    answer = team.office.ask(gate, planned(team))
    assert (told(answer), state(answer)) == ([], RuleState.NOT_ASKED)


def test_fm28_a_raised_watch_stops_departure_until_somebody_was_told(team: Team) -> None:
    case = planned(team)
    watch = team.office.do(watching.raise_watch, case, DRAFT)
    answer = team.office.ask(gate, case)
    assert len(told(answer)) == 1
    assert state(answer) is RuleState.OPEN
    team.office.do(watching.tell_watch, watch, "A. Vermeer (verzonnen)", "verpleegkundige", "GZA")
    answer = team.office.ask(gate, case)
    assert (told(answer), state(answer)) == ([], RuleState.KEPT)
    kept = next(each for each in answer.rules if each.rule == "FM-28").kept_dutch[0]
    assert "verpleegkundige" in kept
    assert "24 nov 2026" in kept
    row = team.office.ask(all_watches, case)[0]
    assert [(each.name, each.told_by, each.told_at) for each in row.told] == [
        ("A. Vermeer (verzonnen)", team.ids[Role.COORDINATOR], team.clock.now())
    ]


def test_fm28_an_ended_watch_stops_nobody_and_stays_in_the_list(team: Team) -> None:
    case = planned(team)
    watch = team.office.do(watching.raise_watch, case, DRAFT)
    with pytest.raises(WrongFields):
        team.office.do(watching.end_watch, watch, date(2026, 11, 23))
    team.office.do(watching.end_watch, watch, date(2026, 11, 24))
    assert told(team.office.ask(gate, case)) == []
    assert [(row.ended_on, row.is_standing) for row in team.office.ask(all_watches, case)] == [
        (date(2026, 11, 24), False)
    ]
    with pytest.raises(watching.WatchEnded):
        team.office.do(watching.end_watch, watch, date(2026, 11, 24))
    with pytest.raises(watching.WatchEnded):
        team.office.do(watching.tell_watch, watch, "A", "B", "C")


def test_fm28_who_was_told_is_named_with_function_and_organisation_and_stays(team: Team) -> None:
    case = planned(team)
    watch = team.office.do(watching.raise_watch, case, DRAFT)
    with pytest.raises(WrongFields) as wrong:
        team.office.do(watching.tell_watch, watch, " ", "", "")
    assert [each.path for each in wrong.value.wrong] == ["name", "function", "organisation"]
    for name in ("Eerste (verzonnen)", "Tweede (verzonnen)"):
        team.office.do(watching.tell_watch, watch, name, "bewaarder", "DJI")
    assert [each.name for each in team.office.ask(all_watches, case)[0].told] == [
        "Eerste (verzonnen)",
        "Tweede (verzonnen)",
    ]


def test_fm28_whoever_travels_along_may_raise_a_watch_and_a_planner_may_not(team: Team) -> None:
    case = planned(team)
    team.as_(Role.MEDICAL_ESCORT).do(watching.raise_watch, case, DRAFT)
    with pytest.raises(NotAllowed):
        team.as_(Role.PLANNER).do(watching.raise_watch, case, DRAFT)


def test_a_watch_is_not_raised_in_the_future(team: Team) -> None:
    with pytest.raises(WrongFields):
        team.office.do(
            watching.raise_watch, planned(team), WatchDraft(reason=WatchReason.OTHER, raised_on=date(2026, 11, 25))
        )
