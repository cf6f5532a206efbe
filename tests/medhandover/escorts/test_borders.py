from datetime import date
from typing import Any

import pytest

from medhandover.escorts.borders import judge_passport, judge_vaccination, judge_visa, passports_of
from medhandover.escorts.countries import VaccineTerm, VisaNeed, YellowFever
from medhandover.escorts.credentials import Passport, Vaccination, Vaccine, Visa, VisaKind, VisaState
from medhandover.escorts.judging import Judged, Verdict
from medhandover.escorts.model import EscortKind
from tests.medhandover.escorts.people import ARRIVAL, DEPARTURE, a_slot, a_trip, an_escort, candidate, terms

FAIL, WARN, PASS = Verdict.FAIL, Verdict.WARN, Verdict.PASS
LATE = date(2028, 1, 1)


def verdict(found: Judged | None) -> Verdict:
    return found.verdict if found else PASS


@pytest.mark.parametrize(
    ("held", "expected"),
    [
        ({}, PASS),
        ({"passport_until": date(2027, 6, 4)}, FAIL),
        ({"passport_until": None}, FAIL),
        ({"passport_until": None, "passports": (Passport(country="NL", until_on=LATE, blank_pages=2),)}, PASS),
        ({"passport_until": None, "passports": (Passport(country="NL", until_on=LATE, blank_pages=1),)}, FAIL),
        ({"passport_until": None, "passports": (Passport(country="NL", until_on=LATE),)}, WARN),
        ({"passport_until": date(2026, 1, 1), "passports": (Passport(country="NL", until_on=LATE),)}, WARN),
    ],
)
def test_constraint_2_a_passport_lasts_after_the_return_with_blank_pages(
    held: dict[str, Any], expected: Verdict
) -> None:
    assert verdict(judge_passport(candidate(an_escort(**held)), a_trip())) is expected


def test_constraint_2_the_country_says_how_long_and_how_many_pages() -> None:
    short = candidate(an_escort(passport_until=date(2027, 3, 5)))
    assert verdict(judge_passport(short, a_trip(terms={"AM": terms(passport_months=3)}))) is PASS
    assert verdict(judge_passport(short, a_trip(terms={"AM": terms(passport_months=4)}))) is FAIL
    pages = candidate(an_escort(passport_until=None, passports=(Passport(country="NL", until_on=LATE, blank_pages=2),)))
    assert verdict(judge_passport(pages, a_trip(terms={"AM": terms(blank_pages=3)}))) is FAIL


def test_a_second_passport_stands_beside_the_first() -> None:
    both = an_escort(passports=(Passport(country="BE", until_on=LATE),))
    assert [each.country for each in passports_of(both)] == ["NL", "BE"]


@pytest.mark.parametrize("judge", [judge_passport, judge_visa, judge_vaccination])
def test_the_marechaussee_sees_to_its_own_papers(judge: Any) -> None:
    found = judge(candidate(an_escort(kind=EscortKind.SECURITY, passport_until=None)), a_trip())
    assert (found.verdict, "Marechaussee" in found.say("nl")) == (PASS, True)


def visa(**other: Any) -> Visa:
    return Visa(**{"country": "AM", "until_on": date(2026, 12, 5), **other})


NEEDED = {"AM": terms(visa=VisaNeed.BEFORE, visa_days=10)}


@pytest.mark.parametrize(
    ("visas", "expected"),
    [
        ((), FAIL),
        ((visa(),), PASS),
        ((visa(until_on=date(2026, 12, 4)),), FAIL),
        ((visa(from_on=date(2026, 12, 4)),), FAIL),
        ((visa(country="GE"),), FAIL),
        ((visa(state=VisaState.REFUSED),), FAIL),
        ((visa(state=VisaState.REQUESTED, requested_on=date(2026, 11, 16)),), WARN),
        ((visa(state=VisaState.REQUESTED, requested_on=date(2026, 11, 17)),), FAIL),
        ((visa(state=VisaState.REQUESTED, requested_on=date(2026, 11, 17), processing_days=9),), WARN),
        ((visa(state=VisaState.REFUSED), visa()), PASS),
    ],
)
def test_constraint_3_a_visa_that_is_needed_lasts_from_entry_to_return(
    visas: tuple[Visa, ...], expected: Verdict
) -> None:
    trip = a_trip(terms=NEEDED, departure=DEPARTURE, arrival=ARRIVAL)
    assert verdict(judge_visa(candidate(an_escort(visas=visas)), trip)) is expected


