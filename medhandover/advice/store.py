"""How advices, conditions and what belongs to them are kept; nothing in here takes one away (R03)."""

from collections.abc import Sequence

from sqlalchemy import select

from medhandover.advice.examinations import Examination
from medhandover.advice.model import Advice, Condition, newest
from medhandover.advice.recodings import Recoding
from medhandover.advice.requests import AdviceRequest
from medhandover.advice.signals import HealthSignal
from medhandover.kernel.ids import AdviceId, CaseId, ConditionId
from medhandover.storage.belonging import Belonging
from medhandover.storage.tables import keep
from medhandover.storage.work import Work

advices_table = keep(Advice, "advices", belongs={"case": "cases", "recorded_by": "accounts"})
conditions_table = keep(
    Condition, "conditions", belongs={"case": "cases", "advice": "advices"}, unique=[("advice", "number")]
)
recodings_table = keep(
    Recoding, "recodings", belongs={"case": "cases", "condition": "conditions"}, unique=[("condition", "sequence")]
)
requests_table = keep(AdviceRequest, "advice_requests", belongs={"case": "cases", "advice": "advices"})
signals_table = keep(HealthSignal, "health_signals", belongs={"case": "cases", "advice": "advices"})
examinations_table = keep(Examination, "examinations", belongs={"case": "cases"})

ADVICES = Belonging(Advice, advices_table.c.case, advices_table.c.given_on, advices_table.c.recorded_at)
CONDITIONS = Belonging(Condition, conditions_table.c.advice, conditions_table.c.number)
CONDITIONS_IN = Belonging(Condition, conditions_table.c.case, conditions_table.c.advice, conditions_table.c.number)
REQUESTS = Belonging(AdviceRequest, requests_table.c.case, requests_table.c.asked_on, requests_table.c.recorded_at)
SIGNALS = Belonging(HealthSignal, signals_table.c.case, signals_table.c.reported_on, signals_table.c.recorded_at)
EXAMINATIONS = Belonging(
    Examination, examinations_table.c.case, examinations_table.c.examined_at, examinations_table.c.recorded_at
)


def advices_of(work: Work, case: CaseId) -> Sequence[Advice]:
    """Return every advice of a case, oldest first."""
    return work.of(ADVICES, case)


def active_advice(work: Work, case: CaseId) -> Advice | None:
    """Return the advice that counts."""
    return newest(advices_of(work, case))


def conditions_of(work: Work, advice: AdviceId) -> Sequence[Condition]:
    """Return the conditions of an advice in its order."""
    return work.of(CONDITIONS, advice)


def conditions_in(work: Work, case: CaseId) -> Sequence[Condition]:
    """Return the conditions of every advice of a case."""
    return work.of(CONDITIONS_IN, case)


def recodings_of(work: Work, condition: ConditionId) -> Sequence[Recoding]:
    """Return how the coding of a condition was corrected, in order."""
    ordered = select(Recoding).order_by(recodings_table.c.sequence)
    return work.all(ordered.where(recodings_table.c.condition == condition))


def requests_of(work: Work, case: CaseId) -> Sequence[AdviceRequest]:
    """Return the requests to BMA and IND of a case, oldest first."""
    return work.of(REQUESTS, case)


def signals_of(work: Work, case: CaseId) -> Sequence[HealthSignal]:
    """Return the signals of changed health of a case, oldest first."""
    return work.of(SIGNALS, case)


def examinations_of(work: Work, case: CaseId) -> Sequence[Examination]:
    """Return the examinations of a case, oldest first."""
    return work.of(EXAMINATIONS, case)
