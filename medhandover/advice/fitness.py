"""Whether the person was examined shortly before departure where that is asked (R27), tested on the departure."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta

from medhandover.advice.examinations import FITTING, Examination
from medhandover.advice.model import Condition
from medhandover.advice.requirements import Asks, number_of
from medhandover.kernel.clock import Moment
from medhandover.kernel.findings import Finding, Met, Said
from medhandover.kernel.languages import N_
from medhandover.settings.model import Settings


def examination_said(
    asked: Iterable[Condition],
    examinations: Sequence[Examination],
    departure: Moment | None,
    settings: Settings,
    *,
    is_refused: bool = False,
) -> Iterator[Said]:
    """Yield for each condition of `asked` (MED_VOORAF, FIT_FLY) whether an examination covers the departure (R27).

    Before the window opens the finding is "later" (domain 9.1b). A later word against travelling takes an earlier
    fit one away; a later expired one does not. `is_refused`: there is a finished refusal of the examination (W4).
    """
    for condition in asked:
        own = number_of(condition.requirement, Asks.CHECK_HOURS)
        hours = int(own) if own is not None else settings.examination_window_hours
        told = sorted((each for each in examinations if _counts(each, condition)), key=lambda each: each.at)
        last = told[-1] if told else None
        covering = [each for each in told if departure is not None and _covers(each, departure.at, hours)]
        if covering and last is not None and not (last.is_against or last.is_undecided):
            yield _kept(condition, covering[-1])
        else:
            yield _missing(condition, last, departure, hours, is_refused=is_refused)


def _counts(examination: Examination, condition: Condition) -> bool:
    """Tell whether an examination meets the condition, or speaks against travelling whatever its kind."""
    return examination.kind in FITTING[condition.code] or examination.is_against or examination.is_undecided


def _covers(examination: Examination, departs: datetime, hours: int) -> bool:
    if not examination.is_fit:
        return False
    return departs - timedelta(hours=hours) <= examination.at <= departs <= examination.holds_until(hours)


def _kept(condition: Condition, examination: Examination) -> Met:
    values: dict[str, object] = {
        "number": condition.number,
        "code": condition.code,
        "day": (examination.decided_at or examination.examined_at).day,
    }
    if examination.decision is not None:
        sentence = N_(
            "Condition {number} ({code}): examination refused; on {day} {doctor} ({function}) decided: {decision}."
        )
        values |= {
            "doctor": examination.decided_by,
            "function": examination.decided_function,
            "decision": examination.decision,
        }
    else:
        sentence = N_("Condition {number} ({code}): on {day} {doctor} ({function}) found: {outcome}.")
        values |= {
            "doctor": examination.examiner,
            "function": examination.qualification,
            "outcome": examination.outcome,
        }
    return Met(rule="R27", sentence=sentence, values=values, condition=condition.id)


def _missing(
    condition: Condition, last: Examination | None, departure: Moment | None, hours: int, *, is_refused: bool
) -> Finding:
    values: dict[str, object] = {"number": condition.number, "code": condition.code, "hours": hours}
    opens = departure.at - timedelta(hours=hours) if departure else None
    if last.is_undecided if last else is_refused:
        sentence, opens = N_("Condition {number} ({code}): the person refused the examination. A doctor decides."), None
    elif last is None:
        sentence = N_("Condition {number} ({code}): the person is examined within {hours} hours before departure.")
    elif last.is_against:
        sentence, opens = N_("Condition {number} ({code}): a doctor found the person not fit to travel."), None
    else:
        sentence = N_("Condition {number} ({code}): the examination of {day} does not cover the departure. Repeat it.")
        values |= {"day": last.examined_at.day}
    return Finding(
        rule="R27",
        sentence=sentence,
        values=values,
        source="S29",
        where="advice.examinations",
        condition=condition.id,
        not_before=opens,
        due_on=departure.day if departure else None,
    )
