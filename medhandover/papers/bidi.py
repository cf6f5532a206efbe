"""Directions of mixed text: levels and order after UAX #9 (Unicode Bidirectional Algorithm), with isolates.

`levels` runs on one paragraph without line breaks; `ordered` puts the parts of one line where they are seen.
"""

import unicodedata
from collections.abc import Sequence
from typing import Literal

from medhandover.papers.directions import resolve

Direction = Literal["ltr", "rtl"]

RIGHT_TO_LEFT = frozenset({"ar", "fa", "prs", "ps", "ckb", "ur", "he", "yi", "sd", "ug", "dv", "arc"})
"""Codes of languages whose usual script runs from right to left."""
MAX_DEPTH = 125
REMOVED = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "BN"})
"""Classes that rule X9 takes out of the text."""
STARTS = frozenset({"LRI", "RLI", "FSI"})
TRAILING = frozenset({"WS", "LRI", "RLI", "FSI", "PDI"})


def levels(text: str, direction: Direction | None) -> list[int]:
    """Return the embedding level of each character of one paragraph (UAX #9, rules P2 to I2).

    `direction` None takes that of the first strong character. A character removed by X9 has the level before it.
    """
    classes = [unicodedata.bidirectional(character) or "L" for character in text]
    ends = _isolate_ends(classes)
    base = first_strong(classes, ends) if direction is None else int(direction == "rtl")
    embedded, types = _explicit(classes, ends, base)
    kept = [index for index, kind in enumerate(classes) if kind not in REMOVED]
    for sequence, before, after in _sequences(kept, classes, embedded, ends, base):
        level = embedded[sequence[0]]
        solved = resolve(
            [types[i] for i in sequence], [text[i] for i in sequence], level, max(level, before), max(level, after)
        )
        for index, new in zip(sequence, solved, strict=True):
            embedded[index] = new
    for index, kind in enumerate(classes):
        if kind in REMOVED:
            embedded[index] = embedded[index - 1] if index else base
    return embedded


def first_strong(classes: Sequence[str], ends: dict[int, int], start: int = 0, stop: int | None = None) -> int:
    """Return 1 when the first strong class outside isolates is R or AL, else 0 (rules P2, P3)."""
    index = start
    stop = len(classes) if stop is None else stop
    while index < stop:
        kind = classes[index]
        if kind in {"L", "R", "AL"}:
            return int(kind != "L")
        index = ends.get(index, stop) + 1 if kind in STARTS else index + 1
    return 0


def settled(text: str, resolved: Sequence[int], base: int) -> list[int]:
    """Return the levels of one line with separators and trailing blanks put back to `base` (rule L1)."""
    line = list(resolved)
    is_trailing = True
    for index in range(len(text) - 1, -1, -1):
        kind = unicodedata.bidirectional(text[index])
        if kind in {"S", "B"}:
            is_trailing = True
        elif kind not in TRAILING and kind not in REMOVED:
            is_trailing = False
        if is_trailing:
            line[index] = base
    return line


def ordered(resolved: Sequence[int]) -> list[int]:
    """Return the logical positions in the order they are seen, left to right (rule L2)."""
    order = list(range(len(resolved)))
    if not any(resolved):
        return order
    lowest = min(level | 1 for level in resolved)
    for level in range(max(resolved), lowest - 1, -1):
        start = 0
        while start < len(order):
            stop = start
            while stop < len(order) and resolved[order[stop]] >= level:
                stop += 1
            order[start:stop] = order[start:stop][::-1]
            start = stop + 1
    return order


def _isolate_ends(classes: Sequence[str]) -> dict[int, int]:
    """Return for each isolate that is closed the position of its PDI (BD9)."""
    ends: dict[int, int] = {}
    open_ones: list[int] = []
    for index, kind in enumerate(classes):
        if kind in STARTS:
            open_ones.append(index)
        elif kind == "PDI" and open_ones:
            ends[open_ones.pop()] = index
    return ends


class _Stack:
    """The directional status of the explicit rules: entries of (level, override, is isolate) and the overflows."""

    def __init__(self, base: int) -> None:
        self.entries: list[tuple[int, str, bool]] = [(base, "", False)]
        self.isolates = self.embeddings = self.valid = 0

    def push(self, is_right: bool, override: str, is_isolate: bool) -> None:
        """Go one level deeper, or count the overflow (X2 to X5c)."""
        level = self.entries[-1][0]
        deeper = (level + 1) | 1 if is_right else (level + 2) & ~1
        if deeper <= MAX_DEPTH and not self.isolates and not self.embeddings:
            self.valid += is_isolate
            self.entries.append((deeper, override, is_isolate))
        elif is_isolate:
            self.isolates += 1
        elif not self.isolates:
            self.embeddings += 1

    def close_isolate(self) -> None:
        """End the last isolate and the embeddings inside it (X6a)."""
        if self.isolates:
            self.isolates -= 1
        elif self.valid:
            self.embeddings = 0
            while not self.entries[-1][2]:
                self.entries.pop()
            self.entries.pop()
            self.valid -= 1

    def close_embedding(self) -> None:
        """End the last embedding or override (X7)."""
        if self.isolates:
            return
        if self.embeddings:
            self.embeddings -= 1
        elif not self.entries[-1][2] and len(self.entries) > 1:
            self.entries.pop()


def _explicit(classes: Sequence[str], ends: dict[int, int], base: int) -> tuple[list[int], list[str]]:
    """Return levels and classes after the explicit rules X1 to X8."""
    stack = _Stack(base)
    embedded: list[int] = []
    types = list(classes)
    for index, kind in enumerate(classes):
        if kind == "PDI":
            stack.close_isolate()
        level, override, _ = stack.entries[-1]
        embedded.append(base if kind == "B" else level)
        if override and kind not in REMOVED and kind != "B":
            types[index] = override
        if kind in STARTS:
            is_right = kind == "RLI"
            if kind == "FSI":
                is_right = bool(first_strong(classes, ends, index + 1, ends.get(index)))
            stack.push(is_right, "", True)
        elif kind in {"RLE", "LRE", "RLO", "LRO"}:
            stack.push(kind[0] == "R", kind[0] if kind[2] == "O" else "", False)
        elif kind == "PDF":
            stack.close_embedding()
    return embedded, types


def _sequences(
    kept: Sequence[int], classes: Sequence[str], embedded: Sequence[int], ends: dict[int, int], base: int
) -> list[tuple[list[int], int, int]]:
    """Return the isolating run sequences with the levels before and after each (BD13, X10)."""
    runs: list[list[int]] = []
    before: dict[int, int] = {}
    after: dict[int, int] = {}
    last = base
    for index in kept:
        if runs and last == embedded[index]:
            runs[-1].append(index)
        else:
            if runs:
                after[runs[-1][-1]] = embedded[index]
            runs.append([index])
            before[index] = last
        last = embedded[index]
    starting = {run[0]: run for run in runs}
    closers = set(ends.values())
    sequences = []
    for run in runs:
        if classes[run[0]] == "PDI" and run[0] in closers:
            continue
        sequence = list(run)
        while classes[sequence[-1]] in STARTS and sequence[-1] in ends:
            sequence += starting[ends[sequence[-1]]]
        is_open = classes[sequence[-1]] in STARTS
        following = base if is_open else after.get(sequence[-1], base)
        sequences.append((sequence, before[sequence[0]], following))
    return sequences
