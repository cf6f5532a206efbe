from datetime import date, timedelta
from typing import Any

import pytest

from medhandover.kernel.clock import Moment, moment
from medhandover.kernel.signatures import Signature, SignerRole
from medhandover.refusals.completeness import Known
from medhandover.refusals.contradictions import contradictions, tidied
from medhandover.refusals.model import RefusalDraft, Situation
from medhandover.refusals.present import Goods, GoodsKind, GoodsState, Present
from tests.medhandover.refusals.test_completeness import AT, ONE, PROMISE, TWO, draft, known

BEFORE = Moment(AT.at - timedelta(minutes=1), AT.zone)
FUTURE = moment("2026-12-09T17:20 Asia/Yerevan")
UNSIGNED = Signature(role=SignerRole.PERSON, name="A", is_signed=False)
WITNESS = Present(name="G. Tuige (verzonnen)", function="portier")


def wrong(beside: Known | None = None, **other: Any) -> list[str]:
    return [each.path for each in contradictions(draft(**other), beside or known())]


def test_what_is_entered_rightly_contradicts_nothing() -> None:
    assert wrong(known(arrival=AT.at, paid_until=date(2027, 3, 3)), **PROMISE) == []
    assert list(contradictions(RefusalDraft(situation=Situation.LEFT), known())) == []


@pytest.mark.parametrize(
    ("path", "other"),
    [
        ("at", {"at": FUTURE, "asked_again_at": None, "reported_at": None, "informed_at": None}),
        ("asked_again_at", {"asked_again_at": BEFORE}),
        ("asked_again_at", {"asked_again_at": AT}),
        ("asked_again_at", {"asked_again_at": FUTURE}),
        ("reported_at", {"reported_at": BEFORE}),
        ("informed_at", {"informed_at": BEFORE}),
        ("escalated_at", {"escalated_at": BEFORE}),
        ("doctor_at", {"doctor_at": FUTURE}),
        ("country", {"country": "Armenië"}),
        ("gives_no_reason", {"gives_no_reason": True}),
        ("is_responsibility_told", {"is_responsibility_told": False}),
        ("no_witness_reason", {"no_witness_reason": "niemand"}),
        ("witness", {"witness": "k. visser"}),
        ("witness", {"is_signed": False, "second_witness": "K. Visser"}),
        ("second_witness", {"second_witness": "G. Tuige (verzonnen)"}),
        ("persons.0", {"persons": (Present(name="L. Os (verzonnen)", function=""),)}),
        ("conditions", {"conditions": (ONE,)}),
        ("accepted_conditions", {"accepted_conditions": (TWO,)}),
        ("goods.0.who", {"goods": (Goods(kind=GoodsKind.FILE, state=GoodsState.KEPT, who=""),)}),
        ("goods.0.count", {"goods": (Goods(kind=GoodsKind.MEDICINE, state=GoodsState.GIVEN, who="zij"),)}),
        ("goods.0.count", {"goods": (Goods(kind=GoodsKind.MONEY, state=GoodsState.GIVEN, who="zij", count=-1),)}),
        ("goods.0.number", {"goods": (Goods(kind=GoodsKind.MONEY, state=GoodsState.GIVEN, who="zij", number="1"),)}),
        (
            "signatures.0.refused_reason",
            {"signatures": (Signature(role=SignerRole.PERSON, name="A", is_signed=False),)},
        ),
        ("later_use_until", {**PROMISE, "later_use_until": date(2026, 12, 2)}),
    ],
)
def test_what_cannot_be_is_refused(path: str, other: dict[str, Any]) -> None:
    assert wrong(**other) == [path]


def test_w6_and_w7_are_not_before_the_journey_arrived_but_a_flight_may_be_early() -> None:
    late = known(arrival=AT.at + timedelta(hours=2))
    for situation in (Situation.ARRIVAL, Situation.CLINIC):
        assert wrong(late, situation=situation) == ["at"]
    assert wrong(late, situation=Situation.MEDICATION) == []
    assert wrong(known(arrival=AT.at + timedelta(minutes=30))) == []


def test_w10_nobody_refuses_in_the_place_of_who_is_of_age() -> None:
    assert wrong(known(age=18), situation=Situation.FAMILY) == ["situation"]
    assert wrong(known(age=17), situation=Situation.FAMILY) == []


def test_r45_nothing_is_promised_past_the_day_until_which_is_paid() -> None:
    assert wrong(known(paid_until=date(2027, 3, 2)), **PROMISE) == ["later_use_until"]


def test_a_condition_is_refused_or_accepted_and_of_this_plan() -> None:
    plan = known(conditions=frozenset({ONE, TWO}))
    assert wrong(plan, conditions=(ONE,), accepted_conditions=(TWO,)) == []
    assert wrong(plan, conditions=(ONE,), accepted_conditions=(ONE,)) == ["accepted_conditions"]


def test_the_lists_of_a_record_fill_its_texts_and_never_overwrite_them() -> None:
    made = tidied(
        RefusalDraft(
            situation=Situation.CLINIC,
            persons=(Present(name="L. Os (verzonnen)", function="verpleegkundige"),),
            witnesses=(WITNESS,),
            goods=(
                Goods(kind=GoodsKind.MEDICINE, state=GoodsState.GIVEN, who="betrokkene", position=1, count=30),
                Goods(kind=GoodsKind.FILE, state=GoodsState.RETURNED, who="K. Visser (verzonnen)", number="VB-1"),
            ),
            signatures=(
                Signature(role=SignerRole.PERSON, name="A. (verzonnen)", is_signed=False, refused_reason="wil niet"),
                Signature(role=SignerRole.SECOND_WITNESS, name="B. (verzonnen)"),
            ),
        )
    )
    assert (made.present, made.witness) == ("L. Os (verzonnen) (verpleegkundige)", "G. Tuige (verzonnen) (portier)")
    assert (made.medicine_to, made.file_to) == ("betrokkene", "K. Visser (verzonnen)")
    assert (made.is_signed, made.second_witness) == (False, "B. (verzonnen)")
    assert tidied(draft(witnesses=(WITNESS,))).witness == "G. Tuige (verzonnen)"
    assert tidied(draft(is_signed=False, signatures=(Signature(role=SignerRole.PERSON, name="A"),))).is_signed


def test_the_recorder_is_no_witness_in_a_list_either() -> None:
    assert wrong(witnesses=(Present(name="K. Visser", function="begeleider"),)) == ["witness"]
