"""Medicines that travel along (domain 1.6, 4.2): generic name, dose, times, and what was counted."""

from datetime import date, datetime
from decimal import Decimal

from medhandover.kernel.ids import CaseId, EnvelopeId, MedicineId
from medhandover.kernel.shapes import entity


@entity
class MedicineDraft:
    """One medicine: `inn` the generic name, `times` clock times at the destination (`08:00`), `per_day` units a day.

    `counted` is the number of units handed to the traveller, counted by `counted_by` on `counted_on`.
    """

    inn: str
    strength: str
    form: str
    dose: str
    per_day: Decimal
    route: str = ""
    atc: str = ""
    times: tuple[str, ...] = ()
    counted: int | None = None
    counted_on: date | None = None
    counted_by: str = ""
    is_controlled: bool = False
    remark: str = ""


@entity
class Medicine(MedicineDraft):
    """A medicine of a case."""

    id: MedicineId
    case: CaseId
    position: int
    stopped_at: datetime | None = None
    version: int = 1


@entity
class EnvelopeDraft:
    """The sealed medical file (M2): number, seal and language only; its content never enters the program (R39)."""

    number: str
    sealed_by: str
    sealed_on: date
    language: str
    pages: int | None = None


@entity
class Envelope(EnvelopeDraft):
    """The envelope of a case."""

    id: EnvelopeId
    case: CaseId
    recorded_at: datetime
    version: int = 1


def days_of_supply(medicine: MedicineDraft) -> int | None:
    """Return for how many whole days the counted units last; None while not counted or taken only when needed."""
    if medicine.counted is None or medicine.per_day <= 0:
        return None
    return int(medicine.counted / medicine.per_day)
