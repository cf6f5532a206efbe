from datetime import date
from typing import Any

import pytest

from medhandover.kernel.ids import AgreementId, PlanId
from medhandover.plans.agreements import (
    Agreement,
    AgreementDraft,
    Audience,
    Topic,
    missing_topics,
    shared_with,
    wrong_agreement,
)
from tests.medhandover.plans.test_checks import CASE, NOW, STAFF

TODAY = date(2026, 11, 24)


def agreement(topic: Topic, *audiences: Audience) -> Agreement:
    return Agreement(
        id=AgreementId("g"),
        plan=PlanId("p"),
        case=CASE,
        recorded_by=STAFF,
        recorded_at=NOW,
        topic=topic,
        what="woning bij een tante",
        audiences=audiences or (Audience.FILE,),
    )


def test_an_audience_sees_only_what_is_shared_with_it() -> None:
    kept = [agreement(Topic.HOUSING, Audience.PERSON, Audience.PARTNER), agreement(Topic.SCHOOL)]
    assert shared_with(kept, Audience.PERSON) == kept[:1]
    assert shared_with(kept, Audience.SCHOOL) == []
    assert shared_with(kept, None) == kept


def test_a_family_with_children_has_housing_livelihood_and_school() -> None:
    assert missing_topics([]) == (Topic.HOUSING, Topic.LIVELIHOOD, Topic.SCHOOL)
    assert missing_topics([agreement(Topic.HOUSING), agreement(Topic.SCHOOL)]) == (Topic.LIVELIHOOD,)


@pytest.mark.parametrize(
    ("path", "other"),
    [
        ("what", {"what": " "}),
        ("done_on", {"done_on": date(2026, 11, 25)}),
        ("audiences", {"audiences": ()}),
        ("audiences", {"audiences": (Audience.FILE, Audience.PERSON)}),
    ],
)
def test_what_cannot_be_an_agreement_is_refused(path: str, other: dict[str, Any]) -> None:
    fields: dict[str, Any] = {"topic": Topic.WORK, "what": "werk bij een oom", **other}
    assert [each.path for each in wrong_agreement(AgreementDraft(**fields), TODAY)] == [path]
