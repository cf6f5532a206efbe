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
from medhandover.journeys.noticing import record_notice
from medhandover.kernel.clock import Moment, moment
from medhandover.kernel.coded import Coded
from medhandover.kernel.days import PartialDay
from medhandover.kernel.ids import EscortId, LegPosition
from medhandover.medication.actions import count_medicine, record_envelope, record_medicine
from medhandover.medication.custody import BreachDraft, BreachKind, Holder
from medhandover.medication.handing import move_envelope, record_breach
from medhandover.medication.permits import record_paper
from medhandover.medication.queries import all_envelopes
from medhandover.readiness.actions import release_plan
from medhandover.readiness.facts import facts_of
from medhandover.readiness.fingerprint import AFTERWARDS, COUNTERS, canonical, fingerprint
from medhandover.readiness.model import Facts
from medhandover.readiness.queries import gate
from tests.medhandover.advice.test_examinations import examination
from tests.medhandover.advice.test_signals import signal
from tests.medhandover.journeys.test_notices import told as notice
from tests.medhandover.medication.test_controlled import paper
from tests.medhandover.medication.test_counts import signing
from tests.medhandover.medication.test_model import medicine
from tests.medhandover.plans.test_actions import World
from tests.medhandover.readiness.test_checks import ENVELOPE, HANDED, arrange

THINGS = ("case", "plan", "receiver", "payment", "settings", "journey")
LISTS = (
    *("milestones", "checks"),
    *("advices", "conditions", "acceptances", "covered", "legs", "medicines", "consents", "slots", "explanations"),
    *("advice_requests", "health_signals", "examinations"),
    "advices",
    "conditions",
    "acceptances",
    "covered",
    "legs",
    "medicines",
    "consents",
    "slots",
    "explanations",
    "notices",
    "controlled_papers",
    "envelopes",
    "custody",
    "seal_breaches",
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
    do = world.team.office.do
    controlled = do(record_medicine, world.case, medicine(is_controlled=True))
    do(record_paper, world.case, paper(medicine=controlled))
    do(record_notice, world.case, LegPosition(1), notice())
    lost = BreachDraft(kind=BreachKind.LOST, found_at=moment("2026-11-24T09:00"), found_by="K. Visser (verzonnen)")
    do(record_breach, do(record_envelope, world.case, replace(ENVELOPE, number="E-0002")), lost)
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


def test_a_signature_or_a_step_between_those_who_travel_takes_no_release_away() -> None:
    world = World()
    arrange(world)
    do, ask = world.team.office.do, world.team.office.ask
    counted = (66, date(2026, 11, 24), "K. Visser (verzonnen)")
    taken = do(record_medicine, world.case, medicine(counted=66))
    do(release_plan, world.case)
    do(count_medicine, taken, 1, *counted, signing())
    on = replace(
        HANDED,
        given_by=HANDED.taken_by,
        given_by_kind=Holder.EMPLOYEE,
        taken_by="P. Bakker (verzonnen)",
        taken_by_kind=Holder.MEDICAL_ESCORT,
    )
    envelope = ask(all_envelopes, world.case)[0].id
    do(move_envelope, envelope, on)
    assert ask(gate, world.case).is_released
    back = replace(on, given_by=on.taken_by, given_by_kind=on.taken_by_kind, taken_by="X", taken_by_kind=Holder.OFFICE)
    do(move_envelope, envelope, back)
    assert not ask(gate, world.case).is_released


def test_values_are_written_one_way() -> None:
    told = canonical({"b": 1, "a": moment("2026-12-03T06:40")})
    assert told == {"a": "2026-12-03T05:40:00+00:00 Europe/Amsterdam", "b": 1}
