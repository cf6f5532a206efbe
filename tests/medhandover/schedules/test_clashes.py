from datetime import date

import pytest

from medhandover.escorts.actions import add_slot, change_escort
from medhandover.escorts.filling import fill_slot
from medhandover.escorts.model import EscortDraft, EscortKind, Qualification, SlotDraft
from medhandover.journeys.actions import plan_journey
from medhandover.journeys.queries import seen_journey
from medhandover.kernel.clock import Moment, moment
from medhandover.schedules.model import ClashKind, ClashRow
from medhandover.schedules.queries import seen_schedule
from tests.medhandover.schedules.service import DEPARTS, FIRST, HOUR, LAST, Service, days_on


@pytest.fixture
def service() -> Service:
    return Service()


def clashes(service: Service) -> tuple[ClashRow, ...]:
    return service.office.ask(seen_schedule, FIRST, LAST).clashes


def test_a_journey_whose_way_back_begins_before_the_handover_is_told_with_name_and_dates(service: Service) -> None:
    who = service.person("K. Visser")
    early = Moment(DEPARTS.at + 5.5 * HOUR, "Asia/Yerevan")
    _, plan = service.journey(returns=early)
    service.office.do(fill_slot, service.place(plan), 1, who)
    (clash,) = clashes(service)
    assert clash.kind is ClashKind.RETURN
    assert clash.say("nl") == (
        "K. Visser (verzonnen) gaat terug op do 3 dec 2026 15:10 Yerevan, vóór de overdracht op do 3 dec 2026 15:40 "
        "Yerevan en 2 uur daarna (R24)."
    )


def test_somebody_whose_papers_end_is_told_with_name_and_dates(service: Service) -> None:
    who = service.person("K. Visser", passport_until=None)
    service.office.do(fill_slot, service.place(service.journey()[1]), 1, who, "pas volgt")
    (clash,) = clashes(service)
    assert (clash.kind, "Van K. Visser (verzonnen) is geen paspoort" in clash.say("nl")) == (ClashKind.PAPERS, True)
    old = EscortDraft(
        name="K. Visser", kind=EscortKind.EMPLOYEE, phone="+31 00 000 00 01", passport_until=date(2026, 12, 3)
    )
    service.office.do(change_escort, who, 1, old)
    assert "expires on Thu 3 Dec 2026" in clashes(service)[0].say("en")


def test_a_registration_that_ends_during_the_duty_is_told(service: Service) -> None:
    medic = {
        "kind": EscortKind.MEDICAL,
        "qualification": Qualification.NURSE,
        "registered_until": date(2026, 12, 3),
    }
    who = service.person("P. Bakker", **medic)
    place = service.place(service.journey()[1], kind=EscortKind.MEDICAL)
    service.office.do(fill_slot, place, 1, who, "verlenging is aangevraagd")
    assert [each.kind for each in clashes(service)] == [ClashKind.PAPERS]


def test_too_little_rest_between_two_journeys_is_told(service: Service) -> None:
    who = service.person("K. Visser")
    service.office.do(fill_slot, service.place(service.journey()[1]), 1, who)
    home = DEPARTS.at + 35 * HOUR
    _, plan = service.journey(days_on(2))
    draft = SlotDraft(kind=EscortKind.EMPLOYEE, leaves=Moment(home + 11 * HOUR), home=Moment(home + 60 * HOUR))
    service.office.do(fill_slot, service.office.do(add_slot, plan, draft), 1, who, "kan niet anders")
    (clash,) = clashes(service)
    assert (clash.kind, len(clash.slots)) == (ClashKind.REST, 2)
    assert "10 hours" in clash.say("en")


def test_a_duty_that_no_longer_covers_its_moved_journey_is_told(service: Service) -> None:
    who = service.person("K. Visser")
    case, plan = service.journey()
    service.office.do(fill_slot, service.place(plan), 1, who)
    journey = service.office.ask(seen_journey, case)
    assert journey is not None
    legs, back = service.legs_for(days_on(1)), service.back_for(days_on(1))
    service.office.do(plan_journey, case, back, legs, journey.version)
    (clash,) = [each for each in clashes(service) if each.kind is ClashKind.MOVED]
    assert "van vr 4 dec 2026" in clash.say("nl")
    assert moment("2026-12-04T06:40") == legs[0].departs


def test_duties_that_lie_apart_clash_with_nothing(service: Service) -> None:
    who = service.person("K. Visser")
    for days in (0, 5):
        service.office.do(fill_slot, service.place(service.journey(days_on(days))[1], days_on(days)), 1, who)
    assert clashes(service) == ()
