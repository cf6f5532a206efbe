from datetime import date, timedelta

import pytest

from medhandover.escorts.absences import AbsenceDraft, AbsenceKind
from medhandover.escorts.actions import assign_slot
from medhandover.escorts.away import record_absence
from medhandover.escorts.companions import WishesDraft
from medhandover.escorts.manifest import record_wishes
from medhandover.escorts.model import EscortKind, Qualification
from medhandover.kernel.fields import WrongFields
from medhandover.kernel.roles import Role
from medhandover.schedules.model import BarKind, BarState, ClashKind
from medhandover.schedules.queries import seen_schedule
from tests.medhandover.schedules.service import FIRST, LAST, Service, days_on


@pytest.fixture
def service() -> Service:
    return Service()


def test_the_timeline_shows_people_their_duties_and_the_places_that_are_open(service: Service) -> None:
    who = service.person("K. Visser")
    case, plan = service.journey()
    filled = service.place(plan)
    service.place(plan, is_reserve=True)
    service.office.do(record_wishes, plan, WishesDraft(is_female_wanted=True))
    service.place(plan, kind=EscortKind.MEDICAL, wanted=Qualification.NURSE)
    service.office.do(assign_slot, filled, 1, who)
    seen = service.office.ask(seen_schedule, FIRST, LAST)
    assert [(each.escort, each.trips) for each in seen.people] == [(who, 1)]
    (bar,) = seen.bars
    assert (bar.kind, bar.state, bar.escort, bar.slot, bar.case, bar.plan) == (
        *(BarKind.TRIP, BarState.CONCEPT, who, filled, case),
        plan,
    )
    assert bar.what("nl") == "Jerevan, Voorbeeld1"
    assert bar.told("nl") == "thuis op vr 4 dec 2026"
    assert [each.is_reserve for each in seen.open] == [True, False]
    assert seen.open[1].asked("nl") == "verpleegkundige, vrouwelijke begeleider gevraagd"
    assert seen.open[1].asked("en") == "nurse, female escort asked for"
    assert {("NL", date(2026, 12, 25))} <= {(each.country, each.on) for each in seen.free_days}
    assert seen.clashes == ()


def test_illness_is_shown_as_being_away_and_nothing_more(service: Service) -> None:
    who = service.person("K. Visser")
    service.office.do(record_absence, who, AbsenceDraft(kind=AbsenceKind.SICK, from_on=date(2026, 12, 7)))
    (bar,) = service.office.ask(seen_schedule, FIRST, LAST).bars
    assert (bar.kind, bar.what("nl"), bar.told("en")) == (BarKind.AWAY, "Afwezig", "end not known")


def test_a_paper_that_expires_in_the_period_is_a_bar_on_its_last_day(service: Service) -> None:
    service.person("K. Visser", passport_until=date(2026, 12, 9))
    (bar,) = service.office.ask(seen_schedule, FIRST, LAST).bars
    assert (bar.kind, bar.starts.day, bar.what("nl")) == (BarKind.PAPER, date(2026, 12, 9), "Paspoort")
    assert service.office.ask(seen_schedule, FIRST, date(2026, 12, 8)).bars == ()


def test_somebody_without_papers_on_a_journey_is_told_with_name_and_dates(service: Service) -> None:
    who, (_, plan) = service.person("K. Visser"), service.journey()
    service.office.do(assign_slot, service.place(plan), 1, who)
    service.office.do(record_absence, who, AbsenceDraft(kind=AbsenceKind.LEAVE, from_on=FIRST, until_on=LAST))
    (clash,) = service.office.ask(seen_schedule, FIRST, LAST).clashes
    assert clash.kind is ClashKind.AWAY
    assert all(told in clash.say("nl") for told in ("K. Visser", "ma 30 nov 2026", "vr 4 dec 2026"))


def test_a_timeline_takes_as_many_statements_for_many_journeys_as_for_one(service: Service) -> None:
    people = [service.person(f"P{number}. Visser") for number in range(5)]
    _, plan = service.journey()
    service.office.do(assign_slot, service.place(plan), 1, people[0])
    with service.counted() as few:
        service.office.ask(seen_schedule, FIRST, LAST)
    for number, who in enumerate(people[1:], 1):
        _, plan = service.journey(days_on(number * 3))
        service.office.do(assign_slot, service.place(plan, days_on(number * 3)), 1, who)
        service.place(plan, days_on(number * 3), is_reserve=True)
    with service.counted() as many:
        assert len(service.office.ask(seen_schedule, FIRST, LAST).bars) == 5
    assert len(few) == len(many) <= 25


def test_a_period_that_runs_backwards_or_is_too_long_is_refused(service: Service) -> None:
    for until in (FIRST - timedelta(days=1), FIRST + timedelta(days=900)):
        with pytest.raises(WrongFields):
            service.office.ask(seen_schedule, FIRST, until)


def test_only_planners_see_the_timeline() -> None:
    assert seen_schedule.may == {Role.PLANNER, Role.COORDINATOR}
