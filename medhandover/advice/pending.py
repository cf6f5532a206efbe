"""What is not settled yet: requests to BMA and IND (R07), and signals that the person's health changed (R08)."""

from collections.abc import Iterable, Iterator, Sequence

from medhandover.advice.examinations import Examination
from medhandover.advice.model import Advice
from medhandover.advice.requests import AdviceRequest
from medhandover.advice.signals import HealthSignal, SignalOutcome
from medhandover.kernel.findings import Finding, Met, Said
from medhandover.kernel.languages import N_


def request_said(requests: Iterable[AdviceRequest]) -> Iterator[Said]:
    """Yield every request that is not answered, and how each other one ended (R07)."""
    for each in requests:
        values: dict[str, object] = {"kind": each.kind, "issuer": each.asked_of, "asked": each.asked_on}
        if each.is_open:
            yield Finding(
                rule="R07",
                sentence=N_(
                    "{issuer} has not answered the request of {asked} ({kind}). Note the answer or withdraw it."
                ),
                values=values,
                source="S36",
                where="advice.requests",
            )
            continue
        values |= {"day": each.answered_on or each.withdrawn_on, "name": each.ended_by_name}
        if each.withdrawn_on is not None:
            sentence = N_("The request of {asked} ({kind}) was withdrawn on {day}, noted by {name}.")
        elif each.advice is not None:
            sentence = N_("The request of {asked} ({kind}) was answered by an advice on {day}, noted by {name}.")
        else:
            sentence = N_("The request of {asked} ({kind}) was answered by a letter on {day}, noted by {name}.")
        yield Met(rule="R07", sentence=sentence, values=values)


def signal_said(
    signals: Iterable[HealthSignal], advices: Iterable[Advice], examinations: Sequence[Examination]
) -> Iterator[Said]:
    """Yield every signal that nobody settled, and a doctor's word that the person is not fit to travel (R08)."""
    for each in signals:
        if each.is_open:
            yield Finding(
                rule="R08",
                sentence=N_("Changed health was reported on {day} ({urgency}). A doctor or BMA must assess it."),
                values={"day": each.reported_on, "urgency": each.urgency},
                source="S18, S54",
                where="advice.signals",
                due_on=each.due_on,
            )
        else:
            yield _settled(each, advices)
    last = max(examinations, key=lambda each: each.at, default=None)
    if last is not None and last.is_against:
        yield Finding(
            rule="R08",
            sentence=N_(
                "On {day} a doctor found the person not fit to travel. Ask BMA, or repeat the examination later."
            ),
            values={"day": (last.decided_at or last.examined_at).day},
            source="S18, W4",
            where="advice.examinations",
        )


def _settled(signal: HealthSignal, advices: Iterable[Advice]) -> Met:
    values: dict[str, object] = {"day": signal.reported_on, "assessed": signal.assessed_on}
    if signal.outcome is SignalOutcome.NEWER_ADVICE:
        given = next((each.given_on for each in advices if each.id == signal.advice), None)
        sentence = N_("The signal of {day} was answered by the advice of {given}.")
        return Met(rule="R08", sentence=sentence, values={**values, "given": given})
    values |= {"doctor": signal.doctor, "function": signal.doctor_function}
    sentence = N_("The signal of {day} was assessed on {assessed}: no change, according to {doctor} ({function}).")
    return Met(rule="R08", sentence=sentence, values=values)
