"""Paragraphs to lines: the text engine's one door. Break in logical order, then order each line for the eye."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from medhandover.papers.bidi import RIGHT_TO_LEFT, Direction, levels, ordered
from medhandover.papers.breaks import graphemes, opportunities
from medhandover.papers.characters import DIRECTING, INVISIBLE, clean
from medhandover.papers.fonts import face, face_for
from medhandover.papers.runs import Run, runs
from medhandover.papers.shaping import Shaped, shape

ASCENT, LEADING, DEEPEST = 1.069, 1.362, 0.46
"""Of the type size: baseline below the top of a line, usual height of a line, and the most room below a baseline."""


_TURNING = re.compile("[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2067\u2070-\U0010ffff]")
"""Signs that may turn the order of left-to-right text, and all of which that is not certain."""
_ALONE = ("", "")


class Style(NamedTuple):
    """The look of a span: size in points, colour as "#RRGGBB"; `language` where it is not that around it."""

    size: float
    is_bold: bool
    colour: str
    language: str = ""


class Piece(NamedTuple):
    """Shaped characters that stay together on a line; `width` in points, `is_blank` when there is no ink."""

    shaped: Shaped
    face: str
    style: Style
    level: int
    width: float
    is_blank: bool
    text: str
    run: Run


class Line(NamedTuple):
    """A line to draw: pieces from left to right, lengths in points; `is_rtl` says at which side it starts.

    `tail` is the blank that parts it from the next line: it takes no room, but who reads aloud needs it.
    """

    pieces: tuple[Piece, ...]
    width: float
    ascent: float
    height: float
    is_rtl: bool
    tail: Piece | None = None


def direction(language: str) -> Direction:
    """Return the direction in which `language` (such as "nl", "ar", "az-Arab") is written."""
    code, *others = language.split("-")
    script = next((part for part in others if len(part) == 4), None)
    is_rtl = code in RIGHT_TO_LEFT if script is None else script in {"Arab", "Hebr"}
    return "rtl" if is_rtl else "ltr"


def set_lines(spans: Sequence[tuple[str, Style]], width: float, language: str) -> list[Line]:
    """Return the lines of spans set at most `width` points wide; a newline starts a new line.

    Raises NoGlyph for a character that cannot be printed.
    """
    text = "".join(words for words, _ in spans)
    cleaned = [clean(words) for words, _ in spans]
    if len(cleaned) > 1 and not text.isascii():
        cleaned = _rejoined(cleaned)
    styles = [style for _, style in spans]
    numbers = [number for number, words in enumerate(cleaned) for _ in words]
    lines: list[Line] = []
    start = 0
    for paragraph in "".join(cleaned).split("\n"):
        stop = start + len(paragraph)
        if lines and lines[-1].pieces:
            lines[-1] = lines[-1]._replace(tail=_blank_after(lines[-1].pieces[-1]))
        lines += _paragraph(paragraph, numbers[start:stop], styles, width, language)
        start = stop + 1
    return lines


def _blank_after(last: Piece) -> Piece:
    """Return a blank that looks like the `last` piece of a line, in its face where that has one."""
    run = last.run
    if not face(run.face).has(" "):
        run = run._replace(face=face_for(" ", "Latn", last.style.is_bold))
    return _piece(" ", run, last.style, "", ("", ""))


def _rejoined(cleaned: list[str]) -> list[str]:
    """Return the spans with marks that begin one moved to the base they stand on, so that no mark is drawn alone."""
    joined = cleaned[:1]
    for words in cleaned[1:]:
        own = 0
        while joined[-1] and own < len(words) and "\u0300" <= words[own] <= "\u036f":
            own += 1
        joined[-1] += words[:own]
        joined.append(words[own:])
    return joined


def _paragraph(text: str, numbers: Sequence[int], styles: Sequence[Style], width: float, language: str) -> list[Line]:
    """Return the lines of one paragraph without newlines; an empty one is one empty line."""
    towards = direction(language)
    if not text:
        return [_line([], towards, styles[0])]
    is_plain = towards == "ltr" and not _TURNING.search(text)
    resolved = [0] * len(text) if is_plain else levels(text, towards)
    found = runs(text, resolved, numbers, [style.is_bold for style in styles])
    pieces: list[Piece] = []
    lines: list[Line] = []
    used = 0.0
    for unit in _units(text, found, styles, language):
        whole = solid = 0.0
        for piece in unit:
            whole += piece.width
            solid = solid if piece.is_blank else whole
        if pieces and used + solid > width:
            lines.append(_line(pieces, towards, styles[0]))
            pieces, used = [], 0.0
        if solid > width:
            *full, rest = _torn(unit, width, language)
            lines += [_line(part, towards, styles[0]) for part in full]
            pieces += rest
            used += sum(piece.width for piece in rest)
        else:
            pieces += unit
            used += whole
    lines.append(_line(pieces, towards, styles[0]))
    return lines


def _units(text: str, found: Sequence[Run], styles: Sequence[Style], language: str) -> list[list[Piece]]:
    """Return the pieces between two places where the line may break."""
    edges = [*opportunities(text), len(text)]
    units: list[list[Piece]] = [[]]
    turn = 0
    for run in found:
        start = run.start
        while start < run.stop:
            stop = min(run.stop, edges[turn])
            units[-1] += _pieces(text, start, stop, run, styles[run.style], language)
            start = stop
            if stop == edges[turn] and stop < len(text):
                turn += 1
                units.append([])
    return units


def _pieces(text: str, start: int, stop: int, run: Run, style: Style, language: str) -> list[Piece]:
    """Return the word and the blanks after it, each shaped by itself so that equal words are shaped once."""
    part = text[start:stop]
    if not part.isascii():
        part = DIRECTING.sub("", part)
    word = part.rstrip(" ")
    made = []
    if word:
        around = _ALONE
        if run.script == "Arab":
            after = text[stop : stop + 1].strip() if word == part else ""
            around = (text[max(start - 1, 0) : start].strip(), after)
        made.append(_piece(word, run, style, language, around))
    if len(word) < len(part):
        made.append(_piece(part[len(word) :], run, style, language, _ALONE))
    return made


def _piece(part: str, run: Run, style: Style, language: str, around: tuple[str, str]) -> Piece:
    """Return `part` shaped with the face and direction of its run."""
    shaped = shape(part, run.face, bool(run.level & 1), run.script, style.language or language, around)
    is_blank = not (part if part.isascii() else INVISIBLE.sub("", part)).strip()
    return Piece(shaped, run.face, style, run.level, shaped.width * style.size / 1000, is_blank, part, run)


def _trimmed(pieces: list[Piece]) -> list[Piece]:
    """Return `pieces` without the blanks at the end."""
    stop = len(pieces)
    while stop and pieces[stop - 1].is_blank:
        stop -= 1
    return pieces[:stop]


def _torn(unit: list[Piece], width: float, language: str) -> list[list[Piece]]:
    """Return a unit wider than the line in parts that fit, torn between graphemes; at least one on each line."""
    signs: list[Piece] = []
    for piece in unit:
        edges = [0, *graphemes(piece.text), len(piece.text)]
        parts = [piece.text[start:stop] for start, stop in pairwise(edges)]
        for number, part in enumerate(parts):
            joins = piece.run.script == "Arab"
            around = ("".join(parts[:number])[-1:], "".join(parts[number + 1 :])[:1]) if joins else ("", "")
            signs.append(_piece(part, piece.run, piece.style, language, around))
    torn: list[list[Piece]] = [[]]
    used = 0.0
    for sign in signs:
        if torn[-1] and not sign.is_blank and used + sign.width > width:
            torn.append([])
            used = 0.0
        torn[-1].append(sign)
        used += sign.width
    return torn


def _line(pieces: list[Piece], towards: Direction, style: Style) -> Line:
    """Return `pieces` as a line: blanks at its end dropped (L1), the rest in the order of the eye (L2)."""
    kept = _trimmed(pieces)
    order = ordered([piece.level for piece in kept])
    shown = tuple(kept[position] for position in order)
    size = max((piece.style.size for piece in kept), default=style.size)
    depth = max((face(piece.face).descent / 1000 * piece.style.size for piece in kept), default=0.0)
    tail = _blank_after(kept[-1]) if kept and len(kept) < len(pieces) else None
    low = max((LEADING - ASCENT) * size, min(depth, DEEPEST * size))
    return Line(shown, sum(piece.width for piece in shown), ASCENT * size, ASCENT * size + low, towards == "rtl", tail)
