import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from ui.widgets import colours as declared
from ui.widgets.colours import DARK, LIGHT, READ_ON, SEEN_ON, Colours, contrast, high_contrast
from ui.widgets.looks import STYLE, TEMPLATE
from ui.widgets.palette import ROLES, colours_of, palette_of

Role, Group = QPalette.ColorRole, QPalette.ColorGroup
UI = Path(declared.__file__).resolve().parents[1]
NAMES = {each.name for each in fields(Colours)}
UNREAD = {"line"}
"""What only parts things from each other."""
SYSTEMS = {
    "black": ("#000000", "#FFFFFF", "#1AEBFF", "#000000", "#FFFF00"),
    "white": ("#FFFFFF", "#000000", "#37006E", "#FFFFFF", "#00009F"),
    "desert": ("#FFFAEF", "#3D3D3D", "#903909", "#FFF5E3", "#1C5E75"),
    "unreadable": ("#202020", "#303030", "#404040", "#505050", "#202020"),
}
"""Window, words, chosen, words on it, link: three of the themes of Windows, and one that nobody could read."""
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


def system(name: str) -> QPalette:
    roles = (Role.Window, Role.WindowText, Role.Highlight, Role.HighlightedText, Role.Link)
    palette = QPalette()
    for role, colour in zip(roles, SYSTEMS[name], strict=True):
        palette.setColor(role, QColor(colour))
    return palette


def schemes() -> Iterator[tuple[str, Colours]]:
    yield from (("light", LIGHT), ("dark", DARK))
    yield from ((name, high_contrast(system(name))) for name in SYSTEMS)


SCHEMES = dict(schemes())


def test_contrast_is_that_of_wcag() -> None:
    assert contrast(QColor("#000000"), QColor("#FFFFFF")) == pytest.approx(21)
    assert contrast(QColor("#777777"), QColor("#FFFFFF")) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_words_can_be_read_and_edges_and_signs_seen_in_every_scheme(scheme: str) -> None:
    colours = SCHEMES[scheme]
    for pairs, least in ((READ_ON, 4.5), (SEEN_ON, 3.0)):
        for name, grounds in pairs.items():
            for ground in grounds:
                stands = colours.on_chosen if ground == "chosen" and name != "chosen_ink" else colours
                ratio = contrast(getattr(stands, name), getattr(colours, ground))
                assert ratio >= least, (name, ground, round(ratio, 2))


def test_no_colour_is_declared_that_is_held_to_nothing() -> None:
    held = {*READ_ON, *SEEN_ON, *(each for grounds in (*READ_ON.values(), *SEEN_ON.values()) for each in grounds)}
    assert NAMES - held == UNREAD


def test_high_contrast_has_no_colour_but_those_of_the_system() -> None:
    for name in ("black", "white", "desert"):
        used = set(high_contrast(system(name)).named().values())
        assert used <= {each.lower() for each in SYSTEMS[name]}, name


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_widget_knows_the_scheme_by_its_palette(application: QApplication, scheme: str) -> None:
    assert colours_of(palette_of(SCHEMES[scheme])).named() == SCHEMES[scheme].named()


@pytest.mark.parametrize("group", [Group.Active, Group.Inactive, Group.Disabled])
@pytest.mark.parametrize("scheme", SCHEMES)
def test_what_qt_paints_by_itself_can_be_read(
    application: QApplication, scheme: str, group: QPalette.ColorGroup
) -> None:
    palette = palette_of(SCHEMES[scheme])
    for words, ground in PAIRS:
        assert contrast(palette.color(group, words), palette.color(group, ground)) >= 4.5, (words, ground)


def test_every_role_of_qt_has_a_colour_that_is_declared() -> None:
    assert set(ROLES.values()) <= NAMES


COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}\b|\brgba?\(|QColor\(|GlobalColor\.(?!transparent)")


def named_in(text: str) -> list[str]:
    return COLOUR.findall(text)


def test_nothing_but_the_declaration_names_a_colour() -> None:
    files = [each for each in UI.rglob("*.py") if each.name != "colours.py"]
    assert {each.name: found for each in files if (found := named_in(each.read_text(encoding="utf-8")))} == {}
    style = re.sub(r"(?m)(^|[\s,>}])#[a-z]+", "", TEMPLATE.template)
    assert named_in(style) == [] and not re.search(r"\b(white|black|gray|red|blue)\b", style)


def test_a_colour_in_a_page_is_caught() -> None:
    assert named_in('INK = "#1A2530"') and named_in("QColor(1, 2, 3)") and named_in("Qt.GlobalColor.white")


def test_the_style_reads_words_only_on_grounds_they_are_declared_for() -> None:
    pairs = set()
    for body in re.findall(r"\{([^}]*)\}", TEMPLATE.template):
        words, ground = (re.search(rf"(?<![-\w]){each}: \$(\w+)", body) for each in ("color", "background"))
        if words and ground:
            pairs.add((words[1], ground[1]))
    assert len(pairs) > 5
    assert {each for each in pairs if each[1] not in READ_ON[each[0]]} == set()


def test_every_picture_of_the_style_is_there() -> None:
    for picture in ("down-dark", "down-light", "tick-dark", "tick-light"):
        assert (STYLE / f"{picture}.svg").is_file()
