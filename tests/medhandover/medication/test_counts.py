from datetime import date, timedelta
from typing import Any

import pytest

from medhandover.kernel.clock import Moment, moment
from medhandover.kernel.ids import CaseId, CountId, MedicineId, StaffId
from medhandover.medication.counts import CountKind, Signing, SupplyCount, latest, wrong_rest, wrong_signing
from tests.offices import NOW

TODAY = date(2026, 11, 24)
MEDICINE = MedicineId("m")


def signing(**other: Any) -> Signing:
    fields: dict[str, Any] = {
        "given_to": "P. Bakker (verzonnen)",
        "function": "verpleegkundige",
        "at": moment("2026-11-24T09:00"),
        "place": "gezinslocatie (verzonnen)",
        **other,
    }
    return Signing(**fields)


def count(counted: int, kind: CountKind = CountKind.HANDED_OUT, **other: Any) -> SupplyCount:
    fields: dict[str, Any] = {"sequence": 1, "medicine": MEDICINE, "counted_on": TODAY, **other}
    return SupplyCount(
        id=CountId("c"),
        case=CaseId("c"),
        kind=kind,
        counted=counted,
        counted_by="K. Visser (verzonnen)",
        recorded_by=StaffId("s"),
        recorded_at=NOW,
        **fields,
    )


@pytest.mark.parametrize(
    ("path", "other"),
    [
        ("given_to", {"given_to": " "}),
        ("place", {"place": ""}),
        ("at", {"at": Moment(NOW + timedelta(minutes=1))}),
        ("second", {"second": "P. Bakker (verzonnen)"}),
    ],
)
def test_r25_what_cannot_be_of_a_signature_is_told_at_its_field(path: str, other: dict[str, Any]) -> None:
    assert [each.path for each in wrong_signing(signing(**other), NOW)] == [f"signing.{path}"]
    assert not list(wrong_signing(signing(second="A. Mulder (verzonnen)"), NOW))
    assert not list(wrong_signing(None, NOW))


def rest(kind: CountKind, counted: int, *counts: SupplyCount, on: date = TODAY) -> list[str]:
    return [each.path for each in wrong_rest(kind, counted, on, "K. Visser (verzonnen)", counts, TODAY)]


def test_r25_no_more_is_left_and_returned_than_was_handed_out() -> None:
    handed = count(30)
    assert rest(CountKind.LEFT, 30, handed) == []
    assert rest(CountKind.LEFT, 31, handed) == ["counted"]
    assert rest(CountKind.RETURNED, 3, handed, count(28, CountKind.LEFT)) == ["counted"]
    assert rest(CountKind.RETURNED, 2, handed, count(29, CountKind.LEFT), count(28, CountKind.LEFT)) == []
    assert rest(CountKind.RETURNED, 1) == ["counted"]


def test_r25_what_is_left_or_returned_comes_after_the_handing_out_and_is_said_which() -> None:
    assert rest(CountKind.HANDED_OUT, 1, count(30)) == ["kind"]
    assert rest(CountKind.LEFT, 1, count(30), on=date(2026, 11, 23)) == ["counted_on"]
    assert rest(CountKind.LEFT, -1, count(30)) == ["counted"]


def test_r25_the_last_count_of_a_kind_counts() -> None:
    counts = [count(30), count(28, CountKind.LEFT), count(29), count(5, medicine=MedicineId("other"))]
    found = latest(counts, MEDICINE, CountKind.HANDED_OUT)
    assert found is not None
    assert found.counted == 29
    assert latest(counts, MEDICINE, CountKind.RETURNED) is None
