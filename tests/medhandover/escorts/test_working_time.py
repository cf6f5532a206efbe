from datetime import timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from medhandover.escorts.working_time import Row, row_without_rest
from medhandover.kernel.clock import Moment
from tests.medhandover.escorts.people import LEAVES, a_slot

HOUR = timedelta(hours=1)
DUTIES = st.lists(st.tuples(st.integers(0, 900), st.integers(0, 5), st.integers(1, 80)), max_size=8)


@given(DUTIES, st.integers(0, 900), st.integers(1, 400))
def test_the_busiest_span_is_the_busiest_of_all_that_begin_with_a_duty(
    duties: list[tuple[int, int, int]], at: int, span: int
) -> None:
    row = Row((float(begin), nights, float(hours)) for begin, nights, hours in duties)
    begins = [begin for begin, _, _ in duties if at - span < begin <= at] + [at]
    windows = [[each for each in duties if begin <= each[0] < begin + span] for begin in begins]
    assert row.busiest(at, span) == (
        max(map(len, windows)),
        max(sum(each[1] for each in window) for window in windows),
        max(sum(each[2] for each in window) for window in windows),
    )
    most = max(map(len, windows)) + 1
    assert not row.has_more(at, span, most)
    assert row.has_more(at, span, most - 1)
    assert all(one >= other for one, other in zip(row.bound(at, span), row.busiest(at, span), strict=True))


@given(st.lists(st.integers(1, 60), max_size=6), st.integers(1, 48))
def test_a_row_of_duties_goes_on_until_a_gap_is_as_long_as_the_rest(gaps: list[int], rest: int) -> None:
    slot = a_slot(leaves=LEAVES, home=Moment(LEAVES.at + 24 * HOUR))
    duties, ends = [], slot.home.at
    for gap in gaps:
        duties.append(a_slot(leaves=Moment(ends + gap * HOUR), home=Moment(ends + (gap + 10) * HOUR)))
        ends = duties[-1].home.at
    chained = next((number for number, gap in enumerate(gaps) if gap >= rest), len(gaps))
    last = duties[chained - 1].home.at if chained else slot.home.at
    assert row_without_rest(slot, duties, rest * HOUR) == (last - slot.leaves.at if chained else timedelta(0))
    assert all(one.home.at < other.leaves.at for one, other in pairwise(duties))
