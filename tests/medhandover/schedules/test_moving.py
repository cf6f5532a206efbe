from datetime import date

import pytest

from medhandover.escorts.absences import AbsenceDraft, AbsenceKind
from medhandover.escorts.away import record_absence
from medhandover.escorts.filling import fill_slot
from medhandover.escorts.queries import all_slots
from medhandover.kernel.fields import WrongFields
from medhandover.plans.actions import open_plan
from medhandover.plans.model import PlanDraft
from medhandover.schedules.moving import moved_schedule
from tests.medhandover.schedules.service import Service, days_on
from tests.offices import open_case


@pytest.fixture
def service() -> Service:
    return Service()


def test_a_moved_flight_tells_who_can_go_no_more_and_who_could_before_it_is_saved(service: Service) -> None:
    who, other = service.person("K. Visser"), service.person("H. Smit")
    _, plan = service.journey()
    place = service.place(plan)
    service.office.do(fill_slot, place, 1, who)
    leave = AbsenceDraft(kind=AbsenceKind.LEAVE, from_on=date(2026, 12, 5), until_on=date(2026, 12, 9))
    service.office.do(record_absence, who, leave)
    (row,) = service.office.ask(moved_schedule, plan, days_on(2))
    assert (row.leaves.day, row.home.day) == (date(2026, 12, 5), date(2026, 12, 6))
    assert (row.fails_before, row.fails, [each.number for each in row.changed]) == (0, 1, [1, 14])
    assert [each.escort for each in row.instead] == [other]
    assert service.office.ask(all_slots, plan)[0].leaves.day == date(2026, 12, 3)


def test_a_move_that_changes_nothing_says_so(service: Service) -> None:
    who = service.person("K. Visser")
    _, plan = service.journey()
    service.office.do(fill_slot, service.place(plan), 1, who)
    (row,) = service.office.ask(moved_schedule, plan, days_on(1))
    assert (row.fails, row.changed) == (0, ())


def test_a_plan_without_a_journey_has_none_to_move(service: Service) -> None:
    plan = service.office.do(open_plan, open_case(service.team, v_number="1234599999"), PlanDraft())
    with pytest.raises(WrongFields):
        service.office.ask(moved_schedule, plan, days_on(1))
