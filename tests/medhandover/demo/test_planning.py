"""What the planner of the demo can play with: open places, people with and without papers, somebody away."""

from datetime import timedelta

from medhandover.kernel.clock import home_day
from medhandover.office import Office
from medhandover.schedules.model import BarKind
from medhandover.schedules.planning import proposed_schedule
from medhandover.schedules.queries import seen_schedule


def test_there_are_people_open_places_and_absences_to_plan_with(office: Office) -> None:
    today = home_day(office.clock.now())
    seen = office.ask(seen_schedule, today, today + timedelta(days=40))
    assert len(seen.people) >= 24
    assert len(seen.open) >= 9
    assert {BarKind.TRIP, BarKind.RESERVE, BarKind.LEAVE, BarKind.TRAINING, BarKind.AWAY} <= {
        each.kind for each in seen.bars
    }
    assert seen.clashes


def test_most_of_the_open_places_can_be_proposed(office: Office) -> None:
    today = home_day(office.clock.now())
    proposal = office.ask(proposed_schedule, today, today + timedelta(days=40))
    assert len(proposal.lines) > len(proposal.unfilled)
