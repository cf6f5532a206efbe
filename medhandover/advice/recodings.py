"""How the coding of a condition was corrected (R02): every step is kept, the literal sentence stays as it is."""

from dataclasses import fields
from datetime import datetime

from medhandover.advice.conditions import ConditionCode
from medhandover.advice.model import AmountUnit, ConditionDraft
from medhandover.advice.requirements import Requirement
from medhandover.kernel.coded import Coded
from medhandover.kernel.ids import CaseId, ConditionId, RecodingId, StaffId
from medhandover.kernel.shapes import entity, record


class CodingStep(Coded):
    """Dutch: stap in de codering."""

    SENT_BACK = "teruggestuurd", "sent back"
    RECODED = "gecorrigeerd", "corrected"


@record
class Coding:
    """A coding: all that may be corrected of a condition, never the literal sentence; as in `ConditionDraft`."""

    code: ConditionCode
    is_arranged_first: bool = False
    amount: int | None = None
    stated_amount: int | None = None
    stated_unit: AmountUnit = AmountUnit.DAYS
    requirement: tuple[Requirement, ...] = ()


@entity
class Recoding:
    """One step: who sent the coding back or corrected it, why, and how it stood before and after; only added to."""

    id: RecodingId
    condition: ConditionId
    case: CaseId
    sequence: int
    step: CodingStep
    reason: str
    before: Coding
    after: Coding
    done_by: StaffId
    done_at: datetime


def coding_of(condition: ConditionDraft) -> Coding:
    """Return the coding of a condition as it stands."""
    return Coding(**{each.name: getattr(condition, each.name) for each in fields(Coding)})
