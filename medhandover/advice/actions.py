"""What may be done with advices and conditions: recorded, checked, set aside; never deleted (R03)."""

from datetime import date

from medhandover.advice.documents import wrong_document
from medhandover.advice.entry import wrong_condition, wrong_fields
from medhandover.advice.model import (
    Advice,
    AdviceDraft,
    Condition,
    ConditionDraft,
    Origin,
    days_asked,
    newest,
    valid_until,
)
from medhandover.advice.requirements import with_units
from medhandover.advice.statements import WrittenStatement, wrong_statement
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
from medhandover.settings.store import settings_of
from medhandover.storage.work import Work


class OwnCoding(Problem):
    """Who coded a condition does not check it (R02)."""

    sentence = "You coded this condition yourself. A colleague checks it (R02)."


class SentBack(Problem):
    """A coding that was sent back is corrected before anybody checks it again (R02)."""

    sentence = "The coding of this condition was sent back. It is corrected first, then checked."


class NoNewerAdvice(Problem):
    """A condition lapses only through a newer advice (R03)."""

    sentence = "A condition lapses only through a newer advice of BMA. Record that advice first (R03)."


class AlreadySettled(Problem):
    """What was checked or set aside stays so."""

    sentence = "This condition was checked or set aside before. Nothing was changed."


class OwnMeasure(Problem):
    """An own measure does not lapse like a condition of BMA: it is ended with a reason (R04)."""

    sentence = "This is an own measure and no condition of BMA. End it with a reason (R04)."


class NotOwn(Problem):
    """A condition of BMA is never ended on somebody's own judgement (R03, R04, domain 9.1a)."""

    sentence = (
        "This is a condition of BMA. It lapses with a newer advice or is set aside on a written statement of BMA or "
        "IND, never on your own judgement (R03)."
    )


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
def confirm_advice(work: Work, advice: AdviceId, version: int, statement: WrittenStatement) -> None:
    """Note that BMA or IND stated in writing that the advice still holds (domain 1.4); raises WrongFields.

    The term runs anew from the day of the statement; an end day that was set by hand before no longer counts.
    """
    confirmed = work.get_version(Advice, advice, version)
    concerned_case(work, confirmed.case, "advice", advice, stated_on=statement.dated_on, ended=confirmed.valid_until)
    _check(work, confirmed, statement)
    confirmed.still_valid_on, confirmed.still_valid_statement = statement.dated_on, statement
    confirmed.valid_until, confirmed.valid_until_reason = None, ""


@action("advice:limit", may={Role.COORDINATOR})
def limit_advice(work: Work, advice: AdviceId, version: int, ends_on: date, reason: str) -> None:
    """Let an advice end on an earlier day than it would, with a reason (domain 1.2); raises WrongFields.

    It is never made to last longer in this way: that takes a written statement (R05, domain 9.1a).
    """
    limited = work.get_version(Advice, advice, version)
    concerned_case(work, limited.case, "advice", advice, ends_on=ends_on, ended=limited.valid_until)
    until = valid_until(limited, settings_of(work).advice_valid_months)
    wrong = []
    if not reason.strip():
        wrong.append(Wrong(path="reason", sentence=N_("Say why the advice is valid until another day.")))
    if ends_on < limited.given_on:
        wrong.append(Wrong(path="ends_on", sentence=N_("The advice cannot end before it was given.")))
    if ends_on > until:
        sentence = N_("The advice ends on {until}. For a later day BMA or IND states in writing that it still holds.")
        wrong.append(Wrong(path="ends_on", sentence=sentence, values={"until": until}))
    refuse(wrong)
    limited.valid_until, limited.valid_until_reason = ends_on, reason.strip()


@action("condition:record", may={Role.COORDINATOR})
def record_condition(work: Work, advice: AdviceId, condition: ConditionDraft) -> ConditionId:
    """Record a condition word for word with its code (R02); raises WrongFields."""
    refuse(wrong_condition(condition))
    found = work.get(Advice, advice)
    coded = {"amount": days_asked(condition), "requirement": with_units(condition.requirement)}
    made = Condition(
        id=ConditionId(new_id()),
        advice=advice,
        case=found.case,
        number=len(conditions_of(work, advice)) + 1,
        coded_by=work.actor.id,
        coded_at=work.now,
        **{**values_of(condition), **coded},
    )
    concerned_case(work, found.case, "condition", made.id, code=condition.code.value, origin=condition.origin.value)
    work.add(made)
    return made.id


