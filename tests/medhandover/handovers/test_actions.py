from datetime import date, timedelta
from typing import Any

import pytest

from medhandover.escorts.actions import activate_reserve, add_slot, assign_slot, record_escort
from medhandover.escorts.manning import replace_slot
from medhandover.escorts.model import EscortDraft, EscortKind, ReplacementDraft, ReplaceReason, SlotDraft
from medhandover.escorts.queries import all_slots
from medhandover.handovers import actions, queries
from medhandover.handovers.following import record_report
from medhandover.handovers.model import (
    EntryKind,
    HandedItem,
    HandoverDraft,
    IdentitySeen,
    ItemKind,
    ItemState,
    JournalDraft,
    Outcome,
)
from medhandover.journeys.actions import plan_journey
from medhandover.journeys.model import JourneyDraft, LegDraft
from medhandover.kernel.clock import Moment, moment
from medhandover.kernel.fields import WrongFields
from medhandover.kernel.ids import SlotId, StaffId
from medhandover.kernel.problem import SecondPersonNeeded
from medhandover.kernel.roles import Role
from medhandover.medication.actions import record_envelope
from medhandover.medication.model import EnvelopeDraft
from medhandover.office import FOUNDER
from medhandover.plans.actions import cancel_plan, change_plan, open_plan, record_arrangement, record_evidence
from medhandover.plans.coverage import CoverState
from medhandover.plans.model import AcceptanceState, ArrangementDraft
from medhandover.plans.queries import all_plans
from medhandover.readiness.coverage import plan_coverage
from medhandover.readiness.queries import gate
from medhandover.readiness.rules.kept import RuleState
from medhandover.receivers.actions import record_receiver
from medhandover.receivers.model import ReceiverDraft, ReceiverKind, ReceiverType, Relation
from medhandover.refusals.actions import add_to_refusal, begin_refusal, finish_refusal
from medhandover.refusals.model import AdditionKind
from medhandover.rights import ACTIONS
from medhandover.staff.actions import add_account
from medhandover.staff.model import AccountDraft
from medhandover.staff.signing import Credentials
from tests.medhandover.handovers.test_completeness import AT, record
from tests.medhandover.handovers.test_report import report
from tests.medhandover.plans.test_actions import LETTER, World
from tests.medhandover.refusals.test_completeness import draft as refusal
from tests.offices import PASSWORD

SECOND = Credentials("tweede", PASSWORD)


@pytest.fixture
def world() -> World:
    made = World()
    made.team.office.do(change_plan, made.plan, 1, made.draft(receiver_function="arts van dienst"))
    made.team.clock.set(AT.at + timedelta(minutes=30))
    made.team.as_(Role.COORDINATOR)
    return made


def met(world: World) -> None:
    """Meet the only condition of the plan."""
    draft = ArrangementDraft(condition=world.condition, what="opname")
    world.team.office.do(record_evidence, world.team.office.do(record_arrangement, world.plan, draft), LETTER)
    world.accept()


def on_duty(world: World, **other: Any) -> SlotId:
    do = world.team.office.do
    draft = EscortDraft(
        name="K. Visser (verzonnen)",
        kind=EscortKind.EMPLOYEE,
        phone="+31 00 000 00 01",
        passport_until=date(2028, 1, 1),
    )
    leaves, home = moment("2026-12-03T03:30"), moment("2026-12-05T20:00")
    slot = do(add_slot, world.plan, SlotDraft(kind=EscortKind.EMPLOYEE, leaves=leaves, home=home, **other))
    do(assign_slot, slot, 1, do(record_escort, draft))
    return slot


def signer(world: World) -> StaffId:
    """Give the office a second person who can sign."""
    second = AccountDraft(name="tweede", shown="T. (verzonnen)", roles=(Role.EMPLOYEE,))
    coordinator, world.team.office.actor = world.team.office.actor, FOUNDER
    made = world.team.office.do(add_account, second, PASSWORD)
    world.team.office.actor = coordinator
    return made


def refused(world: World, draft: HandoverDraft) -> list[str]:
    with pytest.raises(WrongFields) as wrong:
        world.team.office.do(actions.record_handover, world.plan, draft)
    return [each.path for each in wrong.value.wrong]


def test_r43_complete_only_when_every_condition_is_met(world: World) -> None:
    assert refused(world, record()) == ["outcome"]
    met(world)
    world.team.office.do(actions.record_handover, world.plan, record())
    assert world.team.office.ask(queries.seen_handover, world.plan).outcome is Outcome.COMPLETE


