from datetime import date
from typing import Any

import pytest

from medhandover.kernel.clock import Moment
from medhandover.kernel.findings import Weight
from medhandover.kernel.ids import MilestoneId, PlanId, ReceiverId
from medhandover.plans.milestones import (
    Milestone,
    MilestoneDraft,
    MilestoneKind,
    guaranteed_for,
    milestone_findings,
    named_for,
    wrong_milestone,
)
from tests.medhandover.plans.test_checks import AT, CASE, LATER, NOW, SETTINGS, STAFF, met, missing, plan

TODAY = date(2026, 11, 24)
NAMED, GUARANTEED = MilestoneKind.NAMED, MilestoneKind.GUARANTEED


def milestone(kind: MilestoneKind, at: Moment | None = AT, receiver: str = "r", **other: Any) -> Milestone:
    fields: dict[str, Any] = {"reached_on": date(2026, 11, 20), "reference": "besluit V-1", "sequence": 1, **other}
    return Milestone(
        id=MilestoneId("n"),
        plan=PlanId("p"),
        case=CASE,
        receiver=ReceiverId(receiver),
        recorded_by=STAFF,
        recorded_at=NOW,
        kind=kind,
        given_for=at,
        **fields,
    )


def test_r12_the_promise_is_recorded_and_another_receiver_asks_for_a_new_one() -> None:
    found = missing(milestone_findings(plan(), [milestone(GUARANTEED)], SETTINGS))
    assert [(each.rule, each.weight) for each in found] == [("R12", Weight.REMARK)]
    kept = [milestone(NAMED), milestone(GUARANTEED)]
    assert missing(milestone_findings(plan(), kept, SETTINGS)) == []
    assert "Promised on Fri 20 Nov 2026 (besluit V-1)." in met(milestone_findings(plan(), kept, SETTINGS))
    other = milestone_findings(plan(receiver=ReceiverId("other")), kept, SETTINGS)
    assert [each.rule for each in missing(other)] == ["R12", "R12"]


def test_r12_a_moved_handover_leaves_the_promise_as_it_is() -> None:
    assert named_for(plan(handover=LATER), [milestone(NAMED)]) is not None


def test_r12_that_all_is_guaranteed_is_said_for_this_moment_and_stops_departure_until_then() -> None:
    found = missing(milestone_findings(plan(handover=LATER), [milestone(NAMED), milestone(GUARANTEED)], SETTINGS))
    assert [(each.rule, each.is_forceable) for each in found if each.weight is Weight.BLOCK] == [("R12", True)]
    assert found[0].due_on == date(2026, 11, 7)
    assert guaranteed_for(plan(handover=None), [milestone(GUARANTEED, None)]) is None


def test_without_a_receiver_there_is_no_promise_to_keep() -> None:
    assert missing(milestone_findings(plan(receiver=None), [], SETTINGS)) == []


@pytest.mark.parametrize(
    ("path", "other"),
    [
        ("reached_on", {"reached_on": date(2026, 11, 25)}),
        ("reference", {"reference": ""}),
        ("promise", {"kind": GUARANTEED, "promise": "niemand vertrekt"}),
    ],
)
def test_what_cannot_be_a_milestone_is_refused(path: str, other: dict[str, Any]) -> None:
    fields: dict[str, Any] = {"kind": NAMED, "reached_on": TODAY, "reference": "besluit V-1", **other}
    assert [each.path for each in wrong_milestone(MilestoneDraft(**fields), TODAY)] == [path]
