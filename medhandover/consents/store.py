"""How consents and transmissions are kept; a refusal and a withdrawal stay beside what was given before."""

from collections.abc import Sequence

from medhandover.consents.model import Consent
from medhandover.consents.transmissions import Transmission
from medhandover.kernel.ids import CaseId
from medhandover.storage.belonging import Belonging
from medhandover.storage.tables import keep
from medhandover.storage.work import Work

consents_table = keep(Consent, "consents", belongs={"case": "cases", "receiver": "receivers"})
transmissions_table = keep(Transmission, "transmissions", belongs={"case": "cases", "consent": "consents"})

CONSENTS = Belonging(Consent, consents_table.c.case, consents_table.c.sequence)
TRANSMISSIONS = Belonging(
    Transmission,
    transmissions_table.c.case,
    transmissions_table.c.recorded_at,
    transmissions_table.c.state,
    transmissions_table.c.id,
)


def consents_of(work: Work, case: CaseId) -> Sequence[Consent]:
    """Return every consent of a case, in the order in which they were recorded."""
    return work.of(CONSENTS, case)


def transmissions_of(work: Work, case: CaseId) -> Sequence[Transmission]:
    """Return every line about something sent or to be sent, oldest first; a planned one before what follows it."""
    return work.of(TRANSMISSIONS, case)
