from datetime import date
from typing import Any

import pytest

from medhandover.escorts import directory, manifest
from medhandover.escorts.companions import CompanionDraft, CompanionKind, SecurityNeedDraft, WishesDraft
from medhandover.escorts.countries import CountryTermsDraft, VisaNeed
from medhandover.journeys.actions import plan_journey
from medhandover.journeys.model import JourneyDraft, LegDraft
from medhandover.kernel.fields import WrongFields
from medhandover.kernel.ids import LegPosition
from medhandover.kernel.problem import Conflict
from tests.medhandover.escorts.people import ARRIVAL, DEPARTURE
from tests.medhandover.plans.test_actions import World

SISTER = CompanionDraft(kind=CompanionKind.FAMILY, name="Z. Voorbeeldyan (verzonnen)", phone="+374 00 000002")


@pytest.fixture
def world() -> World:
    return World()


def test_the_wishes_of_the_person_are_recorded_and_changed(world: World) -> None:
    assert world.team.office.ask(directory.seen_wishes, world.plan) is None
    world.team.office.do(manifest.record_wishes, world.plan, WishesDraft(is_female_wanted=True))
    with pytest.raises(Conflict):
        world.team.office.do(manifest.record_wishes, world.plan, WishesDraft())
    with pytest.raises(WrongFields):
        world.team.office.do(manifest.record_wishes, world.plan, WishesDraft(languages=("x",)), 1)
    world.team.office.do(manifest.record_wishes, world.plan, WishesDraft(languages=("hy",)), 1)
    seen = world.team.office.ask(directory.seen_wishes, world.plan)
    assert seen is not None
    assert (seen.is_female_wanted, seen.languages) == (False, ("hy",))


def test_who_else_travels_along_stands_on_the_manifest(world: World) -> None:
    made = world.team.office.do(manifest.add_companion, world.plan, SISTER)
    world.team.office.do(manifest.end_companion, made, 1)
    rows = world.team.office.ask(directory.all_companions, world.plan)
    assert [(row.name, row.kind, row.is_ended) for row in rows] == [(SISTER.name, CompanionKind.FAMILY, True)]


def test_a_companion_travels_on_a_leg_of_the_journey(world: World) -> None:
    leg = LegDraft(departs_from="AMS", departs=DEPARTURE, arrives_at="EVN", arrives=ARRIVAL)
    world.team.office.do(plan_journey, world.case, JourneyDraft(), (leg,))
    with pytest.raises(WrongFields):
        second = CompanionDraft(kind=CompanionKind.MONITOR, name="T. (verzonnen)", from_leg=LegPosition(2))
        world.team.office.do(manifest.add_companion, world.plan, second)


def test_the_risk_analysis_is_recorded_step_by_step(world: World) -> None:
    asked = SecurityNeedDraft(requested_on=date(2026, 11, 10))
    world.team.office.do(manifest.record_security, world.plan, asked)
    with pytest.raises(Conflict):
        world.team.office.do(manifest.record_security, world.plan, asked)
    with pytest.raises(WrongFields):
        none = SecurityNeedDraft(requested_on=date(2026, 11, 10), escorts=2)
        world.team.office.do(manifest.record_security, world.plan, none, 1)
    answered = SecurityNeedDraft(requested_on=date(2026, 11, 10), received_on=date(2026, 11, 20), escorts=2)
    world.team.office.do(manifest.record_security, world.plan, answered, 1)
    seen = world.team.office.ask(directory.seen_security, world.plan)
    assert seen is not None
    assert (seen.escorts, seen.version) == (2, 2)


def terms(**other: Any) -> CountryTermsDraft:
    return CountryTermsDraft(
        **{"country": "AM", "source": "ambassade (verzonnen)", "looked_up_on": date(2026, 11, 2), **other}
    )


def test_what_a_country_asks_is_recorded_once_and_changed_in_place(world: World) -> None:
    world.team.office.do(manifest.record_country, terms())
    with pytest.raises(Conflict):
        world.team.office.do(manifest.record_country, terms())
    with pytest.raises(WrongFields):
        world.team.office.do(manifest.record_country, terms(source=""), 1)
    world.team.office.do(manifest.record_country, terms(visa=VisaNeed.BEFORE), 1)
    rows = world.team.office.ask(directory.all_countries)
    assert [(row.version, row.country, row.visa) for row in rows] == [(2, "AM", VisaNeed.BEFORE)]
