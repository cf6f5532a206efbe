"""What the letter says of medical papers follows the ground on which data is given (R35)."""

import pytest

from medhandover.consents.model import GivenBy, LegalGround
from medhandover.papers.permission import permission
from tests.papers import TODAY, a_consent, told


def keys(**other: object) -> list[str]:
    return [key for key, _ in permission(told(**other))]


def test_r35_permission_given_may_be_taken_back() -> None:
    assert keys() == ["papers_sealed", "papers_given", "papers_withdraw"]
    assert "papers_given_for" in keys(consents=(a_consent(given_by=GivenBy.PARENTS),))


@pytest.mark.parametrize("decision", [a_consent(is_refused=True), a_consent(withdrawn_on=TODAY)])
def test_r35_what_was_refused_is_not_given_nor_its_envelope_promised(decision: object) -> None:
    assert keys(consents=(decision,), may_tell=False) == ["papers_refused"]


@pytest.mark.parametrize(
    ("ground", "key"), [(LegalGround.VITAL, "papers_vital"), (LegalGround.PUBLIC_HEALTH, "papers_health")]
)
def test_r35_another_ground_is_said_as_such(ground: LegalGround, key: str) -> None:
    assert keys(consents=(a_consent(ground=ground),)) == ["papers_sealed", key]


def test_nothing_is_said_of_data_before_anybody_decided_or_without_a_receiver() -> None:
    assert keys(consents=(), may_tell=False) == ["papers_sealed"]
    assert keys(clinic=None) == ["papers_sealed"]
