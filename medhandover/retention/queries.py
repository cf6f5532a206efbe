"""What may be seen of retention: what is due, lists, certificates; and all that is kept of one person."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from medhandover.audit.queries import case_lines
from medhandover.cases.model import Case
from medhandover.cases.store import concerned_case, merged_into
from medhandover.kernel.clock import Moment
from medhandover.kernel.declare import query
from medhandover.kernel.ids import CaseId, CertificateId, DestructionId, HoldId, StaffId
from medhandover.kernel.languages import N_
from medhandover.kernel.roles import CASE_WORKERS, Level, Role
from medhandover.kernel.shapes import record
from medhandover.retention.account import AccountRow, account_of
from medhandover.retention.due import Due
from medhandover.retention.model import Counted, Hold, Item
from medhandover.retention.overview import due_now
from medhandover.retention.person import PersonExport
from medhandover.retention.store import certificates, destructions, holds
from medhandover.staff.store import accounts
from medhandover.storage.hanging import hanging, together
from medhandover.storage.work import Work

READERS = CASE_WORKERS | {Role.AUDITOR}


@record
class DestructionRow:
    """A destruction list and how far it is."""

    id: DestructionId
    version: int
    items: tuple[Item, ...]
    proposed_by: StaffId
    proposed_at: datetime
    first_by: StaffId | None
    second_by: StaffId | None
    rejected_reason: str
    done_at: datetime | None
    is_approved: bool
    is_open: bool

    @property
    def stands(self) -> str:
        """Return how far the list is, a message id."""
        if self.done_at:
            return N_("carried out")
        if self.rejected_reason:
            return N_("rejected")
        if self.is_approved:
            return N_("approved by two persons")
        return N_("approved by one person") if self.first_by else N_("waits for two approvals")


@record
class CertificateRow:
    """A certificate of destruction; it names no person."""

    id: CertificateId
    number: str
    items: tuple[Item, ...]
    counts: tuple[Counted, ...]
    destroyed_by: StaffId
    destroyed_at: datetime
    list_hash: str


@record
class HoldRow:
    """A case that is held back from destruction, and why; `lifted_at` ended it."""

    id: HoldId
    version: int
    case: CaseId
    document_number: str
    reason: str
    set_at: datetime
    lifted_at: datetime | None


@query("retention:list", may=READERS, level=Level.P1)
def retention_overview(work: Work, until: date | None = None) -> tuple[Due, ...]:
    """Return how long each class of each closed case is kept, those due by `until` only if given (R52)."""
    found = tuple(each for each in due_now(work) if until is None or (each.due_on and each.due_on <= until))
    work.concerns(None, "retention", "", until=until)
    return found


@query("destruction:list", may=READERS, level=Level.P1)
def all_destructions(work: Work) -> tuple[DestructionRow, ...]:
    """Return every destruction list, oldest first."""
    work.concerns(None, "destruction lists", "")
    names = DestructionRow.__dataclass_fields__
    return tuple(DestructionRow(**{name: getattr(each, name) for name in names}) for each in destructions(work))


@query("hold:list", may=READERS, level=Level.P1)
def all_holds(work: Work) -> tuple[HoldRow, ...]:
    """Return which cases are held back from destruction and why, those that no longer are too."""
    work.concerns(None, "holds", "")
    return tuple(_hold(work, each) for each in holds(work))


@query("hold:case", may=READERS, level=Level.P1)
def case_holds(work: Work, case: CaseId) -> tuple[HoldRow, ...]:
    """Return why one case is held back from destruction, and what held it back before."""
    concerned_case(work, case, "holds")
    return tuple(_hold(work, each) for each in holds(work) if each.case == case)


def _hold(work: Work, hold: Hold) -> HoldRow:
    names = [name for name in HoldRow.__dataclass_fields__ if name != "document_number"]
    number = work.get(Case, hold.case).document_number
    return HoldRow(**{name: getattr(hold, name) for name in names}, document_number=number)


@query("certificate:list", may=READERS, level=Level.P1)
def all_certificates(work: Work) -> tuple[CertificateRow, ...]:
    """Return every certificate of destruction."""
    work.concerns(None, "certificates", "")
    names = CertificateRow.__dataclass_fields__
    return tuple(CertificateRow(**{name: getattr(each, name) for name in names}) for each in certificates(work))


@query("person:account", may=READERS, level=Level.P1)
def person_account(
    work: Work, case: CaseId, since: date | None = None, until: date | None = None
) -> tuple[AccountRow, ...]:
    """Return who looked at or changed a person's file, when and why; like lines of one day together (Q19)."""
    concerned_case(work, case, "account")
    rows = account_of(case_lines(work, case), {each.name: each.shown for each in accounts(work)})
    return tuple(each for each in rows if (since is None or each.day >= since) and (until is None or each.day <= until))


@query("person:export", may={Role.COORDINATOR, Role.CASE_DIRECTOR}, level=Level.M1)
def person_export(work: Work, case: CaseId, why: str = "") -> PersonExport:
    """Return everything that is kept of one person, with who looked at it (right of access).

    What was entered in a duplicate that leads here is of the same person and comes out too.

    `why` is the reason when it leaves the office unsealed; it stands in the log.
    """
    seen = concerned_case(work, case, "case", case, is_plain=bool(why), why=why)
    duplicates = merged_into(work, [case])
    found = together(*(hanging(work.session, "cases", each) for each in (case, *duplicates)))
    lines = [line for each in (case, *duplicates) for line in case_lines(work, each)]
    return PersonExport(
        document_number=seen.document_number,
        exported=Moment(work.now),
        tables={name: tuple(_told(row) for row in rows) for name, rows in found.items() if name != "standings"},
        account=tuple(account_of(lines, {each.name: each.shown for each in accounts(work)})),
    )


def _told(row: Mapping[str, Any]) -> dict[str, Any]:
    """Return a row without what is empty and what only counts its changes."""
    return {name: value for name, value in row.items() if value not in (None, "", (), []) and name != "version"}
