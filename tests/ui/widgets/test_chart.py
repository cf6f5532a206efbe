from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from ui.widgets.chart import FIXED, Bar, Chart, Places, Row, Spans

STARTS = datetime(2026, 11, 2, tzinfo=UTC)
spans = st.lists(st.tuples(st.integers(0, 200), st.integers(1, 60)).map(lambda it: (float(it[0]), float(sum(it)))))


def bar(row: int, begins: float, ends: float, key: str = "") -> Bar:
    return Bar(
        key=key or f"{row}-{begins}", row=row, begins=begins, ends=ends, look=FIXED, words=("Jerevan",), tells=str
    )


def chart(*bars: Bar) -> Chart:
    head, two = Row(key="", words=("Groep",)), Row(key="b", words=("B. Twee (verzonnen)",), lanes=2)
    rows = (head, Row(key="a", words=("A. Een (verzonnen)",)), two, Row(key="c", words=("C. Drie (verzonnen)",)))
    return Chart(start=STARTS, hours=240.0, rows=rows, bars=bars)


@given(spans, st.integers(0, 260), st.integers(1, 80))
def test_what_meets_a_stretch_of_time_is_found_as_if_all_were_looked_at(
    known: list[tuple[float, float]], first: int, wide: int
) -> None:
    last = first + wide
    met = [number for number, (begins, ends) in enumerate(known) if begins < last and ends > first]
    assert sorted(Spans(known).found(first, last)) == met


def test_rows_are_as_high_as_their_lanes_and_each_height_has_its_row() -> None:
    places = Places(chart(), 2.0, lane=50, head=20)
    assert places.tops == [0, 20, 70, 170, 220]
    assert [places.row_at(y) for y in (-1, 0, 19, 20, 169, 170, 219, 220)] == [-1, 0, 0, 1, 2, 3, 3, -1]
    assert list(places.rows_between(60, 171)) == [1, 2, 3]


def test_only_bars_that_are_seen_are_found_with_the_rest_that_belongs_to_them() -> None:
    rests = Bar(**{**vars(bar(1, 10, 20)), "rest": 15.0})
    places = Places(chart(rests, bar(1, 100, 120), bar(2, 10, 20)), 2.0, lane=50, head=20)
    assert list(places.bars_between(1, 60, 150)) == [0]
    assert list(places.bars_between(1, 80, 190)) == []
    assert list(places.bars_between(1, 190, 260)) == [1]


def test_hours_and_moments_turn_into_one_another() -> None:
    shown = chart()
    at = STARTS + timedelta(hours=30, minutes=45)
    assert (shown.hour_of(at), shown.moment_at(30.75)) == (30.75, at)


def test_a_bar_lies_in_its_lane_and_is_never_too_narrow_to_be_seen() -> None:
    second = Bar(**{**vars(bar(2, 10, 10.1)), "lane": 1})
    places = Places(chart(second), 2.0, lane=50, head=20)
    left, top, width, height = places.box(second)
    assert (left, top, width) == (20, 70 + 50 + 3, 3)
    assert height < 50
