from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from medhandover.kernel.codes import is_country
from medhandover.receivers.airports import EARTH_KM, airport_of, airports_in, straight_km

DEGREES = st.decimals(-90, 90, places=4)


@pytest.mark.parametrize(
    ("code", "other", "km"), [("LHR", "JFK", 5540), ("AMS", "EVN", 3283), ("EVN", "EVN", 0), ("AKL", "PPT", 4092)]
)
def test_the_distance_is_that_of_the_great_circle(code: str, other: str, km: int) -> None:
    one, two = airport_of(code), airport_of(other)
    assert one is not None
    assert two is not None
    assert straight_km(one, Decimal(str(two.latitude)), Decimal(str(two.longitude))) == pytest.approx(km, rel=0.005)


@given(latitude=DEGREES, longitude=st.decimals(-180, 180, places=4))
def test_no_place_is_further_than_half_around_the_earth(latitude: Decimal, longitude: Decimal) -> None:
    airport = airport_of("EVN")
    assert airport is not None
    assert 0 <= straight_km(airport, latitude, longitude) <= 3.1416 * EARTH_KM


def test_an_unknown_airport_is_none_and_those_of_a_country_stand_by_code() -> None:
    assert airport_of("QQQ") is None
    assert airport_of("evn") == airport_of("EVN")
    codes = [each.code for each in airports_in("AM")]
    assert codes == sorted(codes)
    assert {"EVN", "LWN"} <= set(codes)
    assert airports_in("XX") == ()
    assert is_country(airports_in("GN")[0].country)
