"""The schedule as rows and bars: who stands in which row, where each bar lies, and what it says; pure."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from medhandover.escorts.duties import DutyPart
from medhandover.escorts.model import EscortKind, Qualification
from medhandover.kernel.ids import EscortId
from medhandover.kernel.languages import N_, Language, say, show
from medhandover.schedules.model import BarKind, BarRow, BarState, ClashKind, ClashRow, PersonRow, Schedule
from medhandover.schedules.proposals import LineRow
from ui.escorts.days import Days
from ui.widgets.chart import AWAY, CONCEPT, FIXED, PAPERS, PROPOSED, Bar, Chart, Row
from ui.widgets.marks import STOP, WARN
from ui.widgets.scale import Zoom

GROUPS: Mapping[EscortKind, str] = {
    EscortKind.EMPLOYEE: N_("DT&V employees"),
    EscortKind.MEDICAL: N_("Medical escorts"),
    EscortKind.SECURITY: N_("Security escorts"),
}
"""The head of each group."""
DUTIES = frozenset({BarKind.TRIP, BarKind.RESERVE})
SETTLED = frozenset({BarState.ON_THE_WAY, BarState.OVER})
"""States of a duty that nobody is put on or taken off any more."""
STOPS = frozenset({ClashKind.OVERLAP, ClashKind.AWAY})
"""What can never be: the rest is looked at."""
THIRTEEN_WEEKS = timedelta(weeks=13)
FREE_AFTER = 24.0 * 366
"""Hours that are free after the last bar of a lane."""
PAPER_WIDE = 130
"""Pixels of the bar of a paper that expired, so that its words can be read."""


def chart_of(schedule: Schedule, zoom: Zoom, language: Language, proposed: Sequence[LineRow] = ()) -> Chart:
    """Return a schedule as a chart at a zoom, with the lines of a proposal that are looked at."""
    days = Days(schedule, language)
    laid = _Laid(schedule, days, zoom, language, proposed)
    rows, bars = laid.all()
    return Chart(
        start=days.start,
        hours=days.hours,
        rows=tuple(rows),
        bars=tuple(bars),
        bands=days.bands(),
        columns=days.columns(zoom),
        now=days.hour_of(schedule.as_of),
    )


class _Laid:
    """Lays the people of a schedule below each other, with their bars."""

    def __init__(
        self, schedule: Schedule, days: Days, zoom: Zoom, language: Language, proposed: Sequence[LineRow]
    ) -> None:
        self._schedule, self._days, self._zoom, self._language = schedule, days, zoom, language
        self._bars: dict[EscortId, list[BarRow]] = {}
        for each in schedule.bars:
            self._bars.setdefault(each.escort, []).append(each)
        self._proposed: dict[EscortId, list[LineRow]] = {}
        for line in proposed:
            self._proposed.setdefault(line.escort, []).append(line)
        self._clashes: dict[str, list[ClashRow]] = {}
        for clash in schedule.clashes:
            for key in (*clash.slots, *clash.escorts):
                self._clashes.setdefault(key, []).append(clash)

    def all(self) -> tuple[list[Row], list[Bar]]:
        rows: list[Row] = []
        bars: list[Bar] = []
        for kind, head in GROUPS.items():
            people = [each for each in self._schedule.people if each.kind is kind]
            if people:
                rows.append(Row(key="", words=(say(self._language, head),)))
            for person in people:
                found = [*self._of(person, len(rows)), *self._proposals(person, len(rows))]
                mine = list(in_lanes(sorted(found, key=lambda bar: bar.begins)))
                bars += mine
                rows.append(self._row(person, max((each.lane for each in mine), default=0) + 1, len(mine)))
        return rows, bars

    def _row(self, person: PersonRow, lanes: int, count: int) -> Row:
        counted = trips_of(self._bars.get(person.escort, ()), self._schedule.as_of)
        trips = trips_told(counted, self._language)
        is_known = person.qualification is not Qualification.NONE
        below = f"{show(self._language, person.qualification)}, {trips}" if is_known else trips
        clashes = self._clashes.get(person.escort, ())
        told = [person.name, show(self._language, person.kind), below]
        if not person.is_active:
            told.append(say(self._language, N_("no longer travels along")))
        told.append(say(self._language, N_("on the timeline: {count}"), count=count))
        told += [each.say(self._language) for each in clashes]
        sign = (STOP if any(each.kind in STOPS for each in clashes) else WARN) if clashes else ""
        return Row(key=person.escort, words=(person.name, below), name=", ".join(told), lanes=lanes, sign=sign)

    def _of(self, person: PersonRow, row: int) -> Iterator[Bar]:
        for each in sorted(self._bars.get(person.escort, ()), key=lambda bar: bar.starts.at):
            begins, ends = self._days.hour_of(each.starts.at), self._days.hour_of(each.ends.at)
            if each.kind is BarKind.PAPER:
                ends = max(ends, begins + PAPER_WIDE / self._zoom.hour_width)
            clashes = self._clashes.get(each.slot or "", ())
            rest = [part for part in each.parts if part.kind is DutyPart.REST]
            yield Bar(
                key=each.id,
                row=row,
                begins=begins,
                ends=ends,
                look=look_of(each),
                words=words_of(each, self._language),
                tells=partial(name_of, each, person, clashes, self._language),
                short=tuple(each.what(self._language).split(", ", 1)) if each.kind in DUTIES else (),
                rest=self._days.hour_of(rest[-1].ends.at) - ends if rest else 0.0,
                marks=(self._days.hour_of(each.handover.at),) if each.handover and each.kind in DUTIES else (),
                sign=sign_of(each, clashes),
                can_move=each.slot is not None and each.state not in SETTLED,
            )

    def _proposals(self, person: PersonRow, row: int) -> Iterator[Bar]:
        language = self._language
        for each in self._proposed.get(person.escort, ()):
            told = N_("{who}: proposed {what}, from {starts} to {ends}, not assigned yet")
            named = {"who": person.name, "what": each.what(language), "starts": each.leaves, "ends": each.home}
            yield Bar(
                key=f"{PROPOSED}:{each.slot}",
                row=row,
                begins=self._days.hour_of(each.leaves.at),
                ends=self._days.hour_of(each.home.at),
                look=PROPOSED,
                words=(each.what(language), say(language, N_("proposal"))),
                tells=partial(say, language, told, **named),
                short=tuple(each.what(language).split(", ", 1)),
            )


def in_lanes(bars: Iterable[Bar]) -> Iterator[Bar]:
    """Give bars in order of beginning a lane each, the first one that is free, so that none covers another.

    Each knows how much room there is after it.
    """
    ends: list[float] = []
    laid: list[dict[str, Any]] = []
    last: dict[int, int] = {}
    for bar in bars:
        lane = next((number for number, end in enumerate(ends) if end <= bar.begins), len(ends))
        ends[lane : lane + 1] = [bar.ends]
        if lane in last:
            laid[last[lane]]["room"] = bar.begins - laid[last[lane]]["ends"]
        last[lane] = len(laid)
        laid.append({**vars(bar), "lane": lane, "room": FREE_AFTER})
    yield from (Bar(**each) for each in laid)


def look_of(bar: BarRow) -> str:
    """Return how a bar looks."""
    if bar.kind is BarKind.PAPER:
        return PAPERS
    if bar.kind not in DUTIES:
        return AWAY
    is_concept = bar.kind is BarKind.RESERVE or bar.state in (BarState.CONCEPT, BarState.HELD)
    return CONCEPT if is_concept else FIXED


def sign_of(bar: BarRow, clashes: Sequence[ClashRow]) -> str:
    """Return the sign of a bar: something clashes, a paper expires, or somebody was chosen all the same."""
    if any(each.kind in STOPS for each in clashes):
        return STOP
    return WARN if clashes or bar.kind is BarKind.PAPER or bar.reasons or bar.state is BarState.HELD else ""


def state_told(bar: BarRow, language: Language) -> str:
    """Return in words how a bar stands."""
    told = [show(language, bar.kind)] if bar.kind is BarKind.RESERVE else []
    if bar.state is not BarState.KNOWN:
        told.append(show(language, bar.state))
    if bar.is_pinned:
        told.append(say(language, N_("pinned")))
    if bar.reasons:
        told.append(say(language, N_("chosen with a reason")))
    return ", ".join(told)


def words_of(bar: BarRow, language: Language) -> tuple[str, ...]:
    """Return the words in a bar: what it is, and how it stands or until when."""
    is_plain = bar.kind not in DUTIES or (bar.state is BarState.FIXED and not bar.is_pinned and not bar.reasons)
    below = [] if is_plain else [state_told(bar, language)]
    return bar.what(language), ", ".join(filter(None, [*below, bar.told(language)]))


def name_of(bar: BarRow, person: PersonRow, clashes: Sequence[ClashRow], language: Language) -> str:
    """Return all of a bar for a screen reader: who, what, from, to, state; then the handover and what clashes."""
    told = N_("{who}: {kind} {what}, from {starts} to {ends}")
    kind = "" if bar.kind not in DUTIES else show(language, bar.kind)
    whole = say(language, told, who=person.name, kind=kind, what=bar.what(language), starts=bar.starts, ends=bar.ends)
    said = [whole.replace(":  ", ": "), state_told(bar, language) if bar.kind in DUTIES else bar.told(language)]
    if bar.handover and bar.kind in DUTIES:
        said.append(say(language, N_("handover {at}"), at=bar.handover))
    return ", ".join(filter(None, said)) + "".join(f". {each.say(language)}" for each in clashes)


def trips_of(bars: Iterable[BarRow], as_of: datetime) -> int:
    """Return how many journeys began in the thirteen weeks before a moment, as far as they are on the timeline."""
    return sum(each.kind is BarKind.TRIP and as_of - THIRTEEN_WEEKS < each.starts.at <= as_of for each in bars)


def trips_told(count: int, language: Language) -> str:
    """Return how often somebody travels."""
    if count == 1:
        return say(language, N_("1 journey in 13 weeks"))
    return say(language, N_("trips in 13 weeks: {count}"), count=count)
