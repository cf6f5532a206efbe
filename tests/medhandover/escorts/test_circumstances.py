from datetime import date
from typing import Any

import pytest

from medhandover.cases.model import Sex
from medhandover.escorts.circumstances import (
    judge_abroad,
    judge_conflict,
    judge_female,
    judge_holiday,
    judge_reserve,
    unrecorded_abroad,
)
from medhandover.escorts.companions import EscortWishes, WishesDraft
from medhandover.escorts.countries import SecurityAdvice
from medhandover.escorts.credentials import Weekday
from medhandover.escorts.judging import Judged, Verdict
from medhandover.escorts.model import EscortKind
from medhandover.escorts.trips import trip_of
from medhandover.kernel.ids import EscortId, SlotId
from tests.medhandover.escorts.people import (
    HANDOVER,
    LEAVES,
    a_slot,
    a_trip,
    an_escort,
    around,
    candidate,
    terms,
    wishes,
)

WARN, PASS = Verdict.WARN, Verdict.PASS
FULL = {"insured_until": date(2027, 1, 1), "has_roaming": True}


def verdict(found: Judged | None) -> Verdict:
    return found.verdict if found else PASS


@pytest.mark.parametrize(("gender", "expected"), [(Sex.FEMALE, PASS), (Sex.MALE, WARN), (Sex.UNKNOWN, WARN)])
def test_constraint_8_a_female_escort_is_asked_without_a_reason(gender: Sex, expected: Verdict) -> None:
    asked = a_trip(wishes=wishes(is_female_wanted=True))
    assert verdict(judge_female(candidate(an_escort(gender=gender)), asked)) is expected
    assert judge_female(candidate(an_escort(gender=gender)), a_trip()) is None
    for shape in (WishesDraft, EscortWishes):
        assert not [name for name in shape.__dataclass_fields__ if "reason" in name or "why" in name]


def test_constraint_8_one_woman_on_the_journey_is_enough() -> None:
    place, other = a_slot(), a_slot(id=SlotId("o"), kind=EscortKind.MEDICAL, escort=EscortId("w"))
    woman = an_escort(id=EscortId("w"), gender=Sex.FEMALE)
    known = around(place, other, wishes=wishes(is_female_wanted=True), escorts={woman.id: woman})
    found = judge_female(candidate(an_escort(gender=Sex.MALE)), trip_of(place, known))
    assert (verdict(found), found is not None) == (PASS, True)


def test_constraint_11_an_earlier_incident_is_yes_or_no() -> None:
    assert judge_conflict(candidate(), a_trip()) is None
    assert verdict(judge_conflict(candidate(has_conflict=True), a_trip())) is WARN


@pytest.mark.parametrize(
    ("held", "asked", "told"),
    [
        (FULL, {}, ""),
        ({}, {}, ""),
        ({**FULL, "insured_until": date(2026, 12, 4)}, {}, "insurance"),
        ({**FULL, "has_roaming": False}, {}, "phone"),
        (FULL, {"is_registration_asked": True}, "registered"),
        ({**FULL, "consular_until": date(2026, 12, 5)}, {"is_registration_asked": True}, ""),
        (FULL, {"advice": SecurityAdvice.ORANGE}, "orange"),
        (FULL, {"advice": SecurityAdvice.YELLOW}, ""),
    ],
)
def test_constraint_12_security_insurance_registration_and_phone(
    held: dict[str, Any], asked: dict[str, Any], told: str
) -> None:
    found = judge_abroad(candidate(an_escort(**held)), a_trip(terms={"AM": terms(**asked)}))
    assert (found is None) is (told == "")
    assert found is None or told in found.say("en")


@pytest.mark.parametrize("missing", ["insured_until", "has_roaming"])
def test_constraint_12_says_what_nobody_recorded(missing: str) -> None:
    found = unrecorded_abroad(candidate(an_escort(**{**FULL, missing: None})), a_trip())
    assert found is not None
    assert (found.verdict, found.is_unknown) == (WARN, True)
    assert unrecorded_abroad(candidate(an_escort(**FULL)), a_trip()) is None


@pytest.mark.parametrize(
    ("free", "told"),
    [
        ({}, ""),
        ({"AM": {date(2026, 12, 3): "Dag van het Voorbeeld"}}, "Dag van het Voorbeeld"),
        ({"AM": {date(2026, 12, 4): "Dag van het Voorbeeld"}}, ""),
        ({"NL": {date(2026, 12, 5): "Sinterklaas"}}, "Sinterklaas"),
    ],
)
def test_constraint_14_public_holidays_here_and_there(free: dict[str, dict[date, str]], told: str) -> None:
    found = judge_holiday(candidate(), a_trip(handover=HANDOVER, holidays=free))
    assert (found is None) is (told == "")
    assert found is None or told in found.say("nl")


def test_constraint_14_the_weekend_is_that_of_the_country() -> None:
    known = {"AM": terms(weekend=(Weekday.THURSDAY, Weekday.FRIDAY))}
    assert verdict(judge_holiday(candidate(), a_trip(handover=HANDOVER, terms=known))) is WARN


def test_constraint_15_a_reserve_is_named_and_whoever_goes_is_briefed() -> None:
    place = a_slot(briefed_for=LEAVES)
    alone = judge_reserve(candidate(), trip_of(place, around(place)))
    assert alone is not None
    assert "No reserve" in alone.say("en")
    behind = a_slot(id=SlotId("r"), is_reserve=True, reserve_for=SlotId("s"), escort=EscortId("r"))
    assert judge_reserve(candidate(), trip_of(place, around(place, behind))) is None
    reason = a_slot(id=SlotId("r"), is_reserve=True, escort=None, no_reserve_reason="griep")
    assert judge_reserve(candidate(), trip_of(place, around(place, reason))) is None
    elsewhere = a_slot(id=SlotId("r"), is_reserve=True, reserve_for=SlotId("x"), escort=EscortId("r"))
    assert verdict(judge_reserve(candidate(), trip_of(place, around(place, elsewhere)))) is WARN


def test_constraint_15_a_briefing_counts_for_the_journey_it_was_given_for() -> None:
    behind = a_slot(id=SlotId("r"), is_reserve=True, escort=EscortId("r"))
    for briefed_for, expected in ((None, WARN), (HANDOVER, WARN), (LEAVES, PASS)):
        place = a_slot(briefed_for=briefed_for)
        assert verdict(judge_reserve(candidate(), trip_of(place, around(place, behind)))) is expected
    other = candidate(an_escort(id=EscortId("x")))
    place = a_slot(briefed_for=None)
    assert judge_reserve(other, trip_of(place, around(place, behind))) is None
