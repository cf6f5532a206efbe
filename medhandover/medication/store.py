"""How medicines and sealed envelopes are kept."""

from collections.abc import Sequence

from sqlalchemy import select

from medhandover.kernel.ids import CaseId
from medhandover.medication.model import Envelope, Medicine
from medhandover.storage.tables import keep
from medhandover.storage.work import Work

medicines_table = keep(Medicine, "medicines", belongs={"case": "cases"}, unique=[("case", "position")])
envelopes_table = keep(Envelope, "envelopes", belongs={"case": "cases"}, unique=[("number",)])


def medicines_of(work: Work, case: CaseId) -> Sequence[Medicine]:
    """Return the medicines of a case in order, stopped ones too."""
    ordered = select(Medicine).order_by(medicines_table.c.position)
    return work.all(ordered.where(medicines_table.c.case == case))


def envelopes_of(work: Work, case: CaseId) -> Sequence[Envelope]:
    """Return the sealed envelopes of a case, oldest first."""
    ordered = select(Envelope).order_by(envelopes_table.c.recorded_at, envelopes_table.c.id)
    return work.all(ordered.where(envelopes_table.c.case == case))


def has_number(work: Work, number: str) -> bool:
    """Tell whether an envelope with this number is recorded, in any case."""
    return work.one(select(Envelope).where(envelopes_table.c.number == number)) is not None
