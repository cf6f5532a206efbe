"""One invented office for all tests of the demo, played once; they only look at it."""

import re
from datetime import date

import pytest
from sqlalchemy import text

from medhandover.cases.queries import CaseRow, all_cases
from medhandover.demo.office import invented_office
from medhandover.kernel.ids import PlanId
from medhandover.office import Office, Place
from medhandover.plans.queries import all_plans
from medhandover.readiness.queries import gate
from medhandover.readiness.states import PlanState
from medhandover.storage.engine import memory_engine, reading
from medhandover.storage.sidecar import LogHead
from medhandover.storage.tables import metadata
from tests.offices import Vouched

TODAY = date(2026, 11, 25)
RANDOM = re.compile(r"\b[0-9a-f]{64}\b|\b[0-9a-f]{32}\b|\$argon2id\$\S+")
"""Ids, fingerprints and salted passwords: all that differs between two offices of one seed and day."""
IDS = re.compile(r'\[("#\d+"(, )?)+\]')
"""A list of ids, of which the order is that of the ids themselves."""


class Played:
    """An office as the demo left it, the steps that were told, and who vouched for the head of its log."""

    def __init__(self, today: date = TODAY, seed: int = 1) -> None:
        self.today, self.steps, self.vouched = today, 0, Vouched()
        engine = memory_engine()
        metadata.create_all(engine)
        place = Place(engine, reading(engine), vouch=self.vouched, is_demo=True)
        self.office: Office = invented_office(place, today, seed, self.tell)
        self.rows = dump(self.office)

    def tell(self) -> None:
        self.steps += 1

    @property
    def head(self) -> LogHead:
        return self.vouched.head


@pytest.fixture(scope="package")
def played() -> Played:
    return Played()


@pytest.fixture
def office(played: Played) -> Office:
    return played.office


@pytest.fixture
def cases(office: Office) -> dict[str, CaseRow]:
    """Return every case by the code of its state; of those that are accepted, by state and destination."""
    found = {}
    for each in office.ask(all_cases):
        state = office.ask(gate, each.id).state
        found[f"{state.value} {each.destination}" if state is PlanState.ACCEPTED else state.value] = each
    return found


def plan_of(office: Office, row: CaseRow) -> PlanId:
    """Return the last plan of a case."""
    plan: PlanId = office.ask(all_plans, row.id)[-1].id
    return plan


def dump(office: Office) -> list[tuple[str, tuple[str, ...]]]:
    """Return every row of every table as it was entered, each id and fingerprint as the number of its first showing."""
    seen: dict[str, int] = {}

    def named(value: object) -> str:
        told = RANDOM.sub(lambda found: f"#{seen.setdefault(found[0], len(seen))}", str(value))
        return str(sorted(told[1:-1].split(", "))) if IDS.fullmatch(told) else told

    rows: list[tuple[str, tuple[str, ...]]] = []
    with office.place.reader.connect() as connection:
        for table in metadata.sorted_tables:
            found = connection.execute(text(f'select * from "{table.name}" order by rowid')).all()
            rows += [(table.name, tuple(named(each) for each in row)) for row in found]
    return rows
