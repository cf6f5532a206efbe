"""How cases are kept."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from medhandover.cases.model import Case, Document
from medhandover.cases.representatives import Representative
from medhandover.kernel.clock import home_day
from medhandover.kernel.ids import AttachmentId, CaseId
from medhandover.kernel.problem import NotAllowed
from medhandover.kernel.roles import Level, Role
from medhandover.search.store import index
from medhandover.storage.tables import keep
from medhandover.storage.work import Work

cases_table = keep(
    Case,
    "cases",
    belongs={"director": "accounts", "coordinator": "accounts"},
    unique=[("v_number",), ("document_number",)],
)
documents_table = keep(Document, "documents", belongs={"case": "cases", "added_by": "accounts"})
representatives_table = keep(Representative, "representatives", belongs={"case": "cases", "recorded_by": "accounts"})


def documents_of(work: Work, case: CaseId) -> Sequence[Document]:
    """Return the documents of a case, oldest first."""
    ordered = select(Document).order_by(documents_table.c.added_at, documents_table.c.id)
    return work.all(ordered.where(documents_table.c.case == case))


def representatives_of(work: Work, case: CaseId) -> Sequence[Representative]:
    """Return everybody who represents or represented the person of a case, in the order they were entered."""
    ordered = select(Representative).order_by(representatives_table.c.recorded_at, representatives_table.c.id)
    return work.all(ordered.where(representatives_table.c.case == case))


def named_attachments(session: Session) -> dict[AttachmentId, str]:
    """Return every attachment that a document names, with the document number of its case."""
    rows = select(documents_table.c.id, cases_table.c.document_number).join(cases_table)
    return {AttachmentId(each.id): str(each.document_number) for each in session.execute(rows)}


def concerned_case(work: Work, case: CaseId, thing: str = "case", thing_id: str = "", **details: object) -> Case:
    """Return the case that the running declaration is about, and enter it in the log entry.

    Every feature opens a case through this door; a case director sees medical data of the own cases only (domain 4.2).
    """
    found = work.get(Case, case)
    work.concerns(case, thing, thing_id or case, **details)
    is_medical = work.entries[-1].declared.level is Level.M1
    if is_medical and work.actor.roles & {Role.COORDINATOR, Role.MEDICAL_ESCORT} == set():
        is_own = found.director == work.actor.id
        if not is_own:
            raise NotAllowed(what=work.entries[-1].declared.tag, roles={Role.COORDINATOR})
    return found


def case_with_number(work: Work, v_number: str) -> Case | None:
    """Return the case of the person with this V-number (ten digits)."""
    return work.one(select(Case).where(cases_table.c.v_number == v_number))


def next_document_number(work: Work, now: datetime) -> str:
    """Return the number that stands on papers in place of the V-number: `MO-2026-0001`."""
    start = f"MO-{home_day(now).year}-"
    numbers = select(func.max(cases_table.c.document_number)).where(cases_table.c.document_number.startswith(start))
    last = work.session.scalar(numbers)
    return f"{start}{int(last.rpartition('-')[2]) + 1 if last else 1:04d}"


def index_case(work: Work, case: Case) -> None:
    """Make the case findable by its names in any script, its V-number and its document number."""
    index(
        work,
        "case",
        case.id,
        case.family_name,
        case.given_names,
        case.original_name,
        *case.aliases,
        case.v_number,
        case.document_number,
    )
