"""The back-up receiver is looked at before it is needed: checked and asked, as remarks that stop nobody (FM-01)."""

from dataclasses import replace
from datetime import timedelta

import pytest

from medhandover.kernel.ids import ReceiverId
from medhandover.plans.actions import change_plan
from medhandover.plans.contacting import note_contact
from medhandover.readiness.queries import FindingRow, gate
from medhandover.receivers.actions import record_receiver
from tests.medhandover.plans.test_actions import CLINIC, World
from tests.medhandover.plans.test_contacting import asked
from tests.medhandover.receivers.test_actions import verify
from tests.offices import NOW
from tests.walks import kept


@pytest.fixture
def world() -> World:
    return World()


@pytest.fixture
def backup(world: World) -> ReceiverId:
    second = replace(CLINIC, name="Tweede Kliniek (verzonnen)", city="Gyumri")
    made: ReceiverId = world.team.office.do(record_receiver, second)
    world.team.office.do(change_plan, world.plan, 1, world.draft(backup_receiver=made))
    return made


def remarks(world: World) -> list[FindingRow]:
    found = world.team.office.ask(gate, world.case).findings
    return [each for each in found if each.where == "receiver.backup_receiver"]


def test_without_a_back_up_nothing_is_asked_of_it(world: World) -> None:
    assert remarks(world) == []


def test_r46_a_back_up_that_was_not_asked_is_a_remark_until_a_contact_is_noted(
    world: World, backup: ReceiverId
) -> None:
    assert {(each.rule, each.weight.value) for each in remarks(world)} == {("R15", "R"), ("R46", "R")}
    do = world.team.office.do
    do(note_contact, world.plan, asked(receiver=world.receiver))
    assert "R46" in {each.rule for each in remarks(world)}
    do(note_contact, world.plan, asked(receiver=backup, at=NOW - timedelta(hours=2)))
    assert {each.rule for each in remarks(world)} == {"R15"}
    assert kept(world, "R46") == ("The back-up Tweede Kliniek (verzonnen) was asked on Tue 24 Nov 2026.",)


def test_r15_a_back_up_is_checked_by_a_second_source_as_well(world: World, backup: ReceiverId) -> None:
    assert remarks(world)[0].say("nl").startswith("De reserve Tweede Kliniek (verzonnen) is niet gecontroleerd")
    verify(world.team, backup)
    assert {each.rule for each in remarks(world)} == {"R46"}
