"""Invented crowds of people and places, by chance, for tests and benchmarks that look at many at once."""

from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any

from medhandover.advice.conditions import ConditionCode
from medhandover.cases.model import Sex
from medhandover.escorts.absences import Absence, AbsenceKind
from medhandover.escorts.companions import EscortWishes
from medhandover.escorts.countries import CountryTerms, SecurityAdvice, VaccineTerm, VisaNeed, YellowFever
from medhandover.escorts.credentials import (
    Assignment,
    Passport,
    Register,
    Training,
    TrainingKind,
    Vaccination,
    Vaccine,
    Visa,
    VisaKind,
    VisaState,
    Weekday,
)
from medhandover.escorts.judging import Candidate
from medhandover.escorts.model import Escort, EscortKind, Qualification, Slot
from medhandover.escorts.trips import Surroundings, Trip, trip_of
from medhandover.kernel.clock import Moment
from medhandover.kernel.ids import CaseId, CountryTermsId, EscortAbsenceId, EscortId, PlanId, SlotId, StaffId, WishesId
from medhandover.settings.model import Settings

BEGIN = datetime(2026, 12, 1, tzinfo=UTC)
NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
LANDS = ("AM", "GN", "TN", "GE", "NG", "IQ", "MA", "SR", "TR")
TONGUES = ("nl", "en", "fr", "hy", "ru", "ar")
MEDICAL = (Qualification.NURSE, Qualification.PSYCHIATRIC_NURSE, Qualification.DOCTOR)


