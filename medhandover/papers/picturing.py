"""A page of a PDF drawn as a picture with its words, in a process with limits, and carried over as plain bytes."""

import json
from collections.abc import Iterator
from ctypes import string_at
from typing import Any

import pypdfium2

WIDEST, LARGEST = 1400, 4_000_000
"""Most pixels of a picture: beside each other, and in all."""
MOST_LETTERS = 40_000
"""Letters of a page of which the place is told."""
LOCKED = 4
"""PDFium's number for a file that asks for a password."""


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
