from datetime import date
from typing import Any

import pytest

from medhandover.escorts.companions import (
    CompanionDraft,
    CompanionKind,
    SecurityNeed,
    SecurityNeedDraft,
    WishesDraft,
    wrong_companion,
    wrong_security,
    wrong_wishes,
)
from medhandover.kernel.ids import LastLeg, LegPosition

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("path", "other"),
    [
        ("name", {"name": ""}),
        ("phone", {"phone": "06 1"}),
        ("from_leg", {"from_leg": 0}),
        ("from_leg", {"from_leg": 3}),
        ("to_leg", {"to_leg": 3}),
        ("to_leg", {"to_leg": -1}),
        ("to_leg", {"from_leg": 2, "to_leg": 1}),
    ],
)
def test_a_companion_travels_on_legs_that_are_there(path: str, other: dict[str, Any]) -> None:
    draft = CompanionDraft(**{"kind": CompanionKind.FAMILY, "name": "Z. (verzonnen)", **other})
    assert [each.path for each in wrong_companion(draft, 2)] == [path]


def test_before_the_journey_is_planned_any_leg_will_do() -> None:
    draft = CompanionDraft(
        kind=CompanionKind.GUARDIAN, name="N. (verzonnen)", from_leg=LegPosition(2), to_leg=LastLeg(3)
    )
    assert not list(wrong_companion(draft, 0))


def test_wished_languages_are_languages() -> None:
    assert [each.path for each in wrong_wishes(WishesDraft(languages=("hy", "Armenian")))] == ["languages"]


@pytest.mark.parametrize(
    ("path", "other"),
    [
        ("requested_on", {"requested_on": date(2026, 11, 25)}),
        ("received_on", {"received_on": date(2026, 11, 25)}),
        ("received_on", {"received_on": date(2026, 11, 9)}),
        ("escorts", {"escorts": 2}),
        ("escorts", {"received_on": TODAY, "escorts": -1}),
        ("escorts", {"received_on": TODAY, "escorts": 21}),
    ],
)
def test_a_risk_analysis_is_asked_then_received_then_counted(path: str, other: dict[str, Any]) -> None:
    draft = SecurityNeedDraft(**{"requested_on": date(2026, 11, 10), **other})
    assert [each.path for each in wrong_security(draft, TODAY)] == [path]


def test_r22_of_the_marechaussee_only_numbers_are_kept() -> None:
    assert not [name for name in SecurityNeed.__dataclass_fields__ if "name" in name or "phone" in name]
