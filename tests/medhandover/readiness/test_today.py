from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from medhandover.cases.actions import record_death
from medhandover.cases.deaths import DeathDraft, DeathSource
from medhandover.handovers.actions import add_to_journal, record_handover
from medhandover.handovers.model import HandoverDraft, JournalDraft, Outcome
from medhandover.journeys.actions import plan_journey
from medhandover.journeys.model import JourneyDraft
from medhandover.journeys.queries import seen_journey
from medhandover.kernel.clock import Moment, moment
from medhandover.kernel.days import PartialDay
from medhandover.medication.actions import record_medicine
from medhandover.plans.actions import cancel_plan, change_plan
from medhandover.plans.queries import all_plans
from medhandover.readiness.actions import release_plan
from medhandover.readiness.states import PlanState
from medhandover.readiness.today import Reach, TodayRow, under_way
from medhandover.receivers.actions import record_receiver
from medhandover.settings.actions import change_setting
from medhandover.staff.signing import Credentials
from tests.medhandover.journeys.test_model import draft, onward
from tests.medhandover.medication.test_model import medicine
from tests.medhandover.plans.test_actions import World
from tests.medhandover.readiness.test_checks import LEG, arrange
from tests.offices import PASSWORD

HANDOVER = moment("2026-12-03T20:00 Asia/Yerevan")


@pytest.fixture
def world() -> World:
    made = World()
    arrange(made)
    return made


def at(world: World, moment_: Moment) -> None:
    world.team.clock.set(moment_.at)
    world.team.office.sign_in(Credentials("tweede", PASSWORD))


def rows(world: World, **other: Any) -> tuple[TodayRow, ...]:
    return world.team.office.ask(under_way, **other)


def test_who_departs_within_some_hours_is_shown_and_who_departs_later_is_not(world: World) -> None:
    at(world, Moment(LEG.departs.at - timedelta(hours=25)))
    assert rows(world) == ()
    assert [row.case for row in rows(world, hours=25)] == [world.case]
    world.team.office.do(change_setting, "today_hours", "48")
    assert len(rows(world)) == 1


def test_a_journey_is_under_way_until_its_outcome_is_recorded(world: World) -> None:
    world.team.office.do(release_plan, world.case)
    at(world, Moment(LEG.arrives.at + timedelta(days=3)))
    assert [row.state for row in rows(world)] == [PlanState.ON_THE_WAY]
    ended = HandoverDraft(
        outcome=Outcome.NOT_DONE, at=LEG.arrives, place="hal", handed_over_by="K. Visser", remarks="teruggekeerd"
    )
    world.team.office.do(record_handover, world.plan, ended)
    assert rows(world) == ()


def test_who_should_have_been_handed_over_by_now_is_late(world: World) -> None:
    world.team.office.do(release_plan, world.case)
    late = []
    for hours in (-1, 1):
        at(world, Moment(moment("2026-12-03T17:00 Asia/Yerevan").at + timedelta(hours=hours)))
        late += [row.is_late for row in rows(world)]
    assert late == [False, True]


def test_a_departure_that_nobody_released_is_shown_for_a_day(world: World) -> None:
    at(world, Moment(LEG.departs.at + timedelta(hours=2)))
    assert [row.state for row in rows(world)] == [PlanState.ACCEPTED]
    at(world, Moment(LEG.departs.at + timedelta(hours=25)))
    assert rows(world) == ()


def test_a_cancelled_plan_travels_nowhere(world: World) -> None:
    plan = world.team.office.ask(all_plans, world.case)[0]
    world.team.office.do(cancel_plan, world.plan, plan.version, "schorsing")
    at(world, LEG.departs)
    assert rows(world) == ()


def test_the_duty_officer_sees_whom_to_call_day_and_night(world: World) -> None:
    do = world.team.office.do
    backup = do(record_receiver, _clinic(world, "Kliniek Reserve", "+374 00 000002", "+374 00 000009"))
    plan = world.team.office.ask(all_plans, world.case)[0]
    changed = world.draft(receiver_function="arts van dienst", backup_receiver=backup)
    do(change_plan, world.plan, plan.version, changed)
    do(change_setting, "duty_phone", "+31 70 0000000")
    at(world, LEG.departs)
    phones = rows(world)[0].phones
    assert [(each.whose, each.name, each.phone) for each in phones] == [
        (Reach.EMPLOYEE, "K. Visser 0 (verzonnen)", "+31 00 000 00 01"),
        (Reach.RESERVE, "K. Visser 1 (verzonnen)", "+31 00 000 00 01"),
        (Reach.RECEIVER, "Kliniek Voorbeeld", "+374 00 000001"),
        (Reach.BACKUP, "Kliniek Reserve", "+374 00 000009"),
        (Reach.DUTY, "DT&V (DTenV)", "+31 70 0000000"),
    ]


