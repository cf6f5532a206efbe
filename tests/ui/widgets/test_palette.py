import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from tests.ui.conftest import Told
from tests.ui.looking import window_at
from tests.ui.pictures import keep_picture
from ui.app import dress
from ui.widgets.palette import light_palette

Role, Group = QPalette.ColorRole, QPalette.ColorGroup
READABLE = 4.5
"""The contrast of words that WCAG 2.2 (1.4.3) asks for."""
PAIRS = [
    (Role.WindowText, Role.Window),
    (Role.Text, Role.Base),
    (Role.Text, Role.AlternateBase),
    (Role.PlaceholderText, Role.Base),
    (Role.ButtonText, Role.Button),
    (Role.ToolTipText, Role.ToolTipBase),
    (Role.HighlightedText, Role.Highlight),
    (Role.Link, Role.Window),
]


def light_of(colour: QColor) -> float:
    """Return the relative luminance of a colour (WCAG 2.2)."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    dark, bright = sorted((light_of(one), light_of(other)))
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("group", [Group.Active, Group.Inactive, Group.Disabled])
@pytest.mark.parametrize(("words", "ground"), PAIRS)
def test_words_can_be_read_on_their_ground(
    application: QApplication, group: QPalette.ColorGroup, words: QPalette.ColorRole, ground: QPalette.ColorRole
) -> None:
    palette = light_palette()
    assert contrast(palette.color(group, words), palette.color(group, ground)) >= READABLE


def test_a_dark_scheme_of_the_system_leaves_the_window_as_it_is(application: QApplication, told: Told) -> None:
    dark = QPalette(QColor("#1E1E1E"))
    for role in (Role.Text, Role.WindowText, Role.PlaceholderText, Role.ButtonText):
        dark.setColor(role, QColor("#F0F0F0"))
    application.setPalette(dark)
    dress(application, "nl")
    window = window_at(told, "receivers")
    shown = window.page.filters.line.palette()
    assert contrast(shown.color(Role.PlaceholderText), shown.color(Role.Base)) >= READABLE
    assert application.palette().color(Role.Base) == QColor("#FFFFFF")
    keep_picture(window, "window-dark-system")
