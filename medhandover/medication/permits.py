"""What may be done with papers for controlled medicines (R26)."""

from medhandover.cases.store import concerned_case
from medhandover.kernel.clock import home_day
from medhandover.kernel.declare import action
from medhandover.kernel.fields import refuse
from medhandover.kernel.ids import CaseId, ControlledPaperId, MedicineId, new_id
from medhandover.kernel.problem import Problem
from medhandover.kernel.roles import CASE_WORKERS, Level
from medhandover.kernel.shapes import fill, values_of
from medhandover.medication.controlled import ControlledPaper, ControlledPaperDraft, wrong_paper
from medhandover.medication.model import Medicine
from medhandover.settings.store import settings_of
from medhandover.storage.work import Work


class NotControlled(Problem):
    """Only a controlled medicine of the same case has such papers."""

    sentence = "This is no controlled medicine of this case. Mark the medicine as controlled first, or choose another."


class PaperWithdrawn(Problem):
    """A paper that was withdrawn stays as it was."""

    sentence = "This paper was withdrawn. Record a new one."


@action("controlled:record", may=CASE_WORKERS, level=Level.M1)
def record_paper(work: Work, case: CaseId, paper: ControlledPaperDraft) -> ControlledPaperId:
    """Record a paper for a controlled medicine, asked for or there (R26); raises WrongFields, NotControlled."""
    _check(work, case, paper)
    made = ControlledPaper(
        id=ControlledPaperId(new_id()),
        case=case,
        recorded_by=work.actor.id,
        recorded_at=work.now,
        **values_of(paper),
    )
    concerned_case(work, case, "controlled paper", made.id, kind=paper.kind.value, country=paper.country)
    work.add(made)
    return made.id


@action("controlled:change", may=CASE_WORKERS, level=Level.M1)
def change_paper(work: Work, known: ControlledPaperId, version: int, paper: ControlledPaperDraft) -> None:
    """Replace what is known of a paper, such as its arrival; raises WrongFields, PaperWithdrawn, Conflict."""
    kept = _standing(work, known, version)
    _check(work, kept.case, paper)
    fill(kept, paper)
    work.concerns(kept.case, kind=paper.kind.value, country=paper.country)


@action("controlled:withdraw", may=CASE_WORKERS, level=Level.M1)
def withdraw_paper(work: Work, known: ControlledPaperId, version: int) -> None:
    """Note that a paper does not count; it stays visible; raises PaperWithdrawn, Conflict."""
    _standing(work, known, version).withdrawn_at = work.now


def _check(work: Work, case: CaseId, paper: ControlledPaperDraft) -> None:
    medicine = work.get(Medicine, MedicineId(paper.medicine))
    concerned_case(work, case, "controlled paper")
    if medicine.case != case or not medicine.is_controlled:
        raise NotControlled()
    refuse(wrong_paper(paper, settings_of(work), home_day(work.now)))


def _standing(work: Work, known: ControlledPaperId, version: int) -> ControlledPaper:
    kept = work.get_version(ControlledPaper, known, version)
    concerned_case(work, kept.case, "controlled paper", known)
    if kept.withdrawn_at is not None:
        raise PaperWithdrawn()
    return kept
