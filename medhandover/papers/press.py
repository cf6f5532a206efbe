"""The press: what draws papers and pictures pages is loaded with the first of them, by a worker as a rule.

A start of the program pays for none of it.
"""

from medhandover.papers.blocks import Document


def drawn(document: Document) -> tuple[bytes, int]:
    """Return `document` as a PDF, and how many pages it has; raises NoGlyph."""
    from medhandover.papers.printing import drawn as draw  # noqa: PLC0415 - the lazy door: with the first paper

    return draw(document)


def packed(content: bytes, number: int) -> bytes:
    """Return a page (from 0) of a PDF as a line of JSON and its pixels, or a line that says what is wrong."""
    from medhandover.papers.picturing import packed as pack  # noqa: PLC0415 - the lazy door: with the first page

    return pack(content, number)
