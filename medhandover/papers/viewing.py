"""One page of a PDF as a picture with its words, as it comes back from the process with limits that drew it.

A document from outside can hold anything; whoever reads what comes back takes numbers and text, never an object.
"""

import json
from collections.abc import Iterable

from medhandover.kernel.problem import Problem
from medhandover.kernel.shapes import record

AROUND = "\u201e\u201d\u201c\u2018\u2019\"'.,;:()"
"""Signs that may stand around a word that is written down from a page."""


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
