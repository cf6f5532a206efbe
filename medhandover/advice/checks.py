"""What must hold of the advice before departure: R01, R02, R03 and R05, as findings."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from medhandover.advice.model import Advice, Condition, FitToTravel, Origin, newest, valid_until
from medhandover.kernel.findings import Finding
from medhandover.kernel.languages import N_


def advice_findings(
    advices: Sequence[Advice], conditions: Iterable[Condition], handover_on: date | None, months: int, ground: str = ""
) -> Iterator[Finding]:
    """Yield what is wrong with the advice for a handover on `handover_on`.

    `months` is how long an advice is valid (a setting, R05); `ground` the reason of a plan without advice (R01).
    """
    advice = newest(advices)
    if advice is None:
        if not ground:
            sentence = N_("There is no BMA advice, and no other ground is given.")
            yield Finding(rule="R01", sentence=sentence, source="L1", where="advice.given_on")
        return
    yield from _fitness(advice)
    yield from _validity(advice, handover_on, months)
    kept = list(conditions)
    yield from _coding([each for each in kept if each.advice == advice.id])
    yield from _older([each for each in kept if each.advice != advice.id])


def _fitness(advice: Advice) -> Iterator[Finding]:
    if advice.fit in {FitToTravel.NO, FitToTravel.UNDECIDABLE}:
        yield Finding(
            rule="R05",
            sentence=N_("According to BMA the person {fit}."),
            values={"fit": advice.fit},
            source="domain 1.3",
            where="advice.fit",
        )


def _validity(advice: Advice, handover_on: date | None, months: int) -> Iterator[Finding]:
    until = valid_until(advice, months)
    if handover_on is not None and handover_on > until:
        yield Finding(
            rule="R05",
            sentence=N_("The BMA advice is valid until {until}, the handover is on {handover}. Ask for a new advice."),
            values={"until": until, "handover": handover_on},
            source="S18",
            where="advice.valid_until",
            due_on=until,
        )


def _coding(conditions: Iterable[Condition]) -> Iterator[Finding]:
    for condition in conditions:
        if condition.origin is Origin.BMA and condition.checked_at is None and not condition.is_set_aside:
            yield Finding(
                rule="R02",
                sentence=N_("A second person has not yet checked condition {number} ({code})."),
                values={"number": condition.number, "code": condition.code},
                source="S34, S32",
                where="conditions.checked_by",
                condition=condition.id,
            )


def _older(conditions: Iterable[Condition]) -> Iterator[Finding]:
    for condition in conditions:
        if condition.origin is Origin.BMA and not condition.is_set_aside:
            yield Finding(
                rule="R03",
                sentence=N_("Condition {number} ({code}) of an older advice stands. Let it lapse, with two persons."),
                values={"number": condition.number, "code": condition.code},
                source="S32, S33",
                where="conditions.lapsed_by",
                condition=condition.id,
            )
