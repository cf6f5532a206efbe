"""What the answers of a receiver come to: which of them count together, and how each stands now (R13, R14, R17)."""

from collections.abc import Iterator, Sequence
from datetime import date

from medhandover.kernel.codes import is_language, is_phone
from medhandover.kernel.fields import Wrong
from medhandover.kernel.ids import ReceiverId
from medhandover.kernel.languages import N_
from medhandover.plans.coverage import WRITTEN, newest_answer
from medhandover.plans.model import Acceptance, AcceptanceDraft, AcceptanceState, EvidenceKind, Plan, Term

DERIVED = frozenset({AcceptanceState.RENEW, AcceptanceState.EXPIRED})
"""States that follow from the moment now planned; nobody enters them."""
OPEN_ANSWERS = frozenset({AcceptanceState.REQUESTED, AcceptanceState.PROVISIONAL})
NEGATIVE = frozenset({AcceptanceState.DECLINED, AcceptanceState.WITHDRAWN})


def answer_state(plan: Plan, answer: Acceptance) -> AcceptanceState:
    """Return how an answer stands for the handover as it is planned now (domain 9.2).

    Whatever was asked or given for another moment is to be confirmed again; what ends before the handover has expired.
    """
    if answer.state in NEGATIVE:
        return answer.state
    until = answer.valid_until_on
    if until is not None and plan.handover is not None and until < plan.handover.day:
        return AcceptanceState.EXPIRED
    is_moved = answer.accepted_for is not None and answer.accepted_for != plan.handover
    if is_moved and answer.state is not AcceptanceState.OTHER_DATE:
        return AcceptanceState.RENEW
    return answer.state


def agreed_answers(plan: Plan, acceptances: Sequence[Acceptance]) -> list[Acceptance]:
    """Return the written answers that count together, newest first.

    A confirmation that all is ready rests on the acceptance before it and need not say its terms again.
    """
    counting: list[Acceptance] = []
    receiver = plan.receiver
    for each in reversed(acceptances):
        state = each.state
        if state is AcceptanceState.REQUESTED or each.receiver != receiver:
            continue
        is_spoken, is_ready = each.evidence_kind is EvidenceKind.PHONE_NOTE, state is AcceptanceState.READY
        if is_spoken and is_ready:
            continue
        if is_spoken or state not in WRITTEN:
            break
        counting.append(each)
        if not is_ready:
            break
    return counting


def accepting_answer(plan: Plan, acceptances: Sequence[Acceptance]) -> Acceptance | None:
    """Return the answer by which the receiver accepted for the moment now planned; a later confirmation adds to it."""
    for_now = [each for each in agreed_answers(plan, acceptances) if each.accepted_for == plan.handover]
    return for_now[-1] if for_now else None


def named_answer(plan: Plan, acceptances: Sequence[Acceptance]) -> Acceptance | None:
    """Return the answer that letters and papers name: by which the receiver accepted for this moment, else the newest.

    A later confirmation changes nothing in it, whoever gave it.
    """
    return accepting_answer(plan, acceptances) or newest_answer(plan, acceptances)


def term_of(answers: Sequence[Acceptance], term: Term) -> str:
    """Return what the newest of these answers that says anything says of a term; empty when none does."""
    for each in answers:
        said: str = getattr(each, _FIELDS[term])
        if said:
            return said
    return ""


_FIELDS = {each: each.value for each in Term}


def confirmations(plan: Plan, acceptances: Sequence[Acceptance]) -> list[Acceptance]:
    """Return the confirmations that all is ready, newest first, since the receiver last said no."""
    found: list[Acceptance] = []
    receiver = plan.receiver
    for each in reversed(acceptances):
        state = each.state
        if state is AcceptanceState.READY and each.receiver == receiver:
            found.append(each)
        elif state in NEGATIVE and each.receiver == receiver:
            break
    return found


def open_request(receiver: ReceiverId, acceptances: Sequence[Acceptance], draft: AcceptanceDraft) -> Acceptance | None:
    """Return the request to this receiver that is not answered yet, if `draft` is a second one for the same moment.

    A new request after a refusal is no second one (Q4); a request for another moment takes the place of the first.
    """
    mine = [each for each in acceptances if each.receiver == receiver]
    is_second = bool(mine) and draft.state is mine[-1].state is AcceptanceState.REQUESTED
    return mine[-1] if is_second and mine[-1].accepted_for == draft.accepted_for else None


def wrong_acceptance(draft: AcceptanceDraft, today: date, plan: Plan | None = None) -> Iterator[Wrong]:
    """Tell what is wrong with an answer: a phone note is never an acceptance in writing (R13)."""
    if draft.dated_on > today:
        yield Wrong(path="dated_on", sentence=N_("The date of the answer is in the future."))
    if draft.state in DERIVED:
        sentence = N_("The program finds this out itself. Note what the receiver answered.")
        yield Wrong(path="state", sentence=sentence)
    is_written = draft.state in WRITTEN
    is_spoken = draft.evidence_kind is EvidenceKind.PHONE_NOTE
    if is_written and is_spoken and draft.state is not AcceptanceState.READY:
        sentence = N_("A phone note is not an acceptance in writing. Ask for a letter, e-mail or form.")
        yield Wrong(path="evidence_kind", sentence=sentence)
    if is_spoken and draft.state is AcceptanceState.READY and not draft.name:
        yield Wrong(path="name", sentence=N_("Say who confirmed by phone that all is ready."))
    if is_written and draft.accepted_for is None:
        yield Wrong(path="accepted_for", sentence=N_("Say for which moment the receiver accepts."))
    if draft.state in NEGATIVE and not draft.reason:
        yield Wrong(path="reason", sentence=N_("Say why the receiver does not receive this person."))
    is_same = plan is not None and plan.handover is not None and draft.accepted_for == plan.handover
    if draft.state is AcceptanceState.OTHER_DATE and is_same:
        sentence = N_("This is the moment that is planned. Note it as accepted in writing.")
        yield Wrong(path="accepted_for", sentence=sentence)
    yield from _wrong_details(draft)


def _wrong_details(draft: AcceptanceDraft) -> Iterator[Wrong]:
    begins, ends = draft.admission_from, draft.admission_until
    if begins and ends and ends.at <= begins.at:
        sentence = N_("The admission ends before it begins. Correct one of the two moments.")
        yield Wrong(path="admission_until", sentence=sentence)
    if draft.accepted_for and ends and ends.at < draft.accepted_for.at:
        yield Wrong(path="admission_until", sentence=N_("The admission ends before the handover that is accepted."))
    if draft.valid_until_on and draft.valid_until_on < draft.dated_on:
        yield Wrong(path="valid_until_on", sentence=N_("The answer ends before its own date. Correct one of the two."))
    for path in ("duty_phone", "phone_24h"):
        number = getattr(draft, path)
        if number and not is_phone(number):
            sentence = N_("A phone number starts with + and the country code, such as +374 10 123456.")
            yield Wrong(path=path, sentence=sentence)
    if draft.language and not is_language(draft.language):
        sentence = N_("{code} is not a language code. Write two or three letters, such as hy for Armenian.")
        yield Wrong(path="language", sentence=sentence, values={"code": draft.language})
