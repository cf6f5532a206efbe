"""What may be seen of approvals and explanations."""

from datetime import date, datetime

from medhandover.cases.store import concerned_case
from medhandover.kernel.declare import query
from medhandover.kernel.ids import ApprovalId, ExplanationId, PlanId
from medhandover.kernel.roles import EVERYBODY, PERSON_READERS, Level
from medhandover.kernel.shapes import record
from medhandover.letters.model import InterpreterKind, Paper, PaperLanguage, Reception
from medhandover.letters.store import approvals, explanations_of
from medhandover.plans.model import Plan
from medhandover.storage.work import Work


@record
class ApprovalRow:
    """An approval of the texts of one paper in one language."""

    id: ApprovalId
    version: int
    paper: Paper
    language: PaperLanguage
    text_hash: str
    translator: str
    approver: str
    approved_at: datetime
    withdrawn_at: datetime | None


@record
class ExplanationRow:
    """How the letter of a plan was explained and received."""

    id: ExplanationId
    version: int
    letter_hash: str
    explained_on: date
    place: str
    language: str
    explained_by: str
    reception: Reception
    interpreter_kind: InterpreterKind
    interpreter: str
    answers: str
    attempts: str


@query("approval:list", may=EVERYBODY, level=Level.OPEN)
def all_approvals(work: Work) -> tuple[ApprovalRow, ...]:
    """Return every approval of the office, oldest first, withdrawn ones too."""
    work.concerns(None, "approvals", "")
    names = ApprovalRow.__dataclass_fields__
    return tuple(ApprovalRow(**{name: getattr(each, name) for name in names}) for each in approvals(work))


@query("explanation:list", may=PERSON_READERS)
def all_explanations(work: Work, plan: PlanId) -> tuple[ExplanationRow, ...]:
    """Return how the letter of a plan was explained, oldest first."""
    concerned_case(work, work.get(Plan, plan).case, "explanations", plan)
    names = ExplanationRow.__dataclass_fields__
    return tuple(
        ExplanationRow(**{name: getattr(each, name) for name in names}) for each in explanations_of(work, plan)
    )
