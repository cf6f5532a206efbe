"""What must hold of the advice before departure (R01-R06, R09); conditions and term have files of their own."""

from collections.abc import Iterator, Sequence
from datetime import date

from medhandover.advice.expiry import renewal_said, source_said, validity_said
from medhandover.advice.keeping import coding_said, contradiction_findings, measure_said, older_said
from medhandover.advice.model import Advice, Condition, FitToTravel, newest
from medhandover.kernel.findings import Finding, Met, Said
from medhandover.kernel.languages import N_
from medhandover.settings.model import Settings


def advice_said(
    advices: Sequence[Advice],
    conditions: Sequence[Condition],
    handover_on: date | None,
    settings: Settings,
    ground: str = "",
) -> Iterator[Said]:
    """Yield what is said of the advice for a handover on `handover_on` (R01-R05, R09).

    `ground` is the reason of a plan that rests on another ground than an advice (R01).
    """
    advice = newest(advices)
    if advice is None:
        yield _no_advice(ground)
        return
    yield from _grounded(advice)
    yield from _fitness(advice)
    yield from validity_said(advice, handover_on, settings)
    yield from coding_said(advice, conditions)
    yield from contradiction_findings(advice, conditions)
    yield from older_said(advice, advices, conditions)
    yield from measure_said(advice, conditions)
    sentence = N_("Whether there is a medical emergency, and its term, stand in the advice as BMA wrote them.")
    yield Met(rule="R09", sentence=sentence)


def term_said(advices: Sequence[Advice], handover_on: date | None, settings: Settings) -> Iterator[Said]:
    """Yield what is said of how long the advice and what it rests on still hold (R06)."""
    advice = newest(advices)
    if advice is not None:
        yield from renewal_said(advice, handover_on, settings)
        yield from source_said(advice, handover_on, settings)


def _no_advice(ground: str) -> Said:
    if ground:
        return Met(rule="R01", sentence=N_("Another ground than an advice is named; its reason stands in the plan."))
    sentence = N_("There is no BMA advice, and no other ground is given.")
    return Finding(rule="R01", sentence=sentence, source="L1", where="advice.given_on")


def _grounded(advice: Advice) -> Iterator[Said]:
    """Yield on which advice the plan rests, and that it says nothing of the country where that is so (domain 1.1)."""
    sentence = N_("There is an advice of BMA of {day}, {reference}.")
    yield Met(rule="R01", sentence=sentence, values={"day": advice.given_on, "reference": advice.reference})
    if not advice.has_country_part:
        sentence = N_("The advice has no country part, which is normal: the receiver is found by other sources.")
        yield Met(rule="R01", sentence=sentence)


def _fitness(advice: Advice) -> Iterator[Said]:
    """Yield who cannot travel; each of the three answers says what to do (domain 1.3)."""
    values: dict[str, object] = {}
    if not advice.is_substantive:
        sentence = N_("BMA gave no substantive judgement: {why}. Mend that, and ask for a new advice.")
        values = {"why": advice.no_judgement}
    elif advice.fit is FitToTravel.UNDECIDABLE:
        sentence = N_("BMA could not assess whether the person can travel. Ask for a supplement to the advice.")
    elif advice.fit is FitToTravel.NO:
        sentence = N_("According to BMA the person cannot travel. Nobody departs on this advice.")
    else:
        yield Met(rule="R05", sentence=N_("According to BMA the person {fit}."), values={"fit": advice.fit})
        return
    yield Finding(rule="R05", sentence=sentence, values=values, source="domain 1.3", where="advice.fit")
