"""What may be done with advices and conditions: recorded, checked, set aside; never deleted (R03)."""

from datetime import date

from medhandover.advice.model import (
    Advice,
    AdviceDraft,
    Condition,
    ConditionDraft,
    newest,
    wrong_condition,
    wrong_fields,
)
from medhandover.advice.store import conditions_of
from medhandover.cases.store import concerned_case
from medhandover.kernel.clock import home_day
from medhandover.kernel.declare import action
from medhandover.kernel.fields import Wrong, refuse
from medhandover.kernel.ids import AdviceId, CaseId, ConditionId, new_id
from medhandover.kernel.languages import N_
from medhandover.kernel.problem import Problem
from medhandover.kernel.roles import Level, Role
from medhandover.kernel.shapes import values_of
from medhandover.storage.work import Work


class OwnCoding(Problem):
    """Who coded a condition does not check it (R02)."""

    sentence = "You coded this condition yourself. A colleague checks it (R02)."


class NoNewerAdvice(Problem):
    """A condition lapses only through a newer advice (R03)."""

    sentence = "A condition lapses only through a newer advice of BMA. Record that advice first (R03)."


class AlreadySettled(Problem):
    """What was checked or set aside stays so."""

    sentence = "This condition was checked or set aside before. Nothing was changed."


@action("advice:record", may={Role.COORDINATOR}, level=Level.M1)
def record_advice(work: Work, case: CaseId, advice: AdviceDraft) -> AdviceId:
    """Record an advice of BMA as it was received; a newer one supersedes it; raises WrongFields."""
    refuse(wrong_fields(advice, home_day(work.now)))
    made = Advice(
        id=AdviceId(new_id()), case=case, recorded_by=work.actor.id, recorded_at=work.now, **values_of(advice)
    )
    concerned_case(work, case, "advice", made.id, given_on=advice.given_on, fit=advice.fit.value)
    work.add(made)
    return made.id


@action("advice:confirm", may={Role.COORDINATOR})
def confirm_advice(work: Work, advice: AdviceId, version: int, stated_on: date) -> None:
    """Note that BMA or IND stated in writing, on `stated_on`, that the advice still holds (domain 1.4)."""
    confirmed = work.get_version(Advice, advice, version)
    concerned_case(work, confirmed.case, "advice", advice, stated_on=stated_on)
    if not confirmed.given_on <= stated_on <= home_day(work.now):
        sentence = N_("The statement is dated between the advice and today.")
        refuse([Wrong(path="stated_on", sentence=sentence)])
    confirmed.still_valid_on = stated_on


@action("condition:record", may={Role.COORDINATOR})
def record_condition(work: Work, advice: AdviceId, condition: ConditionDraft) -> ConditionId:
    """Record a condition word for word with its code (R02); raises WrongFields."""
    refuse(wrong_condition(condition))
    found = work.get(Advice, advice)
    made = Condition(
        id=ConditionId(new_id()),
        advice=advice,
        case=found.case,
        number=len(conditions_of(work, advice)) + 1,
        coded_by=work.actor.id,
        coded_at=work.now,
        **values_of(condition),
    )
    concerned_case(work, found.case, "condition", made.id, code=condition.code.value, origin=condition.origin.value)
    work.add(made)
    return made.id


@action("condition:check", may={Role.COORDINATOR})
def check_condition(work: Work, condition: ConditionId, version: int) -> None:
    """Confirm, as a second person, that code and literal text agree (R02); raises OwnCoding, AlreadySettled."""
    checked = work.get_version(Condition, condition, version)
    concerned_case(work, checked.case, "condition", condition)
    if checked.coded_by == work.actor.id:
        raise OwnCoding()
    if checked.checked_at or checked.is_set_aside:
        raise AlreadySettled()
    checked.checked_by, checked.checked_at = work.actor.id, work.now


@action("condition:lapse", may={Role.COORDINATOR}, second={Role.COORDINATOR})
def lapse_condition(work: Work, condition: ConditionId, version: int, advice: AdviceId) -> None:
    """Let a condition lapse under a newer advice of the same case, with two persons (R03); raises NoNewerAdvice."""
    lapsed = work.get_version(Condition, condition, version)
    concerned_case(work, lapsed.case, "condition", condition, advice=advice)
    older, newer = work.get(Advice, lapsed.advice), work.get(Advice, advice)
    if newer.case != lapsed.case or older.id == newer.id or newest([older, newer]) is not newer:
        raise NoNewerAdvice()
    lapsed.lapsed_by = advice
    _set_aside(work, lapsed)


@action("condition:set_aside", may={Role.COORDINATOR}, second={Role.COORDINATOR})
def set_condition_aside(work: Work, condition: ConditionId, version: int, statement: str) -> None:
    """Set a condition aside on a written statement of BMA or IND, with two persons (domain 9.1a).

    `statement` says which letter it is, of whom and of when. An own measure is set aside with a reason.
    """
    aside = work.get_version(Condition, condition, version)
    concerned_case(work, aside.case, "condition", condition)
    if not statement.strip():
        path, sentence = "statement", N_("Say which written statement of BMA or IND sets the condition aside.")
        refuse([Wrong(path=path, sentence=sentence)])
    aside.set_aside_evidence = statement.strip()
    _set_aside(work, aside)


def _set_aside(work: Work, condition: Condition) -> None:
    if condition.is_set_aside:
        raise AlreadySettled()
    condition.set_aside_at, condition.set_aside_by = work.now, work.actor.id
    condition.countersigned_by = work.second.id if work.second else None