class Crowd:
    """People with papers, duties and leave, and places that ask for all sorts of things; `seed` gives the same again.

    `is_usual`: nearly all papers are in order and duties lie apart, as in an office; else anything may be.
    """

    def __init__(self, seed: int, people: int, places: int, duties: int = 20, *, is_usual: bool = True) -> None:
        self.chance = Random(seed)
        self.is_usual = is_usual
        self.settings = Settings()
        self.days = 365 if is_usual else 40
        self.terms = {land: self._terms(land) for land in LANDS if is_usual or self._is(0.8)}
        self.people = [self._person(number, duties) for number in range(people)]
        self.trips = [self._trip(number) for number in range(places)]

    def _is(self, share: float) -> bool:
        return self.chance.random() < share

    def _day(self, first: int = 0, last: int = 800) -> date:
        return (BEGIN + self.chance.randint(first, last) * DAY).date()

    def _until(self) -> date:
        return self._day(200, 2000) if self.is_usual else self._day(-10, 300)

    def _terms(self, land: str) -> CountryTerms:
        odd = not self.is_usual
        return CountryTerms(
            id=CountryTermsId(land),
            country=land,
            recorded_by=StaffId("s"),
            recorded_at=NOW,
            source="verzonnen",
            looked_up_on=date(2026, 11, 2),
            visa=VisaNeed.BEFORE if land in ("GN", "NG", "TN") else VisaNeed.NONE,
            transit_visa=self.chance.choice(list(VisaNeed)) if odd else VisaNeed.NONE,
            yellow_fever=self.chance.choice(list(YellowFever)) if odd else YellowFever.NOT_ASKED,
            is_yellow_fever_risk=odd and self._is(0.3),
            vaccines=(VaccineTerm(kind=Vaccine.HEPATITIS_A, is_required=self._is(0.5)),) if odd else (),
            trainings=(TrainingKind.SAFETY,) if odd and self._is(0.3) else (),
            advice=self.chance.choice(list(SecurityAdvice)) if odd and self._is(0.3) else None,
            is_registration_asked=odd and self._is(0.3),
            passport_months=self.chance.choice((None, 3, 6)),
        )

    def _visas(self) -> tuple[Visa, ...]:
        made = [
            Visa(country=land, kind=VisaKind.MULTIPLE, until_on=self._until()) for land in self.chance.sample(LANDS, 6)
        ]
        if not self.is_usual:
            for land in self.chance.sample(LANDS, 2):
                state = self.chance.choice(list(VisaState))
                until = self._until() if state is VisaState.GRANTED else None
                kind = self.chance.choice(list(VisaKind))
                made.append(Visa(country=land, kind=kind, state=state, until_on=until, requested_on=date(2026, 11, 20)))
        return tuple(made)

    def _papers(self) -> dict[str, Any]:
        odd = not self.is_usual
        shots = [Vaccination(kind=Vaccine.YELLOW_FEVER, given_on=date(2020, 1, 1))]
        if odd:
            kinds = (Vaccine.YELLOW_FEVER, Vaccine.HEPATITIS_A)
            until = self._until() if self._is(0.5) else None
            shots = [
                Vaccination(kind=kind, given_on=self._day(-60, 5), valid_until=until) for kind in kinds if self._is(0.6)
            ]
        trainings = [Training(kind=TrainingKind.BRIEFING, until_on=self._until())]
        if odd:
            kept = self.chance.sample(list(TrainingKind), self.chance.randint(0, 3))
            trainings = [Training(kind=kind, until_on=self._until() if self._is(0.7) else None) for kind in kept * 2]
        return {
            "passport_until": None if odd and self._is(0.2) else self._until(),
            "passports": (Passport(country="NL", until_on=self._until(), blank_pages=self.chance.choice((None, 1, 9))),)
            if odd and self._is(0.3)
            else (),
            "visas": self._visas(),
            "vaccinations": tuple(shots),
            "trainings": tuple(trainings),
            "assignment": Assignment(organisation="Bureau", from_on=self._day(0, 30), until_on=self._until())
            if odd and self._is(0.3)
            else None,
            "has_roaming": self.chance.choice((None, True, False)) if odd else True,
            "insured_until": None if odd and self._is(0.3) else self._until(),
            "consular_until": self._until() if self._is(0.5) else None,
            "max_nights": self.chance.choice((None, 0, 1, 3)) if odd else None,
            "free_days": tuple(self.chance.sample(list(Weekday), 1)) if odd and self._is(0.4) else (),
        }

    def _person(self, number: int, duties: int) -> Candidate:
        is_medical = number % 10 >= 7
        who = EscortId(f"e{number}")
        registered: dict[str, Any] = {
            "qualification": MEDICAL[number % 3],
            "register": Register.BIG,
            "registration": "00000000000",
            "registered_until": self._until(),
            "registration_checked_on": None if not self.is_usual and self._is(0.3) else date(2026, 11, 1),
        }
        kind = EscortKind.MEDICAL if is_medical else EscortKind.EMPLOYEE
        escort = Escort(
            id=who,
            name=f"P. {number} (verzonnen)",
            kind=EscortKind.SECURITY if not self.is_usual and self._is(0.1) else kind,
            phone="+31 00 000 00 01",
            gender=self.chance.choice(list(Sex)),
            languages=tuple(self.chance.sample(TONGUES, self.chance.randint(0 if not self.is_usual else 2, 4))),
            is_active=self.is_usual or self._is(0.9),
            **(registered if is_medical else {}),
            **self._papers(),
        )
        busy = [self._slot(f"d{number}-{each}", who, escort.kind) for each in range(self.chance.randint(0, duties))]
        kept = self.chance.randint(0, 3)
        return Candidate(
            escort=escort,
            duties=sorted(busy, key=lambda each: each.leaves.at),
            absences=[*map(self._away, [who] * kept)],
        )

    def _away(self, who: EscortId) -> Absence:
        first = self._day(-20, self.days)
        is_open = not self.is_usual and self._is(0.1)
        return Absence(
            id=EscortAbsenceId("a"),
            escort=who,
            kind=AbsenceKind.SICK if is_open else AbsenceKind.LEAVE,
            from_on=first,
            until_on=None if is_open else first + self.chance.randint(0, 14) * DAY,
            recorded_by=StaffId("s"),
            recorded_at=NOW,
            withdrawn_at=NOW if self._is(0.1) else None,
        )

    def _slot(self, key: str, who: EscortId | None, kind: EscortKind, **other: Any) -> Slot:
        at = BEGIN + self.chance.randint(0, self.days * 24) * HOUR
        ends = at + self.chance.randint(20, 80) * HOUR
        return Slot(
            id=SlotId(key),
            plan=PlanId(key),
            case=CaseId(key),
            kind=kind,
            leaves=Moment(at),
            home=Moment(ends),
            escort=who,
            **other,
        )

    def _trip(self, number: int) -> Trip:
        is_medical, odd = number % 10 >= 7, not self.is_usual
        kind = EscortKind.MEDICAL if is_medical else EscortKind.EMPLOYEE
        wanted = self.chance.choice(MEDICAL) if is_medical and self._is(0.5) else Qualification.NONE
        filled = self.chance.choice(self.people).escort.id if odd and self._is(0.4) else None
        slot = self._slot(f"s{number}", filled, kind, wanted=wanted, is_reserve=self._is(0.3))
        wishes = None
        if self._is(0.4 if odd else 0.1):
            wishes = EscortWishes(
                id=WishesId("w"),
                plan=slot.plan,
                case=slot.case,
                is_female_wanted=self._is(0.7),
                languages=("ar",) if self._is(0.4) else (),
                recorded_by=StaffId("s"),
                recorded_at=NOW,
            )
        at, land = slot.leaves.at, self.chance.choice(LANDS)
        around = Surroundings(
            settings=self.settings,
            destination=land,
            slots=(slot,),
            escorts={each.escort.id: each.escort for each in self.people},
            terms=self.terms,
            transits=("TR",) if self._is(0.3) else (),
            codes=frozenset({ConditionCode.VPK}) if is_medical else frozenset(),
            person_languages=(self.chance.choice(TONGUES),),
            receiver_languages=(self.chance.choice(TONGUES),) if self._is(0.5) else (),
            has_interpreter=self._is(0.5),
            wishes=wishes,
            departure=Moment(at + 3 * HOUR) if not odd or self._is(0.8) else None,
            arrival=Moment(at + 8 * HOUR),
            handover=Moment(at + self.chance.choice((10, 30)) * HOUR if odd else at + 10 * HOUR),
            holidays={"NL": {(at + DAY).date(): "feest"} if self._is(0.1) else {}, land: {}},
        )
        return trip_of(slot, around)
