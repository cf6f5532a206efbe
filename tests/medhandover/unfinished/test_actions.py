"""A record that is not finished is kept as it was typed, changes nothing, and goes with the record or by hand."""

import inspect
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from medhandover.audit.queries import case_lines
from medhandover.cases.queries import seen_person
from medhandover.cases.store import CaseClosed
from medhandover.handovers.actions import AlreadyRecorded, record_exception, record_handover
from medhandover.handovers.following import record_aftercare
from medhandover.handovers.model import Outcome
from medhandover.kernel.fields import WrongFields
from medhandover.kernel.problem import Conflict, NotAllowed
from medhandover.kernel.roles import CASE_WORKERS, TRAVELLERS, Role
from medhandover.office import FOUNDER
from medhandover.plans.actions import cancel_plan
from medhandover.readiness.actions import release_plan
from medhandover.readiness.queries import gate
from medhandover.refusals.recording import record_incapacity, record_receiver_refusal
from medhandover.retention.actions import close_case
from medhandover.retention.queries import person_export
from medhandover.rights import ACTIONS
from medhandover.staff.actions import add_account
from medhandover.staff.model import AccountDraft
from medhandover.staff.signing import Credentials
from medhandover.unfinished.actions import LeftUnfinished, discard_unfinished, save_unfinished
from medhandover.unfinished.model import FINISHED_BY, WRITERS, UnfinishedKind
from medhandover.unfinished.queries import UnfinishedRow, all_unfinished
from tests.medhandover.handovers.test_actions import SECOND, signer
from tests.medhandover.handovers.test_completeness import AT, record
from tests.medhandover.handovers.test_following import AGREED, contact
from tests.medhandover.plans.test_actions import World
from tests.medhandover.readiness.test_checks import arrange
from tests.medhandover.refusals.test_notes import w11, w12
from tests.offices import PASSWORD

HANDOVER, INCAPACITY = UnfinishedKind.HANDOVER, UnfinishedKind.INCAPACITY
TYPED: dict[str, Any] = {
    "at": "3-13-2026T1:99 Nergens/Hier",
    "place": "Kliniek Voorbeeld 🏥 (verzonnen)",
    "is_seal_intact": None,
    "items": [{"kind": "medicijn", "state": "overhandigd", "handed": "dertig?"}],
}


@pytest.fixture
def world() -> World:
    made = World()
    made.team.clock.set(AT.at + timedelta(hours=2))
    made.team.as_(Role.COORDINATOR)
    return made


def left(world: World) -> tuple[UnfinishedRow, ...]:
    return world.team.office.ask(all_unfinished, world.plan)


def save(world: World, kind: UnfinishedKind = HANDOVER, version: int = 0, **typed: Any) -> None:
    world.team.office.do(save_unfinished, world.plan, kind, typed or TYPED, version)


def sign_in(world: World, role: Role) -> None:
    """Sign somebody of another role in."""
    office = world.team.office
    office.actor = FOUNDER
    office.do(add_account, AccountDraft(name=role.value, shown=f"{role.value} (verzonnen)", roles=(role,)), PASSWORD)
    office.sign_in(Credentials(role.value, PASSWORD))


def test_everything_comes_back_as_it_was_typed_also_what_cannot_be_read(world: World) -> None:
    save(world)
    row = left(world)[0]
    assert (row.kind, row.version, row.typed) == (HANDOVER, 1, TYPED)
    assert (row.saved_by, row.saved_at) == ("Medical Coordinator (verzonnen)", world.team.clock.now())


@pytest.mark.parametrize("text", ["Վորբելդյան", "\ud800 halve letter", "a\x00b\u202e", "x" * 1_000_000])
def test_whatever_was_typed_comes_back(world: World, text: str) -> None:
    save(world, remarks=text)
    assert left(world)[0].typed == {"remarks": text}


def test_nothing_is_asked_of_what_is_not_finished(world: World) -> None:
    for kind in UnfinishedKind:
        save(world, kind, at="")
    assert [each.kind for each in left(world)] == list(UnfinishedKind)


