"""The words of a paper set by typst, tagged for PDF/A-2a: what the benchmark of papers is held against.

typst is the extra `bench` of pyproject.toml, installed for this alone. It remembers what it has set before, even from
one document to the next, as no two papers are alike: each text therefore carries the number of its document.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from medhandover.kernel.places import resources
from medhandover.papers import blocks
from medhandover.papers.characters import DIRECTING

HEAD = """#set document(title: "Voorbeeld")
#set page(paper: "a4", margin: (x: 18mm, top: 17mm, bottom: 16mm))
#set text(font: "Noto Sans", size: 9pt, lang: "nl", hyphenate: false)
#set par(leading: 5.8pt, spacing: 5.8pt)
#set table(stroke: none, inset: (x: 3pt, y: 5pt), align: left)
"""


def is_here() -> bool:
    """Tell whether typst is installed."""
    return find_spec("typst") is not None


def typeset(document: blocks.Document, number: int) -> bytes:
    """Return the words of `document` as a PDF by typst, as the `number`th of its kind; the library must be there."""
    source = HEAD + "\n".join(_all(document.blocks, number))
    made = import_module("typst").compile(
        source.encode(),
        font_paths=_fonts(),
        ignore_system_fonts=True,
        format="pdf",
        pdf_standards=["a-2a"],
    )
    assert isinstance(made, bytes)
    return made


@cache
def _fonts() -> Any:
    """Return the program's fonts, read once, as the other two read theirs once."""
    folder = str(resources() / "fonts")
    return import_module("typst").Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder])


def _all(things: Iterable[Any], number: int) -> Iterator[str]:
    for thing in things:
        yield from _set(thing, number)


def _inside(things: Iterable[Any], number: int) -> str:
    return "[" + "\n".join(_all(things, number)) + "]"


def _set(thing: Any, number: int) -> Iterator[str]:
    match thing:
        case blocks.Heading():
            size = thing.size or {1: 18, 2: 11, 3: 9.5}[thing.level]
            yield f"#heading(level: {thing.level})[#text(size: {size}pt){_words(thing.words, number)}]"
        case blocks.Text():
            yield f"#par[#text(size: {thing.size or 9}pt){_words(thing.words, number)}]"
        case blocks.Fields():
            cells = [_words(each, number) for item in thing.items for each in item]
            yield _table(f"({thing.label_width:.2f}pt, 1fr)", cells)
        case blocks.Numbered():
            yield f"#enum({', '.join(_words(each, number) for each in thing.items)})"
        case blocks.Table():
            yield _ruled(thing, number)
        case blocks.Row():
            shares = _shares(thing.shares or [1] * len(thing.cells))
            yield f"#grid(columns: {shares}, {', '.join(_inside(cell, number) for cell in thing.cells)})"
        case blocks.Section():
            mark = f"[#text(size: 20pt){_words(thing.mark, number)}]"
            yield f"#grid(columns: (30pt, 1fr), {mark}, {_inside(thing.blocks, number)})"
        case blocks.Box():
            yield f"#block(breakable: false, stroke: 0.8pt, inset: 8pt, width: 100%){_inside(thing.blocks, number)}"
        case blocks.KeepTogether():
            yield f"#block(breakable: false){_inside(thing.blocks, number)}"
        case blocks.Ticks():
            yield from (f"#par{_words(tick.words, number)}" for tick in thing.ticks)
        case blocks.Signatures():
            yield _table(_shares([1] * len(thing.captions)), [_words(each, number) for each in thing.captions])


def _ruled(thing: blocks.Table, number: int) -> str:
    heads = ", ".join(_words(column.head, number) for column in thing.columns)
    cells = [_cell(cell, number) for row in thing.rows for cell in row]
    shares = _shares([column.share for column in thing.columns])
    return _table(shares, [f"table.header({heads})", *cells], ", stroke: (bottom: 0.5pt)")


def _cell(cell: Any, number: int) -> str:
    return _inside([cell], number) if isinstance(cell, blocks.Block) else _words(cell, number)


def _table(columns: str, cells: Sequence[str], more: str = "") -> str:
    return f"#table(columns: {columns}{more}, {', '.join(cells)})"


def _shares(shares: Sequence[float]) -> str:
    return "(" + "".join(f"{share}fr, " for share in shares) + ")"


def _words(words: blocks.Words, number: int) -> str:
    parts = (words,) if isinstance(words, str) else words
    spans = (each if isinstance(each, blocks.Span) else blocks.Span(text=each) for each in parts)
    said = "".join(f"#strong[{_clean(each.text)}]" if each.is_bold else _clean(each.text) for each in spans)
    return f"[{said}{f' {number}' if number and said else ''}]"


def _clean(text: str) -> str:
    lines = DIRECTING.sub("", text).split("\n")
    return "#linebreak()".join('#"' + line.replace("\\", "\\\\").replace('"', '\\"') + '";' for line in lines)
