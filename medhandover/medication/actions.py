"""What may be done with medicines and the sealed envelope."""

from datetime import date

from medhandover.cases.store import concerned_case
from medhandover.kernel.clock import home_day
from medhandover.kernel.declare import action
from medhandover.kernel.fields import refuse
from medhandover.kernel.ids import CaseId, CountId, EnvelopeId, MedicineId, new_id
from medhandover.kernel.problem import Problem
from medhandover.kernel.roles import CASE_WORKERS, Level, Role
from medhandover.kernel.shapes import fill, values_of
from medhandover.medication.counts import CountKind, Signing, SupplyCount, wrong_rest, wrong_signing
from medhandover.medication.model import (
    Envelope,
    EnvelopeDraft,
    Medicine,
    MedicineDraft,
    wrong_count,
    wrong_envelope,
    wrong_medicine,
)
from medhandover.medication.store import counts_of, has_number, medicines_of
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
    _note_draft_count(work, made, None)
    return made.id


@action("medicine:change", may={Role.COORDINATOR}, level=Level.M1)
def change_medicine(work: Work, medicine: MedicineId, version: int, changed: MedicineDraft) -> None:
    """Replace what is known of a medicine; raises WrongFields, MedicineStopped, Conflict."""
    kept = _taken(work, medicine, version)
    refuse(wrong_medicine(changed, home_day(work.now)))
    before = (kept.counted, kept.counted_on, kept.counted_by)
    fill(kept, changed)
    _note_draft_count(work, kept, before)


@action("medicine:stop", may={Role.COORDINATOR}, level=Level.M1)
def stop_medicine(work: Work, medicine: MedicineId, version: int) -> None:
    """Note that the person no longer takes a medicine; it stays visible; raises MedicineStopped, Conflict."""
    _taken(work, medicine, version).stopped_at = work.now


@action("medicine:count", may={Role.COORDINATOR, Role.MEDICAL_ESCORT}, level=Level.M1)
def count_medicine(
    work: Work,
    medicine: MedicineId,
    version: int,
    counted: int,
    counted_on: date,
    counted_by: str,
    signing: Signing | None = None,
) -> None:
    """Note how many units are handed to the traveller, who counted, and who signed (R25); raises WrongFields.

    Earlier counts stay; the last one counts.
    """
    kept = _taken(work, medicine, version)
    refuse([*wrong_count(counted, counted_on, counted_by, home_day(work.now)), *wrong_signing(signing, work.now)])
    kept.counted, kept.counted_on, kept.counted_by = counted, counted_on, counted_by.strip()
    _note_count(work, kept, CountKind.HANDED_OUT, counted, counted_on, counted_by, signing)


@action("medicine:settle", may={Role.COORDINATOR, Role.MEDICAL_ESCORT}, level=Level.M1)
def settle_medicine(
    work: Work,
    medicine: MedicineId,
    version: int,
    kind: CountKind,
    counted: int,
    counted_on: date,
    counted_by: str,
    signing: Signing | None = None,
) -> None:
    """Note how many units were left with the receiver or came back, who counted and who signed; raises WrongFields."""
    kept = work.get_version(Medicine, medicine, version)
    concerned_case(work, kept.case, "medicine", medicine, kind=kind.value)
    counts = counts_of(work, kept.case, medicine)
    wrong = wrong_rest(kind, counted, counted_on, counted_by, counts, home_day(work.now))
    refuse([*wrong, *wrong_signing(signing, work.now)])
    _note_count(work, kept, kind, counted, counted_on, counted_by, signing)


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


def _note_draft_count(work: Work, medicine: Medicine, before: tuple[object, ...] | None) -> None:
    """Keep the count that came with a medicine as a count of its own, unless it is the one known before."""
    counted, on = medicine.counted, medicine.counted_on
    if counted is None or on is None or before == (counted, on, medicine.counted_by):
        return
    work.flush()
    _note_count(work, medicine, CountKind.HANDED_OUT, counted, on, medicine.counted_by, None)


def _note_count(
    work: Work, medicine: Medicine, kind: CountKind, counted: int, on: date, by: str, signing: Signing | None
) -> None:
    made = SupplyCount(
        id=CountId(new_id()),
        case=medicine.case,
        medicine=medicine.id,
        sequence=len(counts_of(work, medicine.case, medicine.id)) + 1,
        kind=kind,
        counted=counted,
        counted_on=on,
        counted_by=by.strip(),
        recorded_by=work.actor.id,
        recorded_at=work.now,
        signing=signing,
    )
    work.add(made)
