from datetime import date, timedelta
from typing import Any

import pytest

from medhandover.handovers.actions import close_plan, record_handover
from medhandover.handovers.model import HandoverDraft, Outcome
from medhandover.kernel.clock import Moment
from medhandover.kernel.fields import WrongFields
from medhandover.kernel.ids import ReceiverId, RefusalId
from medhandover.kernel.roles import Role
from medhandover.plans.actions import change_plan, open_plan
from medhandover.plans.queries import all_plans
from medhandover.readiness.queries import FindingRow, gate
from medhandover.receivers.actions import record_receiver
from medhandover.receivers.model import ReceiverDraft, ReceiverKind, ReceiverType
from medhandover.refusals import lists, queries, recording
from medhandover.refusals.model import Assessment, BackupAnswer
from medhandover.refusals.notes import AlarmNoteDraft, AlarmNoteKind, IncapacityNoteDraft, Settled
from tests.medhandover.plans.test_actions import World
from tests.medhandover.refusals.test_notes import AT, SOON, w11, w12

LATE = Moment(SOON.at + timedelta(minutes=30), SOON.zone)
SAFE = AlarmNoteDraft(at=LATE, what="overgenomen door de tweede kliniek", with_whom="tweede kliniek (verzonnen)")


@pytest.fixture
def world() -> World:
    made = World()
    made.team.clock.set(AT.at + timedelta(hours=2))
    made.team.as_(Role.COORDINATOR)
    return made


def second_clinic(world: World) -> ReceiverId:
    clinic = ReceiverDraft(
        name="Tweede Kliniek (verzonnen)",
        kind=ReceiverKind.INSTITUTION,
        type=ReceiverType.HOSPITAL,
        country="AM",
        city="Gyumri",
        zone="Asia/Yerevan",
        phone="+374 00 000002",
        phone_24h="+374 00 000003",
    )
    return world.team.office.do(record_receiver, clinic)


def refused(world: World, **other: Any) -> RefusalId:
    draft = w12(**{"receiver": world.receiver, **other})
    return world.team.office.do(recording.record_receiver_refusal, world.plan, draft)


def found(world: World) -> list[FindingRow]:
    return [each for each in world.team.office.ask(gate, world.case).findings if each.rule == "R46"]


def paths(world: World, action: Any, *args: Any) -> list[str]:
    with pytest.raises(WrongFields) as wrong:
        world.team.office.do(action, *args)
    return [each.path for each in wrong.value.wrong]


def test_r46_a_receiver_that_refuses_is_no_refusal_of_the_person(world: World) -> None:
    refused(world)
    kept = world.team.office.ask(queries.all_refusals, world.case)
    assert (len(kept.by_person), len(kept.by_receiver)) == (0, 1)
    assert "R44" not in {each.rule for each in world.team.office.ask(gate, world.case).findings}
    assert world.team.office.ask(lists.open_offers) == ()


def test_r46_only_a_receiver_of_the_plan_can_refuse_its_person(world: World) -> None:
    draft = w12(receiver=second_clinic(world))
    assert paths(world, recording.record_receiver_refusal, world.plan, draft) == ["receiver"]
    half = w12(receiver=world.receiver, stays_with="")
    assert paths(world, recording.record_receiver_refusal, world.plan, half) == ["stays_with"]


def test_r46_naming_the_back_up_and_settling_the_alarm_are_the_ways_out(world: World) -> None:
    known = refused(world)
    assert ["no back-up" in each.english for each in found(world)] == [True, False]
    backup = second_clinic(world)
    world.team.office.do(change_plan, world.plan, 1, world.draft(backup_receiver=backup))
    assert "Name the back-up" in found(world)[0].english
    world.team.office.do(change_plan, world.plan, 2, world.draft(receiver=backup))
    assert ["not settled" in each.english for each in found(world)] == [True]
    world.team.office.do(recording.settle_alarm, known, SAFE, Settled.BACKUP)
    assert found(world) == []
    rule = next(each for each in world.team.office.ask(gate, world.case).rules if each.rule == "R46")
    assert "the back-up took the person over" in rule.kept_english[0]


