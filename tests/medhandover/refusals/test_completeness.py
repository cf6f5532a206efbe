from datetime import date, datetime, timedelta
from typing import Any

import pytest

from medhandover.kernel.clock import Moment, moment
from medhandover.kernel.ids import ConditionId, ConsentId
from medhandover.kernel.interpreting import InterpreterKind
from medhandover.refusals.completeness import TEXTS, Known, may_use_later, missing_items
from medhandover.refusals.model import Assessment, Capacity, CardState, LaterUse, RefusalDraft, Situation
from medhandover.refusals.situations import NEEDED, Item, needed_of

AT = moment("2026-12-03T17:20 Asia/Yerevan")
LATER = Moment(AT.at + timedelta(minutes=20), AT.zone)
ONE, TWO = ConditionId("een"), ConditionId("twee")
PROMISE: dict[str, Any] = {
    "later_use": LaterUse.POSSIBLE,
    "later_use_how": "bel de kliniek",
    "later_use_person": "dr. V. (verzonnen)",
    "later_use_phone": "+374 00 000009",
    "later_use_until": date(2027, 3, 3),
}
MOMENTS = frozenset({"at", "asked_again_at", "reported_at", "doctor_at", "escalated_at"})
MANDATORY = tuple(dict.fromkeys(path for item in NEEDED[Situation.CLINIC] for path in TEXTS.get(item, ())))


def known(**other: Any) -> Known:
    fields: dict[str, Any] = {"now": AT.at + timedelta(hours=3), "age": 40, "recorder": "K. Visser", **other}
    return Known(**fields)


def draft(**other: Any) -> RefusalDraft:
    """Return a complete record of a refusal at the clinic."""
    fields: dict[str, Any] = {
        **dict.fromkeys(MANDATORY, "verzonnen"),
        "situation": Situation.CLINIC,
        "at": AT,
        "country": "AM",
        "own_words": "Չեմ ուզում։",
        "own_words_language": "hy",
        "own_words_translation": "Ik wil niet.",
        "asked_again_at": LATER,
        "reported_at": LATER,
        "informed_at": LATER,
        "informed_receiver": "dr. V. (verzonnen)",
        "interpreter_kind": InterpreterKind.PHONE,
        "interpreter": "T. Olk (verzonnen)",
        "interpreter_language": "hy",
        "witness": "G. Tuige (verzonnen)",
        "responsibility_words": "U bent nu zelf verantwoordelijk.",
        "card": CardState.ACCEPTED,
        "card_language": "hy",
        "card_version": "1",
        "is_signed": True,
        **other,
    }
    return RefusalDraft(**fields)


def missing(beside: Known | None = None, **other: Any) -> list[str]:
    return [each.path for each in missing_items(draft(**other), beside or known())]


@pytest.mark.parametrize("path", MANDATORY)
def test_r44_no_item_of_the_situation_may_be_missing(path: str) -> None:
    empty: dict[str, Any] = {path: None if path in MOMENTS else ""}
    assert missing(**empty) == [path]


def test_r44_a_complete_record_misses_nothing() -> None:
    assert missing() == []


@pytest.mark.parametrize(
    ("path", "other"),
    [
        ("own_words", {"own_words": ""}),
        ("own_words_language", {"own_words_language": "Armeens"}),
        ("own_words_translation", {"own_words_translation": ""}),
        ("interpreter_kind", {"interpreter_kind": None}),
        ("interpreter", {"interpreter": ""}),
        ("interpreter_language", {"interpreter_language": ""}),
        ("no_interpreter_reason", {"interpreter_kind": InterpreterKind.UNAVAILABLE}),
        ("no_interpreter_reason", {"interpreter_kind": InterpreterKind.NOT_NEEDED}),
        ("witness", {"witness": ""}),
        ("responsibility_words", {"responsibility_words": ""}),
        ("not_told_reason", {"responsibility_words": "", "is_responsibility_told": False}),
        ("second_witness", {"is_signed": False}),
        ("card_language", {"card": CardState.DECLINED, "card_language": ""}),
        ("card_version", {"card_version": ""}),
        ("card_why_not", {"card": CardState.NOT_OFFERED}),
        ("doctor", {"capacity": Capacity.DOUBT, "doctor": "dr. V", "doctor_outcome": "kan beslissen"}),
        ("informed_receiver", {"informed_at": None}),
        ("informed_receiver", {"informed_receiver": ""}),
    ],
)
def test_r44_what_depends_on_another_answer_is_asked_for(path: str, other: dict[str, Any]) -> None:
    assert missing(**other) == [path]


DECIDED: dict[str, Any] = {"doctor": "dr. V", "doctor_at": AT, "doctor_outcome": "begrijpt de keuze"}