def test_r43_q13_a_handover_is_not_complete_while_a_condition_is_refused(world: World) -> None:
    met(world)
    world.team.clock.move(timedelta(hours=2))
    do, at = world.team.as_(Role.COORDINATOR).do, Moment(world.team.clock.now() - timedelta(minutes=5))
    told = do(begin_refusal, world.plan, refusal(conditions=(world.condition,)))
    assert refused(world, record()) == ["outcome"]
    assert world.team.office.ask(plan_coverage, world.plan)[0].state is CoverState.REFUSED
    do(finish_refusal, told, 1)
    do(add_to_refusal, told, "wil toch (verzonnen)", at, AdditionKind.WITHDRAWAL, "meegegaan (verzonnen)")
    do(actions.record_handover, world.plan, record())
    assert world.team.office.ask(queries.seen_handover, world.plan).outcome is Outcome.COMPLETE


def test_r43_a_handover_to_somebody_else_is_not_complete(world: World) -> None:
    met(world)
    assert refused(world, record(function="portier")) == ["function"]
    world.team.office.do(actions.record_handover, world.plan, record(outcome=Outcome.PARTIAL, function="portier"))


def test_r43_an_exception_has_a_reason_and_two_persons(world: World) -> None:
    second = signer(world)
    with pytest.raises(SecondPersonNeeded):
        world.team.office.do(actions.record_exception, world.plan, record(exceptions="tolk per telefoon"))
    with pytest.raises(WrongFields):
        world.team.office.do_together(SECOND, actions.record_exception, world.plan, record())
    told = record(exceptions="tolk per telefoon")
    world.team.office.do_together(SECOND, actions.record_exception, world.plan, told)
    assert world.team.office.ask(queries.seen_handover, world.plan).countersigned_by == second


def test_r48_a_record_is_made_once_and_only_added_to(world: World) -> None:
    met(world)
    world.team.office.do(actions.record_handover, world.plan, record())
    with pytest.raises(actions.AlreadyRecorded):
        world.team.office.do(actions.record_handover, world.plan, record())
    assert not {"handover:change", "journal:change"} & set(ACTIONS)
    with pytest.raises(WrongFields):
        world.team.office.do(actions.add_to_journal, world.plan, JournalDraft(at=AT, what=""))
    world.team.office.do(actions.add_to_journal, world.plan, JournalDraft(at=AT, what="kliniek belt terug"))
    assert [each.what for each in world.team.office.ask(queries.seen_handover, world.plan).journal] == [
        "kliniek belt terug"
    ]


def test_r20_the_employee_stays_until_the_outcome_is_recorded(world: World) -> None:
    slot = on_duty(world)
    with pytest.raises(actions.StillOnDuty):
        world.team.office.do(actions.release_employee, slot, 2)
    draft = HandoverDraft(outcome=Outcome.NOT_DONE, at=AT, place="luchthaven", remarks="vlucht vervallen")
    world.team.office.do(actions.record_handover, world.plan, draft)
    world.team.office.do(actions.release_employee, slot, 2)


@pytest.mark.parametrize("outcome", [each for each in Outcome if each is not Outcome.COMPLETE])
def test_r20_ends_with_every_recorded_outcome(world: World, outcome: Outcome) -> None:
    slot = on_duty(world)
    with pytest.raises(actions.StillOnDuty):
        world.team.office.do(actions.release_employee, slot, 2)
    person = ItemState.GIVEN if outcome is Outcome.PARTIAL else ItemState.WITH_PERSON
    draft = record(outcome=outcome, person=person, remarks="zie verslag")
    world.team.office.do(actions.record_handover, world.plan, draft)
    world.team.office.do(actions.release_employee, slot, 2)


def test_r20_the_gate_says_whose_duty_was_ended(world: World) -> None:
    slot = on_duty(world)
    world.team.office.do(actions.record_handover, world.plan, record(outcome=Outcome.PARTIAL))
    assert state_of_r20(world) is RuleState.BUILT_IN
    world.team.office.do(actions.release_employee, slot, 2)
    assert state_of_r20(world) is RuleState.KEPT


def state_of_r20(world: World) -> RuleState:
    rows = world.team.office.ask(gate, world.case).rules
    return next(row.state for row in rows if row.rule == "R20")


