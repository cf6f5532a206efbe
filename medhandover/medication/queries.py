"""What may be seen of medicines and envelopes."""

from datetime import date, datetime
from decimal import Decimal

from medhandover.cases.store import concerned_case
from medhandover.kernel.declare import query
from medhandover.kernel.ids import CaseId, EnvelopeId, MedicineId
from medhandover.kernel.roles import MEDICAL_READERS, PERSON_READERS, Level
from medhandover.kernel.shapes import record
from medhandover.medication.model import days_of_supply
from medhandover.medication.store import envelopes_of, medicines_of
from medhandover.storage.work import Work


@record
class MedicineRow:
    """A medicine; `lasts_days` are the whole days of what was counted, None while not counted."""

    id: MedicineId
    version: int
    position: int
    inn: str
    strength: str
    form: str
    dose: str
    per_day: Decimal
    route: str
    atc: str
    times: tuple[str, ...]
    counted: int | None
    counted_on: date | None
    counted_by: str
    is_controlled: bool
    remark: str
    stopped_at: datetime | None
    lasts_days: int | None


@record
class IntakeRow:
    """When a medicine is taken, without its name: all that a traveller without medical rights sees (domain 4.2)."""

    position: int
    times: tuple[str, ...]


@record
class EnvelopeRow:
    """A sealed envelope, by its number."""

    id: EnvelopeId
    version: int
    number: str
    sealed_by: str
    sealed_on: date
    language: str
    pages: int | None


@query("medicine:list", may=MEDICAL_READERS, level=Level.M1)
def all_medicines(work: Work, case: CaseId) -> tuple[MedicineRow, ...]:
    """Return the medicines of a case in order, stopped ones too."""
    concerned_case(work, case, "medicines")
    names = [name for name in MedicineRow.__dataclass_fields__ if name != "lasts_days"]
    return tuple(
        MedicineRow(**{name: getattr(each, name) for name in names}, lasts_days=days_of_supply(each))
        for each in medicines_of(work, case)
    )


@query("medicine:times", may=PERSON_READERS)
def intake_times(work: Work, case: CaseId) -> tuple[IntakeRow, ...]:
    """Return when medicines are taken, without saying which."""
    concerned_case(work, case, "intake times")
    taken = [each for each in medicines_of(work, case) if each.stopped_at is None]
    return tuple(IntakeRow(position=each.position, times=each.times) for each in taken)


@query("envelope:list", may=PERSON_READERS)
def all_envelopes(work: Work, case: CaseId) -> tuple[EnvelopeRow, ...]:
    """Return the sealed envelopes of a case, oldest first."""
    concerned_case(work, case, "envelopes")
    names = EnvelopeRow.__dataclass_fields__
    return tuple(EnvelopeRow(**{name: getattr(each, name) for name in names}) for each in envelopes_of(work, case))
