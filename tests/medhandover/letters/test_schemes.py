from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from medhandover.cases.model import Departure
from medhandover.kernel.ids import DatedRowId
from medhandover.letters.model import PaperLanguage
from medhandover.letters.schemes import MEANT_FOR, Scheme, schemes_of, schemes_on
from medhandover.papers.wordlists import found_in
from medhandover.settings.dated import DatedRow, DatedTable, Words
from medhandover.settings.shipped import shipped_rows

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


def row(key: str, **other: Any) -> DatedRow:
    words = Words(nl=f"{key} (verzonnen)")
    return DatedRow(id=DatedRowId(key), table=DatedTable.SUPPORT, key=key, text=words, **other)


def test_an_amount_comes_with_its_row_and_never_stands_in_a_text() -> None:
    amounts = [
        row("rean_minst", amount=Decimal(40), currency="EUR"),
        row("rean_meest", amount=Decimal(200), currency="EUR"),
    ]
    rows = [row("rean"), row("fonds", amount=Decimal("12.50"), currency="EUR"), row("eurp")]
    said = [each.say("nl") for each in schemes_of(rows, amounts, "AM")]
    assert said == ["rean (verzonnen): EUR 40 - EUR 200", "fonds (verzonnen): EUR 12.50", "eurp (verzonnen)"]
    assert [each.amount for each in schemes_of(rows[:1], amounts[:1], "AM")] == [""]


def test_a_scheme_of_one_country_is_for_who_goes_there() -> None:
    rows = [row("hier", country="AM"), row("daar", country="GN"), row("overal")]
    assert [each.key for each in schemes_of(rows, [], "AM")] == ["hier", "overal"]


def test_the_rows_that_come_with_the_program_are_read() -> None:
    known = list(schemes_of(shipped_rows(DatedTable.SUPPORT), shipped_rows(DatedTable.AMOUNTS), "AM"))
    assert set(MEANT_FOR) <= {each.key for each in known}
    assert next(each.amount for each in known if each.key == "rean") == "EUR 40 - EUR 200"


@pytest.mark.parametrize("language", list(PaperLanguage))
def test_help_that_comes_with_the_program_is_named_in_every_language_of_a_letter(language: PaperLanguage) -> None:
    for each in schemes_of(shipped_rows(DatedTable.SUPPORT), [], "AM"):
        assert each.text[language.value]
        assert language is PaperLanguage.EN or each.say(language.value) != each.say("en")


def test_what_may_be_named_abroad_in_dutch_may_be_so_in_every_language() -> None:
    for each in schemes_of(shipped_rows(DatedTable.SUPPORT), [], "AM"):
        assert len({any(found_in(each.say(language.value))) for language in PaperLanguage}) == 1, each.key
