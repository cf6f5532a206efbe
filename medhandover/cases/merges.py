"""Two cases of one person: the duplicate leads to the kept case, and nothing is moved or lost."""

from datetime import datetime

from medhandover.kernel.ids import CaseId, MergeId, StaffId
from medhandover.kernel.shapes import entity


@entity
class Merge:
    """Two persons decided that `duplicate` and `kept` are cases of one person; `undone_at` says they were not."""

    id: MergeId
    duplicate: CaseId
    kept: CaseId
    reason: str
    merged_by: StaffId
    countersigned_by: StaffId
    merged_at: datetime
    undone_at: datetime | None = None
    undone_by: StaffId | None = None
    undone_reason: str = ""
    version: int = 1
