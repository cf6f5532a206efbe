"""What may be seen of approvals and explanations."""

from collections.abc import Iterable
from datetime import date, datetime

from medhandover.advice.store import conditions_in
from medhandover.cases.representatives import Attempt
from medhandover.cases.store import concerned_case
from medhandover.kernel.clock import Moment
from medhandover.kernel.declare import query
from medhandover.kernel.ids import AcceptanceId, ApprovalId, EvidenceId, ExplanationId, HandingId, PlanId
from medhandover.kernel.interpreting import InterpreterKind
from medhandover.kernel.roles import EVERYBODY, PERSON_READERS, Level
from medhandover.kernel.shapes import record
from medhandover.letters.evidence import HandingWay, Party, arranged_hash, counting, standing_answers
from medhandover.letters.model import Approval, Paper, PaperLanguage, Reception, Spoken, TalkKind
from medhandover.letters.store import approvals, explanations_of, handings_of
from medhandover.letters.texts import Texts, texts
from medhandover.letters.versions import LetterVersion
from medhandover.plans.coverage import coverage
from medhandover.plans.model import Plan
from medhandover.plans.store import acceptances_of, arrangements_of, evidence_of
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
    talk: TalkKind
    started: Moment | None
    ended: Moment | None
    interpreter_register: str
    is_explainer_speaking: bool
    is_read_aloud: bool
    is_letter_left: bool
    witness: str
    spoken: tuple[Spoken, ...]
    tries: tuple[Attempt, ...]
    offered_again_on: date | None
    versions: tuple[LetterVersion, ...]
    parents_present: tuple[str, ...]
    guardian_present: str
    is_escort_agreed: bool


@record
class HandingRow:
    """To whom the evidence of an arranged handover was handed; `is_current`: nothing arranged has changed since."""

    id: HandingId
    party: Party
    name: str
    handed_on: date
    way: HandingWay
    is_received: bool
    evidence: tuple[EvidenceId, ...]
    acceptances: tuple[AcceptanceId, ...]
    is_current: bool


@record
class TextRow:
    """The texts of one paper in one language: their hash, and who approved exactly these, if anybody."""

    paper: Paper
    language: PaperLanguage
    text_hash: str
    phrases: int
    approver: str
    approved_at: datetime | None


@query("text:list", may=EVERYBODY, level=Level.OPEN)
def all_texts(work: Work) -> tuple[TextRow, ...]:
    """Return the texts of every paper in every language, and which of them are approved as they stand (R33)."""
    work.concerns(None, "texts", "")
    given = approvals(work)
    return tuple(_text_row(texts(paper, language), given) for paper in Paper for language in PaperLanguage)


@query("text:see", may=EVERYBODY, level=Level.OPEN)
def seen_texts(work: Work, paper: Paper, language: PaperLanguage) -> Texts:
    """Return every phrase and label of a paper in one language, to be read before they are approved."""
    work.concerns(None, "texts", f"{paper.value}.{language.value}")
    return texts(paper, language)


def _text_row(found: Texts, given: Iterable[Approval]) -> TextRow:
    wanted = (found.paper, found.language, found.text_hash)
    mine = [each for each in given if (each.paper, each.language, each.text_hash) == wanted]
    holding = next((each for each in mine if each.withdrawn_at is None), None)
    return TextRow(
        paper=found.paper,
        language=found.language,
        text_hash=found.text_hash,
        phrases=len(found.phrases),
        approver=holding.approver if holding else "",
        approved_at=holding.approved_at if holding else None,
    )


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


@query("handing:list", may=PERSON_READERS)
def all_handings(work: Work, plan: PlanId) -> tuple[HandingRow, ...]:
    """Return to whom the evidence of a plan was handed, oldest first (R32)."""
    kept = work.get(Plan, plan)
    concerned_case(work, kept.case, "handings", plan)
    answers, handings = acceptances_of(work, plan), handings_of(work, plan)
    given = (arrangements_of(work, plan), evidence_of(work, plan), answers)
    now = arranged_hash(kept, coverage(kept, conditions_in(work, kept.case), *given))
    current = {each.id for each in counting(handings, now, standing_answers(kept, answers))}
    names = [name for name in HandingRow.__dataclass_fields__ if name != "is_current"]
    return tuple(
        HandingRow(**{name: getattr(each, name) for name in names}, is_current=each.id in current) for each in handings
    )
