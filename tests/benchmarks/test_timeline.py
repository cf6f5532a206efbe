"""A frame of the timeline takes as long as what is seen of it, however much there is besides."""

import os

from PySide6.QtWidgets import QApplication

from tests.benchmarks.blocking import prepared
from tests.benchmarks.timeline import BARS, PEOPLE, SIDEWAYS, frame_seconds, invented_schedule, look_from, shown
from ui.widgets.scale import WEEK

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
TIMES, FRAMES = 8, 40
MOST = 2.5
"""How much longer a frame may take with eight times as many people and bars; met is 1.0."""


def test_a_frame_takes_no_longer_where_there_are_many_more_people_and_bars() -> None:
    prepared()
    few, many = (invented_schedule(PEOPLE * times // 4, BARS * times // 4) for times in (1, TIMES))
    timeline = shown(few)
    seconds = []
    for schedule in (few, many):
        look_from(timeline, schedule, WEEK)
        seconds.append(min(frame_seconds(timeline, SIDEWAYS, FRAMES) for _ in range(3)))
    timeline.close()
    timeline.deleteLater()
    QApplication.processEvents()
    assert seconds[1] / seconds[0] < MOST


def test_all_of_it_is_counted_and_a_frame_really_scrolls() -> None:
    prepared()
    timeline = shown(invented_schedule(10, 200))
    assert (len(timeline.places.chart.bars), timeline.items.rowCount()) == (200, 210)
    before = timeline.left
    frame_seconds(timeline, SIDEWAYS, 3)
    assert timeline.left != before
    timeline.close()
    timeline.deleteLater()
    QApplication.processEvents()
