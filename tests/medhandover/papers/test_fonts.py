"""The table of fonts is true, each font is what it says, and the right one draws a character."""

import subprocess
import sys

import pytest
from fontTools.ttLib import TTFont

from medhandover.kernel.places import resources
from medhandover.papers.characters import NoGlyph
from medhandover.papers.fonts import FAMILIES, face, face_for

FOLDER = resources() / "fonts"
NAMES = [f"{family.name}-{style}" for family in FAMILIES for style in ("Regular", "Bold")[: 1 + family.has_bold]]


def test_the_folder_holds_the_fonts_of_the_table_and_a_licence_for_each_family() -> None:
    assert sorted(path.stem for path in FOLDER.glob("*.ttf")) == sorted(NAMES)
    assert {path.name for path in FOLDER.glob("*-OFL.txt")} == {f"{family.name}-OFL.txt" for family in FAMILIES}


@pytest.mark.parametrize("name", NAMES)
def test_a_font_is_static_truetype_and_has_the_name_of_its_file(name: str) -> None:
    with TTFont(FOLDER / f"{name}.ttf", lazy=True) as font:
        assert "glyf" in font
        assert "fvar" not in font
        assert font["name"].getDebugName(6) == name
        assert font["OS/2"].fsType == 0


@pytest.mark.parametrize(
    ("character", "script", "name"),
    [
        ("a", "Latn", "NotoSans"),
        ("я", "Cyrl", "NotoSans"),
        ("η", "Grek", "NotoSans"),
        ("ب", "Arab", "Vazirmatn"),
        ("ա", "Armn", "NotoSansArmenian"),
        ("ა", "Geor", "NotoSansGeorgian"),
        ("አ", "Ethi", "NotoSansEthiopic"),
        ("ক", "Beng", "NotoSansBengali"),
        ("क", "Deva", "NotoSansDevanagari"),
        ("க", "Taml", "NotoSansTamil"),
        ("ש", "Hebr", "NotoSansHebrew"),
    ],
)
def test_each_script_has_its_family_in_two_weights(character: str, script: str, name: str) -> None:
    assert face_for(character, script, False) == f"{name}-Regular"
    assert face_for(character, script, True) == f"{name}-Bold"


def test_chinese_has_one_weight() -> None:
    assert face_for("王", "Hani", True) == "NotoSansSCGB2312-Regular"


def test_a_sign_the_script_lacks_comes_from_the_next_family() -> None:
    assert face_for("%", "Hani", False) == "NotoSans-Regular"


@pytest.mark.parametrize("character", ["\U0001f600", "\ue000", "\uffff", "龘"])
def test_a_character_no_font_has_is_named(character: str) -> None:
    with pytest.raises(NoGlyph) as caught:
        face_for(character, "Zyyy", False)
    assert caught.value.values["character"] == f"U+{ord(character):04X}"


def test_a_mark_that_does_not_go_with_its_base_is_named() -> None:
    with pytest.raises(NoGlyph) as caught:
        face_for("王\u0591", "Hani", False)
    assert caught.value.values["character"] == "U+0591"


def test_lengths_are_thousandths_of_the_size() -> None:
    assert face("Vazirmatn-Regular").ascent == pytest.approx(1025.4, abs=0.1)


def test_only_the_fonts_of_a_text_are_opened() -> None:
    code = (
        "from medhandover.papers import fonts\n"
        "from medhandover.papers.lines import Style, set_lines\n"
        "set_lines([('Plain words', Style(9, False, '#000000'))], 100, 'nl')\n"
        "print(fonts.face.cache_info().currsize)"
    )
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "1"
