from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from medhandover.advice.actions import record_advice, record_condition
from medhandover.advice.conditions import ConditionCode
from medhandover.advice.model import AdviceDraft, ConditionDraft, FitToTravel
from medhandover.kernel.clock import moment
from medhandover.kernel.fields import WrongFields
from medhandover.kernel.ids import CaseId, ConditionId, PlanId, ReceiverId
from medhandover.kernel.problem import Conflict, NotFound
from medhandover.kernel.roles import Role
from medhandover.plans import actions, queries
from medhandover.plans.coverage import CoverState
from medhandover.plans.model import (
    AcceptanceDraft,
    AcceptanceState,
    ArrangementDraft,
    EvidenceDraft,
    EvidenceKind,
    Ground,
    Payer,
    PaymentDraft,
    PlanDraft,
)
from medhandover.plans.money import PeriodUnit
from medhandover.plans.opened import NoReceiver, PlanEnded
from medhandover.receivers.actions import record_receiver
from medhandover.receivers.model import ReceiverDraft, ReceiverKind, ReceiverType
from tests.offices import Team, memory_office, open_case

AT = moment("2026-12-03T17:00 Asia/Yerevan")
LETTER = EvidenceDraft(
    kind=EvidenceKind.LETTER, dated_on=date(2026, 11, 20), sender="Kliniek Voorbeeld", what="brief 20 nov"
)

CLINIC = ReceiverDraft(
    name="Kliniek Voorbeeld",
    kind=ReceiverKind.INSTITUTION,
    type=ReceiverType.PSYCHIATRIC,
    country="AM",
    city="Yerevan",
    zone="Asia/Yerevan",
    phone="+374 00 000001",
    address="Voorbeeldstraat 1, Yerevan",
)


class World:
    """A case with an advice, one condition, a receiver and an open plan, all invented."""

    def __init__(self) -> None:
        self.team: Team = memory_office((Role.COORDINATOR,))
        self.case: CaseId = open_case(self.team)
        do = self.team.office.do
        advice = AdviceDraft(given_on=date(2026, 9, 1), reference="V-1", fit=FitToTravel.YES_IF)
        literal = ConditionDraft(code=ConditionCode.FYS_INST, literal="„Overdracht aan een instelling.”")
        self.condition: ConditionId = do(record_condition, do(record_advice, self.case, advice), literal)
        self.clinic: ReceiverDraft = CLINIC
        self.receiver: ReceiverId = do(record_receiver, CLINIC)
        self.plan: PlanId = do(actions.open_plan, self.case, self.draft())

    def draft(self, **other: Any) -> PlanDraft:
        return PlanDraft(**{"receiver": self.receiver, "handover": AT, "file_language": "hy", **other})

    def state(self) -> CoverState:
        return self.team.office.ask(queries.plan_coverage, self.plan)[0].state

    def accept(self, state: AcceptanceState = AcceptanceState.WRITTEN, **other: Any) -> None:
        said: dict[str, Any] = {"name": "dr. V", "function": "arts", "accepted_for": AT, "reason": "geen bed", **other}
        answer = AcceptanceDraft(**{"state": state, "dated_on": date(2026, 11, 20), **said})
        self.team.office.do(actions.record_acceptance, self.plan, answer)


@pytest.fixture
def world() -> World:
    return World()


def test_a_condition_is_covered_step_by_step_and_a_moved_handover_reopens_it(world: World) -> None:
    do = world.team.office.do
    assert world.state() is CoverState.OPEN
    arranged = do(actions.record_arrangement, world.plan, ArrangementDraft(condition=world.condition, what="opname"))
    do(actions.record_evidence, arranged, LETTER)
    assert world.state() is CoverState.RENEW
    world.accept()
    assert world.state() is CoverState.COVERED
    do(actions.change_plan, world.plan, 1, world.draft(handover=moment("2026-12-04T17:00 Asia/Yerevan")))
    assert world.state() is CoverState.RENEW
    do(actions.change_plan, world.plan, 2, world.draft())
    assert world.state() is CoverState.COVERED
    world.accept(AcceptanceState.WITHDRAWN)
    assert world.state() is CoverState.RENEW


