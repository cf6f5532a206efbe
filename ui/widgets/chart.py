"""A timeline as plain shapes: rows, bars and columns in hours and pixels, and which of them are seen at a place."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from itertools import accumulate

from medhandover.kernel.shapes import record

FIXED, CONCEPT, PROPOSED, AWAY, PAPERS = "fixed", "concept", "proposed", "away", "papers"
"""How a bar looks: filled, dashed on a ground, dashed, quiet, and quiet with a sign."""
QUIET, FREE, TODAY = "quiet", "free", "today"
"""Grounds of columns and bands: a weekend, a public holiday, the day itself."""


@record
class Bar:
    """Something that lasts, in a row: from and to in hours since the chart begins.

    `tells` gives all of it in words, which few ask for; `short` is what stands in it where `words` have no room.
    `rest` and `before` are hours that stay free after and before it; `marks` are hours of moments inside it; `sign`
    names a mark (see `marks`). `lane` parts bars of one row that overlap; `room` is how many hours after it are free in
    that lane.
    """

    key: str
    row: int
    begins: float
    ends: float
    look: str
    words: tuple[str, ...]
    tells: Callable[[], str]
    short: tuple[str, ...] = ()
    lane: int = 0
    room: float = 0.0
    rest: float = 0.0
    before: float = 0.0
    marks: tuple[float, ...] = ()
    sign: str = ""
    can_move: bool = False

    @property
    def name(self) -> str:
        """Return all of it in words."""
        return self.tells()


@record
class Row:
    """A line of the chart: a person, or the head of a group when it has no key; `lanes` bars stand below each other."""

    key: str
    words: tuple[str, ...]
    name: str = ""
    lanes: int = 1
    sign: str = ""


@record
class Column:
    """A part of the time with its words at the head, from and to in hours; `ground` is how it looks."""

    begins: float
    ends: float
    words: tuple[str, ...]
    ground: str = ""


@record
class Band:
    """A part of the time that is marked in every row, such as a public holiday: what it is stands in words."""

    begins: float
    ends: float
    ground: str
    words: str


@record
class Chart:
    """All of a timeline, from `start` for `hours`; `now` in hours. `columns` belong to one zoom."""

    start: datetime
    hours: float
    rows: tuple[Row, ...] = ()
    bars: tuple[Bar, ...] = ()
    bands: tuple[Band, ...] = ()
    columns: tuple[Column, ...] = ()
    now: float | None = None

    def hour_of(self, at: datetime) -> float:
        """Return a moment (aware) in hours since the chart begins."""
        return (at - self.start) / timedelta(hours=1)

    def moment_at(self, hour: float) -> datetime:
        """Return the moment so many hours after the chart begins, aware."""
        return self.start + timedelta(hours=hour)


EMPTY = Chart(start=datetime(2000, 1, 1, tzinfo=UTC), hours=1.0)
"""Nothing yet."""


class Spans:
    """Things that last, each from and to in hours: finds those that meet a stretch of time without looking at all."""

    def __init__(self, spans: Sequence[tuple[float, float]]) -> None:
        """Order them by when they begin; `found` gives their places in `spans`."""
        self._order = sorted(range(len(spans)), key=lambda number: spans[number])
        self._begins = [spans[number][0] for number in self._order]
        self._reach = list(accumulate((spans[number][1] for number in self._order), max))
        self._spans = spans

    def found(self, first: float, last: float) -> Iterator[int]:
        """Yield those that have a part between two hours, in order of beginning."""
        for at in range(bisect_right(self._reach, first), bisect_left(self._begins, last)):
            if self._spans[self._order[at]][1] > first:
                yield self._order[at]


class Places:
    """Where everything of a chart lies, in pixels: `lane` high each person's lane, `head` each head of a group."""

    def __init__(self, chart: Chart, hour_width: float, lane: int, head: int) -> None:
        """Reckon the rows; bars are reckoned when their row is looked at."""
        self.chart, self.hour_width, self.lane, self.head = chart, hour_width, lane, head
        heights = [head if not each.key else max(each.lanes, 1) * lane for each in chart.rows]
        self.tops = [0, *accumulate(heights)]
        self._of_rows: list[list[int]] = [[] for _ in chart.rows]
        for number, bar in enumerate(chart.bars):
            self._of_rows[bar.row].append(number)
        self._spans: dict[int, Spans] = {}
        self.columns = Spans([(each.begins, each.ends) for each in chart.columns])
        self.bands = Spans([(each.begins, each.ends) for each in chart.bands])

    @property
    def width(self) -> int:
        """Return how wide all of it is."""
        return round(self.chart.hours * self.hour_width)

    @property
    def height(self) -> int:
        """Return how high all of it is."""
        return self.tops[-1]

    def row_at(self, y: int) -> int:
        """Return the row at a height, -1 beside them."""
        return bisect_right(self.tops, y) - 1 if 0 <= y < self.height else -1

    def rows_between(self, top: int, bottom: int) -> range:
        """Return the rows that have a part between two heights."""
        first = max(bisect_right(self.tops, top) - 1, 0)
        return range(first, min(bisect_left(self.tops, bottom), len(self.chart.rows)))

    def bars_between(self, row: int, left: float, right: float) -> Iterator[int]:
        """Yield the bars of a row that have a part between two places from the left, in pixels."""
        of, bars = self._of_rows[row], self.chart.bars
        if row not in self._spans:
            spans = [(bars[n].begins - bars[n].before, bars[n].ends + bars[n].rest) for n in of]
            self._spans[row] = Spans(spans)
        for number in self._spans[row].found(left / self.hour_width, right / self.hour_width):
            yield of[number]

    def bars_of(self, row: int) -> list[int]:
        """Return the bars of a row in order of beginning."""
        return sorted(self._of_rows[row], key=lambda number: self.chart.bars[number].begins)

    def span(self, begins: float, ends: float) -> tuple[int, int]:
        """Return from where to where hours go, in pixels; never narrower than a sign can be seen."""
        left = round(begins * self.hour_width)
        return left, max(round(ends * self.hour_width), left + 3)

    def box(self, bar: Bar) -> tuple[int, int, int, int]:
        """Return where a bar lies: left, top, width, height."""
        left, right = self.span(bar.begins, bar.ends)
        return left, self.tops[bar.row] + bar.lane * self.lane + 3, right - left, self.lane - 12
