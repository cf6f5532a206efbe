"""What may be recorded of an escort beside what is entered: absences, the look in the register, earlier incidents."""

from datetime import date

from medhandover.cases.store import concerned_case
from medhandover.escorts.absences import Absence, AbsenceDraft, EscortConflict, wrong_absence
from medhandover.escorts.actions import PLANNERS
from medhandover.escorts.credentials import Register
from medhandover.escorts.model import Escort, EscortKind
from medhandover.escorts.store import absences_of, conflict_between
from medhandover.kernel.clock import home_day
from medhandover.kernel.declare import action
from medhandover.kernel.fields import Wrong, refuse
from medhandover.kernel.ids import CaseId, EscortAbsenceId, EscortConflictId, EscortId, new_id
from medhandover.kernel.languages import N_
from medhandover.kernel.problem import Problem
from medhandover.kernel.roles import Level
from medhandover.kernel.shapes import values_of
from medhandover.storage.work import Work


class NoMedicalEscort(Problem):
    """Only medical escorts stand in a register."""

    sentence = "Only a medical escort stands in a register of care professionals."


@action("escort:absence", may=PLANNERS, level=Level.P1)
def record_absence(work: Work, escort: EscortId, absence: AbsenceDraft) -> EscortAbsenceId:
    """Record that an escort is away: leave, illness or training; raises WrongFields.

    Places that the escort fills in those days are told at the gate (R23).
    """
    work.get(Escort, escort)
    refuse(wrong_absence(absence, absences_of(work, [escort])))
    made = Absence(
        id=EscortAbsenceId(new_id()),
        escort=escort,
        recorded_by=work.actor.id,
        recorded_at=work.now,
        **values_of(absence),
    )
    work.add(made)
    work.concerns(None, "escort", escort, absence=made.id)
    return made.id


@action("escort:absence_end", may=PLANNERS, level=Level.P1)
def end_absence(work: Work, absence: EscortAbsenceId, version: int, until_on: date | None = None) -> None:
    """Give an absence its last day, or withdraw it when no day is given; raises WrongFields, Conflict."""
    kept = work.get_version(Absence, absence, version)
    work.concerns(None, "escort", kept.escort, absence=absence, is_withdrawn=until_on is None)
    if until_on is None:
        kept.withdrawn_at = work.now
        return
    if until_on < kept.from_on:
        refuse([Wrong(path="until_on", sentence=N_("The last day lies before the first day."))])
    if kept.until_on is not None and until_on > kept.until_on:
        sentence = N_("This makes the absence longer. Record the extra days as another absence.")
        refuse([Wrong(path="until_on", sentence=sentence)])
    kept.until_on = until_on


@action("escort:conflict", may=PLANNERS)
def record_conflict(work: Work, escort: EscortId, case: CaseId, has_conflict: bool) -> None:
    """Record whether an earlier incident or interest stands between an escort and a person: yes or no, never why."""
    work.get(Escort, escort)
    concerned_case(work, case, "escort", escort, has_conflict=has_conflict)
    known = conflict_between(work, escort, case)
    if known is None:
        known = EscortConflict(
            id=EscortConflictId(new_id()),
            escort=escort,
            case=case,
            has_conflict=has_conflict,
            recorded_by=work.actor.id,
            recorded_at=work.now,
        )
        work.add(known)
    known.has_conflict, known.recorded_by, known.recorded_at = has_conflict, work.actor.id, work.now


@action("registration:check", may=PLANNERS, level=Level.P1)
def check_registration(work: Work, escort: EscortId, version: int, checked_on: date) -> None:
    """Record that the registration of a medical escort was looked up in the register (R21).

    Raises NoMedicalEscort, WrongFields, Conflict. It counts until the details change, and no longer than the setting.
    """
    kept = work.get_version(Escort, escort, version)
    work.concerns(None, "escort", escort)
    if kept.kind is not EscortKind.MEDICAL:
        raise NoMedicalEscort()
    wrong = []
    if kept.register is Register.NONE or not kept.registration:
        sentence = N_("Record the register and the number first; then look them up.")
        wrong.append(Wrong(path="escort", sentence=sentence))
    if checked_on > home_day(work.now):
        wrong.append(Wrong(path="checked_on", sentence=N_("This day lies in the future.")))
    if kept.registered_until is not None and kept.registered_until < checked_on:
        sentence = N_("The registration ended on {day}. Record the new last day first.")
        wrong.append(Wrong(path="checked_on", sentence=sentence, values={"day": kept.registered_until}))
    refuse(wrong)
    kept.registration_checked_on, kept.registration_checked_by = checked_on, work.actor.id
