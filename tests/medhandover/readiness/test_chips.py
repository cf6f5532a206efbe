from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import event, update

from medhandover.kernel.clock import Moment
from medhandover.kernel.ids import CaseId
from medhandover.kernel.roles import Role
from medhandover.readiness.chips import Chip, WorklistOrder
from medhandover.readiness.queries import ChipCounts, chip_counts, worklist
from medhandover.readiness.states import PlanState
from medhandover.readiness.store import standings_table
from tests.offices import NOW, Team, memory_office, open_case

LATER = NOW + timedelta(days=90)
STANDS: dict[str, dict[str, Any]] = {
    "Aa": {"departure": Moment(NOW - timedelta(days=1)), "open_findings": 2, "overdue_findings": 1},
    "Bb": {"departure": Moment(NOW + timedelta(days=14)), "open_findings": 1, "state": "onderweg"},
    "Cc": {"departure": Moment(NOW + timedelta(days=15)), "open_findings": 0, "to_renew": 1, "state": "geaccepteerd"},
    "Dd": {"departure": None, "open_findings": 0, "state": PlanState.CLOSED.value},
    "Ee": {"departure": None, "open_findings": 0},
}


@pytest.fixture
def team() -> Team:
    made = memory_office((Role.COORDINATOR, Role.CASE_DIRECTOR))
    for number, (name, stands) in enumerate(STANDS.items()):
        case = open_case(made, v_number=f"12345670{number:02d}", family_name=name)
        stand(made, case, **{"overdue_findings": 0, "state": "concept", **stands})
    with made.office.place.engine.begin() as connection:
        late = update(standings_table).where(standings_table.c.overdue_findings > 0)
        connection.execute(late.values(overdue_since=date(2026, 11, 1)))
    return made


def stand(team: Team, case: CaseId, **values: Any) -> None:
    with team.office.place.engine.begin() as connection:
        kept = {"next_change_at": datetime(2027, 6, 1, tzinfo=UTC), **values}
        connection.execute(update(standings_table).where(standings_table.c.id == case).values(**kept))


def names(team: Team, **asked: Any) -> str:
    return "".join(each.name[0] for each in team.office.ask(worklist, **asked))


@contextmanager
def heard(team: Team) -> Iterator[list[str]]:
    told: list[str] = []

    def hear(*given: Any) -> None:
        told.append(str(given[2]))

    event.listen(team.office.place.reader, "before_cursor_execute", hear)
    yield told
    event.remove(team.office.place.reader, "before_cursor_execute", hear)


@pytest.mark.parametrize(
    ("chips", "shown"),
    [
        ((), "ABCE"),
        ((Chip.SOON,), "B"),
        ((Chip.BLOCKED,), "AB"),
        ((Chip.RENEW,), "C"),
        ((Chip.OVERDUE,), "A"),
        ((Chip.SOON, Chip.OVERDUE), ""),
    ],
)
def test_chips_leave_what_meets_each_of_them(team: Team, chips: tuple[Chip, ...], shown: str) -> None:
    assert names(team, chips=chips) == shown


@pytest.mark.parametrize(
    ("order", "forwards", "backwards"),
    [
        (WorklistOrder.DEPARTURE, "ABCDE", "CBADE"),
        (WorklistOrder.PERSON, "ABCDE", "EDCBA"),
        (WorklistOrder.STATE, "AECBD", "DBCAE"),
        (WorklistOrder.FIRST, "ABCDE", "ABCDE"),
        (WorklistOrder.COORDINATOR, "ABCDE", "CBADE"),
    ],
)
def test_the_list_is_ordered_both_ways_and_what_is_unknown_stands_last(
    team: Team, order: WorklistOrder, forwards: str, backwards: str
) -> None:
    assert names(team, has_ended=True, order=order) == forwards
    assert names(team, has_ended=True, order=order, is_backwards=True) == backwards


def test_a_page_begins_where_the_one_before_ended(team: Team) -> None:
    assert [names(team, most=2, first=each) for each in (0, 2, 4)] == ["AB", "CE", ""]


def test_all_chips_are_counted_in_one_statement(team: Team) -> None:
    with heard(team) as told:
        counts = team.office.ask(chip_counts, False, True, (Chip.BLOCKED,))
    assert counts == ChipCounts(shown=2, going_on=4, soon=1, blocked=2, renew=1, overdue=1, mine=counts.mine, ended=1)
    assert len([each for each in told if "standings" in each]) == 1
    assert team.office.ask(chip_counts).shown == len(names(team))


def test_mine_is_counted_as_it_is_listed(team: Team) -> None:
    mine = team.office.ask(chip_counts).mine
    assert mine == len(names(team, is_mine=True)) == team.office.ask(chip_counts, True).shown


def test_a_page_takes_as_many_statements_wherever_it_begins(team: Team) -> None:
    took = []
    for first in (0, 3):
        with heard(team) as told:
            names(team, first=first, most=2, order=WorklistOrder.COORDINATOR)
        took.append(len(told))
    assert took[0] == took[1]