def test_r20_ends_when_somebody_else_stays_with_the_person_until_another_has_come(world: World) -> None:
    slot = on_duty(world)
    with pytest.raises(actions.StillOnDuty):
        world.team.office.do(actions.release_employee, slot, 2)
    other = EscortDraft(
        name="A. Flosser (verzonnen)",
        kind=EscortKind.EMPLOYEE,
        phone="+31 00 000 00 02",
        passport_until=date(2028, 1, 1),
    )
    draft = ReplacementDraft(
        escort=world.team.office.do(record_escort, other),
        leaves=moment("2026-12-03T18:00"),
        takes_over=moment("2026-12-04T08:00 Asia/Yerevan"),
        home=moment("2026-12-05T20:00"),
        reason=ReplaceReason.UNABLE,
        stand_in="dr. V (verzonnen)",
    )
    made = world.team.office.do(replace_slot, slot, 2, draft)
    world.team.office.do(actions.release_employee, slot, 2)
    with pytest.raises(actions.StillOnDuty):
        world.team.office.do(actions.release_employee, made, 1)


def test_r20_ends_with_a_cancelled_plan(world: World) -> None:
    slot = on_duty(world)
    world.team.office.do(cancel_plan, world.plan, 2, "rechter schorst het vertrek")
    world.team.office.do(actions.release_employee, slot, 2)


def test_r20_ends_with_a_replacement_on_the_way(world: World) -> None:
    slot, reserve = on_duty(world), on_duty(world, is_reserve=True)
    with pytest.raises(actions.StillOnDuty):
        world.team.office.do(actions.release_employee, slot, 2)
    world.team.office.do(activate_reserve, reserve, 2)
    world.team.office.do(actions.release_employee, slot, 2)


def test_fm19_the_interpreter_is_named_or_said_not_to_be_needed(world: World) -> None:
    assert "interpreter" in refused(world, record(interpreter=""))


def test_r42_nothing_is_recorded_before_it_happened(world: World) -> None:
    met(world)
    world.team.clock.set(AT.at - timedelta(minutes=1))
    world.team.as_(Role.COORDINATOR)
    with pytest.raises(actions.NotUnderWay):
        world.team.office.do(actions.record_handover, world.plan, record())


def test_a_cancelled_plan_has_no_handover(world: World) -> None:
    world.team.office.do(cancel_plan, world.plan, 2, "rechter schorst het vertrek")
    with pytest.raises(actions.NotUnderWay):
        world.team.office.do(actions.record_handover, world.plan, record(outcome=Outcome.PARTIAL))


def test_a_plan_is_closed_after_its_outcome_and_a_new_attempt_can_begin(world: World) -> None:
    do = world.team.office.do
    with pytest.raises(actions.NotRecorded):
        do(actions.close_plan, world.plan, 2)
    do(actions.record_handover, world.plan, record(outcome=Outcome.PARTIAL))
    with pytest.raises(actions.NotReported):
        do(actions.close_plan, world.plan, 2, " ")
    do(actions.close_plan, world.plan, 2, "de medewerker is ziek (verzonnen)")
    do(actions.close_plan, world.plan, 3)
    do(open_plan, world.case, world.draft())


def test_r20_a_second_release_from_duty_changes_nothing(world: World) -> None:
    slot = on_duty(world)
    world.team.office.do(actions.record_handover, world.plan, record(outcome=Outcome.PARTIAL))
    world.team.office.do(actions.release_employee, slot, 2)
    first = world.team.office.ask(all_slots, world.plan)[0].released_at
    world.team.clock.move(timedelta(minutes=5))
    world.team.office.do(actions.release_employee, slot, 3)
    assert world.team.office.ask(all_slots, world.plan)[0].released_at == first


