"""One page of a PDF as a picture with its words: drawn in a process with limits, carried over as plain bytes.

A document from outside can hold anything; whoever reads what comes back takes numbers and text, never an object.
"""

import json
from collections.abc import Iterable, Iterator
from ctypes import string_at
from typing import Any

import pypdfium2

from medhandover.kernel.problem import Problem
from medhandover.kernel.shapes import record

WIDEST, LARGEST = 1400, 4_000_000
"""Most pixels of a picture: beside each other, and in all."""
MOST_LETTERS = 40_000
"""Letters of a page of which the place is told."""
AROUND = "\u201e\u201d\u201c\u2018\u2019\"'.,;:()"
"""Signs that may stand around a word that is written down from a page."""
LOCKED = 4
"""PDFium's number for a file that asks for a password."""


class DocumentBroken(Problem):
    """The file is no PDF that can be read."""

    sentence = "This file cannot be shown: it is damaged or no PDF. It is kept as it is; ask the sender for a new one."


class DocumentLocked(Problem):
    """The file asks for a password."""

    sentence = "This PDF is locked with a password and cannot be shown. Ask the sender for one without."


class DocumentTooHeavy(Problem):
    """Drawing the file takes more memory or time than a document may."""

    sentence = "This PDF asks for more memory or time than a document needs, and is not shown. Ask the sender about it."


PROBLEMS: dict[str, type[Problem]] = {
    "broken": DocumentBroken,
    "locked": DocumentLocked,
    "heavy": DocumentTooHeavy,
}
"""What can be wrong with a document, by the word that the drawing process answers with."""


@record
class Word:
    """A word on a page: its text and its corners, as parts (0 to 1) of width and height from the top left."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


@record
class SeenPage:
    """A page as a picture: `pixels` are red, green, blue; `stride` bytes a line; `count` is how many pages there are.

    `words` stand in the order of the file.
    """

    number: int
    count: int
    width: int
    height: int
    stride: int
    pixels: bytes
    words: tuple[Word, ...]

    def text_in(self, left: float, top: float, right: float, bottom: float) -> str:
        """Return the words whose middle lies in a part of the page, with blanks between them."""
        chosen = [
            each.text
            for each in self.words
            if left <= (each.left + each.right) / 2 <= right and top <= (each.top + each.bottom) / 2 <= bottom
        ]
        return " ".join(chosen)

    def find(self, sentence: str) -> tuple[int, int] | None:
        """Return the first and last of the words (from 0) in which a sentence stands; None where it does not.

        Signs around words, such as quotation marks, and capitals make no difference.
        """
        wanted, words = _bare(sentence.split()), _bare(each.text for each in self.words)
        length = len(wanted)
        starts = (start for start in range(len(words) - length + 1) if words[start : start + length] == wanted)
        first = next(starts, None) if length else None
        return None if first is None else (first, first + length - 1)


def _bare(words: Iterable[str]) -> list[str]:
    return [each.strip(AROUND).casefold() for each in words]


def packed(content: bytes, number: int) -> bytes:
    """Return a page (from 0) of a PDF as a line of JSON and its pixels, or a line that says what is wrong."""
    try:
        file = pypdfium2.PdfDocument(content)
        count = len(file)
        page = file[min(max(number, 0), count - 1)]
        head, pixels = _drawn(page)
    except pypdfium2.PdfiumError as error:
        return _line({"wrong": "locked" if getattr(error, "err_code", 0) == LOCKED else "broken"})
    except (MemoryError, OverflowError):
        return _line({"wrong": "heavy"})
    except (ValueError, IndexError):
        return _line({"wrong": "broken"})
    return _line({**head, "number": min(max(number, 0), count - 1), "count": count}) + pixels


def unpacked(answer: bytes) -> SeenPage:
    """Return the page in an answer; raises DocumentBroken, DocumentLocked, DocumentTooHeavy."""
    line, _, pixels = answer.partition(b"\n")
    try:
        told = json.loads(line)
        if "wrong" in told:
            raise PROBLEMS[str(told["wrong"])]()
        sizes = {name: int(told[name]) for name in ("number", "count", "width", "height", "stride")}
        words = tuple(
            Word(text=str(text), left=float(left), top=float(top), right=float(right), bottom=float(bottom))
            for text, left, top, right, bottom in told["words"]
        )
    except (ValueError, KeyError, TypeError) as error:
        raise DocumentBroken() from error
    if len(pixels) != sizes["stride"] * sizes["height"] or sizes["stride"] < 3 * sizes["width"]:
        raise DocumentBroken()
    return SeenPage(**sizes, pixels=pixels, words=words)


def _line(told: dict[str, Any]) -> bytes:
    return json.dumps(told).encode("ascii") + b"\n"


def _drawn(page: Any) -> tuple[dict[str, Any], bytes]:
    width, height = page.get_size()
    if not (1 <= width <= 20_000 and 1 <= height <= 20_000):
        raise ValueError("a page of this size is no paper")
    scale = min(WIDEST / width, (LARGEST / (width * height)) ** 0.5)
    bitmap = page.render(scale=scale, rev_byteorder=True, may_draw_forms=False)
    pixels = string_at(bitmap.buffer, bitmap.stride * bitmap.height)
    head = {"width": bitmap.width, "height": bitmap.height, "stride": bitmap.stride}
    return {**head, "words": list(_words(page, width, height))}, pixels


def _words(page: Any, width: float, height: float) -> Iterator[tuple[str, float, float, float, float]]:
    """Yield the words of a page with their corners."""
    read = page.get_textpage()
    letters = read.get_text_range()[:MOST_LETTERS] if read.count_chars() else ""
    begun: list[tuple[str, tuple[float, float, float, float]]] = []
    for number, letter in enumerate([*letters, " "]):
        if not letter.isspace() and number < read.count_chars():
            begun.append((letter, read.get_charbox(number)))
        elif begun:
            corners = list(zip(*(box for _, box in begun), strict=True))
            left, bottom, right, top = min(corners[0]), min(corners[1]), max(corners[2]), max(corners[3])
            text = "".join(each for each, _ in begun)
            yield text, left / width, 1 - top / height, right / width, 1 - bottom / height
            begun = []
