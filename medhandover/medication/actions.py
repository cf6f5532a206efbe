"""What may be done with medicines and the sealed envelope."""

from datetime import date

from medhandover.cases.store import concerned_case
from medhandover.kernel.clock import home_day
from medhandover.kernel.declare import action
from medhandover.kernel.fields import refuse
from medhandover.kernel.ids import CaseId, EnvelopeId, MedicineId, new_id
from medhandover.kernel.problem import Problem
from medhandover.kernel.roles import CASE_WORKERS, Level, Role
from medhandover.kernel.shapes import fill, values_of
from medhandover.medication.model import (
    Envelope,
    EnvelopeDraft,
    Medicine,
    MedicineDraft,
    wrong_count,
    wrong_envelope,
    wrong_medicine,
)
from medhandover.medication.store import has_number, medicines_of
from medhandover.storage.work import Work


class MedicineStopped(Problem):
    """A stopped medicine stays as it was."""

    sentence = "This medicine was stopped. Record it again if the person takes it after all."


class KnownEnvelope(Problem):
    """An envelope number stands for one envelope only (R39)."""

    sentence = "There is already an envelope with number {number}. Each envelope has its own number."


@action("medicine:record", may={Role.COORDINATOR}, level=Level.M1)
def record_medicine(work: Work, case: CaseId, medicine: MedicineDraft) -> MedicineId:
    """Record a medicine that travels along, by its generic name; raises WrongFields."""
    refuse(wrong_medicine(medicine, home_day(work.now)))
    position = len(medicines_of(work, case)) + 1
    made = Medicine(id=MedicineId(new_id()), case=case, position=position, **values_of(medicine))
    concerned_case(work, case, "medicine", made.id, position=position)
    work.add(made)
    return made.id


@action("medicine:change", may={Role.COORDINATOR}, level=Level.M1)
def change_medicine(work: Work, medicine: MedicineId, version: int, changed: MedicineDraft) -> None:
    """Replace what is known of a medicine; raises WrongFields, MedicineStopped, Conflict."""
    kept = _taken(work, medicine, version)
    refuse(wrong_medicine(changed, home_day(work.now)))
    fill(kept, changed)


@action("medicine:stop", may={Role.COORDINATOR}, level=Level.M1)
def stop_medicine(work: Work, medicine: MedicineId, version: int) -> None:
    """Note that the person no longer takes a medicine; it stays visible; raises MedicineStopped, Conflict."""
    _taken(work, medicine, version).stopped_at = work.now


@action("medicine:count", may={Role.COORDINATOR, Role.MEDICAL_ESCORT}, level=Level.M1)
def count_medicine(
    work: Work, medicine: MedicineId, version: int, counted: int, counted_on: date, counted_by: str
) -> None:
    """Note how many units are handed to the traveller, who counted and when (R25); raises WrongFields."""
    kept = _taken(work, medicine, version)
    refuse(wrong_count(counted, counted_on, counted_by, home_day(work.now)))
    kept.counted, kept.counted_on, kept.counted_by = counted, counted_on, counted_by.strip()


@action("envelope:record", may=CASE_WORKERS)
def record_envelope(work: Work, case: CaseId, envelope: EnvelopeDraft) -> EnvelopeId:
    """Record number and seal of the medical file, never its content (R39); raises WrongFields, KnownEnvelope."""
    refuse(wrong_envelope(envelope, home_day(work.now)))
    if has_number(work, envelope.number):
        raise KnownEnvelope(number=envelope.number)
    made = Envelope(id=EnvelopeId(new_id()), case=case, recorded_at=work.now, **values_of(envelope))
    concerned_case(work, case, "envelope", made.id)
    work.add(made)
    return made.id


def _taken(work: Work, medicine: MedicineId, version: int) -> Medicine:
    kept = work.get_version(Medicine, medicine, version)
    concerned_case(work, kept.case, "medicine", medicine)
    if kept.stopped_at is not None:
        raise MedicineStopped()
    return kept