@action("condition:check", may={Role.COORDINATOR})
def check_condition(work: Work, condition: ConditionId, version: int) -> None:
    """Confirm, as a second person, that code and literal text agree (R02); raises OwnCoding, AlreadySettled.

    Raises SentBack while the coding waits to be corrected.
    """
    checked = work.get_version(Condition, condition, version)
    concerned_case(work, checked.case, "condition", condition)
    if checked.coded_by == work.actor.id:
        raise OwnCoding()
    if checked.checked_at or checked.is_set_aside:
        raise AlreadySettled()
    if checked.sent_back_at:
        raise SentBack()
    checked.checked_by, checked.checked_at = work.actor.id, work.now


@action("condition:lapse", may={Role.COORDINATOR}, second={Role.COORDINATOR})
def lapse_condition(work: Work, condition: ConditionId, version: int, advice: AdviceId) -> None:
    """Let a condition lapse under a newer advice of the same case, with two persons (R03); raises NoNewerAdvice."""
    lapsed = _of_bma(work, condition, version)
    work.concerns(lapsed.case, "condition", condition, advice=advice)
    older, newer = work.get(Advice, lapsed.advice), work.get(Advice, advice)
    if newer.case != lapsed.case or older.id == newer.id or newest([older, newer]) is not newer:
        raise NoNewerAdvice()
    lapsed.lapsed_by = advice
    _set_aside(work, lapsed)


@action("condition:set_aside", may={Role.COORDINATOR}, second={Role.COORDINATOR})
def set_condition_aside(work: Work, condition: ConditionId, version: int, statement: WrittenStatement) -> None:
    """Set a condition aside on a written statement of BMA or IND that is attached, with two persons (domain 9.1a)."""
    aside = _of_bma(work, condition, version)
    work.concerns(aside.case, issuer=statement.issuer.value, dated_on=statement.dated_on)
    _check(work, work.get(Advice, aside.advice), statement)
    if statement.document is None:
        sentence = N_("Attach the letter or e-mail in which BMA or IND says so.")
        refuse([Wrong(path="statement.document", sentence=sentence)])
    aside.set_aside_statement, aside.set_aside_evidence = statement, str(statement)
    _set_aside(work, aside)


@action("measure:end", may={Role.COORDINATOR})
def end_measure(work: Work, condition: ConditionId, version: int, reason: str) -> None:
    """End an own measure with a reason (R04); raises NotOwn for a condition of BMA, AlreadySettled."""
    ended = work.get_version(Condition, condition, version)
    concerned_case(work, ended.case, "condition", condition, origin=ended.origin.value)
    if ended.origin is Origin.BMA:
        raise NotOwn()
    if not reason.strip():
        refuse([Wrong(path="reason", sentence=N_("Say why the own measure ends."))])
    ended.ended_reason = reason.strip()
    _set_aside(work, ended)


def _check(work: Work, advice: Advice, statement: WrittenStatement) -> None:
    """Refuse a statement about an advice that cannot be, or whose file is not in the case."""
    wrong = list(wrong_statement(statement, advice.given_on, home_day(work.now)))
    refuse([*wrong, *wrong_document(work, advice.case, statement.document, "statement.document")])


def _of_bma(work: Work, condition: ConditionId, version: int) -> Condition:
    """Return a condition of BMA; raises OwnMeasure for any other."""
    found = work.get_version(Condition, condition, version)
    concerned_case(work, found.case, "condition", condition)
    if found.origin is not Origin.BMA:
        raise OwnMeasure()
    return found


def _set_aside(work: Work, condition: Condition) -> None:
    if condition.is_set_aside:
        raise AlreadySettled()
    condition.set_aside_at, condition.set_aside_by = work.now, work.actor.id
    condition.countersigned_by = work.second.id if work.second else None
