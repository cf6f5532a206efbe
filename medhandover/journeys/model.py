"""The journey: zoned legs from departure to the place of handover, and where one sleeps (domain 3.6)."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from medhandover.kernel.clock import Moment
from medhandover.kernel.coded import Coded
from medhandover.kernel.codes import is_country, is_phone
from medhandover.kernel.fields import Wrong
from medhandover.kernel.ids import CaseId, JourneyId, LegId
from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import entity, record

L = TypeVar("L", bound="LegDraft")
_AIRPORT = re.compile(r"[A-Z]{3}")


class Transport(Coded):
    """Dutch: vervoer (domain 9.2)."""

    SCHEDULED = "lijnvlucht", "scheduled flight"
    CHARTER = "charter", "government flight or charter"
    FRONTEX = "frontex", "Frontex joint flight"
    AMBULANCE = "ambulancevlucht", "ambulance flight"
    LAND = "over_land", "over land"
    AMBULANCE_CAR = "ambulance", "ambulance on the road"
    WHEELCHAIR_TAXI = "rolstoeltaxi", "wheelchair taxi"
    DVO = "dvo", "DV&O transport"
    TRAIN = "trein", "train"
    FERRY = "veerboot", "ferry"


AIRBORNE = frozenset({Transport.SCHEDULED, Transport.CHARTER, Transport.FRONTEX, Transport.AMBULANCE})
"""Transport through the air."""
ORGANISED = frozenset({Transport.CHARTER, Transport.FRONTEX})
"""Flights with an organiser who is told of vulnerable persons (FM-16)."""
ANNOUNCED = ORGANISED | {Transport.SCHEDULED}
"""Flights of which airline or organiser is told what the person needs (R29); an ambulance flight brings it."""


class SeatKind(Coded):
    """Dutch: soort plaats in het vervoer."""

    USUAL = "gewoon", "usual seat"
    EXTRA = "extra", "extra seat"
    LEGROOM = "beenruimte", "seat with legroom"
    STRETCHER = "brancard", "stretcher"
    WHEELCHAIR = "rolstoelplaats", "wheelchair place"


class SeatFor(Coded):
    """Dutch: voor wie een plaats is."""

    PERSON = "betrokkene", "the person"
    EMPLOYEE = "dtv_medewerker", "accompanying employee"
    MEDICAL = "medisch", "medical escort"
    SECURITY = "kmar", "security escort"
    OTHER = "ander", "somebody else"


@record
class Seat:
    """A seat on a leg: its number, for whom, and of which kind."""

    seat: str
    whose: SeatFor = SeatFor.PERSON
    kind: SeatKind = SeatKind.USUAL


@record
class Overnight:
    """A stay between legs: where, with the phone of the place (E.164), from and until when, and who keeps watch."""

    place: str
    since: Moment
    until: Moment
    address: str = ""
    phone: str = ""
    watched_by: str = ""


@entity
class LegDraft:
    """One leg: `number` is the flight or train; places are names, with airport code (IATA) and country (ISO 3166-1).

    `check_in` is the latest moment to check in. `confirmed_for` is the departure for which provider or airline
    confirmed the booking: it counts for no other (R50). A cancelled leg stays visible and carries nobody.
    """

    departs_from: str
    departs: Moment
    arrives_at: str
    arrives: Moment
    number: str = ""
    transport: Transport = Transport.SCHEDULED
    departs_airport: str = ""
    departs_terminal: str = ""
    departs_country: str = ""
    arrives_airport: str = ""
    arrives_terminal: str = ""
    arrives_country: str = ""
    check_in: Moment | None = None
    provider: str = ""
    provider_phone: str = ""
    vehicle: str = ""
    seats: tuple[Seat, ...] = ()
    booking: str = ""
    confirmed_for: Moment | None = None
    is_cancelled: bool = False
    notes: str = ""


@entity
class Leg(LegDraft):
    """A leg of a journey; `position` counts from 1."""

    id: LegId
    journey: JourneyId
    position: int


@entity
class JourneyDraft:
    """What is agreed of the whole journey; `returns` and `home` are when the employee starts back and is home again."""

    meeting_point: str = ""
    returns: Moment | None = None
    home: Moment | None = None
    stays: tuple[Overnight, ...] = ()


@entity
class Journey(JourneyDraft):
    """A person's journey; a case has one at a time, changed in place; `changes` counts how often."""

    id: JourneyId
    case: CaseId
    changes: int = 0
    version: int = 1


def going(legs: Sequence[L]) -> list[L]:
    """Return the legs that are not cancelled."""
    return [each for each in legs if not each.is_cancelled]


