"""Whether the person knows what will happen (R30, R31) and the texts that say so are approved and true (R33, R34)."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time, timedelta

from medhandover.kernel.clock import HOME_ZONE, zone_of
from medhandover.kernel.codes import Tongue
from medhandover.kernel.findings import Finding, Met, Said, Weight
from medhandover.kernel.interpreting import INTERPRETED, InterpreterKind
from medhandover.kernel.languages import N_
from medhandover.letters.blocks import Promise, contact_of, pay_rests, where_rests
from medhandover.letters.model import Approval, Explanation, Paper, PaperLanguage, Reception, is_approved
from medhandover.letters.versions import LetterVersion
from medhandover.plans.answers import named_answer
from medhandover.plans.model import Acceptance, Payment, Plan
from medhandover.receivers.model import Receiver, ReceiverKind
from medhandover.settings.model import Settings

SPOKEN_BY_STAFF = "nl"
"""The language in which who explains needs no interpreter."""


def letter_findings(
    explanations: Sequence[Explanation],
    letter_hash: str,
    departure_on: date | None,
    settings: Settings,
    *,
    has_refused: bool = False,
    may_be_represented: bool = False,
    versions: Sequence[LetterVersion] = (),
) -> Iterator[Finding]:
    """Yield that the letter, as it reads now, was not explained and handed over (R30).

    `has_refused`: a refusal of the information (W1) is recorded; `may_be_represented`: the person is a minor or
    incapable, so that the representative is told instead. Dated attempts to reach the person end it too (domain 9.1c).
    `versions` are those that a child and its parents must have been given (domain 5.5).
    """
    now = [each for each in explanations if each.letter_hash == letter_hash]
    counting = [each for each in now if _counts(each, may_be_represented)]
    missing = _not_given(counting, versions)
    values: dict[str, object] = {}
    if has_refused or (counting and not missing):
        return
    if counting:
        sentence, values = N_("These versions of the letter are not given yet: {missing}."), {"missing": missing}
    elif now:
        sentence = N_("The letter was explained to a representative. Explain it to the person, or record each attempt.")
    elif explanations:
        sentence = N_("The letter has changed since it was explained. Explain it again and hand it over.")
    else:
        sentence = N_("The information letter is not explained and handed over, and no refusal of it is recorded.")
    due = departure_on - timedelta(days=settings.information_due_days) if departure_on else None
    yield Finding(
        rule="R30", sentence=sentence, values=values, source="L5, S42", where="information.letter", due_on=due
    )


def _not_given(counting: Sequence[Explanation], versions: Sequence[LetterVersion]) -> tuple[LetterVersion, ...]:
    """Return the versions that nobody got; attempts to reach somebody stand in for those they name, or for all."""
    if any(each.reception is Reception.UNREACHABLE and not each.versions for each in counting):
        return ()
    given = {version for each in counting for version in each.versions}
    return tuple(each for each in versions if each not in given)


def offer_said(
    explanations: Sequence[Explanation], letter_hash: str, departure_on: date | None, *, has_refused: bool = False
) -> Iterator[Said]:
    """Yield that a refused letter or talk is offered once more, and by what the person was told (R30, W1)."""
    now = [each for each in explanations if each.letter_hash == letter_hash]
    last = now[-1] if now else None
    if last is None:
        if has_refused:
            sentence = N_("The person refused the information. Offer it once more before departure.")
            due = departure_on - timedelta(days=1) if departure_on else None
            yield _offer(sentence, {}, None, due)
            yield Met(rule="R30", sentence=N_("The person refused the information; that is recorded."))
        return
    if last.reception is Reception.REFUSED_LETTER and last.offered_again_on is not None:
        day = last.offered_again_on
        start = datetime.combine(day, time(), zone_of(HOME_ZONE))
        yield _offer(N_("The letter was refused. Offer it again on {day}."), {"day": day}, start, day)
    yield Met(
        rule="R30",
        sentence=N_("Explained on {day} by {name}: {reception}."),
        values={"day": last.explained_on, "name": last.explained_by, "reception": last.reception},
    )


def _offer(sentence: str, values: dict[str, object], start: datetime | None, due: date | None) -> Finding:
    return Finding(
        rule="R30",
        sentence=sentence,
        values=values,
        source="domain 6.1",
        where="information.letter",
        weight=Weight.WARN,
        not_before=start,
        due_on=due,
    )


def language_findings(
    explanations: Sequence[Explanation],
    letter_hash: str,
    spoken: Sequence[str],
    has_letter: bool,
    *,
    cannot_read: bool = False,
) -> Iterator[Said]:
    """Yield that there is no letter in a language of the person, or that it was not understood when explained (R31).

    It is understood in a language of the person, with an interpreter, or by somebody who speaks that language; to who
    cannot read it is read aloud (domain 5.3).
    """
    if not has_letter:
        sentence = N_("There is no letter in a language that the person speaks or reads ({spoken}).")
        yield _not_understood(sentence, spoken=tuple(map(Tongue, spoken)))
    talks = [
        each for each in explanations if each.letter_hash == letter_hash and each.reception is not Reception.UNREACHABLE
    ]
    heard = [each for each in talks if not cannot_read or _is_heard(each)]
    good = [each for each in heard if _is_own_language(each, spoken) and _is_interpreted(each)]
    if good:
        values = {"language": Tongue(good[-1].language), "interpreter": good[-1].interpreter_kind}
        sentence = N_("Explained in {language}; interpreter: {interpreter}.")
        yield Met(rule="R31", sentence=sentence, values=values)
    elif talks and not heard:
        yield _not_understood(N_("The person cannot read. Read the letter aloud, and record that."))
    elif talks:
        yield from _why_not(talks[-1], spoken)


def _why_not(last: Explanation, spoken: Sequence[str]) -> Iterator[Finding]:
    if not _is_own_language(last, spoken):
        sentence = N_("The letter was explained in a language that the person does not speak ({language}).")
        yield _not_understood(sentence, language=Tongue(last.language))
    if last.interpreter_kind is InterpreterKind.UNAVAILABLE:
        sentence = N_("No interpreter was there when the letter was explained. Explain it again with one.")
        yield _not_understood(sentence)
    elif not _is_interpreted(last):
        sentence = N_("The letter was explained in {language} without an interpreter by somebody who may not speak it.")
        yield _not_understood(sentence, language=Tongue(last.language))


def _is_heard(each: Explanation) -> bool:
    return each.is_read_aloud or each.reception in {Reception.ORAL, Reception.REPRESENTATIVE}


def _is_own_language(each: Explanation, spoken: Sequence[str]) -> bool:
    return each.language in spoken or each.reception is Reception.REPRESENTATIVE


def _is_interpreted(each: Explanation) -> bool:
    if each.interpreter_kind in INTERPRETED:
        return bool(each.interpreter.strip())
    is_spoken = each.is_explainer_speaking or each.language == SPOKEN_BY_STAFF
    return each.interpreter_kind is InterpreterKind.NOT_NEEDED and is_spoken


def _not_understood(sentence: str, **values: object) -> Finding:
    return Finding(rule="R31", sentence=sentence, values=values, source="L5, S64", where="information.language")


def _counts(explanation: Explanation, may_be_represented: bool) -> bool:
    if explanation.reception is Reception.REPRESENTATIVE:
        return may_be_represented or bool(explanation.attempts or explanation.tries)
    return True


def approval_findings(
    approvals: Sequence[Approval], wanted: Iterable[tuple[Paper, PaperLanguage, str]]
) -> Iterator[Finding]:
    """Yield each paper, language and text hash that nobody approved as it stands; it prints as a concept (R33)."""
    for paper, language, text_hash in wanted:
        if not is_approved(approvals, paper, language, text_hash):
            yield Finding(
                rule="R33",
                sentence=N_("The texts of “{paper}” in {language} are not approved by a named person."),
                values={"paper": paper, "language": language},
                source="domain 5.4",
                where="papers.approval",
            )


def approval_met(approvals: Sequence[Approval]) -> Iterator[Met]:
    """Yield by whom the texts that count were approved (R33)."""
    names = tuple(sorted({each.approver for each in approvals if each.withdrawn_at is None}))
    if names:
        yield Met(rule="R33", sentence=N_("The texts are approved by: {names}."), values={"names": names})


def promise_said(
    plan: Plan, receiver: Receiver | None, acceptances: Sequence[Acceptance], payment: Payment | None
) -> Iterator[Said]:
    """Yield what the letter cannot say truthfully yet: person, phone, address, payer, and a period that reaches (R34).

    A carer is no institution with a price: identity and relation stand in for it (domain 9.1c).
    """
    rests = where_rests(plan, receiver, acceptances)
    missing: list[Promise] = [each for each, is_there in rests if not is_there and each is not Promise.ACCEPTANCE]
    if Promise.RECEIVER in missing:
        missing = [Promise.RECEIVER]
    is_carer = receiver is not None and receiver.kind is ReceiverKind.CARER
    if not is_carer:
        missing += [each for each, is_there in pay_rests(plan, payment) if not is_there]
    if missing:
        yield Finding(
            rule="R34",
            sentence=N_("The letter cannot say truthfully yet: {missing}."),
            values={"missing": tuple(missing)},
            source="S42, FM-02",
            where="information.promises",
        )
    elif receiver is not None:
        yield _promised(receiver, named_answer(plan, acceptances), payment)


def _promised(receiver: Receiver, answer: Acceptance | None, payment: Payment | None) -> Met:
    values: dict[str, object] = {
        "contact": contact_of(receiver, answer),
        "address": receiver.address,
        "phone": receiver.phone or receiver.phone_24h,
    }
    sentence = N_("The letter names {contact}, {address}, {phone}.")
    if payment is not None and payment.paid_until is not None:
        sentence = N_("The letter names {contact}, {address}, {phone}; payer: {payer}, until {until}.")
        values |= {"payer": payment.payer, "until": payment.paid_until}
    return Met(rule="R34", sentence=sentence, values=values)
