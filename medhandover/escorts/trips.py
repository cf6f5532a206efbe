"""What a place on a journey asks of whoever fills it: the days, the countries, the person, the others who go."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field
from datetime import date

from medhandover.advice.conditions import ConditionCode
from medhandover.escorts.companions import EscortWishes
from medhandover.escorts.countries import FREE, CountryTerms
from medhandover.escorts.model import Escort, Slot
from medhandover.kernel.clock import Moment
from medhandover.kernel.days import months_after
from medhandover.kernel.ids import EscortId
from medhandover.kernel.shapes import record
from medhandover.settings.model import Settings


@record
class Surroundings:
    """What is known around the places of one plan.

    `terms` and `holidays` are by country; the holidays of the Netherlands stand under `NL`. Moments are None while they
    are not planned; `returns` and `home` are the way back of who travels along.
    """

    settings: Settings
    destination: str
    slots: Sequence[Slot]
    escorts: Mapping[EscortId, Escort]
    terms: Mapping[str, CountryTerms]
    transits: tuple[str, ...] = ()
    codes: frozenset[ConditionCode] = frozenset()
    person_languages: tuple[str, ...] = ()
    receiver_languages: tuple[str, ...] = ()
    has_interpreter: bool = False
    wishes: EscortWishes | None = None
    departure: Moment | None = None
    arrival: Moment | None = None
    handover: Moment | None = None
    returns: Moment | None = None
    home: Moment | None = None
    holidays: Mapping[str, Mapping[date, str]] | None = None
    reckoned: dict[tuple[object, ...], "Days"] = field(default_factory=dict, compare=False, repr=False)


@record
class Stop:
    """A country on the way that asks something of travellers; `terms` is None while nobody looked it up."""

    country: str
    is_transit: bool
    terms: CountryTerms | None


@record
class Days:
    """The days of a place at home's calendar and its countries; `passport_on` is how long a passport must last."""

    leaves_on: date
    home_on: date
    enters_on: date
    departs_on: date
    stops: tuple[Stop, ...]
    passport_on: date
    blank_pages: int


@record
class Trip:
    """One place with what is known around it, and its days."""

    slot: Slot
    around: Surroundings
    days: Days


def trip_of(slot: Slot, around: Surroundings) -> Trip:
    """Return what a place asks of whoever fills it; places with the same times and countries are reckoned once."""
    leaves, home = slot.leaves, slot.home
    key = (leaves.at, leaves.zone, home.at, home.zone, slot.transits)
    days = around.reckoned.get(key)
    if days is None:
        days = around.reckoned[key] = _days(slot, around)
    return Trip(slot=slot, around=around, days=days)


def _days(slot: Slot, around: Surroundings) -> Days:
    leaves_on, home_on = slot.leaves.day, slot.home.day
    departs_on = around.departure.day if around.departure else leaves_on
    stops = stops_of(slot, around)
    margin = around.settings.passport_margin_months
    asked = [each.terms.passport_months for each in stops if each.terms and each.terms.passport_months is not None]
    has_all = len(asked) == len(stops) and asked
    pages = [each.terms.blank_pages for each in stops if each.terms and each.terms.blank_pages is not None]
    return Days(
        leaves_on=leaves_on,
        home_on=home_on,
        enters_on=around.arrival.day if around.arrival else departs_on,
        departs_on=departs_on,
        stops=stops,
        passport_on=months_after(home_on, max(asked) if has_all else max([margin, *asked])),
        blank_pages=max(pages, default=around.settings.passport_blank_pages),
    )


def stops_of(slot: Slot, around: Surroundings) -> tuple[Stop, ...]:
    """Return the countries of a place that can ask something, the destination first, each once."""
    return tuple(
        Stop(country=each, is_transit=each != around.destination, terms=around.terms.get(each))
        for each in countries_of(around.destination, (*slot.transits, *around.transits))
    )


def countries_of(destination: str, transits: Iterable[str]) -> tuple[str, ...]:
    """Return destination and transits without doubles and without the countries of free movement."""
    return tuple(each for each in dict.fromkeys((destination, *transits)) if each not in FREE)


def holidays_in(terms: Iterable[CountryTerms]) -> dict[str, dict[date, str]]:
    """Return the public holidays that are recorded, by country and day."""
    return {each.country: {free.on: free.name for free in each.holidays} for each in terms if each.holidays}
