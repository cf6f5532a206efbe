"""Invented escorts, places and surroundings, of which a test changes what it asks."""

from datetime import UTC, date, datetime
from typing import Any

from medhandover.escorts.absences import Absence, AbsenceKind
from medhandover.escorts.companions import EscortWishes
from medhandover.escorts.countries import CountryTerms
from medhandover.escorts.judging import Candidate
from medhandover.escorts.model import Escort, EscortKind, Qualification, Slot
from medhandover.escorts.trips import Surroundings, Trip, trip_of
from medhandover.kernel.clock import moment
from medhandover.kernel.ids import (
    CaseId,
    CountryTermsId,
    EscortAbsenceId,
    EscortId,
    PlanId,
    SlotId,
    StaffId,
    WishesId,
)
from medhandover.settings.model import Settings

WHO, CASE, PLAN, STAFF = EscortId("e"), CaseId("c"), PlanId("p"), StaffId("s")
NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
LEAVES, HOME = moment("2026-12-03T03:30"), moment("2026-12-05T20:00")
DEPARTURE = moment("2026-12-03T06:40")
ARRIVAL = moment("2026-12-03T15:05 Asia/Yerevan")
HANDOVER = moment("2026-12-03T17:00 Asia/Yerevan")


def a_slot(**other: Any) -> Slot:
    """Return a place for the employee that the escort of these tests fills."""
    fields: dict[str, Any] = {
        "id": SlotId("s"),
        "kind": EscortKind.EMPLOYEE,
        "escort": WHO,
        "leaves": LEAVES,
        "home": HOME,
        **other,
    }
    return Slot(plan=PLAN, case=CASE, **fields)


def an_escort(**other: Any) -> Escort:
    """Return an employee whose passport lasts exactly six months after the return."""
    fields: dict[str, Any] = {
        "id": WHO,
        "name": "K. Visser (verzonnen)",
        "kind": EscortKind.EMPLOYEE,
        "passport_until": date(2027, 6, 5),
        **other,
    }
    return Escort(phone="+31 00 000 00 01", **fields)


def a_medic(**other: Any) -> Escort:
    """Return a nurse who is registered through the return and was looked up in the register."""
    fields: dict[str, Any] = {
        "kind": EscortKind.MEDICAL,
        "qualification": Qualification.NURSE,
        "registration": "00000000000",
        "registered_until": date(2026, 12, 5),
        "registration_checked_on": date(2026, 11, 20),
        **other,
    }
    return an_escort(**fields)


def terms(country: str = "AM", **other: Any) -> CountryTerms:
    """Return what an invented office recorded of a country: nothing is asked."""
    kept: dict[str, Any] = {"recorded_by": STAFF, "recorded_at": NOW, "source": "x", "looked_up_on": date(2026, 11, 2)}
    return CountryTerms(id=CountryTermsId(country), country=country, **kept, **other)


def around(*slots: Slot, **other: Any) -> Surroundings:
    """Return the surroundings of a journey to Armenia."""
    fields: dict[str, Any] = {
        "settings": Settings(),
        "destination": "AM",
        "slots": slots,
        "escorts": {WHO: an_escort()},
        "terms": {"AM": terms()},
        **other,
    }
    return Surroundings(**fields)


def a_trip(place: Slot | None = None, **other: Any) -> Trip:
    """Return what a place asks."""
    chosen = place or a_slot()
    return trip_of(chosen, around(chosen, **other))


def candidate(escort: Escort | None = None, **other: Any) -> Candidate:
    """Return a candidate who has nothing else to do."""
    return Candidate(escort=escort or an_escort(), **other)


def an_absence(first: date, last: date | None, **other: Any) -> Absence:
    """Return an absence."""
    fields: dict[str, Any] = {"kind": AbsenceKind.LEAVE, "from_on": first, "until_on": last, **other}
    return Absence(id=EscortAbsenceId("a"), escort=WHO, recorded_by=STAFF, recorded_at=NOW, **fields)


def wishes(**other: Any) -> EscortWishes:
    """Return the wishes of the person."""
    return EscortWishes(id=WishesId("w"), plan=PLAN, case=CASE, recorded_by=STAFF, recorded_at=NOW, **other)
