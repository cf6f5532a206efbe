"""What may be done with case files: imported whole or not at all; what they state is confirmed by somebody else."""

from medhandover.advice.actions import check_condition
from medhandover.advice.model import Condition
from medhandover.cases.actions import KnownPerson, open_case
from medhandover.cases.model import tidy
from medhandover.cases.store import case_with_number, concerned_case
from medhandover.exchange.arriving import enter
from medhandover.exchange.keys import known_keys
from medhandover.exchange.model import CaseFile, Claim
from medhandover.exchange.store import statements_of
from medhandover.exchange.updating import update
from medhandover.kernel.declare import action
from medhandover.kernel.fields import within
from medhandover.kernel.ids import CaseId
from medhandover.kernel.problem import Problem
from medhandover.kernel.roles import Level, Role
from medhandover.storage.work import Work


class OwnImport(Problem):
    """Who imported a file does not confirm what it states."""

    sentence = "You imported this file yourself. A colleague confirms what it states."


@action("case:import", may={Role.COORDINATOR}, level=Level.M1)
def import_case(work: Work, file: CaseFile, is_update: bool = False) -> CaseId:
    """Enter a whole case from a file, all or nothing; a known person only as an update.

    Releases, checks by a second person, approvals and log lines arrive as statements and count as missing. Raises
    KnownPerson, ReceiverDiffers, AdviceDiffers, and what the features' actions refuse.
    """
    known = case_with_number(work, tidy(file.person).v_number)
    if known and not is_update:
        raise KnownPerson(number=known.document_number)
    if known:
        concerned_case(work, known.id)
        update(work, known, file, known_keys(work, file))
        return known.id
    with within("person"):
        case = open_case(work, file.person)
    concerned_case(work, case)
    enter(work, case, file, known_keys(work, file))
    return case


@action("statement:confirm", may={Role.COORDINATOR})
def confirm_statements(work: Work, case: CaseId) -> int:
    """Check, as a second person, every coding that a file stated to be checked (R02); returns how many.

    Only checks are confirmed in this way: a release, an approval or an outcome is done here anew. Raises OwnImport.
    """
    concerned_case(work, case, "statements")
    open_ones = [each for each in statements_of(work, case) if each.kind is Claim.CHECK and not each.confirmed_at]
    for each in open_ones:
        if each.imported_by == work.actor.id:
            raise OwnImport()
        condition = work.get(Condition, each.condition) if each.condition else None
        if condition and not condition.checked_at and not condition.is_set_aside:
            check_condition(work, condition.id, condition.version)
        each.confirmed_by, each.confirmed_at = work.actor.id, work.now
    return len(open_ones)
