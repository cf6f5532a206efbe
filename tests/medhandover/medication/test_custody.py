from datetime import date, timedelta
from typing import Any

import pytest

from medhandover.kernel.clock import Moment, moment
from medhandover.kernel.ids import CaseId, EnvelopeId, EnvelopeMoveId, SealBreachId, StaffId
from medhandover.medication.custody import (
    BreachDraft,
    BreachKind,
    Custody,
    EnvelopeMove,
    EnvelopeMoveDraft,
    Holder,
    SealBreach,
    Settlement,
    custody_of,
    holder_of,
    is_whole,
    wrong_breach,
    wrong_move,
    wrong_settlement,
)
from medhandover.medication.model import Envelope
from tests.medhandover.medication.test_model import envelope
from tests.offices import NOW

FIRST = EnvelopeId("e")
TO_NURSE: dict[str, Any] = {
    "given_by": "dr. V (verzonnen)",
    "given_by_kind": Holder.MEDICAL_SERVICE,
    "taken_by": "P. Bakker (verzonnen)",
    "taken_by_kind": Holder.MEDICAL_ESCORT,
    "at": moment("2026-11-24T09:30"),
    "is_seal_intact": True,
}


def sealed(**other: Any) -> Envelope:
    own = {"id": other.pop("id", FIRST)}
    drafted = envelope(**{"seal_number": "Z-1", "sealed_on": date(2026, 11, 20), **other})
    return Envelope(case=CaseId("c"), recorded_at=NOW, **own, **vars(drafted))


def step(**other: Any) -> EnvelopeMoveDraft:
    return EnvelopeMoveDraft(**{**TO_NURSE, **other})


def taken(**other: Any) -> EnvelopeMove:
    kept: dict[str, Any] = {"id": EnvelopeMoveId("m"), "envelope": FIRST, "sequence": 1}
    kept |= {name: other.pop(name) for name in list(other) if name in kept}
    return EnvelopeMove(case=CaseId("c"), recorded_by=StaffId("s"), recorded_at=NOW, **kept, **vars(step(**other)))


def breach(**other: Any) -> SealBreach:
    fields: dict[str, Any] = {
        "kind": BreachKind.LOST,
        "found_at": moment("2026-11-24T08:00"),
        "found_by": "P. Bakker (verzonnen)",
        "envelope": FIRST,
        "due_at": NOW + timedelta(hours=72),
        **other,
    }
    return SealBreach(id=SealBreachId("b"), case=CaseId("c"), recorded_by=StaffId("s"), recorded_at=NOW, **fields)


@pytest.mark.parametrize(
    ("path", "other"),
    [
        ("given_by", {"given_by": " "}),
        ("taken_by", {"taken_by": ""}),
        ("taken_by", {"taken_by": "dr. V (verzonnen)"}),
        ("at", {"at": Moment(NOW + timedelta(hours=1))}),
        ("at", {"at": moment("2026-11-19T23:59")}),
        ("given_by_kind", {"given_by_kind": Holder.OFFICE}),
    ],
)
def test_r39_what_cannot_be_of_a_step_is_told_at_its_field(path: str, other: dict[str, Any]) -> None:
    assert [each.path for each in wrong_move(step(**other), sealed(), None, NOW)] == [path]
    assert not list(wrong_move(step(), sealed(), None, NOW))


def test_r39_each_step_joins_the_one_before() -> None:
    on: dict[str, Any] = {"given_by": "P. Bakker (verzonnen)", "taken_by": "K. Visser (verzonnen)"}
    after = step(**on, given_by_kind=Holder.MEDICAL_ESCORT, taken_by_kind=Holder.EMPLOYEE)
    assert not list(wrong_move(after, sealed(), taken(), NOW))
    skipped = step(**on, given_by_kind=Holder.OFFICE, taken_by_kind=Holder.EMPLOYEE)
    found = list(wrong_move(skipped, sealed(), taken(), NOW))
    assert "medical escort" in found[0].say("en")
    earlier = step(**on, given_by_kind=Holder.MEDICAL_ESCORT, at=moment("2026-11-24T09:00"))
    assert [each.path for each in wrong_move(earlier, sealed(), taken(), NOW)] == ["at"]


