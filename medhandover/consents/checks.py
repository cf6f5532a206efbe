"""Whether medical data may be sent: a ground per transmission (R35)."""

from collections.abc import Iterable, Iterator
from datetime import date

from dateutil.relativedelta import relativedelta

from medhandover.consents.model import Consent, LegalGround, Purpose
from medhandover.kernel.findings import Finding
from medhandover.kernel.languages import N_

OTHER_GROUNDS = frozenset({LegalGround.VITAL, LegalGround.PUBLIC_HEALTH})


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