def test_saving_again_replaces_what_was_typed_and_tells_who_did_it_when(world: World) -> None:
    save(world, place="begin (verzonnen)")
    world.team.clock.move(timedelta(minutes=5))
    sign_in(world, Role.EMPLOYEE)
    save(world, version=1, place="verder (verzonnen)")
    row = left(world)[0]
    assert (row.version, row.typed) == (2, {"place": "verder (verzonnen)"})
    assert (row.begun_by, row.saved_by) == ("Medical Coordinator (verzonnen)", "dtv_medewerker (verzonnen)")
    assert row.saved_at - row.begun_at == timedelta(minutes=5)


def test_what_a_colleague_typed_is_never_lost_by_saving(world: World) -> None:
    save(world, place="van de een (verzonnen)")
    with pytest.raises(LeftUnfinished) as told:
        save(world, place="van de ander (verzonnen)")
    assert "Medical Coordinator (verzonnen)" in told.value.say("nl")
    save(world, version=1, place="verder (verzonnen)")
    with pytest.raises(Conflict):
        save(world, version=1, place="van de ander (verzonnen)")
    assert left(world)[0].typed == {"place": "verder (verzonnen)"}


def test_what_was_thrown_away_meanwhile_is_not_brought_back_unasked(world: World) -> None:
    save(world)
    world.team.office.do(discard_unfinished, left(world)[0].id, 1)
    assert left(world) == ()
    with pytest.raises(Conflict):
        save(world, version=1)


def test_an_unfinished_record_that_was_changed_is_not_thrown_away_unseen(world: World) -> None:
    save(world)
    known = left(world)[0].id
    save(world, version=1, place="verder (verzonnen)")
    with pytest.raises(Conflict):
        world.team.office.do(discard_unfinished, known, 1)
    world.team.office.do(discard_unfinished, known, 2)


def test_saving_and_throwing_away_have_their_log_lines_without_what_was_typed(world: World) -> None:
    save(world)
    world.team.office.do(discard_unfinished, left(world)[0].id, 1)
    lines = [each for each in world.team.office.ask(case_lines, world.case) if each.tag.startswith("unfinished:")]
    assert [each.tag for each in lines if each.code != "R"] == ["unfinished:save", "unfinished:discard"]
    assert all(each.details.get("kind") == HANDOVER.value for each in lines if each.code != "R")
    assert "Kliniek" not in repr(lines)


Record = Callable[[World, int], None]


def _handover(world: World, version: int) -> None:
    world.team.office.do(record_handover, world.plan, record(outcome=Outcome.PARTIAL), version)


def _exception(world: World, version: int) -> None:
    signer(world)
    office, draft = world.team.office, record(exceptions="tolk per telefoon (verzonnen)")
    office.do_together(SECOND, record_exception, world.plan, draft, version)


def _receiver(world: World, version: int) -> None:
    world.team.office.do(record_receiver_refusal, world.plan, w12(receiver=world.receiver), version)


def _incapacity(world: World, version: int) -> None:
    world.team.office.do(record_incapacity, world.plan, w11(), version)


def _aftercare(world: World, version: int) -> None:
    do = world.team.office.do
    do(record_handover, world.plan, record(outcome=Outcome.PARTIAL))
    do(ACTIONS["aftercare:choose"], world.plan, AGREED)
    do(record_aftercare, world.plan, contact(world), version)


RECORDS = {
    "handover:record": _handover,
    "handover:except": _exception,
    "receiver_refusal:record": _receiver,
    "incapacity:record": _incapacity,
    "aftercare:record": _aftercare,
}
KIND_OF = {tag: kind for kind, tags in FINISHED_BY.items() for tag in tags}


