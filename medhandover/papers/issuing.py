"""From what a paper says to its file: composed, drawn outside any transaction, entered as a copy, then given."""

from typing import Any, Protocol

from medhandover.copies.model import CopyDraft, Recipient
from medhandover.kernel.ids import CaseId
from medhandover.kernel.problem import Conflict
from medhandover.kernel.shapes import record
from medhandover.letters.model import Paper, PaperLanguage
from medhandover.letters.texts import texts
from medhandover.papers.actions import print_paper
from medhandover.papers.printing import drawn
from medhandover.papers.queries import Composed, compose_dossier, compose_evidence, compose_paper
from medhandover.papers.readers import may_read

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


def issue(door: Door, order: Order) -> Issued:
    """Print a paper and enter it in the register of copies (R49).

    Raises NothingPlanned, NotItsLanguage, NotItsReader, MayNotTravel, NoGlyph, ReprintReasonNeeded, Conflict and what
    the door refuses.
    """
    may_read(order.recipient, order.paper.value)
    for left in reversed(range(TRIES)):
        composed = _composed(door, order)
        file, pages = drawn(composed.document)
        try:
            door.do(print_paper, composed.plan, _copy(order, composed, pages), composed.version, composed.number)
        except Conflict:
            if left == 0:
                raise
            continue
        break
    return Issued(
        file=file, pages=pages, version=composed.version, number=composed.number, is_concept=composed.is_concept
    )


def _composed(door: Door, order: Order) -> Composed:
    shown = PaperLanguage.NL if order.paper is not Paper.DOSSIER else order.language
    whom = texts(order.paper, shown).labels["Recipient"][order.recipient.value]
    if order.paper is Paper.DOSSIER:
        made: Composed = door.ask(compose_dossier, order.case, order.language, whom, order.file_name)
    elif order.paper is Paper.EVIDENCE:
        made = door.ask(compose_evidence, order.case, order.language, order.recipient, whom, order.file_name)
    else:
        made = door.ask(compose_paper, order.case, order.paper, order.language, whom, order.file_name)
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
