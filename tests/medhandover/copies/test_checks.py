from datetime import date, timedelta

from medhandover.copies import actions, reporting
from medhandover.copies.checks import copy_said
from medhandover.kernel.clock import Moment
from medhandover.kernel.findings import Finding, Met, TimeState, Weight
from medhandover.readiness.queries import FindingRow, gate
from tests.medhandover.copies.test_breaches import AUTHORITY, OFFICER, breach
from tests.medhandover.copies.test_model import copy, draft
from tests.medhandover.plans.test_actions import World
from tests.offices import NOW


def test_r49_an_unreported_breach_is_due_at_its_deadline() -> None:
    found = next(iter(copy_said([], [breach()])))
    assert isinstance(found, Finding)
    assert (found.weight, found.due_on) == (Weight.WARN, date(2026, 11, 27))
    assert found.time_state(NOW) is TimeState.OPEN
    assert found.time_state(NOW + timedelta(days=4)) is TimeState.OVERDUE


def test_r49_the_register_says_how_many_copies_there_are() -> None:
    said = list(copy_said([copy(), copy(1, 2)], []))
    assert [(type(each), each.values["count"]) for each in said] == [(Met, 2)]
    assert list(copy_said([], [breach(settled_on=date(2026, 11, 24))])) == []


def found(world: World) -> list[FindingRow]:
    return [row for row in world.team.office.ask(gate, world.case).findings if row.rule == "R49"]


def test_r49_a_lost_copy_warns_until_it_is_reported_and_settled() -> None:
    world = World()
    do = world.team.office.do
    made = do(actions.note_copy, world.plan, draft())
    lost = do(actions.lose_copy, made, 1, Moment(NOW), "tas gestolen op Schiphol", "Schiphol")
    assert [(row.weight, row.due_on) for row in found(world)] == [(Weight.WARN, date(2026, 11, 27))]
    assert "vr 27 nov 2026 10:00 Amsterdam" in found(world)[0].dutch
    do(reporting.report_breach, lost, 1, OFFICER)
    assert [row.weight for row in found(world)] == [Weight.WARN]
    do(reporting.report_breach, lost, 2, AUTHORITY)
    assert [row.weight for row in found(world)] == [Weight.REMARK]
    do(reporting.settle_breach, lost, 3, date(2026, 11, 24), "afgehandeld")
    assert found(world) == []


def test_r49_a_lost_copy_that_harms_nobody_is_settled_with_a_reason() -> None:
    world = World()
    do = world.team.office.do
    lost = do(actions.lose_copy, do(actions.note_copy, world.plan, draft()), 1, Moment(NOW), "in de papierbak")
    do(reporting.report_breach, lost, 1, OFFICER)
    do(reporting.settle_breach, lost, 2, date(2026, 11, 24), "vernietigd", "geen risico: niemand heeft het gezien")
    assert found(world) == []
