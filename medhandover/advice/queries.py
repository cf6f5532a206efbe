"""What may be seen of advices: the conditions by who works with them, the medical answers with a reason only."""

from datetime import date

from medhandover.advice.conditions import ConditionCode
from medhandover.advice.model import AdviceKind, Answer, FitToTravel, Origin, Presence, newest, valid_until
from medhandover.advice.store import advices_of, conditions_in
from medhandover.cases.store import concerned_case
from medhandover.kernel.declare import query
from medhandover.kernel.ids import AdviceId, CaseId, ConditionId, StaffId
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


@record
class MedicalAdviceRow:
    """The medical answers of the advice that counts (M1)."""

    id: AdviceId
    complaints: str
    diagnosis_system: str
    diagnosis_code: str
    treatment: str
    emergency: Answer
    emergency_months: int | None
    treatment_present: Presence
    medicines_named: tuple[str, ...]


@record
class ConditionRow:
    """A condition with the literal sentence."""

    id: ConditionId
    version: int
    advice: AdviceId
    number: int
    code: ConditionCode
    literal: str
    page: int | None
    origin: Origin
    is_arranged_first: bool
    checked_by: StaffId | None
    is_set_aside: bool
    is_active: bool


@query("advice:list", may=PERSON_READERS)
def all_advices(work: Work, case: CaseId) -> tuple[AdviceRow, ...]:
    """Return the advices of a case, oldest first, without medical answers."""
    concerned_case(work, case, "advices")
    advices = advices_of(work, case)
    months, active = settings_of(work).advice_valid_months, newest(advices)
    return tuple(
        AdviceRow(
            id=each.id,
            version=each.version,
            given_on=each.given_on,
            reference=each.reference,
            kind=each.kind,
            fit=each.fit,
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


@query("condition:list", may=PERSON_READERS)
def all_conditions(work: Work, case: CaseId) -> tuple[ConditionRow, ...]:
    """Return the conditions of every advice of a case."""
    concerned_case(work, case, "conditions")
    active = newest(advices_of(work, case))
    names = [name for name in ConditionRow.__dataclass_fields__ if name != "is_active"]
    return tuple(
        ConditionRow(
            **{name: getattr(each, name) for name in names},
            is_active=active is not None and each.advice == active.id,
        )
        for each in conditions_in(work, case)
    )
