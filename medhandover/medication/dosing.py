"""What may be seen of the doses on the way, on two clocks: with names only for who may see medical data."""

from datetime import datetime
from decimal import Decimal

from medhandover.cases.store import concerned_case
from medhandover.journeys.model import Leg, going
from medhandover.journeys.store import journey_of, legs_of
from medhandover.kernel.clock import Moment
from medhandover.kernel.declare import query
from medhandover.kernel.ids import CaseId
from medhandover.kernel.roles import MEDICAL_READERS, Level
from medhandover.kernel.shapes import record
from medhandover.medication.model import Keeper, Medicine, units_of
from medhandover.medication.schedule import Dose, doses, within
from medhandover.medication.store import medicines_of
from medhandover.settings.model import Settings
from medhandover.settings.store import settings_of
from medhandover.storage.work import Work


@record
class DoseRow:
    """A dose with the medicine's name: `home` and `place` are the same moment on two clocks, `leg` while under way."""

    at: datetime
    home: Moment
    place: Moment
    leg: int | None
    position: int
    inn: str
    strength: str
    form: str
    dose: str
    units: Decimal | None
    kept_by: Keeper
    is_supervised: bool


@query("medicine:schedule", may=MEDICAL_READERS, level=Level.M1)
def dose_schedule(work: Work, case: CaseId) -> tuple[DoseRow, ...]:
    """Return every dose from departure until some days after arrival, in the order of time, on two clocks."""
    concerned_case(work, case, "doses")
    rows = [_row(medicine, each) for medicine, found in doses_of(work, case) for each in found]
    return tuple(sorted(rows, key=lambda row: (row.at, row.position)))


def doses_of(work: Work, case: CaseId) -> list[tuple[Medicine, list[Dose]]]:
    """Return each medicine that is taken with its doses on the journey as planned now."""
    journey = journey_of(work, case)
    legs = going(legs_of(work, journey.id if journey else None))
    taken = [each for each in medicines_of(work, case) if each.stopped_at is None]
    return [(each, doses_on(each, legs, settings_of(work))) for each in taken]


def doses_on(medicine: Medicine, legs: list[Leg], settings: Settings) -> list[Dose]:
    """Return the doses of one medicine on a journey, from the day it starts to the day it stops."""
    found = doses(medicine.times, legs, settings.schedule_days, settings.dose_tolerance_percent)
    return list(within(found, medicine.start_on, medicine.stop_on))


def _row(medicine: Medicine, dose: Dose) -> DoseRow:
    return DoseRow(
        at=dose.at,
        home=dose.home,
        place=dose.place,
        leg=dose.leg,
        position=medicine.position,
        inn=medicine.inn,
        strength=medicine.strength,
        form=medicine.form,
        dose=medicine.dose,
        units=units_of(medicine),
        kept_by=medicine.kept_by,
        is_supervised=medicine.is_supervised,
    )