@pytest.mark.parametrize("tag", sorted(KIND_OF))
def test_what_was_unfinished_goes_with_the_record_that_finishes_it_and_no_other(tag: str, world: World) -> None:
    for kind in UnfinishedKind:
        save(world, kind)
    RECORDS[tag](world, 1)
    assert {each.kind for each in left(world)} == set(UnfinishedKind) - {KIND_OF[tag]}


@pytest.mark.parametrize("tag", sorted(KIND_OF))
def test_a_record_of_its_own_leaves_what_somebody_else_began(tag: str, world: World) -> None:
    save(world, KIND_OF[tag])
    RECORDS[tag](world, 0)
    assert [each.kind for each in left(world)] == [KIND_OF[tag]]


@pytest.mark.parametrize("tag", sorted(KIND_OF))
def test_what_a_colleague_added_meanwhile_is_not_finished_unseen(tag: str, world: World) -> None:
    save(world, KIND_OF[tag])
    save(world, KIND_OF[tag], version=1, place="erbij (verzonnen)")
    with pytest.raises(Conflict):
        RECORDS[tag](world, 1)
    assert left(world)[0].typed == {"place": "erbij (verzonnen)"}


def test_what_cannot_be_finished_yet_stays_unfinished(world: World) -> None:
    save(world)
    with pytest.raises(WrongFields):
        world.team.office.do(record_handover, world.plan, record(outcome=Outcome.PARTIAL, place=""), 1)
    assert len(left(world)) == 1


def test_once_final_it_cannot_be_changed_by_finishing_another(world: World) -> None:
    _handover(world, 0)
    save(world)
    with pytest.raises(AlreadyRecorded):
        _handover(world, 1)
    assert len(left(world)) == 1


def test_whoever_may_make_the_record_may_leave_it_unfinished_and_nobody_else() -> None:
    for kind, tags in FINISHED_BY.items():
        for tag in tags:
            assert ACTIONS[tag].may == WRITERS[kind]
            assert inspect.signature(ACTIONS[tag].function).parameters["unfinished"].default == 0
    assert save_unfinished.may == discard_unfinished.may == CASE_WORKERS | TRAVELLERS


def test_who_travels_along_writes_no_after_care(world: World) -> None:
    save(world, UnfinishedKind.AFTERCARE)
    known = left(world)[0].id
    sign_in(world, Role.EMPLOYEE)
    with pytest.raises(NotAllowed):
        save(world, UnfinishedKind.AFTERCARE, version=1)
    with pytest.raises(NotAllowed):
        world.team.office.do(discard_unfinished, known, 1)
    assert len(left(world)) == 1


def test_who_may_not_read_the_record_does_not_read_it_unfinished(world: World) -> None:
    save(world)
    sign_in(world, Role.TRANSLATOR)
    with pytest.raises(NotAllowed):
        left(world)


def test_in_a_closed_case_only_after_care_goes_on_and_the_rest_can_be_thrown_away(world: World) -> None:
    do = world.team.office.do
    save(world)
    do(cancel_plan, world.plan, 1, "rechter (verzonnen)")
    do(close_case, world.case, world.team.office.ask(seen_person, world.case).version)
    with pytest.raises(CaseClosed):
        save(world, version=1)
    save(world, UnfinishedKind.AFTERCARE)
    do(discard_unfinished, left(world)[0].id, 1)
    assert [each.kind for each in left(world)] == [UnfinishedKind.AFTERCARE]


def test_it_changes_nothing_of_the_gate_and_voids_no_release() -> None:
    world = World()
    arrange(world)
    world.team.office.do(release_plan, world.case)
    before = world.team.office.ask(gate, world.case)
    assert before.is_released
    for kind in UnfinishedKind:
        save(world, kind)
    assert world.team.office.ask(gate, world.case) == before


def test_it_comes_out_with_all_data_of_the_person(world: World) -> None:
    save(world)
    world.team.office.give_reason(world.case, "verzoek om inzage (verzonnen)")
    rows = world.team.office.ask(person_export, world.case).tables["unfinished_records"]
    assert ["Kliniek Voorbeeld 🏥" in row["typed"] for row in rows] == [True]
