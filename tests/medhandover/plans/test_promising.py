from dataclasses import replace
from datetime import date

import pytest

from medhandover.kernel.fields import WrongFields
from medhandover.plans.actions import agree_payment, change_plan
from medhandover.plans.checklist import CheckDraft, CheckItem, CheckState
from medhandover.plans.milestones import MilestoneDraft, MilestoneKind
from medhandover.plans.opened import NoReceiver
from medhandover.plans.progress import all_checks, all_milestones, promise_of
from medhandover.plans.promising import NotGuaranteed, record_checks, record_milestone
from tests.medhandover.plans.test_actions import World
from tests.medhandover.readiness.test_checks import PAID, TERMS

NAMED = MilestoneDraft(kind=MilestoneKind.NAMED, reached_on=date(2026, 11, 20), reference="besluit V-1")
GUARANTEED = MilestoneDraft(kind=MilestoneKind.GUARANTEED, reached_on=date(2026, 11, 24))


@pytest.fixture
def world() -> World:
    return World()


def test_r12_the_promise_is_kept_word_for_word_and_given_to_print(world: World) -> None:
    do, ask = world.team.office.do, world.team.office.ask
    before = ask(promise_of, world.plan, "en")
    assert before is not None
    assert before.promise == "Nobody departs if the handover to Kliniek Voorbeeld cannot be arranged."
    assert before.promised_on is None
    do(record_milestone, world.plan, NAMED)
    do(record_milestone, world.plan, replace(NAMED, promise="Zonder overdracht geen vertrek."))
    told = ask(promise_of, world.plan)
    assert told is not None
    assert (told.promise, told.promised_on) == ("Zonder overdracht geen vertrek.", date(2026, 11, 20))
    rows = ask(all_milestones, world.plan)
    assert [each.counts_now for each in rows] == [False, True]
    assert rows[0].promise.startswith("Er vindt geen vertrek plaats als de overdracht aan Kliniek Voorbeeld")


def test_arranged_and_guaranteed_is_recorded_once_acceptance_and_payment_hold(world: World) -> None:
    do = world.team.office.do
    with pytest.raises(NotGuaranteed) as refused:
        do(record_milestone, world.plan, GUARANTEED)
    assert "nog niet schriftelijk bevestigd" in refused.value.say("nl")
    world.accept(**TERMS)
    with pytest.raises(NotGuaranteed) as refused:
        do(record_milestone, world.plan, GUARANTEED)
    assert [each.rule for each in refused.value.findings] == ["R16"]
    do(agree_payment, world.plan, PAID)
    do(record_milestone, world.plan, GUARANTEED)
    assert [each.counts_now for each in world.team.office.ask(all_milestones, world.plan)] == [True]


def test_a_milestone_is_of_a_named_receiver_and_not_in_the_future(world: World) -> None:
    do = world.team.office.do
    with pytest.raises(WrongFields):
        do(record_milestone, world.plan, replace(NAMED, reached_on=date(2026, 11, 25)))
    do(change_plan, world.plan, 1, world.draft(receiver=None))
    with pytest.raises(NoReceiver):
        do(record_milestone, world.plan, NAMED)
    assert world.team.office.ask(promise_of, world.plan) is None


def test_r28_without_a_journey_no_check_counts_yet(world: World) -> None:
    seen = (CheckDraft(item=CheckItem.PHONE, state=CheckState.YES),)
    assert len(world.team.office.do(record_checks, world.plan, seen)) == 1
    rows = world.team.office.ask(all_checks, world.plan)
    assert [each.item for each in rows] == list(CheckItem)
    assert {each.state for each in rows} == {None}
    with pytest.raises(WrongFields):
        world.team.office.do(record_checks, world.plan, ())
