"""A paper as plain text, to be read on a screen or aloud: the words of its blocks, line by line."""

from collections.abc import Iterable, Iterator

from medhandover.papers.blocks import (
    Blank,
    Block,
    Box,
    Fields,
    Heading,
    KeepTogether,
    Numbered,
    Row,
    Section,
    Signatures,
    Span,
    Squares,
    Table,
    Text,
    Ticks,
    Words,
    WritingLines,
)
from medhandover.papers.characters import DIRECTING
from medhandover.papers.cuts import Cut
from medhandover.papers.pictures import Picture

TO_WRITE_ON = "__________"
"""A line to write on with a pen."""


def plain(blocks: Iterable[Block]) -> str:
    """Return the words of `blocks` as lines; a heading has an empty line before it, a picture or code is told in words.

    What is only drawn is left out.
    """
    return "\n".join(_lines(blocks)).strip("\n") + "\n"


def _lines(blocks: Iterable[Block]) -> Iterator[str]:
    for each in blocks:
        yield from _of(each)


def _of(block: Block) -> Iterator[str]:
    if isinstance(block, Heading):
        yield from ("", spoken(block.words))
    elif isinstance(block, Text):
        yield from spoken(block.words).split("\n")
    elif isinstance(block, Row):
        for cell in block.cells:
            yield from _lines(cell)
    elif isinstance(block, Box | KeepTogether | Section):
        yield from _lines(block.blocks)
    elif isinstance(block, Cut):
        for panel in block.panels:
            yield from _lines(panel)
    elif isinstance(block, Picture):
        yield spoken(block.told)
    elif isinstance(block, Squares):
        yield f"{block.told} {spoken(block.caption)}".strip()
    else:
        yield from _of_form(block)


def _of_form(block: Block) -> Iterator[str]:
    """Yield what is filled in or ticked: fields, lists, boxes, lines to write on."""
    if isinstance(block, Fields):
        yield from (f"{spoken(label)}: {spoken(value)}" for label, value in block.items)
    elif isinstance(block, Numbered):
        yield from (f"{number}. {spoken(each)}" for number, each in enumerate(block.items, 1))
    elif isinstance(block, Table):
        yield from _of_table(block)
    elif isinstance(block, Blank):
        yield f"{spoken(block.label)}: {TO_WRITE_ON}"
    elif isinstance(block, Ticks):
        boxes = " ".join(f"[{'x' if each.is_ticked else ' '}] {spoken(each.words)}" for each in block.ticks)
        yield f"{spoken(block.lead)} {boxes}".strip()
    elif isinstance(block, WritingLines):
        yield from (TO_WRITE_ON for _ in range(block.count))
    elif isinstance(block, Signatures):
        yield from (f"{spoken(each)}: {TO_WRITE_ON}" for each in block.captions)


def _of_table(table: Table) -> Iterator[str]:
    yield " | ".join(spoken(each.head) for each in table.columns)
    for row in table.rows:
        yield " | ".join(_cell(each) for each in row)


def _cell(cell: object) -> str:
    if isinstance(cell, Block):
        return " ".join(_of(cell)).strip()
    if isinstance(cell, tuple) and cell and all(isinstance(each, Block) for each in cell):
        return " ".join(_lines(cell)).strip()
    return spoken(cell) if isinstance(cell, str | tuple) else ""


def spoken(words: Words) -> str:
    """Return words without their look and without marks of direction."""
    parts = (words,) if isinstance(words, str) else words
    text = "".join(each.text if isinstance(each, Span) else each for each in parts)
    return DIRECTING.sub("", text).replace("\u00a0", " ").replace("\u202f", " ")
