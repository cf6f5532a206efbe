from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import medhandover
from medhandover.kernel.ids import ReceiverId
from medhandover.receivers.model import ReceiverKind, Relation, tidy, wrong_fields
from tests.medhandover.receivers.test_actions import CARER, receiver


@pytest.mark.parametrize(
    ("path", "other"),
    [
        ("name", {"name": ""}),
        ("city", {"city": ""}),
        ("phone", {"phone": ""}),
        ("country", {"country": "Armenia"}),
        ("phone", {"phone": "010 1234"}),
        ("phone_24h", {"phone_24h": "dag en nacht"}),
        ("contact_mobile", {"contact_mobile": "06"}),
        ("email", {"email": "info at kliniek"}),
        ("languages", {"languages": ("armenian",)}),
        ("zone", {"zone": "Yerevan"}),
        ("relation", {"kind": ReceiverKind.CARER}),
        ("relation", {"relation": Relation.PARENT}),
        ("latitude", {"latitude": Decimal(91), "longitude": Decimal(44)}),
        ("longitude", {"latitude": Decimal(40), "longitude": Decimal("-180.1")}),
        ("longitude", {"latitude": Decimal(40)}),
        ("longitude", {"longitude": Decimal(40)}),
        ("latitude", {"latitude": Decimal("NaN"), "longitude": Decimal(0)}),
        ("airport", {"airport": "Yerevan"}),
        ("airport_km", {"airport_km": -1}),
        ("airport_minutes", {"airport_minutes": 10_001}),
        ("named_in_advice", {"named_in_advice": "V-1"}),
        ("institution", {**CARER, "institution": ReceiverId("r")}),
        ("identity", {"identity": CARER["identity"]}),
        (
            "identity.seen_by",
            {**CARER, "identity": CARER["identity"].__class__(**vars(CARER["identity"]) | {"seen_by": ""})},
        ),
    ],
)
def test_what_cannot_be_is_told_at_its_field(path: str, other: dict[str, Any]) -> None:
    assert [each.path for each in wrong_fields(receiver(**other))] == [path]


@pytest.mark.parametrize(
    "other",
    [
        {},
        {"latitude": Decimal(-90), "longitude": Decimal(180)},
        {"airport": "EVN", "airport_km": 0, "airport_minutes": 0},
        {"is_named_in_advice": True, "named_in_advice": "V-1"},
        {"email": "info@example.org"},
        CARER,
    ],
)
def test_what_can_be_is_taken(other: dict[str, Any]) -> None:
    assert not list(wrong_fields(receiver(**other)))


def test_r18_an_informal_carer_has_a_relation() -> None:
    assert not list(wrong_fields(receiver(kind=ReceiverKind.CARER, relation=Relation.SIBLING)))


def test_degrees_are_rounded_as_they_are_kept() -> None:
    draft = tidy(receiver(latitude=Decimal("40.17765"), longitude=Decimal("44.1")))
    assert (draft.latitude, draft.longitude) == (Decimal("40.1776"), Decimal("44.1"))


def test_payment_details_are_known_to_no_paper_and_no_letter() -> None:
    rooms = [Path(medhandover.__file__).parent / room for room in ("papers", "letters")]
    texts = {path: path.read_text(encoding="utf-8") for room in rooms for path in room.rglob("*.py")}
    assert len(texts) > 20
    assert [path for path, text in texts.items() if "payment_details" in text] == []