def test_a_case_has_one_open_plan_and_a_new_attempt_after_a_cancelled_one(world: World) -> None:
    do = world.team.office.do
    with pytest.raises(actions.PlanOpen):
        do(actions.open_plan, world.case, world.draft())
    with pytest.raises(WrongFields):
        do(actions.cancel_plan, world.plan, 1, " ")
    do(actions.cancel_plan, world.plan, 1, "rechter schorst het vertrek")
    do(actions.open_plan, world.case, world.draft())
    rows = world.team.office.ask(queries.all_plans, world.case)
    assert [(row.attempt, row.is_open) for row in rows] == [(1, False), (2, True)]
    with pytest.raises(PlanEnded):
        do(actions.change_plan, world.plan, rows[0].version, world.draft())


def test_r01_another_ground_than_the_advice_has_a_reason(world: World) -> None:
    with pytest.raises(WrongFields):
        world.team.office.do(actions.change_plan, world.plan, 1, world.draft(ground=Ground.BEFORE_ADVICE))


def test_r03_a_newer_advice_is_adopted_by_a_person(world: World) -> None:
    newer = AdviceDraft(given_on=date(2026, 10, 6), reference="V-2", fit=FitToTravel.YES_IF)
    advice = world.team.office.do(record_advice, world.case, newer)
    world.team.office.do(actions.adopt_advice, world.plan, 1)
    assert world.team.office.ask(queries.all_plans, world.case)[0].advice == advice
    assert world.team.office.ask(queries.plan_coverage, world.plan) == ()


def test_a_stale_change_is_a_conflict(world: World) -> None:
    world.team.office.do(actions.change_plan, world.plan, 1, world.draft(handover_place="hal"))
    with pytest.raises(Conflict):
        world.team.office.do(actions.change_plan, world.plan, 1, world.draft())


def test_r13_an_acceptance_is_the_answer_of_a_named_receiver(world: World) -> None:
    world.team.office.do(actions.change_plan, world.plan, 1, world.draft(receiver=None))
    with pytest.raises(NoReceiver):
        world.accept()


def test_a_receiver_that_is_not_there_cannot_be_named(world: World) -> None:
    with pytest.raises(NotFound):
        world.team.office.do(actions.change_plan, world.plan, 1, world.draft(receiver=ReceiverId("none")))


def test_a_condition_of_another_case_is_not_arranged_here(world: World) -> None:
    other = open_case(world.team, v_number="1234567891")
    plan = world.team.office.do(actions.open_plan, other, PlanDraft())
    with pytest.raises(WrongFields):
        draft = ArrangementDraft(condition=world.condition, what="opname")
        world.team.office.do(actions.record_arrangement, plan, draft)


def test_the_payment_agreement_is_changed_in_place(world: World) -> None:
    first = world.team.office.do(actions.agree_payment, world.plan, PaymentDraft(payer=Payer.UNKNOWN))
    agreed = PaymentDraft(payer=Payer.DTV, paid_until=date(2027, 3, 3), maximum=5000)
    assert world.team.office.do(actions.agree_payment, world.plan, agreed, version=1) == first
    with pytest.raises(Conflict):
        world.team.office.do(actions.agree_payment, world.plan, agreed, version=1)


@pytest.mark.parametrize(
    ("path", "other"),
    [
        ("dated_on", {"dated_on": date(2026, 11, 25)}),
        ("evidence_kind", {"evidence_kind": EvidenceKind.PHONE_NOTE}),
        ("accepted_for", {"accepted_for": None}),
    ],
)
def test_r13_what_is_no_written_acceptance_is_refused(world: World, path: str, other: dict[str, Any]) -> None:
    fields = {"state": AcceptanceState.WRITTEN, "dated_on": date(2026, 11, 20), "accepted_for": AT, **other}
    with pytest.raises(WrongFields) as refused:
        world.team.office.do(actions.record_acceptance, world.plan, AcceptanceDraft(**fields))
    assert [each.path for each in refused.value.wrong] == [path]


