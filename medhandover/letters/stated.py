"""What the information letter states: another receiver, moment, payer or text makes it another letter (R30, R34)."""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from medhandover.cases.model import Case
from medhandover.consents.checks import given_for, newest_for
from medhandover.consents.model import Consent, Purpose
from medhandover.escorts.eligibility import travelling
from medhandover.escorts.model import Escort, EscortKind, Slot
from medhandover.kernel.ids import EscortId
from medhandover.kernel.shapes import record
from medhandover.letters.model import LETTER_OF, PaperLanguage
from medhandover.letters.schemes import Scheme
from medhandover.letters.texts import texts
from medhandover.letters.versions import LetterVersion, versions_for
from medhandover.plans.answers import accepting_answer
from medhandover.plans.coverage import is_accepted
from medhandover.plans.model import Acceptance, Payment, Plan
from medhandover.receivers.model import Receiver
from medhandover.settings.model import Settings

OWN = PaperLanguage.NL
"""The language that stands beside every other one (domain 5.4)."""
_KNOWN = {each.value: each for each in PaperLanguage}


def letter_language(case: Case) -> PaperLanguage | None:
    """Return the language of a person's letter: the first one read, else spoken, that there are texts in (R31)."""
    return known_language((*case.languages_read, *case.languages_spoken))


def known_language(codes: Iterable[str]) -> PaperLanguage | None:
    """Return the first of these languages that there are texts in, or None."""
    return next((_KNOWN[code] for code in codes if code in _KNOWN), None)


def letter_versions(case: Case, plan: Plan | None, today: date, settings: Settings) -> tuple[LetterVersion, ...]:
    """Return the versions of the letter for this person, by the age at the handover, or today while none is planned."""
    day = plan.handover.day if plan and plan.handover else today
    return versions_for(case.born_on.age_on(day), settings)


@record
class Stated:
    """What the letter rests on, beside its texts: `versions` are those for this person, `schemes` the help it names."""

    plan: Plan
    receiver: Receiver | None
    payment: Payment | None
    acceptances: Sequence[Acceptance]
    consents: Sequence[Consent]
    slots: Sequence[Slot]
    escorts: Mapping[EscortId, Escort]
    versions: tuple[LetterVersion, ...] = (LetterVersion.ADULT,)
    schemes: tuple[Scheme, ...] = ()


def letter_hash(stated: Stated, language: PaperLanguage) -> str:
    """Return the fingerprint (SHA-256) of what the letter says in Dutch and in `language`.

    Every version for this person; receiver with address and phone and its written answer, moment and place of the
    handover, first appointment, payer and until when, the decision about medical data, who travels along by kind and
    name, and the texts themselves.
    """
    papers = {LETTER_OF[each] for each in stated.versions}
    told = [
        [texts(paper, each).text_hash for paper in sorted(papers) for each in sorted({OWN, language})],
        _plan(stated.plan),
        _receiver(stated.receiver),
        [stated.payment.payer, str(stated.payment.paid_until)] if stated.payment else [],
        _answers(stated),
        sorted(_travellers(stated)),
        [[each.key, each.say(language.value)] for each in stated.schemes],
    ]
    return hashlib.sha256(json.dumps(told, ensure_ascii=False).encode()).hexdigest()


def _plan(plan: Plan) -> list[str]:
    return [str(plan.handover), plan.handover_place, plan.receiver_function, plan.first_appointment]


def _receiver(receiver: Receiver | None) -> list[str]:
    if receiver is None:
        return []
    return [receiver.name, receiver.address, receiver.original_address, receiver.phone, receiver.phone_24h]


def _answers(stated: Stated) -> list[str]:
    """Return the receiver's written answer, and what the person decided about medical data."""
    answer = accepting_answer(stated.plan, stated.acceptances)
    accepted = str(answer.dated_on) if answer and is_accepted(stated.plan, stated.acceptances) else ""
    decision = newest_for(given_for(stated.consents, stated.plan.receiver), Purpose.RECEIVER)
    is_given = decision is not None and not decision.is_refused and decision.withdrawn_on is None
    return [accepted, str(is_given), decision.ground.value if decision else ""]


def _travellers(stated: Stated) -> list[list[str]]:
    seen = [each for each in travelling(stated.slots) if each.kind is not EscortKind.SECURITY]
    return [[each.kind.value, stated.escorts[each.escort].name] for each in seen if each.escort]
