"""What may never be read by the wrong eyes: words, numbers and codes that no travelling paper holds (domain 10.1)."""

import re
import tomllib
import unicodedata
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

from medhandover.kernel.places import resources
from medhandover.kernel.problem import Problem
from medhandover.kernel.shapes import record
from medhandover.papers.blocks import Document, Span
from medhandover.papers.characters import INVISIBLE

_ARABIC = str.maketrans("أإآٱىةؤئـ", "اااايهوي\u200b")
_SPELLED = re.compile(r"(?<!\w)(?:\w[\s.\-·]){2,}\w(?!\w)")


class ForbiddenWord(Problem):
    """A travelling paper would tell what endangers the person; nothing was printed."""

    sentence = (
        "This paper travels and would say “{word}” (near: “{near}”). Nothing was printed. "
        "Take the word out of what was entered, then print again."
    )


class ForbiddenNumber(Problem):
    """A travelling paper would hold a V-number or a BSN (R41); nothing was printed."""

    sentence = "This paper travels and would hold the {what}. Nothing was printed. Take it out of what was entered."


@record
class Secrets:
    """Numbers of the person that stay in the Netherlands (R41, domain 10.1)."""

    v_number: str
    bsn: str


@record
class _Lists:
    """The word lists as patterns."""

    folded: re.Pattern[str]
    capitals: re.Pattern[str]
    allowed: tuple[str, ...]


def guard(document: Document, secrets: Secrets, file_name: str = "") -> None:
    """Refuse a document, its title or file name that holds what must not be read; raises ForbiddenWord, -Number."""
    for text in (*_texts(document), file_name):
        found = forbidden_word(text)
        if found:
            raise ForbiddenWord(word=found, near=" ".join(text.split())[:60])
        digits = re.sub(r"[\s.\-]", "", text)
        for what, number in (("V-number", secrets.v_number), ("BSN", secrets.bsn)):
            if number and number in digits:
                raise ForbiddenNumber(what=what)


def forbidden_word(text: str) -> str | None:
    """Return the first word of `text` that is on a list, as it stands there folded; None without one."""
    lists = _lists()
    shown = fold(text)
    for each in lists.allowed:
        shown = shown.replace(each, " ")
    spelled = " ".join(re.sub(r"[\s.\-·]", "", each.group()) for each in _SPELLED.finditer(shown))
    found = lists.folded.search(f"{shown} \n {spelled}") or lists.capitals.search(INVISIBLE.sub("", text))
    return found.group().strip() if found else None


def fold(text: str) -> str:
    """Return `text` without case, marks, invisible signs and variant letters, so that no spelling hides a word."""
    plain = unicodedata.normalize("NFKD", INVISIBLE.sub("", text).translate(_ARABIC)).casefold()
    return INVISIBLE.sub("", "".join(sign for sign in plain if not unicodedata.combining(sign)))


@cache
def _lists() -> _Lists:
    told: dict[str, dict[str, list[str]]] = tomllib.loads(
        (resources() / "letters" / "forbidden.toml").read_text(encoding="utf-8")
    )
    begin = [re.escape(fold(word)) for words in told["begin"].values() for word in words]
    whole = [re.escape(fold(word)) for words in told["whole"].values() for word in words]
    capitals = [re.escape(word) for words in told["capitals"].values() for word in words]
    return _Lists(
        folded=re.compile(rf"(?<!\w)(?:(?:{'|'.join(begin)})\w*|(?:{'|'.join(whole)})(?!\w))"),
        capitals=re.compile(rf"(?<!\w)(?:{'|'.join(capitals)})(?!\w)"),
        allowed=tuple(fold(word) for words in told["allowed"].values() for word in words),
    )


def _texts(thing: Any) -> Iterator[str]:
    """Yield every text of a document; the spans of one paragraph together, so that a word split over two is seen."""
    if isinstance(thing, str):
        yield thing
    elif is_dataclass(thing):
        for each in fields(thing):
            yield from _texts(getattr(thing, each.name))
    elif isinstance(thing, tuple):
        if thing and all(isinstance(each, str | Span) for each in thing):
            yield "".join(each if isinstance(each, str) else each.text for each in thing)
        else:
            for each in thing:
                yield from _texts(each)