def wrong_legs(legs: Sequence[LegDraft]) -> Iterator[Wrong]:
    """Tell what is wrong with the legs: each arrives after it departs, and departs after the one before arrived."""
    before: LegDraft | None = None
    for index, leg in enumerate(legs):
        if leg.arrives.at <= leg.departs.at:
            yield Wrong(path=f"legs.{index}.arrives", sentence=N_("The arrival is not after the departure."))
        yield from _wrong_details(f"legs.{index}", leg)
        if leg.is_cancelled:
            continue
        if before and leg.departs.at < before.arrives.at:
            yield Wrong(path=f"legs.{index}.departs", sentence=N_("This leg departs before the one before it arrives."))
        before = leg
    if not legs:
        yield Wrong(path="legs", sentence=N_("A journey has at least one leg."))


def _wrong_details(path: str, leg: LegDraft) -> Iterator[Wrong]:
    for name in ("departs_from", "arrives_at"):
        if not getattr(leg, name).strip():
            yield Wrong(path=f"{path}.{name}", sentence=N_("This cannot be empty."))
    for name in ("departs_airport", "arrives_airport"):
        if getattr(leg, name) and not _AIRPORT.fullmatch(getattr(leg, name)):
            sentence = N_("An airport is written with three capitals, such as AMS.")
            yield Wrong(path=f"{path}.{name}", sentence=sentence)
    for name in ("departs_country", "arrives_country"):
        if getattr(leg, name) and not is_country(getattr(leg, name)):
            sentence = N_("A country is written with two capitals, such as AM for Armenia.")
            yield Wrong(path=f"{path}.{name}", sentence=sentence)
    if leg.provider_phone and not is_phone(leg.provider_phone):
        sentence = N_("A phone number starts with + and the country code, such as +374 10 123456.")
        yield Wrong(path=f"{path}.provider_phone", sentence=sentence)
    if leg.check_in and leg.check_in.at > leg.departs.at:
        yield Wrong(path=f"{path}.check_in", sentence=N_("One checks in before the departure, not after it."))
    named = [each.seat for each in leg.seats]
    if len(set(named)) < len(named) or not all(named):
        yield Wrong(path=f"{path}.seats", sentence=N_("Each seat has a number and is given to one person only."))


def wrong_journey(journey: JourneyDraft, legs: Sequence[LegDraft]) -> Iterator[Wrong]:
    """Tell what is wrong around the legs: a way back before the arrival, a stay that cannot be."""
    carried = going(legs)
    if journey.returns and carried and journey.returns.at < carried[-1].arrives.at:
        sentence = N_("The employee cannot start back before the journey arrives.")
        yield Wrong(path="journey.returns", sentence=sentence)
    if journey.returns and journey.home and journey.home.at <= journey.returns.at:
        yield Wrong(path="journey.home", sentence=N_("Nobody is home before starting back."))
    before: Overnight | None = None
    for index, stay in enumerate(journey.stays):
        yield from _wrong_stay(f"journey.stays.{index}", stay, before, carried)
        before = stay


def _wrong_stay(path: str, stay: Overnight, before: Overnight | None, legs: Sequence[LegDraft]) -> Iterator[Wrong]:
    if not stay.place.strip():
        yield Wrong(path=f"{path}.place", sentence=N_("This cannot be empty."))
    if stay.until.at <= stay.since.at:
        yield Wrong(path=f"{path}.until", sentence=N_("A stay ends after it begins."))
    if stay.phone and not is_phone(stay.phone):
        sentence = N_("A phone number starts with + and the country code, such as +374 10 123456.")
        yield Wrong(path=f"{path}.phone", sentence=sentence)
    if before and stay.since.at < before.until.at:
        yield Wrong(path=f"{path}.since", sentence=N_("This stay begins before the one before it ends."))
    if any(stay.since.at < leg.arrives.at and leg.departs.at < stay.until.at for leg in legs):
        yield Wrong(path=f"{path}.since", sentence=N_("During this stay the person is on the way. Correct one."))


def departure_of(legs: Sequence[LegDraft]) -> Moment | None:
    """Return when the first leg departs that is not cancelled."""
    return next((each.departs for each in legs if not each.is_cancelled), None)


def countries_of_legs(legs: Iterable[LegDraft]) -> tuple[str, ...]:
    """Return the countries (ISO 3166-1) in which legs that go depart and arrive, in order, each once."""
    named = (code for leg in legs if not leg.is_cancelled for code in (leg.departs_country, leg.arrives_country))
    return tuple(dict.fromkeys(code for code in named if code))


def arrival_of(legs: Sequence[LegDraft]) -> Moment | None:
    """Return when the last leg arrives that is not cancelled."""
    return next((each.arrives for each in reversed(legs) if not each.is_cancelled), None)
