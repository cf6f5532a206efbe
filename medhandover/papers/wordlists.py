"""The words that endanger a person: a list per language in `resources/letters`, folded to patterns (domain 10.1)."""

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache

from medhandover.kernel.places import resources
from medhandover.kernel.shapes import record
from medhandover.papers.characters import INVISIBLE
from medhandover.search.model import fold

_ARABIC = str.maketrans("یىےکةہھەۆٱ", "يييكههههوا", "ـ")
"""Letters that are written in more than one way, and the stroke that stretches a word."""
_HAMZA = str.maketrans({"ئ": "يء"})
"""A hamza on ya stays beside it: the word for refugee is not in the word for therapeutic."""
_BROKEN = re.compile(r"(?<=\w)-[ \t]*\n\s*(?=\w)")
_JOINED = re.compile(r"(?<=\w)['’ʼ`´‐‑–-](?=\w)")
_SPELLED = re.compile(r"(?<!\w)\w(?:[\s.·•_*/|+‐‑–-]{1,3}\w){2,}(?!\w)")
_WORDS = re.compile(r"[^\s()\[\]“”„\"«»,;:!?،؛։]+")
_SIGNS = re.compile(r"\W+")


@record
class _Lists:
    """What is looked for: in folded words, in letters written apart, and in text as it is written."""

    folded: re.Pattern[str]
    apart: re.Pattern[str]
    capitals: re.Pattern[str]
    capitals_apart: re.Pattern[str]
    harmless: re.Pattern[str]


def found_in(text: str, names: frozenset[str] = frozenset()) -> Iterator[str]:
    """Yield each listed word of `text` as it is written there, in whatever spelling.

    `names` are the words, folded, of the person's own name: they are what they are, and are left out.
    """
    written = _BROKEN.sub("", unicodedata.normalize("NFKC", INVISIBLE.sub("", text)))
    words = {folded(each): each.strip(".'’-") for each in reversed(_WORDS.findall(written))}
    found = dict.fromkeys(each for each in _found(written) if each not in names)
    yield from dict.fromkeys(next((word for key, word in words.items() if each in key), each) for each in found)


def _found(written: str) -> Iterator[str]:
    """Yield what is found, folded; abbreviations as they are."""
    lists = _lists()
    for shown in _readings(written):
        told = lists.harmless.sub(" ", shown)
        for match in (*lists.folded.finditer(told), *_apart(told, lists.apart)):
            yield " ".join(match.group().split())
    for match in (*lists.capitals.finditer(written), *_apart(written, lists.capitals_apart)):
        yield match.group()


def folded(text: str) -> str:
    """Return `text` without case, accents and joining signs, one letter for each that is written in several ways."""
    return fold(unicodedata.normalize("NFKC", text).translate(_HAMZA)).translate(_ARABIC)


def _readings(written: str) -> list[str]:
    """Return the text with its joined words parted, and with them as one: "pre-asylum" is both."""
    return list(dict.fromkeys(folded(_JOINED.sub(sign, written)) for sign in (" ", "")))


def _apart(text: str, wanted: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Yield what letters that are written apart spell: "a.z.c.", "a s y l u m"."""
    for letters in _SPELLED.finditer(text):
        yield from wanted.finditer(_SIGNS.sub("", letters.group().replace("_", "")))


@cache
def _lists() -> _Lists:
    told: dict[str, list[str]] = {}
    for path in sorted((resources() / "letters").glob("*/forbidden.toml")):
        for kind, words in tomllib.loads(path.read_text(encoding="utf-8")).items():
            told.setdefault(kind, []).extend(words)
    within, begins, whole = (_either(told[kind]) for kind in ("within", "begins", "words"))
    capitals = "|".join(told["capitals"])
    return _Lists(
        folded=re.compile(rf"\w*(?:{within})\w*|(?<!\w)(?:(?:{begins})\w*|(?:{whole})(?!\w))"),
        apart=re.compile(f"{within}|{begins}|{whole}"),
        capitals=re.compile(rf"(?<!\w)(?:{capitals})(?!\w)"),
        capitals_apart=re.compile(capitals),
        harmless=re.compile(_either(told["harmless"])),
    )


def _either(words: Iterable[str]) -> str:
    """Return the pattern for any of `words`, folded both ways, longest first; a blank stands for any room."""
    known = {reading for word in words for reading in _readings(word)}
    return "|".join(
        re.escape(each).replace(r"\ ", r"\s+") for each in sorted(known, key=lambda each: (-len(each), each))
    )
