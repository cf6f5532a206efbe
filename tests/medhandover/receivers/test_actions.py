from typing import Any

import pytest

from medhandover.kernel.fields import WrongFields
from medhandover.kernel.problem import Conflict, NotAllowed
from medhandover.kernel.roles import Role
from medhandover.receivers import actions, queries
from medhandover.receivers.model import ReceiverDraft, ReceiverKind, ReceiverType, Relation, wrong_fields
from tests.offices import Team, memory_office


def receiver(**other: Any) -> ReceiverDraft:
    fields: dict[str, Any] = {
        "name": "Kliniek Voorbeeld",
        "original_name": "Օրինակ կլինիկա",
        "kind": ReceiverKind.INSTITUTION,
        "type": ReceiverType.PSYCHIATRIC,
        "country": "AM",
        "city": "Yerevan",
        "zone": "Asia/Yerevan",
        "phone": "+374 00 000001",
        **other,
    }
    return ReceiverDraft(**fields)


@pytest.fixture
def team() -> Team:
    return memory_office((Role.COORDINATOR, Role.TRANSLATOR))


def test_a_receiver_is_found_by_country_and_by_name_in_any_script(team: Team) -> None:
    made = team.office.do(actions.record_receiver, receiver())
    team.office.do(actions.record_receiver, receiver(name="Clinique Exemple", original_name="", country="GN"))
    assert [row.id for row in team.office.ask(queries.all_receivers, country="AM")] == [made]
    assert [row.id for row in team.office.ask(queries.all_receivers, text="օրինակ")] == [made]
    assert len(team.office.ask(queries.all_receivers)) == 2


def test_a_changed_receiver_is_found_under_its_new_name(team: Team) -> None:
    made = team.office.do(actions.record_receiver, receiver())
    team.office.do(actions.change_receiver, made, 1, receiver(name="Kliniek Anders"))
    assert [row.name for row in team.office.ask(queries.all_receivers, text="anders")] == ["Kliniek Anders"]
    with pytest.raises(Conflict):
        team.office.do(actions.change_receiver, made, 1, receiver())


@pytest.mark.parametrize(
    ("path", "other"),
    [
        ("name", {"name": ""}),
        ("country", {"country": "Armenia"}),
        ("phone", {"phone": "010 1234"}),
        ("languages", {"languages": ("armenian",)}),
        ("zone", {"zone": "Yerevan"}),
        ("relation", {"kind": ReceiverKind.CARER}),
        ("relation", {"relation": Relation.PARENT}),
    ],
)
def test_what_cannot_be_is_told_at_its_field(team: Team, path: str, other: dict[str, Any]) -> None:
    assert [each.path for each in wrong_fields(receiver(**other))] == [path]
    with pytest.raises(WrongFields):
        team.office.do(actions.record_receiver, receiver(**other))


def test_r18_an_informal_carer_has_a_relation() -> None:
    assert not list(wrong_fields(receiver(kind=ReceiverKind.CARER, relation=Relation.SIBLING)))


def test_a_translator_sees_no_receiver(team: Team) -> None:
    with pytest.raises(NotAllowed):
        team.as_(Role.TRANSLATOR).ask(queries.all_receivers)
