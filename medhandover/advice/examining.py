"""What may be done with examinations shortly before departure: recorded, and decided on after a refusal (R27, W4)."""

from medhandover.advice.documents import wrong_document
from medhandover.advice.examinations import (
    DoctorDecision,
    Examination,
    ExaminationDraft,
    wrong_examination,
)
from medhandover.cases.store import concerned_case
from medhandover.kernel.clock import Moment
from medhandover.kernel.declare import action
from medhandover.kernel.fields import Wrong, refuse
from medhandover.kernel.ids import CaseId, ExaminationId, new_id
from medhandover.kernel.languages import N_
from medhandover.kernel.problem import Problem
from medhandover.kernel.roles import CASE_WORKERS, Role
from medhandover.kernel.shapes import record, values_of
from medhandover.storage.work import Work


class NothingToDecide(Problem):
    """A doctor decides once, and only where the examination was refused (W4)."""

    sentence = "There is nothing to decide: the examination was not refused, or a doctor has decided."


@record
class Decision:
    """What a doctor decided after a refused examination, who and when."""

    decision: DoctorDecision
    decided_at: Moment
    doctor: str
    doctor_function: str


@action("examination:record", may={*CASE_WORKERS, Role.MEDICAL_ESCORT})
def record_examination(work: Work, case: CaseId, examination: ExaminationDraft) -> ExaminationId:
    """Record an examination shortly before departure with its outcome (R27); raises WrongFields."""
    wrong = list(wrong_examination(examination, work.now))
    refuse([*wrong, *wrong_document(work, case, examination.document, "document")])
    made = Examination(
        id=ExaminationId(new_id()),
        case=case,
        recorded_by=work.actor.id,
        recorded_at=work.now,
        **values_of(examination),
    )
    concerned_case(work, case, "examination", made.id, kind=examination.kind.value)
    work.add(made)
    return made.id


@action("examination:decide", may={Role.COORDINATOR, Role.MEDICAL_ESCORT})
def decide_examination(work: Work, examination: ExaminationId, version: int, decision: Decision) -> None:
    """Note what a doctor decided after the person refused the examination (W4); raises NothingToDecide, WrongFields."""
    decided = work.get_version(Examination, examination, version)
    concerned_case(work, decided.case, "examination", examination)
    if not decided.is_undecided:
        raise NothingToDecide()
    wrong = []
    if not decided.examined_at.at <= decision.decided_at.at <= work.now:
        sentence = N_("The doctor decides after the refused examination and not in the future.")
        wrong.append(Wrong(path="decision.decided_at", sentence=sentence))
    for path in ("doctor", "doctor_function"):
        if not getattr(decision, path):
            sentence = N_("Say which doctor decided, by name and function.")
            wrong.append(Wrong(path=f"decision.{path}", sentence=sentence))
    refuse(wrong)
    decided.decision, decided.decided_at = decision.decision, decision.decided_at
    decided.decided_by, decided.decided_function = decision.doctor, decision.doctor_function