def test_r42_complete_asks_for_everything_that_was_agreed(world: World) -> None:
    met(world)
    do = world.team.office.do
    envelope = EnvelopeDraft(number="VB-1", sealed_by="md", sealed_on=date(2026, 11, 20), language="hy")
    do(record_envelope, world.case, envelope)
    leg = LegDraft(
        departs_from="Schiphol",
        departs=moment("2026-12-03T06:40"),
        arrives_at="Jerevan",
        arrives=moment("2026-12-03T17:20 Asia/Yerevan"),
    )
    do(plan_journey, world.case, JourneyDraft(), (leg,))
    assert refused(world, record(file=ItemState.NONE)) == ["items", "at"]
    early = JournalDraft(at=moment("2026-12-03T16:50 Asia/Yerevan"), what="geland", kind=EntryKind.ARRIVED)
    do(actions.add_to_journal, world.plan, early)
    assert refused(world, record(file=ItemState.NONE)) == ["items"]
    sealed = HandedItem(kind=ItemKind.FILE, state=ItemState.GIVEN, number="VB-1", is_seal_intact=True)
    do(actions.record_handover, world.plan, record(file=ItemState.NONE, items=(sealed,)))
    seen = world.team.office.ask(queries.seen_handover, world.plan)
    assert (seen.file, seen.items) == (ItemState.GIVEN, (sealed,))


def test_r43_something_missing_is_complete_only_by_two_persons_with_a_reason(world: World) -> None:
    met(world)
    purse = HandedItem(kind=ItemKind.MONEY, state=ItemState.MISSING, remark="kwijt op de luchthaven")
    assert refused(world, record(items=(purse,))) == ["items.0.state"]
    signer(world)
    told = record(items=(purse,), exceptions="de familie bracht geld")
    world.team.office.do_together(SECOND, actions.record_exception, world.plan, told)
    assert world.team.office.ask(queries.seen_handover, world.plan).outcome is Outcome.COMPLETE


def test_fm22_the_wrong_receiver_is_complete_only_by_two_persons_with_a_reason(world: World) -> None:
    met(world)
    assert refused(world, record(function="portier")) == ["function"]
    signer(world)
    told = record(function="portier", exceptions="de arts kwam een kwartier later en nam over")
    world.team.office.do_together(SECOND, actions.record_exception, world.plan, told)


def test_fm22_who_accepted_stays_agreed_after_a_confirmation_without_a_name(world: World) -> None:
    world.team.office.do(change_plan, world.plan, 2, world.draft())
    met(world)
    world.accept(AcceptanceState.READY, name="")
    assert refused(world, record(received_by="de portier (verzonnen)")) == ["received_by"]
    world.team.office.do(actions.record_handover, world.plan, record(received_by="dr. V"))


def test_fm22_a_carer_is_the_named_person(world: World) -> None:
    do = world.team.office.do
    sister = ReceiverDraft(
        name="L. Voorbeeldyan (verzonnen)",
        kind=ReceiverKind.CARER,
        type=ReceiverType.CARER,
        relation=Relation.SIBLING,
        country="AM",
        city="Gyumri",
        zone="Asia/Yerevan",
        phone="+374 00 000004",
    )
    do(change_plan, world.plan, 2, world.draft(receiver=do(record_receiver, sister)))
    told = {"function": "zus", "identity": IdentitySeen.PASSPORT}
    assert refused(world, record(**told)) == ["received_by", "outcome"]
    assert refused(world, record(**told, received_by="L. Voorbeeldyan (verzonnen)")) == ["outcome"]


def test_r48_a_correction_is_an_entry_of_its_own(world: World) -> None:
    add = actions.add_to_journal
    with pytest.raises(WrongFields):
        world.team.office.do(add, world.plan, JournalDraft(at=AT, what="later", corrects=1))
    world.team.office.do(add, world.plan, JournalDraft(at=AT, what="geland"))
    world.team.office.do(add, world.plan, JournalDraft(at=AT, what="twee minuten later", corrects=1))
    assert len(world.team.office.ask(queries.seen_handover, world.plan).journal) == 2


def test_r42_a_plan_with_a_report_is_closed_without_a_reason(world: World) -> None:
    do = world.team.office.do
    do(actions.record_handover, world.plan, record(outcome=Outcome.PARTIAL))
    do(record_report, world.plan, report())
    do(actions.close_plan, world.plan, 2)


def test_a_handover_that_did_not_take_place_leads_to_a_new_attempt(world: World) -> None:
    do = world.team.office.do
    draft = HandoverDraft(outcome=Outcome.NOT_DONE, at=AT, place="luchthaven", remarks="vlucht vervallen")
    do(actions.record_handover, world.plan, draft)
    assert [each.rule for each in world.team.office.ask(gate, world.case).findings if each.where[:8] == "handover"] == [
        "R43"
    ]
    do(actions.close_plan, world.plan, 2)
    do(open_plan, world.case, world.draft())
    assert [each.attempt for each in world.team.office.ask(all_plans, world.case)] == [1, 2]
