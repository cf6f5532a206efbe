import pytest

from medhandover.journeys import actions, queries
from medhandover.journeys.model import JourneyDraft, LegDraft, Seat, SeatKind, Transport, arrival_of, departure_of
from medhandover.kernel.clock import moment
from medhandover.kernel.fields import WrongFields
from medhandover.kernel.ids import CaseId
from medhandover.kernel.problem import Conflict
from medhandover.kernel.roles import Role
from medhandover.plans.actions import change_plan
from medhandover.plans.queries import all_plans
from tests.medhandover.journeys.test_model import draft, onward, stay
from tests.medhandover.readiness.test_checks import LEG
from tests.offices import Team, memory_office, open_case
from tests.walks import arranged, kept, missing


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


def test_r24_the_ways_out_are_a_later_way_back_and_an_earlier_handover() -> None:
    world = arranged()
    do, ask = world.team.office.do, world.team.office.ask
    early = JourneyDraft(returns=moment("2026-12-03T16:00 Asia/Yerevan"), home=moment("2026-12-03T23:00"))
    do(actions.plan_journey, world.case, early, (LEG,), 1)
    assert "before the handover" in missing(world, "R24")[0]
    plan = ask(all_plans, world.case)[0]
    sooner = world.draft(receiver_function="arts van dienst", handover=moment("2026-12-03T15:30 Asia/Yerevan"))
    do(change_plan, world.plan, plan.version, sooner)
    assert missing(world, "R24") == ["The employee's flight back leaves too soon after the planned handover."]
    later = JourneyDraft(returns=moment("2026-12-03T21:00 Asia/Yerevan"), home=moment("2026-12-04T02:00"))
    do(actions.plan_journey, world.case, later, (LEG,), 2)
    assert missing(world, "R24") == []
    assert "and its margin" in kept(world, "R24")[0]


def test_a_short_change_a_night_and_an_early_handover_reach_the_gate() -> None:
    world = arranged()
    short = onward(departs=moment("2026-12-03T09:00 Europe/Vienna"), arrives=moment("2026-12-03T20:00 Asia/Yerevan"))
    world.team.office.do(actions.plan_journey, world.case, JourneyDraft(), (draft(), short), 1)
    said = " ".join(missing(world, "R10"))
    assert "30 minutes; at least 90 are needed" in said
    assert "before the arrival" in said
