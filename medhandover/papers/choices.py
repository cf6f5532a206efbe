"""The right to refuse, as a right: who decides, what it means, and a later use only when it is true (L6, L7, R45)."""

from collections.abc import Iterator

from medhandover.kernel.problem import Problem
from medhandover.letters.versions import LetterVersion, versions_for
from medhandover.papers.beside import NEW_LINE, Sentence
from medhandover.papers.costs import may_promise_later
from medhandover.papers.facts import PaperFacts


def choices(told: PaperFacts) -> tuple[str, list[Sentence]]:
    """Return the head of this item and its sentences; a child and who cannot decide never get the adult's (6.3)."""
    case, age, settings = told.facts.case, age_of(told), told.facts.settings
    if case.is_incapable:
        return "decide_head", [("decide_incapable", {}), *later_use(told)]
    if age < settings.own_consent_age:
        who = "decide_child" if age < settings.shared_consent_age else "decide_together"
        return "decide_head", [(who, {}), ("decide_responsible", {}), *later_use(told)]
    return "refuse_head", [("refuse", {}), ("refuse_responsible", {}), *later_use(told)]


def age_of(told: PaperFacts) -> int:
    """Return how old the person is at the handover, or today while none is planned."""
    return told.facts.case.born_on.age_on(told.plan.handover.day if told.plan.handover else told.today)


def versions_of(told: PaperFacts) -> tuple[LetterVersion, ...]:
    """Return every version of the letter that is for this person; a child too young to read has its parents' alone."""
    return versions_for(age_of(told), told.facts.settings)


class NotItsVersion(Problem):
    """Each version is for its own reader; a child never gets the adult's (domain 5.5)."""

    sentence = "This version is not for this person. At this age these are: {versions}."


def is_represented(told: PaperFacts) -> bool:
    """Tell whether somebody else is told too: of a minor, and of who cannot decide (R47)."""
    return told.facts.case.is_incapable or age_of(told) < 18


def later_use(told: PaperFacts) -> Iterator[Sentence]:
    """Yield who is called, until which day and what to bring; else that it is not known (R45)."""
    agreed, receiver = told.payment, told.facts.receiver
    last = agreed.paid_until if agreed else None
    yield NEW_LINE
    if not may_promise_later(told) or receiver is None or last is None:
        yield "later_unknown", {}
        return
    yield "later", {"until": lambda words: words.whole_date(last)}
    person = told.acceptance.name if told.acceptance else ""
    called: dict[str, object] = {"receiver": receiver.name, "phone": receiver.phone_24h or receiver.phone}
    if person and person != receiver.name:
        yield "later_ask", {**called, "name": person}
    else:
        yield "later_call", called
    yield "later_bring", {}
