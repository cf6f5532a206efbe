"""What may be done with two cases of one person: merged by two persons, and undone; nothing is moved or lost.

It stands with the plans because a duplicate with an open plan is not merged.
"""

from medhandover.cases.merges import Merge
from medhandover.cases.model import Case
from medhandover.cases.store import concerned_case, index_case, merged_into, merges_of
from medhandover.kernel.declare import action
from medhandover.kernel.fields import Wrong, refuse
from medhandover.kernel.ids import CaseId, MergeId, new_id
from medhandover.kernel.languages import N_
from medhandover.kernel.problem import Problem, SecondPersonNeeded
from medhandover.kernel.roles import Level, Role
from medhandover.plans.store import open_plan_of
from medhandover.storage.work import Work


class SameCase(Problem):
    """A case is not merged with itself."""

    sentence = "These are not two cases. Choose the case to keep and its duplicate."


class DuplicateHasPlan(Problem):
    """A handover that is being prepared is never hidden behind another case."""

    sentence = "The duplicate {number} has an open plan. Cancel that plan first, or keep that case and merge the other."


class LeadsHere(Problem):
    """Duplicates lead to one case, never from duplicate to duplicate."""

    sentence = "Other duplicates lead to case {number} already. Keep that case and merge the other one into it."


class NotMerged(Problem):
    """Only a merge can be undone."""

    sentence = "This case is not merged into another one. There is nothing to undo."


@action("case:merge", may={Role.COORDINATOR}, second={Role.COORDINATOR}, level=Level.P1, inverse="case:unmerge")
def merge_cases(work: Work, keep: CaseId, duplicate: CaseId, reason: str) -> MergeId:
    """Let a duplicate lead to the kept case of the same person, by two persons with a reason.

    Nothing is moved: the duplicate stays readable, its names and numbers find the kept case, and it cannot be changed.
    Raises SameCase, DuplicateHasPlan, LeadsHere, MergedCase, WrongFields.
    """
    double = concerned_case(work, duplicate)
    kept = concerned_case(work, keep, duplicate=duplicate)
    if keep == duplicate:
        raise SameCase()
    _needed(reason)
    if open_plan_of(work, duplicate) is not None:
        raise DuplicateHasPlan(number=double.document_number)
    if merged_into(work, [duplicate]):
        raise LeadsHere(number=double.document_number)
    if work.second is None:
        raise SecondPersonNeeded(roles={Role.COORDINATOR})
    made = Merge(
        id=MergeId(new_id()),
        duplicate=duplicate,
        kept=keep,
        reason=reason.strip(),
        merged_by=work.actor.id,
        countersigned_by=work.second.id,
        merged_at=work.now,
    )
    work.add(made)
    double.merged_into = keep
    _find_anew(work, double, kept)
    work.concerns(keep, "merge", made.id)
    return made.id


@action("case:unmerge", may={Role.COORDINATOR}, second={Role.COORDINATOR}, level=Level.P1)
def unmerge_cases(work: Work, duplicate: CaseId, reason: str) -> None:
    """Say, by two persons with a reason, that a merged case is one of another person after all; raises NotMerged."""
    double = work.get(Case, duplicate)
    work.concerns(duplicate, "case", duplicate)
    if double.merged_into is None:
        raise NotMerged()
    _needed(reason)
    kept = concerned_case(work, double.merged_into, duplicate=duplicate)
    done = next(each for each in merges_of(work, duplicate) if each.undone_at is None)
    done.undone_at, done.undone_by, done.undone_reason = work.now, work.actor.id, reason.strip()
    double.merged_into = None
    _find_anew(work, double, kept)
    work.concerns(kept.id, "merge", done.id)


def _find_anew(work: Work, *cases: Case) -> None:
    """Write what both cases are found by: the duplicate's words go with the case that it leads to."""
    work.flush()
    for each in cases:
        index_case(work, each)


def _needed(reason: str) -> None:
    if not reason.strip():
        refuse([Wrong(path="reason", sentence=N_("This cannot be empty."))])
