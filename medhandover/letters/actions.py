"""What may be done with letters: their texts are approved by a named person, and they are explained."""

from medhandover.cases.store import concerned_case
from medhandover.kernel.clock import home_day
from medhandover.kernel.declare import action
from medhandover.kernel.fields import Wrong, refuse
from medhandover.kernel.ids import ApprovalId, ExplanationId, PlanId, new_id
from medhandover.kernel.languages import N_
from medhandover.kernel.problem import Problem
from medhandover.kernel.roles import CASE_WORKERS, Level, Role
from medhandover.kernel.shapes import values_of
from medhandover.letters.explaining import wrong_explanation, wrong_versions
from medhandover.letters.model import (
    Approval,
    Explanation,
    ExplanationDraft,
    Paper,
    PaperLanguage,
    is_approved,
)
from medhandover.letters.store import approvals
from medhandover.letters.texts import texts
from medhandover.letters.told import letter_of
from medhandover.letters.versions import versions_for
from medhandover.plans.model import Plan
from medhandover.settings.store import settings_of
from medhandover.storage.work import Work

APPROVERS = frozenset({Role.COORDINATOR, Role.TRANSLATOR})


class AlreadyApproved(Problem):
    """The same texts are approved once."""

    sentence = "These texts are approved already, exactly as they stand."


class TextsChanged(Problem):
    """What is approved is what was read."""

    sentence = "These texts have changed since you read them. Read them again, then approve them."


class AlreadyWithdrawn(Problem):
    """An approval is taken back once."""

    sentence = "This approval was withdrawn already. Approve the texts again if they are right."


@action("approval:give", may=APPROVERS, level=Level.OPEN)
def give_approval(
    work: Work, paper: Paper, language: PaperLanguage, translator: str, text_hash: str = ""
) -> ApprovalId:
    """Approve, under one's own name, the texts of a paper in one language exactly as they stand (R33).

    `translator` is who translated or, for Dutch, wrote them; `text_hash` is what the approver read, if given.
    Raises WrongFields, TextsChanged, AlreadyApproved.
    """
    if not translator.strip():
        refuse([Wrong(path="translator", sentence=N_("This cannot be empty."))])
    stands = texts(paper, language).text_hash
    if text_hash and text_hash != stands:
        raise TextsChanged()
    if is_approved(approvals(work), paper, language, stands):
        raise AlreadyApproved()
    made = Approval(
        id=ApprovalId(new_id()),
        paper=paper,
        language=language,
        text_hash=stands,
        translator=translator.strip(),
        approved_by=work.actor.id,
        approver=work.actor.shown,
        approved_at=work.now,
    )
    work.add(made)
    work.concerns(None, "approval", made.id, paper=paper.value, language=language.value, text_hash=stands)
    return made.id


@action("approval:withdraw", may=APPROVERS, level=Level.OPEN)
def withdraw_approval(work: Work, approval: ApprovalId, version: int) -> None:
    """Take an approval back: the texts print with the mark of a concept again; raises AlreadyWithdrawn, Conflict."""
    kept = work.get_version(Approval, approval, version)
    work.concerns(None, "approval", approval)
    if kept.withdrawn_at is not None:
        raise AlreadyWithdrawn()
    kept.withdrawn_at = work.now


@action("explanation:record", may=CASE_WORKERS)
def record_explanation(work: Work, plan: PlanId, explanation: ExplanationDraft) -> ExplanationId:
    """Record how the letter, as it reads now, was explained and received (R30, R31); raises WrongFields."""
    kept, settings = work.get(Plan, plan), settings_of(work)
    case = concerned_case(work, kept.case, "explanation", plan, reception=explanation.reception.value)
    known = versions_for(case.born_on.age_on(kept.handover.day if kept.handover else home_day(work.now)), settings)
    wrong = wrong_explanation(explanation, home_day(work.now), settings.attempts_on_days)
    refuse([*wrong, *wrong_versions(explanation, known)])
    made = Explanation(
        id=ExplanationId(new_id()),
        plan=plan,
        case=kept.case,
        letter_hash=letter_of(work, kept),
        recorded_by=work.actor.id,
        recorded_at=work.now,
        **values_of(explanation),
    )
    work.add(made)
    work.concerns(kept.case, "explanation", made.id)
    return made.id
