"""How fast the timeline scrolls: 100 people, 12 months and 2,000 bars, to the side and down, at every zoom.

Run with `xvfb-run -s "-screen 0 1600x1000x24" python -m tests.benchmarks.timeline [PEOPLE BARS]`, or on the screen that
is there; prints frames a second of each, and how long a chart takes to be laid out. At least 50 are asked for.
A frame is scrolled, painted whole and shown before the next begins.
"""

import os
import random
import sys
import time
from datetime import UTC, date, datetime, timedelta

from PySide6.QtWidgets import QApplication, QScrollBar

from medhandover.escorts.duties import DutyPart, Part
from medhandover.escorts.model import EscortKind, Qualification
from medhandover.kernel.clock import Moment
from medhandover.kernel.ids import EscortId, SlotId
from medhandover.kernel.shapes import record
from medhandover.schedules.model import BarKind, BarRow, BarState, FreeDayRow, PersonRow, Schedule
from tests.benchmarks.blocking import prepared
from ui.escorts.layout import chart_of
from ui.widgets.scale import ZOOMS
from ui.widgets.timeline import Timeline

PEOPLE, BARS, DAYS = 100, 2_000, 365
FIRST = date(2026, 9, 1)
FRAMES, WIDE, HIGH = 200, 1280, 800
"""How many frames are counted, and the size of the timeline in pixels: all of the window at its design size."""
SIDEWAYS, DOWN = "to the side", "down"


@record
class Measured:
    """Frames a second at a zoom, in one direction."""

    zoom: str
    way: str
    frames: float


def invented_schedule(people: int = PEOPLE, bars: int = BARS, days: int = DAYS) -> Schedule:
    """Return a service at work: everybody invented, journeys of some days and now and then leave or a paper."""
    drawn = random.Random(7)
    kinds = (EscortKind.EMPLOYEE, EscortKind.MEDICAL)
    rows = tuple(
        PersonRow(
            escort=EscortId(f"e{number}"),
            version=1,
            name=f"V. Erzonnen {number}",
            kind=kinds[number % 2],
            qualification=Qualification.NURSE if number % 2 else Qualification.NONE,
            organisation="",
            trips=number % 5,
            is_active=True,
        )
        for number in range(people)
    )
    return Schedule(
        from_on=FIRST,
        until_on=FIRST + timedelta(days=days - 1),
        as_of=datetime(2026, 11, 26, 9, tzinfo=UTC),
        people=rows,
        bars=tuple(_bar(drawn, number, people, days) for number in range(bars)),
        open=(),
        clashes=(),
        free_days=tuple(
            FreeDayRow(country="NL", on=FIRST + timedelta(days=day), name="Vrije dag") for day in range(5, days, 30)
        ),
    )


def _bar(drawn: random.Random, number: int, people: int, days: int) -> BarRow:
    starts = datetime(2026, 9, 1, tzinfo=UTC) + timedelta(hours=drawn.uniform(0, days * 24 - 100))
    ends = starts + timedelta(hours=drawn.uniform(30, 96))
    kind = drawn.choices((BarKind.TRIP, BarKind.RESERVE, BarKind.LEAVE, BarKind.PAPER), (7, 2, 1, 1))[0]
    is_duty = kind in (BarKind.TRIP, BarKind.RESERVE)
    rested = Part(kind=DutyPart.REST, starts=Moment(ends), ends=Moment(ends + timedelta(hours=12)))
    return BarRow(
        id=f"b{number}",
        kind=kind,
        escort=EscortId(f"e{number % people}"),
        starts=Moment(starts),
        ends=Moment(ends),
        state=drawn.choice((BarState.FIXED, BarState.CONCEPT, BarState.OVER)) if is_duty else BarState.KNOWN,
        what_dutch=f"Jerevan, Verzonnen{number % 60}" if is_duty else "Verlof",
        what_english="Yerevan, Verzonnen",
        told_dutch="thuis op za 5 dec 2026",
        told_english="home on Sat 5 Dec 2026",
        slot=SlotId(f"b{number}") if is_duty else None,
        slot_kind=EscortKind.EMPLOYEE,
        handover=Moment(starts + timedelta(hours=20)) if is_duty else None,
        parts=(rested,) if kind is BarKind.TRIP else (),
    )


def shown(schedule: Schedule) -> Timeline:
    """Return a timeline on the screen, with a schedule."""
    timeline = Timeline("Tijdlijn")
    timeline.resize(WIDE, HIGH)
    timeline.show()
    look_from(timeline, schedule, timeline.zoom)
    return timeline


def look_from(timeline: Timeline, schedule: Schedule, zoom: int) -> float:
    """Show a schedule at a zoom; return the milliseconds that it took."""
    began = time.perf_counter()
    timeline.zoom = zoom
    timeline.show_chart(chart_of(schedule, ZOOMS[zoom], "nl"))
    QApplication.processEvents()
    return (time.perf_counter() - began) * 1000


def frame_seconds(timeline: Timeline, way: str, frames: int = FRAMES) -> float:
    """Return the processor's seconds of a frame while it is scrolled in a direction."""
    bar: QScrollBar = timeline.horizontalScrollBar() if way == SIDEWAYS else timeline.verticalScrollBar()
    middle, step = bar.maximum() // 3, 7
    QApplication.processEvents()
    began = time.perf_counter()
    for number in range(frames):
        bar.setValue((middle + number * step) % max(bar.maximum(), 1))
        QApplication.processEvents()
    return (time.perf_counter() - began) / frames


def measured(schedule: Schedule) -> tuple[list[float], list[Measured]]:
    """Return the milliseconds of laying out at each zoom, and frames a second in each direction."""
    timeline = shown(schedule)
    laid, found = [], []
    for zoom, each in enumerate(ZOOMS):
        laid.append(look_from(timeline, schedule, zoom))
        for way in (SIDEWAYS, DOWN):
            found.append(Measured(zoom=each.name, way=way, frames=1 / frame_seconds(timeline, way)))
    timeline.close()
    return laid, found


def main(people: int = PEOPLE, bars: int = BARS) -> str:
    """Return the figures, one line each."""
    application = prepared()
    laid, found = measured(invented_schedule(people, bars))
    lines = [f"{people} people, {bars} bars, {DAYS} days, {WIDE}x{HIGH}, {application.platformName()}"]
    lines += [f"{each.frames:6.0f} frames a second  {each.zoom}, {each.way}" for each in found]
    lines += [f"{took:6.0f} ms to lay out  {zoom.name}" for took, zoom in zip(laid, ZOOMS, strict=True)]
    return "\n".join([*lines, f"{min(each.frames for each in found):6.0f} frames a second at the least (asked: 50)"])


if __name__ == "__main__":
    if not os.environ.get("DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    print(main(*map(int, sys.argv[1:3])))
