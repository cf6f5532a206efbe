"""Stretches of a paragraph that one font draws in one direction: script, face, level and style do not change inside."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from fontTools.unicodedata import script as script_of

from medhandover.papers.bidi import STARTS
from medhandover.papers.characters import INVISIBLE
from medhandover.papers.directions import CLOSING, PAIRED
from medhandover.papers.fonts import face_for

_PLAIN = re.compile("[ -~\u00a0-\u00ac\u00ae-\u017f\u2013\u2014\u2018-\u201e\u2022\u2026\u202f\u20ac\u2066-\u2069]*")
"""Text that Noto Sans certainly draws, with isolates (which have no glyph)."""

_script_of = lru_cache(maxsize=4096)(script_of)


class Run(NamedTuple):
    """Characters from `start` to `stop` that are shaped alike."""

    start: int
    stop: int
    level: int
    face: str
    script: str
    style: int


def runs(text: str, levels: Sequence[int], styles: Sequence[int], bolds: Sequence[bool]) -> list[Run]:
    """Return the runs of one paragraph in logical order.

    `styles` gives each character's style by number, `bolds` whether a style is bold. Raises NoGlyph.
    """
    if not text:
        return []
    scripts = ["Latn"] * len(text) if _PLAIN.fullmatch(text) else _scripts(text)
    faces = _faces(text, scripts, [bolds[style] for style in styles])
    found: list[Run] = []
    start = 0
    for look, signs in groupby(zip(levels, faces, scripts, styles, strict=True)):
        stop = start + len(list(signs))
        found.append(Run(start, stop, *look))
        start = stop
    return found


def _faces(text: str, scripts: Sequence[str], bolds: Sequence[bool]) -> list[str]:
    """Return the face of each character; marks and invisible ones have that of their base."""
    if scripts[0] == "Latn" and _PLAIN.fullmatch(text):
        return [face_for("a", "Latn", is_bold) for is_bold in bolds]
    faces: list[str] = []
    start = 0
    for index in range(1, len(text) + 1):
        if index < len(text) and (unicodedata.category(text[index])[0] == "M" or INVISIBLE.match(text[index])):
            continue
        cluster, script = text[start:index], scripts[start]
        faces += [face_for(cluster, script, bolds[start])] * len(cluster)
        start = index
    return faces


class _Scope:
    """What is known of the script inside one isolate (or the paragraph)."""

    def __init__(self, outer: str) -> None:
        self.script = ""
        self.outer = outer
        self.waiting: list[int] = []
        self.brackets: list[tuple[str, str]] = []

    def of(self, character: str) -> str:
        """Return the script of `character`; a sign of all scripts has the last one seen, "" when none was."""
        kind = _script_of(character)
        if kind not in {"Zyyy", "Zinh", "Zzzz"}:
            self.script = kind
        elif character in PAIRED:
            self.brackets.append((PAIRED[character], self.script))
        elif character in CLOSING:
            for depth in range(len(self.brackets) - 1, -1, -1):
                if self.brackets[depth][0] == character and self.brackets[depth][1]:
                    self.script = self.brackets[depth][1]
                    del self.brackets[depth:]
                    break
        return self.script


def _scripts(text: str) -> list[str]:
    """Return the script of each character; what belongs to all scripts joins its neighbours (UAX #24, 5.1).

    An isolate is judged by itself, so that "500 mg" has one font in the midst of Arabic.
    """
    scripts = [""] * len(text)
    scopes = [_Scope("Latn")]
    for index, character in enumerate(text):
        kind = unicodedata.bidirectional(character)
        if kind == "PDI" and len(scopes) > 1:
            _fill(scripts, scopes.pop())
        scope = scopes[-1]
        scripts[index] = scope.of(character)
        if not scripts[index]:
            scope.waiting.append(index)
        elif scope.waiting:
            _fill(scripts, scope)
        if kind in STARTS:
            scopes.append(_Scope(scope.script or scope.outer))
    for scope in reversed(scopes):
        _fill(scripts, scope)
    return scripts


def _fill(scripts: list[str], scope: _Scope) -> None:
    """Give what came before the first letter of `scope` the script that was found, or that around it."""
    for index in scope.waiting:
        scripts[index] = scope.script or scope.outer
    scope.waiting.clear()
