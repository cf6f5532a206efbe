from dataclasses import replace
from datetime import date, timedelta

import pytest

from medhandover.handovers.actions import record_handover
from medhandover.handovers.following import record_report
from medhandover.handovers.model import HandoverDraft, Outcome
from medhandover.handovers.report import Recommendation
from medhandover.kernel.ids import ReceiverId
from medhandover.kernel.problem import NotFound
from medhandover.kernel.roles import Role
from medhandover.plans.actions import cancel_plan, change_plan
from medhandover.plans.queries import all_plans
from medhandover.readiness.history import ReceiverHistory, receiver_history
from medhandover.receivers.actions import note_experience, record_receiver
from medhandover.receivers.experience import ExperienceDraft
from medhandover.refusals.model import Reason
from medhandover.refusals.recording import record_receiver_refusal
from tests.medhandover.handovers.test_completeness import record
from tests.medhandover.handovers.test_report import report
from tests.medhandover.plans.test_actions import CLINIC, World
from tests.medhandover.refusals.test_notes import AT, w12


@pytest.fixture
def world() -> World:
    made = World()
    made.team.clock.set(AT.at + timedelta(hours=2))
    made.team.as_(Role.COORDINATOR)
    return made


def seen(world: World, receiver: ReceiverId | None = None) -> ReceiverHistory:
    return world.team.office.ask(receiver_history, receiver or world.receiver)


def test_a_receiver_that_was_never_used_has_no_history(world: World) -> None:
    other = world.team.office.do(record_receiver, replace(CLINIC, name="Nieuw (verzonnen)"))
    found = seen(world, other)
    assert (found.plans, found.open_plans, found.outcomes, found.refusals) == (0, 0, (), ())
    assert (found.rating, found.last_handover, found.last_used_on) == (None, None, None)
    with pytest.raises(NotFound):
        seen(world, ReceiverId("weg"))


def test_outcomes_refusals_reports_and_experiences_are_counted_and_no_person_is_named(world: World) -> None:
    do = world.team.office.do
    do(record_receiver_refusal, world.plan, w12(receiver=world.receiver))
    do(record_handover, world.plan, record(outcome=Outcome.PARTIAL, remarks="later opgenomen (verzonnen)"))
    do(record_report, world.plan, report(recommendation=Recommendation.AGAIN))
    for rating in (5, 2):
        lived = ExperienceDraft(happened_on=date(2026, 12, 1), what="goed bereikbaar (verzonnen)", rating=rating)
        do(note_experience, world.receiver, lived)
    found = seen(world)
    assert (found.plans, found.open_plans) == (1, 1)
    assert [(each.outcome, each.count) for each in found.outcomes] == [(Outcome.PARTIAL, 1)]
    assert [(each.reason, each.count) for each in found.refusals] == [(Reason.NO_BED, 1)]
    assert [(each.recommendation, each.count) for each in found.recommendations] == [(Recommendation.AGAIN, 1)]
    assert (found.rating, len(found.experiences)) == (3.5, 2)
    assert found.last_handover is not None
    assert found.last_used_on == found.last_handover.day
    assert "Voorbeeldyan" not in repr(found)


def test_a_handover_that_did_not_happen_is_no_last_handover(world: World) -> None:
    draft = HandoverDraft(outcome=Outcome.NOT_DONE, at=AT, place="luchthaven", remarks="vlucht vervallen")
    world.team.office.do(record_handover, world.plan, draft)
    assert seen(world).last_handover is None
    assert [each.outcome for each in seen(world).outcomes] == [Outcome.NOT_DONE]


def test_the_back_up_of_an_open_plan_is_counted_as_named_until_the_plan_ends(world: World) -> None:
    do = world.team.office.do
    backup = do(record_receiver, replace(CLINIC, name="Reserve (verzonnen)"))
    do(change_plan, world.plan, 1, world.draft(backup_receiver=backup))
    assert (seen(world, backup).plans, seen(world, backup).open_plans) == (0, 1)
    version = world.team.office.ask(all_plans, world.case)[0].version
    do(cancel_plan, world.plan, version, "rechter schorst het vertrek")
    assert seen(world, backup).open_plans == 0
