"""Data breaches: a copy that was lost starts the clock within which it is reported (domain 4.1, 4.4, FM-26)."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from medhandover.kernel.clock import Moment
from medhandover.kernel.coded import Coded
from medhandover.kernel.fields import Wrong
from medhandover.kernel.ids import BreachId, CaseId, CopyId, StaffId
from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import entity, record


class BreachKind(Coded):
    """Dutch: soort datalek."""

    LOST_COPY = "exemplaar_verloren", "printed copy lost"
    LOST_FILE = "dossier_verloren", "sealed file lost"
    OPENED_FILE = "dossier_geopend", "sealed file opened by somebody else"
    WRONG_RECIPIENT = "verkeerde_ontvanger", "given or sent to the wrong person"
    NO_GROUND = "zonder_grondslag", "medical data sent without a ground"
    OTHER = "anders", "other"


class ReportedTo(Coded):
    """Dutch: aan wie een datalek is gemeld."""

    OFFICER = "fg", "data protection officer"
    AUTHORITY = "ap", "data protection authority"
    PERSON = "betrokkene", "the person"


class BreachState(Coded):
    """Dutch: stand van een datalek."""

    OPEN = "te_melden", "to be reported"
    LATE = "te_laat", "not reported in time"
    REPORTED = "gemeld", "reported, to be settled"
    SETTLED = "afgehandeld", "breach settled"


@record
class Report:
    """One report of a breach: to whom, when, and its reference."""

    to: ReportedTo
    reported_at: Moment
    reference: str = ""


@entity
class BreachDraft:
    """What is entered of a data breach; `what` happened stays out of the log."""

    kind: BreachKind
    noticed_at: Moment
    what: str
    place: str = ""


@entity
class Breach(BreachDraft):
    """A data breach, reported before `deadline_at`, then settled; `no_report_reason`: why the authority is not told."""

    id: BreachId
    case: CaseId
    deadline_at: datetime
    recorded_by: StaffId
    recorded_at: datetime
    copy: CopyId | None = None
    reports: tuple[Report, ...] = ()
    settled_on: date | None = None
    outcome: str = ""
    no_report_reason: str = ""
    version: int = 1

    def is_told(self, to: ReportedTo) -> bool:
        """Tell whether the breach was reported to somebody."""
        return any(each.to is to for each in self.reports)


def deadline(draft: BreachDraft, hours: int) -> datetime:
    """Return until when a breach is reported: `hours` after it was noticed."""
    return draft.noticed_at.at + timedelta(hours=hours)


def hours_left(breach: Breach, now: datetime) -> int:
    """Return the whole hours until the deadline; negative once it has passed."""
    return int((breach.deadline_at - now).total_seconds() // 3600)


def state_of(breach: Breach, now: datetime) -> BreachState:
    """Return how a breach stands: its clock runs until the authority is told, or it is settled (R49)."""
    if breach.settled_on is not None:
        return BreachState.SETTLED
    if breach.is_told(ReportedTo.AUTHORITY):
        return BreachState.REPORTED
    return BreachState.LATE if now > breach.deadline_at else BreachState.OPEN


def wrong_breach(draft: BreachDraft, now: datetime) -> Iterator[Wrong]:
    """Tell what is wrong with a breach: noticed in the future, or without what happened."""
    if draft.noticed_at.at > now:
        yield Wrong(path="noticed_at", sentence=N_("A breach is noticed today or earlier."))
    if not draft.what.strip():
        yield Wrong(path="what", sentence=N_("Write what happened."))


def wrong_report(breach: Breach, report: Report, now: datetime) -> Iterator[Wrong]:
    """Tell what is wrong with a report: before the breach was noticed, or in the future."""
    if not breach.noticed_at.at <= report.reported_at.at <= now:
        sentence = N_("A breach is reported after it was noticed, and not in the future.")
        yield Wrong(path="report.reported_at", sentence=sentence)


def wrong_settlement(breach: Breach, outcome: str, reason: str, settled_on: date, today: date) -> Iterator[Wrong]:
    """Tell what a breach still lacks before it is settled: the officer, the authority or a reason, an outcome."""
    if not outcome.strip():
        yield Wrong(path="outcome", sentence=N_("This cannot be empty."))
    if not breach.noticed_at.day <= settled_on <= today:
        yield Wrong(path="settled_on", sentence=N_("A breach is settled after it was noticed, and not in the future."))
    if not breach.is_told(ReportedTo.OFFICER):
        yield Wrong(path="breach", sentence=N_("Report the breach to the data protection officer first."))
    if not breach.is_told(ReportedTo.AUTHORITY) and not reason.strip():
        sentence = N_("Report the breach to the data protection authority, or write why that is not needed.")
        yield Wrong(path="no_report_reason", sentence=sentence)
