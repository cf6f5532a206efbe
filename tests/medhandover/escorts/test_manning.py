import json
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from medhandover.audit.model import Line
from medhandover.audit.store import lines_table
from medhandover.escorts import manning
from medhandover.escorts.absences import AbsenceDraft, AbsenceKind
from medhandover.escorts.actions import OnTheWay, assign_slot
from medhandover.escorts.away import record_absence
from medhandover.escorts.model import EscortKind, ReplacementDraft, ReplaceReason
from medhandover.escorts.queries import SlotRow, all_slots
from medhandover.kernel.clock import moment
from medhandover.kernel.fields import WrongFields
from medhandover.kernel.ids import EscortId, SlotId
from medhandover.kernel.problem import NotAllowed
from medhandover.kernel.roles import Role
from tests.medhandover.escorts.test_actions import HOME, LEAVES, added, recorded
from tests.medhandover.plans.test_actions import World

UNDER_WAY = moment("2026-12-03T12:00")


@pytest.fixture
def world() -> World:
    return World()


def wrong(world: World, *args: Any) -> list[str]:
    with pytest.raises(WrongFields) as refused:
        world.team.office.do(*args)
    return [each.path for each in refused.value.wrong]


def row(world: World, slot: SlotId) -> SlotRow:
    return next(each for each in world.team.office.ask(all_slots, world.plan) if each.id == slot)


def logged(world: World, tag: str) -> dict[str, Any]:
    with Session(world.team.office.place.reader) as session:
        lines = session.scalars(select(Line).where(lines_table.c.tag == tag)).all()
        told: dict[str, Any] = json.loads(str(lines[-1].content))["details"]
        return told


def test_q15_who_fails_is_chosen_with_a_reason_and_the_log_names_the_numbers(world: World) -> None:
    place, who = added(world), recorded(world, passport_until=None)
    assert wrong(world, manning.assign_anyway, place, 1, who, " ") == ["reason"]
    world.team.office.do(manning.assign_anyway, place, 1, who, "nieuw paspoort ligt klaar")
    kept = row(world, place)
    assert (kept.escort, kept.anyway_reason, kept.anyway_numbers) == (who, "nieuw paspoort ligt klaar", (2,))
    details = logged(world, "slot:assign_anyway")
    assert details["numbers"] == [2]
    assert "paspoort" not in str(details)


def test_q15_no_reason_is_kept_where_nothing_fails_and_none_stays_for_the_next_one(world: World) -> None:
    place = added(world)
    world.team.office.do(manning.assign_anyway, place, 1, recorded(world), "voor de zekerheid")
    assert row(world, place).anyway_reason == ""
    world.team.office.do(manning.assign_anyway, place, 2, recorded(world, passport_until=None), "spoed")
    world.team.office.do(assign_slot, place, 3, recorded(world))
    assert (row(world, place).anyway_reason, row(world, place).anyway_numbers) == ("", ())


def test_r22_and_r23_no_reason_sets_kind_or_overlap_aside(world: World) -> None:
    place = added(world)
    assert wrong(world, manning.assign_anyway, place, 1, recorded(world, kind=EscortKind.SECURITY), "spoed")
    who = recorded(world)
    away = AbsenceDraft(kind=AbsenceKind.LEAVE, from_on=LEAVES.day, until_on=HOME.day)
    world.team.office.do(record_absence, who, away)
    assert wrong(world, manning.assign_anyway, place, 1, who, "spoed") == ["escort"]


def test_q15_only_planners_choose_somebody_who_fails() -> None:
    assert manning.assign_anyway.may == {Role.PLANNER, Role.COORDINATOR}
    world = World()
    world.team.office.actor = type(world.team.office.actor)(
        world.team.office.actor.id, "els", "Els (verzonnen)", frozenset({Role.EMPLOYEE})
    )
    with pytest.raises(NotAllowed):
        world.team.office.do(manning.assign_anyway, SlotId("s"), 1, EscortId("e"), "x")


