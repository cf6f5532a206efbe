"""How holds, destruction lists and certificates are kept; a certificate outlives what it tells of."""

from collections.abc import Sequence

from sqlalchemy import select

from medhandover.kernel.ids import CaseId
from medhandover.retention.model import Certificate, Destruction, Hold
from medhandover.storage.tables import keep
from medhandover.storage.work import Work

holds_table = keep(Hold, "holds", belongs={"case": "cases"})
destructions_table = keep(Destruction, "destructions")
certificates_table = keep(Certificate, "certificates", belongs={"destruction": "destructions"}, unique=[("number",)])


def holds(work: Work, case: CaseId | None = None) -> Sequence[Hold]:
    """Return the holds of a case, or of every case, oldest first; lifted ones too."""
    ordered = select(Hold).order_by(holds_table.c.set_at, holds_table.c.id)
    return work.all(ordered.where(holds_table.c.case == case) if case else ordered)


def destructions(work: Work) -> Sequence[Destruction]:
    """Return every destruction list, oldest first."""
    return work.all(select(Destruction).order_by(destructions_table.c.proposed_at, destructions_table.c.id))


def certificates(work: Work) -> Sequence[Certificate]:
    """Return every certificate by its number."""
    return work.all(select(Certificate).order_by(certificates_table.c.number))
