"""What may be seen of printed copies and data breaches."""

from datetime import date, datetime

from medhandover.cases.model import Case, Subject
from medhandover.cases.store import concerned_case, documents_of
from medhandover.copies.breaches import Breach, BreachKind, BreachState, Report, ReportedTo, hours_left, state_of
from medhandover.copies.model import Copy, CopyState, Recipient
from medhandover.copies.store import breaches_of, copies_of, every_breach, movements_of
from medhandover.kernel.clock import Moment
from medhandover.kernel.declare import query
from medhandover.kernel.ids import AttachmentId, BreachId, CaseId, CopyId, MovementId, PlanId, StaffId
from medhandover.kernel.roles import PERSON_READERS
from medhandover.kernel.shapes import record
from medhandover.storage.work import Work


@record
class CopyRow:
    """A printed copy: which paper and version, its number, for whom, why, where it is now, scans of its receipts."""

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
    text_hash: str
    pages: int
    is_concept: bool
    printed_by: StaffId
    printed_at: datetime
    reprint_reason: str
    given_on: date | None
    state: CopyState
    place: str
    receipts: tuple[AttachmentId, ...] = ()


@record
class MovementRow:
    """One step of a copy."""

    id: MovementId
    state: CopyState
    moved_on: date
    whom: str
    place: str
    is_receipt_signed: bool
    recorded_by: StaffId
    recorded_at: datetime


@record
class BreachRow:
    """A data breach: until when it is reported, how many hours are left, to whom it was, and how it was settled.

    `hours_left` is below zero once the deadline has passed, None when nobody waits for it any more.
    """

    id: BreachId
    version: int
    case: CaseId
    document_number: str
    kind: BreachKind
    noticed_at: Moment
    deadline_at: datetime
    hours_left: int | None
    state: BreachState
    what: str
    place: str
    copy: CopyId | None
    reports: tuple[Report, ...]
    settled_on: date | None
    outcome: str
    no_report_reason: str

    @property
    def reported_to(self) -> tuple[ReportedTo, ...]:
        """Return who was told, in order."""
        return tuple(each.to for each in self.reports)


@query("copy:list", may=PERSON_READERS)
def all_copies(work: Work, case: CaseId) -> tuple[CopyRow, ...]:
    """Return every printed copy of a case and where it is now, oldest first."""
    concerned_case(work, case, "copies")
    names = [name for name in CopyRow.__dataclass_fields__ if name != "receipts"]
    scans = [each for each in documents_of(work, case) if each.about is Subject.COPY]
    return tuple(
        CopyRow(
            **{name: getattr(each, name) for name in names},
            receipts=tuple(scan.id for scan in scans if scan.thing == each.id),
        )
        for each in copies_of(work, case)
    )


@query("copy:steps", may=PERSON_READERS)
def copy_steps(work: Work, copy: CopyId) -> tuple[MovementRow, ...]:
    """Return what happened to a printed copy, in order."""
    concerned_case(work, work.get(Copy, copy).case, "copy", copy)
    names = MovementRow.__dataclass_fields__
    return tuple(MovementRow(**{name: getattr(each, name) for name in names}) for each in movements_of(work, copy))


@query("breach:list", may=PERSON_READERS)
def all_breaches(work: Work, has_ended: bool = False) -> tuple[BreachRow, ...]:
    """Return the data breaches that are not settled with the hours left to report them, the first deadline first.

    `has_ended`: also those that were settled.
    """
    rows = tuple(_row(work, each) for each in every_breach(work, is_settled=has_ended))
    work.concerns(None, "breaches", "", has_ended=has_ended, ids=[row.id for row in rows])
    return rows


@query("breach:case", may=PERSON_READERS)
def case_breaches(work: Work, case: CaseId) -> tuple[BreachRow, ...]:
    """Return the data breaches of one case, settled ones too, the first deadline first."""
    concerned_case(work, case, "breaches")
    return tuple(_row(work, each) for each in breaches_of(work, case))


def _row(work: Work, breach: Breach) -> BreachRow:
    known = {"document_number", "hours_left", "state"}
    names = [name for name in BreachRow.__dataclass_fields__ if name not in known]
    number = work.get(Case, breach.case).document_number
    values = {name: getattr(breach, name) for name in names}
    state = state_of(breach, work.now)
    left = hours_left(breach, work.now) if state in {BreachState.OPEN, BreachState.LATE} else None
    return BreachRow(**values, document_number=number, hours_left=left, state=state)
