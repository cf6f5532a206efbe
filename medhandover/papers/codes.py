"""The square code of a page (QR, ISO/IEC 18004): which paper, version and page a scan shows; nothing personal."""

import segno

HASHED = 12
"""How many hexadecimal digits stand for the content."""


def code_text(document: str, version: int, content_hash: str) -> str:
    """Return what the code says, with the places of page and count open; capitals alone keep it small."""
    return f"{document.upper()} {version} {{page}}/{{pages}} {content_hash[:HASHED].upper()}"


def pattern(text: str, mask: int | None = None) -> tuple[tuple[bool, ...], ...]:
    """Return the code of `text` as rows of True for black, without quiet zone; 15 % may be hidden (level M).

    `mask` is the mask pattern (ISO/IEC 18004, 7.8); None finds the best of all eight, in eight times as long.
    """
    made = segno.make_qr(text, error="m", boost_error=False, mask=mask)
    return tuple(tuple(bool(square) for square in row) for row in made.matrix)


def best_mask(text: str) -> int:
    """Return the best mask pattern for `text`; the pages of a paper differ in a digit or two and share it."""
    return int(segno.make_qr(text, error="m", boost_error=False).mask)
