"""What a mark on a page is for who cannot see the page: paragraph, heading, cell, figure, or nothing to be read.

The roles are those of tagged PDF (ISO 32000-1, 14.8.4). Each mark knows the elements it stands in, outermost first.
"""

from dataclasses import dataclass
from typing import Literal

Role = Literal["P", "H", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "Sect", "Figure", "Span", "Artifact"]


@dataclass(frozen=True, eq=False, slots=True)
class Element:
    """One element of the structure; two of them are never the same, however equal they look.

    `language` is that of its words where it is not the paper's, `alt` says in words what a figure shows, `level` is
    that of a heading, and `attributes` are written into the PDF as they stand.
    """

    role: Role
    language: str | None = None
    alt: str = ""
    level: int = 0
    attributes: str = ""


Path = tuple[Element, ...]
"""The elements a mark stands in, outermost first; empty for what is only drawn."""

ARTIFACT: Path = (Element("Artifact"),)
"""What is drawn and not read: rules, frames, the head of a table set again."""
HEADER: Path = (Element("Artifact", attributes="/Type /Pagination /Subtype /Header"),)
FOOTER: Path = (Element("Artifact", attributes="/Type /Pagination /Subtype /Footer"),)
"""What stands on every page, above and below the body."""

COUNTED = "/O /List /ListNumbering /Decimal"
HEADS_COLUMN = "/O /Table /Scope /Column"
"""Attributes of a numbered list, and of the head of a column."""
