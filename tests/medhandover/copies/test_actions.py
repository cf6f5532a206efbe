from datetime import date

import pytest

from medhandover.copies import actions, queries
from medhandover.copies.model import CopyDraft, Recipient
from medhandover.kernel.fields import WrongFields
from medhandover.kernel.ids import CopyId
from tests.medhandover.copies.test_model import TWO, draft
from tests.medhandover.plans.test_actions import World


@pytest.fixture
def world() -> World:
    return World()


def noted(world: World, copy: CopyDraft) -> CopyId:
    return world.team.office.do(actions.note_copy, world.plan, copy)


def numbers(world: World) -> list[tuple[int, int]]:
    return [(row.paper_version, row.number) for row in world.team.office.ask(queries.all_copies, world.case)]


def test_r49_every_copy_has_its_version_and_number(world: World) -> None:
    noted(world, draft())
    noted(world, draft(recipient=Recipient.FILE))
    noted(world, draft(content_hash=TWO))
    assert numbers(world) == [(1, 1), (1, 2), (2, 1)]


def test_r49_a_reprint_has_a_reason(world: World) -> None:
    noted(world, draft())
    with pytest.raises(actions.ReprintReasonNeeded):
        noted(world, draft(reprint_reason=" "))
    noted(world, draft(reprint_reason="koffie over het eerste exemplaar"))
    assert numbers(world) == [(1, 1), (1, 2)]


def test_r49_a_copy_that_cannot_be_is_not_noted(world: World) -> None:
    with pytest.raises(WrongFields):
        noted(world, draft(pages=0))
    assert numbers(world) == []


def test_r49_a_copy_is_given_once_between_printing_and_today(world: World) -> None:
    made = noted(world, draft())
    for day in (date(2026, 11, 23), date(2026, 11, 25)):
        with pytest.raises(WrongFields):
            world.team.office.do(actions.give_copy, made, 1, day)
    world.team.office.do(actions.give_copy, made, 1, date(2026, 11, 24))
    with pytest.raises(actions.AlreadyGiven):
        world.team.office.do(actions.give_copy, made, 2, date(2026, 11, 24))
    assert [row.given_on for row in world.team.office.ask(queries.all_copies, world.case)] == [date(2026, 11, 24)]
