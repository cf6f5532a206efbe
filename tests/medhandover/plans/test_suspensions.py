from datetime import date
from typing import Any

import pytest

from medhandover.kernel.ids import PlanId, SuspensionId
from medhandover.plans.suspensions import (
    Suspension,
    SuspensionDraft,
    SuspensionKind,
    suspended,
    suspension_findings,
    wrong_suspension,
)
from tests.medhandover.plans.test_checks import CASE, NOW, STAFF

TODAY = date(2026, 11, 24)


def suspension(**other: Any) -> Suspension:
    return Suspension(
        id=SuspensionId("u"),
        plan=PlanId("p"),
        case=CASE,
        suspended_by=STAFF,
        suspended_at=NOW,
        kind=SuspensionKind.LEGAL,
        from_on=TODAY,
        reference="rechtbank V-1",
        **other,
    )


def test_r12_nobody_departs_while_the_departure_is_suspended_and_nobody_sets_that_aside() -> None:
    found = list(suspension_findings([suspension(lifted_at=NOW), suspension()]))
    assert [(each.rule, each.is_forceable) for each in found] == [("R12", False)]
    assert "rechtbank V-1" in found[0].say("nl")
    assert list(suspension_findings([suspension(lifted_at=NOW)])) == []


def test_the_suspension_that_holds_is_the_one_that_is_not_lifted() -> None:
    held = suspension()
    assert suspended([suspension(lifted_at=NOW), held]) is held
    assert suspended([]) is None


@pytest.mark.parametrize(
    ("path", "other"), [("from_on", {"from_on": date(2026, 11, 25)}), ("reference", {"reference": " "})]
)
def test_what_cannot_be_a_suspension_is_refused(path: str, other: dict[str, Any]) -> None:
    fields: dict[str, Any] = {"kind": SuspensionKind.MEDICAL, "from_on": TODAY, "reference": "V-1", **other}
    assert [each.path for each in wrong_suspension(SuspensionDraft(**fields), TODAY)] == [path]
