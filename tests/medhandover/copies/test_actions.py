from datetime import date, timedelta
from typing import Any

import pytest

from medhandover.cases.actions import add_document
from medhandover.cases.model import DocumentDraft, Subject
from medhandover.copies import actions, queries
from medhandover.copies.breaches import BreachKind
from medhandover.copies.model import CopyDraft, CopyState, MovementDraft, Recipient
from medhandover.kernel.clock import Moment
from medhandover.kernel.fields import WrongFields
from medhandover.kernel.ids import AttachmentId, CopyId
from medhandover.kernel.roles import Role
from medhandover.storage.attachments import StoredAttachment
from medhandover.storage.kinds import AttachmentKind
from tests.medhandover.copies.test_model import TWO, draft
from tests.medhandover.plans.test_actions import World
from tests.offices import NOW


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


def states(world: World) -> list[tuple[CopyState, str]]:
    return [(row.state, row.place) for row in world.team.office.ask(queries.all_copies, world.case)]


def steps(world: World, copy: CopyId) -> list[CopyState]:
    return [row.state for row in world.team.office.ask(queries.copy_steps, copy)]


def moved(day: int = 24, whom: str = "K. Visser (verzonnen)", **other: Any) -> MovementDraft:
    return MovementDraft(moved_on=date(2026, 11, day), whom=whom, **other)


def test_r49_it_is_known_where_every_copy_is_now(world: World) -> None:
    do, made = world.team.office.do, noted(world, draft())
    assert states(world) == [(CopyState.PRINTED, "")]
    do(actions.give_copy, made, 1, date(2026, 11, 24), "K. Visser (verzonnen)", True, "begeleider")
    do(actions.return_copy, made, 2, moved(place="kluis"))
    do(actions.give_copy, made, 3, date(2026, 11, 24), "A. Mulder (verzonnen)")
    do(actions.return_copy, made, 4, moved(place="kluis"))
    do(actions.destroy_copy, made, 5, moved())
    assert states(world) == [(CopyState.DESTROYED, "")]
    assert steps(world, made) == [
        CopyState.GIVEN,
        CopyState.RETURNED,
        CopyState.GIVEN,
        CopyState.RETURNED,
        CopyState.DESTROYED,
    ]
    first = world.team.office.ask(queries.copy_steps, made)[0]
    assert (first.whom, first.is_receipt_signed, first.place) == ("K. Visser (verzonnen)", True, "begeleider")


def test_r49_what_happens_to_a_copy_follows_from_where_it_is(world: World) -> None:
    do, made = world.team.office.do, noted(world, draft())
    with pytest.raises(actions.CopyElsewhere):
        do(actions.return_copy, made, 1, moved())
    do(actions.destroy_copy, made, 1, moved())
    with pytest.raises(actions.CopyElsewhere):
        do(actions.give_copy, made, 2, date(2026, 11, 24))
    with pytest.raises(actions.CopyElsewhere):
        do(actions.lose_copy, made, 2, Moment(NOW), "weg")


def test_r49_a_lost_copy_starts_the_clock_of_a_data_breach_and_can_turn_up(world: World) -> None:
    do, ask, made = world.team.office.do, world.team.office.ask, noted(world, draft())
    lost = do(actions.lose_copy, made, 1, Moment(NOW), "tas gestolen", "Schiphol")
    assert states(world) == [(CopyState.LOST, "Schiphol")]
    row = ask(queries.all_breaches)[0]
    assert (row.id, row.copy, row.hours_left, row.kind) == (lost, made, 72, BreachKind.LOST_COPY)
    with pytest.raises(actions.CopyElsewhere):
        do(actions.give_copy, made, 2, date(2026, 11, 24))
    do(actions.return_copy, made, 2, moved(place="kluis"))
    assert states(world) == [(CopyState.RETURNED, "kluis")]
    assert len(ask(queries.all_breaches)) == 1


def test_r49_a_loss_that_is_not_told_leaves_the_copy_where_it_was(world: World) -> None:
    made = noted(world, draft())
    with pytest.raises(WrongFields):
        world.team.office.do(actions.lose_copy, made, 1, Moment(NOW), " ")
    assert states(world) == [(CopyState.PRINTED, "")]


def test_r49_a_step_lies_after_the_one_before(world: World) -> None:
    do, made = world.team.office.do, noted(world, draft())
    world.team.clock.move(timedelta(days=2))
    world.team.as_(Role.COORDINATOR)
    do(actions.give_copy, made, 1, date(2026, 11, 25))
    for movement in (moved(24), moved(27), moved(26, whom="")):
        with pytest.raises(WrongFields):
            do(actions.destroy_copy, made, 2, movement)
    do(actions.destroy_copy, made, 2, moved(26))


def test_r49_a_scan_of_the_receipt_belongs_to_its_copy(world: World) -> None:
    made = noted(world, draft())
    scan = StoredAttachment(id=AttachmentId("f" * 64), kind=AttachmentKind.PDF, size=3, sha256="0" * 64)
    world.team.office.do(
        add_document, world.case, DocumentDraft(about=Subject.COPY, filename="ontvangst.pdf", thing=made), scan
    )
    assert [row.receipts for row in world.team.office.ask(queries.all_copies, world.case)] == [(scan.id,)]
