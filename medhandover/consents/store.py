"""How consents are kept; a refusal and a withdrawal stay beside what was given before."""

from collections.abc import Sequence

from sqlalchemy import select

from medhandover.consents.model import Consent
from medhandover.kernel.ids import CaseId
from medhandover.storage.tables import keep
from medhandover.storage.work import Work

consents_table = keep(Consent, "consents", belongs={"case": "cases", "receiver": "receivers"})


def consents_of(work: Work, case: CaseId) -> Sequence[Consent]:
    """Return every consent of a case, in the order in which they were recorded."""
    ordered = select(Consent).order_by(consents_table.c.sequence)
    return work.of(ordered, consents_table.c.case, case)
