"""Text to glyphs with HarfBuzz: one piece, one face, one direction. Equal pieces are shaped once."""

import unicodedata
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

import uharfbuzz as hb

from medhandover.papers.characters import no_glyph
from medhandover.papers.fonts import face

_ALPHABETS = frozenset({"Latn", "Cyrl", "Grek"})
"""Scripts whose composed letters have a glyph each: they are not taken apart, so that they copy as they are."""


class Glyph(NamedTuple):
    """A glyph as drawn: its number in the face, the text it stands for, and lengths in thousandths of the size.

    Text is dealt out so that the glyphs of a line, read in its direction, give the line back when it is copied.
    """

    number: int
    text: str
    advance: float
    dx: float
    dy: float


class Shaped(NamedTuple):
    """Glyphs from left to right and their width in thousandths of the size.

    `is_exact`: the text of the glyphs, in the order of reading, is the text that was shaped.
    """

    glyphs: tuple[Glyph, ...]
    width: float
    is_exact: bool


@lru_cache(maxsize=16384)
def shape(text: str, face_name: str, is_rtl: bool, script: str, language: str, around: tuple[str, str]) -> Shaped:
    """Return `text` shaped; `around` are the characters before and after, for letters that join.

    Mirrors brackets in right-to-left text (UAX #9, L4). Raises NoGlyph when the face has no glyph after all.
    """
    drawn = face(face_name)
    before, after = around
    buffer = hb.Buffer()
    buffer.add_str(before + text + after, len(before), len(text))
    buffer.direction = "rtl" if is_rtl else "ltr"
    buffer.script = script
    buffer.language = language
    buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
    buffer.flags = hb.BufferFlags.REMOVE_DEFAULT_IGNORABLES
    is_composed = script in _ALPHABETS and not any(unicodedata.category(sign)[0] == "M" for sign in text)
    hb.shape(drawn.font, buffer, {"ccmp": False} if is_composed else None)
    numbers = [info.codepoint for info in buffer.glyph_infos]
    starts = [info.cluster - len(before) for info in buffer.glyph_infos]
    if 0 in numbers:
        raise no_glyph(text[starts[numbers.index(0)]], text)
    told = _told(text, starts, is_rtl)
    glyphs = tuple(
        Glyph(number, words, *(length * drawn.unit for length in (place.x_advance, place.x_offset, place.y_offset)))
        for number, words, place in zip(numbers, told, buffer.glyph_positions, strict=True)
    )
    is_exact = "".join(reversed(told) if is_rtl else told) == text
    return Shaped(glyphs, sum(glyph.advance for glyph in glyphs), is_exact)


def _told(text: str, starts: list[int], is_rtl: bool) -> list[str]:
    """Return the text each glyph stands for; `starts` says where the cluster of each glyph begins.

    The characters of a cluster are dealt out to its glyphs in reading order, the last taking what is left. A
    character drawn by more glyphs than one is taken apart (NFD); a glyph left over tells a zero-width blank, since
    viewers show a glyph without text as a stray sign.
    """
    edges = sorted({*starts, len(text)})
    told: dict[int, list[str]] = {}
    for start, stop in pairwise(edges):
        count = starts.count(start)
        characters = text[start:stop]
        if len(characters) < count:
            characters = unicodedata.normalize("NFD", characters)
        dealt = [*characters[: count - 1], characters[count - 1 :]]
        dealt = [words or "\u200b" for words in dealt + [""] * (count - len(dealt))]
        told[start] = dealt if is_rtl else dealt[::-1]
    return [told[start].pop() for start in starts]
