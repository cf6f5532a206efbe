"""What may be seen of case files: a case as a file, what differs from one, and what imported files stated."""

from datetime import datetime

from medhandover.cases.model import tidy
from medhandover.cases.store import case_with_number, concerned_case
from medhandover.exchange.differing import Difference, differences
from medhandover.exchange.leaving import case_file
from medhandover.exchange.model import CaseFile, Claim
from medhandover.exchange.store import statements_of
from medhandover.kernel.declare import query
from medhandover.kernel.fields import Wrong, refuse
from medhandover.kernel.ids import CaseId, StaffId
from medhandover.kernel.languages import N_
from medhandover.kernel.roles import MEDICAL_READERS, PERSON_READERS, Level, Role
from medhandover.kernel.shapes import record
from medhandover.readiness.facts import facts_of
from medhandover.storage.work import Work


@record
class StatementRow:
    """Something a file stated; it counts for nothing until somebody who did not import it did it here."""

    kind: Claim
    what: str
    by: str
    at: datetime | None
    imported_by: StaffId
    confirmed_by: StaffId | None


@query("case:export", may={Role.COORDINATOR, Role.CASE_DIRECTOR}, level=Level.M1)
def exported_case(work: Work, case: CaseId) -> CaseFile:
    """Return the whole case, to be sealed with a passphrase."""
    concerned_case(work, case)
    return case_file(work, facts_of(work, case))


@query("case:export_plain", may={Role.COORDINATOR}, level=Level.M1)
def plain_case(work: Work, case: CaseId, why: str) -> CaseFile:
    """Return the whole case to be written readable for anybody; the reason stands in the log."""
    concerned_case(work, case, "case", case, why=why, is_plain=True)
    if not why.strip():
        refuse([Wrong(path="why", sentence=N_("Say why the case leaves the office unencrypted."))])
    return case_file(work, facts_of(work, case))


@query("case:differences", may=MEDICAL_READERS & {Role.COORDINATOR}, level=Level.M1)
def file_differences(work: Work, file: CaseFile) -> tuple[Difference, ...]:
    """Return what a file says otherwise than the case of the same person; nothing for an unknown person."""
    known = case_with_number(work, tidy(file.person).v_number)
    if known is None:
        return ()
    concerned_case(work, known.id)
    return differences(case_file(work, facts_of(work, known.id)), file)


@query("statement:list", may=PERSON_READERS)
def all_statements(work: Work, case: CaseId) -> tuple[StatementRow, ...]:
    """Return what imported files stated of a case, in the order in which it arrived."""
    concerned_case(work, case, "statements")
    names = StatementRow.__dataclass_fields__
    return tuple(StatementRow(**{name: getattr(each, name) for name in names}) for each in statements_of(work, case))
