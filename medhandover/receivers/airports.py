"""Airports of the world by their IATA code, and how far a place lies from one in a straight line."""

from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from math import asin, cos, radians, sin, sqrt

import airportsdata

from medhandover.kernel.shapes import record

EARTH_KM = 6371.0088
"""The mean radius of the earth (IUGG)."""


@record
class Airport:
    """An airport; `latitude` and `longitude` in degrees, `country` as ISO 3166-1."""

    code: str
    name: str
    city: str
    country: str
    latitude: float
    longitude: float


def airport_of(code: str) -> Airport | None:
    """Return the airport with this IATA code, or None where none is known."""
    return _airports().get(code.upper())


def airports_in(country: str) -> tuple[Airport, ...]:
    """Return the airports of a country (ISO 3166-1), by code."""
    return _by_country().get(country, ())


def straight_km(airport: Airport, latitude: Decimal, longitude: Decimal) -> int:
    """Return the kilometres between an airport and a place over the surface of the earth (great circle), rounded."""
    here, there = radians(airport.latitude), radians(float(latitude))
    across = radians(float(longitude) - airport.longitude)
    half = sin((there - here) / 2) ** 2 + cos(here) * cos(there) * sin(across / 2) ** 2
    return round(2 * EARTH_KM * asin(sqrt(min(half, 1.0))))


@cache
def _by_country() -> Mapping[str, tuple[Airport, ...]]:
    found: dict[str, list[Airport]] = {}
    for _, each in sorted(_airports().items()):
        found.setdefault(each.country, []).append(each)
    return {country: tuple(those) for country, those in found.items()}


@cache
def _airports() -> Mapping[str, Airport]:
    return {
        code: Airport(
            code=code,
            name=each["name"],
            city=each["city"],
            country=each["country"],
            latitude=each["lat"],
            longitude=each["lon"],
        )
        for code, each in airportsdata.load("IATA").items()
    }
