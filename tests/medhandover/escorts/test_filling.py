from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from medhandover.audit.queries import case_lines
from medhandover.escorts.actions import change_escort
from medhandover.escorts.candidates import judged_escort
from medhandover.escorts.filling import Filled, fill_slot, refill_slot
from medhandover.escorts.judging import Verdict
from medhandover.escorts.manning import brief_slot
from medhandover.escorts.model import EscortKind
from medhandover.escorts.queries import all_slots
from medhandover.kernel.fields import WrongFields
from medhandover.kernel.problem import Conflict
from tests.medhandover.escorts.test_actions import added, escort, recorded
from tests.medhandover.plans.test_actions import World


@pytest.fixture
def world() -> World:
    return World()


def test_a_gesture_puts_somebody_in_another_in_and_takes_out_and_each_has_its_way_back(world: World) -> None:
    do, place = world.team.office.do, added(world)
    one, other = recorded(world), recorded(world, name="H. Smit (verzonnen)")
    done: list[Filled] = []
    version = 1
    for who in (one, other, None):
        done.append(do(fill_slot, place, version, who))
        version = done[-1].version
    assert [each.was for each in done] == [None, one, other]
    for each in reversed(done):
        back = do(refill_slot, Filled(**{**each.__dict__, "version": version}), "vergissing")
        version = back.version
        assert back.escort == each.was


def test_the_way_back_brings_briefing_and_reason_back(world: World) -> None:
    do, place = world.team.office.do, added(world)
    old, other = recorded(world, passport_until=None), recorded(world, name="H. Smit (verzonnen)")
    first = do(fill_slot, place, 1, old, "pas is aangevraagd")
    do(brief_slot, place, first.version)
    moved = do(fill_slot, place, first.version + 1, other)
    do(refill_slot, moved, "vergissing")
    (row,) = world.team.office.ask(all_slots, world.plan)
    assert (row.escort, row.anyway_reason, row.anyway_numbers, row.is_briefed) == (
        old,
        "pas is aangevraagd",
        (2,),
        True,
    )


def test_the_way_back_is_refused_to_whom_something_else_fails_by_now(world: World) -> None:
    do, place = world.team.office.do, added(world)
    who = recorded(world)
    filled = do(fill_slot, place, 1, who)
    emptied = do(fill_slot, place, filled.version, None)
    do(change_escort, who, 1, escort(passport_until=date(2026, 12, 1)))
    with pytest.raises(WrongFields, match="not right"):
        do(refill_slot, emptied, "vergissing")


def test_a_stale_way_back_is_refused(world: World) -> None:
    do, place, who = world.team.office.do, added(world), recorded(world)
    filled = do(fill_slot, place, 1, who)
    do(fill_slot, place, filled.version, None)
    with pytest.raises(Conflict):
        do(refill_slot, filled, "vergissing")


def test_who_fails_a_rule_fills_a_place_only_with_a_reason(world: World) -> None:
    place, who = added(world), recorded(world, passport_until=None)
    with pytest.raises(WrongFields) as refused:
        world.team.office.do(fill_slot, place, 1, who, "  ")
    assert "passport" in refused.value.say("en")
    assert world.team.office.do(fill_slot, place, 1, who, "pas volgt").escort == who


@settings(max_examples=12)
@given(st.data())
def test_q15_an_accepted_assignment_breaks_no_failing_rule_without_its_logged_reason(chosen: st.DataObject) -> None:
    world = World()
    office, papers = world.team.office, (date(2028, 1, 1), date(2026, 12, 6), None)
    people = [recorded(world, name=f"{number} (verzonnen)", passport_until=each) for number, each in enumerate(papers)]
    people.append(recorded(world, name="KMar (verzonnen)", kind=EscortKind.SECURITY))
    places = [added(world), added(world, is_reserve=True), added(world, kind=EscortKind.MEDICAL)]
    done: list[Filled] = []
    for _ in range(6):
        rows = {row.id: row for row in office.ask(all_slots, world.plan)}
        place, who = chosen.draw(st.sampled_from(places)), chosen.draw(st.none() | st.sampled_from(people))
        goes_back = chosen.draw(st.booleans())
        try:
            if done and goes_back:
                back = Filled(**{**done[-1].__dict__, "version": rows[done[-1].slot].version})
                done.append(office.do(refill_slot, back, "vergissing"))
            else:
                why = chosen.draw(st.sampled_from(["", "afgesproken met het hoofd"]))
                done.append(office.do(fill_slot, place, rows[place].version, who, why))
        except WrongFields:
            continue
        filled = next(row for row in office.ask(all_slots, world.plan) if row.id == done[-1].slot)
        if filled.escort is None:
            continue
        judged = office.ask(judged_escort, filled.id, filled.escort).judged
        failing = {each.number for each in judged if each.verdict is Verdict.FAIL}
        assert not any(each.is_final for each in judged if each.verdict is Verdict.FAIL)
        assert failing <= set(filled.anyway_numbers)
        assert bool(failing) <= bool(filled.anyway_reason)
        if failing:
            lines = office.ask(case_lines, world.case)
            logged = [line for line in lines if line.tag == "slot:assign_anyway" and line.thing_id == filled.id]
            assert set(logged[-1].details["numbers"]) == failing  # type: ignore[call-overload]
