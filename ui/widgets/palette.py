"""The colours that Qt paints with where the style says nothing: the same few, whatever scheme the system has."""

from collections.abc import Mapping

from PySide6.QtGui import QColor, QPalette

from ui.widgets.marks import BLUE, FOCUS, GROUND, INK, LINE, MUTED, WHITE

Role = QPalette.ColorRole
LIGHT: Mapping[QPalette.ColorRole, QColor] = {
    Role.Window: WHITE,
    Role.WindowText: INK,
    Role.Base: WHITE,
    Role.AlternateBase: GROUND,
    Role.Text: INK,
    Role.PlaceholderText: MUTED,
    Role.Button: WHITE,
    Role.ButtonText: INK,
    Role.BrightText: WHITE,
    Role.ToolTipBase: WHITE,
    Role.ToolTipText: INK,
    Role.Highlight: BLUE,
    Role.HighlightedText: WHITE,
    Role.Accent: BLUE,
    Role.Link: FOCUS,
    Role.LinkVisited: BLUE,
    Role.Light: WHITE,
    Role.Midlight: GROUND,
    Role.Mid: LINE,
    Role.Dark: MUTED,
    Role.Shadow: INK,
}
"""Which colour each role has; words can be read on their ground."""
DISABLED = (Role.WindowText, Role.Text, Role.ButtonText)


def light_palette() -> QPalette:
    """Return the colours of the window; what cannot be chosen is quiet and can still be read."""
    made = QPalette()
    for role, colour in LIGHT.items():
        made.setColor(role, colour)
    for role in DISABLED:
        made.setColor(QPalette.ColorGroup.Disabled, role, MUTED)
    return made
