"""How journeys ended: what is recorded agrees, and nothing of the past is asked again."""

import pytest

from medhandover.cases.queries import CaseRow
from medhandover.handovers.aftercare import AfterCareStep
from medhandover.handovers.lists import owed_aftercare
from medhandover.handovers.model import ItemState, Outcome
from medhandover.handovers.queries import seen_handover
from medhandover.kernel.findings import TimeState
from medhandover.medication.custody import Holder
from medhandover.medication.queries import all_envelopes
from medhandover.office import Office
from medhandover.readiness.queries import gate
from medhandover.refusals.lists import open_alarms, open_offers
from medhandover.refusals.model import BackupAnswer
from medhandover.retention.model import DueState, RetentionClass
from medhandover.retention.queries import all_destructions, retention_overview
from tests.medhandover.demo.conftest import plan_of

Cases = dict[str, CaseRow]


@pytest.mark.parametrize(
    ("state", "allowed"),
    [
        ("overgedragen", {("R42", "handover.aftercare")}),
        ("gedeeltelijk", {("R42", "handover.aftercare")}),
        ("geweigerd", set()),
        ("mislukt", {("R43", "handover.outcome")}),
        ("niet_geaccepteerd", {("R42", "handover.report"), ("R46", "receiver.receiver"), ("R46", "handover.refusal")}),
        ("afgesloten", set()),
    ],
)
def test_an_ended_journey_asks_only_for_what_comes_after_it(
    office: Office, cases: Cases, state: str, allowed: set[tuple[str, str]]
) -> None:
    assert {(each.rule, each.where) for each in office.ask(gate, cases[state].id).findings} == allowed


def test_after_care_is_due_after_a_week(office: Office, cases: Cases) -> None:
    owed = {each.case: each for each in office.ask(owed_aftercare)}
    assert set(owed) == {cases["overgedragen"].id, cases["gedeeltelijk"].id}
    assert {each.step for each in owed.values()} == {AfterCareStep.WEEK}
    assert TimeState.OVERDUE not in {each.state for each in owed.values()}
    assert owed[cases["overgedragen"].id].tries == 1


def test_the_sealed_file_came_to_the_receiver_and_its_steps_are_known(office: Office, cases: Cases) -> None:
    file = office.ask(all_envelopes, cases["overgedragen"].id)[0]
    assert [each.taken_by_kind for each in file.moves] == [Holder.MEDICAL_ESCORT, Holder.RECEIVER]


def test_who_refuses_a_part_keeps_the_offer_and_takes_the_rest(office: Office, cases: Cases) -> None:
    handover = office.ask(seen_handover, plan_of(office, cases["gedeeltelijk"]))
    assert handover is not None
    assert (handover.outcome, handover.medicine) == (Outcome.PARTIAL, ItemState.KEPT)
    offers = {each.case: each for each in office.ask(open_offers)}
    assert set(offers) == {cases["gedeeltelijk"].id, cases["geweigerd"].id}
    assert offers[cases["geweigerd"].id].offered_again_at is not None


def test_the_alarm_of_a_receiver_that_refused_stands_and_the_backup_was_called(office: Office, cases: Cases) -> None:
    alarm = office.ask(open_alarms)[0]
    assert (alarm.case, alarm.backup_answer) == (cases["niet_geaccepteerd"].id, BackupAnswer.ACCEPTS)
    assert "hotel" in alarm.person_is_at


def test_what_is_long_closed_is_on_a_destruction_list_that_waits_for_two_approvals(
    office: Office, cases: Cases
) -> None:
    rows = {each.kind: each.state for each in office.ask(retention_overview)}
    assert rows[RetentionClass.MEDICAL] is DueState.LISTED
    assert rows[RetentionClass.CASE] is DueState.RUNNING
    proposed = office.ask(all_destructions)[0]
    assert (proposed.is_open, proposed.first_by) == (True, None)
    assert [each.case for each in proposed.items] == [cases["afgesloten"].id]