def test_constraint_3_what_would_make_it_possible_and_by_when() -> None:
    found = judge_visa(candidate(), a_trip(terms=NEEDED, departure=DEPARTURE))
    assert found is not None
    assert found.until == date(2026, 11, 16)
    assert found.say_mend("nl") == "Vraag voor ma 16 nov 2026 een visum voor Armenië aan."
    assert found.say_mend("en") == "Apply for a visa for Armenia by Mon 16 Nov 2026."
    pending = judge_visa(
        candidate(an_escort(visas=(visa(state=VisaState.REQUESTED, requested_on=date(2026, 11, 1)),))),
        a_trip(terms=NEEDED, departure=DEPARTURE),
    )
    assert pending is not None
    assert (pending.is_pending, pending.until) == (True, date(2026, 11, 26))


def test_constraint_3_without_a_rule_nobody_knows_and_a_visa_that_is_there_must_last() -> None:
    found = judge_visa(candidate(), a_trip(terms={}))
    assert found is not None
    assert (found.verdict, "Armenië" in found.say("nl")) == (WARN, True)
    short = candidate(an_escort(visas=(visa(until_on=date(2026, 12, 4)),)))
    assert verdict(judge_visa(short, a_trip(terms={}))) is FAIL
    assert verdict(judge_visa(candidate(), a_trip())) is PASS


def test_constraint_3_transit_asks_its_own_visa_and_free_movement_none() -> None:
    place = a_slot(transits=("AT", "AE"))
    known = {"AM": terms(), "AE": terms("AE", transit_visa=VisaNeed.BEFORE)}
    assert [each.country for each in a_trip(place, terms=known).days.stops] == ["AM", "AE"]
    assert verdict(judge_visa(candidate(), a_trip(place, terms=known))) is FAIL
    once = candidate(an_escort(visas=(visa(country="AE"),)))
    assert verdict(judge_visa(once, a_trip(place, terms=known))) is WARN
    twice = candidate(an_escort(visas=(visa(country="AE", kind=VisaKind.MULTIPLE),)))
    assert verdict(judge_visa(twice, a_trip(place, terms=known))) is PASS
    assert verdict(judge_visa(candidate(), a_trip(terms=known))) is PASS


def shot(given_on: date, **other: Any) -> Vaccination:
    return Vaccination(kind=Vaccine.YELLOW_FEVER, given_on=given_on, **other)


ALWAYS = {"AM": terms(yellow_fever=YellowFever.ALWAYS)}


@pytest.mark.parametrize(
    ("shots", "expected"),
    [
        ((), FAIL),
        ((shot(date(2026, 11, 23)),), PASS),
        ((shot(date(2026, 11, 24)),), FAIL),
        ((shot(date(2016, 1, 1), valid_until=date(2026, 12, 4)),), FAIL),
        ((shot(date(2016, 1, 1), valid_from=date(2026, 12, 4)),), FAIL),
    ],
)
def test_constraint_4_yellow_fever_is_given_ten_days_before_entry(
    shots: tuple[Vaccination, ...], expected: Verdict
) -> None:
    found = judge_vaccination(candidate(an_escort(vaccinations=shots)), a_trip(terms=ALWAYS, arrival=ARRIVAL))
    assert verdict(found) is expected
    assert found is None or found.until == date(2026, 11, 23)


def test_constraint_4_who_comes_from_a_country_with_risk_needs_it() -> None:
    place = a_slot(transits=("ET",))
    known = {"AM": terms(yellow_fever=YellowFever.FROM_RISK), "ET": terms("ET", is_yellow_fever_risk=True)}
    assert verdict(judge_vaccination(candidate(), a_trip(place, terms=known))) is FAIL
    assert verdict(judge_vaccination(candidate(), a_trip(terms=known))) is PASS


def test_constraint_4_what_is_advised_warns_and_what_is_asked_fails() -> None:
    for is_required, expected in ((False, WARN), (True, FAIL)):
        known = {"AM": terms(vaccines=(VaccineTerm(kind=Vaccine.DTP, is_required=is_required),))}
        assert verdict(judge_vaccination(candidate(), a_trip(terms=known))) is expected
    risk = {"AM": terms(is_yellow_fever_risk=True)}
    assert verdict(judge_vaccination(candidate(), a_trip(terms=risk))) is WARN
