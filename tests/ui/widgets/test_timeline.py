"""The timeline by hand and by keys: walked, carried, put down and put back; and what a screen reader finds in it."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.widgets.test_chart import bar, chart
from ui.widgets.carrying import Verdict
from ui.widgets.chart import Bar
from ui.widgets.marks import DONE, STOP
from ui.widgets.scale import WEEK
from ui.widgets.timeline import Timeline

VERDICTS = {
    "b": Verdict(sign=DONE, word="kan mee", sentence="Voldoet aan alle eisen."),
    "c": Verdict(sign=STOP, word="kan niet mee", sentence="Heeft verlof."),
}


def moved(row: int, begins: float, ends: float, key: str) -> Bar:
    return Bar(**{**vars(bar(row, begins, ends, key)), "can_move": True, "tells": lambda: f"balk {key}"})


class Shown:
    """A timeline with three people, and what it told."""

    def __init__(self, *bars: Bar) -> None:
        self.timeline = Timeline("Tijdlijn")
        self.timeline.resize(900, 420)
        self.told: list[tuple[str, Any]] = []
        for name in ("opened", "named", "emptied", "zoomed"):
            getattr(self.timeline, name).connect(lambda what, name=name: self.told.append((name, what)))
        self.timeline.let_go.connect(lambda what, _: self.told.append(("let go", what.key)))
        self.timeline.carrying.dropped.connect(lambda what, who: self.told.append(("dropped", (what.key, who))))
        self.timeline.carrying.lifted.connect(lambda _: self.timeline.carrying.tell(VERDICTS))
        self.timeline.show_chart(chart(*bars))
        self.timeline.show()
        self.timeline.activateWindow()
        self.timeline.setFocus()
        QApplication.processEvents()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.timeline, key, modifiers)

    def centre(self, key: str) -> QPoint:
        assert self.timeline.choose(key)
        return self.timeline.visualRect(self.timeline.currentIndex()).center()

    @property
    def key(self) -> str:
        held = self.timeline.bar
        return held.key if held is not None else self.timeline.places.chart.rows[self.timeline.held_row].key


@pytest.fixture
def shown(application: QApplication) -> Shown:
    return Shown(moved(1, 24, 72, "een"), moved(1, 120, 150, "twee"), moved(2, 100, 160, "drie"))


CTRL = Qt.KeyboardModifier.ControlModifier


def test_arrows_walk_along_a_row_and_to_what_lies_nearest_in_the_next(shown: Shown) -> None:
    shown.timeline.choose("a")
    walked = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Home):
        shown.press(key)
        walked.append(shown.key)
    assert walked == ["een", "twee", "drie", "c", "b", "b"]


def test_a_person_without_bars_is_reached_and_opened(shown: Shown) -> None:
    shown.timeline.choose("c")
    shown.press(Qt.Key.Key_Return)
    assert shown.told == [("named", "c")]


def test_by_keys_a_bar_is_carried_judged_and_put_down(shown: Shown) -> None:
    shown.timeline.choose("een")
    shown.press(Qt.Key.Key_Down, CTRL)
    verdict = shown.timeline.carrying.verdict
    assert verdict is not None and verdict.word == "kan mee"
    shown.press(Qt.Key.Key_Down, CTRL)
    verdict = shown.timeline.carrying.verdict
    assert verdict is not None and verdict.sentence == "Heeft verlof."
    shown.press(Qt.Key.Key_Up, CTRL)
    shown.press(Qt.Key.Key_Return)
    assert shown.told == [("dropped", ("een", "b"))]


def test_escape_puts_back_what_is_carried_and_nothing_is_told(shown: Shown) -> None:
    shown.timeline.choose("een")
    shown.press(Qt.Key.Key_Down, CTRL)
    shown.press(Qt.Key.Key_Escape)
    shown.press(Qt.Key.Key_Return)
    assert [name for name, _ in shown.told] == ["opened"]


def test_by_hand_a_bar_is_carried_and_put_down(shown: Shown) -> None:
    view, start = shown.timeline.viewport(), shown.centre("een")
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(view, start + QPoint(3, 30))
    QTest.mouseMove(view, start + QPoint(3, shown.timeline.places.tops[2] - start.y() + 20))
    verdict = shown.timeline.carrying.verdict
    assert verdict is not None and verdict.word == "kan mee"
    QTest.mouseRelease(
        view, Qt.MouseButton.LeftButton, pos=start + QPoint(3, shown.timeline.places.tops[2] - start.y())
    )
    assert shown.told == [("dropped", ("een", "b"))]


def test_a_bar_that_is_carried_out_is_let_go_there(shown: Shown) -> None:
    view, start = shown.timeline.viewport(), shown.centre("een")
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(view, start + QPoint(3, 30))
    QTest.mouseMove(view, QPoint(100, 700))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(100, 700))
    assert shown.told == [("let go", "een")]


def test_a_short_bar_is_hit_as_if_it_were_24_pixels_wide(application: QApplication) -> None:
    shown = Shown(moved(1, 48, 49, "kort"))
    middle = shown.centre("kort")
    hits = [x for x in range(-30, 30) if shown.timeline.indexAt(middle + QPoint(x, 0)).isValid()]
    assert 24 <= len(hits) <= 30
    assert hits[-1] - hits[0] == len(hits) - 1


def test_keys_empty_a_place_and_look_from_nearer_and_later(shown: Shown) -> None:
    shown.timeline.choose("een")
    shown.press(Qt.Key.Key_Delete)
    shown.press(Qt.Key.Key_Plus, CTRL)
    shown.press(Qt.Key.Key_Minus, CTRL)
    assert [(name, getattr(what, "key", what)) for name, what in shown.told] == [
        ("emptied", "een"),
        ("zoomed", WEEK - 1),
        ("zoomed", WEEK + 1),
    ]


def test_a_screen_reader_finds_every_person_and_bar_with_all_of_its_words(shown: Shown) -> None:
    whole = QAccessible.queryAccessibleInterface(shown.timeline)
    assert whole.role() is QAccessible.Role.List
    names = [whole.child(number).text(QAccessible.Text.Name) for number in range(whole.childCount())]
    assert [name for name in names if name.startswith("balk")] == ["balk een", "balk twee", "balk drie"]
    child = whole.child(names.index("balk drie"))
    place = child.rect()
    shown.timeline.choose("drie")
    seen = shown.timeline.visualRect(shown.timeline.currentIndex())
    assert place.size() == seen.size()
    assert child.state().selectable or child.state().focusable


def test_where_one_reads_from_the_right_time_runs_to_the_left(shown: Shown) -> None:
    shown.timeline.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QApplication.processEvents()
    first, second = shown.centre("een"), shown.centre("twee")
    assert first.x() > second.x()
    assert shown.timeline.names.x() > shown.timeline.viewport().x()
    assert shown.timeline.indexAt(second).isValid()
    shown.timeline.choose("een")
    shown.press(Qt.Key.Key_Left)
    assert shown.key == "twee"


def test_what_is_painted_says_where_keys_go_and_what_is_carried(shown: Shown) -> None:
    shown.timeline.choose("een")
    plain = shown.timeline.grab().toImage()
    shown.press(Qt.Key.Key_Down, CTRL)
    carried = shown.timeline.grab().toImage()
    shown.press(Qt.Key.Key_Escape)
    assert carried != plain
    assert shown.timeline.grab().toImage() == plain
    shown.timeline.clearFocus()
    QApplication.processEvents()
    assert shown.timeline.grab().toImage() != plain
