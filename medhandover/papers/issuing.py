"""From what a paper says to its file: composed, drawn outside any transaction, entered as a copy, then given."""

from collections.abc import Callable
from typing import Any, Protocol

from medhandover.copies.model import CopyDraft, Recipient
from medhandover.kernel.ids import CaseId
from medhandover.kernel.problem import Conflict
from medhandover.kernel.shapes import record
from medhandover.letters.model import MEDICAL, Paper, PaperLanguage
from medhandover.letters.texts import texts
from medhandover.papers.actions import print_paper
from medhandover.papers.blocks import Document
from medhandover.papers.composing import languages_of
from medhandover.papers.press import drawn
from medhandover.papers.queries import Composed, compose_evidence, compose_medical, compose_paper
from medhandover.papers.readers import may_read

Draw = Callable[[Document], tuple[bytes, int]]
"""What makes a PDF of a document and counts its pages."""
TRIES = 3
"""How often a paper is composed anew when somebody else prints the same one meanwhile."""


class Door(Protocol):
    """The one door, as papers need it."""

    def ask(self, query: Any, *args: Any) -> Any:
        """Answer a question."""
        ...

    def do(self, action: Any, *args: Any) -> Any:
        """Do an action."""
        ...


@record
class Order:
    """Which paper of a case is printed, in which language, for whom and why; `again` is why it is printed once more.

    `file_name` is what the file will be called: it travels too (domain 10.1).
    """

    case: CaseId
    paper: Paper
    language: PaperLanguage
    recipient: Recipient
    purpose: str
    again: str = ""
    file_name: str = ""


@record
class Issued:
    """A printed copy: its file, pages, version and number, and whether it bears the mark of a concept."""

    file: bytes
    pages: int
    version: int
    number: int
    is_concept: bool


@record
class Previewed:
    """A paper to look at before it is printed: it is no copy, and none was entered."""

    file: bytes
    pages: int
    is_concept: bool


def issue(door: Door, order: Order, draw: Draw = drawn) -> Issued:
    """Print a paper and enter it in the register of copies (R49); `draw` draws it, here or elsewhere.

    Raises NotForCarrier, NothingPlanned, NotItsLanguage, NotItsReader, NotItsVersion, MayNotTravel, NoGlyph,
    ReprintReasonNeeded, Conflict and what the door refuses.
    """
    left = TRIES
    while True:
        composed = composed_for(door, order)
        file, pages = draw(composed.document)
        left -= 1
        try:
            return entered(door, order, composed, file, pages)
        except Conflict:
            if not left:
                raise


def entered(door: Door, order: Order, composed: Composed, file: bytes, pages: int) -> Issued:
    """Enter a drawn paper as a copy (R49); raises ReprintReasonNeeded, Conflict and what the door refuses."""
    door.do(print_paper, composed.plan, _copy(order, composed, pages), composed.version, composed.number)
    return Issued(
        file=file, pages=pages, version=composed.version, number=composed.number, is_concept=composed.is_concept
    )


def preview(door: Door, order: Order) -> Previewed:
    """Return a paper as it would be printed, marked as no copy; nothing is entered. Raises as `issue` does."""
    composed = composed_for(door, order, is_preview=True)
    file, pages = drawn(composed.document)
    return Previewed(file=file, pages=pages, is_concept=composed.is_concept)


def composed_for(door: Door, order: Order, *, is_preview: bool = False) -> Composed:
    """Return what will be drawn; raises NothingPlanned, NotItsLanguage, MayNotTravel and what the door refuses."""
    may_read(order.recipient, order.paper.value)
    shown = languages_of(order.paper, order.language)[0]
    whom = texts(order.paper, shown).labels["Recipient"][order.recipient.value]
    asked, drawn_for = (order.case, order.paper, order.language), (whom, order.file_name, is_preview)
    if order.paper is Paper.EVIDENCE:
        made: Composed = door.ask(compose_evidence, order.case, order.language, order.recipient, *drawn_for)
    elif order.paper in MEDICAL:
        made = door.ask(compose_medical, *asked, order.recipient, *drawn_for)
    else:
        made = door.ask(compose_paper, *asked, *drawn_for)
    return made


def _copy(order: Order, composed: Composed, pages: int) -> CopyDraft:
    return CopyDraft(
        paper=order.paper.value,
        language=order.language.value,
        recipient=order.recipient,
        purpose=order.purpose,
        content_hash=composed.content_hash,
        text_hash=composed.text_hash,
        pages=pages,
        is_concept=composed.is_concept,
        reprint_reason=order.again,
    )
