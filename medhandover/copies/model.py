"""Printed copies (R49): which paper, which version, for whom and why, and where each copy is now."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime

from medhandover.kernel.coded import Coded
from medhandover.kernel.codes import is_language
from medhandover.kernel.fields import Wrong
from medhandover.kernel.ids import CaseId, CopyId, MovementId, PlanId, StaffId
from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import entity


class Recipient(Coded):
    """Dutch: ontvanger van het exemplaar."""

    RECEIVER = "ontvanger", "receiver"
    PERSON = "betrokkene", "the person"
    LAWYER = "gemachtigde", "lawyer"
    ESCORT = "begeleider", "escort"
    FILE = "dossier", "file"
    PARENTS = "ouders", "parents"
    GUARDIAN = "voogd", "guardian"
    CARRIER = "vervoerder", "airline or organiser"


class CopyState(Coded):
    """Dutch: stand van een exemplaar (R49)."""

    PRINTED = "afgedrukt", "printed"
    GIVEN = "uitgereikt", "given"
    RETURNED = "terug", "returned"
    LOST = "verloren", "lost"
    DESTROYED = "vernietigd", "destroyed"


MAY_BECOME = {
    CopyState.PRINTED: frozenset({CopyState.GIVEN, CopyState.LOST, CopyState.DESTROYED}),
    CopyState.GIVEN: frozenset({CopyState.RETURNED, CopyState.LOST, CopyState.DESTROYED}),
    CopyState.RETURNED: frozenset({CopyState.GIVEN, CopyState.LOST, CopyState.DESTROYED}),
    CopyState.LOST: frozenset({CopyState.RETURNED}),
    CopyState.DESTROYED: frozenset[CopyState](),
}
"""What can happen to a copy next: a lost one can only turn up again, a destroyed one is gone."""


@entity
class CopyDraft:
    """What is known when a copy is printed: `paper` is the code of the product, `content_hash` what it said (SHA-256).

    `is_concept` copies carry a diagonal mark; `text_hash` stands for the texts that it was composed of (SHA-256).
    """

    paper: str
    language: str
    recipient: Recipient
    purpose: str
    content_hash: str
    pages: int
    is_concept: bool
    reprint_reason: str = ""
    text_hash: str = ""


@entity
class Copy(CopyDraft):
    """One numbered copy; `state` and `place` are as of its last movement.

    `paper_version` counts the different contents of a paper in one language within the case, `number` the copies
    of that content.
    """

    id: CopyId
    case: CaseId
    plan: PlanId
    paper_version: int
    number: int
    printed_by: StaffId
    printed_at: datetime
    given_on: date | None = None
    version: int = 1
    state: CopyState = CopyState.PRINTED
    place: str = ""


@entity
class MovementDraft:
    """What is entered when a copy changes hands: on which day, to or by whom, where it is now, and a receipt or not.

    `whom` is empty when a copy was given to whom it was printed for.
    """

    moved_on: date
    whom: str = ""
    place: str = ""
    is_receipt_signed: bool = False


@entity
class Movement(MovementDraft):
    """One step of a copy, only ever added; a scan of the signed receipt is a document about the copy."""

    id: MovementId
    copy: CopyId
    case: CaseId
    sequence: int
    state: CopyState
    recorded_by: StaffId
    recorded_at: datetime


def next_number(copies: Iterable[Copy], paper: str, language: str, content_hash: str) -> tuple[int, int]:
    """Return version and number of the next copy (R49): new content gets a new version, the same content keeps its own.

    `copies` are those of the case; other papers and languages are left out here.
    """
    alike = [each for each in copies if (each.paper, each.language) == (paper, language)]
    same = [each for each in alike if each.content_hash == content_hash]
    if same:
        return same[0].paper_version, max(each.number for each in same) + 1
    return max((each.paper_version for each in alike), default=0) + 1, 1


def is_reprint(copies: Iterable[Copy], draft: CopyDraft) -> bool:
    """Tell whether this recipient has a copy of this content already; a concept and the real paper are two things."""
    return any(
        (each.paper, each.language, each.content_hash) == (draft.paper, draft.language, draft.content_hash)
        and (each.recipient, each.is_concept) == (draft.recipient, draft.is_concept)
        for each in copies
    )


def wrong_copy(draft: CopyDraft) -> Iterator[Wrong]:
    """Tell what is wrong with a copy: nameless paper, no purpose, unknown language, no pages or no fingerprint."""
    for path in ("paper", "purpose"):
        if not getattr(draft, path).strip():
            yield Wrong(path=path, sentence=N_("This cannot be empty."))
    if not is_language(draft.language):
        sentence = N_("{code} is not a language code. Write two or three letters, such as hy for Armenian.")
        yield Wrong(path="language", sentence=sentence, values={"code": draft.language})
    if draft.pages < 1:
        yield Wrong(path="pages", sentence=N_("A copy has at least one page."))
    if not re.fullmatch(r"[0-9a-f]{64}", draft.content_hash):
        yield Wrong(path="content_hash", sentence=N_("This is no fingerprint of a text: 64 hexadecimal digits."))


def wrong_movement(draft: MovementDraft, state: CopyState, since: date, today: date) -> Iterator[Wrong]:
    """Tell what is wrong with a step: on a day before the last one (`since`) or to come, destroyed by nobody."""
    if not since <= draft.moved_on <= today:
        sentence = N_("A copy changes hands between {since} and today.")
        yield Wrong(path="moved_on", sentence=sentence, values={"since": since})
    if state is CopyState.DESTROYED and not draft.whom.strip():
        yield Wrong(path="whom", sentence=N_("Write who destroyed the copy."))
