"""What may be seen of consents."""

from datetime import date

from medhandover.cases.store import concerned_case
from medhandover.consents.model import GivenBy, LegalGround, Purpose
from medhandover.consents.store import consents_of
from medhandover.kernel.declare import query
from medhandover.kernel.ids import CaseId, ConsentId
from medhandover.kernel.roles import PERSON_READERS
from medhandover.kernel.shapes import record
from medhandover.storage.work import Work


@record
class ConsentRow:
    """A decision about medical data."""

    id: ConsentId
    version: int
    purpose: Purpose
    recipient: str
    decided_on: date
    given_by: GivenBy
    is_refused: bool
    refusal_reason: str
    ground: LegalGround
    language: str
    interpreter: str
    valid_until: date | None
    withdrawn_on: date | None


@query("consent:list", may=PERSON_READERS)
def all_consents(work: Work, case: CaseId) -> tuple[ConsentRow, ...]:
    """Return every decision of a case about medical data, in order."""
    concerned_case(work, case, "consents")
    names = ConsentRow.__dataclass_fields__
    return tuple(ConsentRow(**{name: getattr(each, name) for name in names}) for each in consents_of(work, case))
