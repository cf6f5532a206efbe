from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from tests.ui.conftest import Told
from tests.ui.looking import window_at
from tests.ui.pictures import keep_picture
from ui.forms.editor import Words
from ui.forms.texts import LongEditor
from ui.widgets.cells import draw_wrapped, laid
from ui.widgets.colours import LIGHT
from ui.widgets.directions import isolated, mirrored
from ui.widgets.flowing import FlowLayout

LEFT, RIGHT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
ARABIC, ARMENIAN, LATIN = "أحمد الحسن (2)", "Հակոբյան Անահիտ (2)", "Hakobyan, Anahit (2)"


@pytest.fixture
def from_the_right(application: QApplication) -> Iterator[None]:
    application.setLayoutDirection(RIGHT)
    yield
    application.setLayoutDirection(LEFT)


def drawn(text: str, direction: Qt.LayoutDirection, most: int = 1) -> QImage:
    """Return a cell of 300 pixels with a text."""
    image = QImage(300, 24, QImage.Format.Format_RGB32)
    image.fill(LIGHT.ground)
    painter = QPainter(image)
    painter.setLayoutDirection(direction)
    painter.setPen(LIGHT.ink)
    draw_wrapped(painter, QApplication.font(), QRect(0, 0, 300, 24), text, most)
    painter.end()
    return image


def inked(image: QImage) -> tuple[int, int]:
    """Return the first and the last column that something is written in."""
    ground = image.pixel(image.width() // 2, image.height() - 1)
    wide, high = range(image.width()), range(image.height())
    columns = [x for x in wide if any(image.pixel(x, y) != ground for y in high)]
    return columns[0], columns[-1]


@pytest.mark.parametrize("text", [ARABIC, ARMENIAN, LATIN])
def test_a_cell_begins_at_the_side_where_the_window_is_read_from(application: QApplication, text: str) -> None:
    assert inked(drawn(text, LEFT))[0] < 5
    assert inked(drawn(text, RIGHT))[1] > 294


@pytest.mark.parametrize(("text", "is_from_right"), [(ARABIC, True), (ARMENIAN, False), (LATIN, False)])
@pytest.mark.parametrize("direction", [LEFT, RIGHT])
def test_words_of_a_cell_are_read_in_their_own_direction(
    application: QApplication, text: str, is_from_right: bool, direction: Qt.LayoutDirection
) -> None:
    layout = laid(text, application.font(), direction)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(300)
    layout.endLayout()
    places: list[Any] = [line.cursorToX(at) for at in (0, text.index("(2)"), len(text))]
    begin, number, end = (each[0] for each in places)
    assert (begin > number > end) if is_from_right else (begin < number < end)


def test_words_in_a_line_of_others_keep_their_direction() -> None:
    assert isolated("50 mg\n\nأحمد (2)") == "\u206850 mg\u2069\n\n\u2068أحمد (2)\u2069"


def test_places_are_turned_round_only_in_a_window_that_is_read_from_the_right() -> None:
    whole, place = QRect(10, 0, 100, 20), QRect(14, 2, 20, 5)
    assert mirrored(LEFT, whole, place) == place
    assert mirrored(RIGHT, whole, place) == QRect(86, 2, 20, 5)


def test_buttons_that_flow_begin_at_the_right(application: QApplication, from_the_right: None) -> None:
    whole = QWidget()
    row = FlowLayout(whole)
    first, second = QPushButton("een"), QPushButton("twee")
    row.addWidget(first)
    row.addWidget(second)
    whole.resize(400, 60)
    whole.show()
    application.processEvents()
    assert first.geometry().right() == 399 and second.geometry().right() < first.geometry().left()


def test_a_field_follows_the_text_that_is_typed(application: QApplication) -> None:
    line, long = QLineEdit(), LongEditor(Words(language="nl"))
    line.resize(300, 40)
    line.show()
    sides, directions = [], []
    for text in (LATIN, ARABIC):
        line.setText(text)
        long.fill(text)
        application.processEvents()
        first, last = inked(line.grab().toImage().copy(QRect(8, 8, 280, 22)))
        sides.append(first + last < 280)
        directions.append(long.text.document().firstBlock().textDirection())
    assert (sides, directions) == ([True, False], [LEFT, RIGHT])


def test_the_window_is_laid_out_from_the_right(told: Told, from_the_right: None) -> None:
    window = window_at(told, "worklist")
    for page in ("worklist", "receivers", "escorts"):
        window.open(page)
        keep_picture(window, f"from-the-right-{page}")
    rail = window.navigation
    assert rail.geometry().right() == window.width() - 1
    rail.setCurrentRow(0)
    row = rail.visualItemRect(rail.item(0)).translated(rail.viewport().pos())
    shown = rail.grab().toImage()
    at_right, at_left = (QColor(shown.pixel(x, row.center().y())) for x in (row.right() - 1, row.left() + 1))
    assert (at_right, at_left) == (LIGHT.accent, LIGHT.chosen)