def test_r46_a_new_attempt_is_a_way_out_after_the_record(world: World) -> None:
    done = HandoverDraft(outcome=Outcome.NOT_ACCEPTED, at=AT, place="kliniek", remarks="niet opgenomen")
    world.team.office.do(record_handover, world.plan, done)
    assert ["open one with the back-up" in each.english for each in found(world)] == [True, False]
    assert "W12" in found(world)[1].english
    known = refused(world)
    assert ["not settled" in each.english for each in found(world)] == [False, True]
    world.team.office.do(recording.settle_alarm, known, SAFE, Settled.BACKUP)
    assert len(found(world)) == 1
    version = world.team.office.ask(all_plans, world.case)[-1].version
    world.team.office.do(close_plan, world.plan, version, "de medewerker is nog onderweg")
    world.team.office.do(open_plan, world.case, world.draft(receiver=second_clinic(world)))
    assert found(world) == []


def test_w12_stays_as_it_is_and_is_followed_by_notes_until_it_is_settled(world: World) -> None:
    known, note = refused(world), recording.note_receiver_refusal
    called = AlarmNoteDraft(
        at=LATE, what="gebeld", kind=AlarmNoteKind.BACKUP, backup_answer=BackupAnswer.ACCEPTS, with_whom="lobby"
    )
    world.team.office.do(note, known, called)
    assert paths(world, note, known, AlarmNoteDraft(at=LATE, what="klaar", kind=AlarmNoteKind.SETTLED)) == ["kind"]
    assert paths(world, recording.settle_alarm, known, AlarmNoteDraft(at=LATE, what="klaar"), Settled.LEFT) == [
        "with_whom"
    ]
    world.team.clock.move(timedelta(minutes=1))
    world.team.office.do(recording.settle_alarm, known, SAFE, Settled.BACKUP)
    with pytest.raises(recording.AlarmSettled):
        world.team.office.do(note, known, called)
    with pytest.raises(recording.AlarmSettled):
        world.team.office.do(recording.settle_alarm, known, SAFE, Settled.LEFT)
    row = world.team.office.ask(queries.all_refusals, world.case).by_receiver[0]
    assert (row.settled, row.reason) == (Settled.BACKUP, "geen bed")
    assert row.notes == ("gebeld", "overgenomen door de tweede kliniek")


def test_w11_is_no_refusal_and_is_assessed_again(world: World) -> None:
    known = world.team.office.do(recording.record_incapacity, world.plan, w11())
    kept = world.team.office.ask(queries.all_refusals, world.case)
    assert (kept.by_person, kept.incapacities) == ((), 1)
    told = [each for each in world.team.office.ask(gate, world.case).findings if each.rule == "R44"]
    assert [(each.weight.value, each.due_on) for each in told] == [("W", date(2026, 12, 5))]
    note = IncapacityNoteDraft(at=LATE, what="helder", doctor="dr. V. (verzonnen)", assessment=Assessment.ABLE)
    assert paths(world, recording.note_incapacity, known, IncapacityNoteDraft(at=LATE, what="")) == ["what"]
    world.team.office.do(recording.note_incapacity, known, note)
    assert "R44" not in {each.rule for each in world.team.office.ask(gate, world.case).findings}
    row = world.team.office.ask(queries.all_refusals, world.case).unable[0]
    assert row.reassess_on is None
    noted = [(each.at, each.assessment, each.doctor, each.what) for each in row.notes]
    assert noted == [(LATE, Assessment.ABLE, "dr. V. (verzonnen)", "helder")]


def test_w11_an_incomplete_record_is_not_taken(world: World) -> None:
    assert paths(world, recording.record_incapacity, world.plan, w11(emergency_care="")) == ["emergency_care"]


def test_the_alarm_list_says_where_the_person_is_and_whom_to_call(world: World) -> None:
    backup = second_clinic(world)
    world.team.office.do(change_plan, world.plan, 1, world.draft(backup_receiver=backup))
    known = refused(world)
    row = world.team.office.ask(lists.open_alarms)[0]
    assert (row.receiver, row.person_is_at, row.stays_with) == (
        "Kliniek Voorbeeld",
        "wachtkamer",
        "K. Visser (verzonnen)",
    )
    assert (row.backup_name, row.backup_phone) == ("Tweede Kliniek (verzonnen)", "+374 00 000003")
    moved = AlarmNoteDraft(at=LATE, what="naar de hal", kind=AlarmNoteKind.MOVED, with_whom="hal, met K. Visser")
    world.team.office.do(recording.note_receiver_refusal, known, moved)
    assert world.team.office.ask(lists.open_alarms)[0].person_is_at == "hal, met K. Visser"
    world.team.office.do(recording.settle_alarm, known, SAFE, Settled.BACKUP)
    assert world.team.office.ask(lists.open_alarms) == ()
