"""Text that was typed and not saved is its author's alone, changes nothing, and goes with saving or by hand."""

from datetime import timedelta
from typing import Any

import pytest

from medhandover.audit.queries import log_lines
from medhandover.cases.queries import seen_person
from medhandover.kernel.ids import CaseId, UnsavedId, new_id
from medhandover.kernel.problem import Conflict, NotFound
from medhandover.kernel.roles import Role
from medhandover.plans.actions import cancel_plan, change_plan
from medhandover.plans.queries import all_plans
from medhandover.readiness.queries import gate
from medhandover.retention.actions import close_case
from medhandover.retention.queries import person_export
from medhandover.unsaved.actions import discard_unsaved, expire_unsaved, keep_unsaved
from medhandover.unsaved.queries import UnsavedRow, own_unsaved_texts
from tests.medhandover.plans.test_actions import World
from tests.medhandover.readiness.test_checks import arrange
from tests.medhandover.unfinished.test_actions import sign_in

TYPED: dict[str, Any] = {
    "place": "kamer 3 🏥 (verzonnen)",
    "at": "31-13-2026",
    "items": [{"kind": "?"}],
    "half": "\ud800",
}


@pytest.fixture
def world() -> World:
    made = World()
    arrange(made)
    made.team.as_(Role.COORDINATOR)
    return made


def own(world: World) -> tuple[UnsavedRow, ...]:
    return world.team.office.ask(own_unsaved_texts)


def keep(world: World, case: CaseId | None = None, unsaved: str = "", **typed: Any) -> UnsavedId:
    made = UnsavedId(unsaved or new_id())
    opening = {"tag": "plan:change", "name": "Change the plan"}
    world.team.office.do(keep_unsaved, made, "form", opening, typed or TYPED, case)
    return made


@pytest.mark.parametrize("is_about_a_case", [True, False])
def test_everything_comes_back_as_it_was_typed(world: World, is_about_a_case: bool) -> None:
    keep(world, world.case if is_about_a_case else None)
    (row,) = own(world)
    assert (row.typed, row.kept_at) == (TYPED, world.team.clock.now())
    assert bool(row.document_number) == is_about_a_case


def test_what_is_typed_later_stands_in_its_place_and_the_newest_comes_first(world: World) -> None:
    first = keep(world, world.case, place="een")
    second = keep(world, None, place="twee")
    keep(world, world.case, first, place="drie")
    assert {each.id: each.typed["place"] for each in own(world)} == {first: "drie", second: "twee"}


def test_nobody_else_sees_it_changes_it_or_throws_it_away(world: World) -> None:
    mine = keep(world, world.case)
    sign_in(world, Role.CASE_DIRECTOR)
    assert own(world) == ()
    with pytest.raises(NotFound):
        keep(world, world.case, mine, place="van een ander")
    with pytest.raises(NotFound):
        world.team.office.do(discard_unsaved, mine)
    world.team.as_(Role.COORDINATOR)
    assert [each.typed for each in own(world)] == [TYPED]


def test_the_log_says_once_that_it_is_kept_and_once_that_it_is_thrown_away_and_never_what(world: World) -> None:
    before = world.team.vouched.head.count
    mine = keep(world, world.case)
    for number in range(20):
        keep(world, world.case, mine, place=f"geheim {number}")
    assert world.team.vouched.head.count == before + 1
    world.team.office.do(discard_unsaved, mine)
    assert world.team.vouched.head.count == before + 2
    world.team.office.ask(own_unsaved_texts)
    assert world.team.vouched.head.count == before + 2
    with world.team.office.place.engine.connect() as connection:
        told = str(connection.exec_driver_sql("SELECT content FROM log_lines").all())
    assert ("unsaved:keep" in told, "geheim" in told, "kamer 3" in told) == (True, False, False)


def test_what_is_about_nobody_leaves_no_line(world: World) -> None:
    before = world.team.vouched.head.count
    world.team.office.do(discard_unsaved, keep(world))
    assert world.team.vouched.head.count == before


def test_it_goes_in_one_step_with_what_its_form_saves_and_stays_when_that_is_refused(world: World) -> None:
    mine, office = keep(world, world.case), world.team.office
    (plan,) = office.ask(all_plans, world.case)
    values = {"plan": world.plan, "changed": world.draft()}
    with pytest.raises(Conflict):
        office.save(change_plan, {**values, "version": 99}, None, mine)
    assert [each.id for each in own(world)] == [mine]
    office.save(change_plan, {**values, "version": plan.version}, None, mine)
    assert own(world) == ()


def test_it_is_no_fact_of_the_plan(world: World) -> None:
    before = world.team.office.ask(gate, world.case)
    keep(world, world.case)
    assert world.team.office.ask(gate, world.case) == before


def test_it_comes_out_with_all_data_of_the_person(world: World) -> None:
    keep(world, world.case)
    world.team.office.give_reason(world.case, "inzage (verzonnen)")
    rows = world.team.office.ask(person_export, world.case).tables["unsaved_texts"]
    assert "kamer 3" in rows[0]["typed"]


def test_in_a_closed_case_it_is_kept_and_thrown_away_too(world: World) -> None:
    do, ask = world.team.office.do, world.team.office.ask
    do(cancel_plan, world.plan, ask(all_plans, world.case)[0].version, "teruggetrokken (verzonnen)")
    do(close_case, world.case, ask(seen_person, world.case).version)
    mine = keep(world, world.case)
    do(discard_unsaved, mine)
    assert own(world) == ()
    with pytest.raises(NotFound):
        do(discard_unsaved, mine)


def test_who_sees_no_person_has_own_text_too(world: World) -> None:
    sign_in(world, Role.ADMINISTRATOR)
    keep(world)
    assert len(own(world)) == 1


def test_text_about_no_case_goes_after_as_many_days_as_the_office_keeps_it_and_leaves_a_line(world: World) -> None:
    office = world.team.office
    of_the_office, about_a_case = keep(world), keep(world, world.case)
    world.team.clock.move(timedelta(days=20))
    world.team.as_(Role.COORDINATOR)
    later = keep(world)
    assert office.do(expire_unsaved) == 0
    world.team.clock.move(timedelta(days=11))
    world.team.as_(Role.COORDINATOR)
    assert office.do(expire_unsaved) == 1
    assert {each.id for each in own(world)} == {about_a_case, later}
    assert of_the_office not in {each.id for each in own(world)}
    sign_in(world, Role.AUDITOR)
    lines = [each for each in office.ask(log_lines) if each.tag == "unsaved:expire"]
    assert [each.details for each in lines] == [{"count": 1, "days": 30}]
