import pytest

from medhandover.journeys import actions, queries
from medhandover.journeys.model import JourneyDraft, LegDraft, Seat, SeatKind, Transport, arrival_of, departure_of
from medhandover.kernel.clock import moment
from medhandover.kernel.fields import WrongFields
from medhandover.kernel.ids import CaseId
from medhandover.kernel.problem import Conflict
from medhandover.kernel.roles import Role
from tests.medhandover.journeys.test_model import draft, onward, stay
from tests.offices import Team, memory_office, open_case


def leg(departs: str, arrives: str) -> LegDraft:
    return LegDraft(
        departs_from="AMS", departs=moment(departs), arrives_at="EVN", arrives=moment(arrives), number="XX 417"
    )


FIRST = leg("2026-12-03T06:40 Europe/Amsterdam", "2026-12-03T11:00 Europe/Vienna")
SECOND = leg("2026-12-03T12:00 Europe/Vienna", "2026-12-03T18:05 Asia/Yerevan")


@pytest.fixture
def team() -> Team:
    return memory_office((Role.COORDINATOR,))


@pytest.fixture
def case(team: Team) -> CaseId:
    return open_case(team)


def test_a_journey_shows_each_moment_on_the_clock_of_its_place(team: Team, case: CaseId) -> None:
    assert team.office.ask(queries.seen_journey, case) is None
    team.office.do(actions.plan_journey, case, JourneyDraft(meeting_point="hal 2"), (FIRST, SECOND))
    seen = team.office.ask(queries.seen_journey, case)
    assert seen is not None
    assert [row.arrives.local.hour for row in seen.legs] == [11, 18]
    assert [row.position for row in seen.legs] == [1, 2]
    assert seen.legs[0].transport is Transport.SCHEDULED


def test_a_moved_journey_takes_the_place_of_the_one_before(team: Team, case: CaseId) -> None:
    team.office.do(actions.plan_journey, case, JourneyDraft(), (FIRST, SECOND))
    team.office.do(actions.plan_journey, case, JourneyDraft(), (SECOND,), version=1)
    seen = team.office.ask(queries.seen_journey, case)
    assert seen is not None
    assert (len(seen.legs), seen.version) == (1, 2)
    with pytest.raises(Conflict):
        team.office.do(actions.plan_journey, case, JourneyDraft(), (FIRST,), version=1)


@pytest.mark.parametrize(
    "legs",
    [
        (),
        (SECOND, FIRST),
        (leg("2026-12-03T06:40 Europe/Amsterdam", "2026-12-03T08:00 Asia/Yerevan"),),
    ],
)
def test_a_journey_that_cannot_be_flown_is_refused(team: Team, case: CaseId, legs: tuple[LegDraft, ...]) -> None:
    with pytest.raises(WrongFields):
        team.office.do(actions.plan_journey, case, JourneyDraft(), legs)


def test_a_journey_keeps_seats_stays_and_terminals_and_says_what_looks_wrong(team: Team, case: CaseId) -> None:
    first = draft(seats=(Seat(seat="32A", kind=SeatKind.EXTRA),), departs_terminal="3", arrives_country="")
    team.office.do(actions.plan_journey, case, JourneyDraft(stays=(stay(),)), (first, onward(is_cancelled=True)))
    seen = team.office.ask(queries.seen_journey, case)
    assert seen is not None
    assert (seen.legs[0].seats[0].kind, seen.legs[0].departs_terminal) == (SeatKind.EXTRA, "3")
    assert seen.stays == (stay(),)
    assert seen.legs[1].is_cancelled
    assert [each.say("en") for each in seen.warnings] == ["Leg 1: the country of Wenen (VIE) is not entered."]
    assert "niet ingevuld" in seen.warnings[0].say("nl")


def test_r24_a_way_back_before_the_arrival_is_not_planned(team: Team, case: CaseId) -> None:
    with pytest.raises(WrongFields) as refused:
        team.office.do(actions.plan_journey, case, JourneyDraft(returns=FIRST.departs), (FIRST, SECOND))
    assert [each.path for each in refused.value.wrong] == ["journey.returns"]


def test_without_legs_there_is_no_departure_and_no_arrival() -> None:
    assert departure_of([]) is None
    assert arrival_of([]) is None