def _clinic(world: World, name: str, phone: str, phone_24h: str) -> Any:
    return type(world.clinic)(**{**vars(world.clinic), "name": name, "phone": phone, "phone_24h": phone_24h})


@pytest.mark.parametrize(
    ("clock", "where"),
    [
        ("2026-12-03T06:00", "Departs on Thu 3 Dec 2026 06:40 Amsterdam from Schiphol (AMS)."),
        ("2026-12-03T07:00", "On the way to Wenen (VIE), leg 1 XX 417; arrives on Thu 3 Dec 2026 08:30 Vienna."),
        ("2026-12-03T09:00", "In Wenen (VIE) until Thu 3 Dec 2026 11:00 Vienna."),
        (
            "2026-12-03T16:00",
            "Arrived in Jerevan (EVN) on Thu 3 Dec 2026 18:05 Yerevan; "
            "handover planned for Thu 3 Dec 2026 20:00 Yerevan.",
        ),
    ],
)
def test_where_the_person_is_now_is_told_by_the_clock_of_the_place(world: World, clock: str, where: str) -> None:
    do = world.team.office.do
    do(plan_journey, world.case, JourneyDraft(), (draft(), onward()), 1)
    plan = world.team.office.ask(all_plans, world.case)[0]
    do(change_plan, world.plan, plan.version, world.draft(handover=HANDOVER))
    at(world, moment(clock))
    row = rows(world)[0]
    assert row.where("en") == where
    assert row.where("nl") != where
    assert [leg.position for leg in row.legs] == [1, 2]


def test_open_points_are_counted_and_the_first_three_said(world: World) -> None:
    world.team.office.do(release_plan, world.case)
    at(world, LEG.departs)
    assert (rows(world)[0].open_points, rows(world)[0].first("en")) == (0, ())
    plan = world.team.office.ask(all_plans, world.case)[0]
    world.team.office.do(change_plan, world.plan, plan.version, world.draft(handover=HANDOVER))
    row = rows(world)[0]
    assert row.open_points > 3
    assert len(row.first("en")) == len(row.first("nl")) == 3
    assert "was given for another moment or receiver" in row.first("en")[0]


def test_the_next_intakes_are_told_on_two_clocks_and_without_names(world: World) -> None:
    world.team.office.do(record_medicine, world.case, medicine(times=("08:00", "20:00")))
    world.team.office.do(record_medicine, world.case, medicine(per_day=Decimal(1), times=("12:00",)))
    at(world, LEG.arrives)
    told = [
        (each.position, f"{each.place.local:%d %H:%M}", f"{each.home.local:%H:%M}") for each in rows(world)[0].intakes
    ]
    assert told == [(1, "03 20:00", "17:00"), (1, "04 08:00", "05:00"), (2, "04 12:00", "09:00")]
    assert "sertraline" not in str(rows(world))
    died = DeathDraft(
        died_on=PartialDay(2026, 12, 3), place="x", source=DeathSource.DOCTOR, told_by="dr. X (verzonnen)"
    )
    world.team.office.do(record_death, world.case, died)
    assert rows(world)[0].intakes == ()


def test_the_last_note_of_the_journal_is_shown(world: World) -> None:
    at(world, LEG.arrives)
    assert (rows(world)[0].noted_at, rows(world)[0].noted) == (None, "")
    for hour, what in ((7, "Vertrokken."), (12, "Geland.")):
        noted = JournalDraft(at=moment(f"2026-12-03T{hour:02d}:00"), what=what)
        world.team.office.do(add_to_journal, world.plan, noted)
    assert rows(world)[0].noted == "Geland."


def test_a_row_carries_the_version_with_which_a_delay_is_entered(world: World) -> None:
    at(world, LEG.departs)
    seen = world.team.office.ask(seen_journey, world.case)
    assert seen is not None
    assert rows(world)[0].journey_version == seen.version
