"""What must hold of the conditions: checked by a second person (R02), never lost (R03), own measures apart (R04)."""

from collections.abc import Iterable, Iterator, Sequence

from medhandover.advice.conditions import ConditionCode
from medhandover.advice.model import Advice, Condition, FitToTravel, Origin
from medhandover.kernel.clock import home_day
from medhandover.kernel.findings import Finding, Met, Said, Weight
from medhandover.kernel.ids import AdviceId
from medhandover.kernel.languages import N_

WITH_CONDITIONS = frozenset({FitToTravel.YES_IF, FitToTravel.NO_UNLESS})
"""The answers that stand or fall with conditions (domain 1.3)."""


def coding_said(advice: Advice, conditions: Iterable[Condition]) -> Iterator[Said]:
    """Yield which codings nobody checked yet, or by what all of them are (R02)."""
    mine = [each for each in conditions if each.advice == advice.id and each.origin is Origin.BMA]
    if not mine and advice.fit in WITH_CONDITIONS:
        yield Finding(
            rule="R02",
            sentence=N_(
                "BMA says that the person {fit}, and no condition is recorded. Write each one down word for word."
            ),
            values={"fit": advice.fit},
            source="S34, S32",
            where="conditions.literal",
        )
    elif not mine:
        yield Met(rule="R02", sentence=N_("BMA asks for no condition."))
    unchecked = [each for each in mine if each.checked_at is None and not each.is_set_aside]
    yield from (_unchecked(each) for each in unchecked)
    checked = [each.checked_at for each in mine if each.checked_at is not None]
    if checked and not unchecked:
        sentence = N_("A second person checked the coding of every condition ({count}), the last on {day}.")
        yield Met(rule="R02", sentence=sentence, values={"count": len(checked), "day": home_day(max(checked))})


def _unchecked(condition: Condition) -> Finding:
    sentence = N_("A second person has not yet checked condition {number} ({code}).")
    if condition.sent_back_at is not None:
        sentence = N_("The coding of condition {number} ({code}) was sent back. Correct it, and have it checked again.")
    return Finding(
        rule="R02",
        sentence=sentence,
        values=_named(condition),
        source="S34, S32",
        where="conditions.checked_by",
        condition=condition.id,
    )


def contradiction_findings(advice: Advice, conditions: Iterable[Condition]) -> Iterator[Finding]:
    """Yield where answer and conditions of an advice do not fit together: said, not guessed away (R02, domain 1.3)."""
    mine = [
        each for each in conditions if each.advice == advice.id and each.origin is Origin.BMA and not each.is_set_aside
    ]
    sentence = _contradiction(advice.fit, mine)
    if sentence:
        values = {"fit": advice.fit}
        yield Finding(
            rule="R02", sentence=sentence, values=values, source="domain 1.3", where="advice.fit", weight=Weight.WARN
        )
    for each in mine:
        if each.code is ConditionCode.MED_BRUG and each.amount is None:
            yield Finding(
                rule="R02",
                sentence=N_("Condition {number} ({code}) does not say for how many days. Ask BMA."),
                values=_named(each),
                source="S33, FM-05",
                where="conditions.amount",
                weight=Weight.WARN,
                condition=each.id,
            )


def _contradiction(fit: FitToTravel, conditions: Sequence[Condition]) -> str:
    is_first = any(each.is_arranged_first for each in conditions)
    if fit is FitToTravel.YES and is_first:
        return N_("BMA says that the person {fit}, but a condition must be arranged first. Check both in the advice.")
    if fit not in WITH_CONDITIONS and conditions:
        return N_("BMA says that the person {fit}, and yet there are conditions. Check both in the advice.")
    if fit is FitToTravel.NO_UNLESS and conditions and not is_first:
        return N_("BMA says that the person {fit}, but no condition is marked so. Check both in the advice.")
    return ""


def older_said(advice: Advice, advices: Iterable[Advice], conditions: Iterable[Condition]) -> Iterator[Said]:
    """Yield conditions of older advices that stand, and by what each other one no longer does (R03, domain 9.1a)."""
    days = {each.id: each for each in advices}
    for each in conditions:
        if each.origin is not Origin.BMA:
            continue
        if each.is_set_aside:
            yield _gone(each, days)
        elif each.advice != advice.id:
            yield Finding(
                rule="R03",
                sentence=N_("Condition {number} ({code}) of an older advice stands. Let it lapse, with two persons."),
                values=_named(each),
                source="S32, S33",
                where="conditions.lapsed_by",
                condition=each.id,
            )


def _gone(condition: Condition, advices: dict[AdviceId, Advice]) -> Met:
    newer = advices.get(condition.lapsed_by) if condition.lapsed_by else None
    statement = condition.set_aside_statement
    values = _named(condition)
    if newer is not None:
        sentence = N_("Condition {number} ({code}) lapsed with the advice of {day}, by two persons.")
        values |= {"day": newer.given_on}
    elif statement is not None:
        sentence = N_("{issuer} stated on {day} that condition {number} ({code}) falls away; two persons signed.")
        values |= {"issuer": statement.issuer, "day": statement.dated_on}
    else:
        sentence = N_("Condition {number} ({code}) was set aside on a written statement, by two persons.")
    return Met(rule="R03", sentence=sentence, values=values, condition=condition.id)


def measure_said(advice: Advice, conditions: Iterable[Condition]) -> Iterator[Said]:
    """Yield the own measures: apart from BMA's conditions, ended with a reason, or left behind (R04)."""
    own = [each for each in conditions if each.origin is not Origin.BMA]
    for each in own:
        if each.is_set_aside:
            sentence = N_("Own measure {number} ({code}) was ended with a reason; it never stood for BMA.")
            yield Met(rule="R04", sentence=sentence, values=_named(each), condition=each.id)
        elif each.advice != advice.id:
            yield Finding(
                rule="R04",
                sentence=N_(
                    "Own measure {number} ({code}) stands with an older advice. Record it with the newest, or end it."
                ),
                values=_named(each),
                source="S33",
                where="conditions.origin",
                weight=Weight.WARN,
                condition=each.id,
            )
        else:
            sentence = N_("Own measure {number} ({code}) stands apart from the conditions of BMA.")
            yield Met(rule="R04", sentence=sentence, values=_named(each), condition=each.id)


def _named(condition: Condition) -> dict[str, object]:
    return {"number": condition.number, "code": condition.code}
