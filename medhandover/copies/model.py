"""Printed copies (R49): which paper, which version, for whom and why."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime

from medhandover.kernel.coded import Coded
from medhandover.kernel.codes import is_language
from medhandover.kernel.fields import Wrong
from medhandover.kernel.ids import CaseId, CopyId, PlanId, StaffId
from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import entity


class Recipient(Coded):
    """Dutch: ontvanger van het exemplaar."""

    RECEIVER = "ontvanger", "receiver"
    PERSON = "betrokkene", "the person"
    LAWYER = "gemachtigde", "lawyer"
    ESCORT = "begeleider", "escort"
    FILE = "dossier", "file"


@entity
class CopyDraft:
    """What is known when a copy is printed: `paper` is the code of the product, `content_hash` what it said (SHA-256).

    `is_concept` copies carry a diagonal mark.
    """

    paper: str
    language: str
    recipient: Recipient
    purpose: str
    content_hash: str
    pages: int
    is_concept: bool
    reprint_reason: str = ""


@entity
class Copy(CopyDraft):
    """One numbered copy.

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
