from datetime import date
from typing import Any

import pytest

from medhandover.consents.model import LegalGround, Purpose, Shared
from medhandover.consents.transmissions import (
    Channel,
    Transmission,
    TransmissionDraft,
    TransmissionKind,
    TransmissionState,
    consent_for,
    has_ground,
    still_planned,
    wrong_transmission,
)
from medhandover.kernel.ids import CaseId, ConsentId, StaffId, TransmissionId
from medhandover.kernel.shapes import values_of
from tests.medhandover.consents.test_checks import REFUSED, consent
from tests.offices import NOW

TODAY = date(2026, 11, 24)


def draft(**other: Any) -> TransmissionDraft:
    fields: dict[str, Any] = {
        "kind": TransmissionKind.DOSSIER,
        "recipient": "Kliniek Voorbeeld (verzonnen)",
        "sent_on": TODAY,
        **other,
    }
    return TransmissionDraft(**fields)


def line(name: str = "t", state: TransmissionState = TransmissionState.PLANNED, **other: Any) -> Transmission:
    follows = other.pop("follows", None)
    return Transmission(
        id=TransmissionId(name),
        case=CaseId("c"),
        state=state,
        follows=follows,
        recorded_by=StaffId("s"),
        recorded_at=NOW,
        **values_of(draft(**other)),
    )


@pytest.mark.parametrize(
    ("path", "is_done", "other"),
    [
        ("recipient", True, {"recipient": " "}),
        ("sent_on", True, {"sent_on": date(2026, 11, 25)}),
        ("sent_on", False, {"sent_on": date(2026, 11, 23)}),
        ("country", True, {"country": "Armenie"}),
        ("channel", True, {"channel": Channel.DUBLINET}),
        ("channel", True, {"kind": TransmissionKind.CERTIFICATE, "channel": Channel.POST}),
        ("has_medical", True, {"kind": TransmissionKind.ENVELOPE, "has_medical": False}),
    ],
)
def test_r35_what_cannot_be_of_a_transmission_is_told_at_its_field(
    path: str, is_done: bool, other: dict[str, Any]
) -> None:
    assert [each.path for each in wrong_transmission(draft(**other), TODAY, is_done=is_done)] == [path]
    assert not list(wrong_transmission(draft(), TODAY, is_done=is_done))


def test_r37_a_dublin_certificate_goes_through_dublinet() -> None:
    goes = draft(kind=TransmissionKind.CERTIFICATE, channel=Channel.DUBLINET, purpose=Purpose.HEALTH_CERTIFICATE)
    assert not list(wrong_transmission(goes, TODAY, is_done=True))


def test_r35_a_transmission_rests_on_the_consent_of_its_day() -> None:
    given = consent()
    assert has_ground(draft(), [given], 6)
    assert not has_ground(draft(sent_on=date(2026, 11, 19)), [given], 6)
    assert not has_ground(draft(sent_on=date(2027, 5, 21)), [given], 6)
    assert not has_ground(draft(), [consent(withdrawn_on=date(2026, 11, 23))], 6)
    assert has_ground(draft(), [consent(withdrawn_on=date(2026, 11, 25))], 6)
    assert not has_ground(draft(), [given, consent(2, **REFUSED)], 6)
    assert not has_ground(draft(purpose=Purpose.AFTERCARE), [given], 6)


def test_r35_a_named_consent_must_be_the_one_that_counts() -> None:
    given = [consent(), consent(2)]
    assert consent_for(draft(consent=ConsentId("2")), given, 6) is given[1]
    assert consent_for(draft(consent=ConsentId("1")), given, 6) is None


def test_r35_no_more_is_sent_than_was_consented_to() -> None:
    given = [consent(shares=(Shared.MEDICATION, Shared.FUNCTIONAL))]
    assert has_ground(draft(shares=(Shared.MEDICATION,)), given, 6)
    assert not has_ground(draft(shares=(Shared.MEDICATION, Shared.DIAGNOSIS)), given, 6)


def test_r35_another_ground_or_words_without_medical_data_need_no_consent() -> None:
    assert has_ground(draft(ground=LegalGround.VITAL), [], 6)
    assert has_ground(draft(ground=LegalGround.NONE, has_medical=False), [], 6)
    assert not has_ground(draft(ground=LegalGround.NONE), [consent()], 6)


def test_r35_what_was_sent_or_dropped_is_not_planned_any_more() -> None:
    planned = line()
    sent = line("sent", TransmissionState.DONE, follows=planned.id)
    dropped = line("dropped", TransmissionState.DROPPED, follows=planned.id)
    assert still_planned([planned]) == [planned]
    assert still_planned([planned, sent]) == []
    assert still_planned([planned, dropped]) == []
