"""How consents and transmissions are kept; a refusal and a withdrawal stay beside what was given before."""

from collections.abc import Sequence

from sqlalchemy import select

from medhandover.consents.model import Consent
from medhandover.consents.transmissions import Transmission
from medhandover.kernel.ids import CaseId
from medhandover.storage.tables import keep
from medhandover.storage.work import Work

consents_table = keep(Consent, "consents", belongs={"case": "cases", "receiver": "receivers"})
transmissions_table = keep(Transmission, "transmissions", belongs={"case": "cases", "consent": "consents"})


def consents_of(work: Work, case: CaseId) -> Sequence[Consent]:
    """Return every consent of a case, in the order in which they were recorded."""
    ordered = select(Consent).order_by(consents_table.c.sequence)
    return work.of(ordered, consents_table.c.case, case)


def transmissions_of(work: Work, case: CaseId) -> Sequence[Transmission]:
    """Return every line about something sent or to be sent, oldest first; a planned one before what follows it."""
    by = transmissions_table.c
    ordered = select(Transmission).order_by(by.recorded_at, by.state, by.id)
    return work.of(ordered, transmissions_table.c.case, case)
