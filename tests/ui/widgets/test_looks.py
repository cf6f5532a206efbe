import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from tests.stories.screen.real import screen
from tests.ui.conftest import Told
from tests.ui.looking import window_at
from tests.ui.pictures import keep_picture
from tests.ui.widgets.test_colours import SCHEMES
from ui.app import dress
from ui.widgets.colours import DARK, LIGHT, PAPER, contrast
from ui.widgets.looks import Looks
from ui.widgets.palette import colours_of
from ui.widgets.paper import PaperPicture

ROOT = Path(__file__).resolve().parents[3]
PAGES = ("worklist", "cases", "receivers", "escorts", "follow")


@pytest.fixture
def looks(application: QApplication) -> Iterator[Looks]:
    found = application.findChild(Looks)
    assert found is not None
    yield found
    found.follow()


def painted(image: QImage) -> Counter[int]:
    """Return how often each colour is in a picture."""
    dots = image.convertToFormat(QImage.Format.Format_RGB32)  # held: what it lends goes with it
    return Counter(memoryview(dots.constBits()).cast("I"))


def common(image: QImage) -> QColor:
    """Return the colour that most of a picture has."""
    return QColor(painted(image).most_common(1)[0][0])


def unread(whole: QWidget) -> list[str]:
    """Return the labels and buttons whose words cannot be read on what is painted below them.

    A single sign is left out: its thin lines are painted half.
    """
    QApplication.processEvents()
    seen, found = whole.grab().toImage(), []
    told: list[QLabel | QPushButton] = [*whole.findChildren(QLabel), *whole.findChildren(QPushButton)]
    for each in told:
        room = QRect(each.mapTo(whole, QPoint()), each.size())
        is_seen = each.isVisible() and each.visibleRegion().boundingRect() == each.rect()
        inside = room.adjusted(3, 3, -3, -3)
        if is_seen and inside.isValid() and len(each.text()) > 1:
            counted = painted(seen.copy(inside))
            ground = QColor(counted.most_common(1)[0][0])
            ratio = max(contrast(QColor(colour), ground) for colour in counted)
            if ratio < 4.5:
                found.append(f"{each.text()} on {ground.name()}: {ratio:.2f}")
    return found


def test_every_page_can_be_read_in_every_scheme(told: Told, looks: Looks) -> None:
    window = window_at(told, "worklist")
    for scheme in ("light", "dark", "black", "desert"):
        looks.wear(SCHEMES[scheme])
        for page in PAGES:
            window.open(page)
            assert unread(window) == [], (scheme, page)
            keep_picture(window, f"scheme-{scheme}-{page}")
        assert common(window.page.grab().toImage()) == SCHEMES[scheme].ground


def test_a_window_that_is_open_changes_with_the_system(told: Told, looks: Looks) -> None:
    window = window_at(told, "worklist")
    for colours in (DARK, LIGHT):
        looks.wear(colours)
        QApplication.processEvents()
        assert common(window.page.grab().toImage()) == colours.ground
        drawn = window.navigation.item(1).icon().pixmap(18).toImage()
        inks = [drawn.pixelColor(x, y) for x in range(18) for y in range(18) if drawn.pixelColor(x, y).alpha() == 255]
        assert inks and all(contrast(each, colours.panel) >= 4.5 for each in inks)


def test_a_page_of_paper_stays_white(application: QApplication, looks: Looks) -> None:
    looks.wear(DARK)
    picture = PaperPicture("brief")
    assert common(picture.grab().toImage()) == PAPER


def test_a_palette_of_the_system_alone_changes_nothing(application: QApplication, looks: Looks) -> None:
    dark = QPalette(QColor("#1E1E1E"))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.PlaceholderText):
        dark.setColor(role, QColor("#F0F0F0"))
    application.setPalette(dark)
    dress(application, "nl")
    assert colours_of(application.palette()) is LIGHT


FOLLOWING = """
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from ui.app import dress
from ui.widgets.palette import colours_of

application = QApplication([])
dress(application, "nl")
for scheme in (Qt.ColorScheme.Dark, Qt.ColorScheme.Light):
    application.styleHints().setColorScheme(scheme)
    application.processEvents()
    print(colours_of(application.palette()).ground.name())
"""
"""A program that is running while the scheme of a GNOME desktop changes."""


@pytest.mark.skipif(os.name == "nt", reason="the desktop is that of Linux")
def test_the_program_follows_the_scheme_of_the_system_while_it_runs() -> None:
    with screen() as display:
        real = {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "QT_QPA_PLATFORMTHEME": "gnome"}
        real["PYTHONPATH"] = str(ROOT)
        command = [sys.executable, "-c", FOLLOWING]
        said = subprocess.run(command, env={**os.environ, **real}, capture_output=True, check=True, text=True)
    assert said.stdout.split() == [DARK.ground.name(), LIGHT.ground.name()]
