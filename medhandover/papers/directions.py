"""Within one isolating run sequence of UAX #9: weak classes, bracket pairs, neutrals, implicit levels (W1 to I2)."""

import unicodedata

_PAIRS = (
    "()[]{}༺༻༼༽᚛᚜⁅⁆⁽⁾₍₎⌈⌉⌊⌋\u2329\u232a❨❩❪❫❬❭❮❯❰❱❲❳❴❵⟅⟆⟦⟧⟨⟩⟪⟫⟬⟭⟮⟯⦃⦄⦅⦆⦇⦈⦉⦊⦋⦌⦍⦐⦏⦎⦑⦒⦓⦔⦕⦖⦗⦘⧘⧙⧚⧛⧼⧽"
    "⸢⸣⸤⸥⸦⸧⸨⸩⹕⹖⹗⹘⹙⹚⹛⹜〈〉《》「」『』【】〔〕〖〗〘〙〚〛﹙﹚﹛﹜﹝﹞（）［］｛｝｟｠｢｣"
)
PAIRED = dict(zip(_PAIRS[::2], _PAIRS[1::2], strict=True))
"""Each opening bracket with its closing one (Unicode's BidiBrackets)."""
CLOSING = frozenset(PAIRED.values())
_NEUTRAL = frozenset({"B", "S", "WS", "ON", "FSI", "LRI", "RLI", "PDI"})
_BOUNDARY = frozenset({"LRI", "RLI", "FSI", "PDI"})
_STRONG = {"L": "L", "R": "R", "EN": "R", "AN": "R"}
_MAX_OPEN = 63


def resolve(types: list[str], characters: list[str], level: int, before: int, after: int) -> list[int]:
    """Return the levels of one sequence of `level`; `before` and `after` are the levels that meet at its ends.

    `types` are the bidi classes after the explicit rules.
    """
    start, end = ("R" if before & 1 else "L"), ("R" if after & 1 else "L")
    embedding = "R" if level & 1 else "L"
    marks = [kind == "NSM" for kind in types]
    _weak(types, start)
    if not PAIRED.keys().isdisjoint(characters):
        _brackets(types, characters, marks, embedding, start)
    _neutrals(types, embedding, start, end)
    if level & 1:
        return [level if kind == "R" else level + 1 for kind in types]
    return [level + (0 if kind == "L" else 1 if kind == "R" else 2) for kind in types]


def _weak(types: list[str], start: str) -> None:
    """Rules W1 to W7, in place."""
    previous = strong = start
    for index, found in enumerate(types):  # W1 to W3; a letter is remembered as AL until numbers have seen it
        kind = found
        if kind == "NSM":
            kind = "ON" if previous in _BOUNDARY else previous
        previous = kind
        if kind in {"L", "R", "AL"}:
            strong = kind
        elif kind == "EN" and strong == "AL":
            kind = "AN"
        types[index] = kind
    types[:] = ["R" if kind == "AL" else kind for kind in types]
    for index in range(1, len(types) - 1):  # W4
        left, kind, right = types[index - 1 : index + 2]
        if left == right and ((kind in {"ES", "CS"} and left == "EN") or (kind == "CS" and left == "AN")):
            types[index] = left
    _terminators(types)
    strong = start
    for index, kind in enumerate(types):  # W6, W7
        if kind in {"ES", "ET", "CS"}:
            types[index] = "ON"
        elif kind in {"L", "R"}:
            strong = kind
        elif kind == "EN" and strong == "L":
            types[index] = "L"


def _terminators(types: list[str]) -> None:
    """Rule W5: signs such as % and € beside a European number are part of it."""
    index = 0
    while index < len(types):
        stop = index
        while stop < len(types) and types[stop] == "ET":
            stop += 1
        if stop > index:
            left = types[index - 1] if index else ""
            right = types[stop] if stop < len(types) else ""
            if "EN" in (left, right):
                types[index:stop] = ["EN"] * (stop - index)
        index = stop + 1


def _bracket_pairs(types: list[str], characters: list[str]) -> list[tuple[int, int]]:
    """Return the pairs of brackets in the order of their openings (BD16); canonical equivalents match."""
    pairs = []
    opened: list[tuple[str, int]] = []
    for index, written in enumerate(characters):
        if types[index] != "ON":
            continue
        character = unicodedata.normalize("NFC", written)
        if character in PAIRED:
            if len(opened) == _MAX_OPEN:
                break
            opened.append((PAIRED[character], index))
        elif character in CLOSING:
            for depth in range(len(opened) - 1, -1, -1):
                if opened[depth][0] == character:
                    pairs.append((opened[depth][1], index))
                    del opened[depth:]
                    break
    return sorted(pairs)


def _brackets(types: list[str], characters: list[str], marks: list[bool], embedding: str, start: str) -> None:
    """Rule N0, in place: both brackets of a pair take the direction of what they hold."""
    for opening, closing in _bracket_pairs(types, characters):
        inside = {_STRONG[kind] for kind in types[opening + 1 : closing] if kind in _STRONG}
        if not inside:
            continue
        direction = embedding
        if embedding not in inside:
            earlier = (_STRONG[kind] for kind in reversed(types[:opening]) if kind in _STRONG)
            if next(earlier, start) != embedding:
                direction = "L" if embedding == "R" else "R"
        for place in (opening, closing):
            types[place] = direction
            follower = place + 1
            while follower < len(types) and marks[follower]:
                types[follower] = direction
                follower += 1


def _neutrals(types: list[str], embedding: str, start: str, end: str) -> None:
    """Rules N1 and N2, in place."""
    index = 0
    while index < len(types):
        stop = index
        while stop < len(types) and types[stop] in _NEUTRAL:
            stop += 1
        if stop > index:
            left = _STRONG[types[index - 1]] if index else start
            right = _STRONG[types[stop]] if stop < len(types) else end
            types[index:stop] = [left if left == right else embedding] * (stop - index)
        index = stop + 1
