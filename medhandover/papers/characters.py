"""Characters on their way into a paper: cleaned, isolated, and refused by name when they cannot be printed."""

import re
import unicodedata

from medhandover.kernel.problem import Problem

RLI, FSI, PDI = "\u2067", "\u2068", "\u2069"
"""Right-to-left isolate, first strong isolate, and the end of either (UAX #9)."""
_INNERMOST = re.compile(r"[\u2066-\u2068][^\u2066-\u2069]*\u2069")

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\U000e0000-\U000e00ff\U000e01f0-\U000e0fff]")
"""What no text holds: controls, halves of a pair, and tags, which hide words inside words."""
_VARIANTS = re.compile("[\U000e0100-\U000e01ef]")
"""They ask for another shape of a Chinese sign, which the fonts do not have: its usual one is drawn."""
_NEWLINE = re.compile(r"\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
DIRECTING = re.compile(r"[\u202a-\u202e\u2066-\u2069]")
"""Embeddings, overrides and isolates: they turn the order of text and have no glyph."""
INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\U000e0000-\U000e0fff]"
)
"""Characters without ink or width (Default_Ignorable_Code_Point): they may steer shaping, never show."""


class NoGlyph(Problem):
    """A character that none of the bundled fonts can draw; `character` is its code point, `near` the first words."""

    sentence = (
        "The character {character} in “{near}” cannot be printed: no font of this program has it. "
        "Replace or remove it and print again."
    )


def no_glyph(character: str, text: str) -> NoGlyph:
    """Return the problem for `character`, naming it as U+XXXX and the first words of the `text` it stands in."""
    words = "".join(sign for sign in text[:60] if sign.isprintable()).split()
    return NoGlyph(character=f"U+{ord(character):04X}", near=" ".join(words[:5]))


def clean(text: str) -> str:
    """Return `text` composed (NFC), with one kind of newline and blanks for tabs.

    Raises NoGlyph for control characters, tags and lone surrogates.
    """
    if text.isascii() and text.isprintable():
        return text
    text = _NEWLINE.sub("\n", text).replace("\t", " ")
    if found := _CONTROL.search(text):
        raise no_glyph(found.group(), text)
    return unicodedata.normalize("NFC", _VARIANTS.sub("", text))


def isolate(value: object, *, is_rtl: bool = False) -> str:
    """Return `value` as text between FSI and PDI, so that its order stands whatever is around it (UAX #9, 2.7).

    Direction controls inside the value stay when they are isolates that close; others are dropped. A value of isolates
    alone, such as "name (kind)", says no direction itself: it runs as the language of the phrase does (`is_rtl`).
    """
    text = str(value)
    if DIRECTING.search(text) and not _is_closed(text):
        text = DIRECTING.sub("", text)
    return f"{RLI if is_rtl and PDI in text and _is_undirected(text) else FSI}{text}{PDI}"


def turned(text: str) -> str:
    """Return closed `text` of a language that is written from right to left, isolated so that it runs that way.

    Where it holds no letter of such a script, as a number or a Latin name, it is isolated as any value.
    """
    is_own = any(unicodedata.bidirectional(sign) in {"R", "AL"} for sign in text)
    return f"{RLI}{text}{PDI}" if is_own else isolate(text, is_rtl=True)


def _is_undirected(text: str) -> bool:
    """Tell whether no letter stands outside of the isolates in `text`."""
    count = 1
    while count:
        text, count = _INNERMOST.subn("", text)
    return not any(unicodedata.bidirectional(sign) in {"L", "R", "AL"} for sign in text)


def _is_closed(text: str) -> bool:
    """Tell whether the only direction controls in `text` are isolates, each closed in order."""
    depth = 0
    for sign in DIRECTING.findall(text):
        depth += {PDI: -1}.get(sign, 1) if sign >= "\u2066" else -len(text)
        if depth < 0:
            return False
    return depth == 0
