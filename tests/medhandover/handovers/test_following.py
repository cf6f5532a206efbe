from datetime import date, timedelta
from typing import Any

import pytest

from medhandover.consents.actions import record_consent
from medhandover.consents.model import ConsentDraft, LegalGround, Purpose
from medhandover.handovers import following, queries
from medhandover.handovers.actions import record_handover
from medhandover.handovers.aftercare import (
    AfterCareBasis,
    AfterCareChoiceDraft,
    AfterCareDraft,
    AfterCareOutcome,
    AfterCareStep,
)
from medhandover.handovers.model import HandoverDraft, Outcome
from medhandover.kernel.clock import Moment
from medhandover.kernel.fields import WrongFields
from medhandover.kernel.roles import Role
from medhandover.readiness.queries import FindingRow, gate
from medhandover.rights import ACTIONS
from tests.medhandover.handovers.test_completeness import AT, record
from tests.medhandover.handovers.test_report import report
from tests.medhandover.plans.test_actions import World

AGREED = AfterCareChoiceDraft(basis=AfterCareBasis.RECEIVER, reason="dr. V (verzonnen)")


@pytest.fixture
def world() -> World:
    made = World()
    made.team.clock.set(AT.at + timedelta(minutes=30))
    made.team.as_(Role.COORDINATOR)
    return made


def handed_over(world: World, **other: Any) -> None:
    world.team.office.do(record_handover, world.plan, record(outcome=Outcome.PARTIAL, **other))


def days_later(world: World, days: int) -> None:
    world.team.clock.set(AT.at + timedelta(days=days))
    world.team.as_(Role.COORDINATOR)


def contact(world: World, **other: Any) -> AfterCareDraft:
    fields: dict[str, Any] = {
        "step": AfterCareStep.DAY,
        "at": Moment(world.team.clock.now(), "Asia/Yerevan"),
        "outcome": AfterCareOutcome.IN_CARE,
        "contacted": "dr. V (verzonnen)",
        **other,
    }
    return AfterCareDraft(**fields)


def found(world: World, where: str) -> list[FindingRow]:
    return [each for each in world.team.office.ask(gate, world.case).findings if each.where == where]


def wrong(world: World, action: Any, draft: Any) -> list[str]:
    with pytest.raises(WrongFields) as refused:
        world.team.office.do(action, world.plan, draft)
    return [each.path for each in refused.value.wrong]


def consent(world: World, **other: Any) -> None:
    asked = ConsentDraft(purpose=Purpose.AFTERCARE, recipient="kliniek", decided_on=date(2026, 11, 20), **other)
    world.team.office.do(record_consent, world.case, asked)


def test_r42_the_return_report_is_a_remark_until_it_is_recorded(world: World) -> None:
    handed_over(world)
    told = found(world, "handover.report")
    assert [(each.rule, each.weight.value, each.due_on) for each in told] == [("R42", "R", date(2026, 12, 5))]
    days_later(world, 3)
    assert [each.state.value for each in found(world, "handover.report")] == ["overdue"]
    assert wrong(world, following.record_report, report(events="")) == ["events"]
    world.team.office.do(following.record_report, world.plan, report())
    assert found(world, "handover.report") == []
    rows = world.team.office.ask(queries.all_reports, world.plan)
    assert [(row.events, row.expenses[0].what) for row in rows] == [("De reis verliep rustig.", "taxi")]


def test_r42_a_report_follows_a_recorded_handover(world: World) -> None:
    with pytest.raises(following.NothingToFollow):
        world.team.office.do(following.record_report, world.plan, report())


def test_r42_a_journey_that_did_not_take_place_needs_no_report(world: World) -> None:
    draft = HandoverDraft(outcome=Outcome.NOT_DONE, at=AT, place="luchthaven", remarks="vlucht vervallen")
    world.team.office.do(record_handover, world.plan, draft)
    assert found(world, "handover.report") == []
    with pytest.raises(following.NobodyInCare):
        world.team.office.do(following.choose_aftercare, world.plan, AGREED)


def test_fm17_without_a_decision_after_care_is_asked_of_nobody_but_of_the_coordinator(world: World) -> None:
    handed_over(world)
    assert [each.weight.value for each in found(world, "handover.aftercare")] == ["R"]
    with pytest.raises(following.NoAfterCare):
        world.team.office.do(following.record_aftercare, world.plan, contact(world))


def test_fm17_consent_of_the_person_makes_it_asked_and_each_contact_takes_a_step_away(world: World) -> None:
    consent(world)
    handed_over(world)
    assert [each.state.value for each in found(world, "handover.aftercare")] == ["later"] * 3
    days_later(world, 2)
    assert [each.state.value for each in found(world, "handover.aftercare")] == ["open", "later", "later"]
    days_later(world, 5)
    assert found(world, "handover.aftercare")[0].state.value == "overdue"
    assert wrong(world, following.record_aftercare, contact(world, contacted="")) == ["contacted"]
    world.team.office.do(following.record_aftercare, world.plan, contact(world))
    assert len(found(world, "handover.aftercare")) == 2


def test_fm17_agreed_with_the_receiver_is_enough_and_a_stated_reason_ends_it(world: World) -> None:
    handed_over(world)
    assert wrong(world, following.choose_aftercare, AfterCareChoiceDraft(basis=AfterCareBasis.NONE, reason=" ")) == [
        "reason"
    ]
    world.team.office.do(following.choose_aftercare, world.plan, AGREED)
    assert len(found(world, "handover.aftercare")) == 3
    days_later(world, 2)
    none = AfterCareChoiceDraft(basis=AfterCareBasis.NONE, reason="de kliniek belt zelf")
    world.team.office.do(following.choose_aftercare, world.plan, none)
    assert found(world, "handover.aftercare") == []
    seen = world.team.office.ask(queries.seen_aftercare, world.plan)
    assert (seen.is_wanted, seen.reason) == (False, "de kliniek belt zelf")


def test_fm17_a_refusal_of_the_person_goes_before_what_the_receiver_agreed(world: World) -> None:
    handed_over(world)
    world.team.office.do(following.choose_aftercare, world.plan, AGREED)
    consent(world, is_refused=True, ground=LegalGround.NONE)
    assert found(world, "handover.aftercare") == []
    with pytest.raises(following.NoAfterCare):
        world.team.office.do(following.record_aftercare, world.plan, contact(world))


def test_r48_reports_and_contacts_are_only_added() -> None:
    assert not {"report:change", "aftercare:change", "handover:change"} & set(ACTIONS)
