from datetime import date
from typing import Any

import pytest

from medhandover.cases.actions import change_person
from medhandover.cases.queries import person_draft
from medhandover.consents import actions, queries, sending
from medhandover.consents.model import LegalGround
from medhandover.consents.transmissions import TransmissionState
from medhandover.kernel.fields import WrongFields
from medhandover.readiness.queries import gate
from tests.medhandover.consents.test_checks import REFUSED
from tests.medhandover.consents.test_checks import draft as consent
from tests.medhandover.consents.test_transmissions import draft
from tests.medhandover.plans.test_actions import World

LATER = date(2026, 12, 2)


@pytest.fixture
def world() -> World:
    return World()


def states(world: World) -> list[TransmissionState]:
    return [row.state for row in world.team.office.ask(queries.all_transmissions, world.case)]


def found(world: World) -> list[str]:
    rows = world.team.office.ask(gate, world.case).findings
    return [row.english for row in rows if row.where == "information.transmissions"]


def kept(world: World, rule: str = "R35") -> tuple[str, ...]:
    return next(row.kept_english for row in world.team.office.ask(gate, world.case).rules if row.rule == rule)


def test_r35_nothing_medical_is_sent_without_a_ground(world: World) -> None:
    do = world.team.office.do
    with pytest.raises(sending.NoGround):
        do(sending.record_transmission, world.case, draft())
    assert states(world) == []
    given = do(actions.record_consent, world.case, consent())
    do(sending.record_transmission, world.case, draft())
    rows = world.team.office.ask(queries.all_transmissions, world.case)
    assert [(row.state, row.consent, row.ground) for row in rows] == [
        (TransmissionState.DONE, given, LegalGround.CONSENT)
    ]
    assert any("ground: explicit consent" in each and "was sent" in each for each in kept(world))


def test_r35_a_planned_sending_without_a_ground_ends_with_consent(world: World) -> None:
    do = world.team.office.do
    do(sending.plan_transmission, world.case, draft(sent_on=LATER))
    assert [each.split(" is ")[0] for each in found(world)] == ["“handover dossier”"]
    do(actions.record_consent, world.case, consent())
    assert found(world) == []


def test_r35_a_planned_sending_without_a_ground_ends_when_it_is_dropped(world: World) -> None:
    do = world.team.office.do
    do(actions.record_consent, world.case, consent(**REFUSED))
    planned = do(sending.plan_transmission, world.case, draft(sent_on=LATER))
    assert len(found(world)) == 1
    do(sending.drop_transmission, planned)
    assert found(world) == []
    with pytest.raises(sending.NotPlanned):
        do(sending.drop_transmission, planned)
    assert states(world) == [TransmissionState.PLANNED, TransmissionState.DROPPED]


def test_r35_what_was_planned_is_sent_once(world: World) -> None:
    do = world.team.office.do
    do(actions.record_consent, world.case, consent())
    planned = do(sending.plan_transmission, world.case, draft(sent_on=LATER))
    do(sending.record_transmission, world.case, draft(), planned)
    with pytest.raises(sending.NotPlanned):
        do(sending.record_transmission, world.case, draft(), planned)


def test_r35_what_was_sent_after_the_consent_was_taken_back_is_told(world: World) -> None:
    do = world.team.office.do
    given = do(actions.record_consent, world.case, consent())
    do(sending.record_transmission, world.case, draft())
    do(actions.withdraw_consent, given, 1, date(2026, 11, 23), "de kliniek")
    assert ["Report it as a data breach." in each for each in found(world)] == [True]


def test_r35_vital_interest_is_for_who_cannot_consent(world: World) -> None:
    do, vital = world.team.office.do, draft(ground=LegalGround.VITAL)
    with pytest.raises(WrongFields) as refused:
        do(sending.record_transmission, world.case, vital)
    assert [each.path for each in refused.value.wrong] == ["ground"]
    version, person = world.team.office.ask(person_draft, world.case)
    person.is_incapable = True
    do(change_person, world.case, version, person)
    do(sending.record_transmission, world.case, vital)
    assert states(world) == [TransmissionState.DONE]


def test_r35_a_wrong_transmission_is_not_noted(world: World) -> None:
    wrong: dict[str, Any] = {"recipient": ""}
    for action in (sending.plan_transmission, sending.record_transmission):
        with pytest.raises(WrongFields):
            world.team.office.do(action, world.case, draft(**wrong))
    assert states(world) == []
