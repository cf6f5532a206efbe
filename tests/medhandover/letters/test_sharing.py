from datetime import date
from typing import Any

import pytest

from medhandover.kernel.fields import WrongFields
from medhandover.kernel.ids import AcceptanceId, EvidenceId
from medhandover.letters import queries, sharing
from medhandover.letters.evidence import HandingDraft, HandingWay, Party
from medhandover.plans.actions import change_plan, record_arrangement, record_evidence
from medhandover.plans.model import ArrangementDraft
from tests.medhandover.plans.test_actions import LETTER, World

TODAY = date(2026, 11, 24)


def arranged() -> World:
    """Return a world in which the receiver accepted and the one condition is met."""
    world = World()
    made = world.team.office.do(
        record_arrangement, world.plan, ArrangementDraft(condition=world.condition, what="opname")
    )
    world.team.office.do(record_evidence, made, LETTER)
    world.accept()
    return world


def handing(party: Party = Party.PERSON, **other: Any) -> HandingDraft:
    fields: dict[str, Any] = {"party": party, "name": "A. Voorbeeldyan (verzonnen)", "handed_on": TODAY, **other}
    return HandingDraft(**fields)


def test_r32_evidence_is_handed_once_there_is_any() -> None:
    world = World()
    with pytest.raises(sharing.NothingArranged):
        world.team.office.do(sharing.hand_evidence, world.plan, handing())
    world.accept()
    with pytest.raises(sharing.NothingArranged):
        world.team.office.do(sharing.hand_evidence, world.plan, handing())
    assert world.team.office.ask(queries.all_handings, world.plan) == ()


def test_r32_everything_there_is_is_copied_unless_said_otherwise() -> None:
    world = arranged()
    world.team.office.do(sharing.hand_evidence, world.plan, handing(way=HandingWay.POST, is_received=True))
    row = world.team.office.ask(queries.all_handings, world.plan)[0]
    assert (len(row.evidence), len(row.acceptances), row.is_current) == (1, 1, True)
    assert (row.party, row.way, row.is_received) == (Party.PERSON, HandingWay.POST, True)


def test_r32_a_moved_handover_makes_what_was_handed_old() -> None:
    world = arranged()
    world.team.office.do(sharing.hand_evidence, world.plan, handing())
    world.team.office.do(change_plan, world.plan, 1, world.draft(handover_place="ingang"))
    assert [row.is_current for row in world.team.office.ask(queries.all_handings, world.plan)] == [False]


@pytest.mark.parametrize(
    ("path", "other"),
    [
        ("name", {"name": ""}),
        ("handed_on", {"handed_on": date(2026, 11, 25)}),
        ("evidence", {"evidence": (EvidenceId("elders"),)}),
        ("acceptances", {"acceptances": (AcceptanceId("elders"),)}),
    ],
)
def test_r32_what_cannot_be_handed_is_refused(path: str, other: dict[str, Any]) -> None:
    world = arranged()
    with pytest.raises(WrongFields) as refused:
        world.team.office.do(sharing.hand_evidence, world.plan, handing(**other))
    assert [each.path for each in refused.value.wrong] == [path]
