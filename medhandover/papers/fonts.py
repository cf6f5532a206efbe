"""The fonts of the papers: which faces there are, for which scripts, and which one draws a character.

A face is opened when the first character needs it. Files and PostScript names are equal: `NotoSans-Bold`.
"""

from functools import cache, lru_cache

import uharfbuzz as hb

from medhandover.kernel.places import resources
from medhandover.kernel.shapes import record
from medhandover.papers.characters import INVISIBLE, no_glyph


@record
class Family:
    """One family in `resources/fonts`: its scripts as ISO 15924 codes, and whether it has a bold face."""

    name: str
    scripts: tuple[str, ...]
    has_bold: bool = True


FAMILIES = (
    Family(name="NotoSans", scripts=("Latn", "Cyrl", "Grek", "Zyyy")),
    Family(name="Vazirmatn", scripts=("Arab",)),
    Family(name="NotoSansArmenian", scripts=("Armn",)),
    Family(name="NotoSansGeorgian", scripts=("Geor",)),
    Family(name="NotoSansEthiopic", scripts=("Ethi",)),
    Family(name="NotoSansBengali", scripts=("Beng",)),
    Family(name="NotoSansDevanagari", scripts=("Deva",)),
    Family(name="NotoSansTamil", scripts=("Taml",)),
    Family(name="NotoSansHebrew", scripts=("Hebr",)),
    Family(name="NotoSansSCGB2312", scripts=("Hani", "Bopo", "Hira", "Kana"), has_bold=False),
)
"""All families; the order is that of the search when the family of the script lacks a character."""


class Face:
    """An opened font file; lengths are thousandths of the type size."""

    def __init__(self, name: str) -> None:
        """Open `resources/fonts/<name>.ttf`."""
        self.name = name
        self.outline = hb.Face(hb.Blob.from_file_path(str(resources() / "fonts" / f"{name}.ttf")))
        self.font = hb.Font(self.outline)
        self.unit = 1000 / self.outline.upem
        self.characters = frozenset(self.outline.unicodes)
        extents = self.font.get_font_extents("ltr")
        self.ascent = extents.ascender * self.unit
        self.descent = -extents.descender * self.unit

    def has(self, characters: str) -> bool:
        """Tell whether the face draws every character of `characters`."""
        return all(ord(character) in self.characters for character in characters)

    def advance(self, glyph: int) -> float:
        """Return the width of a glyph as the font file states it."""
        return self.font.get_glyph_h_advance(glyph) * self.unit  # type: ignore[no-any-return]


@cache
def face(name: str) -> Face:
    """Return the opened face `name`, such as "NotoSans-Bold"."""
    return Face(name)


@lru_cache(maxsize=8192)
def face_for(cluster: str, script: str, is_bold: bool) -> str:
    """Return the name of the face that draws a base with its marks: first that of `script`, then any.

    Raises NoGlyph for the first character that the best face lacks.
    """
    visible = INVISIBLE.sub("", cluster)
    chain = sorted(FAMILIES, key=lambda family: script not in family.scripts)
    names = [f"{family.name}-{'Bold' if is_bold and family.has_bold else 'Regular'}" for family in chain]
    best = next((name for name in names if face(name).has(visible)), None)
    if best is None:
        base = next((name for name in names if face(name).has(visible[:1])), None)
        missing = next(sign for sign in visible if base is None or not face(base).has(sign))
        raise no_glyph(missing, cluster)
    return best
