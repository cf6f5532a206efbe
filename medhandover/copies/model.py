"""Printed copies (R49): which paper, which version, for whom and why."""

from datetime import date, datetime

from medhandover.kernel.coded import Coded
from medhandover.kernel.ids import CaseId, CopyId, PlanId, StaffId
from medhandover.kernel.shapes import entity


class Recipient(Coded):
    """Dutch: ontvanger van het exemplaar."""

    RECEIVER = "ontvanger", "receiver"
    PERSON = "betrokkene", "the person"
    LAWYER = "gemachtigde", "lawyer"
    ESCORT = "begeleider", "escort"
    FILE = "dossier", "file"


@entity
class Copy:
    """One numbered copy; `paper` is the code of the product, `content_hash` what it said.

    `paper_version` counts the different contents, `number` the copies within paper and version; `is_concept`
    copies carry a diagonal mark.
    """

    id: CopyId
    case: CaseId
    plan: PlanId
    paper: str
    language: str
    paper_version: int
    number: int
    recipient: Recipient
    purpose: str
    content_hash: str
    pages: int
    is_concept: bool
    printed_by: StaffId
    printed_at: datetime
    reprint_reason: str = ""
    given_on: date | None = None
    version: int = 1
