"""Every colour of the window, declared once by what it is for: light, dark, and out of the system's high contrast."""

from collections.abc import Mapping
from dataclasses import fields

from PySide6.QtGui import QColor, QPalette

from medhandover.kernel.shapes import record

PAPER, MARKED, TAKEN = QColor("#FFFFFF"), QColor(250, 206, 80, 120), QColor(21, 66, 115, 38)
"""A page of paper, white in every scheme, what is marked on it, and what was taken over from it."""
READABLE, VISIBLE, STRONG = 4.5, 3.0, 7.0
"""The contrast that WCAG 2.2 asks for words (1.4.3) and for signs, edges and focus (1.4.11); that of high contrast."""


@record
class Colours:
    """A scheme: grounds, the words and signs on them, and what shows the focus.

    `..._ink` are words on the ground of that name. `line` only parts things from each other and says nothing.
    """

    ground: QColor
    panel: QColor
    idle: QColor
    news: QColor
    ink: QColor
    soft: QColor
    muted: QColor
    line: QColor
    border: QColor
    bar: QColor
    bar_ink: QColor
    accent: QColor
    accent_ink: QColor
    chosen: QColor
    chosen_ink: QColor
    badge: QColor
    badge_ink: QColor
    focus: QColor
    ring: QColor
    stop: QColor
    stop_mark: QColor
    warn: QColor
    warn_ink: QColor
    warn_mark: QColor
    concept: QColor
    concept_ink: QColor

    def named(self) -> dict[str, str]:
        """Return every colour by its name as a style writes it."""
        return {each.name: getattr(self, each.name).name() for each in fields(self)}

    @property
    def on_chosen(self) -> "Colours":
        """Return the scheme of what stands on a chosen row."""
        if contrast(self.ink, self.chosen) >= READABLE:
            return self
        return few_colours(self.chosen, self.chosen_ink, self.chosen_ink, self.chosen, self.chosen_ink)

    @property
    def is_dark(self) -> bool:
        """Tell whether words are lighter than their ground."""
        return brightness(self.ink) > brightness(self.ground)


def _colours(told: Mapping[str, str]) -> Colours:
    return Colours(**{name: QColor(colour) for name, colour in told.items()})


LIGHT = _colours(
    {
        "ground": "#FFFFFF",
        "panel": "#F3F7FB",
        "idle": "#E4E8EC",
        "news": "#EEF3FB",
        "ink": "#1A2530",
        "soft": "#35424F",
        "muted": "#4F5D6B",
        "line": "#D5DDE5",
        "border": "#748494",
        "bar": "#154273",
        "bar_ink": "#FFFFFF",
        "accent": "#154273",
        "accent_ink": "#FFFFFF",
        "chosen": "#DCE7F1",
        "chosen_ink": "#1A2530",
        "badge": "#DCE7F1",
        "badge_ink": "#154273",
        "focus": "#0B5CAD",
        "ring": "#5B93CC",
        "stop": "#B3261E",
        "stop_mark": "#FFFFFF",
        "warn": "#E0A100",
        "warn_ink": "#7A5200",
        "warn_mark": "#1A2530",
        "concept": "#FFF3D1",
        "concept_ink": "#7A4E00",
    }
)
"""White ground, one dark blue for structure; yellow asks for attention, red stops a departure."""
DARK = _colours(
    {
        "ground": "#151B22",
        "panel": "#1B232C",
        "idle": "#242E39",
        "news": "#1C2B3B",
        "ink": "#E6ECF2",
        "soft": "#CBD5DF",
        "muted": "#A9B6C3",
        "line": "#34414E",
        "border": "#7C8D9E",
        "bar": "#0F2947",
        "bar_ink": "#FFFFFF",
        "accent": "#A9CBEC",
        "accent_ink": "#0D1E31",
        "chosen": "#203B5A",
        "chosen_ink": "#E6ECF2",
        "badge": "#203B5A",
        "badge_ink": "#CFE2F5",
        "focus": "#6DB9EE",
        "ring": "#2870B0",
        "stop": "#F28B82",
        "stop_mark": "#151B22",
        "warn": "#F2B134",
        "warn_ink": "#F2B134",
        "warn_mark": "#151B22",
        "concept": "#3A2E12",
        "concept_ink": "#F5CB73",
    }
)
"""The same on a dark ground."""
GROUNDS = ("ground", "panel", "news", "chosen")
"""Grounds of pages, sides and rows, on which words of every tone stand."""
READ_ON: Mapping[str, tuple[str, ...]] = {
    "ink": (*GROUNDS, "idle"),
    "soft": ("ground", "panel"),
    "muted": (*GROUNDS, "idle"),
    "bar_ink": ("bar",),
    "accent": ("ground", "panel", "chosen"),
    "accent_ink": ("accent",),
    "chosen_ink": ("chosen",),
    "badge_ink": ("badge",),
    "focus": ("ground", "panel", "chosen"),
    "stop": ("ground", "panel", "chosen"),
    "warn_ink": ("ground", "panel", "chosen"),
    "concept_ink": ("concept",),
}
"""Words, and the grounds on which they are read."""
SEEN_ON: Mapping[str, tuple[str, ...]] = {
    "border": ("ground", "panel"),
    "ring": ("accent",),
    "bar_ink": ("bar",),
    "stop_mark": ("stop",),
    "warn_mark": ("warn",),
}
"""Edges, focus and the inside of signs, and what they are seen on; other signs have the colours of words."""


def brightness(colour: QColor) -> float:
    """Return the relative luminance of a colour, from 0 (black) to 1 (white); WCAG 2.2."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast of two colours, from 1 to 21; WCAG 2.2."""
    dark, bright = sorted((brightness(one), brightness(other)))
    return (bright + 0.05) / (dark + 0.05)


def high_contrast(system: QPalette) -> Colours:
    """Return a scheme of the system's own few colours; one that cannot be read on its ground is black or white."""
    ground, link = system.color(QPalette.ColorRole.Window), system.color(QPalette.ColorRole.Link)
    ink = _readable(system.color(QPalette.ColorRole.WindowText), ground, STRONG)
    accent = _readable(system.color(QPalette.ColorRole.Highlight), ground, READABLE)
    accent_ink = _readable(system.color(QPalette.ColorRole.HighlightedText), accent, READABLE)
    return few_colours(ground, ink, accent, accent_ink, _readable(link, ground, READABLE))


def few_colours(ground: QColor, ink: QColor, accent: QColor, accent_ink: QColor, link: QColor) -> Colours:
    """Return a scheme without grounds of its own: what is chosen is filled with `accent`, all else is ink on ground.

    Signs are told by their shape.
    """
    on_ground = dict.fromkeys(("panel", "idle", "news", "bar", "badge", "concept", "stop_mark", "warn_mark"), ground)
    inks = (
        "soft",
        "muted",
        "line",
        "border",
        "bar_ink",
        "stop",
        "warn",
        "warn_ink",
        "badge_ink",
        "concept_ink",
    )
    return Colours(
        ground=ground,
        ink=ink,
        accent=accent,
        accent_ink=accent_ink,
        chosen=accent,
        chosen_ink=accent_ink,
        focus=link,
        ring=accent_ink,
        **on_ground,
        **dict.fromkeys(inks, ink),
    )


def _readable(words: QColor, ground: QColor, least: float) -> QColor:
    if contrast(words, ground) >= least:
        return words
    return max((QColor("#000000"), QColor("#FFFFFF")), key=lambda each: contrast(each, ground))
