"""Whether medical data may be sent: a ground per transmission (R35), from who may decide (R36)."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from medhandover.advice.conditions import ConditionCode
from medhandover.cases.model import Case, Departure
from medhandover.cases.representatives import Representative
from medhandover.consents.deciding import Deciders, deciders_on, is_own_decision, missing_of
from medhandover.consents.model import Consent, GivenBy, LegalGround, Purpose
from medhandover.consents.transmissions import (
    OTHER_GROUNDS,
    Transmission,
    TransmissionKind,
    TransmissionState,
    has_ground,
    still_planned,
)
from medhandover.kernel.days import months_after
from medhandover.kernel.findings import Finding, Met, Said, Weight
from medhandover.kernel.ids import ReceiverId
from medhandover.kernel.languages import N_
from medhandover.plans.coverage import Covered, CoverState
from medhandover.settings.model import Settings


def given_for(consents: Iterable[Consent], receiver: ReceiverId | None) -> list[Consent]:
    """Return the decisions that hold for `receiver`: those taken for it, or before any receiver was named (R35)."""
    return [each for each in consents if each.receiver in (None, receiver)]


def newest_for(consents: Iterable[Consent], purpose: Purpose) -> Consent | None:
    """Return the decision that counts for a purpose: the one recorded last."""
    newest = None
    for each in consents:
        if each.purpose is purpose and (newest is None or each.sequence > newest.sequence):
            newest = each
    return newest


def may_send(consents: Iterable[Consent], purpose: Purpose, day: date, months: int) -> bool:
    """Tell whether medical data may be sent for a purpose on `day`; consent holds `months` months (domain 4.3)."""
    decision = newest_for(consents, purpose)
    if decision is None or decision.withdrawn_on is not None:
        return False
    if decision.ground in OTHER_GROUNDS:
        return True
    return not decision.is_refused and decision.ground is LegalGround.CONSENT and day <= _until(decision, months)


def _until(decision: Consent, months: int) -> date:
    return decision.valid_until or months_after(decision.decided_on, months)


def consent_findings(consents: Iterable[Consent], day: date, months: int) -> Iterator[Finding]:
    """Yield that nobody has decided yet, or that a consent has run out.

    A refusal or a withdrawal is a decision: the dossier then goes without medical data (R35).
    """
    decision = newest_for(consents, Purpose.RECEIVER)
    if decision is None:
        sentence = N_("The person has not been asked whether medical data may go to the receiver.")
    elif decision.is_refused or decision.withdrawn_on or may_send([decision], Purpose.RECEIVER, day, months):
        return
    else:
        sentence = N_("The consent to send medical data no longer holds on the day of the handover. Ask again.")
    yield Finding(rule="R35", sentence=sentence, source="S39", where="information.consent")


def consent_met(consents: Iterable[Consent], day: date, months: int, departure: Departure) -> Iterator[Met]:
    """Yield on which ground medical data is sent, or that it is not sent; the ground chosen is always shown (Q14)."""
    decision = newest_for(consents, Purpose.RECEIVER)
    if decision is None:
        return
    values: dict[str, object] = {"day": decision.decided_on, "ground": decision.ground}
    if decision.withdrawn_on is not None:
        sentence = N_("The consent was taken back on {day}: the dossier goes without medical data.")
        values = {"day": decision.withdrawn_on}
    elif decision.ground in OTHER_GROUNDS:
        sentence = N_("Medical data is sent on another ground than consent: {ground}, since {day}.")
    elif decision.is_refused and departure is Departure.DUBLIN:
        sentence = N_("Refused on {day}; ground: {ground}. The transfer goes on, without medical data.")
    elif decision.is_refused:
        sentence = N_("Refused on {day}; ground: {ground}. The dossier goes without medical data.")
    elif may_send([decision], Purpose.RECEIVER, day, months):
        sentence = N_("Consent of {day}, which holds until {until}; ground: {ground}.")
        values["until"] = _until(decision, months)
    else:
        return
    yield Met(rule="R35", sentence=sentence, values=values)


def refused_findings(
    consents: Iterable[Consent], covered: Iterable[Covered], day: date, months: int
) -> Iterator[Finding]:
    """Yield each written transfer of medical data (SCHR_OVERDR) that the person refused.

    It blocks until the condition is set aside on an answer of BMA or IND (domain 9.1c, W2).
    """
    kept = list(consents)
    decision = newest_for(kept, Purpose.RECEIVER)
    is_taken_back = decision is not None and (decision.is_refused or decision.withdrawn_on is not None)
    if not is_taken_back or may_send(kept, Purpose.RECEIVER, day, months):
        return
    for each in covered:
        if each.code is ConditionCode.SCHR_OVERDR and each.state is not CoverState.SET_ASIDE:
            yield Finding(
                rule="R35",
                sentence=N_(
                    "The person refused that medical data is sent, so condition {number} ({code}) is refused. "
                    "Ask BMA or IND for an answer and set the condition aside with it."
                ),
                values={"number": each.number, "code": each.code},
                source="domain 9.1c",
                where="conditions.evidence",
                condition=each.condition,
            )


def transmission_said(
    transmissions: Sequence[Transmission], consents: Sequence[Consent], months: int
) -> Iterator[Said]:
    """Yield each planned sending without a ground on its day, and each one that was done with its ground (R35)."""
    for each in still_planned(transmissions):
        if not has_ground(each, consents, months):
            yield Finding(
                rule="R35",
                sentence=N_("“{kind}” is to be sent on {day} and has no ground. Ask consent, or do not send it."),
                values={"kind": each.kind, "day": each.sent_on},
                source="S39",
                where="information.transmissions",
                due_on=each.sent_on,
            )
    known = {each.id: each for each in consents}
    for each in transmissions:
        if each.state is not TransmissionState.DONE:
            continue
        values = {"kind": each.kind, "day": each.sent_on}
        basis = known.get(each.consent) if each.consent else None
        if basis is not None and basis.withdrawn_on is not None and basis.withdrawn_on <= each.sent_on:
            sentence = N_("“{kind}” was sent on {day}, after the consent was taken back. Report it as a data breach.")
            where = "information.transmissions"
            yield Finding(rule="R35", sentence=sentence, values=values, source="S39", where=where, weight=Weight.WARN)
        elif each.has_medical:
            sentence = N_("“{kind}” was sent on {day}; ground: {ground}.")
            yield Met(rule="R35", sentence=sentence, values={**values, "ground": each.ground})


def decider_said(
    consents: Sequence[Consent],
    case: Case,
    representatives: Sequence[Representative],
    day: date,
    settings: Settings,
) -> Iterator[Said]:
    """Yield of whom consent is missing by age and ability, on the day of the decision and of the handover (R36)."""
    if not consents:
        if not is_own_decision(case, day, settings) and deciders_on(case, representatives, day, settings).is_nobody:
            yield _nobody()
        return
    for purpose in (Purpose.RECEIVER, Purpose.HEALTH_CERTIFICATE):
        given = newest_for(consents, purpose)
        if given is not None and given.ground is LegalGround.CONSENT and given.withdrawn_on is None:
            yield _decided(given, case, representatives, day, settings)


def _decided(
    given: Consent, case: Case, representatives: Sequence[Representative], day: date, settings: Settings
) -> Said:
    if given.given_by is GivenBy.SELF and not given.signers and is_own_decision(case, given.decided_on, settings):
        return Met(rule="R36", sentence=N_("Old enough and able: the person decided."))
    then, there = (
        deciders_on(case, representatives, when, settings, given.given_by) for when in (given.decided_on, day)
    )
    if then.is_nobody or there.is_nobody:
        return _nobody()
    missing = missing_of(given, then)
    if missing:
        return _missing(missing, then, N_("Consent for “{purpose}” is missing of: {missing}."), given)
    missing = missing_of(given, there)
    if missing:
        sentence = N_("At the handover the person is {age}. Ask consent for “{purpose}” again, also of: {missing}.")
        return _missing(missing, there, sentence, given)
    agreed = tuple(each.name for each in given.signers if each.has_agreed) or (given.given_by,)
    return Met(rule="R36", sentence=N_("Who decides has consented: {agreed}."), values={"agreed": agreed})


def _missing(missing: Sequence[object], who: Deciders, sentence: str, given: Consent) -> Finding:
    values = {"missing": tuple(missing), "age": who.age, "purpose": given.purpose}
    return Finding(rule="R36", sentence=sentence, values=values, source="domain 4.1", where="information.consent")


def _nobody() -> Finding:
    sentence = N_("There is nobody who may consent for this child. Record a parent, a guardian or a representative.")
    return Finding(rule="R36", sentence=sentence, source="domain 6.3", where="person.representatives")


def certificate_met(departure: Departure, transmissions: Iterable[Transmission]) -> Iterator[Met]:
    """Yield how the health certificate of a Dublin transfer goes: never out of this program (R37)."""
    if departure is not Departure.DUBLIN:
        return
    sent = [each for each in transmissions if each.kind is TransmissionKind.CERTIFICATE]
    done = next((each for each in reversed(sent) if each.state is TransmissionState.DONE), None)
    if done is None:
        sentence = N_("The health certificate goes through DubliNet; this program prints a working copy only.")
        yield Met(rule="R37", sentence=sentence)
    else:
        sentence = N_("The health certificate went through DubliNet on {day}; this program prints a working copy only.")
        yield Met(rule="R37", sentence=sentence, values={"day": done.sent_on})