@pytest.mark.parametrize(
    "other",
    [
        {"own_words": "", "gives_no_reason": True},
        {"own_words_language": "nl", "own_words_translation": ""},
        {"interpreter_kind": InterpreterKind.NOT_NEEDED, "interpreter": "", "no_interpreter_reason": "spreekt Engels"},
        {"witness": "", "no_witness_reason": "niemand anders op het perron"},
        {"responsibility_words": "", "is_responsibility_told": False, "not_told_reason": "liep weg"},
        {"is_signed": False, "second_witness": "G. Tuige"},
        {"card": CardState.NOT_OFFERED, "card_why_not": "kaart is kwijt"},
        {"capacity": Capacity.DOUBT, "assessment": Assessment.ABLE, **DECIDED},
        {"capacity": Capacity.DOUBT, "assessment": Assessment.NOT_REACHED, **DECIDED},
        {"informed_receiver": "", "informed_at": None, "not_informed_reason": "kliniek is dicht"},
    ],
)
def test_r44_each_of_them_has_its_way_out(other: dict[str, Any]) -> None:
    assert missing(**other) == []


def test_w11_who_cannot_decide_does_not_refuse() -> None:
    unable = {"capacity": Capacity.DOUBT, "assessment": Assessment.UNABLE, **DECIDED}
    assert missing(**unable) == ["assessment"]


def test_r44_a_child_has_a_representative_and_a_view_of_its_own() -> None:
    assert missing(known(age=12)) == ["representative_present"]
    assert missing(known(age=12), representative_present="voogd (verzonnen)", child_view="wil naar oma") == []
    asked = {"situation": Situation.FAMILY, "escalated_to": "M. Jansen (verzonnen)", "escalated_at": LATER}
    assert missing(known(age=12), **asked) == ["representative_present"]


def test_r44_a_parent_who_refuses_for_a_child_is_escalated() -> None:
    told = {"situation": Situation.FAMILY, "representative_present": "vader (verzonnen)", "child_view": "wil naar oma"}
    assert missing(known(age=12), **told) == ["escalated_to", "escalated_at"]


def test_r44_a_refused_consent_names_its_record() -> None:
    assert missing(situation=Situation.CONSENT) == ["consent"]
    assert missing(situation=Situation.CONSENT, consent=ConsentId("nee")) == []


def test_r44_the_doctor_decides_on_a_refused_check_and_the_escort_on_refused_medicine() -> None:
    assert set(missing(situation=Situation.MEDICAL_CHECK)) == {"doctor", "doctor_at", "doctor_outcome"}
    assert set(missing(situation=Situation.MEDICATION)) == {"decided_by", "care_decision"}


def test_r44_before_departure_nobody_is_asked_for_a_card_or_medicines() -> None:
    absent: dict[str, Any] = {"card": CardState.NOT_OFFERED, "medicine_to": "", "file_to": "", "informed_at": None}
    for situation in (Situation.INFORMATION, Situation.BEFOREHAND):
        assert missing(situation=situation, **absent) == []
    assert set(missing(**absent)) == {"card_why_not", "medicine_to", "file_to", "informed_receiver"}


def test_r44_who_walks_away_is_not_asked_again_or_made_to_sign() -> None:
    left: dict[str, Any] = {"asked_again_at": None, "second_answer": "", "is_signed": False, "responsibility_words": ""}
    assert missing(situation=Situation.LEFT, **left) == []


def test_q13_the_refused_conditions_are_named() -> None:
    plan = known(conditions=frozenset({ONE, TWO}))
    assert missing(plan) == ["conditions"]
    assert missing(plan, conditions=(ONE,)) == []
    assert missing(plan, situation=Situation.INFORMATION) == []


def test_w8_a_refusal_in_part_names_what_is_refused_and_what_accepted() -> None:
    plan = known(conditions=frozenset({ONE, TWO}))
    assert missing(plan, situation=Situation.PARTLY, conditions=(ONE,)) == ["accepted_conditions"]
    assert missing(plan, situation=Situation.PARTLY, conditions=(ONE,), accepted_conditions=(TWO,)) == []
    assert missing(known(conditions=frozenset({ONE})), situation=Situation.PARTLY, conditions=(ONE,)) == []


@pytest.mark.parametrize("path", ["later_use_how", "later_use_person", "later_use_phone", "later_use_until"])
def test_r45_later_use_is_promised_only_with_how_person_phone_and_day(path: str) -> None:
    half = {**PROMISE, path: None if path == "later_use_until" else ""}
    assert missing(**half) == ["later_use"]
    assert not may_use_later(draft(**half))
    assert may_use_later(draft(**PROMISE))


def test_r45_nothing_is_promised_that_is_not_possible_or_that_nobody_pays() -> None:
    assert missing(**PROMISE) == []
    assert missing(later_use=LaterUse.UNKNOWN) == []
    assert missing(later_use=LaterUse.IMPOSSIBLE) == ["later_use_why_not"]
    assert missing(**{**PROMISE, "later_use": LaterUse.UNKNOWN}) == ["later_use"]
    assert missing(known(has_payer=False), **PROMISE) == ["later_use"]
    assert missing(**{**PROMISE, "later_use_phone": "010 1234"}) == ["later_use_phone"]


def test_r44_every_situation_has_its_items_and_each_item_is_asked_by_one() -> None:
    assert set(NEEDED) == set(Situation)
    assert {each for situation in Situation for each in needed_of(situation)} == set(Item)
    assert needed_of(Situation.CLINIC)[0] is Item.WHAT


def test_the_day_of_the_record_decides_who_is_a_minor() -> None:
    now = datetime(2026, 12, 4, tzinfo=AT.at.tzinfo)
    assert [Known(now=now, age=age).is_minor for age in (17, 18, None)] == [True, False, False]
