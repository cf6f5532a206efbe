"""Text to glyphs with HarfBuzz: one piece, one face, one direction. Equal pieces are shaped once."""

from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

import uharfbuzz as hb

from medhandover.papers.characters import no_glyph
from medhandover.papers.fonts import face


class Glyph(NamedTuple):
    """A glyph as drawn: its number in the face, the text it stands for, and lengths in thousandths of the size.

    Where several glyphs draw one cluster, the first holds its text and the others hold none.
    """

    number: int
    text: str
    advance: float
    dx: float
    dy: float


class Shaped(NamedTuple):
    """Glyphs from left to right and their width in thousandths of the size."""

    glyphs: tuple[Glyph, ...]
    width: float


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
    hb.shape(drawn.font, buffer)
    unit = drawn.unit
    shift = len(before)
    starts = [info.cluster - shift for info in buffer.glyph_infos]
    edges = sorted({*starts, len(text)})
    ends = dict(pairwise(edges))
    glyphs = []
    last = -1
    for start, info, place in zip(starts, buffer.glyph_infos, buffer.glyph_positions, strict=True):
        if not info.codepoint:
            raise no_glyph(text[start], text)
        told = "" if start == last else text[start : ends[start]]
        last = start
        glyphs.append(Glyph(info.codepoint, told, place.x_advance * unit, place.x_offset * unit, place.y_offset * unit))
    return Shaped(tuple(glyphs), sum(glyph.advance for glyph in glyphs))