def test_fm26_a_broken_or_another_seal_is_not_whole() -> None:
    assert is_whole(step(seal_number="Z-1"), sealed())
    assert is_whole(step(), sealed())
    assert not is_whole(step(seal_number="Z-2"), sealed())
    assert not is_whole(step(seal_number="Z-1", is_seal_intact=False), sealed())


def test_r39_an_envelope_is_with_who_took_it_last() -> None:
    fresh = Custody(envelope=FIRST, elsewhere=Holder.MEDICAL_SERVICE, counts=True)
    assert custody_of([sealed()], [], []) == (fresh,)
    moves = [taken(), taken(sequence=2, taken_by_kind=Holder.RECEIVER)]
    found = custody_of([sealed()], moves, [])
    assert (found[0].elsewhere, found[0].is_travelling) == (Holder.RECEIVER, False)
    assert holder_of(FIRST, moves) is Holder.RECEIVER
    assert holder_of(EnvelopeId("other"), moves) is Holder.MEDICAL_SERVICE
    assert custody_of([sealed()], [taken()], [])[0].is_travelling


@pytest.mark.parametrize(
    ("settlement", "counts"),
    [(None, False), (Settlement.REPLACED, False), (Settlement.GIVEN_UP, False), (Settlement.FOUND, True)],
)
def test_fm26_an_envelope_that_was_opened_or_lost_counts_only_when_it_is_found_whole(
    settlement: Settlement | None, counts: bool
) -> None:
    other = sealed(id=EnvelopeId("other"))
    found = custody_of([sealed(), other], [], [breach(settlement=settlement)])
    assert [each.counts for each in found] == [counts, True]


@pytest.mark.parametrize(
    ("path", "other"), [("found_by", {"found_by": " "}), ("found_at", {"found_at": Moment(NOW + timedelta(hours=1))})]
)
def test_fm26_what_cannot_be_of_a_breach_is_told_at_its_field(path: str, other: dict[str, Any]) -> None:
    fields: dict[str, Any] = {"kind": BreachKind.LOST, "found_at": Moment(NOW), "found_by": "x", **other}
    assert [each.path for each in wrong_breach(BreachDraft(**fields), NOW)] == [path]


def settling(how: Settlement, kind: BreachKind = BreachKind.LOST, **other: Any) -> list[str]:
    fields: dict[str, Any] = {"replaced_by": None, "reported_at": Moment(NOW), "not_reported_reason": "", **other}
    return [each.path for each in wrong_settlement(breach(kind=kind), how, now=NOW, **fields)]


def test_fm26_a_breach_is_reported_or_a_reason_says_why_not() -> None:
    assert settling(Settlement.FOUND) == []
    assert settling(Settlement.FOUND, reported_at=None, not_reported_reason="niemand zag het") == []
    assert settling(Settlement.FOUND, reported_at=None) == ["reported_at"]
    assert settling(Settlement.FOUND, not_reported_reason="toch niet") == ["reported_at"]
    assert settling(Settlement.FOUND, reported_at=Moment(NOW - timedelta(days=2))) == ["reported_at"]
    assert settling(Settlement.FOUND, reported_at=Moment(NOW + timedelta(days=2))) == ["reported_at"]


def test_fm26_another_envelope_replaces_it_and_an_opened_one_never_counts_again() -> None:
    assert settling(Settlement.REPLACED, replaced_by=EnvelopeId("other")) == []
    assert settling(Settlement.REPLACED) == ["replaced_by"]
    assert settling(Settlement.REPLACED, replaced_by=FIRST) == ["replaced_by"]
    assert settling(Settlement.GIVEN_UP, replaced_by=EnvelopeId("other")) == ["replaced_by"]
    assert settling(Settlement.FOUND, BreachKind.OPENED) == ["how"]
