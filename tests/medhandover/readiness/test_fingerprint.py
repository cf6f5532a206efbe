from dataclasses import fields, replace
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Any

import pytest
from sqlalchemy.orm import Session

from medhandover.advice.asking import open_request
from medhandover.advice.examining import record_examination
from medhandover.advice.requests import AdviceRequestDraft, RequestKind
from medhandover.advice.signalling import report_signal
from medhandover.kernel.clock import Moment, moment
from medhandover.kernel.coded import Coded
from medhandover.kernel.days import PartialDay
from medhandover.kernel.ids import EscortId
from medhandover.medication.actions import record_medicine
from medhandover.readiness.facts import facts_of
from medhandover.readiness.fingerprint import AFTERWARDS, COUNTERS, canonical, fingerprint
from medhandover.readiness.model import Facts
from tests.medhandover.advice.test_examinations import examination
from tests.medhandover.advice.test_signals import signal
from tests.medhandover.medication.test_model import medicine
from tests.medhandover.plans.test_actions import World
from tests.medhandover.readiness.test_checks import arrange

THINGS = ("case", "plan", "receiver", "payment", "settings", "journey")
LISTS = (
    *("milestones", "checks"),
    *("advices", "conditions", "acceptances", "covered", "legs", "medicines", "consents", "slots", "explanations"),
    *("advice_requests", "health_signals", "examinations"),
)


@pytest.fixture(scope="module")
def facts() -> Facts:
    world = World()
    arrange(world)
    world.team.office.do(record_medicine, world.case, medicine())
    asked = AdviceRequestDraft(kind=RequestKind.QUESTION, asked_on=date(2026, 11, 20), why="hoeveel dagen?")
    world.team.office.do(open_request, world.case, asked)
    world.team.office.do(report_signal, world.case, signal())
    world.team.office.do(record_examination, world.case, examination())
    with Session(world.team.office.place.reader) as session:
        found = facts_of(world.team.office._work(session, None), world.case)
        session.expunge_all()
    return found


def other(value: Any) -> Any:
    """Return another value of the same kind."""
    made: Any = f"{value}-"
    if isinstance(value, bool) or value is None:
        made = value is not True
    elif isinstance(value, Coded):
        made = next(each for each in type(value) if each is not value)
    elif isinstance(value, Moment):
        made = Moment(value.at + timedelta(minutes=1), value.zone)
    elif isinstance(value, PartialDay):
        made = PartialDay(value.year + 1)
    elif isinstance(value, int | Decimal):
        made = value + 1
    elif isinstance(value, date):
        made = value + timedelta(days=1)
    elif isinstance(value, tuple):
        made = (*value, "-")
    return made


def copy_with(thing: Any, name: str) -> Any:
    values = {each.name: getattr(thing, each.name) for each in fields(thing)}
    return type(thing)(**{**values, name: other(values[name])})


@pytest.mark.parametrize("name", THINGS)
def test_every_field_of_every_thing_counts(facts: Facts, name: str) -> None:
    before, thing = fingerprint(facts), getattr(facts, name)
    for each in fields(thing):
        value: Any = {name: copy_with(thing, each.name)}
        changed = fingerprint(replace(facts, **value))
        assert (changed == before) is (each.name in COUNTERS), each.name


@pytest.mark.parametrize("name", LISTS)
def test_every_field_of_every_listed_thing_counts(facts: Facts, name: str) -> None:
    before, listed = fingerprint(facts), list(getattr(facts, name))
    assert listed
    for each in fields(listed[0]):
        value: Any = {name: [copy_with(listed[0], each.name), *listed[1:]]}
        changed = fingerprint(replace(facts, **value))
        assert (changed == before) is (each.name in COUNTERS), each.name


def test_an_assigned_escort_counts_and_another_one_does_not(facts: Facts) -> None:
    before = fingerprint(facts)
    slot = facts.slots[0]
    assert slot.escort is not None
    mine = facts.escorts[slot.escort]
    changed = {**facts.escorts, slot.escort: copy_with(mine, "passport_until")}
    assert fingerprint(replace(facts, escorts=changed)) != before
    assert fingerprint(replace(facts, escorts={**facts.escorts, EscortId("x"): mine})) == before


def test_the_order_of_reading_does_not_count(facts: Facts) -> None:
    before, chance = fingerprint(facts), Random(1)
    for _ in range(20):
        mixed: dict[str, Any] = {
            name: chance.sample(list(getattr(facts, name)), len(getattr(facts, name)))
            for name in ("slots", "approvals")
        }
        assert fingerprint(replace(facts, **mixed)) == before


def test_what_comes_after_a_release_does_not_count(facts: Facts) -> None:
    assert {"handover", "releases"} <= AFTERWARDS
    after: Any = [object()]
    assert fingerprint(replace(facts, refusals=after)) == fingerprint(facts)


def test_values_are_written_one_way() -> None:
    told = canonical({"b": 1, "a": moment("2026-12-03T06:40")})
    assert told == {"a": "2026-12-03T05:40:00+00:00 Europe/Amsterdam", "b": 1}
