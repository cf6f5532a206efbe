from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from medhandover.handovers.agreed import (
    Agreed,
    arrived_at,
    means_the_same,
    wrong_documents,
    wrong_moment,
    wrong_receiver,
)
from medhandover.handovers.model import EntryKind, IdentitySeen, JournalEntry, Outcome
from medhandover.journeys.model import Leg
from medhandover.kernel.clock import Moment, moment
from medhandover.kernel.ids import AttachmentId, CaseId, JourneyId, LegId, PlanId, StaffId
from tests.medhandover.handovers.test_completeness import AT, record

DEPARTS, ARRIVES = moment("2026-12-03T06:40"), moment("2026-12-03T15:05 Asia/Yerevan")
LEG = Leg(
    id=LegId("leg"),
    journey=JourneyId("journey"),
    position=1,
    departs_from="Schiphol",
    departs=DEPARTS,
    arrives_at="Jerevan",
    arrives=ARRIVES,
)
FILE = AttachmentId("f" * 64)


def wrong(agreed: Agreed, **other: Any) -> list[str]:
    return [each.path for each in wrong_receiver(record(**other), agreed)]


def test_fm22_a_handover_to_another_function_than_agreed_is_not_complete() -> None:
    agreed = Agreed(function="Arts van dienst", names=("dr. W. (verzonnen)",))
    assert wrong(agreed) == []
    assert wrong(agreed, function="portier") == ["function"]
    assert wrong(agreed, function="portier", outcome=Outcome.PARTIAL) == []


def test_fm22_another_wording_counts_only_when_somebody_says_why() -> None:
    agreed = Agreed(function="arts van dienst")
    assert wrong(agreed, function="dienstdoend arts", is_same_function=True) == ["same_why"]
    assert wrong(agreed, function="dienstdoend arts", is_same_function=True, same_why="zo heet het daar") == []
    assert wrong(agreed, function="ARTS  van dienst.") == []


def test_fm22_without_an_agreed_function_the_person_who_accepted_receives() -> None:
    agreed = Agreed(names=("dr. V (verzonnen)",))
    assert wrong(agreed) == []
    assert wrong(agreed, received_by="een portier") == ["received_by"]
    assert wrong(agreed, received_by="Vera", is_same_person=True, same_why="noemt zich zo") == []
    assert wrong(Agreed(), received_by="een portier") == []


def test_fm22_a_carer_is_the_agreed_person_and_shows_who_it_is() -> None:
    agreed = Agreed(function="zus", names=("L. Voorbeeldyan (verzonnen)",), is_carer=True)
    told: dict[str, Any] = {"function": "zus", "is_on_duty": None}
    assert wrong(agreed, **told, identity=IdentitySeen.PASSPORT) == ["received_by"]
    told["received_by"] = "l. voorbeeldyan (verzonnen)"
    assert wrong(agreed, **told) == ["identity"]
    assert wrong(agreed, **told, identity=IdentitySeen.PASSPORT) == []


def test_fm22_the_receiver_is_on_duty_as_agreed() -> None:
    assert wrong(Agreed(), is_on_duty=None) == ["is_on_duty"]
    assert wrong(Agreed(), is_on_duty=False) == ["is_on_duty"]
    assert wrong(Agreed(), is_on_duty=False, outcome=Outcome.PARTIAL) == []


def test_words_mean_the_same_but_for_capitals_accents_and_signs() -> None:
    assert means_the_same("Dr. É. Müller", "dr E Muller")
    assert not means_the_same("arts", "artsen")


def moments(at: Moment, outcome: Outcome = Outcome.COMPLETE) -> list[str]:
    agreed = Agreed(departure=DEPARTS.at, arrival=ARRIVES.at)
    return [each.sentence for each in wrong_moment(record(at=at, outcome=outcome), agreed)]


def test_a_handover_is_neither_before_departure_nor_before_arrival() -> None:
    early, flying = Moment(DEPARTS.at - timedelta(minutes=1)), Moment(ARRIVES.at - timedelta(minutes=1))
    assert ["not begun" in each for each in moments(early)] == [True]
    assert ["not arrived" in each for each in moments(flying)] == [True]
    assert moments(ARRIVES) == moments(early, Outcome.NOT_DONE) == []
    assert not list(wrong_moment(record(at=early), Agreed()))


def entry(kind: EntryKind, at: Moment, number: int = 1, corrects: int | None = None) -> JournalEntry:
    return JournalEntry(
        id=str(number),
        plan=PlanId("p"),
        case=CaseId("c"),
        recorded_by=StaffId("s"),
        recorded_at=datetime(2026, 12, 3, 20, tzinfo=UTC),
        at=at,
        what="x",
        kind=kind,
        number=number,
        corrects=corrects,
    )


def test_the_journal_knows_better_than_the_plan_when_a_journey_arrived() -> None:
    early, later = Moment(ARRIVES.at - timedelta(minutes=20)), Moment(ARRIVES.at + timedelta(hours=2))
    assert arrived_at([], []) is None
    assert arrived_at([LEG], []) == ARRIVES.at
    assert arrived_at([LEG], [entry(EntryKind.ARRIVED, later), entry(EntryKind.ARRIVED, early, 2)]) == early.at
    assert arrived_at([LEG], [entry(EntryKind.DELAY, early)]) == ARRIVES.at
    before = Moment(DEPARTS.at - timedelta(hours=1))
    assert arrived_at([LEG], [entry(EntryKind.ARRIVED, before)]) == ARRIVES.at


def test_r48_a_corrected_arrival_no_longer_counts() -> None:
    wrong_one, right = Moment(ARRIVES.at - timedelta(hours=3)), Moment(ARRIVES.at + timedelta(minutes=5))
    told = [entry(EntryKind.ARRIVED, wrong_one), entry(EntryKind.ARRIVED, right, 2, corrects=1)]
    assert arrived_at([LEG], told) == right.at


@pytest.mark.parametrize(("path", "other"), [("receipt", {"receipt": FILE}), ("photos", {"photos": (FILE,)})])
def test_r42_receipt_and_photos_are_files_of_the_case(path: str, other: dict[str, Any]) -> None:
    draft = record(**other)
    assert [each.path for each in wrong_documents(draft, Agreed())] == [path]
    assert not list(wrong_documents(draft, Agreed(documents=frozenset({FILE}))))
    assert draft.at == AT
