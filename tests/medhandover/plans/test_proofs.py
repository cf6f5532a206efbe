from datetime import date
from typing import Any

import pytest

from medhandover.plans.model import EvidenceDraft, EvidenceKind
from medhandover.plans.proofs import Fault, fault_of, wrong_evidence
from tests.medhandover.plans.test_checks import AT, LATER, proof

TODAY, ON, DEPARTS = date(2026, 11, 24), date(2026, 12, 3), date(2026, 12, 2)


def fault(**other: Any) -> Fault:
    made = proof()
    for name, value in other.items():
        setattr(made, name, value)
    return fault_of(made, AT, ON, DEPARTS)


def test_r50_a_proof_holds_for_the_moment_for_which_it_was_given() -> None:
    assert fault() is Fault.NONE
    assert fault(given_for=LATER) is Fault.MOMENT
    assert fault_of(proof(None), None, None, None) is Fault.MOMENT


def test_a_proof_counts_for_as_many_days_before_departure_as_it_says() -> None:
    assert fault(dated_on=date(2026, 11, 29), valid_days_before=3) is Fault.NONE
    assert fault(dated_on=date(2026, 11, 28), valid_days_before=3) is Fault.AGED
    assert fault(dated_on=DEPARTS, valid_days_before=0) is Fault.NONE


def test_without_a_journey_the_departure_is_the_day_of_the_handover() -> None:
    made = proof()
    made.dated_on, made.valid_days_before = date(2026, 11, 29), 3
    assert fault_of(made, AT, ON, None) is Fault.AGED


def test_a_proof_holds_between_its_first_and_its_last_day() -> None:
    assert fault(valid_from_on=ON, valid_until_on=ON) is Fault.NONE
    assert fault(valid_until_on=DEPARTS) is Fault.EXPIRED
    assert fault(valid_from_on=date(2026, 12, 4)) is Fault.EARLY


def draft(**other: Any) -> EvidenceDraft:
    fields: dict[str, Any] = {"kind": EvidenceKind.EMAIL, "dated_on": TODAY, "sender": "V.", "what": "brief", **other}
    return EvidenceDraft(**fields)


def test_a_whole_proof_is_not_wrong() -> None:
    whole = draft(valid_from_on=TODAY, valid_until_on=ON, valid_days_before=0, page=1, language="hy")
    assert list(wrong_evidence(whole, TODAY)) == []


@pytest.mark.parametrize(
    ("path", "other"),
    [
        ("what", {"what": "  "}),
        ("dated_on", {"dated_on": date(2026, 11, 25)}),
        ("valid_until_on", {"valid_until_on": date(2026, 11, 23)}),
        ("valid_from_on", {"valid_from_on": date(2026, 12, 1), "valid_until_on": date(2026, 11, 30)}),
        ("valid_days_before", {"valid_days_before": -1}),
        ("page", {"page": 0}),
        ("language", {"language": "quatsch"}),
        ("translation_language", {"translation_language": "NL"}),
    ],
)
def test_what_cannot_be_a_proof_is_refused(path: str, other: dict[str, Any]) -> None:
    assert [each.path for each in wrong_evidence(draft(**other), TODAY)] == [path]