def test_the_task_is_handed_over_to_somebody(world: World) -> None:
    place = added(world)
    with pytest.raises(manning.EmptyPlace):
        world.team.office.do(manning.brief_slot, place, 1)
    world.team.office.do(assign_slot, place, 1, recorded(world))
    world.team.office.do(manning.brief_slot, place, 2)
    assert row(world, place).is_briefed


@pytest.fixture
def under_way(world: World) -> SlotId:
    """Return a place of which the holder left home."""
    place = added(world)
    world.team.office.do(assign_slot, place, 1, recorded(world))
    world.team.clock.set(UNDER_WAY.at)
    world.team.as_(Role.COORDINATOR)
    return place


def replacement(world: World, **other: Any) -> ReplacementDraft:
    fields: dict[str, Any] = {
        "leaves": moment("2026-12-03T18:00"),
        "takes_over": moment("2026-12-04T08:00 Asia/Yerevan"),
        "home": HOME,
        "reason": ReplaceReason.UNABLE,
        "stand_in": "dr. V (verzonnen), arts van dienst",
        **other,
    }
    if "escort" not in fields:
        fields["escort"] = recorded(world, name="Ander (verzonnen)")
    return ReplacementDraft(**fields)


def test_r20_another_takes_over_on_the_way_and_somebody_stays_until_then(world: World, under_way: SlotId) -> None:
    made = world.team.office.do(manning.replace_slot, under_way, 2, replacement(world))
    kept = row(world, made)
    assert (kept.replaces, kept.replace_reason, kept.stand_in[:5]) == (under_way, ReplaceReason.UNABLE, "dr. V")
    details = logged(world, "slot:replace")
    assert (details["replaced_by"], details["reason"]) == (made, "verhinderd")
    assert "dr. V" not in str(details)
    with pytest.raises(manning.AlreadyReplaced):
        world.team.office.do(manning.replace_slot, under_way, 2, replacement(world))


@pytest.mark.parametrize(
    ("path", "other"),
    [
        ("stand_in", {"stand_in": ""}),
        ("takes_over", {"leaves": moment("2026-12-04T18:00")}),
        ("takes_over", {"leaves": moment("2026-12-02T10:00"), "takes_over": moment("2026-12-03T03:00")}),
        ("home", {"home": moment("2026-12-04T03:00")}),
    ],
)
def test_r20_a_replacement_that_cannot_be_is_told_at_its_field(
    world: World, under_way: SlotId, path: str, other: dict[str, Any]
) -> None:
    assert path in wrong(world, manning.replace_slot, under_way, 2, replacement(world, **other))


def test_r20_who_takes_over_at_once_needs_nobody_to_stay(world: World, under_way: SlotId) -> None:
    now = {"leaves": LEAVES, "takes_over": UNDER_WAY, "stand_in": ""}
    world.team.office.do(manning.replace_slot, under_way, 2, replacement(world, **now))


def test_q15_a_replacement_is_judged_too(world: World, under_way: SlotId) -> None:
    who = recorded(world, name="Ander (verzonnen)", passport_until=None)
    assert "escort" in wrong(world, manning.replace_slot, under_way, 2, replacement(world, escort=who))
    reasoned = replacement(world, escort=who, anyway_reason="noodpaspoort")
    made = world.team.office.do(manning.replace_slot, under_way, 2, reasoned)
    assert row(world, made).anyway_numbers == (2,)


def test_r22_no_reason_lets_another_kind_take_over(world: World, under_way: SlotId) -> None:
    nurse = recorded(world, kind=EscortKind.MEDICAL)
    draft = replacement(world, escort=nurse, anyway_reason="noodgeval")
    assert "escort" in wrong(world, manning.replace_slot, under_way, 2, draft)


def test_before_the_journey_somebody_else_is_assigned(world: World) -> None:
    place = added(world)
    world.team.office.do(assign_slot, place, 1, recorded(world))
    with pytest.raises(manning.NotOnTheWay):
        world.team.office.do(manning.replace_slot, place, 2, replacement(world))


def test_r20_nobody_is_taken_off_the_journey_with_a_reason(world: World, under_way: SlotId) -> None:
    with pytest.raises(OnTheWay):
        world.team.office.do(manning.assign_anyway, under_way, 2, recorded(world), "spoed")
