"""The most days of supply that a country lets in stands in a table of the office (R26, R54)."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from medhandover.journeys.actions import plan_journey
from medhandover.journeys.model import JourneyDraft
from medhandover.medication.actions import record_medicine
from medhandover.medication.permits import record_paper
from medhandover.settings.actions import add_row
from medhandover.settings.dated import SUPPLY_LIMIT, DatedRowDraft, DatedTable, Unit, Words
from tests.medhandover.medication.test_controlled import paper
from tests.medhandover.medication.test_model import medicine
from tests.medhandover.plans.test_actions import World
from tests.medhandover.readiness.test_checks import LEG
from tests.walks import kept, missing


@pytest.fixture
def world() -> World:
    made = World()
    office = made.team.office
    flight = replace(LEG, departs_country="NL", arrives_country="AM")
    office.do(plan_journey, made.case, JourneyDraft(), (flight,))
    controlled = office.do(record_medicine, made.case, medicine(is_controlled=True))
    office.do(record_paper, made.case, paper(medicine=controlled))
    return made


def limit(amount: int, unit: Unit, country: str = "AM") -> DatedRowDraft:
    return DatedRowDraft(
        table=DatedTable.THRESHOLDS,
        key=SUPPLY_LIMIT,
        text=Words(nl="Ten hoogste zoveel dagen (verzonnen)"),
        amount=Decimal(amount),
        unit=unit,
        country=country,
        from_on=date(2026, 11, 1),
    )


def test_r26_a_limit_of_the_office_for_the_country_is_held_against_the_supply(world: World) -> None:
    assert missing(world, "R26") == []
    office = world.team.office
    office.do(add_row, limit(1, Unit.DAY, "GE"))
    assert missing(world, "R26") == []
    office.do(add_row, limit(1, Unit.DAY))
    assert [each for each in missing(world, "R26") if "allows 1 days of supply" in each] == missing(world, "R26") != []


def test_r26_a_limit_in_months_is_one_of_thirty_days_each(world: World) -> None:
    world.team.office.do(add_row, limit(6, Unit.MONTH))
    assert missing(world, "R26") == []
    assert len(kept(world, "R26")) == 1
