"""A paper as a screen reader tells it: structure and words as PDFium finds them, independently of who wrote them."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from ctypes import c_ushort
from functools import partial
from typing import Any, NamedTuple

import pypdfium2
import pypdfium2.raw as raw


class Told(NamedTuple):
    """One element, or words when it has no role: `text` are those words, or what its author says is to be read."""

    role: str
    language: str = ""
    text: str = ""
    alt: str = ""
    inside: tuple["Told", ...] = ()

    def all(self, role: str = "") -> Iterator["Told"]:
        """Yield this element and all inside it, in the order of reading; of one `role` only when it is given."""
        if role in {"", self.role}:
            yield self
        for each in self.inside:
            yield from each.all(role)

    @property
    def whole(self) -> str:
        """Return its words and those of all inside it, or what is to be read in their place."""
        return " ".join((self.text or self.alt or " ".join(each.whole for each in self.inside)).split())


def told(pdf: bytes) -> list[Told]:
    """Return what stands on each page, one document a page."""
    file = pypdfium2.PdfDocument(pdf)
    try:
        return [_page(page) for page in file]
    finally:
        file.close()


def _page(page: Any) -> Told:
    said: dict[int, str] = defaultdict(str)
    lines = page.get_textpage()
    for each in page.get_objects([raw.FPDF_PAGEOBJ_TEXT]):
        said[raw.FPDFPageObj_GetMarkedContentID(each.raw)] += _read(partial(_words, each, lines))
    del said[-1]
    tree = raw.FPDF_StructTree_GetForPage(page.raw)
    try:
        roots = [
            _element(raw.FPDF_StructTree_GetChildAtIndex(tree, number), said)
            for number in range(raw.FPDF_StructTree_CountChildren(tree))
        ]
    finally:
        raw.FPDF_StructTree_Close(tree)
    [root] = roots
    return root


def _words(thing: Any, lines: Any, buffer: Any, size: int) -> int:
    return int(raw.FPDFTextObj_GetText(thing.raw, lines.raw, buffer, size))


def _element(element: Any, said: dict[int, str]) -> Told:
    inside = []
    for number in range(raw.FPDF_StructElement_CountChildren(element)):
        child = raw.FPDF_StructElement_GetChildAtIndex(element, number)
        if child:
            inside.append(_element(child, said))
        else:
            words = said.get(raw.FPDF_StructElement_GetChildMarkedContentID(element, number), "")
            inside.append(Told("", text=words))
    return Told(
        _read(lambda buffer, size: raw.FPDF_StructElement_GetType(element, buffer, size)),
        _read(lambda buffer, size: raw.FPDF_StructElement_GetLang(element, buffer, size)),
        _read(lambda buffer, size: raw.FPDF_StructElement_GetActualText(element, buffer, size)),
        _read(lambda buffer, size: raw.FPDF_StructElement_GetAltText(element, buffer, size)),
        tuple(inside),
    )


def _read(ask: Callable[[Any, int], int]) -> str:
    """Return a text that PDFium gives in UTF-16, after it was asked for the size in bytes."""
    size = ask(None, 0)
    if size <= 2:
        return ""
    buffer = (c_ushort * (size // 2))()
    ask(buffer, size)
    return bytes(buffer).decode("utf-16-le").rstrip("\0")
