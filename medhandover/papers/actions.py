"""What may be done with papers: a drawn copy is entered in the register before its file is written."""

from medhandover.cases.store import concerned_case
from medhandover.copies.actions import PRINTERS, note_copy
from medhandover.copies.model import CopyDraft, next_number
from medhandover.copies.store import copies_of
from medhandover.kernel.declare import action
from medhandover.kernel.ids import CopyId, PlanId
from medhandover.kernel.problem import Conflict
from medhandover.papers.readers import may_read
from medhandover.plans.model import Plan
from medhandover.storage.work import Work


@action("paper:print", may=PRINTERS, after_closing=True)
def print_paper(work: Work, plan: PlanId, copy: CopyDraft, version: int, number: int) -> CopyId:
    """Enter a drawn paper as the copy that it says it is; raises Conflict when somebody printed it in between.

    Raises NotForCarrier, NotItsReader, WrongFields, ReprintReasonNeeded.
    """
    may_read(copy.recipient, copy.paper)
    case = work.get(Plan, plan).case
    concerned_case(work, case, "paper", copy.paper)
    if next_number(copies_of(work, case), copy.paper, copy.language, copy.content_hash) != (version, number):
        raise Conflict()
    return note_copy(work, plan, copy)
