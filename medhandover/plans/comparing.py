"""What may be seen of two advices side by side: which conditions changed, and which arrangements lost their ground."""

from collections.abc import Sequence
from datetime import date

from medhandover.advice.comparison import FUNCTIONAL, AnswerChange, Aspect, Change, Compared, changed_answers, compared
from medhandover.advice.conditions import ConditionCode
from medhandover.advice.model import Advice
from medhandover.advice.store import advices_of, conditions_in
from medhandover.cases.store import concerned_case
from medhandover.kernel.coded import Coded
from medhandover.kernel.declare import query
from medhandover.kernel.fields import Wrong, refuse
from medhandover.kernel.ids import AdviceId, ArrangementId, CaseId, ConditionId
from medhandover.kernel.languages import N_
from medhandover.kernel.problem import Problem
from medhandover.kernel.roles import PERSON_READERS
from medhandover.kernel.shapes import record
from medhandover.plans.model import Arrangement
from medhandover.plans.store import arrangements_of, last_plan_of
from medhandover.storage.work import Work


class NothingToCompare(Problem):
    """A comparison is of two advices."""

    sentence = "This case has fewer than two advices, so there is nothing to compare."


class Footing(Coded):
    """Dutch: grond van een regeling onder het nieuwe advies."""

    STANDS = "staat", "BMA asks the same: record it for the new condition"
    SHAKEN = "opnieuw_beoordelen", "BMA asks something else: judge it anew"
    LOST = "vervallen", "BMA no longer asks it"


FOOTING = {Change.SAME: Footing.STANDS, Change.CHANGED: Footing.SHAKEN, Change.VANISHED: Footing.LOST}
"""How an arrangement for a condition of the older advice stands under the newer one."""


@record
class Footed:
    """An arrangement for a condition of the older advice, and on what it stands now."""

    id: ArrangementId
    what: str
    responsible: str
    footing: Footing


@record
class ComparedRow:
    """One condition in both advices, with the sentence of each and what was arranged for the older one."""

    change: Change
    code: ConditionCode
    older: ConditionId | None
    newer: ConditionId | None
    literal_before: str
    literal_after: str
    differing: tuple[Aspect, ...]
    is_set_aside: bool
    arrangements: tuple[Footed, ...]


@record
class Comparison:
    """Two advices side by side; `medical_changes` counts the medical answers that differ (`advice:answers` tells)."""

    older: AdviceId
    newer: AdviceId
    given_before: date
    given_after: date
    conditions: tuple[ComparedRow, ...]
    answers: tuple[AnswerChange, ...]
    medical_changes: int

    @property
    def ungrounded(self) -> tuple[Footed, ...]:
        """Return the arrangements that lost their ground, wholly or in part: nobody may go on resting on them."""
        arranged = (one for row in self.conditions for one in row.arrangements)
        return tuple(each for each in arranged if each.footing is not Footing.STANDS)


@query("advice:compare", may=PERSON_READERS)
def compared_advices(
    work: Work, case: CaseId, older: AdviceId | None = None, newer: AdviceId | None = None
) -> Comparison:
    """Return what the newest advice says otherwise than the one before, and which arrangements lost their ground.

    Two other advices of the case are compared when both are named. Raises NothingToCompare, WrongFields.
    """
    concerned_case(work, case, "advices")
    before, after = _two(advices_of(work, case), older, newer)
    plan = last_plan_of(work, case)
    arranged = arrangements_of(work, plan.id) if plan else ()
    found = compared(before, after, conditions_in(work, case))
    changes = changed_answers(before, after)
    return Comparison(
        older=before.id,
        newer=after.id,
        given_before=before.given_on,
        given_after=after.given_on,
        conditions=tuple(_row(each, arranged) for each in found),
        answers=tuple(each for each in changes if each.field in FUNCTIONAL),
        medical_changes=sum(each.field not in FUNCTIONAL for each in changes),
    )


def _two(advices: Sequence[Advice], older: AdviceId | None, newer: AdviceId | None) -> tuple[Advice, Advice]:
    if len(advices) < 2:
        raise NothingToCompare()
    if older is None and newer is None:
        return advices[-2], advices[-1]
    places = {each.id: at for at, each in enumerate(advices)}
    wrong = [
        Wrong(path=path, sentence=N_("Name an advice of this case."))
        for path, named in (("older", older), ("newer", newer))
        if named not in places
    ]
    if not wrong and older is not None and newer is not None and places[older] >= places[newer]:
        wrong = [Wrong(path="newer", sentence=N_("The second advice is newer than the first."))]
    refuse(wrong)
    return next(each for each in advices if each.id == older), next(each for each in advices if each.id == newer)


def _row(found: Compared, arranged: Sequence[Arrangement]) -> ComparedRow:
    condition = found.newer or found.older
    if condition is None:
        raise ValueError("a comparison is of at least one condition")
    older = found.older
    mine = [each for each in arranged if older is not None and each.condition == older.id]
    return ComparedRow(
        change=found.change,
        code=condition.code,
        older=older.id if older else None,
        newer=found.newer.id if found.newer else None,
        literal_before=older.literal if older else "",
        literal_after=found.newer.literal if found.newer else "",
        differing=found.differing,
        is_set_aside=older is not None and older.is_set_aside,
        arrangements=tuple(
            Footed(id=each.id, what=each.what, responsible=each.responsible, footing=FOOTING[found.change])
            for each in mine
        ),
    )
