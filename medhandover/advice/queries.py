"""What may be seen of advices: the conditions by who works with them, the medical answers with a reason only."""

from datetime import date, datetime

from medhandover.advice.answers import NamedCarer, NamedInstitution, NamedMedicine, NoJudgement, SourceReference
from medhandover.advice.comparison import AnswerChange, changed_answers
from medhandover.advice.conditions import PHASES, ConditionCode, Phase
from medhandover.advice.model import (
    AdviceKind,
    Answer,
    Condition,
    Duration,
    FitToTravel,
    Origin,
    Presence,
    newest,
    valid_until,
)
from medhandover.advice.recodings import CodingStep
from medhandover.advice.requirements import Requirement
from medhandover.advice.store import advices_of, conditions_in, recodings_of
from medhandover.cases.store import concerned_case
from medhandover.kernel.declare import query
from medhandover.kernel.ids import AdviceId, CaseId, ConditionId, StaffId
from medhandover.kernel.problem import NotFound
from medhandover.kernel.roles import MEDICAL_READERS, PERSON_READERS, Level
from medhandover.kernel.shapes import record
from medhandover.settings.store import settings_of
from medhandover.storage.work import Work


@record
class AdviceRow:
    """An advice without its medical answers."""

    id: AdviceId
    version: int
    given_on: date
    reference: str
    kind: AdviceKind
    fit: FitToTravel
    valid_until: date
    is_active: bool
    adviser: str
    has_country_part: bool
    is_substantive: bool
    no_judgement: NoJudgement | None
    consent_signed_on: date | None
    still_valid_on: date | None


@record
class MedicalAdviceRow:
    """The medical answers of the advice that counts (M1)."""

    id: AdviceId
    complaints: str
    diagnosis_system: str
    diagnosis_code: str
    treatment: str
    treating_doctor: str
    duration: Duration
    emergency: Answer
    emergency_months: int | None
    treatment_present: Presence
    institutions: tuple[NamedInstitution, ...]
    medicines: tuple[NamedMedicine, ...]
    references: tuple[SourceReference, ...]
    informal_care: Answer
    carers_named: tuple[NamedCarer, ...]
    questions: str
    family_note: str
    no_judgement_reason: str
    valid_until_reason: str
    institutions_named: tuple[str, ...]
    medicines_named: tuple[str, ...]
    sources: tuple[str, ...]


@record
class ConditionRow:
    """A condition with the literal sentence; `amount` is in days, `phases` say when on the journey it counts."""

    id: ConditionId
    version: int
    advice: AdviceId
    number: int
    code: ConditionCode
    literal: str
    page: int | None
    origin: Origin
    is_arranged_first: bool
    amount: int | None
    requirement: tuple[Requirement, ...]
    coded_by: StaffId
    checked_by: StaffId | None
    sent_back_at: datetime | None
    is_set_aside: bool
    phases: tuple[Phase, ...]
    is_active: bool


@record
class RecodingRow:
    """One step in the coding of a condition."""

    sequence: int
    step: CodingStep
    reason: str
    code_before: ConditionCode
    code_after: ConditionCode
    done_by: StaffId
    done_at: datetime


@query("advice:list", may=PERSON_READERS)
def all_advices(work: Work, case: CaseId) -> tuple[AdviceRow, ...]:
    """Return the advices of a case, oldest first, without medical answers."""
    concerned_case(work, case, "advices")
    advices = advices_of(work, case)
    months, active = settings_of(work).advice_valid_months, newest(advices)
    names = [name for name in AdviceRow.__dataclass_fields__ if name not in {"valid_until", "is_active"}]
    return tuple(
        AdviceRow(
            **{name: getattr(each, name) for name in names},
            valid_until=valid_until(each, months),
            is_active=each is active,
        )
        for each in advices
    )


@query("advice:see", may=MEDICAL_READERS, level=Level.M1)
def medical_advice(work: Work, case: CaseId) -> MedicalAdviceRow | None:
    """Return the medical answers of the advice that counts; raises ReasonNeeded (R40)."""
    concerned_case(work, case, "advice")
    active = newest(advices_of(work, case))
    if active is None:
        return None
    return MedicalAdviceRow(**{name: getattr(active, name) for name in MedicalAdviceRow.__dataclass_fields__})


@query("advice:answers", may=MEDICAL_READERS, level=Level.M1)
def compared_answers(work: Work, case: CaseId, older: AdviceId, newer: AdviceId) -> tuple[AnswerChange, ...]:
    """Return the answers in which two advices of a case differ; raises ReasonNeeded, NotFound (R40)."""
    concerned_case(work, case, "advice", newer)
    known = {each.id: each for each in advices_of(work, case)}
    if older not in known or newer not in known:
        raise NotFound(what="advice")
    return changed_answers(known[older], known[newer])


@query("condition:list", may=PERSON_READERS)
def all_conditions(work: Work, case: CaseId) -> tuple[ConditionRow, ...]:
    """Return the conditions of every advice of a case."""
    concerned_case(work, case, "conditions")
    active = newest(advices_of(work, case))
    names = [name for name in ConditionRow.__dataclass_fields__ if name not in {"is_active", "phases"}]
    return tuple(
        ConditionRow(
            **{name: getattr(each, name) for name in names},
            phases=tuple(phase for phase in Phase if phase in PHASES[each.code]),
            is_active=active is not None and each.advice == active.id,
        )
        for each in conditions_in(work, case)
    )


@query("condition:history", may=PERSON_READERS)
def coding_history(work: Work, condition: ConditionId) -> tuple[RecodingRow, ...]:
    """Return how the coding of a condition was sent back and corrected, in order (R02)."""
    found = work.get(Condition, condition)
    concerned_case(work, found.case, "condition", condition)
    return tuple(
        RecodingRow(
            sequence=each.sequence,
            step=each.step,
            reason=each.reason,
            code_before=each.before.code,
            code_after=each.after.code,
            done_by=each.done_by,
            done_at=each.done_at,
        )
        for each in recodings_of(work, condition)
    )
