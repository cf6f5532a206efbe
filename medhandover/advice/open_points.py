"""What may be seen of what is still to be settled around an advice: requests, signals and examinations."""

from datetime import date, datetime

from medhandover.advice.examinations import DoctorDecision, ExaminationKind, ExaminationOutcome
from medhandover.advice.requests import RequestKind
from medhandover.advice.signals import Channel, SignalOutcome, Urgency
from medhandover.advice.statements import Issuer, WrittenStatement
from medhandover.advice.store import examinations_of, requests_of, signals_of
from medhandover.cases.store import concerned_case
from medhandover.kernel.clock import Moment
from medhandover.kernel.declare import query
from medhandover.kernel.ids import AdviceId, AdviceRequestId, CaseId, ExaminationId, HealthSignalId, StaffId
from medhandover.kernel.roles import PERSON_READERS
from medhandover.kernel.shapes import record
from medhandover.storage.work import Work


@record
class RequestRow:
    """A request to BMA or IND, and how it ended."""

    id: AdviceRequestId
    version: int
    kind: RequestKind
    asked_on: date
    asked_of: Issuer
    why: str
    reference: str
    asked_by: StaffId
    answered_on: date | None
    advice: AdviceId | None
    statement: WrittenStatement | None
    withdrawn_on: date | None
    withdrawn_reason: str
    ended_by_name: str
    is_open: bool


@record
class SignalRow:
    """A signal of changed health in plain words, and how it was settled."""

    id: HealthSignalId
    version: int
    reported_on: date
    reported_by: str
    reporter_function: str
    channel: Channel
    urgency: Urgency
    what: str
    due_on: date
    outcome: SignalOutcome | None
    assessed_on: date | None
    doctor: str
    doctor_function: str
    advice: AdviceId | None
    settled_at: datetime | None
    is_open: bool


@record
class ExaminationRow:
    """An examination shortly before departure, in functional words."""

    id: ExaminationId
    version: int
    kind: ExaminationKind
    examined_at: Moment
    examiner: str
    qualification: str
    outcome: ExaminationOutcome
    valid_hours: int | None
    conditions: str
    segment: str
    decision: DoctorDecision | None
    decided_at: Moment | None
    decided_by: str
    is_undecided: bool


@query("request:list", may=PERSON_READERS)
def all_requests(work: Work, case: CaseId) -> tuple[RequestRow, ...]:
    """Return the requests to BMA and IND of a case, oldest first (R07)."""
    concerned_case(work, case, "requests")
    names = RequestRow.__dataclass_fields__
    return tuple(RequestRow(**{name: getattr(each, name) for name in names}) for each in requests_of(work, case))


@query("signal:list", may=PERSON_READERS)
def all_signals(work: Work, case: CaseId) -> tuple[SignalRow, ...]:
    """Return the signals of changed health of a case, oldest first (R08)."""
    concerned_case(work, case, "signals")
    names = SignalRow.__dataclass_fields__
    return tuple(SignalRow(**{name: getattr(each, name) for name in names}) for each in signals_of(work, case))


@query("examination:list", may=PERSON_READERS)
def all_examinations(work: Work, case: CaseId) -> tuple[ExaminationRow, ...]:
    """Return the examinations of a case, oldest first (R27)."""
    concerned_case(work, case, "examinations")
    names = ExaminationRow.__dataclass_fields__
    return tuple(
        ExaminationRow(**{name: getattr(each, name) for name in names}) for each in examinations_of(work, case)
    )
