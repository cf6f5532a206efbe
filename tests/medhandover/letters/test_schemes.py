from datetime import date

import pytest

from medhandover.cases.model import Departure
from medhandover.letters.schemes import Scheme, schemes_on

DAY = date(2026, 12, 3)
REAN = Scheme(key="rean", text={"nl": "REAN", "en": "REAN help"}, amount="EUR 200")
EURP = Scheme(key="eurp", text={"nl": "EURP"})
LOCAL = Scheme(key="eigen_fonds", text={"nl": "Fonds (verzonnen)"})


def keys(departure: Departure, *rows: Scheme) -> list[str]:
    return [each.key for each in schemes_on(rows or (REAN, EURP, LOCAL), departure, DAY)]


@pytest.mark.parametrize(
    ("departure", "named"),
    [
        (Departure.INDEPENDENT, ["rean", "eurp", "eigen_fonds"]),
        (Departure.INDEPENDENT_IOM, ["rean", "eurp", "eigen_fonds"]),
        (Departure.FORCED, ["eurp", "eigen_fonds"]),
        (Departure.DUBLIN, []),
        (Departure.READMISSION, []),
    ],
)
def test_r34_only_help_that_is_for_this_departure_is_named(departure: Departure, named: list[str]) -> None:
    assert keys(departure) == named


def test_r34_help_is_named_on_the_days_on_which_it_holds() -> None:
    ended = Scheme(key="a", text={"nl": "A"}, until_on=date(2026, 12, 2))
    later = Scheme(key="b", text={"nl": "B"}, from_on=date(2026, 12, 4))
    today = Scheme(key="c", text={"nl": "C"}, from_on=DAY, until_on=DAY)
    assert keys(Departure.FORCED, ended, later, today) == ["c"]


def test_a_scheme_says_itself_in_the_language_of_the_reader_else_in_english_else_in_dutch() -> None:
    assert [REAN.say(each) for each in ("nl", "hy")] == ["REAN: EUR 200", "REAN help: EUR 200"]
    assert EURP.say("hy") == "EURP"
