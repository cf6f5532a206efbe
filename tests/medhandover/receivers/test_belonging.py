from typing import Any

import pytest

from medhandover.kernel.fields import WrongFields
from medhandover.kernel.ids import ReceiverId
from medhandover.kernel.roles import Role
from medhandover.receivers.actions import change_receiver, record_receiver
from medhandover.receivers.model import ReceiverKind
from tests.medhandover.receivers.test_actions import CARER, receiver
from tests.offices import Team, memory_office


@pytest.fixture
def team() -> Team:
    return memory_office((Role.COORDINATOR,))


def recorded(team: Team, **other: Any) -> ReceiverId:
    return team.office.do(record_receiver, receiver(**other))


def wrong(team: Team, known: ReceiverId, version: int, **other: Any) -> list[str]:
    with pytest.raises(WrongFields) as refused:
        team.office.do(change_receiver, known, version, receiver(**other))
    return [each.path for each in refused.value.wrong]


def test_a_practitioner_belongs_to_an_institution_and_to_nothing_else(team: Team) -> None:
    clinic = recorded(team)
    doctor = recorded(team, kind=ReceiverKind.PRACTITIONER, institution=clinic)
    carer = recorded(team, **CARER)
    for other in (doctor, carer, ReceiverId("nergens")):
        with pytest.raises(WrongFields) as refused:
            recorded(team, kind=ReceiverKind.PRACTITIONER, institution=other)
        assert [each.path for each in refused.value.wrong] == ["institution"]


def test_an_institution_belongs_to_nothing_that_belongs_to_it(team: Team) -> None:
    hospital = recorded(team, name="Ziekenhuis")
    clinic = recorded(team, name="Kliniek", institution=hospital)
    ward = recorded(team, name="Afdeling", institution=clinic)
    assert wrong(team, hospital, 1, institution=hospital) == ["institution"]
    assert wrong(team, hospital, 1, institution=ward) == ["institution"]
    team.office.do(change_receiver, ward, 1, receiver(name="Afdeling", institution=hospital))


def test_an_institution_with_parts_stays_one(team: Team) -> None:
    clinic = recorded(team)
    recorded(team, kind=ReceiverKind.PRACTITIONER, institution=clinic)
    assert wrong(team, clinic, 1, kind=ReceiverKind.PRACTITIONER) == ["kind"]
    team.office.do(change_receiver, clinic, 1, receiver(name="Anders"))