def test_a_new_attempt_takes_along_what_still_counts_and_nothing_that_was_given_for_the_old_one(world: World) -> None:
    do, ask = world.team.office.do, world.team.office.ask
    draft = ArrangementDraft(
        condition=world.condition, what="opname", responsible="M. Jansen (verzonnen)", due_on=date(2026, 11, 30)
    )
    do(actions.record_evidence, do(actions.record_arrangement, world.plan, draft), LETTER)
    world.accept()
    with pytest.raises(actions.PlanOpen):
        do(actions.retry_plan, world.case)
    do(actions.cancel_plan, world.plan, 1, "vlucht vervallen")
    again = do(actions.retry_plan, world.case)
    row = ask(queries.all_plans, world.case)[-1]
    assert (row.id, row.attempt, row.receiver, row.handover) == (again, 2, world.receiver, None)
    copied = ask(queries.all_arrangements, again)
    assert [(each.what, each.responsible, each.due_on) for each in copied] == [
        ("opname", "M. Jansen (verzonnen)", None)
    ]
    assert ask(queries.plan_coverage, again)[0].state is CoverState.OPEN
    assert ask(queries.all_answers, again) == ()


def test_a_new_attempt_with_another_receiver_asks_for_its_function_and_place(world: World) -> None:
    do, ask = world.team.office.do, world.team.office.ask
    other = do(record_receiver, replace(CLINIC, name="Kliniek Reserve"))
    with_backup = world.draft(receiver_function="arts", handover_place="ingang", backup_receiver=other)
    do(actions.change_plan, world.plan, 1, with_backup)
    do(actions.cancel_plan, world.plan, 2, "ontvanger weigert")
    again = do(actions.retry_plan, world.case, other)
    kept = next(each for each in ask(queries.all_plans, world.case) if each.id == again)
    assert (kept.receiver, kept.backup_receiver, kept.receiver_function, kept.handover_place) == (other, None, "", "")


def test_a_new_attempt_follows_an_older_one(world: World) -> None:
    with pytest.raises(actions.NothingBefore):
        world.team.office.do(actions.retry_plan, open_case(world.team, v_number="1234567891"))


def test_q4_a_second_request_waits_for_the_answer_to_the_first_and_a_refused_one_may_be_asked_again(
    world: World,
) -> None:
    world.accept(AcceptanceState.REQUESTED)
    with pytest.raises(actions.RequestOpen):
        world.accept(AcceptanceState.REQUESTED)
    world.accept(AcceptanceState.DECLINED)
    world.accept(AcceptanceState.REQUESTED)


def test_a_receiver_commits_to_conditions_of_this_case(world: World) -> None:
    world.accept(commits_to=(world.condition,))
    assert world.team.office.ask(queries.all_answers, world.plan)[0].commits_to == (world.condition,)
    elsewhere = open_case(world.team, v_number="1234567891")
    world.plan = world.team.office.do(actions.open_plan, elsewhere, world.draft())
    with pytest.raises(WrongFields):
        world.accept(commits_to=(world.condition,))


def test_a_document_of_the_future_is_no_proof(world: World) -> None:
    do = world.team.office.do
    arranged = do(actions.record_arrangement, world.plan, ArrangementDraft(condition=world.condition, what="opname"))
    with pytest.raises(WrongFields):
        do(actions.record_evidence, arranged, replace(LETTER, dated_on=date(2026, 11, 25)))


def test_r16_a_period_gets_its_last_day_and_a_contradiction_is_refused(world: World) -> None:
    months = PaymentDraft(
        payer=Payer.DTV, from_on=date(2026, 12, 3), period_unit=PeriodUnit.MONTHS, period_amount=3, maximum=5000
    )
    with pytest.raises(WrongFields):
        world.team.office.do(actions.agree_payment, world.plan, replace(months, paid_until=date(2027, 3, 4)))
    world.team.office.do(actions.agree_payment, world.plan, months)
    row = world.team.office.ask(queries.seen_payment, world.plan)
    assert row is not None
    assert row.paid_until == date(2027, 3, 3)
