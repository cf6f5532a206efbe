"""How long what is kept (R52, domain 4.4): nothing goes before its day, and nothing without two approvals."""

from datetime import date, datetime

from dateutil.relativedelta import relativedelta

from medhandover.kernel.coded import Coded
from medhandover.kernel.ids import CaseId, CertificateId, DestructionId, HoldId, StaffId
from medhandover.kernel.shapes import entity, record
from medhandover.settings.model import Settings


class RetentionClass(Coded):
    """Dutch: bewaarklasse; what is destroyed together."""

    MEDICAL = "medisch", "medical data"
    LOG = "logregels", "content of log lines"
    CASE = "zaak", "the whole case"


class DueState(Coded):
    """Dutch: stand van de bewaartermijn."""

    NO_TERM = "geen_termijn", "no term is set, so nothing is destroyed"
    RUNNING = "loopt", "the term runs"
    HELD = "aangehouden", "held back"
    LISTED = "op_lijst", "on a destruction list"
    DUE = "te_vernietigen", "due for destruction"
    DESTROYED = "vernietigd", "destroyed"


@record
class Item:
    """One class of one case on a destruction list; the document number stays, the person goes.

    Of a whole case, `closed_on` and the `duplicates` that went with it say when its log lines may go after it.
    """

    case: CaseId
    document_number: str
    kind: RetentionClass
    due_on: date
    closed_on: date | None = None
    duplicates: tuple[CaseId, ...] = ()


@entity
class Destruction:
    """A destruction list (vernietigingslijst): proposed by one, approved by two others, then carried out."""

    id: DestructionId
    items: tuple[Item, ...]
    proposed_by: StaffId
    proposed_at: datetime
    first_by: StaffId | None = None
    first_at: datetime | None = None
    second_by: StaffId | None = None
    second_at: datetime | None = None
    rejected_by: StaffId | None = None
    rejected_at: datetime | None = None
    rejected_reason: str = ""
    done_at: datetime | None = None
    version: int = 1

    @property
    def is_open(self) -> bool:
        """Tell whether it waits for an approval or for being carried out."""
        return self.rejected_at is None and self.done_at is None

    @property
    def is_approved(self) -> bool:
        """Tell whether two persons approved it."""
        return self.first_at is not None and self.second_at is not None


@record
class Counted:
    """How many rows of a table, or files, were destroyed."""

    what: str
    count: int


@entity
class Certificate:
    """The certificate of a destruction (verklaring van vernietiging): what, when, by whom; it names no person.

    `list_hash` (SHA-256) stands for the approved list as it was.
    """

    id: CertificateId
    destruction: DestructionId
    number: str
    items: tuple[Item, ...]
    counts: tuple[Counted, ...]
    destroyed_by: StaffId
    destroyed_at: datetime
    list_hash: str


@entity
class HoldDraft:
    """Why a case is not destroyed for now (aanhouding): a complaint, a procedure, a request of the person."""

    case: CaseId
    reason: str


@entity
class Hold(HoldDraft):
    """A hold on a case; `lifted_at` ends it."""

    id: HoldId
    set_by: StaffId
    set_at: datetime
    lifted_by: StaffId | None = None
    lifted_at: datetime | None = None
    version: int = 1


def years_of(kind: RetentionClass, settings: Settings) -> int:
    """Return for how many years after closing a class is kept; 0 while no term is set: then nothing goes (4.4)."""
    terms = {
        RetentionClass.MEDICAL: settings.retention_medical_years,
        RetentionClass.LOG: settings.retention_log_years,
        RetentionClass.CASE: settings.retention_case_years,
    }
    return terms[kind]


def due_day(closed_on: date, kind: RetentionClass, settings: Settings) -> date | None:
    """Return the day from which a class of a case closed on `closed_on` may be destroyed; None without a term."""
    years = years_of(kind, settings)
    return closed_on + relativedelta(years=years) if years > 0 else None
