"""A scheme as the palette of Qt, and back: what a widget is painted with follows from its palette."""

from collections.abc import Mapping

from PySide6.QtGui import QColor, QPalette

from ui.widgets.colours import DARK, LIGHT, Colours, few_colours

Role, Active = QPalette.ColorRole, QPalette.ColorGroup.Active
ROLES: Mapping[QPalette.ColorRole, str] = {
    Role.Window: "ground",
    Role.WindowText: "ink",
    Role.Base: "ground",
    Role.AlternateBase: "panel",
    Role.Text: "ink",
    Role.PlaceholderText: "muted",
    Role.Button: "ground",
    Role.ButtonText: "ink",
    Role.BrightText: "accent_ink",
    Role.ToolTipBase: "ground",
    Role.ToolTipText: "ink",
    Role.Highlight: "accent",
    Role.HighlightedText: "accent_ink",
    Role.Accent: "accent",
    Role.Link: "focus",
    Role.LinkVisited: "accent",
    Role.Light: "ground",
    Role.Midlight: "panel",
    Role.Mid: "line",
    Role.Dark: "border",
    Role.Shadow: "ink",
}
"""Which colour each role of Qt has; words can be read on their ground."""
DISABLED = (Role.WindowText, Role.Text, Role.ButtonText)


def palette_of(colours: Colours) -> QPalette:
    """Return a scheme as a palette; what cannot be chosen is quiet and can still be read."""
    made = QPalette()
    for role, name in ROLES.items():
        made.setColor(role, getattr(colours, name))
    for role in DISABLED:
        made.setColor(QPalette.ColorGroup.Disabled, role, colours.muted)
    return made


def colours_of(palette: QPalette) -> Colours:
    """Return the scheme of a widget's palette.

    It is told by roles that a style sheet leaves alone, since that changes the others widget by widget.
    """

    def held(role: QPalette.ColorRole) -> QColor:
        return palette.color(Active, role)

    ink, ground = held(Role.Shadow), held(Role.Light)
    known = next((each for each in (LIGHT, DARK) if (each.ink, each.ground) == (ink, ground)), None)
    return known or few_colours(ground, ink, held(Role.Accent), held(Role.BrightText), held(Role.Link))
