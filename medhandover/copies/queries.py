"""What may be seen of printed copies."""

from datetime import date, datetime

from medhandover.cases.store import concerned_case
from medhandover.copies.model import Recipient
from medhandover.copies.store import copies_of
from medhandover.kernel.declare import query
from medhandover.kernel.ids import CaseId, CopyId, PlanId, StaffId
from medhandover.kernel.roles import PERSON_READERS
from medhandover.kernel.shapes import record
from medhandover.storage.work import Work


@record
class CopyRow:
    """A printed copy: which paper and version, its number, for whom, why, and when it was given."""

    id: CopyId
    version: int
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
    reprint_reason: str
    given_on: date | None


@query("copy:list", may=PERSON_READERS)
def all_copies(work: Work, case: CaseId) -> tuple[CopyRow, ...]:
    """Return every printed copy of a case, oldest first."""
    concerned_case(work, case, "copies")
    names = CopyRow.__dataclass_fields__
    return tuple(CopyRow(**{name: getattr(each, name) for name in names}) for each in copies_of(work, case))
