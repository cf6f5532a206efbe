"""Whether medical data may be sent: a ground per transmission (R35)."""

from collections.abc import Iterable, Iterator
from datetime import date

from dateutil.relativedelta import relativedelta

from medhandover.advice.conditions import ConditionCode
from medhandover.consents.model import Consent, LegalGround, Purpose
from medhandover.kernel.findings import Finding
from medhandover.kernel.ids import ReceiverId
from medhandover.kernel.languages import N_
from medhandover.plans.coverage import Covered, CoverState

OTHER_GROUNDS = frozenset({LegalGround.VITAL, LegalGround.PUBLIC_HEALTH})


def given_for(consents: Iterable[Consent], receiver: ReceiverId | None) -> list[Consent]:
    """Return the decisions that hold for `receiver`: those taken for it, or before any receiver was named (R35)."""
    return [each for each in consents if each.receiver in (None, receiver)]


def newest_for(consents: Iterable[Consent], purpose: Purpose) -> Consent | None:
    """Return the decision that counts for a purpose: the one recorded last."""
    return max((each for each in consents if each.purpose is purpose), key=lambda each: each.sequence, default=None)


def may_send(consents: Iterable[Consent], purpose: Purpose, day: date, months: int) -> bool:
    """Tell whether medical data may be sent for a purpose on `day`; consent holds `months` months (domain 4.3)."""
    decision = newest_for(consents, purpose)
    if decision is None or decision.withdrawn_on is not None:
        return False
    if decision.ground in OTHER_GROUNDS:
        return True
    until = decision.valid_until or decision.decided_on + relativedelta(months=months)
    return not decision.is_refused and decision.ground is LegalGround.CONSENT and day <= until


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
