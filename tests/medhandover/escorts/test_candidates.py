from datetime import date

import pytest

from medhandover.escorts import candidates
from medhandover.escorts.absences import AbsenceDraft, AbsenceKind
from medhandover.escorts.actions import add_slot, assign_slot, change_escort
from medhandover.escorts.away import record_absence
from medhandover.escorts.judging import Verdict
from medhandover.escorts.model import EscortKind
from medhandover.kernel.clock import moment
from medhandover.kernel.languages import LANGUAGES
from medhandover.kernel.roles import Role
from medhandover.plans.actions import cancel_plan, open_plan
from medhandover.plans.model import PlanDraft
from tests.medhandover.escorts.test_actions import added, escort, recorded, slot
from tests.medhandover.plans.test_actions import World
from tests.offices import open_case


@pytest.fixture
def world() -> World:
    return World()


def test_q15_everybody_of_the_kind_is_listed_the_best_first_with_all_fifteen(world: World) -> None:
    place = added(world)
    good, away, old = (recorded(world, name=f"{name} (verzonnen)") for name in ("Zoe", "Ab", "Bo"))
    world.team.office.do(change_escort, old, 1, escort(name="Bo (verzonnen)", passport_until=None))
    leave = AbsenceDraft(kind=AbsenceKind.SICK, from_on=date(2026, 12, 1))
    world.team.office.do(record_absence, away, leave)
    recorded(world, kind=EscortKind.SECURITY)
    left = recorded(world, name="Weg (verzonnen)")
    world.team.office.do(change_escort, left, 1, escort(name="Weg (verzonnen)"), is_active=False)
    rows = world.team.office.ask(candidates.candidates, place)
    assert [(row.escort, row.fails) for row in rows] == [(good, 0), (away, 1), (old, 1)]
    assert all([each.number for each in row.judged] == list(range(1, 16)) for row in rows)
    for row in rows:
        for each in row.judged:
            assert all(each.say(language) for language in LANGUAGES)
    told = " ".join(each.say("nl") for row in rows for each in row.judged)
    assert "ziek" not in told


def test_q15_why_not_this_one_has_an_answer_for_every_kind_of_person(world: World) -> None:
    row = world.team.office.ask(candidates.judged_escort, added(world), recorded(world, kind=EscortKind.SECURITY))
    assert (row.judged[5].verdict, row.judged[5].is_final) == (Verdict.FAIL, True)


def test_r23_a_cancelled_journey_takes_nobody(world: World) -> None:
    who, place = recorded(world), added(world)
    other = world.team.office.do(open_plan, open_case(world.team, v_number="1234567891"), PlanDraft())
    busy = world.team.office.do(
        add_slot, other, slot(leaves=moment("2026-12-04T06:00"), home=moment("2026-12-07T12:00"))
    )
    world.team.office.do(assign_slot, busy, 1, who)
    assert world.team.office.ask(candidates.judged_escort, place, who).judged[0].verdict is Verdict.FAIL
    world.team.office.do(cancel_plan, other, 1, "rechter schorst het vertrek")
    assert world.team.office.ask(candidates.judged_escort, place, who).judged[0].verdict is Verdict.PASS


def test_only_planners_see_why_somebody_cannot_go() -> None:
    for query in (candidates.candidates, candidates.judged_escort):
        assert query.may == {Role.PLANNER, Role.COORDINATOR}
