from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from medhandover.kernel.ids import DatedRowId
from medhandover.settings.dated import (
    Certainty,
    DatedRow,
    DatedRowDraft,
    DatedTable,
    Unit,
    Words,
    in_force,
    wrong_row,
)

DAYS = st.dates(date(2026, 1, 1), date(2026, 3, 1)) | st.none()


def draft(**other: Any) -> DatedRowDraft:
    fields: dict[str, Any] = {"table": DatedTable.LEGAL, "key": "vw_64", "text": Words(nl="Art. 64 Vw 2000"), **other}
    return DatedRowDraft(**fields)


def row(number: int = 0, **other: Any) -> DatedRow:
    fields: dict[str, Any] = {"table": DatedTable.LEGAL, "key": "k", "text": Words(nl="t"), **other}
    return DatedRow(id=DatedRowId(str(number)), **fields)


TERM = {"table": DatedTable.TERMS, "amount": Decimal(2), "unit": Unit.WEEK}
HOLIDAY = {
    "table": DatedTable.HOLIDAYS,
    "country": "GN",
    "from_on": date(2026, 12, 3),
    "until_on": date(2026, 12, 3),
}
LANGUAGE = {"table": DatedTable.LANGUAGES, "key": "hy", "script": "Armn"}


@pytest.mark.parametrize("other", [{}, TERM, HOLIDAY, LANGUAGE])
def test_what_can_be_is_taken(other: dict[str, Any]) -> None:
    assert not list(wrong_row(draft(**other)))


@pytest.mark.parametrize(
    ("path", "other"),
    [
        ("key", {"key": "Art 64"}),
        ("key", {"key": ""}),
        ("text.nl", {"text": Words(nl=" ", en="x")}),
        ("country", {"country": "Armenia"}),
        ("until_on", {"from_on": date(2026, 12, 3), "until_on": date(2026, 12, 2)}),
        ("source", {"certainty": Certainty.FOUND}),
        ("amount", {"currency": "EUR"}),
        ("amount", {"amount": Decimal(-1), "currency": "EUR"}),
        ("currency", {"amount": Decimal(1), "currency": "euro"}),
        ("unit", {"amount": Decimal(1)}),
        ("unit", {"amount": Decimal(1), "unit": Unit.PERSON}),
        ("country", {**HOLIDAY, "country": ""}),
        ("until_on", {**HOLIDAY, "until_on": None}),
        ("until_on", {**HOLIDAY, "from_on": None}),
        ("amount", {**TERM, "amount": None}),
        ("amount", {"table": DatedTable.AMOUNTS, "amount": Decimal(2), "unit": Unit.DAY}),
        ("key", {**LANGUAGE, "key": "armeens"}),
        ("script", {**LANGUAGE, "script": "arm"}),
    ],
)
def test_what_cannot_be_is_told_at_its_field(path: str, other: dict[str, Any]) -> None:
    assert [each.path for each in wrong_row(draft(**other))] == [path]


def test_a_row_holds_on_its_first_and_its_last_day() -> None:
    kept = row(from_on=date(2026, 1, 2), until_on=date(2026, 1, 3))
    assert [kept.holds_on(date(2026, 1, day)) for day in (1, 2, 3, 4)] == [False, True, True, False]
    assert row().holds_on(date.min)


def test_a_text_is_said_in_dutch_where_there_is_no_english() -> None:
    assert (Words(nl="a").say("en"), Words(nl="a", en="b").say("en"), Words(nl="a", en="b").say("nl")) == (
        "a",
        "b",
        "a",
    )


@given(DAYS, DAYS, DAYS, DAYS)
def test_two_rows_overlap_when_one_day_has_both(
    one: date | None, two: date | None, three: date | None, four: date | None
) -> None:
    first, second = row(1, from_on=one, until_on=two), row(2, from_on=three, until_on=four)
    days = [date.fromordinal(each) for each in range(date(2025, 12, 30).toordinal(), date(2026, 3, 5).toordinal())]
    shared = any(first.holds_on(day) and second.holds_on(day) for day in days)
    assert first.overlaps(second) == second.overlaps(first) == shared


@given(st.lists(st.tuples(DAYS, DAYS), max_size=4), st.dates(date(2025, 12, 1), date(2026, 4, 1)))
def test_r54_the_shipped_row_holds_until_the_first_own_one_and_never_after(
    spans: list[tuple[date | None, date | None]], day: date
) -> None:
    own = [row(number, from_on=start, until_on=end) for number, (start, end) in enumerate(spans, 1)]
    begins = [each.from_on or date.min for each in own if each.overlaps(each)]
    held = {each.id for each in in_force([row()], own, day)}
    assert ("0" in held) == (not begins or day < min(begins))
    assert held - {"0"} == {each.id for each in own if each.holds_on(day)}


def test_a_row_of_another_country_takes_no_place() -> None:
    assert len(in_force([row(country="AM")], [row(1, country="GN")], date(2026, 1, 1))) == 2
